// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/mend-backup-set.h"

#include "backup/mend-backup-plan.h"
#include "mend-guarded-file.h"
#include "mend-name-list.h"
#include "mend-safe-file.h"
#include "mend-syscalls.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <string.h>

/*
 * The sets of records that are made day by day: a folder each that looks like the store, so that
 * people can take a file out of it by hand. What has not changed since the set before is the same
 * file under a second name and costs no room. A set is whole when its sums are there.
 */

#define FOLDER_MODE 0700
#define MOST_BYTES  (64 * 1024 * 1024)
#define SUM_LENGTH  64

/* Deleted records are not in a set: what is deleted for good must not come back from there. */
static const char *const kinds[] = {
  "accounts", "assents", "check-ins", "decks", "formats",  "helpers", "marks",
  "moments",  "notes",   "people",    "plans", "promises", "talks",
};

typedef struct
{
  int set;
  int before;
  GString *sums;
} Making;

static void
close_folder (int fd)
{
  if (fd >= 0)
    mend_syscalls_get ()->close (fd);
}

/**
 * mend_backup_set_open_folder:
 * @parent: the descriptor of a folder, or -1
 * @name: a folder in it
 * @is_to_be_made: whether it is made if it is not there
 *
 * Opens a folder that is no link.
 *
 * Returns: a descriptor for the caller to close; -1 if there is none
 */
