// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-promises-controller.h"

#include <glib/gi18n.h>

#include "mend-store-moments.h"
#include "mend-store-promises.h"
#include "promises/mend-promise-page.h"
#include "promises/mend-promises-page.h"
#include "promises/mend-told-controller.h"
#include "promises/mend-weeks-page.h"

/**
 * MendPromisesController:
 *
 * The promises of both, opened by the action `win.promises`, and the page of each.
 */
struct _MendPromisesController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;
  MendTalkController *talks;
  MendToldController *told;

  GSimpleAction *action;
  GtkWidget *page;
  GtkWidget *promise_page;
  GtkWidget *weeks_page;
  GCancellable *loading;
};

/* A promise that was deleted, and a line of what helped. */
#define PROMISE_KEY "mend-promise"
#define HELPED_KEY  "mend-helped"

G_DEFINE_FINAL_TYPE (MendPromisesController, mend_promises_controller, G_TYPE_OBJECT)

static MendStore *
get_store (MendPromisesController *self)
{
  return mend_context_get_store (self->context);
}

/* The page of a promise follows what is said of it elsewhere. */
static void
show_standing (MendPromisesController *self, GPtrArray *standings)
{
  MendPromisePage *page = MEND_PROMISE_PAGE (self->promise_page);
  const MendPromise *shown = mend_standing_get_promise (mend_promise_page_get_standing (page));
  g_autoptr (GPtrArray) moments = mend_store_list_moments (get_store (self));

  for (guint i = 0; i < standings->len; i++)
    {
      MendStanding *standing = g_ptr_array_index (standings, i);

      if (g_str_equal (mend_standing_get_promise (standing)->id, shown->id))
        mend_promise_page_set_standing (page, standing, moments);
    }
}

static void
standings_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendPromisesController) self = MEND_PROMISES_CONTROLLER (data);
  g_autoptr (GPtrArray) standings =
      mend_store_load_standings_finish (MEND_STORE (source), result, NULL);

  if (standings == NULL || self->page == NULL)
    return;

  mend_promises_page_set_standings (MEND_PROMISES_PAGE (self->page), standings);
  if (self->weeks_page != NULL)
    mend_weeks_page_set_standings (MEND_WEEKS_PAGE (self->weeks_page), standings);
  if (self->promise_page != NULL)
    show_standing (self, standings);
}

static void
load (MendPromisesController *self)
{
  if (self->page == NULL)
    return;

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  mend_store_load_standings (get_store (self), self->loading, standings_loaded_cb,
                             g_object_ref (self));
}

static void
written_cb (MendPromisesController *self, MendSeat seat, const MendPromise *written)
{
  const MendPerson *person = mend_context_get_person (self->context, seat);
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (MendPromise) promise = NULL;
  MendPromise fields = *written;

  fields.id = id;
  fields.created = now;
  fields.seat = seat;
  fields.person_id = person != NULL ? person->id : NULL;
  fields.name = (char *) mend_context_get_label (self->context, seat);
  promise = mend_promise_new (&fields);
  mend_store_add_promise (get_store (self), promise);
  load (self);
}

/* It is the one who gave the promise who says it. */
static void
marked_cb (MendPromisesController *self, const MendMark *said, MendPromisePage *page)
{
  const MendPromise *promise = mend_standing_get_promise (mend_promise_page_get_standing (page));
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (MendMark) mark = NULL;
  MendMark fields = *said;

  fields.id = id;
  fields.created = now;
  fields.seat = promise->seat;
  fields.person_id = promise->person_id;
  fields.name = promise->name;
  mark = mend_mark_new (&fields);
  mend_store_add_mark (get_store (self), mark);
  load (self);
}

static void
undo_take_away_cb (MendPromisesController *self, AdwToast *toast)
{
  mend_store_restore_moment (get_store (self), g_object_get_data (G_OBJECT (toast), HELPED_KEY));
}

static void
take_away (MendPromisesController *self, MendGoodThing *helped)
{
  AdwToast *toast = adw_toast_new (C_ ("to both", "Deleted"));

  g_object_set_data_full (G_OBJECT (toast), HELPED_KEY, mend_good_thing_ref (helped),
                          (GDestroyNotify) mend_good_thing_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_take_away_cb), self,
                           G_CONNECT_SWAPPED);
  mend_store_delete_moment (get_store (self), helped->id);
  mend_window_add_undo (self->window, toast);
}

