// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-after-session-page.h"

#include <glib/gi18n.h>

#include "help/mend-session-words.h"
#include "mend-button-text.h"
#include "mend-core-enums.h"
#include "mend-focus-child.h"
#include "promises/mend-promise-group.h"

/**
 * MendAfterSessionPage:
 *
 * Ten minutes after a session: what the two take from it, and what is to be done as promises, which
 * only the one writes who gives them. It says until when the ten minutes last, and nothing ends
 * when they are over. A line that stands in the field is kept, however the page is left.
 *
 * Its signals are `taken`, with a text, `take-away`, with a [struct@Mend.Helper], `promised`, with
 * the seat of the one who gives a promise and with what was written down, `opened`, with a
 * [class@Mend.Standing], `change`, `delete` and `finish`.
 */
struct _MendAfterSessionPage
{
  AdwBin parent_instance;

  MendSessionStory *story;
  MendPerson *persons[2];
  char *labels[2];
  GDateTime *now;

  GtkLabel *when_label;
  GtkLabel *who_label;
  GtkLabel *until_label;
  GtkListBox *taken_list;
  GtkEditable *taken_row;
  GtkWidget *promises_box;
  MendPromiseGroup *left_group;
  MendPromiseGroup *right_group;
  GtkWidget *finish_button;
  GtkWidget *change_button;
  GtkWidget *delete_button;
};

enum
{
  SIGNAL_TAKEN,
  SIGNAL_TAKE_AWAY,
  SIGNAL_PROMISED,
  SIGNAL_OPENED,
  SIGNAL_CHANGE,
  SIGNAL_DELETE,
  SIGNAL_FINISH,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define HELPER_KEY "mend-helper"

G_DEFINE_FINAL_TYPE (MendAfterSessionPage, mend_after_session_page, ADW_TYPE_BIN)

static void
keep_line (MendAfterSessionPage *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->taken_row)));

  if (*text == '\0')
    return;

  gtk_editable_set_text (self->taken_row, "");

  /* What was kept has left nothing to keep; the row takes that for a change. */
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->taken_row), FALSE);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->taken_row), TRUE);
  g_signal_emit (self, signals[SIGNAL_TAKEN], 0, text);
}

static void
take_away_clicked_cb (MendAfterSessionPage *self, GtkWidget *button)
{
  g_autoptr (MendHelper) taken =
      mend_helper_ref (g_object_get_data (G_OBJECT (button), HELPER_KEY));

  gtk_widget_grab_focus (GTK_WIDGET (self->taken_row));
  g_signal_emit (self, signals[SIGNAL_TAKE_AWAY], 0, taken);
}

static void
promised_cb (MendAfterSessionPage *self, const MendPromise *promise, MendPromiseGroup *group)
{
  const MendSeat seat = group == self->left_group ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT;

  g_signal_emit (self, signals[SIGNAL_PROMISED], 0, seat, promise);
}

static void
opened_cb (MendAfterSessionPage *self, MendStanding *standing)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, standing);
}

static void
change_clicked_cb (MendAfterSessionPage *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGE], 0);
}

static void
delete_clicked_cb (MendAfterSessionPage *self)
{
  gtk_editable_set_text (self->taken_row, "");
  g_signal_emit (self, signals[SIGNAL_DELETE], 0);
}

static void
finish_clicked_cb (MendAfterSessionPage *self)
{
  keep_line (self);
  g_signal_emit (self, signals[SIGNAL_FINISH], 0);
}

static gboolean
mend_after_session_page_grab_focus (GtkWidget *widget)
{
  MendAfterSessionPage *self = MEND_AFTER_SESSION_PAGE (widget);

  return gtk_widget_is_sensitive (GTK_WIDGET (self->taken_row))
             ? gtk_widget_grab_focus (GTK_WIDGET (self->taken_row))
             : gtk_widget_grab_focus (self->finish_button);
}

static void
mend_after_session_page_unmap (GtkWidget *widget)
{
  keep_line (MEND_AFTER_SESSION_PAGE (widget));

  GTK_WIDGET_CLASS (mend_after_session_page_parent_class)->unmap (widget);
}

static void
mend_after_session_page_finalize (GObject *object)
{
  MendAfterSessionPage *self = MEND_AFTER_SESSION_PAGE (object);

  g_clear_object (&self->story);
  g_clear_pointer (&self->now, g_date_time_unref);

  for (guint i = 0; i < G_N_ELEMENTS (self->persons); i++)
    {
      g_clear_pointer (&self->persons[i], mend_person_unref);
      g_free (self->labels[i]);
    }

  G_OBJECT_CLASS (mend_after_session_page_parent_class)->finalize (object);
}

