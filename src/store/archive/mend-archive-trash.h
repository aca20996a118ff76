// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/mend-record-version.h"

G_BEGIN_DECLS

typedef struct _MendArchiveTrash MendArchiveTrash;
typedef struct _MendArchiveDeleted MendArchiveDeleted;

/**
 * MendArchiveDeleted:
 * @rev: how often the record was written before it was deleted
 * @names: (element-type filename): the files in the trash in which it is, or what is left of it
 *
 * A record that was deleted, be it for good or not.
 */
struct _MendArchiveDeleted
{
  gint64 rev;
  GPtrArray *names;

  /*< private >*/
  GPtrArray *tombstones;
};

MendArchiveTrash *mend_archive_trash_new (int trash) G_GNUC_WARN_UNUSED_RESULT;
void mend_archive_trash_free (MendArchiveTrash *self);

const MendArchiveDeleted *mend_archive_trash_find (MendArchiveTrash *self,
                                                   const MendRecordVersion *version);
gboolean mend_archive_deleted_covers (const MendArchiveDeleted *self,
                                      const MendRecordVersion *version);
gboolean mend_archive_deleted_outlives (const MendArchiveDeleted *self,
                                        const MendRecordVersion *version);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendArchiveTrash, mend_archive_trash_free)

G_END_DECLS