static MendSeat
get_other_seat (MendPromisesController *self, MendStanding *standing)
{
  const MendSeat seat = mend_promise_find_seat (
      mend_standing_get_promise (standing), mend_context_get_person (self->context, MEND_SEAT_LEFT),
      mend_context_get_person (self->context, MEND_SEAT_RIGHT));

  return seat == MEND_SEAT_LEFT ? MEND_SEAT_RIGHT : MEND_SEAT_LEFT;
}

/* It is the other who says what helped. */
static void
helped_cb (MendPromisesController *self,
           const char *mark_id,
           const char *text,
           MendPromisePage *page)
{
  const MendSeat seat = get_other_seat (self, mend_promise_page_get_standing (page));
  const MendPerson *person = mend_context_get_person (self->context, seat);
  g_autoptr (GPtrArray) moments = mend_store_list_moments (get_store (self));
  MendGoodThing *earlier = mend_good_thing_find_helped (moments, mark_id);
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  g_autoptr (MendGoodThing) helped = NULL;
  const MendGoodThing fields = {
    .id = earlier != NULL ? earlier->id : NULL,
    .kind = MEND_GOOD_THING_HELPED,
    .moment_id = (char *) mark_id,
    .created = earlier != NULL ? earlier->created : now,
    .seat = seat,
    .person_id = person != NULL ? person->id : NULL,
    .name = (char *) mend_context_get_label (self->context, seat),
    .text = (char *) text,
  };

  if (*text == '\0')
    {
      if (earlier != NULL)
        take_away (self, earlier);
      return;
    }

  helped = mend_good_thing_new (&fields);
  mend_store_add_moment (get_store (self), helped);
}

static void
undo_delete_cb (MendPromisesController *self, AdwToast *toast)
{
  mend_store_restore_promise (get_store (self), g_object_get_data (G_OBJECT (toast), PROMISE_KEY));
  load (self);
}

/* Nor does anybody but the one who gave it delete it. */
static void
deleted_cb (MendPromisesController *self, MendPromisePage *page)
{
  MendStanding *standing = mend_promise_page_get_standing (page);
  AdwToast *toast = adw_toast_new (C_ ("to both", "Promise moved to Recently Deleted"));
  MendPromise *promise = mend_promise_ref ((MendPromise *) mend_standing_get_promise (standing));

  g_object_set_data_full (G_OBJECT (toast), PROMISE_KEY, promise,
                          (GDestroyNotify) mend_promise_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_delete_cb), self,
                           G_CONNECT_SWAPPED);
  mend_window_pop (self->window);
  mend_store_delete_promise (get_store (self), promise);
  load (self);
  mend_window_add_undo (self->window, toast);
}

