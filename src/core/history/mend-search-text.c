// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-search-text.h"

#include "mend-fold.h"

#include <string.h>

/**
 * MendSearchText:
 *
 * Short texts below a name, in which words are looked for: as they are written, and folded.
 *
 * Immutable, and safe to share between threads.
 */
struct _MendSearchText
{
  grefcount ref_count;

  /* The name and the texts one after the other, each with a zero at its end, and one more after the
   * last. */
  char *texts;

  /* The same in the same order, folded, each with a line break at its end. */
  char *folded;
};

G_DEFINE_BOXED_TYPE (MendSearchText, mend_search_text, mend_search_text_ref, mend_search_text_unref)

static void
append (GString *texts, GString *folded, const char *text)
{
  char *valid = g_utf8_make_valid (text, -1);
  char *words = mend_fold_text (valid);

  g_string_append_len (texts, valid, (gssize) strlen (valid) + 1);
  g_string_append (folded, words);
  g_string_append_c (folded, '\n');
  g_free (words);
  g_free (valid);
}

/**
 * mend_search_text_new:
 * @name: the name; may be empty
 * @texts: (element-type utf8): the texts; those that are empty are left out
 *
 * Makes texts ready to be searched.
 *
 * Returns: (transfer full): the texts
 */
MendSearchText *
mend_search_text_new (const char *name, const GPtrArray *texts)
{
  MendSearchText *self;
  GString *whole;
  GString *folded;

  g_return_val_if_fail (name != NULL && texts != NULL, NULL);

  self = g_new0 (MendSearchText, 1);
  whole = g_string_new (NULL);
  folded = g_string_new (NULL);
  append (whole, folded, name);

  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);

      if (*text != '\0')
        append (whole, folded, text);
    }

  g_ref_count_init (&self->ref_count);
  /* To the byte: there may be a hundred thousand of them. */
  self->texts = g_memdup2 (whole->str, whole->len + 1);
  self->folded = g_strdup (folded->str);
  g_string_free (whole, TRUE);
  g_string_free (folded, TRUE);

  return self;
}

/**
 * mend_search_text_ref:
 * @self: some texts
 *
 * Adds a reference.
 *
 * Returns: (transfer full): @self
 */
MendSearchText *
mend_search_text_ref (MendSearchText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * mend_search_text_unref:
 * @self: (transfer full): some texts
 *
 * Drops a reference.
 */
void
mend_search_text_unref (MendSearchText *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->ref_count))
    return;

  g_free (self->texts);
  g_free (self->folded);
  g_free (self);
}

/**
 * mend_search_text_get_name:
 * @self: some texts
 *
 * Gets the name.
 *
 * Returns: the name; may be empty
 */
const char *
mend_search_text_get_name (const MendSearchText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->texts;
}

/**
 * mend_search_text_has:
 * @self: some texts
 * @word: a word as [func@fold_words] gives it
 *
 * Tells whether a word, or one of which it is a part, is in the name or in one of the texts.
 *
 * Returns: whether it is
 */
gboolean
mend_search_text_has (const MendSearchText *self, const char *word)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (word != NULL, FALSE);

  return strstr (self->folded, word) != NULL;
}

static gboolean
is_closing (gunichar character)
{
  const GUnicodeType type = g_unichar_type (character);

  return character == '"' || character == '\'' || type == G_UNICODE_CLOSE_PUNCTUATION ||
         type == G_UNICODE_FINAL_PUNCTUATION || type == G_UNICODE_INITIAL_PUNCTUATION;
}

/* What comes after it begins in small letters: it was an abbreviation, or somebody is quoted. */
static gboolean
goes_on (const char *at)
{
  while (*at != '\n' && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  return g_unichar_islower (g_utf8_get_char (at));
}

/* A sentence ends with its line, or with its mark and a blank after that. */
static const char *
find_sentence_end (const char *at)
{
  while (*at != '\0' && *at != '\n')
    {
      const gunichar character = g_utf8_get_char (at);

      at = g_utf8_next_char (at);

      if (character == 0x3002 || character == 0xFF01 || character == 0xFF1F)
        return at;

      if (character != '.' && character != '!' && character != '?' && character != 0x2026)
        continue;

      while (*at != '\0' && is_closing (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);

      if (g_unichar_isspace (g_utf8_get_char (at)) && !goes_on (at))
        return at;
    }

  return at;
}

static char *
find_in_text (const char *text, const char *const *words, guint *n_found)
{
  char *best = NULL;

  while (*text != '\0')
    {
      const char *end = find_sentence_end (text);
      char *sentence = g_strstrip (g_strndup (text, (gsize) (end - text)));
      guint n_words = 0;
      GArray *spans = mend_fold_find (sentence, words, &n_words);

      if (n_words > *n_found)
        {
          *n_found = n_words;
          g_free (best);
          best = g_steal_pointer (&sentence);
        }

      g_array_unref (spans);
      g_free (sentence);
      text = *end == '\n' ? end + 1 : end;
    }

  return best;
}

static guint
count_words (const char *folded, gssize length, const char *const *words)
{
  guint n_words = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n_words += g_strstr_len (folded, length, words[i]) != NULL;

  return n_words;
}

/**
 * mend_search_text_find:
 * @self: some texts
 * @words: (array zero-terminated=1): words as [func@fold_words] gives them
 * @n_found: (inout): the least number of words in a sentence that counts, less one; and how many
 *   there are
 *
 * Finds the first sentence of the texts with more of the words than any other.
 *
 * Returns: (transfer full) (nullable): the sentence
 */
char *
mend_search_text_find (const MendSearchText *self, const char *const *words, guint *n_found)
{
  const char *folded;
  char *best = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (words != NULL && n_found != NULL, NULL);

  folded = strchr (self->folded, '\n') + 1;

  for (const char *text = self->texts + strlen (self->texts) + 1; *text != '\0';
       text += strlen (text) + 1)
    {
      const char *end = strchr (folded, '\n');
      char *sentence = NULL;

      /* A text is taken apart only if it may have what is wanted. */
      if (count_words (folded, end - folded, words) > *n_found)
        sentence = find_in_text (text, words, n_found);

      if (sentence != NULL)
        {
          g_free (best);
          best = sentence;
        }

      folded = end + 1;
    }

  return best;
}