int
mend_backup_set_open_folder (int parent, const char *name, gboolean is_to_be_made)
{
  if (parent < 0)
    return -1;

  if (is_to_be_made && mend_syscalls_get ()->mkdirat (parent, name, FOLDER_MODE) == 0)
    mend_syscalls_get ()->fsync (parent);

  return mend_syscalls_get ()->openat (parent, name,
                                       O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return -strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_days (int backup)
{
  GPtrArray *days = g_ptr_array_new_with_free_func (g_free);
  int fd = mend_backup_set_open_folder (backup, ".", FALSE);
  DIR *dir = fd >= 0 ? fdopendir (fd) : NULL;

  for (struct dirent *entry = dir != NULL ? readdir (dir) : NULL; entry != NULL;
       entry = readdir (dir))
    if (mend_backup_plan_is_day (entry->d_name))
      g_ptr_array_add (days, g_strdup (entry->d_name));

  if (dir != NULL)
    closedir (dir);
  else
    close_folder (fd);
  g_ptr_array_sort (days, compare_newest_first);

  return days;
}

static gboolean
is_whole (int backup, const char *day)
{
  int set = mend_backup_set_open_folder (backup, day, FALSE);
  MendFileStamp stamp = { 0 };
  gboolean has_sums = set >= 0 && mend_file_place_look (set, MEND_BACKUP_SET_SUMS, &stamp) == 0;

  close_folder (set);

  return has_sums;
}

/* Larger than a record may be. */
static char *
read_text (int folder, const char *name, GError **error)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autofree char *text = NULL;
  struct stat status = { 0 };
  gsize length = 0;
  int fd = mend_syscalls_get ()->openat (folder, name,
                                         O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0);

  if (fd < 0 || mend_syscalls_get ()->fstat (fd, &status) != 0 || !S_ISREG (status.st_mode) ||
      status.st_size > MOST_BYTES)
    {
      mend_guarded_file_set_error (error, fd < 0 ? errno : EIO, "The sums could not be read");
      close_folder (fd);
      return NULL;
    }

  stream = g_unix_input_stream_new (fd, TRUE);
  text = g_malloc0 ((gsize) status.st_size + 1);

  return g_input_stream_read_all (stream, text, (gsize) status.st_size, &length, NULL, error)
             ? g_steal_pointer (&text)
             : NULL;
}

/* A line is a sum, two blanks, a kind, a slash and a name. What is not, is not believed. */
static gboolean
is_entry (const char *line)
{
  g_auto (GStrv) steps = NULL;

  if (strlen (line) <= SUM_LENGTH + 2 || strspn (line, "0123456789abcdef") != SUM_LENGTH ||
      strncmp (line + SUM_LENGTH, "  ", 2) != 0)
    return FALSE;

  steps = g_strsplit (line + SUM_LENGTH + 2, "/", -1);

  return g_strv_length (steps) == 2 && g_strv_contains (kinds, steps[0]) &&
         (MEND_NAME_LIST_KIND (mend_file_name_classify (steps[1])) & MEND_NAME_LIST_RECORDS) != 0;
}

/**
 * mend_backup_set_list:
 * @backup: the descriptor of the folder of all sets
 *
 * Lists the days of which there is a whole set.
 *
 * Returns: (transfer full): the days, newest first
 */
GStrv
mend_backup_set_list (int backup)
{
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (GStrvBuilder) whole = g_strv_builder_new ();

  g_return_val_if_fail (backup >= 0, NULL);

  days = list_days (backup);
  for (guint i = 0; i < days->len; i++)
    if (is_whole (backup, g_ptr_array_index (days, i)))
      g_strv_builder_add (whole, g_ptr_array_index (days, i));

  return g_strv_builder_end (whole);
}

/**
 * mend_backup_set_read_sums:
 * @backup: the descriptor of the folder of all sets
 * @day: the day of a set
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Reads what is in a set.
 *
 * Returns: (transfer full): the SHA-256 of each record by its kind and name, as in `talks/NAME`
 */
GHashTable *
mend_backup_set_read_sums (int backup, const char *day, GError **error)
{
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  int set;

  g_return_val_if_fail (backup >= 0 && day != NULL, NULL);

  set = mend_backup_set_open_folder (backup, day, FALSE);
  text = read_text (set, MEND_BACKUP_SET_SUMS, error);
  close_folder (set);
  if (text == NULL)
    return NULL;

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (is_entry (lines[i]))
      g_hash_table_replace (sums, g_strdup (lines[i] + SUM_LENGTH + 2),
                            g_strndup (lines[i], SUM_LENGTH));

  return g_steal_pointer (&sums);
}

static gboolean
has_bytes (int folder, const char *name, GBytes *bytes)
{
  g_autoptr (GBytes) found = folder >= 0 ? mend_guarded_file_read (folder, name, NULL, NULL) : NULL;

  return found != NULL && g_bytes_equal (found, bytes);
}

static gboolean
save (int folder, const char *name, GBytes *bytes, MendSaveMode mode, GError **error)
{
  g_auto (MendSaveResult) result = { 0 };
  const MendSaveRequest request = {
    .mode = mode, .folder = folder, .name = name, .bytes = bytes, .earlier_folder = -1
  };

  return mend_safe_file_save (&request, &result, error) != MEND_SAVE_OUTCOME_FAILED;
}

/* The copy of the day before is looked at before it is trusted: damage does not live on. */
static gboolean
put_record (int to, int before, const char *name, GBytes *bytes, GError **error)
{
  if (has_bytes (to, name, bytes))
    return TRUE;
  if (has_bytes (before, name, bytes) && mend_file_place_link (before, name, to, name) == 0)
    return TRUE;

  return save (to, name, bytes, MEND_SAVE_MODE_OVERWRITE, error);
}

static gboolean
copy_record (Making *making, int fds[3], const char *kind, const char *name, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GBytes) bytes = mend_guarded_file_read (fds[0], name, NULL, &local_error);
  g_autofree char *sum = NULL;

  /* One that cannot be read, or is gone by now, must not keep the others out. */
  if (bytes == NULL)
    return TRUE;

  sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_string_append_printf (making->sums, "%s  %s/%s\n", sum, kind, name);

  return put_record (fds[1], fds[2], name, bytes, error);
}

static gboolean
copy_kind (Making *making, int store, const char *kind, GError **error)
{
  int from = mend_backup_set_open_folder (store, kind, FALSE);
  int fds[3] = { from, -1, -1 };
  g_auto (GStrv) names =
      from >= 0 ? mend_name_list_read (from, MEND_NAME_LIST_RECORDS, error) : g_new0 (char *, 1);
  gboolean is_good = names != NULL;

  if (is_good && names[0] != NULL)
    {
      fds[1] = mend_backup_set_open_folder (making->set, kind, TRUE);
      fds[2] = mend_backup_set_open_folder (making->before, kind, FALSE);
      if (fds[1] < 0)
        {
          mend_guarded_file_set_error (error, errno, "The set could not be made");
          is_good = FALSE;
        }
    }

  for (guint i = 0; is_good && names[i] != NULL; i++)
    is_good = copy_record (making, fds, kind, names[i], error);

  if (fds[1] >= 0)
    mend_syscalls_get ()->fsync (fds[1]);
  for (guint i = 0; i < G_N_ELEMENTS (fds); i++)
    close_folder (fds[i]);

  return is_good;
}

