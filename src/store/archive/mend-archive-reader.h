// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/mend-archive.h"
#include "records/mend-record-version.h"

G_BEGIN_DECLS

/* What is done with each record; it stops at the first that fails. */
typedef gboolean (*MendArchiveFunc) (const char *kind,
                                     const MendRecordVersion *version,
                                     gpointer data,
                                     GError **error);

gboolean mend_archive_reader_measure (int fd, GError **error);
gboolean mend_archive_reader_read (
    int fd, MendArchiveFunc func, gpointer data, guint *n_records, GError **error);

G_END_DECLS
