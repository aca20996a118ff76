// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-help-country.h"

/**
 * MendHelpCountry:
 *
 * A country, with the people who are to be called there.
 *
 * Immutable once it is made.
 */

struct _MendHelpCountry
{
  GObject parent_instance;

  char *id;
  char *name;
  GListModel *lines;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_LINES,
  N_PROPS,
};

#define PROPERTY_FLAGS (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendHelpCountry, mend_help_country, G_TYPE_OBJECT)

static void
mend_help_country_finalize (GObject *object)
{
  MendHelpCountry *self = MEND_HELP_COUNTRY (object);

  g_free (self->id);
  g_free (self->name);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (mend_help_country_parent_class)->finalize (object);
}

static void
mend_help_country_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  MendHelpCountry *self = MEND_HELP_COUNTRY (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_LINES:
      g_value_set_object (value, self->lines);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_help_country_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  MendHelpCountry *self = MEND_HELP_COUNTRY (object);

  switch (property_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    case PROP_LINES:
      self->lines = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_help_country_class_init (MendHelpCountryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mend_help_country_finalize;
  object_class->get_property = mend_help_country_get_property;
  object_class->set_property = mend_help_country_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_LINES] =
      g_param_spec_object ("lines", NULL, NULL, G_TYPE_LIST_MODEL, PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_help_country_init (MendHelpCountry *self)
{
}

/**
 * mend_help_country_get_id:
 * @self: a country
 *
 * Gets the id.
 *
 * Returns: two letters that are the same in all languages
 */
const char *
mend_help_country_get_id (MendHelpCountry *self)
{
  g_return_val_if_fail (MEND_IS_HELP_COUNTRY (self), NULL);

  return self->id;
}

/**
 * mend_help_country_get_name:
 * @self: a country
 *
 * Gets what people call it.
 *
 * Returns: a name
 */
const char *
mend_help_country_get_name (MendHelpCountry *self)
{
  g_return_val_if_fail (MEND_IS_HELP_COUNTRY (self), NULL);

  return self->name;
}

/**
 * mend_help_country_get_lines:
 * @self: a country
 *
 * Gets who is to be called.
 *
 * Returns: (transfer none) (element-type MendHelpline): a list, the first to be called first
 */
GListModel *
mend_help_country_get_lines (MendHelpCountry *self)
{
  g_return_val_if_fail (MEND_IS_HELP_COUNTRY (self), NULL);

  return self->lines;
}
