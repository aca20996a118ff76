// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/mend-backup-set.h"

#include "backup/mend-backup-folder.h"
#include "backup/mend-backup-plan.h"
#include "files/mend-file-name.h"
#include "files/mend-guarded-file.h"
#include "files/mend-name-list.h"
#include "files/mend-safe-file.h"
#include "files/mend-syscalls.h"

#include <errno.h>
#include <string.h>

/*
 * The set of a day: a folder that looks like the store, so that people can take a file out of it by
 * hand. What has not changed since the set before is the same file under a second name and costs no
 * room.
 *
 * What was copied is noted by its SHA-256, in a file for each kind and month of what the records
 * were made in, so that the notes of what is long past are shared as well. A record of which the
 * copy was renewed has two notes: whichever moment a crash came in, one of them fits.
 */

#define SUMS       "sums"
#define WHOLE      "whole"
#define WHOLE_TEXT "What Mend had kept on this day is here.\n"
#define SUM_LENGTH 64
#define MONTH_SIZE 6

/* The notes of a month. */
typedef struct
{
  GHashTable *lines;
  gboolean is_changed;
} Month;

struct _MendBackupSet
{
  char *day;
  int fd;
  gboolean is_whole;

  GHashTable *fds;
  GHashTable *months;
};

static void
month_free (Month *month)
{
  g_hash_table_unref (month->lines);
  g_free (month);
}

static char *
make_line (const char *name, GBytes *bytes)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strdup_printf ("%s  %s", sum, name);
}

/* As shasum writes it. What is something else is not believed. */
static gboolean
is_line (const char *line)
{
  return strlen (line) > SUM_LENGTH + 2 && strspn (line, "0123456789abcdef") == SUM_LENGTH &&
         strncmp (line + SUM_LENGTH, "  ", 2) == 0 &&
         (MEND_NAME_LIST_KIND (mend_file_name_classify (line + SUM_LENGTH + 2)) &
          MEND_NAME_LIST_RECORDS) != 0;
}

static void
read_lines (int folder, const char *file, GHashTable *lines)
{
  g_autoptr (GBytes) bytes = folder >= 0 ? mend_guarded_file_read (folder, file, NULL, NULL) : NULL;
  gsize length = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &length) : "";
  g_autofree char *text = g_strndup (data, length);
  g_auto (GStrv) found = g_strsplit (text, "\n", -1);

  for (guint i = 0; found[i] != NULL; i++)
    if (is_line (found[i]))
      g_hash_table_add (lines, g_strdup (found[i]));
}

static Month *
find_month (MendBackupSet *self, const char *kind, const char *name)
{
  g_autofree char *key = g_strdup_printf ("%s-%.*s", kind, MONTH_SIZE, name);
  Month *month = g_hash_table_lookup (self->months, key);

  if (month == NULL)
    {
      month = g_new0 (Month, 1);
      month->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      read_lines (mend_backup_set_get_fd (self, SUMS, FALSE), key, month->lines);
      g_hash_table_insert (self->months, g_steal_pointer (&key), month);
    }

  return month;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

static GBytes *
write_month (const Month *month)
{
  g_autoptr (GList) lines = g_list_sort (g_hash_table_get_keys (month->lines), compare_lines);
  GString *text = g_string_new (NULL);

  for (GList *link = lines; link != NULL; link = link->next)
    g_string_append_printf (text, "%s\n", (const char *) link->data);

  return g_string_free_to_bytes (text);
}

/* If nothing has changed, the file of the day before will do. */
static gboolean
save_month (int folder, int before, const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (GBytes) earlier =
      before >= 0 ? mend_guarded_file_read (before, name, NULL, NULL) : NULL;

  if (earlier != NULL && g_bytes_equal (earlier, bytes) &&
      mend_file_place_link (before, name, folder, name) == 0)
    return TRUE;

  return mend_safe_file_overwrite (folder, name, bytes, error);
}

/**
 * mend_backup_set_open:
 * @backup: the descriptor of the folder of all sets
 * @day: a day, as in `2026-01-31`
 * @is_to_be_made: whether it is made if it is not there
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Opens the set of a day, whole or not. Blocks, as all of this does.
 *
 * Returns: (transfer full): the set
 */
MendBackupSet *
mend_backup_set_open (int backup, const char *day, gboolean is_to_be_made, GError **error)
{
  MendBackupSet *self;
  MendFileStamp stamp = { 0 };
  int fd;

  g_return_val_if_fail (backup >= 0, NULL);
  g_return_val_if_fail (day != NULL && mend_backup_plan_is_day (day), NULL);

  fd = mend_backup_folder_open (backup, day, is_to_be_made);
  if (fd < 0)
    {
      mend_guarded_file_set_error (error, errno, "The set could not be opened");
      return NULL;
    }

  self = g_new0 (MendBackupSet, 1);
  self->day = g_strdup (day);
  self->fd = fd;
  self->is_whole = mend_file_place_look (fd, WHOLE, &stamp) == 0;
  self->fds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->months =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) month_free);

  return self;
}

