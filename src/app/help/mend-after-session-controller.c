// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-after-session-controller.h"

#include <glib/gi18n.h>

#include "mend-store-helpers.h"
#include "mend-store-promises.h"

/**
 * MendAfterSessionController:
 *
 * The page after a session, while it is there: since when, until when, what is written on it, and
 * what was promised since.
 */
struct _MendAfterSessionController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;
  MendPromisesController *promises;

  GtkWidget *page;
  GDateTime *since;
  GDateTime *until;
  GCancellable *loading;
  guint end_id;
};

#define AFTER_MINUTES 10

G_DEFINE_FINAL_TYPE (MendAfterSessionController, mend_after_session_controller, G_TYPE_OBJECT)

static MendStore *
get_store (MendAfterSessionController *self)
{
  return mend_context_get_store (self->context);
}

static void
end_after (MendAfterSessionController *self)
{
  g_clear_handle_id (&self->end_id, g_source_remove);
  g_clear_pointer (&self->until, g_date_time_unref);
  g_clear_pointer (&self->since, g_date_time_unref);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

static gboolean
look_for_end_cb (gpointer data)
{
  MendAfterSessionController *self = data;
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);

  if (self->page != NULL && g_date_time_compare (now, self->until) < 0)
    return G_SOURCE_CONTINUE;

  if (self->page != NULL)
    mend_after_session_page_set_is_due (MEND_AFTER_SESSION_PAGE (self->page), TRUE);

  self->end_id = 0;

  return G_SOURCE_REMOVE;
}

/* Ten minutes are spoken of where one still knows what was said. */
static void
begin_after (MendAfterSessionController *self, MendSessionStory *story, GDateTime *now)
{
  end_after (self);
  self->since = g_date_time_ref (now);

  if (!mend_session_story_is_recent (story, now))
    return;

  self->until = g_date_time_add_minutes (now, AFTER_MINUTES);
  mend_after_session_page_set_until (MEND_AFTER_SESSION_PAGE (self->page), self->until);
  self->end_id = g_timeout_add_seconds (10, look_for_end_cb, self);
}

/* Only what was promised since the page is there: there is a page of its own for all the others. */
static void
standings_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendAfterSessionController) self = MEND_AFTER_SESSION_CONTROLLER (data);
  g_autoptr (GPtrArray) standings =
      mend_store_load_standings_finish (MEND_STORE (source), result, NULL);

  if (standings == NULL || self->page == NULL || self->since == NULL)
    return;

  for (guint i = standings->len; i > 0; i--)
    {
      const MendPromise *promise = mend_standing_get_promise (g_ptr_array_index (standings, i - 1));

      if (g_date_time_compare (promise->created, self->since) < 0)
        g_ptr_array_remove_index (standings, i - 1);
    }

  mend_after_session_page_set_standings (MEND_AFTER_SESSION_PAGE (self->page), standings);
}

static void
load_promises (MendAfterSessionController *self)
{
  if (self->page == NULL)
    return;

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  mend_store_load_standings (get_store (self), self->loading, standings_loaded_cb,
                             g_object_ref (self));
}

static const char *
get_shown_id (MendAfterSessionPage *page)
{
  return mend_session_story_get_session (mend_after_session_page_get_story (page))->id;
}

static void
taken_cb (MendAfterSessionController *self, const char *text, MendAfterSessionPage *page)
{
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  g_autoptr (MendHelper) taken = NULL;
  const MendHelper fields = { .kind = MEND_HELPER_TAKEN,
                              .helper_id = (char *) get_shown_id (page),
                              .created = now,
                              .text = (char *) text };

  taken = mend_helper_new (&fields);
  mend_store_save_helper (get_store (self), taken);
}

static void
promised_cb (MendAfterSessionController *self, MendSeat seat, const MendPromise *promise)
{
  mend_promises_controller_give (self->promises, seat, promise);
  load_promises (self);
}

static void
opened_cb (MendAfterSessionController *self, MendStanding *standing)
{
  mend_promises_controller_open (self->promises, standing);
}

static void
finish_cb (MendAfterSessionController *self)
{
  mend_window_pop (self->window);
}

