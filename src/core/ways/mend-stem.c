// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-stem.h"

/**
 * MendStem:
 *
 * One sentence, or the beginning of one that somebody goes on with.
 *
 * Immutable once it is made.
 */

struct _MendStem
{
  GObject parent_instance;

  char *text;
};

enum
{
  PROP_0,
  PROP_TEXT,
  N_PROPS,
};

#define PROPERTY_FLAGS (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendStem, mend_stem, G_TYPE_OBJECT)

static void
mend_stem_finalize (GObject *object)
{
  MendStem *self = MEND_STEM (object);

  g_free (self->text);

  G_OBJECT_CLASS (mend_stem_parent_class)->finalize (object);
}

static void
mend_stem_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MendStem *self = MEND_STEM (object);

  switch (property_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_stem_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MendStem *self = MEND_STEM (object);

  switch (property_id)
    {
    case PROP_TEXT:
      self->text = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_stem_class_init (MendStemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mend_stem_finalize;
  object_class->get_property = mend_stem_get_property;
  object_class->set_property = mend_stem_set_property;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_stem_init (MendStem *self)
{
}

/**
 * mend_stem_new:
 * @text: a sentence
 *
 * Makes a stem.
 *
 * Returns: (transfer full): a stem
 */
MendStem *
mend_stem_new (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return g_object_new (MEND_TYPE_STEM, "text", text, NULL);
}

/**
 * mend_stem_get_text:
 * @self: a stem
 *
 * Gets the sentence.
 *
 * Returns: a text
 */
const char *
mend_stem_get_text (MendStem *self)
{
  g_return_val_if_fail (MEND_IS_STEM (self), NULL);

  return self->text;
}
