// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-evaluation.h"

#include "ways/mend-stem.h"

#include <string.h>

/**
 * MendEvaluation:
 *
 * Words often said as a feeling that tell what somebody did, such as “ignored”.
 *
 * They are accepted as they are. On request they show which feelings and needs may lie under them.
 * Words of threat and violence are none of these: for them nothing ever changes. Immutable once it
 * is made.
 */

struct _MendEvaluation
{
  GObject parent_instance;

  char *id;
  GListModel *words;
  GListModel *exceptions;
  char **feelings;
  char **needs;
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_WORDS,
  PROP_EXCEPTIONS,
  PROP_FEELINGS,
  PROP_NEEDS,
  N_PROPS,
};

#define PROPERTY_FLAGS (G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS)

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendEvaluation, mend_evaluation, G_TYPE_OBJECT)

/* What people type, made comparable: no case, one kind of apostrophe, one space between words. */
static char *
fold_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *normal = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (normal, -1);
  GString *result = g_string_sized_new (strlen (folded));
  gboolean after_space = TRUE;

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_isspace (character))
        {
          if (!after_space)
            g_string_append_c (result, ' ');
        }
      else if (character == 0x2019)
        g_string_append_c (result, '\'');
      else
        g_string_append_unichar (result, character);

      after_space = g_unichar_isspace (character);
    }

  if (g_str_has_suffix (result->str, " "))
    g_string_truncate (result, result->len - 1);

  return g_string_free (result, FALSE);
}

static gboolean
is_within_word (gunichar character)
{
  return g_unichar_isalnum (character) || g_unichar_ismark (character);
}

static gboolean
stands_alone (const char *text, const char *at, gsize length)
{
  const char *before = g_utf8_find_prev_char (text, at);

  if (before != NULL && is_within_word (g_utf8_get_char (before)))
    return FALSE;

  return !is_within_word (g_utf8_get_char (at + length));
}

static char *
find_phrase (char *text, const char *phrase)
{
  gsize length = strlen (phrase);
  char *at = text;

  if (length == 0)
    return NULL;

  while ((at = strstr (at, phrase)) != NULL && !stands_alone (text, at, length))
    at += length;

  return at;
}

