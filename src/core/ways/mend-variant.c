// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-variant.h"

/**
 * MendVariant:
 *
 * Ready-made choices for a way to talk, under one name.
 *
 * A setting is the id of a part, a blank and a number: seconds for a part, how often for a group, 0
 * for what is left out. Immutable once it is made.
 */
struct _MendVariant
{
  GObject parent_instance;

  char *id;
  char *title;
  char **settings;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_SETTINGS,
  N_PROPS,
};

#define PROPERTY_FLAGS (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendVariant, mend_variant, G_TYPE_OBJECT)

static void
mend_variant_finalize (GObject *object)
{
  MendVariant *self = MEND_VARIANT (object);

  g_free (self->id);
  g_free (self->title);
  g_strfreev (self->settings);

  G_OBJECT_CLASS (mend_variant_parent_class)->finalize (object);
}

static void
mend_variant_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MendVariant *self = MEND_VARIANT (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SETTINGS:
      g_value_set_boxed (value, self->settings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_variant_set_property (GObject *object,
                           guint property_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  MendVariant *self = MEND_VARIANT (object);

  switch (property_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_SETTINGS:
      self->settings = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_variant_class_init (MendVariantClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mend_variant_finalize;
  object_class->get_property = mend_variant_get_property;
  object_class->set_property = mend_variant_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_SETTINGS] =
      g_param_spec_boxed ("settings", NULL, NULL, G_TYPE_STRV, PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_variant_init (MendVariant *self)
{
}

/**
 * mend_variant_get_id:
 * @self: a variant
 *
 * Gets the id.
 *
 * Returns: an id that never changes, unique within the way to talk
 */
const char *
mend_variant_get_id (MendVariant *self)
{
  g_return_val_if_fail (MEND_IS_VARIANT (self), NULL);

  return self->id;
}

/**
 * mend_variant_get_title:
 * @self: a variant
 *
 * Gets the title.
 *
 * Returns: a text
 */
const char *
mend_variant_get_title (MendVariant *self)
{
  g_return_val_if_fail (MEND_IS_VARIANT (self), NULL);

  return self->title;
}

/**
 * mend_variant_get_settings:
 * @self: a variant
 *
 * Gets what is chosen in it.
 *
 * Returns: (transfer none) (array zero-terminated=1): the settings; `NULL` if all is as proposed
 */
const char *const *
mend_variant_get_settings (MendVariant *self)
{
  g_return_val_if_fail (MEND_IS_VARIANT (self), NULL);

  return (const char *const *) self->settings;
}

/**
 * mend_variant_find:
 * @self: a variant
 * @part_id: the id of a part
 * @value: (out): return location for seconds, or how often
 *
 * Finds what is chosen for a part.
 *
 * Returns: whether anything is; if not, @value is left as it was
 */
gboolean
mend_variant_find (MendVariant *self, const char *part_id, guint *value)
{
  g_return_val_if_fail (MEND_IS_VARIANT (self), FALSE);
  g_return_val_if_fail (part_id != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  for (guint i = 0; self->settings != NULL && self->settings[i] != NULL; i++)
    {
      const char *rest = self->settings[i];
      guint64 number;

      if (!g_str_has_prefix (rest, part_id) || rest[strlen (part_id)] != ' ')
        continue;

      if (!g_ascii_string_to_unsigned (rest + strlen (part_id) + 1, 10, 0, 86400, &number, NULL))
        return FALSE;

      *value = (guint) number;

      return TRUE;
    }

  return FALSE;
}
