// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-save-banner.h"

#include <glib/gi18n.h>

#include "mend-banner.h"
#include "mend-problem-words.h"

/**
 * MendSaveBanner:
 *
 * Says how it stands with saving, as long as it is not as it should be: not saved, saved but not
 * yet certain, or only to be read. Only what is not saved can be tried again: what a disk has not
 * confirmed once it may confirm the next time and have lost.
 */
struct _MendSaveBanner
{
  GObject parent_instance;

  MendStore *store;
  MendBanner *banner;
};

G_DEFINE_FINAL_TYPE (MendSaveBanner, mend_save_banner, G_TYPE_OBJECT)

static void
say (MendSaveBanner *self, const char *text, const char *button_label)
{
  mend_banner_set_title (self->banner, text);
  mend_banner_set_button_label (self->banner, button_label);
  mend_banner_set_revealed (self->banner, TRUE);
}

static void
update (MendSaveBanner *self)
{
  const MendStoreAccess access = mend_store_get_access (self->store);
  const MendSaveState state = mend_store_get_save_state (self->store);

  if (access == MEND_STORE_IN_USE)
    say (self,
         C_ ("to both",
             "Mend is open in another window of this computer. Here it can only be read."),
         NULL);
  else if (access == MEND_STORE_NOT_OURS)
    say (self, C_ ("to both", "A newer Mend has been here. With this one it can only be read."),
         NULL);
  else if (access == MEND_STORE_APART || mend_store_get_missing (self->store) > 0)
    mend_banner_set_revealed (self->banner, FALSE); /* another banner says why */
  else if (state == MEND_SAVE_FAILED || access == MEND_STORE_IN_MEMORY)
    {
      g_autofree char *words =
          mend_problem_words_get_not_saved (mend_store_get_save_error (self->store));

      say (self, words, C_ ("label", "Try Again"));
    }
  else if (state == MEND_SAVE_UNCERTAIN)
    say (self, C_ ("to both", "Saved, but the disk has not said yet that it is certain."), NULL);
  else if (state != MEND_SAVE_SAVING)
    mend_banner_set_revealed (self->banner, FALSE);
}

static void
try_again_cb (MendSaveBanner *self)
{
  mend_store_try_again (self->store);
}

static void
mend_save_banner_dispose (GObject *object)
{
  MendSaveBanner *self = MEND_SAVE_BANNER (object);

  g_clear_object (&self->store);
  g_clear_object (&self->banner);

  G_OBJECT_CLASS (mend_save_banner_parent_class)->dispose (object);
}

static void
mend_save_banner_class_init (MendSaveBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_save_banner_dispose;
}

static void
mend_save_banner_init (MendSaveBanner *self)
{
}

MendSaveBanner *
mend_save_banner_new (MendContext *context, MendWindow *window)
{
  MendSaveBanner *self = g_object_new (MEND_TYPE_SAVE_BANNER, NULL);

  self->store = g_object_ref (mend_context_get_store (context));
  self->banner = g_object_ref_sink (MEND_BANNER (mend_banner_new ("")));
  mend_window_add_banner (window, GTK_WIDGET (self->banner));

  g_signal_connect_object (self->store, "notify::save-state", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::access", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::missing", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->banner, "button-clicked", G_CALLBACK (try_again_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return self;
}

/* Says why the window is still there, until what is on its way to the disk is there. */
void
mend_save_banner_say_leaving (MendSaveBanner *self)
{
  say (self, C_ ("to both", "Still saving. Mend closes by itself."), NULL);
}
