// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-missing-banner.h"

#include <glib/gi18n.h>

#include "mend-banner.h"

/**
 * MendMissingBanner:
 *
 * Asks what is to become of it when many records are gone all at once. Until it is answered nothing
 * is written to the folder.
 */
struct _MendMissingBanner
{
  GObject parent_instance;

  MendStore *store;
  MendWindow *window;
  MendBanner *banner;
  gboolean is_restoring;
};

G_DEFINE_FINAL_TYPE (MendMissingBanner, mend_missing_banner, G_TYPE_OBJECT)

static void
say (MendMissingBanner *self, const char *text)
{
  mend_banner_set_title (self->banner, text);
  mend_banner_set_button_label (
      self->banner, self->is_restoring ? NULL : C_ ("label", "Restore from This Computer"));
  mend_banner_set_other_label (self->banner,
                               self->is_restoring ? NULL : C_ ("label", "They Were Meant to Go"));
  mend_banner_set_revealed (self->banner, TRUE);
}

static void
update (MendMissingBanner *self)
{
  if (mend_store_get_missing (self->store) == 0 || mend_store_get_is_read_only (self->store))
    {
      mend_banner_set_revealed (self->banner, FALSE);
      return;
    }

  if (self->is_restoring)
    {
      say (self, C_ ("to both", "Bringing them back."));
      return;
    }

  /* What happened, what is safe, what can be done. How many they are says nothing to people. */
  say (self,
       C_ ("to both", "Much of what you both kept is gone from the folder. Copies are on this "
                      "computer. Until you choose, nothing is written there."));
}

static void
show_toast (MendMissingBanner *self, const char *text)
{
  mend_window_add_toast (self->window, adw_toast_new (text));
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (MendMissingBanner) self = user_data;
  g_autoptr (GError) error = NULL;
  guint n_lost = 0;

  self->is_restoring = FALSE;
  mend_store_restore_missing_finish (MEND_STORE (source), result, &n_lost, &error);
  if (self->banner == NULL || self->window == NULL)
    return;

  if (error != NULL)
    show_toast (self,
                C_ ("to both", "The disk did not take all of it. The copies are still here."));
  else if (n_lost > 0)
    show_toast (self, C_ ("to both", "Not everything is back: of some, no copy can be read."));
  else
    show_toast (self, C_ ("to both", "Everything is back."));

  update (self);
}

static void
restore_cb (MendMissingBanner *self)
{
  self->is_restoring = TRUE;
  update (self);
  mend_store_restore_missing (self->store, restored_cb, g_object_ref (self));
}

static void
undo_cb (MendMissingBanner *self)
{
  mend_store_undo_accept_missing (self->store, restored_cb, g_object_ref (self));
}

static void
accept_cb (MendMissingBanner *self)
{
  AdwToast *toast = adw_toast_new (C_ ("to both", "They are left out from now on."));

  mend_store_accept_missing (self->store);
  adw_toast_set_button_label (toast, C_ ("label", "Undo"));
  adw_toast_set_timeout (toast, 0);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  mend_window_add_toast (self->window, toast);
}

static void
mend_missing_banner_dispose (GObject *object)
{
  MendMissingBanner *self = MEND_MISSING_BANNER (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->store);
  g_clear_object (&self->banner);

  G_OBJECT_CLASS (mend_missing_banner_parent_class)->dispose (object);
}

static void
mend_missing_banner_class_init (MendMissingBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_missing_banner_dispose;
}

static void
mend_missing_banner_init (MendMissingBanner *self)
{
}

MendMissingBanner *
mend_missing_banner_new (MendContext *context, MendWindow *window)
{
  MendMissingBanner *self = g_object_new (MEND_TYPE_MISSING_BANNER, NULL);

  self->store = g_object_ref (mend_context_get_store (context));
  g_set_weak_pointer (&self->window, window);
  self->banner = g_object_ref_sink (MEND_BANNER (mend_banner_new ("")));
  mend_window_add_banner (window, GTK_WIDGET (self->banner));

  g_signal_connect_object (self->store, "notify::missing", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::access", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->banner, "button-clicked", G_CALLBACK (restore_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->banner, "other-clicked", G_CALLBACK (accept_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return self;
}
