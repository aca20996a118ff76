// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-times-controller.h"

#include <glib/gi18n.h>

#include "export/mend-export-file.h"
#include "mend-chosen-file.h"
#include "mend-own-ways.h"
#include "mend-time-words.h"
#include "setup/mend-time-page.h"
#include "ways/mend-plan-builder.h"

#include <string.h>

/**
 * MendTimesController:
 *
 * Times that are set for talks: the page on which one is set or changed, what is said of them on
 * the Path and beside the ways to talk, and the reminder. One that has gone by is not mentioned.
 */
struct _MendTimesController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;
  MendStartController *start;
  MendTalkController *talks;
  GHashTable *reminded;
  GtkNativeDialog *dialog;
};

#define PLAN_KEY     "mend-planned-talk"

#define USUAL_HOUR   20
#define USUAL_MINUTE 30
#define USUAL_LENGTH 30

/* A talk that begins so long before the time that is set is the one that was meant. */
#define AHEAD (G_TIME_SPAN_HOUR)

G_DEFINE_FINAL_TYPE (MendTimesController, mend_times_controller, G_TYPE_OBJECT)

static MendStore *
get_store (MendTimesController *self)
{
  return mend_context_get_store (self->context);
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const MendPlannedTalk *plan = *(const MendPlannedTalk *const *) a;
  const MendPlannedTalk *other = *(const MendPlannedTalk *const *) b;

  return g_date_time_compare (plan->starts, other->starts);
}

/* Those that can still be mentioned, the next one first. */
static GPtrArray *
list_plans (MendTimesController *self)
{
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  GPtrArray *plans = mend_store_list_plans (get_store (self));

  for (guint i = plans->len; i > 0; i--)
    {
      if (mend_planned_talk_is_past (g_ptr_array_index (plans, i - 1), now))
        g_ptr_array_remove_index (plans, i - 1);
    }

  g_ptr_array_sort (plans, compare_starts);

  return plans;
}

static MendPlannedTalk *
find_plan (MendTimesController *self, const char *id)
{
  g_autoptr (GPtrArray) plans = mend_store_list_plans (get_store (self));

  for (guint i = 0; i < plans->len; i++)
    {
      MendPlannedTalk *plan = g_ptr_array_index (plans, i);

      if (g_str_equal (plan->id, id))
        return mend_planned_talk_ref (plan);
    }

  return NULL;
}

static void
remind (MendTimesController *self, GPtrArray *plans)
{
  MendReminder *reminder = mend_context_get_reminder (self->context);
  GHashTable *before = self->reminded;
  GHashTableIter iter;
  gpointer id = NULL;

  self->reminded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < plans->len; i++)
    {
      const MendPlannedTalk *plan = g_ptr_array_index (plans, i);

      g_hash_table_add (self->reminded, g_strdup (plan->id));
      mend_reminder_set (reminder, plan->id, g_date_time_to_unix (plan->starts) * 1000);
    }

  g_hash_table_iter_init (&iter, before);

  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (!g_hash_table_contains (self->reminded, id))
        mend_reminder_remove (reminder, id);
    }

  g_hash_table_unref (before);
}

/* Only what is for today, by the hour and not by what it is about. */
static void
show_on_path (MendTimesController *self, GPtrArray *plans)
{
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  g_autofree char *line = NULL;

  if (plans->len > 0)
    line = mend_time_words_write_today (g_ptr_array_index (plans, 0), now);

  mend_start_controller_set_time_line (self->start, line);
}

static void
show_beside_ways (MendTimesController *self, GPtrArray *plans)
{
  MendSetUpController *set_up = mend_talk_controller_get_set_up (self->talks);
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);

  mend_set_up_controller_clear_times (set_up);

  for (guint i = 0; i < plans->len; i++)
    {
      const MendPlannedTalk *plan = g_ptr_array_index (plans, i);
      g_autofree char *text = mend_time_words_write (plan, now);

      mend_set_up_controller_add_time (set_up, plan->id, text, plan->way_id);
    }
}

/* Nobody is to find a list of talks that did not come to pass. */
static void
tidy (MendTimesController *self)
{
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  g_autoptr (GPtrArray) plans = mend_store_list_plans (get_store (self));

  if (mend_store_get_access (get_store (self)) != MEND_STORE_WRITABLE)
    return;

  for (guint i = 0; i < plans->len; i++)
    {
      const MendPlannedTalk *plan = g_ptr_array_index (plans, i);

      if (mend_planned_talk_is_of_no_use (plan, now))
        mend_store_delete_plan (get_store (self), plan->id);
    }
}

static void
active_cb (MendTimesController *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self->window)))
    mend_times_controller_update (self);
}

