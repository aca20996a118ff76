// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-fold.h"

#include <string.h>

/* Text for searching: words in small letters and without accents, each after one blank. Case,
 * accents, apostrophes and whatever stands between words make no difference. */

#define CAPITAL_SHARP_S 0x1E9E
#define SHARP_S         0x00DF
#define FINAL_SIGMA     0x03C2
#define SIGMA           0x03C3

/* What is folded so far, and for each byte of it from which character of the text it comes; that
 * only if somebody wants to know. */
typedef struct
{
  GString *folded;
  GArray *origins;
  gboolean is_in_word;
} Fold;

static gboolean
is_apostrophe (gunichar character)
{
  return character == '\'' || character == 0x2019 || character == 0x02BC;
}

static void
note_origin (Fold *fold, gsize start, gsize end)
{
  const MendFoldSpan span = { start, end };

  while (fold->origins != NULL && fold->origins->len < fold->folded->len)
    g_array_append_val (fold->origins, span);
}

/* An accent belongs to the letter before it. */
static void
stretch_origin (Fold *fold, gsize end)
{
  if (fold->origins != NULL && fold->origins->len > 0)
    g_array_index (fold->origins, MendFoldSpan, fold->origins->len - 1).end = end;
}

static void
append_letter (Fold *fold, gunichar letter)
{
  if (!fold->is_in_word)
    g_string_append_c (fold->folded, ' ');

  fold->is_in_word = TRUE;

  if (letter == SHARP_S || letter == CAPITAL_SHARP_S)
    g_string_append (fold->folded, "ss");
  else if (letter == FINAL_SIGMA)
    g_string_append_unichar (fold->folded, SIGMA);
  else if (letter < 0x80)
    g_string_append_c (fold->folded, g_ascii_tolower ((char) letter));
  else
    g_string_append_unichar (fold->folded, g_unichar_tolower (letter));
}

/* One of the parts of which a character is made: a letter and its accents, as a rule. */
static void
append_part (Fold *fold, gunichar part, gsize start, gsize end)
{
  if (is_apostrophe (part))
    return;

  if (g_unichar_combining_class (part) != 0)
    {
      stretch_origin (fold, end);
      return;
    }

  if (!g_unichar_isalnum (part) && !g_unichar_ismark (part))
    {
      fold->is_in_word = FALSE;
      return;
    }

  append_letter (fold, part);
  note_origin (fold, start, end);
}

/* Most of most texts is made of these, and they are made of nothing smaller. */
static void
append_ascii (Fold *fold, char character, gsize at)
{
  if (g_ascii_isalnum (character))
    {
      append_letter (fold, (guchar) character);
      note_origin (fold, at, at + 1);
    }
  else if (character != '\'')
    {
      fold->is_in_word = FALSE;
    }
}

static void
append_text (Fold *fold, const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
      const gsize start = (gsize) (at - text);
      const gsize end = (gsize) (g_utf8_next_char (at) - text);
      gsize n_parts;

      if ((guchar) *at < 0x80)
        {
          append_ascii (fold, *at, start);
          continue;
        }

      n_parts = g_unichar_fully_decompose (g_utf8_get_char (at), TRUE, parts, G_N_ELEMENTS (parts));

      for (gsize i = 0; i < n_parts; i++)
        append_part (fold, parts[i], start, end);
    }
}

/**
 * mend_fold_text:
 * @text: (nullable): a text
 *
 * Folds a text. A word of another text that was folded is found in it by `strstr()`, and with the
 * blank before it only where a word begins so.
 *
 * Returns: (transfer full): its words, each after a blank
 */
char *
mend_fold_text (const char *text)
{
  Fold fold = { .folded = g_string_new (NULL) };
  g_autofree char *valid = NULL;

  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    valid = g_utf8_make_valid (text, -1);

  if (text != NULL)
    append_text (&fold, valid != NULL ? valid : text);

  return g_string_free (fold.folded, FALSE);
}

/**
 * mend_fold_words:
 * @text: (nullable): what somebody looks for
 *
 * Folds the words of a text one by one.
 *
 * Returns: (transfer full): the words, without blanks; may be none
 */
GStrv
mend_fold_words (const char *text)
{
  g_autofree char *folded = mend_fold_text (text);

  /* Each stands after a blank, the first as well. */
  return g_strsplit (*folded != '\0' ? folded + 1 : folded, " ", -1);
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const MendFoldSpan *span = a;
  const MendFoldSpan *other = b;

  return span->start < other->start ? -1 : span->start > other->start;
}

/* One stretch where two overlap or touch. */
static void
join_spans (GArray *spans)
{
  guint n_joined = 0;

  g_array_sort (spans, compare_spans);

  for (guint i = 0; i < spans->len; i++)
    {
      const MendFoldSpan span = g_array_index (spans, MendFoldSpan, i);
      MendFoldSpan *last = n_joined > 0 ? &g_array_index (spans, MendFoldSpan, n_joined - 1) : NULL;

      if (last != NULL && span.start <= last->end)
        last->end = MAX (last->end, span.end);
      else
        g_array_index (spans, MendFoldSpan, n_joined++) = span;
    }

  g_array_set_size (spans, n_joined);
}

static gboolean
find_word (GArray *spans, const Fold *fold, const char *word)
{
  const gsize length = strlen (word);
  const char *folded = fold->folded->str;
  gboolean is_found = FALSE;

  for (const char *at = strstr (folded, word); at != NULL; at = strstr (at + length, word))
    {
      const gsize first = (gsize) (at - folded);
      const MendFoldSpan span = {
        g_array_index (fold->origins, MendFoldSpan, first).start,
        g_array_index (fold->origins, MendFoldSpan, first + length - 1).end,
      };

      g_array_append_val (spans, span);
      is_found = TRUE;
    }

  return is_found;
}

/**
 * mend_fold_find:
 * @text: a text, in valid UTF-8
 * @words: (array zero-terminated=1): words as [func@fold_words] gives them
 * @n_found: (out) (optional): how many of @words are in it
 *
 * Finds where words are in a text, as it is written.
 *
 * Returns: (transfer full) (element-type MendFoldSpan): the stretches, in order, none of which
 *   touches another
 */
GArray *
mend_fold_find (const char *text, const char *const *words, guint *n_found)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (MendFoldSpan));
  Fold fold = {
    .folded = g_string_new (NULL),
    .origins = g_array_new (FALSE, FALSE, sizeof (MendFoldSpan)),
  };
  guint n_words = 0;

  append_text (&fold, text);

  for (guint i = 0; words[i] != NULL; i++)
    n_words += *words[i] != '\0' && find_word (spans, &fold, words[i]);

  g_string_free (fold.folded, TRUE);
  g_array_unref (fold.origins);
  join_spans (spans);

  if (n_found != NULL)
    *n_found = n_words;

  return spans;
}
