// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"

G_BEGIN_DECLS

MendFormat *mend_own_ways_make_format (const MendOwnWay *way) G_GNUC_WARN_UNUSED_RESULT;
GListModel *mend_own_ways_list (MendContext *context) G_GNUC_WARN_UNUSED_RESULT;
MendFormat *mend_own_ways_find (MendContext *context, const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
