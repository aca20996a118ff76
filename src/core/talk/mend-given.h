// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promises/mend-account.h"
#include "promises/mend-assent.h"
#include "promises/mend-mark.h"
#include "promises/mend-promise.h"
#include "talk/mend-snapshot.h"

G_BEGIN_DECLS

gboolean mend_given_find_writer (const MendPlan *plan,
                                 MendAccountPart part,
                                 MendSeat *seat) G_GNUC_WARN_UNUSED_RESULT;
MendAccount *mend_given_find_account (const MendPlan *plan,
                                      GPtrArray *accounts) G_GNUC_WARN_UNUSED_RESULT;
MendAccount *mend_given_make_account (const MendSnapshot *snapshot,
                                      GPtrArray *accounts) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mend_given_list_assents (const MendSnapshot *snapshot,
                                    const MendAccount *account) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mend_given_list_promises (const MendSnapshot *snapshot) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mend_given_list_marks (const MendSnapshot *snapshot) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
