// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-sentence-draft.h"

/*
 * A sentence that was put together from lines, and then edited by hand, follows when the lines
 * change, as far as what somebody has written by hand allows.
 */

static GPtrArray *
split (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (text, "\n", -1);

  for (guint i = 0; parts[i] != NULL && *text != '\0'; i++)
    g_ptr_array_add (lines, g_strdup (parts[i]));

  return lines;
}

static int
find (GPtrArray *lines, const char *line)
{
  guint index = 0;

  return g_ptr_array_find_with_equal_func (lines, line, g_str_equal, &index) ? (int) index : -1;
}

/* After the last line that stands before it in @after as well; if there is none, before the first
 * that stands after it. */
static int
find_place (GPtrArray *lines, GPtrArray *after, guint index)
{
  for (guint i = index; i > 0; i--)
    {
      const int place = find (lines, g_ptr_array_index (after, i - 1));

      if (place >= 0)
        return place + 1;
    }

  for (guint i = index + 1; i < after->len; i++)
    {
      const int place = find (lines, g_ptr_array_index (after, i));

      if (place >= 0)
        return place;
    }

  return (int) lines->len;
}

/**
 * mend_sentence_draft_change:
 * @text: the sentence as it stands, edited by hand
 * @before: what it was put together to before
 * @after: what it is put together to now
 *
 * Makes the sentence that follows: lines that went away go if they stand there unchanged, new ones
 * come where they belong, and what was written by hand stays.
 *
 * Returns: (transfer full): the sentence
 */
char *
mend_sentence_draft_change (const char *text, const char *before, const char *after)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) old = NULL;
  g_autoptr (GPtrArray) new = NULL;

  g_return_val_if_fail (text != NULL && before != NULL && after != NULL, NULL);

  lines = split (text);
  old = split (before);
  new = split (after);

  for (guint i = 0; i < new->len; i++)
    {
      char *line = g_ptr_array_index (new, i);

      if (find (old, line) < 0 && find (lines, line) < 0)
        g_ptr_array_insert (lines, find_place (lines, new, i), g_strdup (line));
    }

  for (guint i = 0; i < old->len; i++)
    {
      const int place = find (lines, g_ptr_array_index (old, i));

      if (place >= 0 && find (new, g_ptr_array_index (old, i)) < 0)
        g_ptr_array_remove_index (lines, (guint) place);
    }

  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}
