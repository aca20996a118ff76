// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-session-page.h"

#include <glib/gi18n.h>

#include "help/mend-session-words.h"
#include "mend-button-text.h"
#include "mend-focus-child.h"
#include "mend-time-group.h"

/**
 * MendSessionPage:
 *
 * When a session is, with whom, and who goes. One that is over can be written down, too. Its
 * signals are `set` and `delete`.
 */
struct _MendSessionPage
{
  AdwBin parent_instance;

  MendHelper *session;
  GPtrArray *therapists;

  MendTimeGroup *time_group;
  GtkWidget *group;
  AdwComboRow *with_row;
  AdwComboRow *who_row;
  GtkWidget *set_button;
  GtkWidget *delete_button;
};

enum
{
  SIGNAL_SET,
  SIGNAL_DELETE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const MendSeat seats[] = { MEND_SEAT_BOTH, MEND_SEAT_LEFT, MEND_SEAT_RIGHT };

#define N_DAYS_BACK  7
#define N_DAYS_AHEAD 120
#define USUAL_AHEAD  7
#define USUAL_HOUR   17

G_DEFINE_FINAL_TYPE (MendSessionPage, mend_session_page, ADW_TYPE_BIN)

static void
set_clicked_cb (MendSessionPage *self)
{
  g_signal_emit (self, signals[SIGNAL_SET], 0);
}

static void
delete_clicked_cb (MendSessionPage *self)
{
  g_signal_emit (self, signals[SIGNAL_DELETE], 0);
}

static gboolean
mend_session_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_SESSION_PAGE (widget)->time_group));
}

static void
mend_session_page_finalize (GObject *object)
{
  MendSessionPage *self = MEND_SESSION_PAGE (object);

  g_clear_pointer (&self->session, mend_helper_unref);
  g_ptr_array_unref (self->therapists);

  G_OBJECT_CLASS (mend_session_page_parent_class)->finalize (object);
}

