// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/mend-path-idea.h"

/* So long after a check-in another is suggested. */
#define FOUR_WEEKS (28 * G_TIME_SPAN_DAY)

/* For so long nothing is suggested when somebody would rather not. */
#define DAYS_OFF 14

static MendPathIdea
find_talk (const MendPastTalk *past, guint n_past, GDateTime *now)
{
  MendSuggestionReason reason;
  const char *id = mend_suggestion_make_at (past, n_past, now, &reason);

  if (reason != MEND_SUGGESTION_NEXT)
    return MEND_PATH_IDEA_NONE;
  if (g_str_equal (id, "outside"))
    return MEND_PATH_IDEA_OUTSIDE;

  return g_str_equal (id, "own-it") ? MEND_PATH_IDEA_TELL_AND_OWN : MEND_PATH_IDEA_NONE;
}

static MendPathIdea
find_other (const MendPathFacts *facts, GDateTime *now)
{
  if (facts->latest_check_in != NULL &&
      g_date_time_difference (now, facts->latest_check_in) >= FOUR_WEEKS)
    return MEND_PATH_IDEA_CHECK_IN;

  return facts->n_come_moments > 0 ? MEND_PATH_IDEA_HOW_WAS_IT : MEND_PATH_IDEA_NONE;
}

/**
 * mend_path_idea_find:
 * @facts: what there is
 * @past: (array length=n_past): the latest talks, the latest first
 * @n_past: how many there are
 * @now: date and time here
 *
 * Finds the first idea that fits. A talk that waits, and a time that is set for today, are told on
 * top of the Path; beside them nothing else is suggested.
 *
 * Returns: the idea
 */
MendPathIdea
mend_path_idea_find (const MendPathFacts *facts,
                     const MendPastTalk *past,
                     guint n_past,
                     GDateTime *now)
{
  MendPathIdea idea;

  g_return_val_if_fail (facts != NULL && now != NULL, MEND_PATH_IDEA_NONE);
  g_return_val_if_fail (past != NULL || n_past == 0, MEND_PATH_IDEA_NONE);

  if (facts->is_waiting || facts->has_time_today)
    return MEND_PATH_IDEA_NONE;
  if (facts->n_come_promises > 0)
    return MEND_PATH_IDEA_PROMISES;
  if (facts->n_talks == 0)
    return MEND_PATH_IDEA_FIRST_TALK;

  idea = find_talk (past, n_past, now);

  return idea != MEND_PATH_IDEA_NONE ? idea : find_other (facts, now);
}

/**
 * mend_path_idea_put_off:
 * @now: date and time here
 *
 * Makes the day until which nothing is suggested, as it is remembered: neither what was suggested
 * nor who would rather not is in it.
 *
 * Returns: (transfer full): a day, as in 2026-11-30
 */
char *
mend_path_idea_put_off (GDateTime *now)
{
  GDateTime *until;
  char *day;

  g_return_val_if_fail (now != NULL, NULL);

  until = g_date_time_add_days (now, DAYS_OFF);
  day = g_date_time_format (until, "%Y-%m-%d");
  g_date_time_unref (until);

  return day;
}

/**
 * mend_path_idea_is_put_off:
 * @until: what was remembered; may be empty
 * @now: date and time here
 *
 * Tells whether nothing is to be suggested yet. A day that is further ahead than any could be
 * comes from a clock that was wrong.
 *
 * Returns: whether it is put off
 */
gboolean
mend_path_idea_is_put_off (const char *until, GDateTime *now)
{
  gboolean is_put_off;
  char *today;
  char *latest;

  g_return_val_if_fail (until != NULL && now != NULL, FALSE);

  today = g_date_time_format (now, "%Y-%m-%d");
  latest = mend_path_idea_put_off (now);
  is_put_off = strcmp (today, until) < 0 && strcmp (until, latest) <= 0;
  g_free (today);
  g_free (latest);

  return is_put_off;
}