/**
 * mend_backup_set_free:
 * @self: (transfer full): a set
 *
 * Frees a set; what is on the disk stays.
 */
void
mend_backup_set_free (MendBackupSet *self)
{
  GHashTableIter iter = { 0 };
  gpointer fd = NULL;

  g_return_if_fail (self != NULL);

  g_hash_table_iter_init (&iter, self->fds);
  while (g_hash_table_iter_next (&iter, NULL, &fd))
    mend_backup_folder_close (GPOINTER_TO_INT (fd));

  mend_backup_folder_close (self->fd);
  g_hash_table_unref (self->fds);
  g_hash_table_unref (self->months);
  g_free (self->day);
  g_free (self);
}

/**
 * mend_backup_set_get_day:
 * @self: a set
 *
 * Gets the day of a set.
 *
 * Returns: the day
 */
const char *
mend_backup_set_get_day (const MendBackupSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->day;
}

/**
 * mend_backup_set_is_whole:
 * @self: a set
 *
 * Tells whether all is in it that was in the store. After a crash it may be half-made.
 *
 * Returns: whether it is
 */
gboolean
mend_backup_set_is_whole (const MendBackupSet *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_whole;
}

/**
 * mend_backup_set_get_fd:
 * @self: a set
 * @kind: a kind of record
 * @is_to_be_made: whether the folder is made if it is not there
 *
 * Gets the folder of a kind.
 *
 * Returns: a descriptor that belongs to @self; -1 if there is none
 */
int
mend_backup_set_get_fd (MendBackupSet *self, const char *kind, gboolean is_to_be_made)
{
  gpointer found = NULL;
  int fd;

  g_return_val_if_fail (self != NULL && kind != NULL, -1);

  if (g_hash_table_lookup_extended (self->fds, kind, NULL, &found))
    return GPOINTER_TO_INT (found);

  fd = mend_backup_folder_open (self->fd, kind, is_to_be_made);
  if (fd >= 0)
    g_hash_table_insert (self->fds, g_strdup (kind), GINT_TO_POINTER (fd));

  return fd;
}

/**
 * mend_backup_set_note:
 * @self: a set
 * @kind: a kind of record
 * @name: the name of a record
 * @bytes: what is in it
 *
 * Notes what a copy is to hold, to be written by [method@BackupSet.write_sums].
 */
void
mend_backup_set_note (MendBackupSet *self, const char *kind, const char *name, GBytes *bytes)
{
  Month *month;

  g_return_if_fail (self != NULL && kind != NULL && name != NULL && bytes != NULL);

  month = find_month (self, kind, name);
  month->is_changed |= g_hash_table_add (month->lines, make_line (name, bytes));
}

/**
 * mend_backup_set_read:
 * @self: a set
 * @kind: a kind of record
 * @name: the name of a record
 *
 * Reads a copy.
 *
 * Returns: (transfer full) (nullable): what is in it; `NULL` if there is none, or it is not what
 * was copied
 */
GBytes *
mend_backup_set_read (MendBackupSet *self, const char *kind, const char *name)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *line = NULL;
  int fd = mend_backup_set_get_fd (self, kind, FALSE);

  bytes = fd >= 0 ? mend_guarded_file_read (fd, name, NULL, NULL) : NULL;
  if (bytes == NULL)
    return NULL;

  line = make_line (name, bytes);

  return g_hash_table_contains (find_month (self, kind, name)->lines, line)
             ? g_steal_pointer (&bytes)
             : NULL;
}

/**
 * mend_backup_set_write_sums:
 * @self: a set
 * @before: (nullable): the set before it
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Writes the notes that are new.
 *
 * Returns: whether they are written
 */
gboolean
mend_backup_set_write_sums (MendBackupSet *self, MendBackupSet *before, GError **error)
{
  GHashTableIter iter = { 0 };
  gpointer name = NULL;
  gpointer month = NULL;
  int folder;
  int folder_before;

  g_return_val_if_fail (self != NULL, FALSE);

  folder = mend_backup_set_get_fd (self, SUMS, TRUE);
  folder_before = before != NULL ? mend_backup_set_get_fd (before, SUMS, FALSE) : -1;
  if (folder < 0)
    {
      mend_guarded_file_set_error (error, errno, "The sums could not be written");
      return FALSE;
    }

  g_hash_table_iter_init (&iter, self->months);
  while (g_hash_table_iter_next (&iter, &name, &month))
    {
      g_autoptr (GBytes) bytes = NULL;

      if (!((Month *) month)->is_changed)
        continue;

      bytes = write_month (month);
      if (!save_month (folder, folder_before, name, bytes, error))
        return FALSE;

      ((Month *) month)->is_changed = FALSE;
    }

  return TRUE;
}

