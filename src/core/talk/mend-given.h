// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promises/mend-mark.h"
#include "promises/mend-promise.h"
#include "talk/mend-snapshot.h"

G_BEGIN_DECLS

GPtrArray *mend_given_list_promises (const MendSnapshot *snapshot) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mend_given_list_marks (const MendSnapshot *snapshot) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
