// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-need-check.h"

#include <string.h>

/*
 * A need names no person and no act: everybody can have it, and there is more than one way to it.
 * Which words tell of a person or an act is another matter in each language, so they come from
 * outside. Nothing is refused; who asks may ask.
 */

static gboolean
is_apostrophe (gunichar character)
{
  return character == '\'' || character == 0x2019;
}

/* A text in small letters, each word between blanks. */
static char *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *small = g_utf8_casefold (valid, -1);
  GString *words = g_string_new (" ");

  for (const char *at = small; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar character = g_utf8_get_char (at);

      if (is_apostrophe (character))
        continue;
      if (g_unichar_isalnum (character))
        g_string_append_unichar (words, character);
      else if (words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }

  if (words->str[words->len - 1] != ' ')
    g_string_append_c (words, ' ');

  return g_string_free (words, FALSE);
}

static gboolean
has_words (const char *folded, const char *words)
{
  g_autofree char *searched = fold (words);

  return strlen (searched) > 1 && strstr (folded, searched) != NULL;
}

/**
 * mend_need_check_names_somebody:
 * @text: what somebody needs, as typed
 * @words: words that tell of a person or of an act, with `|` between them
 * @names: (nullable): names of people
 *
 * Tells whether a need names a person or an act. Only whole words count.
 *
 * Returns: whether it does
 */
gboolean
mend_need_check_names_somebody (const char *text, const char *words, const char *const *names)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) list = NULL;

  g_return_val_if_fail (text != NULL && words != NULL, FALSE);

  folded = fold (text);
  list = g_strsplit (words, "|", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      if (has_words (folded, list[i]))
        return TRUE;
    }

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      if (has_words (folded, names[i]))
        return TRUE;
    }

  return FALSE;
}
