// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/mend-backup-maker.h"

#include "backup/mend-backup-folder.h"
#include "backup/mend-backup-plan.h"
#include "backup/mend-backup-set.h"
#include "files/mend-file-place.h"
#include "files/mend-guarded-file.h"
#include "files/mend-name-list.h"
#include "files/mend-safe-file.h"
#include "json/mend-json-scan.h"
#include "records/mend-record-kinds.h"

#include <errno.h>

typedef struct
{
  int store;
  MendBackupSet *set;
  MendBackupSet *before;
  GCancellable *cancellable;

  const char *kind;
  int from;
  int to;
  GPtrArray *unsynced;
} Making;

static gboolean
fail (GError **error, int problem)
{
  mend_guarded_file_set_error (error, problem, "The set could not be made");

  return FALSE;
}

static gboolean
is_sound (GBytes *bytes)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  return mend_json_scan (text, length, NULL);
}

/* Damage does not take the place of a sound copy. One that cannot be read, or is gone by now, must
 * not keep the others out. */
static GBytes *
read_record (int folder, MendBackupSet *before, const char *kind, const char *name)
{
  g_autoptr (GBytes) bytes = mend_guarded_file_read (folder, name, NULL, NULL);
  g_autoptr (GBytes) earlier = NULL;

  if ((bytes != NULL && is_sound (bytes)) || before == NULL)
    return g_steal_pointer (&bytes);

  earlier = mend_backup_set_read (before, kind, name);

  return earlier != NULL ? g_steal_pointer (&earlier) : g_steal_pointer (&bytes);
}

static gboolean
has_bytes (int folder, const char *name, GBytes *bytes)
{
  g_autoptr (GBytes) found = folder >= 0 ? mend_guarded_file_read (folder, name, NULL, NULL) : NULL;

  return found != NULL && g_bytes_equal (found, bytes);
}

/* The copy of the day before is looked at before it is trusted. */
static int
put_copy (Making *making, const char *name, GBytes *bytes)
{
  int before =
      making->before != NULL ? mend_backup_set_get_fd (making->before, making->kind, FALSE) : -1;
  int problem = 0;

  if (has_bytes (making->to, name, bytes))
    {
      g_ptr_array_add (making->unsynced, g_strdup (name));
      return 0;
    }

  if (has_bytes (before, name, bytes))
    {
      mend_file_place_remove (making->to, name);
      if (mend_file_place_link (before, name, making->to, name) == 0)
        return 0;
    }

  problem = mend_backup_folder_write (making->to, name, bytes);
  if (problem == 0)
    g_ptr_array_add (making->unsynced, g_strdup (name));

  return problem;
}

static gboolean
copy_record (Making *making, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = read_record (making->from, making->before, making->kind, name);
  int problem = 0;

  if (bytes == NULL)
    return TRUE;

  problem = put_copy (making, name, bytes);
  if (problem != 0)
    return fail (error, problem);

  mend_backup_set_note (making->set, making->kind, name, bytes);

  return TRUE;
}

/* All are written by now, so that the first of these waits for nearly all of them. */
static gboolean
sync_copies (Making *making, GError **error)
{
  int problem = 0;

  for (guint i = 0; problem == 0 && i < making->unsynced->len; i++)
    problem = mend_backup_folder_sync_file (making->to, g_ptr_array_index (making->unsynced, i));

  g_ptr_array_set_size (making->unsynced, 0);

  return problem == 0 || fail (error, problem);
}

static gboolean
copy_names (Making *making, const char *const *names, GError **error)
{
  if (names[0] == NULL)
    return TRUE;

  making->to = mend_backup_set_get_fd (making->set, making->kind, TRUE);
  if (making->to < 0)
    return fail (error, errno);

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_cancellable_set_error_if_cancelled (making->cancellable, error) ||
          !copy_record (making, names[i], error))
        return FALSE;
    }

  return sync_copies (making, error);
}

static gboolean
copy_kind (Making *making, const char *kind, GError **error)
{
  g_auto (GStrv) names = NULL;
  gboolean is_good;

  making->kind = kind;
  making->from = mend_backup_folder_open (making->store, kind, FALSE);
  if (making->from < 0)
    return TRUE;

  names = mend_name_list_read (making->from, MEND_NAME_LIST_RECORDS, error);
  is_good = names != NULL && copy_names (making, (const char *const *) names, error);
  mend_backup_folder_close (making->from);

  return is_good;
}

static gboolean
fill (Making *making, int backup, GError **error)
{
  const char *const *kinds = mend_record_kinds_get ();

  for (guint i = 0; kinds[i] != NULL; i++)
    if (!copy_kind (making, kinds[i], error))
      return FALSE;

  return mend_backup_set_write_sums (making->set, making->before, error) &&
         mend_backup_set_seal (making->set, backup, error);
}

/* Of a copy the time of its writing stays as it is, while of a record everything that happens to it
 * moves the time of its last change. */
static gboolean
is_newer (int from, int to, const char *name)
{
  MendFileStamp record = { 0 };
  MendFileStamp copy = { 0 };

  return mend_file_place_look (from, name, &record) == 0 &&
         (to < 0 || mend_file_place_look (to, name, &copy) != 0 || record.size != copy.size ||
          record.changed_ns >= copy.modified_ns);
}

