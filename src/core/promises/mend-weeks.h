// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promises/mend-standing.h"

G_BEGIN_DECLS

/* So many Mondays a month has at most. */
#define MEND_WEEKS_IN_A_MONTH 5

/**
 * MendWeekMark:
 * @promise: the promise
 * @mark: what was said of it
 *
 * What became of one promise, as it was said once.
 */
typedef struct
{
  MendPromise *promise;
  MendMark *mark;
} MendWeekMark;

/**
 * MendWeek:
 * @monday: (nullable): its first day; `NULL` where the month has no fifth week
 * @marks: (nullable) (element-type MendWeekMark): what was said in it, the oldest first
 *
 * A week, from Monday to Sunday.
 */
typedef struct
{
  GDateTime *monday;
  GArray *marks;
} MendWeek;

/**
 * MendWeeksMonth:
 * @first: its first day
 * @weeks: its weeks; a week belongs to the month of its Monday
 *
 * A month in which something was said of a promise.
 */
typedef struct
{
  GDateTime *first;
  MendWeek weeks[MEND_WEEKS_IN_A_MONTH];
} MendWeeksMonth;

GPtrArray *mend_weeks_make_months (GPtrArray *standings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
