// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/mend-apart-controller.h"

#include <glib/gi18n.h>

#include "mend-banner.h"
#include "mend-store-apart.h"
#include "place/mend-apart-page.h"

/**
 * MendApartController:
 *
 * Lets people say who is who where two stores have met that were begun apart. Until then nothing
 * is written to the folder; what was said can be undone.
 */
struct _MendApartController
{
  GObject parent_instance;

  MendStore *store;
  MendWindow *window;
  MendBanner *banner;

  GPtrArray *asked;
};

/* Who is asked of, on the page, and on the notice that takes back what was said. */
#define PEOPLE_KEY "mend-people"

G_DEFINE_FINAL_TYPE (MendApartController, mend_apart_controller, G_TYPE_OBJECT)

static void
leave_page (MendApartController *self)
{
  if (MEND_IS_APART_PAGE (mend_window_get_page (self->window)))
    mend_window_pop (self->window);
}

/* Whether the page on the screen asks of these, if it asks at all. */
static gboolean
is_asked_of (MendApartController *self, GPtrArray *people)
{
  GtkWidget *page = mend_window_get_page (self->window);
  GPtrArray *shown =
      MEND_IS_APART_PAGE (page) ? g_object_get_data (G_OBJECT (page), PEOPLE_KEY) : NULL;

  for (guint i = 0; shown != NULL && i < MEND_SAME_PEOPLE_N_ASKED; i++)
    if (people == NULL || !g_str_equal (((MendPerson *) g_ptr_array_index (people, i))->id,
                                        ((MendPerson *) g_ptr_array_index (shown, i))->id))
      return FALSE;

  return TRUE;
}

static void
update (MendApartController *self)
{
  const gboolean is_apart = mend_store_get_access (self->store) == MEND_STORE_APART;
  g_autoptr (GPtrArray) people = mend_store_list_apart (self->store);

  if (is_apart && people == NULL)
    mend_banner_set_title (self->banner,
                           C_ ("to both", "What was begun on two computers meets in this folder. "
                                          "Some of it is still on its way."));
  else if (is_apart)
    mend_banner_set_title (self->banner,
                           C_ ("to both", "What was begun on two computers meets in this folder. "
                                          "Nothing is written there until you both say who is "
                                          "who."));

  mend_banner_set_button_label (self->banner,
                                people != NULL ? C_ ("label", "Say Who Is Who") : NULL);
  mend_banner_set_revealed (self->banner, is_apart);

  /* It was said at the other computer. */
  if (self->window != NULL && !is_asked_of (self, people))
    leave_page (self);
}

static void
say_not_saved (MendApartController *self)
{
  mend_window_add_toast (
      self->window,
      adw_toast_new (C_ ("to both", "The disk did not take it. Nothing has changed.")));
}

static void
parted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MendApartController) self = user_data;
  const gboolean is_done = mend_store_join_people_finish (MEND_STORE (source), result, NULL);

  if (self->window != NULL && !is_done)
    say_not_saved (self);
}

static void
undo_cb (MendApartController *self, AdwToast *toast)
{
  mend_store_part_people_async (self->store, g_object_get_data (G_OBJECT (toast), PEOPLE_KEY),
                                parted_cb, g_object_ref (self));
}

static void
joined_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MendApartController) self = user_data;
  const gboolean is_done = mend_store_join_people_finish (MEND_STORE (source), result, NULL);
  g_autoptr (GPtrArray) people = g_steal_pointer (&self->asked);
  AdwToast *toast;

  if (self->window == NULL)
    return;

  if (!is_done)
    {
      say_not_saved (self);
      return;
    }

  leave_page (self);
  toast = adw_toast_new (C_ ("to both", "Both are one now"));
  g_object_set_data_full (G_OBJECT (toast), PEOPLE_KEY, g_steal_pointer (&people),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  mend_window_add_undo (self->window, toast);
}

/* Asked for once, however often the button is pressed, and of those who stand on the page: what one
 * of them keeps alone follows the answer. */
static void
chosen_cb (MendApartController *self, gboolean is_crosswise, MendApartPage *page)
{
  GPtrArray *people = g_object_get_data (G_OBJECT (page), PEOPLE_KEY);

  if (self->asked != NULL)
    return;

  self->asked = g_ptr_array_ref (people);
  mend_store_join_people_async (self->store, people, is_crosswise, joined_cb, g_object_ref (self));
}

static void
show_cb (MendApartController *self)
{
  g_autoptr (GPtrArray) people = mend_store_list_apart (self->store);
  GtkWidget *page;

  if (people == NULL || MEND_IS_APART_PAGE (mend_window_get_page (self->window)))
    return;

  page = mend_apart_page_new (people);
  g_object_set_data_full (G_OBJECT (page), PEOPLE_KEY, g_ptr_array_ref (people),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (page, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "not-now", G_CALLBACK (leave_page), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "Who Is Who"));
}

static void
mend_apart_controller_dispose (GObject *object)
{
  MendApartController *self = MEND_APART_CONTROLLER (object);

  g_clear_weak_pointer (&self->window);
  g_clear_pointer (&self->asked, g_ptr_array_unref);
  g_clear_object (&self->banner);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (mend_apart_controller_parent_class)->dispose (object);
}

static void
mend_apart_controller_class_init (MendApartControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_apart_controller_dispose;
}

static void
mend_apart_controller_init (MendApartController *self)
{
}

MendApartController *
mend_apart_controller_new (MendContext *context, MendWindow *window)
{
  MendApartController *self = g_object_new (MEND_TYPE_APART_CONTROLLER, NULL);

  self->store = g_object_ref (mend_context_get_store (context));
  g_set_weak_pointer (&self->window, window);
  self->banner = g_object_ref_sink (MEND_BANNER (mend_banner_new ("")));
  mend_window_add_banner (window, GTK_WIDGET (self->banner));

  g_signal_connect_object (self->store, "notify::access", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "people-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->banner, "button-clicked", G_CALLBACK (show_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return self;
}
