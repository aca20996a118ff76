// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/mend-archive-trash.h"

#include "files/mend-name-list.h"
#include "history/mend-talk-reader.h"
#include "json/mend-tombstone-json.h"
#include "records/mend-record-file.h"

/* What is in the trash when an archive comes, by the ids of the records. */

struct _MendArchiveTrash
{
  GHashTable *deleted;

  /* Those of which it cannot be told what is in them. */
  GPtrArray *unreadable;
};

static void
deleted_free (MendArchiveDeleted *deleted)
{
  g_ptr_array_unref (deleted->names);
  g_ptr_array_unref (deleted->tombstones);
  g_free (deleted);
}

static MendArchiveDeleted *
deleted_new (void)
{
  MendArchiveDeleted *deleted = g_new0 (MendArchiveDeleted, 1);

  deleted->names = g_ptr_array_new_with_free_func (g_free);
  deleted->tombstones = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_tombstone_free);

  return deleted;
}

static MendArchiveDeleted *
ensure_deleted (MendArchiveTrash *self, const char *id)
{
  g_autofree char *key = g_ascii_strdown (id, -1);
  MendArchiveDeleted *deleted = g_hash_table_lookup (self->deleted, key);

  if (deleted == NULL)
    {
      deleted = deleted_new ();
      g_hash_table_insert (self->deleted, g_steal_pointer (&key), deleted);
    }

  return deleted;
}

static void
note (
    MendArchiveTrash *self, const char *name, const char *id, gint64 rev, MendTombstone *tombstone)
{
  MendArchiveDeleted *deleted = ensure_deleted (self, id);

  deleted->rev = MAX (deleted->rev, rev);
  g_ptr_array_add (deleted->names, g_strdup (name));
  if (tombstone != NULL)
    g_ptr_array_add (deleted->tombstones, tombstone);
}

static void
add_file (MendArchiveTrash *self, int trash, const char *name)
{
  g_autoptr (MendRecordVersion) version = mend_record_version_read (trash, "", name, NULL);
  g_autoptr (JsonNode) root = NULL;
  MendTombstone *tombstone = NULL;

  if (version != NULL)
    {
      note (self, name, version->id, version->rev, NULL);
      return;
    }

  root = mend_record_file_read (trash, name, NULL, NULL);
  if (root != NULL)
    tombstone = mend_tombstone_json_read (root, NULL);
  if (tombstone != NULL)
    note (self, name, tombstone->id, tombstone->rev, tombstone);
  else
    g_ptr_array_add (self->unreadable, g_strdup (name));
}

/**
 * mend_archive_trash_new:
 * @trash: the descriptor of the trash, or -1
 *
 * Reads what was deleted. Blocks.
 *
 * Returns: (transfer full): what was
 */
MendArchiveTrash *
mend_archive_trash_new (int trash)
{
  MendArchiveTrash *self = g_new0 (MendArchiveTrash, 1);
  g_auto (GStrv) names =
      trash >= 0 ? mend_name_list_read (trash, MEND_NAME_LIST_RECORDS, NULL) : NULL;

  self->deleted =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) deleted_free);
  self->unreadable = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    add_file (self, trash, names[i]);

  return self;
}

/**
 * mend_archive_trash_free:
 * @self: (transfer full): what was deleted
 *
 * Frees it.
 */
void
mend_archive_trash_free (MendArchiveTrash *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->deleted);
  g_ptr_array_unref (self->unreadable);
  g_free (self);
}

/**
 * mend_archive_trash_find:
 * @self: what was deleted
 * @version: a record
 *
 * Tells whether a record was deleted. Where that cannot be read, the name of the file decides.
 *
 * Returns: (transfer none) (nullable): what is known of it; `NULL` if it was not
 */
const MendArchiveDeleted *
mend_archive_trash_find (MendArchiveTrash *self, const MendRecordVersion *version)
{
  g_autofree char *key = NULL;
  MendArchiveDeleted *deleted;

  g_return_val_if_fail (self != NULL && version != NULL, NULL);

  key = g_ascii_strdown (version->id, -1);
  deleted = g_hash_table_lookup (self->deleted, key);
  for (guint i = 0; deleted == NULL && i < self->unreadable->len; i++)
    if (mend_talk_reader_name_fits (g_ptr_array_index (self->unreadable, i), version->id))
      deleted = ensure_deleted (self, version->id);

  return deleted;
}

static gboolean
has_tombstone_for (const MendArchiveDeleted *self, const MendRecordVersion *version)
{
  for (guint i = 0; i < self->tombstones->len; i++)
    if (mend_tombstone_covers (g_ptr_array_index (self->tombstones, i), version->rev,
                               version->root))
      return TRUE;

  return FALSE;
}

/**
 * mend_archive_deleted_covers:
 * @self: a record that was deleted
 * @version: a version of it
 *
 * Tells whether a version is what was deleted, or older. A later one counts. What cannot be read
 * may be later than all.
 *
 * Returns: whether it stays deleted
 */
gboolean
mend_archive_deleted_covers (const MendArchiveDeleted *self, const MendRecordVersion *version)
{
  g_return_val_if_fail (self != NULL && version != NULL, FALSE);

  if (self->tombstones->len == self->names->len && self->names->len > 0)
    return has_tombstone_for (self, version);

  return self->names->len == 0 || version->rev <= self->rev;
}

/**
 * mend_archive_deleted_outlives:
 * @self: a record that was deleted
 * @version: a version of it that is to be there again
 *
 * Tells whether the version would be deleted again by what is left, here or on the other computer.
 * Of two that are the same the one that is there counts, unless it was deleted for good.
 *
 * Returns: whether it would
 */
gboolean
mend_archive_deleted_outlives (const MendArchiveDeleted *self, const MendRecordVersion *version)
{
  g_return_val_if_fail (self != NULL && version != NULL, FALSE);

  return version->rev < self->rev || has_tombstone_for (self, version);
}
