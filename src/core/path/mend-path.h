// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "path/mend-path-facts.h"

G_BEGIN_DECLS

/**
 * MendPathStep:
 * @MEND_PATH_ACKNOWLEDGE: what happened is acknowledged
 * @MEND_PATH_TALK: the two talk openly
 * @MEND_PATH_RELY: each is reliable
 * @MEND_PATH_HELP: help from outside
 * @MEND_PATH_LET_GO: forgiving and letting go
 * @MEND_PATH_RECONNECT: the two come together again
 *
 * The steps of the Path. Any of them may come first, and again.
 */
typedef enum
{
  MEND_PATH_ACKNOWLEDGE,
  MEND_PATH_TALK,
  MEND_PATH_RELY,
  MEND_PATH_HELP,
  MEND_PATH_LET_GO,
  MEND_PATH_RECONNECT,
} MendPathStep;

#define MEND_PATH_N_STEPS (MEND_PATH_RECONNECT + 1)

/**
 * MendPathState:
 * @MEND_PATH_EMPTY: there is nothing yet
 * @MEND_PATH_BEGUN: there is a first record
 * @MEND_PATH_UNDER_WAY: there is more than a beginning
 *
 * Which sentence a step has. It says what is there, and never how good it is.
 */
typedef enum
{
  MEND_PATH_EMPTY,
  MEND_PATH_BEGUN,
  MEND_PATH_UNDER_WAY,
} MendPathState;

/**
 * MendPathOffer:
 * @MEND_PATH_OFFER_NONE: nothing
 * @MEND_PATH_OFFER_SEE_HOW: the page of the shared account, on which there is nothing yet
 * @MEND_PATH_OFFER_ACCOUNT: the shared account
 * @MEND_PATH_OFFER_START_TALK: a talk
 * @MEND_PATH_OFFER_KEPT: what was kept
 * @MEND_PATH_OFFER_WRITE_PROMISE: a promise to be written
 * @MEND_PATH_OFFER_LOOK_TOGETHER: the promises, to be looked at together
 * @MEND_PATH_OFFER_HELP: the page with help
 * @MEND_PATH_OFFER_LET_GO: the page of letting go
 * @MEND_PATH_OFFER_RECONNECT: good things of both
 * @MEND_PATH_OFFER_DRAW_CARD: a card
 *
 * To what the one button of a step leads.
 */
typedef enum
{
  MEND_PATH_OFFER_NONE,
  MEND_PATH_OFFER_SEE_HOW,
  MEND_PATH_OFFER_ACCOUNT,
  MEND_PATH_OFFER_START_TALK,
  MEND_PATH_OFFER_KEPT,
  MEND_PATH_OFFER_WRITE_PROMISE,
  MEND_PATH_OFFER_LOOK_TOGETHER,
  MEND_PATH_OFFER_HELP,
  MEND_PATH_OFFER_LET_GO,
  MEND_PATH_OFFER_RECONNECT,
  MEND_PATH_OFFER_DRAW_CARD,
} MendPathOffer;

MendPathState mend_path_get_state (const MendPathFacts *facts, MendPathStep step, GDateTime *now);
MendPathOffer mend_path_get_offer (const MendPathFacts *facts, MendPathStep step, GDateTime *now);

gboolean mend_path_names_latest_talk (const MendPathFacts *facts, GDateTime *now);

G_END_DECLS
