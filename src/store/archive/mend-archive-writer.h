// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/mend-archive.h"
#include "records/mend-record-version.h"

G_BEGIN_DECLS

/**
 * MendArchiveLimits:
 * @most_bytes: how long an archive may be before it is packed
 * @most_records: how many records may be in it
 *
 * How much an archive may hold. What holds more could not be read again.
 */
typedef struct
{
  gint64 most_bytes;
  guint most_records;
} MendArchiveLimits;

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
                                           const MendArchiveLimits *limits,
                                           guint *n_records,
                                           GPtrArray *left_out,
                                           GError **error);
gboolean mend_archive_writer_leave_out (
    int folder, const char *name, MendArchiveFilter is_left_out, gpointer data, GError **error);

G_END_DECLS
