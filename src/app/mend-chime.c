// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-chime.h"

#include <gsound.h>

#include "config.h"

/**
 * MendChime:
 *
 * The soft sound at the end of a turn. Where no sound can be played nothing is said about it: the
 * page shows the same.
 */
struct _MendChime
{
  GObject parent_instance;

  GSettings *settings;
  GSoundContext *context;
  GCancellable *playing;
};

G_DEFINE_FINAL_TYPE (MendChime, mend_chime, G_TYPE_OBJECT)

/* The setting is in percent of loudness; the sound system wants decibels. Half as loud is 10 dB
 * less. */
static char *
get_volume (MendChime *self)
{
  const int percent = g_settings_get_int (self->settings, "chime-volume");
  const double decibels = ((double) percent - 100.0) * 0.4;

  return g_strdup_printf ("%d.0", (int) decibels);
}

static GSoundContext *
get_context (MendChime *self)
{
  if (self->context == NULL)
    self->context = gsound_context_new (NULL, NULL);

  return self->context;
}

static void
mend_chime_dispose (GObject *object)
{
  MendChime *self = MEND_CHIME (object);

  mend_chime_stop (self);
  g_clear_object (&self->context);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (mend_chime_parent_class)->dispose (object);
}

static void
mend_chime_class_init (MendChimeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_chime_dispose;
}

static void
mend_chime_init (MendChime *self)
{
}

MendChime *
mend_chime_new (GSettings *settings)
{
  MendChime *self = g_object_new (MEND_TYPE_CHIME, NULL);

  self->settings = g_object_ref (settings);

  return self;
}

/* Gets the path of the sound that people have chosen. */
char *
mend_chime_get_sound (MendChime *self)
{
  const char *folder = g_getenv ("MEND_SOUNDS_DIR");
  g_autofree char *nick = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (MEND_IS_CHIME (self), NULL);

  nick = g_settings_get_string (self->settings, "chime-sound");
  name = g_strconcat ("chime-", nick, ".wav", NULL);

  return g_build_filename (folder != NULL ? folder : SOUNDS_DIR, name, NULL);
}

/* Chimes, if people want it. */
void
mend_chime_play (MendChime *self)
{
  g_return_if_fail (MEND_IS_CHIME (self));

  if (g_settings_get_boolean (self->settings, "chime"))
    mend_chime_play_always (self);
}

/* Chimes because somebody asked to hear it. */
void
mend_chime_play_always (MendChime *self)
{
  g_autofree char *sound = NULL;
  g_autofree char *volume = NULL;

  g_return_if_fail (MEND_IS_CHIME (self));

  mend_chime_stop (self);

  if (get_context (self) == NULL || g_settings_get_int (self->settings, "chime-volume") == 0)
    return;

  sound = mend_chime_get_sound (self);
  volume = get_volume (self);
  self->playing = g_cancellable_new ();
  gsound_context_play_simple (self->context, self->playing, NULL, GSOUND_ATTR_MEDIA_FILENAME, sound,
                              GSOUND_ATTR_MEDIA_ROLE, "event", GSOUND_ATTR_CANBERRA_VOLUME, volume,
                              NULL);
}

/* Ends a sound that still rings. */
void
mend_chime_stop (MendChime *self)
{
  g_return_if_fail (MEND_IS_CHIME (self));

  if (self->playing != NULL)
    g_cancellable_cancel (self->playing);

  g_clear_object (&self->playing);
}
