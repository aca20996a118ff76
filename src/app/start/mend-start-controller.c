// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/mend-start-controller.h"

#include <glib/gi18n.h>

#include "mend-first-page.h"
#include "mend-help-page.h"
#include "mend-path-page.h"
#include "mend-what-page.h"

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

  MendPathPage *path;
  MendFirstPage *first_page;
  MendSnapshot *waiting;
  gboolean is_put_off;
};

#define SNAPSHOT_KEY "mend-snapshot"

G_DEFINE_FINAL_TYPE (MendStartController, mend_start_controller, G_TYPE_OBJECT)

static MendStore *
get_store (MendStartController *self)
{
  return mend_context_get_store (self->context);
}

/* The talk on the screen when Mend was left, or else the latest of those that were moved out of the
 * way. */
static MendSnapshot *
find_waiting (MendStartController *self)
{
  MendSnapshot *running = mend_store_load_running (get_store (self));
  g_autoptr (GPtrArray) others = NULL;

  if (running != NULL)
    return running;

  others = mend_store_list_waiting (get_store (self));

  return others->len > 0 ? mend_snapshot_ref (g_ptr_array_index (others, 0)) : NULL;
}

static void
update_path (MendStartController *self)
{
  g_autofree char *since = NULL;

  g_clear_pointer (&self->waiting, mend_snapshot_unref);

  if (!mend_talk_controller_is_running (self->talks) && !self->is_put_off)
    self->waiting = find_waiting (self);

  /* Translators: a day of the week and a time, put into “A talk is waiting, from Tuesday, 21:48.”
   */
  if (self->waiting != NULL)
    since = g_date_time_format (self->waiting->started, C_ ("label", "%A, %H:%M"));

  g_object_set (self->path, "waiting-since", since, NULL);
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

  if (running != NULL)
    return g_steal_pointer (&running);

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
  self->is_put_off = TRUE;
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
show_help (MendStartController *self)
{
  if (!MEND_IS_HELP_PAGE (mend_window_get_page (self->window)))
    mend_window_push (self->window, mend_help_page_new (), C_ ("label", "Help"));
}

static void
show_what_cb (MendStartController *self)
{
  GtkWidget *page = mend_what_page_new ();

  g_signal_connect_object (page, "back", G_CALLBACK (mend_window_pop), self->window,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "help", G_CALLBACK (show_help), self, G_CONNECT_SWAPPED);
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
show_first_page (MendStartController *self)
{
  self->first_page = MEND_FIRST_PAGE (mend_first_page_new ());
  g_signal_connect_object (self->first_page, "start", G_CALLBACK (first_start_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->first_page, "look-around", G_CALLBACK (leave_first_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->first_page, "what-mend-is", G_CALLBACK (show_what_cb), self,
                           G_CONNECT_SWAPPED);
  mend_window_show_alone (self->window, GTK_WIDGET (self->first_page), "Mend");
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
  g_autoptr (GSimpleAction) help = g_simple_action_new ("help", NULL);

  self->context = g_object_ref (context);
  self->window = window;
  add_path (self);
  g_signal_connect_object (mend_context_get_recent_talks (context), "changed",
                           G_CALLBACK (update_last_kept), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (help, "activate", G_CALLBACK (show_help), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (help));

  return self;
}

/* Says who leads through talks; the Path comes first among the places, and so before them. */
void
mend_start_controller_set_talks (MendStartController *self, MendTalkController *talks)
{
  g_return_if_fail (MEND_IS_START_CONTROLLER (self));

  g_set_object (&self->talks, talks);
  g_signal_connect_object (talks, "nothing-started", G_CALLBACK (nothing_started_cb), self,
                           G_CONNECT_SWAPPED);
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
