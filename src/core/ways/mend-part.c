// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-part-private.h"

#include "mend-core-enums.h"
#include "ways/mend-stem.h"

/**
 * MendPart:
 *
 * A part of a way to talk: a phase, in which somebody speaks or nobody does, or a group of parts.
 *
 * A group runs its children in order, as often as its repeat says, and may have each run twice: as
 * they are, and with first and second exchanged. Lines are for people: one for the speaker, one for
 * the listener, and others where the second run or a later one needs other words. Immutable once it
 * is made.
 */

/* Where a property lies: most of them differ in nothing else. */
typedef struct
{
  const char *name;
  gsize offset;
  guint maximum;
  guint preset;
} Field;

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_LINE,
  PROP_SECOND_LINE,
  PROP_AGAIN_LINE,
  PROP_PROMISE_LINE,
  PROP_LISTENER_LINE_BEFORE,
  PROP_SECOND_LISTENER_LINE_BEFORE,
  PROP_LISTENER_LINE,
  PROP_SECOND_LISTENER_LINE,
  PROP_GATE_LISTENER_LINE,
  PROP_GATE_SPEAKER_LINE,
  PROP_LENGTH,
  PROP_LEAST,
  PROP_MOST,
  PROP_GATE_LIMIT,
  PROP_REPEAT,
  PROP_REPEAT_LEAST,
  PROP_REPEAT_MOST,
  PROP_BEGINS_TURN,
  PROP_FOLLOWS_TOPIC,
  PROP_EXCHANGES,
  PROP_MAY_BE_LEFT_OUT,
  PROP_LEFT_OUT,
  PROP_UNHURRIED,
  PROP_EACH_PROMISE,
  PROP_SPEAKER,
  PROP_DECKS,
  PROP_BRINGS,
  PROP_WAY_IDS,
  PROP_CHILDREN,
  PROP_STEMS,
  PROP_LATER_STEMS,
  N_PROPS,
};

#define FIRST_NUMBER   PROP_LENGTH
#define FIRST_TRUTH    PROP_BEGINS_TURN
#define FIRST_OTHER    PROP_SPEAKER
#define PROPERTY_FLAGS (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS)

static const Field fields[FIRST_OTHER] = {
  [PROP_ID] = { "id", G_STRUCT_OFFSET (MendPart, id) },
  [PROP_TITLE] = { "title", G_STRUCT_OFFSET (MendPart, title) },
  [PROP_LINE] = { "line", G_STRUCT_OFFSET (MendPart, line) },
  [PROP_SECOND_LINE] = { "second-line", G_STRUCT_OFFSET (MendPart, second_line) },
  [PROP_AGAIN_LINE] = { "again-line", G_STRUCT_OFFSET (MendPart, again_line) },
  [PROP_PROMISE_LINE] = { "promise-line", G_STRUCT_OFFSET (MendPart, promise_line) },
  [PROP_LISTENER_LINE_BEFORE] = { "listener-line-before",
                                  G_STRUCT_OFFSET (MendPart, listener_line_before) },
  [PROP_SECOND_LISTENER_LINE_BEFORE] = { "second-listener-line-before",
                                         G_STRUCT_OFFSET (MendPart, second_listener_line_before) },
  [PROP_LISTENER_LINE] = { "listener-line", G_STRUCT_OFFSET (MendPart, listener_line) },
  [PROP_SECOND_LISTENER_LINE] = { "second-listener-line",
                                  G_STRUCT_OFFSET (MendPart, second_listener_line) },
  [PROP_GATE_LISTENER_LINE] = { "gate-listener-line",
                                G_STRUCT_OFFSET (MendPart, gate_listener_line) },
  [PROP_GATE_SPEAKER_LINE] = { "gate-speaker-line", G_STRUCT_OFFSET (MendPart, gate_speaker_line) },
  [PROP_LENGTH] = { "length", G_STRUCT_OFFSET (MendPart, length), 86400, 0 },
  [PROP_LEAST] = { "least", G_STRUCT_OFFSET (MendPart, least), 86400, 0 },
  [PROP_MOST] = { "most", G_STRUCT_OFFSET (MendPart, most), 86400, 0 },
  [PROP_GATE_LIMIT] = { "gate-limit", G_STRUCT_OFFSET (MendPart, gate_limit), 9, 0 },
  [PROP_REPEAT] = { "repeat", G_STRUCT_OFFSET (MendPart, repeat), 99, 1 },
  [PROP_REPEAT_LEAST] = { "repeat-least", G_STRUCT_OFFSET (MendPart, repeat_least), 99, 1 },
  [PROP_REPEAT_MOST] = { "repeat-most", G_STRUCT_OFFSET (MendPart, repeat_most), 99, 1 },
  [PROP_BEGINS_TURN] = { "begins-turn", G_STRUCT_OFFSET (MendPart, begins_turn) },
  [PROP_FOLLOWS_TOPIC] = { "follows-topic", G_STRUCT_OFFSET (MendPart, follows_topic) },
  [PROP_EXCHANGES] = { "exchanges", G_STRUCT_OFFSET (MendPart, exchanges) },
  [PROP_MAY_BE_LEFT_OUT] = { "may-be-left-out", G_STRUCT_OFFSET (MendPart, may_be_left_out) },
  [PROP_LEFT_OUT] = { "left-out", G_STRUCT_OFFSET (MendPart, left_out) },
  [PROP_UNHURRIED] = { "unhurried", G_STRUCT_OFFSET (MendPart, unhurried) },
  [PROP_EACH_PROMISE] = { "each-promise", G_STRUCT_OFFSET (MendPart, each_promise) },
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendPart, mend_part, G_TYPE_OBJECT)

