// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-schedule.h"

G_BEGIN_DECLS

/* Shared by the files of MendSchedule alone. */

#define BIT(kind) (1u << (kind))

/* One part in the order in which parts come; a turn that was added comes a second time. */
typedef struct
{
  guint part;
  gint64 length_ms;
  gint64 elapsed_ms;
} Place;

/* A replay goes through the log once and keeps what is known so far. */
typedef struct
{
  const MendPlan *plan;
  GArray *stretches;

  MendTalkState state;
  GArray *places;
  guint position;
  gint64 since_ms;

  /* Where a pause leads to, and whether it comes after a break. */
  MendTalkState resume;
  gboolean is_after_break;
  gint64 break_began_ms;
  gint64 break_until_ms;

  guint n_not_quite;
  gboolean is_at_limit;
  gboolean stands_by_itself;
  gboolean has_ended_turn;

  gint64 spoken_ms[2];
  gint64 corrected_ms[2];
  gint64 running_ms;
  gint64 paused_ms;
  gint64 waiting_ms;
  gint64 break_ms;
  gint64 begun_ms;
  gint64 ended_ms;
} Replay;

void mend_schedule_replay (Replay *replay, const MendPlan *plan, MendLog *log, gint64 now_ms);
void mend_schedule_clear_replay (Replay *replay);
void mend_schedule_pass_time (Replay *replay, gint64 now_ms);
Place *mend_schedule_get_place (const Replay *replay);
const MendPlanPart *mend_schedule_get_plan_part (const Replay *replay);
guint mend_schedule_get_allowed (const Replay *replay);

G_END_DECLS