static void
mend_session_page_class_init (MendSessionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mend_session_page_finalize;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_session_page_grab_focus;

  signals[SIGNAL_SET] = g_signal_new ("set", MEND_TYPE_SESSION_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                      NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DELETE] = g_signal_new ("delete", MEND_TYPE_SESSION_PAGE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-session-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendSessionPage, time_group);
  gtk_widget_class_bind_template_child (widget_class, MendSessionPage, group);
  gtk_widget_class_bind_template_child (widget_class, MendSessionPage, with_row);
  gtk_widget_class_bind_template_child (widget_class, MendSessionPage, who_row);
  gtk_widget_class_bind_template_child (widget_class, MendSessionPage, set_button);
  gtk_widget_class_bind_template_child (widget_class, MendSessionPage, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, set_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
mend_session_page_init (MendSessionPage *self)
{
  self->therapists = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_helper_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

/* Where there is one only, it is most likely the one. */
static void
fill_therapists (MendSessionPage *self, GPtrArray *therapists)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = self->session == NULL && therapists->len == 1 ? 1 : 0;

  /* Translators: with whom a session is */
  gtk_string_list_append (names, C_ ("label", "Not Named"));

  for (guint i = 0; i < therapists->len; i++)
    {
      MendHelper *therapist = g_ptr_array_index (therapists, i);

      gtk_string_list_append (names, therapist->name);
      g_ptr_array_add (self->therapists, mend_helper_ref (therapist));
      if (self->session != NULL && g_strcmp0 (self->session->helper_id, therapist->id) == 0)
        chosen = i + 1;
    }

  adw_combo_row_set_model (self->with_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->with_row, chosen);
}

static void
fill_who (MendSessionPage *self, const char *left_name, const char *right_name)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *both = mend_session_words_both (left_name, right_name);

  gtk_string_list_append (names, both);
  gtk_string_list_append (names, left_name);
  gtk_string_list_append (names, right_name);
  adw_combo_row_set_model (self->who_row, G_LIST_MODEL (names));

  for (guint i = 0; self->session != NULL && i < G_N_ELEMENTS (seats); i++)
    if (seats[i] == self->session->seat)
      adw_combo_row_set_selected (self->who_row, i);
}

static GDateTime *
make_usual_time (GDateTime *now)
{
  g_autoptr (GDateTime) day = g_date_time_add_days (now, USUAL_AHEAD);

  return g_date_time_new (g_date_time_get_timezone (now), g_date_time_get_year (day),
                          g_date_time_get_month (day), g_date_time_get_day_of_month (day),
                          USUAL_HOUR, 0, 0);
}

/**
 * mend_session_page_new:
 * @session: (nullable): the record of a session; `NULL` for a new one
 * @therapists: (element-type MendHelper): the therapists to choose from
 * @left_name: how the one on the left is called
 * @right_name: how the one on the right is called
 * @now: date and time here
 *
 * Makes the page.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_session_page_new (MendHelper *session,
                       GPtrArray *therapists,
                       const char *left_name,
                       const char *right_name,
                       GDateTime *now)
{
  MendSessionPage *self = g_object_new (MEND_TYPE_SESSION_PAGE, NULL);
  g_autoptr (GDateTime) starts =
      session != NULL ? g_date_time_ref (session->starts) : make_usual_time (now);

  self->session = session != NULL ? mend_helper_ref (session) : NULL;
  mend_time_group_set_up (self->time_group, now, starts, N_DAYS_BACK, N_DAYS_AHEAD);
  fill_therapists (self, therapists);
  fill_who (self, left_name, right_name);
  gtk_widget_set_visible (self->delete_button, session != NULL);

  return GTK_WIDGET (self);
}

/**
 * mend_session_page_get_session:
 * @self: a page
 *
 * Gets the record that it shows.
 *
 * Returns: (transfer none) (nullable): the record; `NULL` if there is none yet
 */
MendHelper *
mend_session_page_get_session (MendSessionPage *self)
{
  g_return_val_if_fail (MEND_IS_SESSION_PAGE (self), NULL);

  return self->session;
}

/**
 * mend_session_page_make_session:
 * @self: a page
 * @now: date and time here
 *
 * Makes the record of what stands on the page.
 *
 * Returns: (transfer full): the record, with the id it had
 */
MendHelper *
mend_session_page_make_session (MendSessionPage *self, GDateTime *now)
{
  MendHelper fields = { .kind = MEND_HELPER_SESSION, .created = now };
  g_autoptr (GDateTime) starts = NULL;
  guint with;
  guint who;

  g_return_val_if_fail (MEND_IS_SESSION_PAGE (self), NULL);
  g_return_val_if_fail (now != NULL, NULL);

  if (self->session != NULL)
    fields = *self->session;

  with = adw_combo_row_get_selected (self->with_row);
  who = adw_combo_row_get_selected (self->who_row);
  starts = mend_time_group_dup_time (self->time_group);
  fields.starts = starts;
  fields.helper_id = with > 0 && with <= self->therapists->len
                         ? ((MendHelper *) g_ptr_array_index (self->therapists, with - 1))->id
                         : NULL;
  fields.seat = seats[who < G_N_ELEMENTS (seats) ? who : 0];

  return mend_helper_new (&fields);
}

/**
 * mend_session_page_set_is_read_only:
 * @self: a page
 * @is_read_only: whether nothing can be written down
 *
 * Sets whether it is only read.
 */
void
mend_session_page_set_is_read_only (MendSessionPage *self, gboolean is_read_only)
{
  g_return_if_fail (MEND_IS_SESSION_PAGE (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->time_group), !is_read_only);
  gtk_widget_set_sensitive (self->group, !is_read_only);
  gtk_widget_set_sensitive (self->set_button, !is_read_only);
  gtk_widget_set_sensitive (self->delete_button, !is_read_only);
}
