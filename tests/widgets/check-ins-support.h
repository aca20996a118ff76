// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CHECK_INS_ANNA "5a9e23a5-0000-4000-8000-000000000001"
#define CHECK_INS_BEN  "5a9e23a5-0000-4000-8000-000000000002"

GListModel *check_ins_support_make_items (void) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *check_ins_support_make_check_ins (guint n_check_ins) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