static gboolean
has_form (char *text, const char *forms)
{
  g_auto (GStrv) phrases = g_strsplit (forms, "|", -1);

  for (guint i = 0; phrases[i] != NULL; i++)
    {
      g_autofree char *phrase = fold_text (phrases[i]);

      if (find_phrase (text, phrase) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
blank_forms (char *text, const char *forms)
{
  g_auto (GStrv) phrases = g_strsplit (forms, "|", -1);

  for (guint i = 0; phrases[i] != NULL; i++)
    {
      g_autofree char *phrase = fold_text (phrases[i]);

      for (char *at = text; (at = find_phrase (at, phrase)) != NULL;)
        memset (at, '.', strlen (phrase));
    }
}

static void
blank_exceptions (MendEvaluation *self, char *text)
{
  guint n_exceptions = g_list_model_get_n_items (self->exceptions);

  for (guint i = 0; i < n_exceptions; i++)
    {
      g_autoptr (MendStem) exception = g_list_model_get_item (self->exceptions, i);

      blank_forms (text, mend_stem_get_text (exception));
    }
}

static void
mend_evaluation_constructed (GObject *object)
{
  MendEvaluation *self = MEND_EVALUATION (object);

  G_OBJECT_CLASS (mend_evaluation_parent_class)->constructed (object);

  if (self->words == NULL)
    self->words = G_LIST_MODEL (g_list_store_new (MEND_TYPE_STEM));

  if (self->exceptions == NULL)
    self->exceptions = G_LIST_MODEL (g_list_store_new (MEND_TYPE_STEM));
}

static void
mend_evaluation_finalize (GObject *object)
{
  MendEvaluation *self = MEND_EVALUATION (object);

  g_free (self->id);
  g_clear_object (&self->words);
  g_clear_object (&self->exceptions);
  g_strfreev (self->feelings);
  g_strfreev (self->needs);

  G_OBJECT_CLASS (mend_evaluation_parent_class)->finalize (object);
}

static void
mend_evaluation_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  MendEvaluation *self = MEND_EVALUATION (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_WORDS:
      g_value_set_object (value, self->words);
      break;
    case PROP_EXCEPTIONS:
      g_value_set_object (value, self->exceptions);
      break;
    case PROP_FEELINGS:
      g_value_set_boxed (value, self->feelings);
      break;
    case PROP_NEEDS:
      g_value_set_boxed (value, self->needs);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_evaluation_set_property (GObject *object,
                              guint property_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  MendEvaluation *self = MEND_EVALUATION (object);

  switch (property_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_WORDS:
      self->words = g_value_dup_object (value);
      break;
    case PROP_EXCEPTIONS:
      self->exceptions = g_value_dup_object (value);
      break;
    case PROP_FEELINGS:
      self->feelings = g_value_dup_boxed (value);
      break;
    case PROP_NEEDS:
      self->needs = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      break;
    }
}

static void
mend_evaluation_class_init (MendEvaluationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = mend_evaluation_constructed;
  object_class->finalize = mend_evaluation_finalize;
  object_class->get_property = mend_evaluation_get_property;
  object_class->set_property = mend_evaluation_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, PROPERTY_FLAGS);
  properties[PROP_WORDS] =
      g_param_spec_object ("words", NULL, NULL, G_TYPE_LIST_MODEL, PROPERTY_FLAGS);
  properties[PROP_EXCEPTIONS] =
      g_param_spec_object ("exceptions", NULL, NULL, G_TYPE_LIST_MODEL, PROPERTY_FLAGS);
  properties[PROP_FEELINGS] =
      g_param_spec_boxed ("feelings", NULL, NULL, G_TYPE_STRV, PROPERTY_FLAGS);
  properties[PROP_NEEDS] = g_param_spec_boxed ("needs", NULL, NULL, G_TYPE_STRV, PROPERTY_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_evaluation_init (MendEvaluation *self)
{
}

/**
 * mend_evaluation_get_id:
 * @self: an evaluation
 *
 * Gets the id.
 *
 * Returns: an id that never changes
 */
const char *
mend_evaluation_get_id (MendEvaluation *self)
{
  g_return_val_if_fail (MEND_IS_EVALUATION (self), NULL);

  return self->id;
}

/**
 * mend_evaluation_get_words:
 * @self: an evaluation
 *
 * Gets the words and phrases. A text may hold several forms, with `|` between them, because many
 * languages have more than one for what is one word in another.
 *
 * Returns: (transfer none) (element-type MendStem): a list
 */
GListModel *
mend_evaluation_get_words (MendEvaluation *self)
{
  g_return_val_if_fail (MEND_IS_EVALUATION (self), NULL);

  return self->words;
}

/**
 * mend_evaluation_get_exceptions:
 * @self: an evaluation
 *
 * Gets phrases that contain one of the words and mean something else, such as “used to”. A text may
 * hold several, with `|` between them.
 *
 * Returns: (transfer none) (element-type MendStem): the phrases; may be empty
 */
GListModel *
mend_evaluation_get_exceptions (MendEvaluation *self)
{
  g_return_val_if_fail (MEND_IS_EVALUATION (self), NULL);

  return self->exceptions;
}

/**
 * mend_evaluation_get_feelings:
 * @self: an evaluation
 *
 * Gets the feelings that may lie under the words.
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of cards
 */
const char *const *
mend_evaluation_get_feelings (MendEvaluation *self)
{
  g_return_val_if_fail (MEND_IS_EVALUATION (self), NULL);

  return (const char *const *) self->feelings;
}

/**
 * mend_evaluation_get_needs:
 * @self: an evaluation
 *
 * Gets the needs that may lie under the words.
 *
 * Returns: (transfer none) (array zero-terminated=1): ids of cards
 */
const char *const *
mend_evaluation_get_needs (MendEvaluation *self)
{
  g_return_val_if_fail (MEND_IS_EVALUATION (self), NULL);

  return (const char *const *) self->needs;
}

/**
 * mend_evaluation_matches:
 * @self: an evaluation
 * @typed_text: what somebody typed
 *
 * Gets whether one of the words stands in a text, as a whole word or phrase, in whatever case.
 *
 * Returns: whether one does
 */
gboolean
mend_evaluation_matches (MendEvaluation *self, const char *typed_text)
{
  g_autofree char *text = NULL;
  guint n_words;

  g_return_val_if_fail (MEND_IS_EVALUATION (self), FALSE);
  g_return_val_if_fail (typed_text != NULL, FALSE);

  text = fold_text (typed_text);
  blank_exceptions (self, text);
  n_words = g_list_model_get_n_items (self->words);

  for (guint i = 0; i < n_words; i++)
    {
      g_autoptr (MendStem) word = g_list_model_get_item (self->words, i);

      if (has_form (text, mend_stem_get_text (word)))
        return TRUE;
    }

  return FALSE;
}
