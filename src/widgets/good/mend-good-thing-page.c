// SPDX-License-Identifier: GPL-3.0-or-later
#include "good/mend-good-thing-page.h"

#include <glib/gi18n.h>

#include "good/mend-good-plan.h"
#include "good/mend-good-words.h"
#include "mend-button-text.h"
#include "mend-core-enums.h"
#include "mend-focus-child.h"

/**
 * MendGoodThingPage:
 *
 * One good thing: for when it is planned, and how it was, a line from each, which may stay empty.
 *
 * Its signals are `done`, with the line of the left and of the right, `planned`, with for when, and
 * `delete`.
 */
struct _MendGoodThingPage
{
  AdwBin parent_instance;

  GDateTime *now;
  char *names[2];
  MendGoodThingStory *story;

  GtkWidget *scrolled_window;
  GtkLabel *text_label;
  GtkLabel *plan_label;
  GtkLabel *done_label;
  GtkWidget *done_box;
  GtkWidget *lines_group;
  AdwEntryRow *left_row;
  AdwEntryRow *right_row;
  GtkButton *done_button;
  GtkWidget *plan_box;
  MendGoodPlan *plan;
  GtkWidget *plan_button;
  GtkWidget *delete_button;
};

enum
{
  SIGNAL_DONE,
  SIGNAL_PLANNED,
  SIGNAL_DELETE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendGoodThingPage, mend_good_thing_page, ADW_TYPE_BIN)

static void
plan_changed_cb (MendGoodThingPage *self)
{
  MendGoodThing plan = { 0 };

  mend_good_plan_fill_in (self->plan, &plan);
  gtk_widget_set_sensitive (self->plan_button, plan.day != NULL);
}

static void
plan_clicked_cb (MendGoodThingPage *self)
{
  MendGoodThing plan = { .kind = MEND_GOOD_THING_PLAN };

  mend_good_plan_fill_in (self->plan, &plan);
  g_signal_emit (self, signals[SIGNAL_PLANNED], 0, &plan);
}

/* Enter leads on, and confirms nothing. */
static void
entry_activated_cb (MendGoodThingPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
}

static void
done_clicked_cb (MendGoodThingPage *self)
{
  g_autofree char *left = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->left_row)));
  g_autofree char *right = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->right_row)));

  gtk_editable_set_text (GTK_EDITABLE (self->left_row), "");
  gtk_editable_set_text (GTK_EDITABLE (self->right_row), "");
  g_signal_emit (self, signals[SIGNAL_DONE], 0, left, right);
}

static void
delete_clicked_cb (MendGoodThingPage *self)
{
  g_signal_emit (self, signals[SIGNAL_DELETE], 0);
}

static gboolean
mend_good_thing_page_grab_focus (GtkWidget *widget)
{
  MendGoodThingPage *self = MEND_GOOD_THING_PAGE (widget);

  if (gtk_widget_get_visible (self->lines_group))
    return gtk_widget_grab_focus (GTK_WIDGET (self->left_row));

  return gtk_widget_grab_focus (GTK_WIDGET (self->done_button)) ||
         gtk_widget_grab_focus (self->delete_button);
}

static void
mend_good_thing_page_dispose (GObject *object)
{
  MendGoodThingPage *self = MEND_GOOD_THING_PAGE (object);

  g_clear_pointer (&self->now, g_date_time_unref);
  g_clear_pointer (&self->names[0], g_free);
  g_clear_pointer (&self->names[1], g_free);
  g_clear_object (&self->story);

  G_OBJECT_CLASS (mend_good_thing_page_parent_class)->dispose (object);
}

