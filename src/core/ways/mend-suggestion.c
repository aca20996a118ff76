// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-suggestion.h"

/* From ways to talk that ask little to those that ask more. */
static const char *const ladder[] = { "turns", "floor", "ofnr" };

/* After so many talks of one kind the next is suggested. */
#define ENOUGH 3

/* Fewer talks than these are a beginning. */
#define BEGINNING 3

/* From this hour on it is late for a heavy talk, and until this one still. */
#define LATE_HOUR  21
#define EARLY_HOUR 5

/* Up to here somebody is calm enough. */
#define CALM 5

static gboolean
is_within_a_day (const MendPastTalk *talk, GDateTime *now)
{
  return talk->is_heavy && ABS (g_date_time_difference (now, talk->started)) < G_TIME_SPAN_DAY;
}

/* On the calendar of the place where people are now. */
static gboolean
is_same_day (const MendPastTalk *talk, GDateTime *now)
{
  g_autoptr (GDateTime) started =
      g_date_time_to_timezone (talk->started, g_date_time_get_timezone (now));

  return g_date_time_get_year (started) == g_date_time_get_year (now) &&
         g_date_time_get_day_of_year (started) == g_date_time_get_day_of_year (now);
}

static const MendPastTalk *
find_heavy_within_a_day (const MendPastTalk *past, guint n_past, GDateTime *now)
{
  for (guint i = 0; i < n_past; i++)
    {
      if (is_within_a_day (&past[i], now))
        return &past[i];
    }

  return NULL;
}

static gboolean
has_heavy (const MendPastTalk *past, guint n_past)
{
  for (guint i = 0; i < n_past; i++)
    {
      if (past[i].is_heavy)
        return TRUE;
    }

  return FALSE;
}

/**
 * mend_suggestion_advise_heavy:
 * @past: (array length=n_past): the latest talks, the latest first
 * @n_past: how many there are
 * @now: date and time here
 *
 * Looks what there is to say before a heavy talk is begun. It blocks nothing: people may begin one
 * whatever is said.
 *
 * Returns: the first that applies
 */
MendHeavyAdvice
mend_suggestion_advise_heavy (const MendPastTalk *past, guint n_past, GDateTime *now)
{
  const MendPastTalk *heavy;

  g_return_val_if_fail (past != NULL || n_past == 0, MEND_HEAVY_FITS);
  g_return_val_if_fail (now != NULL, MEND_HEAVY_FITS);

  heavy = find_heavy_within_a_day (past, n_past, now);

  if (heavy != NULL)
    return is_same_day (heavy, now) ? MEND_HEAVY_TODAY : MEND_HEAVY_WITHIN_A_DAY;

  if (n_past < BEGINNING)
    return MEND_HEAVY_TOO_EARLY;

  if (g_date_time_get_hour (now) >= LATE_HOUR || g_date_time_get_hour (now) < EARLY_HOUR)
    return MEND_HEAVY_LATE;

  return MEND_HEAVY_FITS;
}

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

/**
 * mend_suggestion_make_at:
 * @past: (array length=n_past): the latest talks, the latest first
 * @n_past: how many there are
 * @now: date and time here
 * @reason: (out): return location for the reason
 *
 * Suggests a way to talk, with an eye on the hour: after three talks and none about what happened
 * Tell and Own, when nothing speaks against it; within a day after a heavy talk The World Outside;
 * a heavy one never twice in a row. Else as [func@Mend.suggestion_make] does.
 *
 * Returns: the id of a way to talk
 */
const char *
mend_suggestion_make_at (const MendPastTalk *past,
                         guint n_past,
                         GDateTime *now,
                         MendSuggestionReason *reason)
{
  g_autoptr (GPtrArray) recent = NULL;

  g_return_val_if_fail (past != NULL || n_past == 0, NULL);
  g_return_val_if_fail (now != NULL, NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  *reason = MEND_SUGGESTION_NEXT;

  if (find_heavy_within_a_day (past, n_past, now) != NULL)
    return "outside";

  if (!has_heavy (past, n_past) &&
      mend_suggestion_advise_heavy (past, n_past, now) == MEND_HEAVY_FITS)
    return "own-it";

  recent = g_ptr_array_new ();

  for (guint i = 0; i < n_past; i++)
    {
      if (!past[i].is_heavy)
        g_ptr_array_add (recent, (char *) past[i].format_id);
    }

  g_ptr_array_add (recent, NULL);

  return mend_suggestion_make ((const char *const *) recent->pdata, reason);
}

/**
 * mend_suggestion_advises_quiet:
 * @left: how stirred up the one on the left is, from 0 to 10
 * @right: and the one on the right
 *
 * Tells whether some quiet can help before a heavy talk. It forbids nothing.
 *
 * Returns: whether one of the two is above five
 */
gboolean
mend_suggestion_advises_quiet (guint left, guint right)
{
  return MAX (left, right) > CALM;
}
