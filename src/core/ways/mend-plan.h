// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

G_BEGIN_DECLS

#define MEND_TYPE_PLAN (mend_plan_get_type ())

typedef struct _MendPlan MendPlan;
typedef struct _MendPlanPart MendPlanPart;

/**
 * MendPlanPart:
 * @id: the id of the part in its way to talk
 * @title: (nullable): the title, as shown
 * @speaker: who speaks
 * @begins_turn: whether a turn of the speaker begins here
 * @turn: which turn of the speaker this is, from 1; 0 if it is no turn
 * @n_turns: how many turns the speaker has in all
 * @piece: which part of the turn this is, from 1
 * @n_pieces: how many parts the turn has
 * @length_ms: how long it is meant to take, in milliseconds; 0 if no time is set
 * @most_ms: up to which length it may be given more time, a minute a press; 0 if no time is set
 * @unhurried: whether nothing presses the speaker: no figures, no word that the end is near, and
 * more time without a question to anybody
 * @gate_limit: how often something may be missing in what is said back; 0 if nothing is said back
 * @line: (nullable): what the speaker may do, in a sentence
 * @listener_line_before: (nullable): the same for the one who listens, before the part begins
 * @listener_line: (nullable): and while it runs
 * @gate_listener_line: (nullable): the question to the one who says it back
 * @gate_speaker_line: (nullable): the question to the speaker after "not quite"
 * @stems: beginnings of sentences
 * @decks: the ids of the decks that are at hand
 * @promise_id: (nullable): the id of the promise that is looked at
 * @promise: (nullable): and what it is
 * @brings: what may come out of it: `promise`, `plan`, `question`, or a part of the shared account:
 *   `account-happened`, `account-damage`, `account-owned`
 *
 * One part of a plan, with all texts as they are shown.
 */
struct _MendPlanPart
{
  char *id;
  char *title;
  MendSeat speaker;

  gboolean begins_turn;
  guint turn;
  guint n_turns;
  guint piece;
  guint n_pieces;

  gint64 length_ms;
  gint64 most_ms;
  gboolean unhurried;
  guint gate_limit;

  char *line;
  char *listener_line_before;
  char *listener_line;
  char *gate_listener_line;
  char *gate_speaker_line;
  GStrv stems;
  GStrv decks;
  GStrv brings;

  char *promise_id;
  char *promise;
};

/**
 * MendPlan:
 * @format_id: the id of the way to talk
 * @title: its name, as shown
 * @step: the step of the method it serves, 1 to 6
 * @topic_id: (nullable): the id of the topic, if it is one of those offered
 * @topic: (nullable): what the talk is about, as shown
 * @first: who begins
 * @names: the names of left and right as they were when the talk began; may be empty
 * @person_ids: (nullable) (array): the ids of left and right
 * @parts: (element-type MendPlanPart): the parts, in order
 *
 * How a talk is meant to go: a way to talk, flattened, with all choices made and all texts as they
 * are shown. So a talk depends on no later program, no other language and no edited way to talk.
 * Immutable once made, and safe to share between threads.
 */
struct _MendPlan
{
  char *format_id;
  char *title;
  guint step;
  char *topic_id;
  char *topic;
  MendSeat first;
  char *names[2];
  char *person_ids[2];
  GPtrArray *parts;
};

GType mend_plan_get_type (void) G_GNUC_CONST;

MendPlanPart *mend_plan_part_new (void) G_GNUC_WARN_UNUSED_RESULT;
void mend_plan_part_free (MendPlanPart *self);

MendPlan *mend_plan_new (void) G_GNUC_WARN_UNUSED_RESULT;
MendPlan *mend_plan_ref (MendPlan *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_plan_unref (MendPlan *self);

guint mend_plan_get_n_parts (const MendPlan *self);
const MendPlanPart *mend_plan_get_part (const MendPlan *self, guint position);
gboolean mend_plan_brings (const MendPlan *self, const char *what);
gboolean mend_plan_may_promise (const MendPlan *self, MendSeat seat);
gboolean mend_plan_find_bringer (const MendPlan *self,
                                 const char *what,
                                 MendSeat *seat) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_plan_goes_on (const MendPlan *self, guint position);
const char *mend_plan_get_name (const MendPlan *self, MendSeat seat);
gint64 mend_plan_get_length_ms (const MendPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendPlanPart, mend_plan_part_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendPlan, mend_plan_unref)

G_END_DECLS
