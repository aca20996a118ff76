// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-suggestion.h"

/* From ways to talk that ask little to those that ask more. */
static const char *const ladder[] = { "turns", "floor", "ofnr" };

/* After so many talks of one kind the next is suggested. */
#define ENOUGH 3

static guint
count_at_start (const char *const *recent, const char *id)
{
  guint n = 0;

  while (recent[n] != NULL && g_str_equal (recent[n], id))
    n++;

  return n;
}

/**
 * mend_suggestion_make:
 * @recent: (array zero-terminated=1): the ids of the ways in which the two have talked, the latest
 * first
 * @reason: (out): return location for the reason
 *
 * Suggests a way to talk: Short Turns to begin with; after three talks of one kind in a row the
 * next that asks a little more; else the one of the last time.
 *
 * Returns: the id of a way to talk
 */
const char *
mend_suggestion_make (const char *const *recent, MendSuggestionReason *reason)
{
  g_return_val_if_fail (recent != NULL, NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  *reason = MEND_SUGGESTION_TO_BEGIN;

  if (recent[0] == NULL)
    return ladder[0];

  *reason = MEND_SUGGESTION_NEXT;

  for (guint i = 0; i + 1 < G_N_ELEMENTS (ladder); i++)
    {
      if (count_at_start (recent, ladder[i]) >= ENOUGH)
        return ladder[i + 1];
    }

  *reason = MEND_SUGGESTION_AGAIN;

  return recent[0];
}
