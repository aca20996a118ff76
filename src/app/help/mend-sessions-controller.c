// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-sessions-controller.h"

#include <glib/gi18n.h>

#include "help/mend-after-session-controller.h"
#include "help/mend-helper-page.h"
#include "help/mend-session-page.h"
#include "help/mend-sessions-page.h"
#include "mend-store-helpers.h"

/**
 * MendSessionsController:
 *
 * Sessions with a therapist, opened by the action `win.sessions`, and the pages of each. To open
 * them writes nothing.
 */
struct _MendSessionsController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;
  MendTalkController *talks;
  MendAfterSessionController *after;

  GSimpleAction *action;
  GtkWidget *page;
  GtkWidget *helper_page;
  GtkWidget *session_page;
};

/* Records that were changed, on the notice that takes it back. */
#define HELPERS_KEY "mend-helpers"

G_DEFINE_FINAL_TYPE (MendSessionsController, mend_sessions_controller, G_TYPE_OBJECT)

static MendStore *
get_store (MendSessionsController *self)
{
  return mend_context_get_store (self->context);
}

static const char *
get_name (MendSessionsController *self, MendSeat seat)
{
  return mend_context_get_label (self->context, seat);
}

static void
undo_add_cb (MendSessionsController *self, AdwToast *toast)
{
  GPtrArray *helpers = g_object_get_data (G_OBJECT (toast), HELPERS_KEY);

  for (guint i = 0; i < helpers->len; i++)
    mend_store_delete_helper (get_store (self),
                              ((MendHelper *) g_ptr_array_index (helpers, i))->id);
}

static void
undo_change_cb (MendSessionsController *self, AdwToast *toast)
{
  GPtrArray *helpers = g_object_get_data (G_OBJECT (toast), HELPERS_KEY);

  for (guint i = 0; i < helpers->len; i++)
    mend_store_save_helper (get_store (self), g_ptr_array_index (helpers, i));
}

static void
undo_delete_cb (MendSessionsController *self, AdwToast *toast)
{
  GPtrArray *helpers = g_object_get_data (G_OBJECT (toast), HELPERS_KEY);

  for (guint i = 0; i < helpers->len; i++)
    mend_store_restore_helper (get_store (self), g_ptr_array_index (helpers, i));
}

static void
offer_undo (MendSessionsController *self, const char *text, GPtrArray *helpers, GCallback undo_cb)
{
  AdwToast *toast = adw_toast_new (text);

  g_object_set_data_full (G_OBJECT (toast), HELPERS_KEY, g_ptr_array_ref (helpers),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (toast, "button-clicked", undo_cb, self, G_CONNECT_SWAPPED);
  mend_window_add_undo (self->window, toast);
}

static GPtrArray *
make_array (MendHelper *helper)
{
  GPtrArray *helpers = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_helper_unref);

  g_ptr_array_add (helpers, mend_helper_ref (helper));

  return helpers;
}

/* Keeps what was written down, in the place of what it was. */
static void
save (MendSessionsController *self, MendHelper *helper, MendHelper *before, const char *text)
{
  g_autoptr (GPtrArray) helpers = make_array (before != NULL ? before : helper);

  mend_store_save_helper (get_store (self), helper);
  offer_undo (self, text, helpers,
              before != NULL ? G_CALLBACK (undo_change_cb) : G_CALLBACK (undo_add_cb));
}

static void
delete_all (MendSessionsController *self, GPtrArray *helpers)
{
  for (guint i = 0; i < helpers->len; i++)
    mend_store_delete_helper (get_store (self),
                              ((MendHelper *) g_ptr_array_index (helpers, i))->id);

  offer_undo (self, C_ ("to both", "Deleted"), helpers, G_CALLBACK (undo_delete_cb));
}

static void
written_cb (MendSessionsController *self, MendHelperPage *page)
{
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  g_autoptr (MendHelper) helper = mend_helper_page_make_helper (page, now);
  MendHelper *before = mend_helper_page_get_helper (page);

  before = before != NULL ? mend_helper_ref (before) : NULL;
  mend_window_pop (self->window);
  save (self, helper, before, C_ ("to both", "Written down."));
  g_clear_pointer (&before, mend_helper_unref);
}

static void
delete_helper_cb (MendSessionsController *self, MendHelperPage *page)
{
  g_autoptr (GPtrArray) helpers = make_array (mend_helper_page_get_helper (page));

  mend_window_pop (self->window);
  delete_all (self, helpers);
}

