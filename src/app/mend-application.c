// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "account/mend-account-controller.h"
#include "alone/mend-alone-controller.h"
#include "cards/mend-cards-controller.h"
#include "check-ins/mend-check-ins-controller.h"
#include "config.h"
#include "help/mend-sessions-controller.h"
#include "history/mend-conflict-controller.h"
#include "history/mend-history-controller.h"
#include "history/mend-problems-controller.h"
#include "mend-command-line.h"
#include "mend-context.h"
#include "mend-hide.h"
#include "mend-icons.h"
#include "mend-missing-banner.h"
#include "mend-preferences.h"
#include "mend-save-banner.h"
#include "mend-widgets.h"
#include "mend-window.h"
#include "place/mend-backup-controller.h"
#include "place/mend-erase-controller.h"
#include "good/mend-reconnect-controller.h"
#include "promises/mend-promises-controller.h"
#include "start/mend-start-controller.h"
#include "talk/mend-own-ways-controller.h"
#include "talk/mend-talk-controller.h"
#include "talk/mend-times-controller.h"

/**
 * MendApplication:
 *
 * Joins the parts, and sees to it that whatever way Mend is left, the talk rests and everything is
 * saved first.
 */
struct _MendApplication
{
  AdwApplication parent_instance;

  MendContext *context;
  MendWindow *window;
  MendHide *hide;
  MendTalkController *talks;
  MendOwnWaysController *own_ways;
  MendStartController *start;
  MendTimesController *times;
  MendCardsController *cards;
  MendHistoryController *history;
  MendAccountController *account;
  MendPromisesController *promises;
  MendAloneController *alone;
  MendReconnectController *reconnect;
  MendSessionsController *sessions;
  MendCheckInsController *check_ins;
  MendProblemsController *problems;
  MendConflictController *conflicts;
  MendBackupController *backups;
  MendEraseController *erasing;
  MendSaveBanner *save_banner;
  MendMissingBanner *missing_banner;
  gboolean is_leaving;
  gboolean is_held;
  guint signal_ids[3];
  guint read_id;
};

#define NOTIFICATION_ID "time"

G_DEFINE_FINAL_TYPE (MendApplication, mend_application, ADW_TYPE_APPLICATION)

/* However Mend is left: the time of a talk stops, and all is on its way to the disk. */
static void
come_to_rest (MendApplication *self)
{
  if (self->talks != NULL)
    mend_talk_controller_rest (self->talks);
  if (self->alone != NULL)
    mend_alone_controller_rest (self->alone);

  if (self->context != NULL)
    mend_chime_stop (mend_context_get_chime (self->context));
}

/* A disk that is slow is waited for with the window alive, and saying so: for the store, and for
 * the file that somebody exports to. */
static gboolean
has_to_wait (MendApplication *self)
{
  if (self->context == NULL ||
      (mend_store_get_save_state (mend_context_get_store (self->context)) != MEND_SAVE_SAVING &&
       !g_application_get_is_busy (G_APPLICATION (self))))
    return FALSE;

  self->is_leaving = TRUE;
  mend_save_banner_say_leaving (self->save_banner);

  return TRUE;
}

static void
leave (MendApplication *self)
{
  if (self->context != NULL)
    mend_reminder_stop (mend_context_get_reminder (self->context));

  if (!self->is_leaving)
    come_to_rest (self);

  if (!has_to_wait (self))
    g_application_quit (G_APPLICATION (self));
}

static void
writing_changed_cb (MendApplication *self)
{
  if (self->is_leaving && !has_to_wait (self))
    g_application_quit (G_APPLICATION (self));
}

static gboolean
terminated_cb (gpointer data)
{
  leave (MEND_APPLICATION (data));

  return G_SOURCE_CONTINUE;
}

/* A window that is hidden may still call itself active. */
static void
update_is_seen (MendApplication *self)
{
  mend_reminder_set_is_seen (mend_context_get_reminder (self->context),
                             gtk_widget_get_visible (GTK_WIDGET (self->window)) &&
                                 gtk_window_is_active (GTK_WINDOW (self->window)));
}

/* Dialogs, preferences, and the list of keys. */
static void
close_others (MendApplication *self)
{
  g_autoptr (GPtrArray) windows = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    g_ptr_array_add (windows, g_list_model_get_item (toplevels, i));

  for (guint i = 0; i < windows->len; i++)
    {
      if (g_ptr_array_index (windows, i) != self->window)
        gtk_window_close (g_ptr_array_index (windows, i));
    }
}

