// SPDX-License-Identifier: GPL-3.0-or-later
#include "hints/mend-hint.h"

#include "mend-core-enums.h"

/**
 * MendHint:
 *
 * One way of speaking by which people push each other away, and a question that leads to another.
 *
 * It belongs to one language, and brings sentences of that language: some that it is about, and
 * some near to them that it is not about. Nothing is ever rewritten. Immutable once it is made.
 */

struct _MendHint
{
  GObject parent_instance;

  char *id;
  MendHintKind kind;
  char *pattern;
  char *text;
  char **hits;
  char **cleans;

  /* Made when it is first needed. */
  GRegex *regex;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_KIND,
  PROP_PATTERN,
  PROP_TEXT,
  PROP_HITS,
  PROP_CLEANS,
  N_PROPS,
};

#define PROPERTY_FLAGS (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendHint, mend_hint, G_TYPE_OBJECT)

static GRegex *
get_regex (MendHint *self)
{
  g_autoptr (GError) error = NULL;

  if (self->regex != NULL || self->pattern == NULL)
    return self->regex;

  self->regex = g_regex_new (self->pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, &error);

  /* A test makes each of the patterns that Mend brings along. */
  if (self->regex == NULL)
    g_debug ("The pattern of the hint %s is no pattern: %s", self->id, error->message);

  return self->regex;
}

static void
mend_hint_finalize (GObject *object)
{
  MendHint *self = MEND_HINT (object);

  g_free (self->id);
  g_free (self->pattern);
  g_free (self->text);
  g_strfreev (self->hits);
  g_strfreev (self->cleans);
  g_clear_pointer (&self->regex, g_regex_unref);

  G_OBJECT_CLASS (mend_hint_parent_class)->finalize (object);
}

static void
mend_hint_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MendHint *self = MEND_HINT (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_KIND:
      g_value_set_enum (value, (int) self->kind);
      break;
    case PROP_PATTERN:
      g_value_set_string (value, self->pattern);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_HITS:
      g_value_set_boxed (value, self->hits);
      break;
    case PROP_CLEANS:
      g_value_set_boxed (value, self->cleans);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_hint_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  MendHint *self = MEND_HINT (object);

  switch (property_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_KIND:
      self->kind = (MendHintKind) g_value_get_enum (value);
      break;
    case PROP_PATTERN:
      self->pattern = g_value_dup_string (value);
      break;
    case PROP_TEXT:
      self->text = g_value_dup_string (value);
      break;
    case PROP_HITS:
      self->hits = g_value_dup_boxed (value);
      break;
    case PROP_CLEANS:
      self->cleans = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_hint_class_init (MendHintClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mend_hint_finalize;
  object_class->get_property = mend_hint_get_property;
  object_class->set_property = mend_hint_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_KIND] =
      g_param_spec_enum ("kind", NULL, NULL, MEND_TYPE_HINT_KIND, MEND_HINT_ASK, PROPERTY_FLAGS);
  properties[PROP_PATTERN] = g_param_spec_string ("pattern", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_HITS] = g_param_spec_boxed ("hits", NULL, NULL, G_TYPE_STRV, PROPERTY_FLAGS);
  properties[PROP_CLEANS] = g_param_spec_boxed ("cleans", NULL, NULL, G_TYPE_STRV, PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_hint_init (MendHint *self)
{
}

/**
 * mend_hint_get_id:
 * @self: a hint
 *
 * Gets the id.
 *
 * Returns: an id that is the same in all languages
 */
const char *
mend_hint_get_id (MendHint *self)
{
  g_return_val_if_fail (MEND_IS_HINT (self), NULL);

  return self->id;
}

/**
 * mend_hint_get_kind:
 * @self: a hint
 *
 * Gets what the hint is for.
 *
 * Returns: the kind
 */
MendHintKind
mend_hint_get_kind (MendHint *self)
{
  g_return_val_if_fail (MEND_IS_HINT (self), MEND_HINT_SILENT);

  return self->kind;
}

/**
 * mend_hint_get_text:
 * @self: a hint
 *
 * Gets the question that leads to another way to say it, in the language of the hint.
 *
 * Returns: (nullable): a question; `NULL` where nothing is asked
 */
const char *
mend_hint_get_text (MendHint *self)
{
  g_return_val_if_fail (MEND_IS_HINT (self), NULL);

  return self->text;
}

/**
 * mend_hint_get_hits:
 * @self: a hint
 *
 * Gets sentences the hint is about, by which it is tested.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): sentences
 */
const char *const *
mend_hint_get_hits (MendHint *self)
{
  g_return_val_if_fail (MEND_IS_HINT (self), NULL);

  return (const char *const *) self->hits;
}

/**
 * mend_hint_get_cleans:
 * @self: a hint
 *
 * Gets sentences near to those the hint is about, about which it is not.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): sentences
 */
const char *const *
mend_hint_get_cleans (MendHint *self)
{
  g_return_val_if_fail (MEND_IS_HINT (self), NULL);

  return (const char *const *) self->cleans;
}

/**
 * mend_hint_matches:
 * @self: a hint
 * @sentence: one sentence, as [func@Mend.hint_search_find] makes it: with one kind of apostrophe
 *
 * Gets whether a sentence is one of those the hint is about.
 *
 * Returns: whether it is
 */
gboolean
mend_hint_matches (MendHint *self, const char *sentence)
{
  g_return_val_if_fail (MEND_IS_HINT (self), FALSE);
  g_return_val_if_fail (sentence != NULL, FALSE);

  return get_regex (self) != NULL && g_regex_match (self->regex, sentence, 0, NULL);
}
