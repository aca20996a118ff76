// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/mend-backup-set.h"

#include "mend-guarded-file.h"
#include "mend-safe-file.h"
#include "mend-syscalls.h"

static gboolean
is_there (int folder, const char *name)
{
  MendFileStamp stamp = { 0 };

  return folder >= 0 && mend_file_place_look (folder, name, &stamp) == 0;
}

static GBytes *
read_sound (int folder, const char *name, const char *sum)
{
  g_autoptr (GBytes) bytes = folder >= 0 ? mend_guarded_file_read (folder, name, NULL, NULL) : NULL;
  g_autofree char *found =
      bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;

  return g_strcmp0 (found, sum) == 0 ? g_steal_pointer (&bytes) : NULL;
}

/* Whatever bears the name by now stays: then it is not missing. */
static gboolean
put_back (int to, const char *name, GBytes *bytes, guint *n_restored, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_auto (MendSaveResult) result = { 0 };
  const MendSaveRequest request = {
    .mode = MEND_SAVE_MODE_NEW, .folder = to, .name = name, .bytes = bytes, .earlier_folder = -1
  };

  if (mend_safe_file_save (&request, &result, &local_error) != MEND_SAVE_OUTCOME_FAILED)
    {
      (*n_restored)++;
      return TRUE;
    }

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
restore_one (int fds[3],
             const char *name,
             const char *sum,
             guint *n_restored,
             gboolean *is_damaged,
             GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  *is_damaged = FALSE;
  if (is_there (fds[1], name) || is_there (fds[2], name))
    return TRUE;

  bytes = read_sound (fds[0], name, sum);
  *is_damaged = bytes == NULL;

  return bytes == NULL || put_back (fds[1], name, bytes, n_restored, error);
}

static gboolean
restore_entry (int folders[3],
               const char *entry,
               const char *sum,
               guint *n_restored,
               GPtrArray *damaged,
               GError **error)
{
  g_auto (GStrv) steps = g_strsplit (entry, "/", 2);
  int fds[3] = { mend_backup_set_open_folder (folders[0], steps[0], FALSE),
                 mend_backup_set_open_folder (folders[1], steps[0], TRUE), folders[2] };
  gboolean is_damaged = FALSE;
  gboolean is_good = FALSE;

  if (fds[1] >= 0)
    is_good = restore_one (fds, steps[1], sum, n_restored, &is_damaged, error);
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The folder could not be made");

  if (is_damaged && damaged != NULL)
    g_ptr_array_add (damaged, g_strdup (entry));

  for (guint i = 0; i < 2; i++)
    if (fds[i] >= 0)
      mend_syscalls_get ()->close (fds[i]);

  return is_good;
}

/**
 * mend_backup_set_restore_missing:
 * @store: the descriptor of the root of the store
 * @backup: the descriptor of the folder of all sets
 * @day: the day of a whole set
 * @n_restored: (out): how many records came back
 * @damaged: (nullable) (element-type utf8): gets those whose copy is damaged, as in `talks/NAME`
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Brings back what is in a set and neither in the store nor in its trash. What is there is never
 * touched. Blocks: for the worker.
 *
 * Returns: whether all that is sound could be written; what came back before a failure stays
 */
gboolean
mend_backup_set_restore_missing (
    int store, int backup, const char *day, guint *n_restored, GPtrArray *damaged, GError **error)
{
  g_autoptr (GHashTable) sums = NULL;
  GHashTableIter iter = { 0 };
  gpointer entry = NULL;
  gpointer sum = NULL;
  int folders[3] = { -1, store, -1 };
  gboolean is_good = TRUE;

  g_return_val_if_fail (store >= 0 && backup >= 0, FALSE);
  g_return_val_if_fail (day != NULL && n_restored != NULL, FALSE);

  *n_restored = 0;
  sums = mend_backup_set_read_sums (backup, day, error);
  if (sums == NULL)
    return FALSE;

  folders[0] = mend_backup_set_open_folder (backup, day, FALSE);
  folders[2] = mend_backup_set_open_folder (store, "trash", FALSE);

  g_hash_table_iter_init (&iter, sums);
  while (is_good && g_hash_table_iter_next (&iter, &entry, &sum))
    is_good = restore_entry (folders, entry, sum, n_restored, damaged, error);

  for (guint i = 0; i < G_N_ELEMENTS (folders); i += 2)
    if (folders[i] >= 0)
      mend_syscalls_get ()->close (folders[i]);

  return is_good;
}
