// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-test-course.h"

G_BEGIN_DECLS

/* One sequence of events drawn at random, over any plan. */
typedef struct
{
  GRand *rand;
  MendTestCourse course;
  MendSchedule now;
  gint64 now_ms;
  gint64 over_ms;
  guint n_seen[MEND_TALK_N_STATES];
} MendTestTrial;

void mend_test_trial_set_up (MendTestTrial *self, gconstpointer data);
void mend_test_trial_tear_down (MendTestTrial *self, gconstpointer data);
void mend_test_trial_begin (MendTestTrial *self, MendPlan *plan);
void mend_test_trial_go_one_step (MendTestTrial *self);
void mend_test_trial_go_to_end (MendTestTrial *self);

G_END_DECLS
