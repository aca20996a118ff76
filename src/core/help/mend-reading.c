// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-reading.h"

/**
 * MendReading:
 *
 * A short text that is read and not answered.
 *
 * Immutable once it is made.
 */

struct _MendReading
{
  GObject parent_instance;

  char *id;
  char *title;
  GListModel *paragraphs;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_PARAGRAPHS,
  N_PROPS,
};

#define PROPERTY_FLAGS (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendReading, mend_reading, G_TYPE_OBJECT)

static void
mend_reading_finalize (GObject *object)
{
  MendReading *self = MEND_READING (object);

  g_free (self->id);
  g_free (self->title);
  g_clear_object (&self->paragraphs);

  G_OBJECT_CLASS (mend_reading_parent_class)->finalize (object);
}

static void
mend_reading_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MendReading *self = MEND_READING (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_PARAGRAPHS:
      g_value_set_object (value, self->paragraphs);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_reading_set_property (GObject *object,
                           guint property_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  MendReading *self = MEND_READING (object);

  switch (property_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_PARAGRAPHS:
      self->paragraphs = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_reading_class_init (MendReadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mend_reading_finalize;
  object_class->get_property = mend_reading_get_property;
  object_class->set_property = mend_reading_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_PARAGRAPHS] =
      g_param_spec_object ("paragraphs", NULL, NULL, G_TYPE_LIST_MODEL, PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_reading_init (MendReading *self)
{
}

/**
 * mend_reading_get_id:
 * @self: a reading
 *
 * Gets the id.
 *
 * Returns: an id that is the same in all languages
 */
const char *
mend_reading_get_id (MendReading *self)
{
  g_return_val_if_fail (MEND_IS_READING (self), NULL);

  return self->id;
}

/**
 * mend_reading_get_title:
 * @self: a reading
 *
 * Gets what it is about.
 *
 * Returns: a title
 */
const char *
mend_reading_get_title (MendReading *self)
{
  g_return_val_if_fail (MEND_IS_READING (self), NULL);

  return self->title;
}

/**
 * mend_reading_get_paragraphs:
 * @self: a reading
 *
 * Gets what is to be read.
 *
 * Returns: (transfer none) (element-type MendStem): a list of sentences or paragraphs
 */
GListModel *
mend_reading_get_paragraphs (MendReading *self)
{
  g_return_val_if_fail (MEND_IS_READING (self), NULL);

  return self->paragraphs;
}