/**
 * mend_backup_set_seal:
 * @self: a set in which all is
 * @backup: the descriptor of the folder of all sets
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Makes all of a set safe on disk, and says that it is whole.
 *
 * Returns: whether it is
 */
gboolean
mend_backup_set_seal (MendBackupSet *self, int backup, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  GHashTableIter iter = { 0 };
  gpointer fd = NULL;

  g_return_val_if_fail (self != NULL && backup >= 0, FALSE);

  if (self->is_whole)
    return TRUE;

  bytes = g_bytes_new_static (WHOLE_TEXT, strlen (WHOLE_TEXT));

  g_hash_table_iter_init (&iter, self->fds);
  while (g_hash_table_iter_next (&iter, NULL, &fd))
    {
      if (mend_syscalls_get ()->fsync (GPOINTER_TO_INT (fd)) != 0)
        {
          mend_guarded_file_set_error (error, errno, "The set could not be made safe on disk");
          return FALSE;
        }
    }

  self->is_whole = mend_safe_file_overwrite (self->fd, WHOLE, bytes, error);
  if (self->is_whole)
    mend_syscalls_get ()->fsync (backup);

  return self->is_whole;
}

static gboolean
has_whole (int backup, const char *day)
{
  /* Freed by hand: the analyzer does not see what is freed at the end of a block. */
  MendBackupSet *set = mend_backup_set_open (backup, day, FALSE, NULL);
  const gboolean is_whole = set != NULL && set->is_whole;

  g_clear_pointer (&set, mend_backup_set_free);

  return is_whole;
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
  g_auto (GStrv) days = NULL;
  g_autoptr (GStrvBuilder) whole = g_strv_builder_new ();

  g_return_val_if_fail (backup >= 0, NULL);

  days = mend_backup_folder_list_days (backup);
  for (guint i = 0; days[i] != NULL; i++)
    if (has_whole (backup, days[i]))
      g_strv_builder_add (whole, days[i]);

  return g_strv_builder_end (whole);
}

/* What says that it is whole goes first: from then on it is no set any more, should a crash come.
 */
static void
remove_set (int backup, const char *day)
{
  int set = mend_backup_folder_open (backup, day, FALSE);

  if (set < 0)
    return;

  mend_file_place_remove (set, WHOLE);
  mend_syscalls_get ()->fsync (set);
  mend_backup_folder_empty (set);
  mend_backup_folder_close (set);
  mend_backup_folder_remove (backup, day);
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
  g_auto (GStrv) days = NULL;
  g_auto (GStrv) whole = NULL;
  g_auto (GStrv) old = NULL;

  g_return_val_if_fail (backup >= 0, FALSE);

  days = mend_backup_folder_list_days (backup);
  whole = mend_backup_set_list (backup);
  if (whole[0] == NULL)
    return TRUE;

  old = mend_backup_plan_list_old ((const char *const *) whole);
  for (guint i = 0; days[i] != NULL; i++)
    {
      if (!g_strv_contains ((const char *const *) whole, days[i]) ||
          g_strv_contains ((const char *const *) old, days[i]))
        remove_set (backup, days[i]);
    }

  if (mend_syscalls_get ()->fsync (backup) == 0)
    return TRUE;

  mend_guarded_file_set_error (error, errno, "The old sets may still be there");

  return FALSE;
}

/**
 * mend_backup_set_forget:
 * @backup: the descriptor of the folder of all sets
 * @kind: a kind of record
 * @member: `id`, or a member that says to which record another one belongs
 * @id: the id of a record that was deleted for good
 *
 * Removes a record from all sets, or what belongs to it.
 */
void
mend_backup_set_forget (int backup, const char *kind, const char *member, const char *id)
{
  g_autoptr (GHashTable) others = NULL;
  g_auto (GStrv) days = NULL;

  g_return_if_fail (backup >= 0 && kind != NULL && member != NULL && id != NULL);

  others = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  days = mend_backup_folder_list_days (backup);
  for (guint i = 0; days[i] != NULL; i++)
    {
      int set = mend_backup_folder_open (backup, days[i], FALSE);

      mend_backup_folder_forget (set, kind, member, id, others);
      mend_backup_folder_close (set);
    }
}
