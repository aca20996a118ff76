// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-kept-line.h"
#include "mend-person.h"

G_BEGIN_DECLS

typedef struct _MendBeside MendBeside;

/**
 * MendBeside:
 * @standings: (element-type MendStanding): promises and how they stand
 * @moments: (element-type MendGoodThing): all moments, oldest first
 * @accounts: (element-type MendAccount): the shared accounts
 * @helpers: (element-type MendHelper): all records of help from outside, oldest first
 * @left: (nullable): who sits on the left
 * @right: (nullable): who sits on the right
 *
 * What the two have beside their talks.
 */
struct _MendBeside
{
  GPtrArray *standings;
  GPtrArray *moments;
  GPtrArray *accounts;
  GPtrArray *helpers;
  const MendPerson *left;
  const MendPerson *right;
};

GPtrArray *mend_beside_lines_list (const MendBeside *beside) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