static void
set_persons (MendAfterSessionController *self)
{
  for (guint seat = MEND_SEAT_LEFT; self->page != NULL && seat <= MEND_SEAT_RIGHT; seat++)
    mend_after_session_page_set_person (MEND_AFTER_SESSION_PAGE (self->page), (MendSeat) seat,
                                        mend_context_get_person (self->context, (MendSeat) seat),
                                        mend_context_get_label (self->context, (MendSeat) seat),
                                        mend_context_get_color (self->context, (MendSeat) seat));
}

static void
read_only_changed_cb (MendAfterSessionController *self)
{
  if (self->page != NULL)
    mend_after_session_page_set_is_read_only (MEND_AFTER_SESSION_PAGE (self->page),
                                              mend_store_get_is_read_only (get_store (self)));
}

static void
mend_after_session_controller_dispose (GObject *object)
{
  MendAfterSessionController *self = MEND_AFTER_SESSION_CONTROLLER (object);

  end_after (self);
  g_clear_weak_pointer (&self->page);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->promises);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mend_after_session_controller_parent_class)->dispose (object);
}

static void
mend_after_session_controller_class_init (MendAfterSessionControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_after_session_controller_dispose;
}

static void
mend_after_session_controller_init (MendAfterSessionController *self)
{
}

MendAfterSessionController *
mend_after_session_controller_new (MendContext *context,
                                   MendWindow *window,
                                   MendPromisesController *promises)
{
  MendAfterSessionController *self = g_object_new (MEND_TYPE_AFTER_SESSION_CONTROLLER, NULL);

  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->window, window);
  self->promises = g_object_ref (promises);
  g_signal_connect_object (get_store (self), "given-changed", G_CALLBACK (load_promises), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_store (self), "notify::is-read-only",
                           G_CALLBACK (read_only_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "persons-changed", G_CALLBACK (set_persons), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/* Shows the page after a session, and gives it back. */
GtkWidget *
mend_after_session_controller_show (MendAfterSessionController *self, MendSessionStory *story)
{
  g_autoptr (GDateTime) now = NULL;
  GtkWidget *page;

  g_return_val_if_fail (MEND_IS_AFTER_SESSION_CONTROLLER (self), NULL);
  g_return_val_if_fail (MEND_IS_SESSION_STORY (story), NULL);

  now = mend_context_get_now (self->context);
  page = mend_after_session_page_new (now);
  g_set_weak_pointer (&self->page, page);
  set_persons (self);
  mend_after_session_page_set_story (MEND_AFTER_SESSION_PAGE (page), story);
  read_only_changed_cb (self);
  begin_after (self, story, now);
  g_signal_connect_object (page, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "promised", G_CALLBACK (promised_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "finish", G_CALLBACK (finish_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "After a Session"));

  return page;
}

/* Whether the page of a session is there. */
gboolean
mend_after_session_controller_is_shown (MendAfterSessionController *self)
{
  g_return_val_if_fail (MEND_IS_AFTER_SESSION_CONTROLLER (self), FALSE);

  return self->page != NULL;
}

/* The page follows what becomes of its session elsewhere, and goes where it goes. */
void
mend_after_session_controller_follow (MendAfterSessionController *self, GPtrArray *helpers)
{
  g_autoptr (GPtrArray) stories = NULL;

  g_return_if_fail (MEND_IS_AFTER_SESSION_CONTROLLER (self));
  g_return_if_fail (helpers != NULL);

  if (self->page == NULL)
    return;

  stories = mend_session_story_list (helpers);

  for (guint i = 0; i < stories->len; i++)
    {
      MendSessionStory *story = g_ptr_array_index (stories, i);

      if (g_str_equal (mend_session_story_get_session (story)->id,
                       get_shown_id (MEND_AFTER_SESSION_PAGE (self->page))))
        {
          mend_after_session_page_set_story (MEND_AFTER_SESSION_PAGE (self->page), story);
          return;
        }
    }

  if (mend_window_get_page (self->window) == self->page)
    mend_window_pop (self->window);
}
