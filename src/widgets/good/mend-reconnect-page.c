// SPDX-License-Identifier: GPL-3.0-or-later
#include "good/mend-reconnect-page.h"

#include <glib/gi18n.h>

#include "good/mend-good-group.h"
#include "good/mend-good-list.h"
#include "good/mend-good-thing-form.h"
#include "good/mend-good-words.h"
#include "mend-button-text.h"
#include "mend-core-enums.h"
#include "mend-focus-child.h"

/**
 * MendReconnectPage:
 *
 * Good things of the two: what they do together, what each has written to be read aloud, and small
 * gestures. It counts nothing, and what was planned and did not come about is not spoken of.
 *
 * Its signals are `draw`, which asks for a card, `opened`, with a [class@Mend.GoodThingStory], and
 * `written`, with the seat, what was written down, and for when it is planned.
 */
struct _MendReconnectPage
{
  AdwBin parent_instance;

  GDateTime *now;
  MendPerson *persons[2];
  char *names[2];
  GPtrArray *stories;
  gboolean is_done_filled;

  GtkScrolledWindow *scrolled_window;
  GtkWidget *empty_label;
  MendGoodList *together_list;
  AdwBin *form_bin;
  GtkWidget *begin_box;
  GtkWidget *draw_button;
  GtkWidget *own_button;
  MendGoodGroup *left_group;
  MendGoodGroup *right_group;
  GtkExpander *done_expander;
  MendGoodList *done_list;
};

enum
{
  SIGNAL_DRAW,
  SIGNAL_OPENED,
  SIGNAL_WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendReconnectPage, mend_reconnect_page, ADW_TYPE_BIN)

static void
opened_cb (MendReconnectPage *self, MendGoodThingStory *story)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, story);
}

static void
emit_written (MendReconnectPage *self, MendSeat seat, MendGoodThing *thing, MendGoodThing *plan)
{
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, seat, thing, plan);
}

static void
group_written_cb (MendReconnectPage *self, MendGoodThing *thing, MendGoodGroup *group)
{
  MendGoodThing plan = { 0 };

  emit_written (self, group == self->left_group ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT, thing, &plan);
}

static void
end_writing (MendReconnectPage *self)
{
  gtk_widget_set_visible (self->begin_box, TRUE);
  gtk_widget_grab_focus (self->draw_button);
  adw_bin_set_child (self->form_bin, NULL);
}

static void
written_cb (MendReconnectPage *self, MendGoodThingForm *form)
{
  MendGoodThing thing = { 0 };
  MendGoodThing plan = { 0 };

  mend_good_thing_form_fill_in (form, &thing, &plan);
  emit_written (self, MEND_SEAT_BOTH, &thing, &plan);
  end_writing (self);
}

static void
draw_cb (MendReconnectPage *self)
{
  g_signal_emit (self, signals[SIGNAL_DRAW], 0);
}

