// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-helpline.h"

#include "mend-core-enums.h"

/**
 * MendHelpline:
 *
 * People who are there to be called, written to or read by somebody who needs them.
 *
 * Whoever calls relies on it, so it bears where it comes from and how old that is. Immutable once
 * it is made.
 */

struct _MendHelpline
{
  GObject parent_instance;

  MendHelplineKind kind;
  char *name;
  char *number;
  char *hours;
  char *languages;
  char *for_whom;
  char *source;
  char *as_of;
  gboolean is_undated;
};

enum
{
  PROP_0,
  PROP_KIND,
  PROP_NAME,
  PROP_NUMBER,
  PROP_HOURS,
  PROP_LANGUAGES,
  PROP_FOR_WHOM,
  PROP_SOURCE,
  PROP_AS_OF,
  PROP_UNDATED,
  N_PROPS,
};

#define PROPERTY_FLAGS (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendHelpline, mend_helpline, G_TYPE_OBJECT)

static gboolean
is_there (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
mend_helpline_finalize (GObject *object)
{
  MendHelpline *self = MEND_HELPLINE (object);

  g_free (self->name);
  g_free (self->number);
  g_free (self->hours);
  g_free (self->languages);
  g_free (self->for_whom);
  g_free (self->source);
  g_free (self->as_of);

  G_OBJECT_CLASS (mend_helpline_parent_class)->finalize (object);
}

static void
mend_helpline_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MendHelpline *self = MEND_HELPLINE (object);

  switch (property_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, (int) self->kind);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_NUMBER:
      g_value_set_string (value, self->number);
      break;
    case PROP_HOURS:
      g_value_set_string (value, self->hours);
      break;
    case PROP_LANGUAGES:
      g_value_set_string (value, self->languages);
      break;
    case PROP_FOR_WHOM:
      g_value_set_string (value, self->for_whom);
      break;
    case PROP_SOURCE:
      g_value_set_string (value, self->source);
      break;
    case PROP_AS_OF:
      g_value_set_string (value, self->as_of);
      break;
    case PROP_UNDATED:
      g_value_set_boolean (value, self->is_undated);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_helpline_set_property (GObject *object,
                            guint property_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  MendHelpline *self = MEND_HELPLINE (object);

  switch (property_id)
    {
    case PROP_KIND:
      self->kind = (MendHelplineKind) g_value_get_enum (value);
      break;
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    case PROP_NUMBER:
      self->number = g_value_dup_string (value);
      break;
    case PROP_HOURS:
      self->hours = g_value_dup_string (value);
      break;
    case PROP_LANGUAGES:
      self->languages = g_value_dup_string (value);
      break;
    case PROP_FOR_WHOM:
      self->for_whom = g_value_dup_string (value);
      break;
    case PROP_SOURCE:
      self->source = g_value_dup_string (value);
      break;
    case PROP_AS_OF:
      self->as_of = g_value_dup_string (value);
      break;
    case PROP_UNDATED:
      self->is_undated = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_helpline_class_init (MendHelplineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mend_helpline_finalize;
  object_class->get_property = mend_helpline_get_property;
  object_class->set_property = mend_helpline_set_property;

  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, MEND_TYPE_HELPLINE_KIND,
                                             MEND_HELPLINE_PHONE, PROPERTY_FLAGS);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_NUMBER] = g_param_spec_string ("number", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_HOURS] = g_param_spec_string ("hours", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_LANGUAGES] = g_param_spec_string ("languages", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_FOR_WHOM] = g_param_spec_string ("for-whom", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_AS_OF] = g_param_spec_string ("as-of", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_UNDATED] = g_param_spec_boolean ("undated", NULL, NULL, FALSE, PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_helpline_init (MendHelpline *self)
{
}

/**
 * mend_helpline_get_kind:
 * @self: a helpline
 *
 * Gets by what they are reached.
 *
 * Returns: the kind
 */
MendHelplineKind
mend_helpline_get_kind (MendHelpline *self)
{
  g_return_val_if_fail (MEND_IS_HELPLINE (self), MEND_HELPLINE_PHONE);

  return self->kind;
}

/**
 * mend_helpline_get_name:
 * @self: a helpline
 *
 * Gets what they call themselves.
 *
 * Returns: a name, in their own language
 */
const char *
mend_helpline_get_name (MendHelpline *self)
{
  g_return_val_if_fail (MEND_IS_HELPLINE (self), NULL);

  return self->name;
}

/**
 * mend_helpline_get_number:
 * @self: a helpline
 *
 * Gets what to dial or to type.
 *
 * Returns: a number or an address
 */
const char *
mend_helpline_get_number (MendHelpline *self)
{
  g_return_val_if_fail (MEND_IS_HELPLINE (self), NULL);

  return self->number;
}

/**
 * mend_helpline_get_hours:
 * @self: a helpline
 *
 * Gets when they are there.
 *
 * Returns: (nullable): a text
 */
const char *
mend_helpline_get_hours (MendHelpline *self)
{
  g_return_val_if_fail (MEND_IS_HELPLINE (self), NULL);

  return self->hours;
}

/**
 * mend_helpline_get_languages:
 * @self: a helpline
 *
 * Gets what they speak.
 *
 * Returns: (nullable): a text
 */
const char *
mend_helpline_get_languages (MendHelpline *self)
{
  g_return_val_if_fail (MEND_IS_HELPLINE (self), NULL);

  return self->languages;
}

/**
 * mend_helpline_get_for_whom:
 * @self: a helpline
 *
 * Gets for whom they are there.
 *
 * Returns: (nullable): a text
 */
const char *
mend_helpline_get_for_whom (MendHelpline *self)
{
  g_return_val_if_fail (MEND_IS_HELPLINE (self), NULL);

  return self->for_whom;
}

/**
 * mend_helpline_get_source:
 * @self: a helpline
 *
 * Gets where this was read.
 *
 * Returns: (nullable): the address of a page, without what it begins with
 */
const char *
mend_helpline_get_source (MendHelpline *self)
{
  g_return_val_if_fail (MEND_IS_HELPLINE (self), NULL);

  return self->source;
}

/**
 * mend_helpline_get_as_of:
 * @self: a helpline
 *
 * Gets when it was so.
 *
 * Returns: (nullable): a year, or a year and a month as in “2026-11”
 */
const char *
mend_helpline_get_as_of (MendHelpline *self)
{
  g_return_val_if_fail (MEND_IS_HELPLINE (self), NULL);

  return self->as_of;
}

/**
 * mend_helpline_is_undated:
 * @self: a helpline
 *
 * Gets whether the source bears no date; then it is the month in which it was read.
 *
 * Returns: whether it does not
 */
gboolean
mend_helpline_is_undated (MendHelpline *self)
{
  g_return_val_if_fail (MEND_IS_HELPLINE (self), FALSE);

  return self->is_undated;
}

/**
 * mend_helpline_is_complete:
 * @self: a helpline
 *
 * Gets whether it may be shown: what has no source or no date may not.
 * An emergency number needs no name.
 *
 * Returns: whether it has a name, a number, a source and a date
 */
gboolean
mend_helpline_is_complete (MendHelpline *self)
{
  g_return_val_if_fail (MEND_IS_HELPLINE (self), FALSE);

  return (is_there (self->name) || self->kind == MEND_HELPLINE_EMERGENCY) &&
         is_there (self->number) && is_there (self->source) && self->as_of != NULL &&
         g_regex_match_simple ("^20[0-9]{2}(-(0[1-9]|1[0-2]))?$", self->as_of, 0, 0);
}