static void
add_signals (GType type)
{
  const GSignalFlags last = G_SIGNAL_RUN_LAST;

  signals[SIGNAL_TAKEN] =
      g_signal_new ("taken", type, last, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_TAKE_AWAY] =
      g_signal_new ("take-away", type, last, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, MEND_TYPE_HELPER);
  signals[SIGNAL_PROMISED] = g_signal_new ("promised", type, last, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                           2, MEND_TYPE_SEAT, G_TYPE_POINTER);
  signals[SIGNAL_OPENED] =
      g_signal_new ("opened", type, last, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, MEND_TYPE_STANDING);
  signals[SIGNAL_CHANGE] = g_signal_new ("change", type, last, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DELETE] = g_signal_new ("delete", type, last, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FINISH] = g_signal_new ("finish", type, last, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mend_after_session_page_class_init (MendAfterSessionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mend_after_session_page_finalize;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_after_session_page_grab_focus;
  widget_class->unmap = mend_after_session_page_unmap;

  add_signals (MEND_TYPE_AFTER_SESSION_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-after-session-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendAfterSessionPage, when_label);
  gtk_widget_class_bind_template_child (widget_class, MendAfterSessionPage, who_label);
  gtk_widget_class_bind_template_child (widget_class, MendAfterSessionPage, until_label);
  gtk_widget_class_bind_template_child (widget_class, MendAfterSessionPage, taken_list);
  gtk_widget_class_bind_template_child (widget_class, MendAfterSessionPage, taken_row);
  gtk_widget_class_bind_template_child (widget_class, MendAfterSessionPage, promises_box);
  gtk_widget_class_bind_template_child (widget_class, MendAfterSessionPage, left_group);
  gtk_widget_class_bind_template_child (widget_class, MendAfterSessionPage, right_group);
  gtk_widget_class_bind_template_child (widget_class, MendAfterSessionPage, finish_button);
  gtk_widget_class_bind_template_child (widget_class, MendAfterSessionPage, change_button);
  gtk_widget_class_bind_template_child (widget_class, MendAfterSessionPage, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, keep_line);
  gtk_widget_class_bind_template_callback (widget_class, promised_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, finish_clicked_cb);
}

static void
mend_after_session_page_init (MendAfterSessionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

/**
 * mend_after_session_page_new:
 * @now: date and time here
 *
 * Makes the page, which is to be told who the two are and of which session it is.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_after_session_page_new (GDateTime *now)
{
  MendAfterSessionPage *self = g_object_new (MEND_TYPE_AFTER_SESSION_PAGE, NULL);

  self->now = g_date_time_ref (now);
  mend_promise_group_set_today (self->left_group, now);
  mend_promise_group_set_today (self->right_group, now);

  return GTK_WIDGET (self);
}

/**
 * mend_after_session_page_set_person:
 * @self: a page
 * @seat: left or right
 * @person: (nullable): who sits there
 * @label: how that person is called
 * @color: (nullable): the colour
 *
 * Says who sits on a seat. To be called before there is a session.
 */
void
mend_after_session_page_set_person (MendAfterSessionPage *self,
                                    MendSeat seat,
                                    const MendPerson *person,
                                    const char *label,
                                    const char *color)
{
  const guint index = seat == MEND_SEAT_RIGHT;

  g_return_if_fail (MEND_IS_AFTER_SESSION_PAGE (self));

  g_clear_pointer (&self->persons[index], mend_person_unref);
  self->persons[index] = person != NULL ? mend_person_ref ((MendPerson *) person) : NULL;
  g_free (self->labels[index]);
  self->labels[index] = g_strdup (label);
  mend_promise_group_set_person (index == 0 ? self->left_group : self->right_group, seat, label,
                                 color);
}

/**
 * mend_after_session_page_get_story:
 * @self: a page
 *
 * Gets the session it is about.
 *
 * Returns: (transfer none) (nullable): the session
 */
MendSessionStory *
mend_after_session_page_get_story (MendAfterSessionPage *self)
{
  g_return_val_if_fail (MEND_IS_AFTER_SESSION_PAGE (self), NULL);

  return self->story;
}

static GtkWidget *
make_row (MendAfterSessionPage *self, MendHelper *taken)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-delete-symbolic");
  /* Translators: a button; %s is a line that was written down */
  g_autofree char *label = g_strdup_printf (C_ ("label", "Delete: %s"), taken->text);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), taken->text);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, C_ ("label", "Delete"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), HELPER_KEY, mend_helper_ref (taken),
                          (GDestroyNotify) mend_helper_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_away_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

/* The field is the last row, and stays. */
static void
show_taken (MendAfterSessionPage *self)
{
  GPtrArray *taken = mend_session_story_get_taken (self->story);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->taken_list))) !=
         GTK_WIDGET (self->taken_row))
    gtk_list_box_remove (self->taken_list, row);

  for (guint i = 0; i < taken->len; i++)
    gtk_list_box_insert (self->taken_list, make_row (self, g_ptr_array_index (taken, i)), (int) i);
}