/* Who closes the window on a break is told of its end all the same. When the window comes again,
 * it does so with the Path. */
static gboolean
waits_unseen (MendApplication *self)
{
  if (!mend_reminder_get_is_waiting (mend_context_get_reminder (self->context)))
    return FALSE;

  mend_talk_controller_leave (self->talks);
  mend_window_forget (self->window);
  close_others (self);
  gtk_widget_set_visible (GTK_WIDGET (self->window), FALSE);
  update_is_seen (self);

  return TRUE;
}

static gboolean
close_request_cb (MendApplication *self)
{
  if (waits_unseen (self))
    return GDK_EVENT_STOP;

  come_to_rest (self);

  return has_to_wait (self) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  leave (MEND_APPLICATION (data));
}

static void
hide_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  mend_hide_now (MEND_APPLICATION (data)->hide);
}

static void
hear_chime_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  mend_chime_play_always (mend_context_get_chime (MEND_APPLICATION (data)->context));
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MendApplication *self = MEND_APPLICATION (data);
  GtkWindow *preferences = GTK_WINDOW (mend_preferences_new (self->context));

  /* Its buttons act on the application. */
  gtk_window_set_application (preferences, GTK_APPLICATION (self));
  gtk_window_set_transient_for (preferences, GTK_WINDOW (self->window));
  gtk_window_present (preferences);
}

/* What belongs to the whole window is not shown behind the preferences. */
static void
back_up_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  close_others (MEND_APPLICATION (data));
  mend_backup_controller_back_up (MEND_APPLICATION (data)->backups);
}

static void
restore_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  close_others (MEND_APPLICATION (data));
  mend_backup_controller_restore (MEND_APPLICATION (data)->backups);
}

static void
erase_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MendApplication *self = MEND_APPLICATION (data);

  close_others (self);
  if (mend_talk_controller_is_running (self->talks))
    mend_window_add_toast (
        self->window,
        adw_toast_new (C_ ("to both", "A talk is running. When it is over, this can be done.")));
  else
    mend_erase_controller_open (self->erasing);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MendApplication *self = MEND_APPLICATION (data);

  adw_show_about_window (
      GTK_WINDOW (self->window), "application-name", "Mend", "application-icon", "mend", "version",
      PROJECT_VERSION, "license-type", GTK_LICENSE_GPL_3_0, "comments",
      C_ ("to both", "A timer, a set of cards and a memory, for two people who want to try."),
      NULL);
}

static void
new_talk_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MendApplication *self = MEND_APPLICATION (data);

  if (mend_context_get_person (self->context, MEND_SEAT_LEFT) != NULL &&
      !mend_talk_controller_is_running (self->talks))
    mend_window_show_place (self->window, "talk");
}

static void
change_size (MendApplication *self, int step)
{
  GSettings *settings = mend_context_get_settings (self->context);
  const int size = g_settings_get_int (settings, "talk-size");

  g_settings_set_int (settings, "talk-size", CLAMP (size + step, 60, 200));
}

static void
larger_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  change_size (MEND_APPLICATION (data), 10);
}

static void
smaller_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  change_size (MEND_APPLICATION (data), -10);
}

static void
update_style (MendApplication *self)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT,
    ADW_COLOR_SCHEME_FORCE_LIGHT,
    ADW_COLOR_SCHEME_FORCE_DARK,
  };
  const int style = g_settings_get_enum (mend_context_get_settings (self->context), "style");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[CLAMP (style, 0, 2)]);
}