static void
opened_cb (MendPromisesController *self, MendStanding *standing)
{
  const MendSeat seat = mend_promise_find_seat (
      mend_standing_get_promise (standing), mend_context_get_person (self->context, MEND_SEAT_LEFT),
      mend_context_get_person (self->context, MEND_SEAT_RIGHT));
  const MendSeat other = get_other_seat (self, standing);
  g_autoptr (GPtrArray) moments = mend_store_list_moments (get_store (self));
  GtkWidget *page = mend_promise_page_new ();

  g_set_weak_pointer (&self->promise_page, page);
  mend_promise_page_set_other (MEND_PROMISE_PAGE (page), other,
                               mend_context_get_label (self->context, other),
                               mend_context_get_color (self->context, other));
  mend_promise_page_set_person (MEND_PROMISE_PAGE (page), seat,
                                mend_context_get_label (self->context, seat),
                                mend_context_get_color (self->context, seat));
  mend_promise_page_set_standing (MEND_PROMISE_PAGE (page), standing, moments);
  mend_promise_page_set_is_read_only (MEND_PROMISE_PAGE (page),
                                      mend_store_get_is_read_only (get_store (self)));
  g_signal_connect_object (page, "marked", G_CALLBACK (marked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "helped", G_CALLBACK (helped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "Promise"));
}

static void
look_together_cb (MendPromisesController *self)
{
  mend_set_up_controller_show (mend_talk_controller_get_set_up (self->talks), "promises", NULL,
                               NULL);
}

static void
look_back_cb (MendPromisesController *self)
{
  GtkWidget *page = mend_weeks_page_new ();

  g_set_weak_pointer (&self->weeks_page, page);

  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    mend_weeks_page_set_person (MEND_WEEKS_PAGE (page), (MendSeat) seat,
                                mend_context_get_person (self->context, (MendSeat) seat),
                                mend_context_get_label (self->context, (MendSeat) seat),
                                mend_context_get_color (self->context, (MendSeat) seat));

  mend_window_push (self->window, page, C_ ("label", "Over the Months"));
  load (self);
}

static void
set_persons (MendPromisesController *self, MendPromisesPage *page)
{
  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    mend_promises_page_set_person (page, (MendSeat) seat,
                                   mend_context_get_person (self->context, (MendSeat) seat),
                                   mend_context_get_label (self->context, (MendSeat) seat),
                                   mend_context_get_color (self->context, (MendSeat) seat));
}

static void
read_only_changed_cb (MendPromisesController *self)
{
  if (self->promise_page != NULL)
    mend_promise_page_set_is_read_only (MEND_PROMISE_PAGE (self->promise_page),
                                        mend_store_get_is_read_only (get_store (self)));
  if (self->page != NULL)
    mend_promises_page_set_is_read_only (MEND_PROMISES_PAGE (self->page),
                                         mend_store_get_is_read_only (get_store (self)));
}

/* Who they are is asked on the first page. */
static void
persons_changed_cb (MendPromisesController *self)
{
  g_simple_action_set_enabled (self->action,
                               mend_context_get_person (self->context, MEND_SEAT_LEFT) != NULL);

  if (self->page != NULL)
    {
      set_persons (self, MEND_PROMISES_PAGE (self->page));
      load (self);
    }
}

static void
open_page (MendPromisesController *self)
{
  g_autoptr (GDateTime) today = mend_context_get_now (self->context);
  GtkWidget *page = mend_promises_page_new (today);

  g_set_weak_pointer (&self->page, page);
  set_persons (self, MEND_PROMISES_PAGE (page));
  read_only_changed_cb (self);
  g_signal_connect_object (page, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "look-together", G_CALLBACK (look_together_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "look-back", G_CALLBACK (look_back_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "Promises"));
  load (self);
}

static void
activate_cb (MendPromisesController *self)
{
  if (mend_talk_controller_is_running (self->talks))
    mend_window_add_toast (
        self->window,
        adw_toast_new (C_ ("to both", "A talk is running. When it is over, this can be done.")));
  else if (self->page == NULL)
    open_page (self);
}

static void
mend_promises_controller_dispose (GObject *object)
{
  MendPromisesController *self = MEND_PROMISES_CONTROLLER (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_weak_pointer (&self->promise_page);
  g_clear_weak_pointer (&self->weeks_page);
  g_clear_weak_pointer (&self->page);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->action);
  g_clear_object (&self->told);
  g_clear_object (&self->talks);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mend_promises_controller_parent_class)->dispose (object);
}

static void
mend_promises_controller_class_init (MendPromisesControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_promises_controller_dispose;
}

static void
mend_promises_controller_init (MendPromisesController *self)
{
}

MendPromisesController *
mend_promises_controller_new (MendContext *context, MendWindow *window, MendTalkController *talks)
{
  MendPromisesController *self = g_object_new (MEND_TYPE_PROMISES_CONTROLLER, NULL);

  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->window, window);
  self->talks = g_object_ref (talks);
  self->told = mend_told_controller_new (context, window);
  self->action = g_simple_action_new ("promises", NULL);
  g_signal_connect_object (self->action, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (self->action));
  g_signal_connect_object (context, "persons-changed", G_CALLBACK (persons_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_store (self), "given-changed", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_store (self), "moments-changed", G_CALLBACK (load), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_store (self), "notify::is-read-only",
                           G_CALLBACK (read_only_changed_cb), self, G_CONNECT_SWAPPED);
  persons_changed_cb (self);

  return self;
}

/* Keeps a promise that was written down on another page, by the one on a seat who gives it. */
void
mend_promises_controller_give (MendPromisesController *self,
                               MendSeat seat,
                               const MendPromise *written)
{
  g_return_if_fail (MEND_IS_PROMISES_CONTROLLER (self));
  g_return_if_fail (written != NULL);

  written_cb (self, seat, written);
}

/* Shows the page of a promise. */
void
mend_promises_controller_open (MendPromisesController *self, MendStanding *standing)
{
  g_return_if_fail (MEND_IS_PROMISES_CONTROLLER (self));
  g_return_if_fail (MEND_IS_STANDING (standing));

  opened_cb (self, standing);
}
