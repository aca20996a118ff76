// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check-ins/mend-check-in.h"

G_BEGIN_DECLS

/**
 * MendMonthsPoint:
 * @position: when it was, from 0 for the first check-in to 1 for the latest
 * @value: what was said, from 0 to [const@Mend.CHECK_IN_MOST]
 * @follows: whether something was said to the sentence in the check-in just before, too
 *
 * What one person said to one sentence at one time.
 */
typedef struct
{
  double position;
  int value;
  gboolean follows;
} MendMonthsPoint;

/**
 * MendMonthsLine:
 * @item_id: the id of the sentence
 * @text: the sentence, as it was shown last
 * @points: (element-type MendMonthsPoint): what was said to it, the oldest first
 *
 * What one person said to one sentence over the months.
 */
typedef struct
{
  char *item_id;
  char *text;
  GArray *points;
} MendMonthsLine;

GPtrArray *mend_months_make_lines (GPtrArray *check_ins,
                                   const char *person_id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