static void
mend_good_thing_page_class_init (MendGoodThingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_good_thing_page_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_good_thing_page_grab_focus;

  signals[SIGNAL_DONE] =
      g_signal_new ("done", MEND_TYPE_GOOD_THING_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[SIGNAL_PLANNED] = g_signal_new ("planned", MEND_TYPE_GOOD_THING_PAGE, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_DELETE] = g_signal_new ("delete", MEND_TYPE_GOOD_THING_PAGE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-good-thing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingPage, text_label);
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingPage, plan_label);
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingPage, done_label);
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingPage, done_box);
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingPage, lines_group);
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingPage, left_row);
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingPage, right_row);
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingPage, done_button);
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingPage, plan_box);
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingPage, plan);
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingPage, plan_button);
  gtk_widget_class_bind_template_child (widget_class, MendGoodThingPage, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, plan_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
mend_good_thing_page_init (MendGoodThingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

/**
 * mend_good_thing_page_new:
 * @now: date and time here
 * @left_name: how the one on the left is called
 * @right_name: how the one on the right is called
 *
 * Makes a page without anything good.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_good_thing_page_new (GDateTime *now, const char *left_name, const char *right_name)
{
  MendGoodThingPage *self;

  g_return_val_if_fail (now != NULL, NULL);

  self = g_object_new (MEND_TYPE_GOOD_THING_PAGE, NULL);
  self->now = g_date_time_ref (now);
  self->names[0] = g_strdup (left_name);
  self->names[1] = g_strdup (right_name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->left_row), left_name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->right_row), right_name);
  mend_good_plan_set_up (self->plan, now, left_name, right_name);

  return GTK_WIDGET (self);
}

/**
 * mend_good_thing_page_get_story:
 * @self: a page
 *
 * Gets what it is about.
 *
 * Returns: (transfer none) (nullable): something good; `NULL` if that is nothing yet
 */
MendGoodThingStory *
mend_good_thing_page_get_story (MendGoodThingPage *self)
{
  g_return_val_if_fail (MEND_IS_GOOD_THING_PAGE (self), NULL);

  return self->story;
}

static void
show_done (MendGoodThingPage *self)
{
  GPtrArray *done = mend_good_thing_story_get_done (self->story);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < done->len; i++)
    {
      const MendGoodThing *line = g_ptr_array_index (done, i);
      g_autofree char *text = mend_good_words_done (line, line->name);

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", text);
    }

  gtk_label_set_text (self->done_label, lines->str);
  gtk_widget_set_visible (GTK_WIDGET (self->done_label), done->len > 0);
}

/**
 * mend_good_thing_page_set_story:
 * @self: a page
 * @story: something good; not something else than before
 * @booker: where the one sits who books, or nobody
 *
 * Shows something good. What is being written stays.
 */
void
mend_good_thing_page_set_story (MendGoodThingPage *self, MendGoodThingStory *story, MendSeat booker)
{
  const MendGoodThing *thing;
  g_autofree char *plan = NULL;
  gboolean is_aloud;
  gboolean is_done;

  g_return_if_fail (MEND_IS_GOOD_THING_PAGE (self));
  g_return_if_fail (MEND_IS_GOOD_THING_STORY (story));

  g_set_object (&self->story, story);
  thing = mend_good_thing_story_get_moment (story);
  is_aloud = thing->kind == MEND_GOOD_THING_APPRECIATION;
  is_done = mend_good_thing_story_is_done (story);
  if (!is_done && !mend_good_thing_story_has_come (story, self->now))
    plan = mend_good_words_plan (
        story, self->now, booker != MEND_SEAT_NONE ? self->names[booker == MEND_SEAT_RIGHT] : NULL);
  gtk_label_set_text (self->text_label, thing->text);
  gtk_label_set_text (self->plan_label, plan != NULL ? plan : "");
  gtk_widget_set_visible (GTK_WIDGET (self->plan_label), plan != NULL);
  gtk_widget_set_visible (self->lines_group, !is_aloud);
  gtk_button_set_label (self->done_button,
                        is_aloud ? C_ ("label", "It Was Read Aloud") : C_ ("label", "It Was Done"));
  gtk_widget_set_visible (GTK_WIDGET (self->done_button), !is_aloud || !is_done);
  gtk_widget_set_visible (self->plan_box, thing->kind == MEND_GOOD_THING_ACTIVITY);
  show_done (self);
}

/**
 * mend_good_thing_page_set_is_read_only:
 * @self: a page
 * @is_read_only: whether nothing can be written down
 *
 * Sets whether it is only read.
 */
void
mend_good_thing_page_set_is_read_only (MendGoodThingPage *self, gboolean is_read_only)
{
  g_return_if_fail (MEND_IS_GOOD_THING_PAGE (self));

  gtk_widget_set_sensitive (self->done_box, !is_read_only);
  gtk_widget_set_sensitive (self->plan_box, !is_read_only);
  gtk_widget_set_sensitive (self->delete_button, !is_read_only);
}