/**
 * mend_after_session_page_set_story:
 * @self: a page
 * @story: a session
 *
 * Shows a session and what was taken from it. What is being written stays.
 */
void
mend_after_session_page_set_story (MendAfterSessionPage *self, MendSessionStory *story)
{
  g_autofree char *when = NULL;
  g_autofree char *who = NULL;

  g_return_if_fail (MEND_IS_AFTER_SESSION_PAGE (self));
  g_return_if_fail (MEND_IS_SESSION_STORY (story));

  g_set_object (&self->story, story);
  when = mend_session_words_when (story, self->now);
  who = mend_session_words_who (story, self->labels[0], self->labels[1]);
  gtk_label_set_text (self->when_label, when);
  gtk_label_set_text (self->who_label, who);
  show_taken (self);
}

/**
 * mend_after_session_page_set_standings:
 * @self: a page
 * @standings: (element-type MendStanding): promises, oldest first
 *
 * Shows what was promised on the page. What is being written down stays.
 */
void
mend_after_session_page_set_standings (MendAfterSessionPage *self, GPtrArray *standings)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (GPtrArray) right = g_ptr_array_new ();

  g_return_if_fail (MEND_IS_AFTER_SESSION_PAGE (self));
  g_return_if_fail (standings != NULL);

  for (guint i = 0; i < standings->len; i++)
    {
      MendStanding *standing = g_ptr_array_index (standings, i);
      const MendSeat seat = mend_promise_find_seat (mend_standing_get_promise (standing),
                                                    self->persons[0], self->persons[1]);

      g_ptr_array_add (seat == MEND_SEAT_RIGHT ? right : left, standing);
    }

  mend_promise_group_set_standings (self->left_group, left);
  mend_promise_group_set_standings (self->right_group, right);
}

/**
 * mend_after_session_page_set_until:
 * @self: a page
 * @until: a time of the day
 *
 * Says until when ten minutes last.
 */
void
mend_after_session_page_set_until (MendAfterSessionPage *self, GDateTime *until)
{
  g_autofree char *time = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (MEND_IS_AFTER_SESSION_PAGE (self));
  g_return_if_fail (until != NULL);

  time = g_date_time_format (until, C_ ("label", "%H:%M"));
  /* Translators: %s is a time, such as 17:40 */
  text = g_strdup_printf (
      C_ ("to both", "Ten minutes are enough, until about %s. Nothing ends by itself."), time);
  gtk_label_set_text (self->until_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->until_label), TRUE);
}

/**
 * mend_after_session_page_set_is_due:
 * @self: a page
 * @is_due: whether the ten minutes are over
 *
 * Says that they are.
 */
void
mend_after_session_page_set_is_due (MendAfterSessionPage *self, gboolean is_due)
{
  g_return_if_fail (MEND_IS_AFTER_SESSION_PAGE (self));

  if (is_due)
    gtk_label_set_text (
        self->until_label,
        C_ ("to both", "Ten minutes have passed. It is fine to leave it there for today."));
}

/**
 * mend_after_session_page_set_is_read_only:
 * @self: a page
 * @is_read_only: whether nothing can be written down
 *
 * Sets whether it is only read.
 */
void
mend_after_session_page_set_is_read_only (MendAfterSessionPage *self, gboolean is_read_only)
{
  g_return_if_fail (MEND_IS_AFTER_SESSION_PAGE (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->taken_list), !is_read_only);
  gtk_widget_set_sensitive (self->change_button, !is_read_only);
  gtk_widget_set_sensitive (self->delete_button, !is_read_only);
  mend_promise_group_set_is_read_only (self->left_group, is_read_only);
  mend_promise_group_set_is_read_only (self->right_group, is_read_only);
}
