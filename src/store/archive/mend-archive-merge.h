// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/mend-archive.h"

G_BEGIN_DECLS

typedef struct _MendArchiveMerge MendArchiveMerge;

/**
 * MendArchiveCounts:
 * @n_new: records that were not there
 * @n_changed: records that have become what the archive says, or both
 * @n_same: records that stayed as they were
 * @n_deleted: records that are deleted here, and stay so
 * @n_undecided: records of which both versions are there now, for people to choose
 * @n_removed: records that have gone to the trash, since they are not in the archive
 *
 * What has come of an archive.
 */
typedef struct
{
  guint n_new;
  guint n_changed;
  guint n_same;
  guint n_deleted;
  guint n_undecided;
  guint n_removed;
} MendArchiveCounts;

MendArchiveMerge *
mend_archive_merge_new (int store, int history, gboolean is_replacing) G_GNUC_WARN_UNUSED_RESULT;
void mend_archive_merge_free (MendArchiveMerge *self);

gboolean mend_archive_merge_run (MendArchiveMerge *self, int fd, GError **error);
gboolean mend_archive_merge_undo (MendArchiveMerge *self);
const MendArchiveCounts *mend_archive_merge_get_counts (const MendArchiveMerge *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendArchiveMerge, mend_archive_merge_free)

G_END_DECLS
