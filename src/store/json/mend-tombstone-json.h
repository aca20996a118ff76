// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/mend-record-error.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _MendTombstone MendTombstone;

#define MEND_TOMBSTONE_FORMAT "mend tombstone"

/**
 * MendTombstone:
 * @id: the id of the record
 * @kind: the folder in which it was
 * @rev: how often it had been written
 * @deleted: when it was deleted for good
 * @sum: the SHA-256 of what it said last
 *
 * What is left of a record that was deleted for good, so that it does not come back from the other
 * computer. Nothing of what people wrote is in it.
 */
struct _MendTombstone
{
  char *id;
  char *kind;
  gint64 rev;
  GDateTime *deleted;
  char *sum;
};

MendTombstone *mend_tombstone_new (const char *kind,
                                   const char *id,
                                   gint64 rev,
                                   JsonNode *root,
                                   GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;
void mend_tombstone_free (MendTombstone *self);

gboolean mend_tombstone_covers (const MendTombstone *self, gint64 rev, JsonNode *root);

MendTombstone *mend_tombstone_json_read (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_tombstone_json_write (const MendTombstone *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendTombstone, mend_tombstone_free)

G_END_DECLS
