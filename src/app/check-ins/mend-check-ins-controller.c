// SPDX-License-Identifier: GPL-3.0-or-later
#include "check-ins/mend-check-ins-controller.h"

#include <glib/gi18n.h>

#include "check-ins/mend-check-in-drafts.h"
#include "check-ins/mend-check-in-page.h"
#include "check-ins/mend-check-in-show-page.h"
#include "check-ins/mend-check-ins-page.h"
#include "check-ins/mend-months-page.h"
#include "mend-check-in-content.h"
#include "mend-store-check-ins.h"

/**
 * MendCheckInsController:
 *
 * The place of the check-ins: each fills one in alone, both show it, and look at the months. A
 * check-in is a record only after both have shown it.
 */
struct _MendCheckInsController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;
  MendCheckInDrafts *drafts;
  GListStore *items;

  AdwBin *place;
  GtkWidget *page;
  GtkWidget *months_page;
};

/* A check-in that was deleted. */
#define CHECK_IN_KEY "mend-check-in"

G_DEFINE_FINAL_TYPE (MendCheckInsController, mend_check_ins_controller, G_TYPE_OBJECT)

static MendStore *
get_store (MendCheckInsController *self)
{
  return mend_context_get_store (self->context);
}

static GListModel *
get_items (MendCheckInsController *self)
{
  g_autoptr (GError) error = NULL;

  if (self->items == NULL)
    self->items = mend_check_in_content_load (&error);
  if (self->items == NULL)
    g_error ("%s", error->message);

  return G_LIST_MODEL (self->items);
}

static MendOwnCheckIn *
get_draft (MendCheckInsController *self, MendSeat seat)
{
  const MendPerson *person = mend_context_get_person (self->context, seat);

  return person != NULL ? mend_check_in_drafts_get (self->drafts, person->id) : NULL;
}

static gboolean
are_both_filled_in (MendCheckInsController *self)
{
  return get_draft (self, MEND_SEAT_LEFT) != NULL && get_draft (self, MEND_SEAT_RIGHT) != NULL;
}

static void
refresh (MendCheckInsController *self)
{
  g_autoptr (GPtrArray) check_ins = NULL;
  g_autoptr (GDateTime) now = NULL;
  const MendCheckIn *latest = NULL;

  if (self->page == NULL)
    return;

  check_ins = mend_store_list_check_ins (get_store (self));
  now = mend_context_get_now (self->context);
  if (check_ins->len > 0)
    latest = g_ptr_array_index (check_ins, check_ins->len - 1);

  mend_check_ins_page_show (MEND_CHECK_INS_PAGE (self->page), are_both_filled_in (self),
                            latest != NULL ? latest->created : NULL, now);
  mend_check_ins_page_set_can_begin (MEND_CHECK_INS_PAGE (self->page),
                                     mend_context_get_person (self->context, MEND_SEAT_LEFT) !=
                                             NULL &&
                                         !mend_store_get_is_read_only (get_store (self)));

  if (self->months_page != NULL)
    mend_months_page_set_check_ins (MEND_MONTHS_PAGE (self->months_page), check_ins);
}

static void
add_toast (MendCheckInsController *self, const char *words)
{
  mend_window_add_toast (self->window, adw_toast_new (words));
}

static void
failed_cb (MendCheckInsController *self)
{
  add_toast (self, C_ ("to one", "It could not be kept. It is here until Mend ends."));
}

static void
done_cb (MendCheckInsController *self, MendSeat seat, MendOwnCheckIn *own, gboolean is_kept)
{
  const MendPerson *person = mend_context_get_person (self->context, seat);
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);

  /* What comes into sight while the place lies under a page is not told to screen readers. */
  mend_window_pop (self->window);

  if (person != NULL)
    mend_check_in_drafts_put (self->drafts, person->id, own, now, is_kept);
}

static void
begin_cb (MendCheckInsController *self)
{
  GtkWidget *page = mend_check_in_page_new (get_items (self));

  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    mend_check_in_page_set_person (MEND_CHECK_IN_PAGE (page), (MendSeat) seat,
                                   mend_context_get_label (self->context, (MendSeat) seat),
                                   mend_context_get_color (self->context, (MendSeat) seat));

  g_signal_connect_object (page, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "Check-In"));
}

static void
finished_cb (MendCheckInsController *self, MendCheckInShowPage *page)
{
  g_autoptr (MendCheckIn) check_in =
      mend_check_in_ref (mend_check_in_show_page_get_check_in (page));

  mend_window_pop (self->window);
  mend_store_add_check_in (get_store (self), check_in);

  for (guint side = 0; side < 2; side++)
    mend_check_in_drafts_forget (self->drafts, check_in->person_ids[side]);

  add_toast (self, C_ ("to both", "Saved on this computer"));
}

