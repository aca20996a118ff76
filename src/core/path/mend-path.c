// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/mend-path.h"

#include "promises/mend-account.h"

/* From so many talks on it is more than a beginning. */
#define ENOUGH_TALKS 3

/* Of a talk that is longer ago nothing is said; over promises that are there for longer one can
 * look back. */
#define FOUR_WEEKS (28 * G_TIME_SPAN_DAY)

static MendPathState
get_state_of_acknowledging (const MendPathFacts *facts)
{
  if (facts->n_account_parts == MEND_ACCOUNT_N_PARTS)
    return MEND_PATH_UNDER_WAY;

  return facts->n_account_parts > 0 || facts->n_talks > 0 ? MEND_PATH_BEGUN : MEND_PATH_EMPTY;
}

static MendPathState
get_state_of_talking (const MendPathFacts *facts)
{
  if (facts->n_talks >= ENOUGH_TALKS)
    return MEND_PATH_UNDER_WAY;

  return facts->n_talks > 0 ? MEND_PATH_BEGUN : MEND_PATH_EMPTY;
}

/* Where no promise is open any more, and there is not much to look back at, it is as before the
 * first: one can be written. */
static MendPathState
get_state_of_relying (const MendPathFacts *facts, GDateTime *now)
{
  if (facts->first_promise == NULL)
    return MEND_PATH_EMPTY;

  if (g_date_time_difference (now, facts->first_promise) >= FOUR_WEEKS)
    return MEND_PATH_UNDER_WAY;

  return facts->n_open_promises > 0 ? MEND_PATH_BEGUN : MEND_PATH_EMPTY;
}

static MendPathState
get_state_of_help (const MendPathFacts *facts)
{
  if (facts->n_for_session > 0)
    return MEND_PATH_UNDER_WAY;

  return facts->next_session != NULL ? MEND_PATH_BEGUN : MEND_PATH_EMPTY;
}

static MendPathState
get_state_of_reconnecting (const MendPathFacts *facts)
{
  if (facts->n_good > 0)
    return MEND_PATH_UNDER_WAY;

  return facts->planned != NULL ? MEND_PATH_BEGUN : MEND_PATH_EMPTY;
}

/**
 * mend_path_get_state:
 * @facts: what there is
 * @step: a step
 * @now: date and time here
 *
 * Tells which sentence a step has. Letting go always has the same: nothing shows whether somebody
 * does it.
 *
 * Returns: a state
 */
MendPathState
mend_path_get_state (const MendPathFacts *facts, MendPathStep step, GDateTime *now)
{
  g_return_val_if_fail (facts != NULL && now != NULL, MEND_PATH_EMPTY);

  switch (step)
    {
    case MEND_PATH_ACKNOWLEDGE:
      return get_state_of_acknowledging (facts);
    case MEND_PATH_TALK:
      return get_state_of_talking (facts);
    case MEND_PATH_RELY:
      return get_state_of_relying (facts, now);
    case MEND_PATH_HELP:
      return get_state_of_help (facts);
    case MEND_PATH_LET_GO:
      return MEND_PATH_EMPTY;
    case MEND_PATH_RECONNECT:
      return get_state_of_reconnecting (facts);
    }

  g_assert_not_reached ();
}

static MendPathOffer
get_offer_of_relying (MendPathState state)
{
  if (state == MEND_PATH_UNDER_WAY)
    return MEND_PATH_OFFER_LOOK_TOGETHER;

  return state == MEND_PATH_EMPTY ? MEND_PATH_OFFER_WRITE_PROMISE : MEND_PATH_OFFER_NONE;
}

/**
 * mend_path_get_offer:
 * @facts: what there is
 * @step: a step
 * @now: date and time here
 *
 * Tells to what the one button of a step leads.
 *
 * Returns: what is offered
 */
MendPathOffer
mend_path_get_offer (const MendPathFacts *facts, MendPathStep step, GDateTime *now)
{
  MendPathState state;

  g_return_val_if_fail (facts != NULL && now != NULL, MEND_PATH_OFFER_NONE);

  state = mend_path_get_state (facts, step, now);

  switch (step)
    {
    case MEND_PATH_ACKNOWLEDGE:
      return state == MEND_PATH_EMPTY ? MEND_PATH_OFFER_SEE_HOW : MEND_PATH_OFFER_ACCOUNT;
    case MEND_PATH_TALK:
      return state == MEND_PATH_UNDER_WAY && facts->has_kept ? MEND_PATH_OFFER_KEPT
                                                             : MEND_PATH_OFFER_START_TALK;
    case MEND_PATH_RELY:
      return get_offer_of_relying (state);
    case MEND_PATH_HELP:
      return MEND_PATH_OFFER_HELP;
    case MEND_PATH_LET_GO:
      return MEND_PATH_OFFER_LET_GO;
    case MEND_PATH_RECONNECT:
      return state == MEND_PATH_EMPTY ? MEND_PATH_OFFER_DRAW_CARD : MEND_PATH_OFFER_RECONNECT;
    }

  g_assert_not_reached ();
}

/**
 * mend_path_names_latest_talk:
 * @facts: what there is
 * @now: date and time here
 *
 * Tells whether it is said when the latest talk was. After four weeks that would be a word about
 * absence.
 *
 * Returns: whether it is
 */
gboolean
mend_path_names_latest_talk (const MendPathFacts *facts, GDateTime *now)
{
  GTimeSpan age;

  g_return_val_if_fail (facts != NULL && now != NULL, FALSE);

  if (facts->latest_talk == NULL)
    return FALSE;

  age = g_date_time_difference (now, facts->latest_talk);

  return age >= 0 && age <= FOUR_WEEKS;
}
