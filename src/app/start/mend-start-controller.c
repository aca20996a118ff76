// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/mend-start-controller.h"

#include <glib/gi18n.h>

#include "help/mend-help-controller.h"
#include "mend-first-page.h"
#include "mend-path-page.h"
#include "mend-what-page.h"
#include "place/mend-join-controller.h"
#include "start/mend-path-controller.h"

/**
 * MendStartController:
 *
 * Where people come in: the first page on a new profile, after that the Path, always. Whatever was
 * open when Mend was left, it does not open by itself again; a talk that waits is offered on the
 * Path, without a word of what is in it.
 */
struct _MendStartController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;
  MendTalkController *talks;
  MendJoinController *join;

  MendPathPage *path;
  MendPathController *path_controller;
  MendFirstPage *first_page;
  MendSnapshot *waiting;
  char *put_off_id;
};

#define SNAPSHOT_KEY "mend-snapshot"

G_DEFINE_FINAL_TYPE (MendStartController, mend_start_controller, G_TYPE_OBJECT)

static MendStore *
get_store (MendStartController *self)
{
  return mend_context_get_store (self->context);
}

/* The talk on the screen when Mend was left comes first, then those that were moved out of the way,
 * the latest first. */
static GPtrArray *
list_waiting (MendStartController *self)
{
  GPtrArray *waiting = mend_store_list_waiting (get_store (self));
  MendSnapshot *running = mend_store_load_running (get_store (self));

  if (running != NULL)
    g_ptr_array_insert (waiting, 0, running);

  return waiting;
}

/* What has a time comes before what has none, as long as that time is worth mentioning. */
static MendSnapshot *
find_waiting (MendStartController *self)
{
  MendReminder *reminder = mend_context_get_reminder (self->context);
  g_autoptr (GPtrArray) waiting = list_waiting (self);
  MendSnapshot *first = waiting->len > 0 ? g_ptr_array_index (waiting, 0) : NULL;
  MendSnapshot *on_break = NULL;

  for (guint i = 0; i < waiting->len; i++)
    {
      MendSnapshot *snapshot = g_ptr_array_index (waiting, i);
      const gint64 until_ms = mend_snapshot_get_break_until_ms (snapshot);

      if (until_ms == 0 || !mend_reminder_is_fresh (reminder, until_ms))
        continue;

      mend_reminder_set (reminder, snapshot->id, until_ms);
      on_break = on_break == NULL ? snapshot : on_break;
    }

  if (on_break != NULL)
    return mend_snapshot_ref (on_break);

  return first != NULL ? mend_snapshot_ref (first) : NULL;
}

/* As people say it; empty once the time has come, NULL without a break that is worth mentioning. */
static char *
write_break_until (MendStartController *self)
{
  const gint64 until_ms =
      self->waiting != NULL ? mend_snapshot_get_break_until_ms (self->waiting) : 0;
  g_autoptr (GDateTime) now =
      mend_clock_get_wall_time (MEND_CLOCK (mend_context_get_clock (self->context)));
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (until_ms / 1000);
  g_autoptr (GDateTime) until = g_date_time_to_timezone (utc, g_date_time_get_timezone (now));

  if (until_ms == 0 ||
      !mend_reminder_is_fresh (mend_context_get_reminder (self->context), until_ms))
    return NULL;

  if (g_date_time_compare (now, until) >= 0)
    return g_strdup ("");

  return g_date_time_format (until, g_date_time_get_day_of_year (now) ==
                                            g_date_time_get_day_of_year (until)
                                        ? C_ ("label", "%H:%M")
                                        : C_ ("label", "%A, %H:%M"));
}

static void
update_path (MendStartController *self)
{
  g_autofree char *since = NULL;
  g_autofree char *until = NULL;

  g_clear_pointer (&self->waiting, mend_snapshot_unref);

  if (!mend_talk_controller_is_running (self->talks))
    self->waiting = find_waiting (self);

  mend_path_controller_set_is_waiting (self->path_controller, self->waiting != NULL);

  if (self->waiting != NULL && g_strcmp0 (self->waiting->id, self->put_off_id) == 0)
    g_clear_pointer (&self->waiting, mend_snapshot_unref);

  /* Translators: a day of the week and a time, put into “A talk is waiting, from Tuesday, 21:48.”
   */
  if (self->waiting != NULL)
    since = g_date_time_format (self->waiting->started, C_ ("label", "%A, %H:%M"));

  until = write_break_until (self);
  g_object_set (self->path, "waiting-since", since, "break-until", until, NULL);
}