static char **
find_text (MendPart *self, guint property_id)
{
  return G_STRUCT_MEMBER_P (self, fields[property_id].offset);
}

static guint *
find_number (MendPart *self, guint property_id)
{
  return G_STRUCT_MEMBER_P (self, fields[property_id].offset);
}

static gboolean *
find_truth (MendPart *self, guint property_id)
{
  return G_STRUCT_MEMBER_P (self, fields[property_id].offset);
}

static void
install_fields (void)
{
  for (guint i = 1; i < FIRST_NUMBER; i++)
    properties[i] = g_param_spec_string (fields[i].name, NULL, NULL, NULL, PROPERTY_FLAGS);

  for (guint i = FIRST_NUMBER; i < FIRST_TRUTH; i++)
    properties[i] = g_param_spec_uint (fields[i].name, NULL, NULL, 0, fields[i].maximum,
                                       fields[i].preset, PROPERTY_FLAGS);

  for (guint i = FIRST_TRUTH; i < FIRST_OTHER; i++)
    properties[i] = g_param_spec_boolean (fields[i].name, NULL, NULL, FALSE, PROPERTY_FLAGS);
}

static void
mend_part_constructed (GObject *object)
{
  MendPart *self = MEND_PART (object);

  G_OBJECT_CLASS (mend_part_parent_class)->constructed (object);

  if (self->stems == NULL)
    self->stems = G_LIST_MODEL (g_list_store_new (MEND_TYPE_STEM));

  if (self->later_stems == NULL)
    self->later_stems = g_object_ref (self->stems);
}

static void
mend_part_finalize (GObject *object)
{
  MendPart *self = MEND_PART (object);

  for (guint i = 1; i < FIRST_NUMBER; i++)
    g_free (*find_text (self, i));

  g_strfreev (self->decks);
  g_strfreev (self->brings);
  g_strfreev (self->way_ids);
  g_clear_object (&self->ways);
  g_clear_object (&self->children);
  g_clear_object (&self->stems);
  g_clear_object (&self->later_stems);

  G_OBJECT_CLASS (mend_part_parent_class)->finalize (object);
}

