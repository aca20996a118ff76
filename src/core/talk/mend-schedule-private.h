// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-schedule.h"

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

/* A replay goes through the log once. What is known so far stands in @now; what only the whole of
 * it tells is filled in at the end. */
typedef struct
{
  const MendPlan *plan;
  GArray *stretches;

  MendSchedule now;
  GArray *places;
  guint position;
  gint64 since_ms;

  /* Where a pause leads to. */
  MendTalkState resume;
} Replay;

void mend_schedule_replay (Replay *replay, const MendPlan *plan, MendLog *log, gint64 now_ms);
void mend_schedule_clear_replay (Replay *replay);
void mend_schedule_pass_time (Replay *replay, gint64 now_ms);
Place *mend_schedule_get_place (const Replay *replay);
const MendPlanPart *mend_schedule_get_plan_part (const Replay *replay);
gboolean mend_schedule_is_ahead (const Replay *replay, guint position);
guint mend_schedule_get_allowed (const Replay *replay);

G_END_DECLS
