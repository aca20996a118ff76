// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/mend-backup-source.h"

#include "backup/mend-backup-folder.h"
#include "backup/mend-backup-plan.h"
#include "backup/mend-backup-set.h"
#include "backup/mend-earlier-versions.h"
#include "files/mend-name-list.h"
#include "files/mend-safe-file.h"
#include "records/mend-record-kinds.h"

/* What Mend has kept of the records apart from the store: the daily sets, and earlier versions. One
 * copy that is damaged costs nothing, as long as another one is sound. Used by one thread. */
struct _MendBackupSource
{
  GPtrArray *sets;
  int history;
};

static void
add_set (MendBackupSource *self, int backup, const char *day)
{
  MendBackupSet *set = mend_backup_set_open (backup, day, FALSE, NULL);

  if (set != NULL)
    g_ptr_array_add (self->sets, set);
}

static MendBackupSource *
make_source (int history)
{
  MendBackupSource *self = g_new0 (MendBackupSource, 1);

  self->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_backup_set_free);
  self->history = history;

  return self;
}

/**
 * mend_backup_source_new:
 * @backup: the descriptor of the folder of all sets
 * @history: the descriptor of the folder of earlier versions, which has to stay open; -1 if there
 * is none
 * @day: today
 *
 * Opens all that there is. Blocks, as all of this does.
 *
 * Returns: (transfer full): the source
 */
MendBackupSource *
mend_backup_source_new (int backup, int history, const char *day)
{
  MendBackupSource *self;
  g_auto (GStrv) days = NULL;

  g_return_val_if_fail (backup >= 0 && day != NULL, NULL);

  self = make_source (history);
  days = mend_backup_plan_order (mend_backup_set_list (backup), day);
  for (guint i = 0; days[i] != NULL; i++)
    add_set (self, backup, days[i]);

  return self;
}

/**
 * mend_backup_source_new_of_day:
 * @backup: the descriptor of the folder of all sets
 * @day: a day
 *
 * Opens the set of one day alone.
 *
 * Returns: (transfer full): the source
 */
MendBackupSource *
mend_backup_source_new_of_day (int backup, const char *day)
{
  MendBackupSource *self;

  g_return_val_if_fail (backup >= 0 && day != NULL, NULL);

  self = make_source (-1);
  add_set (self, backup, day);

  return self;
}

/**
 * mend_backup_source_free:
 * @self: (transfer full): a source
 *
 * Frees a source.
 */
void
mend_backup_source_free (MendBackupSource *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->sets);
  g_free (self);
}

static void
list_kind (MendBackupSet *set, const char *kind, GStrvBuilder *entries)
{
  int fd = mend_backup_set_get_fd (set, kind, FALSE);
  g_auto (GStrv) names = fd >= 0 ? mend_name_list_read (fd, MEND_NAME_LIST_RECORDS, NULL) : NULL;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *entry = g_build_filename (kind, names[i], NULL);

      g_strv_builder_add (entries, entry);
    }
}

/**
 * mend_backup_source_list:
 * @self: a source
 *
 * Lists what is in the newest set.
 *
 * Returns: (transfer full): the records, as in `talks/NAME`
 */
GStrv
mend_backup_source_list (MendBackupSource *self)
{
  g_autoptr (GStrvBuilder) entries = g_strv_builder_new ();
  const char *const *kinds = mend_record_kinds_get ();

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; self->sets->len > 0 && kinds[i] != NULL; i++)
    list_kind (g_ptr_array_index (self->sets, 0), kinds[i], entries);

  return g_strv_builder_end (entries);
}

/**
 * mend_backup_source_find:
 * @self: a source
 * @kind: a kind of record
 * @name: the name of a record
 *
 * Finds the newest copy that is sound.
 *
 * Returns: (transfer full) (nullable): what is in it; `NULL` if there is none
 */
GBytes *
mend_backup_source_find (MendBackupSource *self, const char *kind, const char *name)
{
  g_return_val_if_fail (self != NULL && kind != NULL && name != NULL, NULL);

  for (guint i = 0; i < self->sets->len; i++)
    {
      GBytes *bytes = mend_backup_set_read (g_ptr_array_index (self->sets, i), kind, name);

      if (bytes != NULL)
        return bytes;
    }

  return self->history >= 0 ? mend_earlier_versions_find (self->history, kind, name) : NULL;
}

/**
 * mend_backup_source_put_back:
 * @self: a source
 * @store: the descriptor of the root of the store
 * @kind: a kind of record
 * @name: the name of a record that is not there
 * @error: return location for a [error@Gio.IOErrorEnum]; %G_IO_ERROR_NOT_FOUND if no copy is sound
 *
 * Brings a record back. Whatever bears the name by now stays as it is: then it is not missing.
 *
 * Returns: whether there is a record now
 */
gboolean
mend_backup_source_put_back (
    MendBackupSource *self, int store, const char *kind, const char *name, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_auto (MendSaveResult) result = { 0 };
  MendSaveRequest request = { .mode = MEND_SAVE_MODE_NEW, .name = name, .earlier_folder = -1 };
  gboolean is_good;

  g_return_val_if_fail (self != NULL && store >= 0, FALSE);

  bytes = mend_backup_source_find (self, kind, name);
  if (bytes == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "No copy of it is sound");
      return FALSE;
    }

  request.bytes = bytes;
  request.folder = mend_backup_folder_open (store, kind, TRUE);
  if (request.folder < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The folder could not be made");
      return FALSE;
    }

  is_good = mend_safe_file_save (&request, &result, &local_error) != MEND_SAVE_OUTCOME_FAILED ||
            g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  mend_backup_folder_close (request.folder);
  if (!is_good)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return is_good;
}