static void
reminder_changed_cb (MendStartController *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->path)))
    update_path (self);
}

static void
update_last_kept (MendStartController *self)
{
  g_object_set (self->path, "last-kept",
                mend_recent_talks_get_last_kept (mend_context_get_recent_talks (self->context)),
                NULL);
}

/* The talk may be one that was moved out of the way; then it comes back to where running talks are
 * kept. */
static MendSnapshot *
take_waiting (MendStartController *self)
{
  g_autoptr (MendSnapshot) waiting = g_steal_pointer (&self->waiting);
  g_autoptr (MendSnapshot) running = mend_store_load_running (get_store (self));
  g_autoptr (MendSnapshot) back = NULL;

  g_clear_pointer (&self->put_off_id, g_free);

  if (running != NULL && g_str_equal (running->id, waiting->id))
    return g_steal_pointer (&running);

  mend_store_put_aside (get_store (self));
  back = mend_store_take_back (get_store (self), waiting->id);

  return back != NULL ? g_steal_pointer (&back) : g_steal_pointer (&waiting);
}

static void
go_on_cb (MendStartController *self)
{
  g_autoptr (MendSnapshot) waiting = take_waiting (self);

  mend_talk_controller_pick_up (self->talks, waiting);
}

static void
end_it_there_cb (MendStartController *self)
{
  g_autoptr (MendSnapshot) waiting = take_waiting (self);

  mend_talk_controller_end (self->talks, waiting);
}

static void
later_cb (MendStartController *self)
{
  g_free (self->put_off_id);
  self->put_off_id = g_strdup (self->waiting->id);
  update_path (self);
}

static void
undo_delete_cb (MendStartController *self, AdwToast *toast)
{
  MendSnapshot *deleted = g_object_get_data (G_OBJECT (toast), SNAPSHOT_KEY);

  if (!mend_talk_controller_is_running (self->talks))
    mend_store_save_running (get_store (self), deleted);

  update_path (self);
}

/* It is gone from the disk at once; as long as the toast is there it can come back from memory. */
static void
delete_waiting_cb (MendStartController *self)
{
  MendSnapshot *waiting = take_waiting (self);
  AdwToast *toast = adw_toast_new (C_ ("to both", "Talk deleted"));

  mend_store_discard_running (get_store (self));
  mend_reminder_remove (mend_context_get_reminder (self->context), waiting->id);
  adw_toast_set_button_label (toast, C_ ("label", "Undo"));
  g_object_set_data_full (G_OBJECT (toast), SNAPSHOT_KEY, waiting,
                          (GDestroyNotify) mend_snapshot_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_delete_cb), self,
                           G_CONNECT_SWAPPED);
  mend_window_add_toast (self->window, toast);
  update_path (self);
}

static void
start_talk_cb (MendStartController *self)
{
  GListModel *talks = G_LIST_MODEL (mend_store_get_history (get_store (self)));

  if (g_list_model_get_n_items (talks) == 0)
    mend_set_up_controller_show_first (mend_talk_controller_get_set_up (self->talks));
  else
    mend_window_show_place (self->window, "talk");
}

static void
nothing_started_cb (MendStartController *self)
{
  mend_window_show_place (self->window, "path");
  g_object_set (self->path, "notice", C_ ("to both", "Nothing was started."), NULL);
}

static void
path_unmapped_cb (MendStartController *self)
{
  g_object_set (self->path, "notice", NULL, NULL);
}

static void
show_what_cb (MendStartController *self)
{
  GtkWidget *page = mend_what_page_new ();

  g_signal_connect_object (page, "back", G_CALLBACK (mend_window_pop), self->window,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "help", G_CALLBACK (mend_help_controller_show), self->window,
                           G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "What Mend Is"));
}

static void
leave_first_page (MendStartController *self)
{
  MendFirstPage *page = g_steal_pointer (&self->first_page);
  g_autoptr (MendPerson) left =
      mend_person_new (NULL, mend_first_page_get_left_name (page), MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) right =
      mend_person_new (NULL, mend_first_page_get_right_name (page), MEND_SEAT_RIGHT, NULL);

  mend_context_set_persons (self->context, left, right);
  mend_window_show_place (self->window, "path");
}

static void
first_start_cb (MendStartController *self)
{
  leave_first_page (self);
  mend_set_up_controller_show_first (mend_talk_controller_get_set_up (self->talks));
}

