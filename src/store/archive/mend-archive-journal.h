// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Below the state, and in it what was in the store before the last archive took its place. */
#define MEND_ARCHIVE_JOURNAL_FOLDER "restore"
#define MEND_ARCHIVE_JOURNAL_BEFORE "before.jsonl.gz"

gboolean mend_archive_journal_begin (int folder, int archive, GError **error);
int mend_archive_journal_open (int folder);
void mend_archive_journal_end (int folder);
void mend_archive_journal_forget_before (int folder, gint64 now);

G_END_DECLS