static MendPlannedTalk *
get_plan_of (AdwToast *toast)
{
  return g_object_get_data (G_OBJECT (toast), PLAN_KEY);
}

static void
undo_set_cb (AdwToast *toast, MendTimesController *self)
{
  mend_store_delete_plan (get_store (self), get_plan_of (toast)->id);
}

static void
undo_change_cb (AdwToast *toast, MendTimesController *self)
{
  mend_store_save_plan (get_store (self), get_plan_of (toast));
}

static void
undo_delete_cb (AdwToast *toast, MendTimesController *self)
{
  mend_store_restore_plan (get_store (self), get_plan_of (toast));
}

/* What was done last is what can be taken back first. */
static void
offer_undo (MendTimesController *self, const char *text, MendPlannedTalk *plan, GCallback undo_cb)
{
  AdwToast *toast = adw_toast_new (text);

  g_object_set_data_full (G_OBJECT (toast), PLAN_KEY, mend_planned_talk_ref (plan),
                          (GDestroyNotify) mend_planned_talk_unref);
  g_signal_connect_object (toast, "button-clicked", undo_cb, self, 0);
  mend_window_add_undo (self->window, toast);
}

static void
set_cb (MendTimesController *self, MendTimePage *page)
{
  g_autoptr (MendPlannedTalk) plan = mend_time_page_get_plan (page);
  g_autoptr (MendPlannedTalk) before = find_plan (self, plan->id);
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  g_autofree char *text = mend_time_words_write (plan, now);

  mend_store_save_plan (get_store (self), plan);
  mend_window_pop (self->window);
  offer_undo (self, text, before != NULL ? before : plan,
              before != NULL ? G_CALLBACK (undo_change_cb) : G_CALLBACK (undo_set_cb));
}

static void
delete_cb (MendTimesController *self, MendTimePage *page)
{
  g_autoptr (MendPlannedTalk) plan = mend_time_page_get_plan (page);
  g_autoptr (MendPlannedTalk) before = find_plan (self, plan->id);

  mend_window_pop (self->window);

  if (before == NULL)
    return;

  mend_store_delete_plan (get_store (self), before->id);
  offer_undo (self, C_ ("to both", "No time is set any more."), before,
              G_CALLBACK (undo_delete_cb));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendTimesController) self = data;
  const gboolean is_written = mend_export_file_write_finish (G_FILE (source), result, NULL);

  if (self->window != NULL)
    mend_window_add_toast (
        self->window,
        adw_toast_new (
            is_written
                ? C_ ("to both", "The file is written.")
                : C_ ("to both", "Not written: the folder cannot be used. Another one may do.")));
}

static void
calendar_response_cb (GtkNativeDialog *dialog, int response, MendTimesController *self)
{
  g_autoptr (GFile) file = mend_chosen_file_take (GTK_FILE_CHOOSER (dialog), response);
  const MendPlannedTalk *plan = g_object_get_data (G_OBJECT (dialog), PLAN_KEY);
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (file == NULL)
    return;

  text = mend_planned_talk_write_calendar (plan, now);
  bytes = g_bytes_new_take (text, strlen (text));
  mend_export_file_write_bytes_async (file, bytes, written_cb, g_object_ref (self));
}

static void
drop_dialog (MendTimesController *self)
{
  if (self->dialog != NULL)
    gtk_native_dialog_destroy (self->dialog);

  g_clear_object (&self->dialog);
}

static void
calendar_cb (MendTimesController *self, MendTimePage *page)
{
  drop_dialog (self);
  self->dialog = GTK_NATIVE_DIALOG (
      gtk_file_chooser_native_new (C_ ("label", "Save for a Calendar"), GTK_WINDOW (self->window),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->dialog), "mend.ics");
  gtk_native_dialog_set_modal (self->dialog, TRUE);
  g_object_set_data_full (G_OBJECT (self->dialog), PLAN_KEY, mend_time_page_get_plan (page),
                          (GDestroyNotify) mend_planned_talk_unref);
  g_signal_connect_object (self->dialog, "response", G_CALLBACK (calendar_response_cb), self, 0);
  gtk_native_dialog_show (self->dialog);
}