static MendGoodThingForm *
open_form (MendReconnectPage *self)
{
  GtkWidget *form = mend_good_thing_form_new (MEND_GOOD_THING_ACTIVITY);

  mend_good_thing_form_set_up_plan (MEND_GOOD_THING_FORM (form), self->now, self->names[0],
                                    self->names[1]);
  g_signal_connect_object (form, "another", G_CALLBACK (draw_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "taken-back", G_CALLBACK (end_writing), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->form_bin, form);

  return MEND_GOOD_THING_FORM (form);
}

static void
begin (MendReconnectPage *self, MendGoodThingForm *form)
{
  gtk_widget_grab_focus (GTK_WIDGET (form));
  gtk_widget_set_visible (self->begin_box, FALSE);
}

static void
own_clicked_cb (MendReconnectPage *self)
{
  begin (self, open_form (self));
}

/* The latest first, made when somebody wants to see them. */
static void
fill_done (MendReconnectPage *self)
{
  if (self->is_done_filled || !gtk_expander_get_expanded (self->done_expander))
    return;

  self->is_done_filled = TRUE;
  mend_good_list_empty (self->done_list);

  for (guint i = self->stories->len; i > 0; i--)
    {
      MendGoodThingStory *story = g_ptr_array_index (self->stories, i - 1);
      GPtrArray *done = mend_good_thing_story_get_done (story);
      g_autoptr (GString) lines = g_string_new (NULL);

      for (guint j = 0; j < done->len; j++)
        {
          const MendGoodThing *line = g_ptr_array_index (done, j);
          g_autofree char *text = mend_good_words_done (line, line->name);

          g_string_append_printf (lines, "%s%s", j > 0 ? "\n" : "", text);
        }

      if (mend_good_thing_story_is_done (story))
        mend_good_list_add (self->done_list, story, lines->str);
    }
}

static gboolean
mend_reconnect_page_grab_focus (GtkWidget *widget)
{
  MendReconnectPage *self = MEND_RECONNECT_PAGE (widget);

  return gtk_widget_grab_focus (self->draw_button) ||
         gtk_widget_child_focus (GTK_WIDGET (self->scrolled_window), GTK_DIR_TAB_FORWARD);
}

static void
mend_reconnect_page_dispose (GObject *object)
{
  MendReconnectPage *self = MEND_RECONNECT_PAGE (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->persons); i++)
    {
      g_clear_pointer (&self->persons[i], mend_person_unref);
      g_clear_pointer (&self->names[i], g_free);
    }

  g_clear_pointer (&self->now, g_date_time_unref);
  g_clear_pointer (&self->stories, g_ptr_array_unref);

  G_OBJECT_CLASS (mend_reconnect_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MendReconnectPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, MendReconnectPage, empty_label);
  gtk_widget_class_bind_template_child (widget_class, MendReconnectPage, together_list);
  gtk_widget_class_bind_template_child (widget_class, MendReconnectPage, form_bin);
  gtk_widget_class_bind_template_child (widget_class, MendReconnectPage, begin_box);
  gtk_widget_class_bind_template_child (widget_class, MendReconnectPage, draw_button);
  gtk_widget_class_bind_template_child (widget_class, MendReconnectPage, own_button);
  gtk_widget_class_bind_template_child (widget_class, MendReconnectPage, left_group);
  gtk_widget_class_bind_template_child (widget_class, MendReconnectPage, right_group);
  gtk_widget_class_bind_template_child (widget_class, MendReconnectPage, done_expander);
  gtk_widget_class_bind_template_child (widget_class, MendReconnectPage, done_list);
}

static void
mend_reconnect_page_class_init (MendReconnectPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_reconnect_page_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_reconnect_page_grab_focus;

  signals[SIGNAL_DRAW] = g_signal_new ("draw", MEND_TYPE_RECONNECT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_OPENED] =
      g_signal_new ("opened", MEND_TYPE_RECONNECT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, MEND_TYPE_GOOD_THING_STORY);
  signals[SIGNAL_WRITTEN] =
      g_signal_new ("written", MEND_TYPE_RECONNECT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, MEND_TYPE_SEAT, G_TYPE_POINTER, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-reconnect-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, group_written_cb);
  gtk_widget_class_bind_template_callback (widget_class, draw_cb);
  gtk_widget_class_bind_template_callback (widget_class, own_clicked_cb);
}

static void
mend_reconnect_page_init (MendReconnectPage *self)
{
  self->stories = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
  mend_good_list_set_name (self->together_list, C_ ("label", "Together"));
  mend_good_list_set_name (self->done_list, C_ ("label", "What Was Good"));
  g_signal_connect_object (self->done_expander, "notify::expanded", G_CALLBACK (fill_done), self,
                           G_CONNECT_SWAPPED);
}

/**
 * mend_reconnect_page_new:
 * @now: date and time here
 *
 * Makes a page with nothing on it.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_reconnect_page_new (GDateTime *now)
{
  MendReconnectPage *self;

  g_return_val_if_fail (now != NULL, NULL);

  self = g_object_new (MEND_TYPE_RECONNECT_PAGE, NULL);
  self->now = g_date_time_ref (now);

  return GTK_WIDGET (self);
}

/**
 * mend_reconnect_page_set_person:
 * @self: a page
 * @seat: left or right
 * @person: (nullable): who sits there
 * @label: how that person is called
 * @color: (nullable): the colour
 *
 * Says who sits on a seat. To be called before there is anything on it.
 */
void
mend_reconnect_page_set_person (MendReconnectPage *self,
                                MendSeat seat,
                                MendPerson *person,
                                const char *label,
                                const char *color)
{
  const guint index = seat == MEND_SEAT_RIGHT;

  g_return_if_fail (MEND_IS_RECONNECT_PAGE (self));

  g_clear_pointer (&self->persons[index], mend_person_unref);
  self->persons[index] = person != NULL ? mend_person_ref (person) : NULL;
  g_free (self->names[index]);
  self->names[index] = g_strdup (label);
  mend_good_group_set_person (index == 0 ? self->left_group : self->right_group, seat, label,
                              color);
}

/**
 * mend_reconnect_page_set_is_read_only:
 * @self: a page
 * @is_read_only: whether nothing can be written down
 *
 * Sets whether it is only read.
 */