static void
set_accels (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *accels[4];
  } table[] = {
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
    { "app.preferences", { "<Control>comma" } },
    { "app.new-talk", { "<Control>n" } },
    { "app.larger", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
    { "app.smaller", { "<Control>minus", "<Control>KP_Subtract" } },
    { "win.fullscreen", { "F11" } },
    { "win.help", { "F1" } },
    { "win.back", { "<Alt>Left" } },
    { "win.find", { "<Control>f" } },
    { "win.show-help-overlay", { "<Control>question", "<Control>F1" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    gtk_application_set_accels_for_action (application, table[i].action, table[i].accels);
}

static void
add_actions (MendApplication *self)
{
  const GActionEntry actions[] = {
    { .name = "quit", .activate = quit_action },
    { .name = "hide", .activate = hide_action },
    { .name = "hear-chime", .activate = hear_chime_action },
    { .name = "preferences", .activate = preferences_action },
    { .name = "about", .activate = about_action },
    { .name = "back-up", .activate = back_up_action },
    { .name = "restore", .activate = restore_action },
    { .name = "erase", .activate = erase_action },
    { .name = "new-talk", .activate = new_talk_action },
    { .name = "larger", .activate = larger_action },
    { .name = "smaller", .activate = smaller_action },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  set_accels (GTK_APPLICATION (self));
}

static void
time_come_cb (MendApplication *self)
{
  g_autoptr (GNotification) notification = g_notification_new ("Mend");

  if (!g_settings_get_boolean (mend_context_get_settings (self->context), "reminders"))
    return;

  g_notification_set_body (notification, C_ ("to both", "The time you set has come"));
  g_application_send_notification (G_APPLICATION (self), NOTIFICATION_ID, notification);
}

static void
time_gone_cb (MendApplication *self)
{
  g_application_withdraw_notification (G_APPLICATION (self), NOTIFICATION_ID);
}

static void
reminder_changed_cb (MendApplication *self)
{
  const gboolean is_waiting =
      mend_reminder_get_is_waiting (mend_context_get_reminder (self->context));

  if (is_waiting == self->is_held)
    return;

  self->is_held = is_waiting;

  if (is_waiting)
    g_application_hold (G_APPLICATION (self));
  else
    g_application_release (G_APPLICATION (self));

  if (!is_waiting && !gtk_widget_get_visible (GTK_WIDGET (self->window)))
    leave (self);
}

/* Not all file systems tell what other programs do to them. */
static void
window_active_cb (GtkWindow *window, GParamSpec *pspec, MendApplication *self)
{
  update_is_seen (self);

  if (gtk_window_is_active (window))
    mend_store_rescan (mend_context_get_store (self->context));
}

/* From handing the first frame on until it is on the screen, other programs have to work, too. */
#define SETTLE_MS 100

static gboolean
read_store_cb (gpointer data)
{
  MendApplication *self = data;
  MendStore *store = mend_context_get_store (self->context);

  self->read_id = 0;
  mend_history_list (mend_store_get_history (store));
  mend_store_rescan (store);
  mend_store_check_all (store);
  g_signal_connect_object (self->window, "notify::is-active", G_CALLBACK (window_active_cb), self,
                           0);
  update_is_seen (self);
  mend_times_controller_start (self->times);
  mend_reminder_start (mend_context_get_reminder (self->context));

  return G_SOURCE_REMOVE;
}

/* What can wait until something is to be seen: nothing before the first frame parses a talk, nor
 * takes processor time from its drawing. */
static void
first_frame_drawn_cb (GdkFrameClock *frame_clock, MendApplication *self)
{
  g_signal_handlers_disconnect_by_func (frame_clock, first_frame_drawn_cb, self);
  self->read_id = g_timeout_add (SETTLE_MS, read_store_cb, self);
}

static gboolean
first_frame_cb (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer data)
{
  g_signal_connect_object (frame_clock, "after-paint", G_CALLBACK (first_frame_drawn_cb), data, 0);

  return G_SOURCE_REMOVE;
}

static void
watch_reminder (MendApplication *self)
{
  MendReminder *reminder = mend_context_get_reminder (self->context);

  g_signal_connect_object (reminder, "come", G_CALLBACK (time_come_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reminder, "gone", G_CALLBACK (time_gone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reminder, "changed", G_CALLBACK (reminder_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (mend_context_get_settings (self->context), "changed::reminders",
                           G_CALLBACK (time_gone_cb), self, G_CONNECT_SWAPPED);
}

static void
open_window (MendApplication *self)
{
  self->context = mend_context_new ();
  self->window =
      mend_window_new (GTK_APPLICATION (self), mend_context_get_settings (self->context));
  self->hide = mend_hide_new ();
  self->start = mend_start_controller_new (self->context, self->window);
  self->talks = mend_talk_controller_new (self->context, self->window);
  self->own_ways = mend_own_ways_controller_new (self->context, self->window,
                                                 mend_talk_controller_get_set_up (self->talks));
  mend_start_controller_set_talks (self->start, self->talks);
  self->times = mend_times_controller_new (self->context, self->window, self->start, self->talks);
  self->cards = mend_cards_controller_new (self->context, self->window, self->talks);
  self->history = mend_history_controller_new (self->context, self->window,
                                               mend_talk_controller_get_set_up (self->talks));
  self->account = mend_account_controller_new (self->context, self->window, self->talks);
  self->check_ins = mend_check_ins_controller_new (self->context, self->window);
  self->promises = mend_promises_controller_new (self->context, self->window, self->talks);
  self->sessions =
      mend_sessions_controller_new (self->context, self->window, self->talks, self->promises);
  self->alone = mend_alone_controller_new (self->context, self->window);
  self->reconnect = mend_reconnect_controller_new (self->context, self->window, self->talks);
  self->problems = mend_problems_controller_new (self->context, self->window);
  self->conflicts = mend_conflict_controller_new (self->context, self->window);
  self->backups = mend_backup_controller_new (self->context, self->window);
  self->erasing = mend_erase_controller_new (self->context, self->window);
  self->save_banner = mend_save_banner_new (self->context, self->window);
  self->missing_banner = mend_missing_banner_new (self->context, self->window);

  g_signal_connect_object (mend_context_get_store (self->context), "notify::save-state",
                           G_CALLBACK (writing_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-busy", G_CALLBACK (writing_changed_cb), NULL);
  g_signal_connect_object (self->window, "close-request", G_CALLBACK (close_request_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hide, "hidden", G_CALLBACK (leave), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mend_context_get_settings (self->context), "changed::style",
                           G_CALLBACK (update_style), self, G_CONNECT_SWAPPED);
  g_object_bind_property (mend_context_get_store (self->context), "is-read-only",
                          g_action_map_lookup_action (G_ACTION_MAP (self), "new-talk"), "enabled",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  watch_reminder (self);
  update_style (self);
  mend_start_controller_start (self->start);
  gtk_widget_add_tick_callback (GTK_WIDGET (self->window), first_frame_cb, self, NULL);
}

static int
mend_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  return mend_command_line_handle (options);
}

static void
mend_application_startup (GApplication *application)
{
  MendApplication *self = MEND_APPLICATION (application);
  const int numbers[] = { SIGTERM, SIGINT, SIGHUP };

  /* The styles are looked for as soon as the application starts up. */
  mend_icons_register_resource ();
  mend_widgets_init ();

  G_APPLICATION_CLASS (mend_application_parent_class)->startup (application);

  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/mend/icons");
  gtk_window_set_default_icon_name (APPLICATION_ID);
  add_actions (self);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    self->signal_ids[i] = g_unix_signal_add (numbers[i], terminated_cb, self);
}

static void
mend_application_activate (GApplication *application)
{
  MendApplication *self = MEND_APPLICATION (application);

  /* What is hidden does not come back while the last of it is being saved. */
  if (self->is_leaving)
    return;

  if (self->window == NULL)
    open_window (self);

  gtk_window_present (GTK_WINDOW (self->window));
  update_is_seen (self);
}

static void
mend_application_shutdown (GApplication *application)
{
  MendApplication *self = MEND_APPLICATION (application);

  come_to_rest (self);
  if (self->context != NULL)
    {
      mend_reminder_stop (mend_context_get_reminder (self->context));
      mend_store_flush (mend_context_get_store (self->context));
    }

  for (guint i = 0; i < G_N_ELEMENTS (self->signal_ids); i++)
    g_clear_handle_id (&self->signal_ids[i], g_source_remove);

  g_clear_handle_id (&self->read_id, g_source_remove);
  g_clear_object (&self->missing_banner);
  g_clear_object (&self->save_banner);
  g_clear_object (&self->erasing);
  g_clear_object (&self->backups);
  g_clear_object (&self->conflicts);
  g_clear_object (&self->problems);
  g_clear_object (&self->alone);
  g_clear_object (&self->check_ins);
  g_clear_object (&self->sessions);
  g_clear_object (&self->promises);
  g_clear_object (&self->reconnect);
  g_clear_object (&self->account);
  g_clear_object (&self->history);
  g_clear_object (&self->cards);
  g_clear_object (&self->times);
  g_clear_object (&self->start);
  g_clear_object (&self->own_ways);
  g_clear_object (&self->talks);
  g_clear_object (&self->hide);
  g_clear_object (&self->context);

  G_APPLICATION_CLASS (mend_application_parent_class)->shutdown (application);
}

static void
mend_application_class_init (MendApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->handle_local_options = mend_application_handle_local_options;
  application_class->startup = mend_application_startup;
  application_class->activate = mend_application_activate;
  application_class->shutdown = mend_application_shutdown;
}

static void
mend_application_init (MendApplication *self)
{
  mend_command_line_add_options (G_APPLICATION (self));
}

MendApplication *
mend_application_new (void)
{
  return g_object_new (MEND_TYPE_APPLICATION, "application-id", APPLICATION_ID,
                       "resource-base-path", "/mend", NULL);
}
