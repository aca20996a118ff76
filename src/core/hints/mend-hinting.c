// SPDX-License-Identifier: GPL-3.0-or-later
#include "hints/mend-hinting.h"

#include <string.h>

/**
 * MendHinting:
 *
 * Whose words have hints in one talk.
 *
 * In a talk of two they are off until one turns them on, for oneself and for this talk; for one
 * person alone they are on. All of it lives here and is gone with the talk: no hint, and nothing
 * about one, is ever written down. That they are switched off altogether is a setting.
 */

struct _MendHinting
{
  GObject parent_instance;

  GListModel *hints;

  gboolean enabled;
  MendHintVoice voices[2];
  gboolean is_on[2];
};

enum
{
  PROP_0,
  PROP_ENABLED,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* In these parts people say thanks; nobody is asked to say that in another way. */
static const char *const thanks[] = { "good", "thank", "thank-after", "thanks", NULL };

G_DEFINE_FINAL_TYPE (MendHinting, mend_hinting, G_TYPE_OBJECT)

static guint
get_side (MendSeat seat)
{
  return seat == MEND_SEAT_RIGHT;
}

static void
tell_changed (MendHinting *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* A part of a way to talk that stands in another is called by both names. */
static gboolean
is_for_thanks (const char *part_id)
{
  const char *slash = part_id != NULL ? strrchr (part_id, '/') : NULL;

  return part_id != NULL && g_strv_contains (thanks, slash != NULL ? slash + 1 : part_id);
}

static void
mend_hinting_dispose (GObject *object)
{
  g_clear_object (&MEND_HINTING (object)->hints);

  G_OBJECT_CLASS (mend_hinting_parent_class)->dispose (object);
}

static void
mend_hinting_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_ENABLED:
      g_value_set_boolean (value, MEND_HINTING (object)->enabled);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_hinting_set_property (GObject *object,
                           guint property_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_ENABLED:
      mend_hinting_set_enabled (MEND_HINTING (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_hinting_class_init (MendHintingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mend_hinting_dispose;
  object_class->get_property = mend_hinting_get_property;
  object_class->set_property = mend_hinting_set_property;

  properties[PROP_ENABLED] =
      g_param_spec_boolean ("enabled", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * MendHinting::changed:
   * @self: the hinting
   *
   * Somebody has turned the hints on or off.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", MEND_TYPE_HINTING, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
mend_hinting_init (MendHinting *self)
{
  self->enabled = TRUE;
}

/**
 * mend_hinting_new:
 * @hints: (element-type MendHint): the hints of the language in which people write; may be empty
 *
 * Makes a hinting that asks nobody anything before [method@Hinting.set_way].
 *
 * Returns: (transfer full): the hinting
 */
MendHinting *
mend_hinting_new (GListModel *hints)
{
  MendHinting *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (hints), NULL);

  self = g_object_new (MEND_TYPE_HINTING, NULL);
  self->hints = g_object_ref (hints);

  return self;
}

/**
 * mend_hinting_get_enabled:
 * @self: a hinting
 *
 * Gets whether there are hints at all.
 *
 * Returns: whether there are
 */
gboolean
mend_hinting_get_enabled (MendHinting *self)
{
  g_return_val_if_fail (MEND_IS_HINTING (self), FALSE);

  return self->enabled;
}

/**
 * mend_hinting_set_enabled:
 * @self: a hinting
 * @enabled: whether there are hints at all
 *
 * Sets whether there are hints at all.
 */
void
mend_hinting_set_enabled (MendHinting *self, gboolean enabled)
{
  g_return_if_fail (MEND_IS_HINTING (self));

  if (self->enabled == !!enabled)
    return;

  self->enabled = !!enabled;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENABLED]);
  tell_changed (self);
}

/**
 * mend_hinting_set_way:
 * @self: a hinting
 * @way: (nullable): the way to talk, if it is known
 * @hurt: who was hurt, if that was asked for this talk and is still known
 *
 * Says what talk it is. In one for a single person the hints are on.
 */
void
mend_hinting_set_way (MendHinting *self, MendFormat *way, MendSeat hurt)
{
  const gboolean is_alone = way != NULL && mend_format_get_roles (way) == MEND_ROLES_SOLO;

  g_return_if_fail (MEND_IS_HINTING (self));

  for (guint seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    {
      self->voices[get_side ((MendSeat) seat)] = mend_hint_voice_find (way, hurt, (MendSeat) seat);
      self->is_on[get_side ((MendSeat) seat)] = is_alone;
    }

  tell_changed (self);
}

/**
 * mend_hinting_set_owned:
 * @self: a hinting
 *
 * Says that all that is written is what somebody takes responsibility for, outside of a talk. The
 * hints are off until the one who writes turns them on.
 */
void
mend_hinting_set_owned (MendHinting *self)
{
  g_return_if_fail (MEND_IS_HINTING (self));

  for (guint side = 0; side < G_N_ELEMENTS (self->voices); side++)
    {
      self->voices[side] = MEND_HINT_VOICE_RESPONSIBLE;
      self->is_on[side] = FALSE;
    }

  tell_changed (self);
}

/**
 * mend_hinting_is_for_both:
 * @self: a hinting
 *
 * Gets whether there may be hints for the words of each of the two. Where this is not so, a page
 * for both that showed the switch of one would tell who was hurt.
 *
 * Returns: whether both can have them
 */
gboolean
mend_hinting_is_for_both (MendHinting *self)
{
  g_return_val_if_fail (MEND_IS_HINTING (self), FALSE);

  return self->voices[get_side (MEND_SEAT_LEFT)] != MEND_HINT_VOICE_NONE &&
         self->voices[get_side (MEND_SEAT_RIGHT)] != MEND_HINT_VOICE_NONE;
}

/**
 * mend_hinting_is_offered:
 * @self: a hinting
 * @seat: a seat
 *
 * Gets whether somebody can have hints.
 *
 * Returns: whether they can be turned on
 */
gboolean
mend_hinting_is_offered (MendHinting *self, MendSeat seat)
{
  g_return_val_if_fail (MEND_IS_HINTING (self), FALSE);

  return self->enabled && (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT) &&
         self->voices[get_side (seat)] != MEND_HINT_VOICE_NONE &&
         g_list_model_get_n_items (self->hints) > 0;
}

/**
 * mend_hinting_get_is_on:
 * @self: a hinting
 * @seat: a seat
 *
 * Gets whether somebody has hints.
 *
 * Returns: whether they are on
 */
gboolean
mend_hinting_get_is_on (MendHinting *self, MendSeat seat)
{
  return mend_hinting_is_offered (self, seat) && self->is_on[get_side (seat)];
}

/**
 * mend_hinting_set_is_on:
 * @self: a hinting
 * @seat: left or right
 * @is_on: whether this person is to have hints
 *
 * Turns the hints of one person on or off, for this talk.
 */
void
mend_hinting_set_is_on (MendHinting *self, MendSeat seat, gboolean is_on)
{
  g_return_if_fail (MEND_IS_HINTING (self));
  g_return_if_fail (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT);

  if (self->is_on[get_side (seat)] == !!is_on)
    return;

  self->is_on[get_side (seat)] = !!is_on;
  tell_changed (self);
}

/**
 * mend_hinting_find:
 * @self: a hinting
 * @seat: who writes
 * @part_id: (nullable): the part of the talk in which it is written
 * @text: what was written
 * @has_ended: whether the last sentence has ended, even without a sign for it
 *
 * Finds the hint for what somebody has written.
 *
 * Returns: (transfer none) (nullable): the hint
 */
MendHint *
mend_hinting_find (
    MendHinting *self, MendSeat seat, const char *part_id, const char *text, gboolean has_ended)
{
  g_return_val_if_fail (MEND_IS_HINTING (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  if (!mend_hinting_get_is_on (self, seat) || is_for_thanks (part_id))
    return NULL;

  return mend_hint_search_find (self->hints, text, has_ended, self->voices[get_side (seat)]);
}
