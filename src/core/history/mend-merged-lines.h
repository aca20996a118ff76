// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-kept-line.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define MEND_TYPE_MERGED_LINES (mend_merged_lines_get_type ())

G_DECLARE_FINAL_TYPE (MendMergedLines, mend_merged_lines, MEND, MERGED_LINES, GObject)

MendMergedLines *mend_merged_lines_new (GListModel *lines) G_GNUC_WARN_UNUSED_RESULT;

void mend_merged_lines_set_more (MendMergedLines *self, GPtrArray *more);

G_END_DECLS
