// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-conflict-controller.h"

#include <glib/gi18n.h>

#include "history/mend-conflict-page.h"
#include "mend-banner.h"
#include "mend-conflict-words.h"
#include "place/mend-apart-controller.h"

/**
 * MendConflictController:
 *
 * Says of how many records there are two versions, and lets people choose between them, one after
 * the other, on a page of its own. Until then both are kept; what was chosen can be undone.
 */
struct _MendConflictController
{
  GObject parent_instance;

  MendStore *store;
  MendWindow *window;
  GListModel *conflicts;
  MendBanner *banner;

  MendConflict *shown;

  /* Asked before: what differs is settled once it is known who is who. */
  MendApartController *apart;
};

#define CONFLICT_KEY "mend-conflict"

G_DEFINE_FINAL_TYPE (MendConflictController, mend_conflict_controller, G_TYPE_OBJECT)

static void
leave_page (MendConflictController *self)
{
  if (MEND_IS_CONFLICT_PAGE (mend_window_get_page (self->window)))
    mend_window_pop (self->window);
}

static gboolean
is_listed (MendConflictController *self, MendConflict *conflict)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->conflicts); i++)
    {
      g_autoptr (MendConflict) listed = g_list_model_get_item (self->conflicts, i);

      if (listed == conflict)
        return TRUE;
    }

  return FALSE;
}

static void
update (MendConflictController *self)
{
  const guint n = g_list_model_get_n_items (self->conflicts);
  g_autofree char *title =
      g_strdup_printf (g_dngettext (NULL, "%u text differs between two computers. Both are kept.",
                                    "%u texts differ between two computers. All are kept.", n),
                       n);

  mend_banner_set_title (self->banner, title);
  mend_banner_set_revealed (self->banner, n > 0 && !mend_store_get_is_read_only (self->store));

  /* It was settled on the other computer, or is another by now. */
  if (self->shown != NULL && !is_listed (self, self->shown))
    leave_page (self);
}

static void
undo_cb (MendConflictController *self, AdwToast *toast)
{
  mend_store_undo_resolve_conflict (self->store,
                                    g_object_get_data (G_OBJECT (toast), CONFLICT_KEY));
}

static void
keep_cb (MendConflictController *self, int side)
{
  g_autoptr (MendConflict) conflict = g_steal_pointer (&self->shown);
  AdwToast *toast;

  if (conflict == NULL || !is_listed (self, conflict))
    return;

  mend_store_resolve_conflict (self->store, conflict, (MendConflictSide) side);

  toast = adw_toast_new (C_ ("to both", "One kept, the other put by"));
  g_object_set_data_full (G_OBJECT (toast), CONFLICT_KEY, g_steal_pointer (&conflict),
                          g_object_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  mend_window_add_undo (self->window, toast);
  leave_page (self);
}

static void
show_cb (MendConflictController *self)
{
  g_autoptr (MendConflict) conflict = g_list_model_get_item (self->conflicts, 0);
  g_autofree char *about = NULL;
  g_autoptr (GPtrArray) differences = NULL;
  GtkWidget *page;

  if (conflict == NULL || MEND_IS_CONFLICT_PAGE (mend_window_get_page (self->window)))
    return;

  about = mend_conflict_words_get_about (conflict);
  differences = mend_conflict_words_get_differences (conflict);
  page = mend_conflict_page_new (about);

  for (guint i = 0; i < differences->len; i++)
    {
      const MendConflictDifference *difference = g_ptr_array_index (differences, i);

      mend_conflict_page_add (MEND_CONFLICT_PAGE (page), difference->heading, difference->here,
                              difference->there);
    }

  g_signal_connect_object (page, "keep", G_CALLBACK (keep_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "not-now", G_CALLBACK (leave_page), self, G_CONNECT_SWAPPED);
  g_set_object (&self->shown, conflict);
  mend_window_push (self->window, page, C_ ("label", "One of Two"));
}

static void
mend_conflict_controller_dispose (GObject *object)
{
  MendConflictController *self = MEND_CONFLICT_CONTROLLER (object);

  g_clear_object (&self->apart);
  g_clear_object (&self->shown);
  g_clear_object (&self->conflicts);
  g_clear_object (&self->banner);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (mend_conflict_controller_parent_class)->dispose (object);
}

static void
mend_conflict_controller_class_init (MendConflictControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_conflict_controller_dispose;
}

static void
mend_conflict_controller_init (MendConflictController *self)
{
}

MendConflictController *
mend_conflict_controller_new (MendContext *context, MendWindow *window)
{
  MendConflictController *self = g_object_new (MEND_TYPE_CONFLICT_CONTROLLER, NULL);

  self->store = g_object_ref (mend_context_get_store (context));
  self->window = window;
  self->apart = mend_apart_controller_new (context, window);
  self->conflicts = g_object_ref (mend_store_get_conflicts (self->store));
  self->banner = g_object_ref_sink (MEND_BANNER (mend_banner_new ("")));
  mend_banner_set_button_label (self->banner, C_ ("label", "Show"));
  mend_window_add_banner (window, GTK_WIDGET (self->banner));

  g_signal_connect_object (self->conflicts, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::is-read-only", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->banner, "button-clicked", G_CALLBACK (show_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return self;
}