static void
list_newer (int store, MendBackupSet *set, const char *kind, GStrvBuilder *entries)
{
  int from = mend_backup_folder_open (store, kind, FALSE);
  int to = mend_backup_set_get_fd (set, kind, FALSE);
  g_auto (GStrv) names =
      from >= 0 ? mend_name_list_read (from, MEND_NAME_LIST_RECORDS, NULL) : NULL;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *entry = NULL;

      if (!is_newer (from, to, names[i]))
        continue;

      entry = g_build_filename (kind, names[i], NULL);
      g_strv_builder_add (entries, entry);
    }

  mend_backup_folder_close (from);
}

/* What has changed since the set was made, as when Mend is started twice on a day. */
static gboolean
complete (int store, int backup, MendBackupSet *set, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) entries = NULL;
  const char *const *kinds = mend_record_kinds_get ();

  for (guint i = 0; kinds[i] != NULL; i++)
    list_newer (store, set, kinds[i], builder);

  entries = g_strv_builder_end (builder);

  return mend_backup_maker_renew (store, backup, mend_backup_set_get_day (set),
                                  (const char *const *) entries, error);
}

static MendBackupSet *
open_before (int backup, const char *day)
{
  g_auto (GStrv) days = mend_backup_plan_order (mend_backup_set_list (backup), day);

  for (guint i = 0; days[i] != NULL; i++)
    if (!g_str_equal (days[i], day))
      return mend_backup_set_open (backup, days[i], FALSE, NULL);

  return NULL;
}

/**
 * mend_backup_maker_make:
 * @store: the descriptor of the root of the store
 * @backup: the descriptor of the folder of all sets, on a file system of its own or not
 * @day: today, as in `2026-01-31`
 * @cancellable: (nullable): a cancellable
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Makes the set of a day, or completes it after a crash; to one that is whole only that is brought
 * which has changed since. Blocks: for the worker.
 *
 * Returns: whether there is a whole set of that day now
 */
gboolean
mend_backup_maker_make (
    int store, int backup, const char *day, GCancellable *cancellable, GError **error)
{
  g_autoptr (MendBackupSet) set = NULL;
  g_autoptr (MendBackupSet) before = NULL;
  g_autoptr (GPtrArray) unsynced = g_ptr_array_new_with_free_func (g_free);
  Making making = { .store = store, .cancellable = cancellable, .unsynced = unsynced };

  g_return_val_if_fail (store >= 0 && backup >= 0, FALSE);
  g_return_val_if_fail (day != NULL && mend_backup_plan_is_day (day), FALSE);

  set = mend_backup_set_open (backup, day, TRUE, error);
  if (set == NULL)
    return FALSE;
  if (mend_backup_set_is_whole (set))
    return complete (store, backup, set, error);

  before = open_before (backup, day);
  making.set = set;
  making.before = before;

  return fill (&making, backup, error);
}

/* Reads what is to be copied, and notes it. Each is read once, or it would not be what was noted.
 */
static GPtrArray *
read_entries (int store, MendBackupSet *set, const char *const *entries)
{
  GPtrArray *read = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; entries[i] != NULL; i++)
    {
      g_auto (GStrv) steps = g_strsplit (entries[i], "/", 2);
      int from = mend_backup_folder_open (store, steps[0], FALSE);
      GBytes *bytes = from >= 0 ? read_record (from, set, steps[0], steps[1]) : NULL;

      if (bytes != NULL)
        mend_backup_set_note (set, steps[0], steps[1], bytes);

      g_ptr_array_add (read, bytes != NULL ? bytes : g_bytes_new (NULL, 0));
      mend_backup_folder_close (from);
    }

  return read;
}

static gboolean
save_entry (MendBackupSet *set, const char *entry, GBytes *bytes, GError **error)
{
  g_auto (GStrv) steps = g_strsplit (entry, "/", 2);
  int to = mend_backup_set_get_fd (set, steps[0], TRUE);

  if (to < 0)
    return fail (error, errno);

  return g_bytes_get_size (bytes) == 0 || has_bytes (to, steps[1], bytes) ||
         mend_safe_file_overwrite (to, steps[1], bytes, error);
}

/**
 * mend_backup_maker_renew:
 * @store: the descriptor of the root of the store
 * @backup: the descriptor of the folder of all sets
 * @day: today
 * @entries: what has changed, as in `talks/NAME`; each of a kind of which copies are made
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Brings what has changed since to the newest set, so that it says what was there when the day
 * ended. Does nothing as long as there is no set. Blocks: for the worker.
 *
 * Returns: whether it is there
 */
gboolean
mend_backup_maker_renew (
    int store, int backup, const char *day, const char *const *entries, GError **error)
{
  g_auto (GStrv) days = NULL;
  g_autoptr (MendBackupSet) set = NULL;
  g_autoptr (GPtrArray) read = NULL;

  g_return_val_if_fail (store >= 0 && backup >= 0, FALSE);
  g_return_val_if_fail (day != NULL && entries != NULL, FALSE);

  days = mend_backup_plan_order (mend_backup_set_list (backup), day);
  if (days[0] == NULL || entries[0] == NULL)
    return TRUE;

  set = mend_backup_set_open (backup, days[0], FALSE, error);
  if (set == NULL)
    return FALSE;

  read = read_entries (store, set, entries);
  if (!mend_backup_set_write_sums (set, NULL, error))
    return FALSE;

  for (guint i = 0; entries[i] != NULL; i++)
    if (!save_entry (set, entries[i], g_ptr_array_index (read, i), error))
      return FALSE;

  return TRUE;
}