static void
show_helper (MendSessionsController *self, MendHelper *helper)
{
  GtkWidget *page = mend_helper_page_new (helper);

  g_set_weak_pointer (&self->helper_page, page);
  mend_helper_page_set_is_read_only (MEND_HELPER_PAGE (page),
                                     mend_store_get_is_read_only (get_store (self)));
  g_signal_connect_object (page, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "delete", G_CALLBACK (delete_helper_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "Who Helps"));
}

static void
add_helper_cb (MendSessionsController *self)
{
  show_helper (self, NULL);
}

static void
set_cb (MendSessionsController *self, MendSessionPage *page)
{
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  g_autoptr (MendHelper) session = mend_session_page_make_session (page, now);
  MendHelper *before = mend_session_page_get_session (page);

  before = before != NULL ? mend_helper_ref (before) : NULL;
  mend_window_pop (self->window);
  save (self, session, before, C_ ("to both", "Written down."));
  g_clear_pointer (&before, mend_helper_unref);
}

static MendSessionStory *
find_story (MendSessionsController *self, const char *id)
{
  g_autoptr (GPtrArray) helpers = mend_store_list_helpers (get_store (self));
  g_autoptr (GPtrArray) stories = mend_session_story_list (helpers);

  for (guint i = 0; i < stories->len; i++)
    {
      MendSessionStory *story = g_ptr_array_index (stories, i);

      if (g_str_equal (mend_session_story_get_session (story)->id, id))
        return g_object_ref (story);
    }

  return NULL;
}

/* What was taken from a session stays where it is, so that it comes back with it from Recently
 * Deleted, too; it is shown nowhere without the session, and goes for good with it. */
static void
delete_session (MendSessionsController *self, const char *id)
{
  g_autoptr (MendSessionStory) story = find_story (self, id);
  g_autoptr (GPtrArray) helpers = NULL;

  if (story == NULL)
    return;

  helpers = make_array (mend_session_story_get_session (story));
  delete_all (self, helpers);
}

static void
delete_session_cb (MendSessionsController *self, MendSessionPage *page)
{
  g_autofree char *id = g_strdup (mend_session_page_get_session (page)->id);

  mend_window_pop (self->window);
  delete_session (self, id);
}

static GPtrArray *
list_therapists (MendSessionsController *self)
{
  GPtrArray *therapists = mend_store_list_helpers (get_store (self));

  for (guint i = therapists->len; i > 0; i--)
    if (((MendHelper *) g_ptr_array_index (therapists, i - 1))->kind != MEND_HELPER_THERAPIST)
      g_ptr_array_remove_index (therapists, i - 1);

  return therapists;
}

