// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/mend-archive.h"
#include "records/mend-record-version.h"

G_BEGIN_DECLS

/* Whether a record is to go. */
typedef gboolean (*MendArchiveFilter) (const char *kind,
                                       const MendRecordVersion *version,
                                       gpointer data);

gboolean mend_archive_writer_write (int store,
                                    const char *path,
                                    GDateTime *now,
                                    guint *n_records,
                                    GPtrArray *left_out,
                                    GError **error);
gboolean mend_archive_writer_write_within (int store,
                                           const char *path,
                                           GDateTime *now,
                                           gint64 most_bytes,
                                           guint *n_records,
                                           GPtrArray *left_out,
                                           GError **error);
gboolean mend_archive_writer_leave_out (
    int folder, const char *name, MendArchiveFilter is_left_out, gpointer data, GError **error);

G_END_DECLS