/**
 * mend_backup_set_make:
 * @store: the descriptor of the root of the store
 * @backup: the descriptor of the folder of all sets, on a file system of its own or not
 * @day: today, as in `2026-01-31`
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Makes the set of a day, or completes it after a crash; one that is whole stays as it is. Blocks:
 * for the worker.
 *
 * Returns: whether there is a whole set of that day now
 */
gboolean
mend_backup_set_make (int store, int backup, const char *day, GError **error)
{
  g_auto (GStrv) days = NULL;
  g_autoptr (GString) sums = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  Making making = { .set = -1, .before = -1, .sums = sums };
  gboolean is_good;

  g_return_val_if_fail (store >= 0 && backup >= 0, FALSE);
  g_return_val_if_fail (day != NULL && mend_backup_plan_is_day (day), FALSE);

  if (is_whole (backup, day))
    return TRUE;

  days = mend_backup_set_list (backup);
  making.set = mend_backup_set_open_folder (backup, day, TRUE);
  making.before = days[0] != NULL ? mend_backup_set_open_folder (backup, days[0], FALSE) : -1;
  is_good = making.set >= 0;
  if (!is_good)
    mend_guarded_file_set_error (error, errno, "The set could not be made");

  for (guint i = 0; is_good && i < G_N_ELEMENTS (kinds); i++)
    is_good = copy_kind (&making, store, kinds[i], error);

  bytes = g_bytes_new (sums->str, sums->len);
  is_good = is_good && save (making.set, MEND_BACKUP_SET_SUMS, bytes, MEND_SAVE_MODE_NEW, error);
  close_folder (making.set);
  close_folder (making.before);

  return is_good;
}

static void
remove_files (int set, const char *kind)
{
  int folder = mend_backup_set_open_folder (set, kind, FALSE);
  g_auto (GStrv) names =
      folder >= 0 ? mend_name_list_read (folder, MEND_NAME_LIST_ALL, NULL) : NULL;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    mend_file_place_remove (folder, names[i]);

  close_folder (folder);
  mend_syscalls_get ()->unlinkat (set, kind, AT_REMOVEDIR);
}

/* The sums first: from then on it is no set any more, should a crash come. */
static void
remove_set (int backup, const char *day)
{
  int set = mend_backup_set_open_folder (backup, day, FALSE);
  g_auto (GStrv) names = NULL;

  if (set < 0)
    return;

  mend_file_place_remove (set, MEND_BACKUP_SET_SUMS);
  mend_syscalls_get ()->fsync (set);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    remove_files (set, kinds[i]);

  names = mend_name_list_read (set, MEND_NAME_LIST_KIND (MEND_FILE_NAME_LEFTOVER), NULL);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    mend_file_place_remove (set, names[i]);

  close_folder (set);
  mend_syscalls_get ()->unlinkat (backup, day, AT_REMOVEDIR);
}

/**
 * mend_backup_set_remove_old:
 * @backup: the descriptor of the folder of all sets
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Removes the sets that [func@backup_plan_list_old] names, and what a crash left of others. Only
 * after the set of the day was made. Does nothing as long as there is no whole set.
 *
 * Returns: whether the disk has it
 */
gboolean
mend_backup_set_remove_old (int backup, GError **error)
{
  g_autoptr (GPtrArray) days = NULL;
  g_auto (GStrv) whole = NULL;
  g_auto (GStrv) old = NULL;

  g_return_val_if_fail (backup >= 0, FALSE);

  days = list_days (backup);
  whole = mend_backup_set_list (backup);
  if (whole[0] == NULL)
    return TRUE;

  old = mend_backup_plan_list_old ((const char *const *) whole);
  for (guint i = 0; i < days->len; i++)
    {
      const char *day = g_ptr_array_index (days, i);

      if (!g_strv_contains ((const char *const *) whole, day) ||
          g_strv_contains ((const char *const *) old, day))
        remove_set (backup, day);
    }

  if (mend_syscalls_get ()->fsync (backup) == 0)
    return TRUE;

  mend_guarded_file_set_error (error, errno, "The old sets may still be there");

  return FALSE;
}