static void
show_session (MendSessionsController *self, MendHelper *session)
{
  g_autoptr (GPtrArray) therapists = list_therapists (self);
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  GtkWidget *page = mend_session_page_new (session, therapists, get_name (self, MEND_SEAT_LEFT),
                                           get_name (self, MEND_SEAT_RIGHT), now);

  g_set_weak_pointer (&self->session_page, page);
  mend_session_page_set_is_read_only (MEND_SESSION_PAGE (page),
                                      mend_store_get_is_read_only (get_store (self)));
  g_signal_connect_object (page, "set", G_CALLBACK (set_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "delete", G_CALLBACK (delete_session_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "Session"));
}

static void
add_session_cb (MendSessionsController *self)
{
  show_session (self, NULL);
}

static void
change_session_cb (MendSessionsController *self, MendSessionStory *story)
{
  show_session (self, mend_session_story_get_session (story));
}

static void
take_away_cb (MendSessionsController *self, MendHelper *taken)
{
  g_autoptr (GPtrArray) helpers = make_array (taken);

  delete_all (self, helpers);
}

static void
change_shown_cb (MendSessionsController *self, MendAfterSessionPage *page)
{
  show_session (self, mend_session_story_get_session (mend_after_session_page_get_story (page)));
}

static void
delete_shown_cb (MendSessionsController *self, MendAfterSessionPage *page)
{
  g_autofree char *id =
      g_strdup (mend_session_story_get_session (mend_after_session_page_get_story (page))->id);

  mend_window_pop (self->window);
  delete_session (self, id);
}

static void
after_cb (MendSessionsController *self, MendSessionStory *story)
{
  GtkWidget *page = mend_after_session_controller_show (self->after, story);

  g_signal_connect_object (page, "take-away", G_CALLBACK (take_away_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "change", G_CALLBACK (change_shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "delete", G_CALLBACK (delete_shown_cb), self, G_CONNECT_SWAPPED);
}

/* Where a session, or somebody who helps, was found by words. */
static void
helper_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MendSessionsController *self = MEND_SESSIONS_CONTROLLER (data);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autoptr (MendSessionStory) story = find_story (self, id);
  g_autoptr (GPtrArray) therapists = list_therapists (self);

  if (story != NULL)
    after_cb (self, story);

  for (guint i = 0; i < therapists->len; i++)
    {
      MendHelper *therapist = g_ptr_array_index (therapists, i);

      if (g_str_equal (therapist->id, id))
        show_helper (self, therapist);
    }
}

static void
set_persons (MendSessionsController *self)
{
  if (self->page != NULL)
    mend_sessions_page_set_names (MEND_SESSIONS_PAGE (self->page), get_name (self, MEND_SEAT_LEFT),
                                  get_name (self, MEND_SEAT_RIGHT));
}

static void
show_all (MendSessionsController *self)
{
  g_autoptr (GPtrArray) helpers = NULL;
  g_autoptr (GDateTime) now = NULL;

  if (self->page == NULL && !mend_after_session_controller_is_shown (self->after))
    return;

  now = mend_context_get_now (self->context);
  helpers = mend_store_list_helpers (get_store (self));
  if (self->page != NULL)
    mend_sessions_page_set_helpers (MEND_SESSIONS_PAGE (self->page), helpers, now);
  mend_after_session_controller_follow (self->after, helpers);
}

static void
read_only_changed_cb (MendSessionsController *self)
{
  const gboolean is_read_only = mend_store_get_is_read_only (get_store (self));

  if (self->helper_page != NULL)
    mend_helper_page_set_is_read_only (MEND_HELPER_PAGE (self->helper_page), is_read_only);
  if (self->session_page != NULL)
    mend_session_page_set_is_read_only (MEND_SESSION_PAGE (self->session_page), is_read_only);
  if (self->page != NULL)
    mend_sessions_page_set_is_read_only (MEND_SESSIONS_PAGE (self->page), is_read_only);
}

/* Who they are is asked on the first page. */
static void
persons_changed_cb (MendSessionsController *self)
{
  g_simple_action_set_enabled (self->action,
                               mend_context_get_person (self->context, MEND_SEAT_LEFT) != NULL);
  set_persons (self);
  show_all (self);
}

static void
open_page (MendSessionsController *self)
{
  MendHistory *history = mend_store_get_history (get_store (self));
  GtkWidget *page = mend_sessions_page_new (mend_history_get_for_therapist (history));

  g_set_weak_pointer (&self->page, page);
  set_persons (self);
  read_only_changed_cb (self);
  show_all (self);
  g_signal_connect_object (page, "after", G_CALLBACK (after_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "change-session", G_CALLBACK (change_session_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "change-helper", G_CALLBACK (show_helper), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "add-session", G_CALLBACK (add_session_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "add-helper", G_CALLBACK (add_helper_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "Sessions"));
}

static void
activate_cb (MendSessionsController *self)
{
  if (mend_talk_controller_is_running (self->talks))
    mend_window_add_toast (
        self->window,
        adw_toast_new (C_ ("to both", "A talk is running. When it is over, this can be done.")));
  else if (self->page == NULL)
    open_page (self);
}

static void
mend_sessions_controller_dispose (GObject *object)
{
  MendSessionsController *self = MEND_SESSIONS_CONTROLLER (object);

  g_clear_weak_pointer (&self->session_page);
  g_clear_weak_pointer (&self->helper_page);
  g_clear_weak_pointer (&self->page);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->action);
  g_clear_object (&self->after);
  g_clear_object (&self->talks);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mend_sessions_controller_parent_class)->dispose (object);
}

static void
mend_sessions_controller_class_init (MendSessionsControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_sessions_controller_dispose;
}

static void
mend_sessions_controller_init (MendSessionsController *self)
{
}

MendSessionsController *
mend_sessions_controller_new (MendContext *context,
                              MendWindow *window,
                              MendTalkController *talks,
                              MendPromisesController *promises)
{
  MendSessionsController *self = g_object_new (MEND_TYPE_SESSIONS_CONTROLLER, NULL);
  const GActionEntry actions[] = {
    { .name = "helper", .parameter_type = "s", .activate = helper_action },
  };

  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->window, window);
  self->talks = g_object_ref (talks);
  self->after = mend_after_session_controller_new (context, window, promises);
  self->action = g_simple_action_new ("sessions", NULL);
  g_signal_connect_object (self->action, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (self->action));
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (context, "persons-changed", G_CALLBACK (persons_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_store (self), "helpers-changed", G_CALLBACK (show_all), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_store (self), "notify::is-read-only",
                           G_CALLBACK (read_only_changed_cb), self, G_CONNECT_SWAPPED);
  persons_changed_cb (self);

  return self;
}