static void
here_alone_cb (MendStartController *self)
{
  leave_first_page (self);
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "alone", NULL);
}

static void
use_folder_cb (MendStartController *self)
{
  mend_join_controller_ask (self->join);
}

static void
show_first_page (MendStartController *self)
{
  self->first_page = MEND_FIRST_PAGE (mend_first_page_new ());
  g_signal_connect_object (self->first_page, "start", G_CALLBACK (first_start_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->first_page, "look-around", G_CALLBACK (leave_first_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->first_page, "here-alone", G_CALLBACK (here_alone_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->first_page, "use-folder", G_CALLBACK (use_folder_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->first_page, "what-mend-is", G_CALLBACK (show_what_cb), self,
                           G_CONNECT_SWAPPED);
  mend_window_show_alone (self->window, GTK_WIDGET (self->first_page), "Mend");
}

static void
joined_cb (MendStartController *self)
{
  self->first_page = NULL;
  mend_start_controller_start (self);
}

static void
add_path (MendStartController *self)
{
  const struct
  {
    const char *signal;
    GCallback callback;
  } signals[] = {
    { "start-talk", G_CALLBACK (start_talk_cb) },         { "go-on", G_CALLBACK (go_on_cb) },
    { "end-it-there", G_CALLBACK (end_it_there_cb) },     { "later", G_CALLBACK (later_cb) },
    { "delete-waiting", G_CALLBACK (delete_waiting_cb) }, { "map", G_CALLBACK (update_path) },
    { "unmap", G_CALLBACK (path_unmapped_cb) },
  };

  self->path = MEND_PATH_PAGE (mend_path_page_new ());
  self->path_controller = mend_path_controller_new (self->context, self->window, self->path);
  g_object_bind_property (get_store (self), "is-read-only", self->path, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->path, signals[i].signal, signals[i].callback, self,
                             G_CONNECT_SWAPPED);

  adw_bin_set_child (
      mend_window_add_place (self->window, "path", C_ ("label", "Path"), "go-home-symbolic"),
      GTK_WIDGET (self->path));
}

static void
mend_start_controller_dispose (GObject *object)
{
  MendStartController *self = MEND_START_CONTROLLER (object);

  g_clear_pointer (&self->waiting, mend_snapshot_unref);
  g_clear_pointer (&self->put_off_id, g_free);
  g_clear_object (&self->join);
  g_clear_object (&self->path_controller);
  g_clear_object (&self->talks);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mend_start_controller_parent_class)->dispose (object);
}

static void
mend_start_controller_class_init (MendStartControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_start_controller_dispose;
}

static void
mend_start_controller_init (MendStartController *self)
{
}

MendStartController *
mend_start_controller_new (MendContext *context, MendWindow *window)
{
  MendStartController *self = g_object_new (MEND_TYPE_START_CONTROLLER, NULL);

  self->context = g_object_ref (context);
  self->window = window;
  self->join = mend_join_controller_new (context, window);
  g_signal_connect_object (self->join, "joined", G_CALLBACK (joined_cb), self, G_CONNECT_SWAPPED);
  add_path (self);
  g_signal_connect_object (mend_context_get_recent_talks (context), "changed",
                           G_CALLBACK (update_last_kept), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (mend_context_get_reminder (context), "changed",
                           G_CALLBACK (reminder_changed_cb), self, G_CONNECT_SWAPPED);
  mend_help_controller_add (window);

  return self;
}

/* Says who leads through talks; the Path comes first among the places, and so before them. */
void
mend_start_controller_set_talks (MendStartController *self, MendTalkController *talks)
{
  g_return_if_fail (MEND_IS_START_CONTROLLER (self));

  g_set_object (&self->talks, talks);
  mend_path_controller_set_set_up (self->path_controller, mend_talk_controller_get_set_up (talks));
  g_signal_connect_object (talks, "nothing-started", G_CALLBACK (nothing_started_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Says on the Path that a talk is set for today, or NULL for none. */
void
mend_start_controller_set_time_line (MendStartController *self, const char *line)
{
  g_return_if_fail (MEND_IS_START_CONTROLLER (self));

  mend_path_controller_set_time_line (self->path_controller, line);
}

/* Shows what is to be seen first. */
void
mend_start_controller_start (MendStartController *self)
{
  g_return_if_fail (MEND_IS_START_CONTROLLER (self));

  if (mend_context_get_person (self->context, MEND_SEAT_LEFT) == NULL)
    show_first_page (self);
  else
    mend_window_show_place (self->window, "path");
}
