// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-promise-group.h"

#include <glib/gi18n.h>

#include "closing/mend-promise-form.h"
#include "history/mend-promise-words.h"
#include "mend-button-text.h"
#include "mend-person-mark.h"

/**
 * MendPromiseGroup:
 *
 * The promises of one person: those that are open, those from before folded below, and the way to
 * write one down, which only the one takes who gives it. Its signals are `opened`, with a
 * [class@Mend.Standing], and `written`, with what was written down.
 */
struct _MendPromiseGroup
{
  AdwBin parent_instance;

  GDateTime *today;
  GPtrArray *standings;
  gboolean is_earlier_filled;

  MendPersonMark *mark;
  GtkListBox *open_list;
  GtkWidget *none_label;
  AdwBin *form_bin;
  GtkWidget *write_button;
  GtkExpander *earlier_expander;
  GtkListBox *earlier_list;
};

enum
{
  SIGNAL_OPENED,
  SIGNAL_WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define STANDING_KEY "mend-standing"

G_DEFINE_FINAL_TYPE (MendPromiseGroup, mend_promise_group, ADW_TYPE_BIN)

static MendStanding *
get_standing (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), STANDING_KEY);
}

static void
row_activated_cb (MendPromiseGroup *self, GtkWidget *row)
{
  g_autoptr (MendStanding) standing = g_object_ref (get_standing (row));

  g_signal_emit (self, signals[SIGNAL_OPENED], 0, standing);
}

static GtkWidget *
make_row (MendPromiseGroup *self, MendStanding *standing)
{
  const MendPromise *promise = mend_standing_get_promise (standing);
  g_autofree char *terms = mend_promise_words_terms (promise);
  g_autofree char *stands = mend_promise_words_standing (standing);
  g_autofree char *subtitle =
      terms != NULL ? g_strdup_printf ("%s\n%s", terms, stands) : g_strdup (stands);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), promise->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_focusable (row, TRUE);
  g_object_set_data_full (G_OBJECT (row), STANDING_KEY, g_object_ref (standing), g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);

  return row;
}

static void
empty (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/* Those from before, the latest first, are made when somebody wants to see them. */
static void
fill_earlier (MendPromiseGroup *self)
{
  if (self->is_earlier_filled || !gtk_expander_get_expanded (self->earlier_expander))
    return;

  self->is_earlier_filled = TRUE;
  empty (self->earlier_list);

  for (guint i = self->standings->len; i > 0; i--)
    {
      MendStanding *standing = g_ptr_array_index (self->standings, i - 1);

      if (!mend_standing_is_open (standing))
        gtk_list_box_append (self->earlier_list, make_row (self, standing));
    }
}

static void
end_writing (MendPromiseGroup *self)
{
  gtk_widget_set_visible (self->write_button, TRUE);
  gtk_widget_grab_focus (self->write_button);
  adw_bin_set_child (self->form_bin, NULL);
}

static void
written_cb (MendPromiseGroup *self, MendPromiseForm *form)
{
  MendPromise promise = { 0 };

  mend_promise_form_fill_in (form, &promise);
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, &promise);
  end_writing (self);
}

static void
write_clicked_cb (MendPromiseGroup *self)
{
  GtkWidget *form = mend_promise_form_new_without_talk (self->today);

  g_signal_connect_object (form, "taken-back", G_CALLBACK (end_writing), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->form_bin, form);
  gtk_widget_grab_focus (form);
  gtk_widget_set_visible (self->write_button, FALSE);
}

static void
mend_promise_group_dispose (GObject *object)
{
  MendPromiseGroup *self = MEND_PROMISE_GROUP (object);

  g_clear_pointer (&self->today, g_date_time_unref);
  g_clear_pointer (&self->standings, g_ptr_array_unref);

  G_OBJECT_CLASS (mend_promise_group_parent_class)->dispose (object);
}

