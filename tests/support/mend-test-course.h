// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-schedule.h"

G_BEGIN_DECLS

/* A plan and a log, to try the rules on without a clock. */
typedef struct
{
  MendPlan *plan;
  MendLog *log;
} MendTestCourse;

void mend_test_course_set_up_turns (MendTestCourse *self, gconstpointer data);
void mend_test_course_set_up_floor (MendTestCourse *self, gconstpointer data);
void mend_test_course_set_up_ofnr (MendTestCourse *self, gconstpointer data);
void mend_test_course_tear_down (MendTestCourse *self, gconstpointer data);

MendSchedule mend_test_course_look (MendTestCourse *self, gint64 now_ms);
MendSchedule mend_test_course_act (MendTestCourse *self, MendEventKind kind, gint64 at_ms);
void mend_test_course_begin_floor (MendTestCourse *self);

void mend_test_course_assert_stands (const MendSchedule *schedule,
                                     MendTalkState state,
                                     guint part,
                                     gint64 left_ms);
void mend_test_course_assert_same (const MendSchedule *a, const MendSchedule *b);

G_END_DECLS
