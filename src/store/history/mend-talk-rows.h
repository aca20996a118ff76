// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mend-folder-index.h"
#include "history/mend-talk-summary.h"

G_BEGIN_DECLS

typedef struct _MendTalkRow MendTalkRow;

/**
 * MendTalkRow:
 * @name: the name of the file
 * @summary: (nullable): what is shown of it, as soon as somebody has asked for it
 *
 * A talk in a list of many.
 */
struct _MendTalkRow
{
  char name[32];
  MendTalkSummary *summary;
};

GArray *mend_talk_rows_new (void) G_GNUC_WARN_UNUSED_RESULT;
MendTalkRow *mend_talk_rows_get (GArray *rows, guint position);
gboolean mend_talk_rows_find (GArray *rows, const char *name, guint *position);
gboolean mend_talk_rows_find_id (GArray *rows, const char *id, guint *position);
gboolean mend_talk_rows_insert (GArray *rows, const char *name, guint *position);
GArray *mend_talk_rows_merge (GArray *rows, GPtrArray *names) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mend_talk_rows_list_others (GArray *rows,
                                       const MendFolderIndex *index) G_GNUC_WARN_UNUSED_RESULT;

MendTalkSummary *mend_talk_row_ensure_summary (MendTalkRow *self);

G_END_DECLS
