// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-topic.h"

#include "ways/mend-stem.h"

/**
 * MendTopic:
 *
 * Something to talk about that a way to talk offers, with lines and stems of its own.
 *
 * Immutable once it is made.
 */

struct _MendTopic
{
  GObject parent_instance;

  char *id;
  char *text;
  char *line;
  char *second_line;
  GListModel *stems;
  GListModel *later_stems;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_TEXT,
  PROP_LINE,
  PROP_SECOND_LINE,
  PROP_STEMS,
  PROP_LATER_STEMS,
  N_PROPS,
};

#define PROPERTY_FLAGS (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendTopic, mend_topic, G_TYPE_OBJECT)

static void
mend_topic_constructed (GObject *object)
{
  MendTopic *self = MEND_TOPIC (object);

  G_OBJECT_CLASS (mend_topic_parent_class)->constructed (object);

  if (self->stems == NULL)
    self->stems = G_LIST_MODEL (g_list_store_new (MEND_TYPE_STEM));

  if (self->later_stems == NULL)
    self->later_stems = g_object_ref (self->stems);
}

static void
mend_topic_finalize (GObject *object)
{
  MendTopic *self = MEND_TOPIC (object);

  g_free (self->id);
  g_free (self->text);
  g_free (self->line);
  g_free (self->second_line);
  g_clear_object (&self->stems);
  g_clear_object (&self->later_stems);

  G_OBJECT_CLASS (mend_topic_parent_class)->finalize (object);
}

static void
mend_topic_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MendTopic *self = MEND_TOPIC (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_LINE:
      g_value_set_string (value, self->line);
      break;
    case PROP_SECOND_LINE:
      g_value_set_string (value, self->second_line);
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
mend_topic_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MendTopic *self = MEND_TOPIC (object);

  switch (property_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_TEXT:
      self->text = g_value_dup_string (value);
      break;
    case PROP_LINE:
      self->line = g_value_dup_string (value);
      break;
    case PROP_SECOND_LINE:
      self->second_line = g_value_dup_string (value);
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
mend_topic_class_init (MendTopicClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = mend_topic_constructed;
  object_class->finalize = mend_topic_finalize;
  object_class->get_property = mend_topic_get_property;
  object_class->set_property = mend_topic_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_LINE] = g_param_spec_string ("line", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_SECOND_LINE] =
      g_param_spec_string ("second-line", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_STEMS] =
      g_param_spec_object ("stems", NULL, NULL, G_TYPE_LIST_MODEL, PROPERTY_FLAGS);
  properties[PROP_LATER_STEMS] =
      g_param_spec_object ("later-stems", NULL, NULL, G_TYPE_LIST_MODEL, PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_topic_init (MendTopic *self)
{
}

/**
 * mend_topic_get_id:
 * @self: a topic
 *
 * Gets the id, which records keep.
 *
 * Returns: an id that never changes
 */
const char *
mend_topic_get_id (MendTopic *self)
{
  g_return_val_if_fail (MEND_IS_TOPIC (self), NULL);

  return self->id;
}

/**
 * mend_topic_get_text:
 * @self: a topic
 *
 * Gets the topic as people choose it and as it stands over the talk.
 *
 * Returns: a text
 */
const char *
mend_topic_get_text (MendTopic *self)
{
  g_return_val_if_fail (MEND_IS_TOPIC (self), NULL);

  return self->text;
}

/**
 * mend_topic_get_line:
 * @self: a topic
 *
 * Gets the line for the one who speaks first.
 *
 * Returns: a text
 */
const char *
mend_topic_get_line (MendTopic *self)
{
  g_return_val_if_fail (MEND_IS_TOPIC (self), NULL);

  return self->line;
}

/**
 * mend_topic_get_second_line:
 * @self: a topic
 *
 * Gets the line for the one who speaks second.
 *
 * Returns: (nullable): the line, or `NULL` if it is the same as for the first
 */
const char *
mend_topic_get_second_line (MendTopic *self)
{
  g_return_val_if_fail (MEND_IS_TOPIC (self), NULL);

  return self->second_line;
}

/**
 * mend_topic_get_stems:
 * @self: a topic
 *
 * Gets the beginnings of sentences.
 *
 * Returns: (transfer none) (element-type MendStem): the stems; empty if the topic has none of its
 * own
 */
GListModel *
mend_topic_get_stems (MendTopic *self)
{
  g_return_val_if_fail (MEND_IS_TOPIC (self), NULL);

  return self->stems;
}

/**
 * mend_topic_get_later_stems:
 * @self: a topic
 *
 * Gets other beginnings of sentences, for those who know the first by heart.
 *
 * Returns: (transfer none) (element-type MendStem): the stems; the same as the first if there are
 * no others
 */
GListModel *
mend_topic_get_later_stems (MendTopic *self)
{
  g_return_val_if_fail (MEND_IS_TOPIC (self), NULL);

  return self->later_stems;
}