static void
put_away_cb (MendCheckInsController *self)
{
  mend_window_pop (self->window);
}

static void
show_together_cb (MendCheckInsController *self)
{
  const MendPerson *const persons[] = {
    mend_context_get_person (self->context, MEND_SEAT_LEFT),
    mend_context_get_person (self->context, MEND_SEAT_RIGHT),
  };
  const MendOwnCheckIn *const said[] = {
    get_draft (self, MEND_SEAT_LEFT),
    get_draft (self, MEND_SEAT_RIGHT),
  };
  g_autoptr (MendCheckIn) check_in = NULL;
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  GtkWidget *page;

  if (said[0] == NULL || said[1] == NULL)
    return;

  check_in = mend_check_in_new_shown (now, get_items (self), persons, said);
  page = mend_check_in_show_page_new (check_in);

  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    mend_check_in_show_page_set_person (MEND_CHECK_IN_SHOW_PAGE (page), (MendSeat) seat,
                                        mend_context_get_label (self->context, (MendSeat) seat),
                                        mend_context_get_color (self->context, (MendSeat) seat));

  g_signal_connect_object (page, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "put-away", G_CALLBACK (put_away_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "Check-In"));
}

static void
undo_delete_cb (MendCheckInsController *self, AdwToast *toast)
{
  mend_store_restore_check_in (get_store (self),
                               g_object_get_data (G_OBJECT (toast), CHECK_IN_KEY));
}

static void
delete_cb (MendCheckInsController *self, MendCheckIn *check_in)
{
  AdwToast *toast = adw_toast_new (C_ ("to both", "Check-in deleted"));

  g_object_set_data_full (G_OBJECT (toast), CHECK_IN_KEY, mend_check_in_ref (check_in),
                          (GDestroyNotify) mend_check_in_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_delete_cb), self,
                           G_CONNECT_SWAPPED);
  mend_store_delete_check_in (get_store (self), check_in->id);
  mend_window_add_undo (self->window, toast);
}

static void
see_months_cb (MendCheckInsController *self)
{
  GtkWidget *page = mend_months_page_new ();

  g_set_weak_pointer (&self->months_page, page);

  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    mend_months_page_set_person (MEND_MONTHS_PAGE (page), (MendSeat) seat,
                                 mend_context_get_person (self->context, (MendSeat) seat),
                                 mend_context_get_label (self->context, (MendSeat) seat),
                                 mend_context_get_color (self->context, (MendSeat) seat));

  mend_months_page_set_is_read_only (MEND_MONTHS_PAGE (page),
                                     mend_store_get_is_read_only (get_store (self)));
  g_signal_connect_object (page, "delete", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
  mend_window_push (self->window, page, C_ ("label", "The Months"));
}

static void
make_page (MendCheckInsController *self)
{
  self->page = mend_check_ins_page_new ();
  g_signal_connect_object (self->page, "begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "show-together", G_CALLBACK (show_together_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "see-months", G_CALLBACK (see_months_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->place, self->page);
}

/* Only now is looked at what either keeps: until somebody comes here nothing needs it. */
static void
place_mapped_cb (MendCheckInsController *self)
{
  if (self->page == NULL)
    make_page (self);

  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    {
      const MendPerson *person = mend_context_get_person (self->context, (MendSeat) seat);

      if (person != NULL)
        mend_check_in_drafts_load (self->drafts, person->id);
    }

  refresh (self);
}

static void
mend_check_ins_controller_dispose (GObject *object)
{
  MendCheckInsController *self = MEND_CHECK_INS_CONTROLLER (object);

  g_clear_weak_pointer (&self->months_page);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->drafts);
  g_clear_object (&self->items);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mend_check_ins_controller_parent_class)->dispose (object);
}

static void
mend_check_ins_controller_class_init (MendCheckInsControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_check_ins_controller_dispose;
}

static void
mend_check_ins_controller_init (MendCheckInsController *self)
{
}

MendCheckInsController *
mend_check_ins_controller_new (MendContext *context, MendWindow *window)
{
  MendCheckInsController *self = g_object_new (MEND_TYPE_CHECK_INS_CONTROLLER, NULL);
  g_autofree char *data_dir = g_build_filename (g_get_user_data_dir (), "mend", NULL);

  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->window, window);
  self->drafts = mend_check_in_drafts_new (data_dir);
  /* Translators: The name of a place of the window. Five of them stand side by side in a narrow
     window, where there is room for ten letters. */
  self->place = mend_window_add_place (window, "check-ins", C_ ("label", "Check-Ins"),
                                       "mend-check-ins-symbolic");
  g_signal_connect_object (self->place, "map", G_CALLBACK (place_mapped_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drafts, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drafts, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_store (self), "check-ins-changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_store (self), "notify::is-read-only", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);

  return self;
}