static void
mend_part_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MendPart *self = MEND_PART (object);

  if (property_id < FIRST_NUMBER)
    {
      g_value_set_string (value, *find_text (self, property_id));
      return;
    }

  if (property_id < FIRST_TRUTH)
    {
      g_value_set_uint (value, *find_number (self, property_id));
      return;
    }

  if (property_id < FIRST_OTHER)
    {
      g_value_set_boolean (value, *find_truth (self, property_id));
      return;
    }

  switch (property_id)
    {
    case PROP_SPEAKER:
      g_value_set_enum (value, (int) self->speaker);
      break;
    case PROP_DECKS:
      g_value_set_boxed (value, self->decks);
      break;
    case PROP_BRINGS:
      g_value_set_boxed (value, self->brings);
      break;
    case PROP_WAY_IDS:
      g_value_set_boxed (value, self->way_ids);
      break;
    case PROP_CHILDREN:
      g_value_set_object (value, self->children);
      break;
    case PROP_STEMS:
      g_value_set_object (value, self->stems);
      break;
    case PROP_LATER_STEMS:
      g_value_set_object (value, self->later_stems);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_part_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MendPart *self = MEND_PART (object);

  if (property_id < FIRST_NUMBER)
    {
      *find_text (self, property_id) = g_value_dup_string (value);
      return;
    }

  if (property_id < FIRST_TRUTH)
    {
      *find_number (self, property_id) = g_value_get_uint (value);
      return;
    }

  if (property_id < FIRST_OTHER)
    {
      *find_truth (self, property_id) = g_value_get_boolean (value);
      return;
    }

  switch (property_id)
    {
    case PROP_SPEAKER:
      self->speaker = (MendSpeaker) g_value_get_enum (value);
      break;
    case PROP_DECKS:
      self->decks = g_value_dup_boxed (value);
      break;
    case PROP_BRINGS:
      self->brings = g_value_dup_boxed (value);
      break;
    case PROP_WAY_IDS:
      self->way_ids = g_value_dup_boxed (value);
      break;
    case PROP_CHILDREN:
      self->children = g_value_dup_object (value);
      break;
    case PROP_STEMS:
      self->stems = g_value_dup_object (value);
      break;
    case PROP_LATER_STEMS:
      self->later_stems = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_part_class_init (MendPartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = mend_part_constructed;
  object_class->finalize = mend_part_finalize;
  object_class->get_property = mend_part_get_property;
  object_class->set_property = mend_part_set_property;

  install_fields ();

  properties[PROP_SPEAKER] = g_param_spec_enum ("speaker", NULL, NULL, MEND_TYPE_SPEAKER,
                                                MEND_SPEAKER_NOBODY, PROPERTY_FLAGS);
  properties[PROP_DECKS] = g_param_spec_boxed ("decks", NULL, NULL, G_TYPE_STRV, PROPERTY_FLAGS);
  properties[PROP_BRINGS] = g_param_spec_boxed ("brings", NULL, NULL, G_TYPE_STRV, PROPERTY_FLAGS);
  properties[PROP_WAY_IDS] =
      g_param_spec_boxed ("way-ids", NULL, NULL, G_TYPE_STRV, PROPERTY_FLAGS);
  properties[PROP_CHILDREN] =
      g_param_spec_object ("children", NULL, NULL, G_TYPE_LIST_MODEL, PROPERTY_FLAGS);
  properties[PROP_STEMS] =
      g_param_spec_object ("stems", NULL, NULL, G_TYPE_LIST_MODEL, PROPERTY_FLAGS);
  properties[PROP_LATER_STEMS] =
      g_param_spec_object ("later-stems", NULL, NULL, G_TYPE_LIST_MODEL, PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_part_init (MendPart *self)
{
}

/**
 * mend_part_get_id:
 * @self: a part
 *
 * Gets the id, which records keep.
 *
 * Returns: an id that never changes, unique within the way to talk
 */
const char *
mend_part_get_id (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), NULL);

  return self->id;
}

/**
 * mend_part_get_title:
 * @self: a part
 *
 * Gets the title.
 *
 * Returns: (nullable): the title, or `NULL` if the part needs none
 */
const char *
mend_part_get_title (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), NULL);

  return self->title;
}

/**
 * mend_part_get_speaker:
 * @self: a part
 *
 * Gets who speaks, as the part stands; an exchange turns first and second round.
 *
 * Returns: who speaks
 */
MendSpeaker
mend_part_get_speaker (MendPart *self)
{
  g_return_val_if_fail (MEND_IS_PART (self), MEND_SPEAKER_NOBODY);

  return self->speaker;
}