static void
mend_promise_group_class_init (MendPromiseGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_promise_group_dispose;

  signals[SIGNAL_OPENED] = g_signal_new ("opened", MEND_TYPE_PROMISE_GROUP, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, MEND_TYPE_STANDING);
  signals[SIGNAL_WRITTEN] = g_signal_new ("written", MEND_TYPE_PROMISE_GROUP, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-promise-group.ui");
  gtk_widget_class_bind_template_child (widget_class, MendPromiseGroup, mark);
  gtk_widget_class_bind_template_child (widget_class, MendPromiseGroup, open_list);
  gtk_widget_class_bind_template_child (widget_class, MendPromiseGroup, none_label);
  gtk_widget_class_bind_template_child (widget_class, MendPromiseGroup, form_bin);
  gtk_widget_class_bind_template_child (widget_class, MendPromiseGroup, write_button);
  gtk_widget_class_bind_template_child (widget_class, MendPromiseGroup, earlier_expander);
  gtk_widget_class_bind_template_child (widget_class, MendPromiseGroup, earlier_list);
  gtk_widget_class_bind_template_callback (widget_class, write_clicked_cb);
}

static void
mend_promise_group_init (MendPromiseGroup *self)
{
  self->standings = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
  g_signal_connect_object (self->earlier_expander, "notify::expanded", G_CALLBACK (fill_earlier),
                           self, G_CONNECT_SWAPPED);
}

/**
 * mend_promise_group_new:
 *
 * Makes a group without promises.
 *
 * Returns: (transfer floating): the group
 */
GtkWidget *
mend_promise_group_new (void)
{
  return g_object_new (MEND_TYPE_PROMISE_GROUP, NULL);
}

static void
set_label (gpointer widget, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/**
 * mend_promise_group_set_person:
 * @self: a group
 * @seat: where the person sits
 * @name: how the person is called
 * @color: (nullable): the colour
 *
 * Says whose promises they are.
 */
void
mend_promise_group_set_person (MendPromiseGroup *self,
                               MendSeat seat,
                               const char *name,
                               const char *color)
{
  g_autofree char *write = NULL;
  g_autofree char *open = NULL;
  g_autofree char *earlier = NULL;

  g_return_if_fail (MEND_IS_PROMISE_GROUP (self));

  mend_person_mark_set_seat (self->mark, seat);
  mend_person_mark_set_name (self->mark, name);
  mend_person_mark_set_color (self->mark, color);
  /* Translators: %s is the name of the one who gives the promise */
  write = g_strdup_printf (C_ ("label", "%s: Write Down a Promise…"), name);
  /* Translators: a list; %s is the name of the one who gave the promises */
  open = g_strdup_printf (C_ ("label", "%s: open promises"), name);
  /* Translators: a list; %s is the name of the one who gave the promises */
  earlier = g_strdup_printf (C_ ("label", "%s: earlier promises"), name);
  set_label (self->write_button, write);
  set_label (self->open_list, open);
  set_label (self->earlier_list, earlier);
}

/**
 * mend_promise_group_set_today:
 * @self: a group
 * @today: which day it is
 *
 * Says from which day on a promise may be given.
 */
void
mend_promise_group_set_today (MendPromiseGroup *self, GDateTime *today)
{
  g_return_if_fail (MEND_IS_PROMISE_GROUP (self));
  g_return_if_fail (today != NULL);

  g_clear_pointer (&self->today, g_date_time_unref);
  self->today = g_date_time_ref (today);
}

/**
 * mend_promise_group_set_is_read_only:
 * @self: a group
 * @is_read_only: whether nothing can be written down
 *
 * Sets whether promises are only read.
 */
void
mend_promise_group_set_is_read_only (MendPromiseGroup *self, gboolean is_read_only)
{
  g_return_if_fail (MEND_IS_PROMISE_GROUP (self));

  gtk_widget_set_sensitive (self->write_button, !is_read_only);
  gtk_widget_set_sensitive (GTK_WIDGET (self->form_bin), !is_read_only);
}

/* The promise on which the keyboard is. */
static char *
get_focused_id (MendPromiseGroup *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->open_list));

  return focus != NULL ? g_strdup (mend_standing_get_promise (get_standing (focus))->id) : NULL;
}

static void
fill_open (MendPromiseGroup *self)
{
  g_autofree char *focused_id = get_focused_id (self);
  guint n_open = 0;

  if (focused_id != NULL)
    gtk_widget_grab_focus (self->write_button);
  empty (self->open_list);

  for (guint i = 0; i < self->standings->len; i++)
    {
      MendStanding *standing = g_ptr_array_index (self->standings, i);
      GtkWidget *row;

      if (!mend_standing_is_open (standing))
        continue;

      n_open++;
      row = make_row (self, standing);
      gtk_list_box_append (self->open_list, row);
      if (g_strcmp0 (mend_standing_get_promise (standing)->id, focused_id) == 0)
        gtk_widget_grab_focus (row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->open_list), n_open > 0);
  gtk_widget_set_visible (self->none_label, n_open == 0 && self->standings->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->earlier_expander), n_open < self->standings->len);
}

/**
 * mend_promise_group_set_standings:
 * @self: a group
 * @standings: (element-type MendStanding): the promises of the person, oldest first
 *
 * Shows promises. What is being written down stays.
 */
void
mend_promise_group_set_standings (MendPromiseGroup *self, GPtrArray *standings)
{
  g_return_if_fail (MEND_IS_PROMISE_GROUP (self));
  g_return_if_fail (standings != NULL);

  g_ptr_array_set_size (self->standings, 0);
  for (guint i = 0; i < standings->len; i++)
    g_ptr_array_add (self->standings, g_object_ref (g_ptr_array_index (standings, i)));

  fill_open (self);
  self->is_earlier_filled = FALSE;
  empty (self->earlier_list);
  fill_earlier (self);
}