void
mend_reconnect_page_set_is_read_only (MendReconnectPage *self, gboolean is_read_only)
{
  g_return_if_fail (MEND_IS_RECONNECT_PAGE (self));

  gtk_widget_set_sensitive (self->begin_box, !is_read_only);
  gtk_widget_set_sensitive (GTK_WIDGET (self->form_bin), !is_read_only);
  mend_good_group_set_is_read_only (self->left_group, is_read_only);
  mend_good_group_set_is_read_only (self->right_group, is_read_only);
}

static void
add_together (MendReconnectPage *self, MendGoodThingStory *story)
{
  const MendGoodThing *plan = mend_good_thing_story_get_plan (story);
  const MendSeat booker =
      plan != NULL ? mend_good_thing_find_booker (plan, self->persons[0], self->persons[1])
                   : MEND_SEAT_NONE;
  const char *name = booker != MEND_SEAT_NONE ? self->names[booker == MEND_SEAT_RIGHT] : NULL;
  g_autofree char *terms = mend_good_words_plan (story, self->now, name);

  mend_good_list_add (self->together_list, story, terms);
}

/* What has a day comes first, the next one on top; what is left open follows as it was written. */
static int
compare_together (gconstpointer a, gconstpointer b)
{
  const MendGoodThing *plan = mend_good_thing_story_get_plan (*(MendGoodThingStory *const *) a);
  const MendGoodThing *other = mend_good_thing_story_get_plan (*(MendGoodThingStory *const *) b);

  if (plan == NULL || other == NULL)
    return (plan == NULL) - (other == NULL);

  return strcmp (plan->day, other->day);
}

static void
show_story (MendReconnectPage *self, MendGoodThingStory *story, GPtrArray *together)
{
  const MendGoodThing *thing = mend_good_thing_story_get_moment (story);
  const MendSeat seat = mend_good_thing_find_seat (thing, self->persons[0], self->persons[1]);

  if (mend_good_thing_story_is_done (story))
    gtk_widget_set_visible (GTK_WIDGET (self->done_expander), TRUE);
  else if (thing->kind == MEND_GOOD_THING_ACTIVITY || seat == MEND_SEAT_BOTH)
    g_ptr_array_add (together, story);
  else
    mend_good_group_add (seat == MEND_SEAT_RIGHT ? self->right_group : self->left_group, story);
}

/* The keyboard is not left on a row that goes. */
static void
leave_rows (MendReconnectPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) &&
      gtk_widget_get_ancestor (focus, MEND_TYPE_GOOD_LIST) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * mend_reconnect_page_set_stories:
 * @self: a page
 * @stories: (element-type MendGoodThingStory): what there is, oldest first
 *
 * Shows good things. What is being written stays.
 */
void
mend_reconnect_page_set_stories (MendReconnectPage *self, GPtrArray *stories)
{
  g_autoptr (GPtrArray) together = NULL;

  g_return_if_fail (MEND_IS_RECONNECT_PAGE (self));
  g_return_if_fail (stories != NULL);

  together = g_ptr_array_new ();
  g_ptr_array_set_size (self->stories, 0);
  leave_rows (self);
  mend_good_list_empty (self->together_list);
  mend_good_group_empty (self->left_group);
  mend_good_group_empty (self->right_group);
  gtk_widget_set_visible (GTK_WIDGET (self->done_expander), FALSE);

  for (guint i = 0; i < stories->len; i++)
    {
      MendGoodThingStory *story = g_ptr_array_index (stories, i);

      g_ptr_array_add (self->stories, g_object_ref (story));
      show_story (self, story, together);
    }

  g_ptr_array_sort (together, compare_together);
  for (guint i = 0; i < together->len; i++)
    add_together (self, g_ptr_array_index (together, i));

  gtk_widget_set_visible (self->empty_label, stories->len == 0);
  self->is_done_filled = FALSE;
  mend_good_list_empty (self->done_list);
  fill_done (self);
}

/**
 * mend_reconnect_page_show_card:
 * @self: a page
 * @card: a card
 *
 * Shows a card that was drawn.
 */
void
mend_reconnect_page_show_card (MendReconnectPage *self, MendCard *card)
{
  GtkWidget *form;

  g_return_if_fail (MEND_IS_RECONNECT_PAGE (self));
  g_return_if_fail (MEND_IS_CARD (card));

  form = adw_bin_get_child (self->form_bin);

  if (form != NULL)
    {
      mend_good_thing_form_set_card (MEND_GOOD_THING_FORM (form), card);
      return;
    }

  form = GTK_WIDGET (open_form (self));
  mend_good_thing_form_set_card (MEND_GOOD_THING_FORM (form), card);
  begin (self, MEND_GOOD_THING_FORM (form));
}