static void
show_page (MendTimesController *self, MendPlannedTalk *plan, gboolean is_new)
{
  g_autoptr (GListModel) ways =
      mend_set_up_controller_list_ways (mend_talk_controller_get_set_up (self->talks));
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  GtkWidget *page = mend_time_page_new (plan, is_new, ways, now);

  g_signal_connect_object (page, "set", G_CALLBACK (set_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "delete", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "calendar", G_CALLBACK (calendar_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "Set a Time"));
}

/* The parameter is a way to talk that is meant, or empty. */
static void
set_time_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MendTimesController *self = data;
  const char *way_id = g_variant_get_string (parameter, NULL);
  g_autoptr (MendFormat) way = *way_id != '\0' ? mend_own_ways_find (self->context, way_id) : NULL;
  g_autoptr (MendChoices) choices = way != NULL ? mend_choices_new (way) : NULL;
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  g_autoptr (GDateTime) tomorrow = g_date_time_add_days (now, 1);
  g_autoptr (GDateTime) starts =
      g_date_time_new (g_date_time_get_timezone (now), g_date_time_get_year (tomorrow),
                       g_date_time_get_month (tomorrow), g_date_time_get_day_of_month (tomorrow),
                       USUAL_HOUR, USUAL_MINUTE, 0);
  const MendPlannedTalk fields = {
    .created = now,
    .starts = starts,
    .minutes = choices != NULL ? mend_plan_builder_estimate_minutes (choices) : USUAL_LENGTH,
    .way_id = (char *) way_id,
  };
  g_autoptr (MendPlannedTalk) plan = mend_planned_talk_new (&fields);

  show_page (self, plan, TRUE);
}

static void
change_time_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (MendPlannedTalk) plan = find_plan (data, g_variant_get_string (parameter, NULL));

  if (plan != NULL)
    show_page (data, plan, FALSE);
}

static void
begin_time_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MendTimesController *self = data;
  g_autoptr (MendPlannedTalk) plan = find_plan (self, g_variant_get_string (parameter, NULL));

  if (plan != NULL)
    mend_set_up_controller_show (mend_talk_controller_get_set_up (self->talks),
                                 plan->way_id != NULL ? plan->way_id : "turns", NULL, plan->topic);
}

/* The talk that was meant begins: there is nothing to remind anybody of. */
static void
begin_cb (MendTimesController *self)
{
  g_autoptr (GPtrArray) plans = list_plans (self);
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);

  for (guint i = 0; i < plans->len; i++)
    {
      const MendPlannedTalk *plan = g_ptr_array_index (plans, i);

      if (g_date_time_difference (plan->starts, now) < AHEAD)
        mend_store_delete_plan (get_store (self), plan->id);
    }
}

static void
add_actions (MendTimesController *self)
{
  const GActionEntry actions[] = {
    { .name = "set-time", .activate = set_time_action, .parameter_type = "s" },
    { .name = "change-time", .activate = change_time_action, .parameter_type = "s" },
    { .name = "begin-time", .activate = begin_time_action, .parameter_type = "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->window), actions, G_N_ELEMENTS (actions),
                                   self);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    g_object_bind_property (
        get_store (self), "is-read-only",
        g_action_map_lookup_action (G_ACTION_MAP (self->window), actions[i].name), "enabled",
        G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
}

static void
mend_times_controller_dispose (GObject *object)
{
  MendTimesController *self = MEND_TIMES_CONTROLLER (object);

  g_clear_weak_pointer (&self->window);
  drop_dialog (self);
  g_clear_object (&self->talks);
  g_clear_object (&self->start);
  g_clear_object (&self->context);
  g_clear_pointer (&self->reminded, g_hash_table_unref);

  G_OBJECT_CLASS (mend_times_controller_parent_class)->dispose (object);
}

static void
mend_times_controller_class_init (MendTimesControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_times_controller_dispose;
}

static void
mend_times_controller_init (MendTimesController *self)
{
  self->reminded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

MendTimesController *
mend_times_controller_new (MendContext *context,
                           MendWindow *window,
                           MendStartController *start,
                           MendTalkController *talks)
{
  MendTimesController *self = g_object_new (MEND_TYPE_TIMES_CONTROLLER, NULL);

  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->window, window);
  self->start = g_object_ref (start);
  self->talks = g_object_ref (talks);
  add_actions (self);
  g_signal_connect_object (get_store (self), "plans-changed",
                           G_CALLBACK (mend_times_controller_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mend_context_get_reminder (context), "changed",
                           G_CALLBACK (mend_times_controller_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (active_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mend_talk_controller_get_set_up (talks), "begin", G_CALLBACK (begin_cb),
                           self, G_CONNECT_SWAPPED);

  return self;
}

/* Says everywhere what is set now; the first time the times are read. */
void
mend_times_controller_update (MendTimesController *self)
{
  g_autoptr (GPtrArray) plans = NULL;

  g_return_if_fail (MEND_IS_TIMES_CONTROLLER (self));

  plans = list_plans (self);
  remind (self, plans);
  show_on_path (self, plans);
  show_beside_ways (self, plans);
}

/* What lies long behind goes. */
void
mend_times_controller_start (MendTimesController *self)
{
  g_return_if_fail (MEND_IS_TIMES_CONTROLLER (self));

  tidy (self);
  mend_times_controller_update (self);
}
