// SPDX-License-Identifier: GPL-3.0-or-later
#include "private/mend-private-folder.h"

#include "files/mend-file-name.h"
#include "files/mend-file-place.h"
#include "files/mend-guarded-file.h"
#include "files/mend-leftovers.h"
#include "files/mend-safe-file.h"
#include "files/mend-syscalls.h"
#include "json/mend-json-member.h"
#include "json/mend-json-writer.h"
#include "mend-store-folders.h"
#include "records/mend-record-file.h"
#include "records/mend-record-header.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>

/*
 * What one person writes alone and wants to keep: a folder for each person, outside the store, and
 * a file for each text, named by its id. Of a file there is never a second version, so that what is
 * deleted is gone: no earlier one, no trash, no copy of the day. What a crash left half-way goes
 * whenever the folder is opened to change something. A folder in which nothing is left goes, too,
 * since its being there would tell that somebody has written.
 *
 * All of it blocks, for a moment.
 */

#define FOLDER_MODE 0700
#define OTHERS_MASK 0077

/* Of the key that a lock would need, this version knows nothing. */
#define LOCKED "locked"

static void
close_folder (int fd)
{
  if (fd >= 0)
    mend_syscalls_get ()->close (fd);
}

/* A folder below, and no link to one. */
static int
open_below (int parent, const char *name, gboolean is_to_be_made)
{
  const MendSyscalls *sys = mend_syscalls_get ();

  if (is_to_be_made && sys->mkdirat (parent, name, FOLDER_MODE) == 0)
    sys->fsync (parent);

  return sys->openat (parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0);
}

/* What others could read is closed to them. */
static void
tighten (int fd)
{
  struct stat status = { 0 };

  if (mend_syscalls_get ()->fstat (fd, &status) == 0 && (status.st_mode & OTHERS_MASK) != 0)
    mend_syscalls_get ()->fchmod (fd, FOLDER_MODE);
}

static int
open_all (const char *data_dir, gboolean is_to_be_made)
{
  int data =
      mend_syscalls_get ()->openat (AT_FDCWD, data_dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  int all = data >= 0 ? open_below (data, MEND_PRIVATE_FOLDER, is_to_be_made) : -1;
  int problem = errno;

  close_folder (data);
  errno = problem;

  return all;
}

static int
open_person (const char *data_dir, const char *person_id, gboolean is_to_be_made, GError **error)
{
  g_autofree char *name = g_ascii_strdown (person_id, -1);
  int all = open_all (data_dir, is_to_be_made);
  int person = all >= 0 ? open_below (all, name, is_to_be_made) : -1;
  int problem = errno;

  if (person >= 0)
    {
      tighten (all);
      tighten (person);
    }
  else
    {
      mend_guarded_file_set_error (error, problem, "The folder could not be opened");
    }
  close_folder (all);
  errno = problem;

  return person;
}

/* The names of all that is there, whatever it is. */
static GPtrArray *
list_names (const char *data_dir, const char *person)
{
  g_autofree char *path = g_build_filename (data_dir, MEND_PRIVATE_FOLDER, person, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (const char *name = dir != NULL ? g_dir_read_name (dir) : NULL; name != NULL;
       name = g_dir_read_name (dir))
    if (*name != '.')
      g_ptr_array_add (names, g_strdup (name));

  return names;
}

static void
clean (int folder)
{
  g_strfreev (mend_leftovers_clean (folder, -1, MEND_LEFTOVERS_POLICY_REMOVE, NULL, NULL));
}

static JsonNode *
read_file (int folder, const char *name, GError **error)
{
  g_autoptr (JsonNode) root = mend_record_file_read (folder, name, NULL, error);

  if (root != NULL && json_object_has_member (json_node_get_object (root), LOCKED))
    {
      g_set_error_literal (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_LOCKED,
                           "The file is locked");
      return NULL;
    }

  return g_steal_pointer (&root);
}

static gboolean
is_of_format (JsonNode *root, const char *format)
{
  MendJsonMember place = { 0 };
  const char *found = NULL;

  mend_json_member_init_root (&place, root);

  return mend_json_member_get_string (&place, "format", MEND_RECORD_LONGEST_ID, &found, NULL) &&
         g_str_equal (found, format);
}

static gboolean
check_ids (const char *person_id, const char *id, GError **error)
{
  if (g_uuid_string_is_valid (person_id) && g_uuid_string_is_valid (id))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME, "This is no id");

  return FALSE;
}

static void
list_of (const char *data_dir,
         const char *person_id,
         const char *format,
         GPtrArray *found,
         guint *n_unreadable)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *person = NULL;
  int folder;

  folder = g_uuid_string_is_valid (person_id) ? open_person (data_dir, person_id, FALSE, NULL) : -1;
  if (folder < 0)
    return;

  person = g_ascii_strdown (person_id, -1);
  names = list_names (data_dir, person);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autoptr (JsonNode) root = NULL;

      if (mend_file_name_classify (name) != MEND_FILE_NAME_WAITING)
        continue;

      root = read_file (folder, name, NULL);
      if (root == NULL)
        *n_unreadable += 1;
      else if (is_of_format (root, format))
        g_ptr_array_add (found, g_steal_pointer (&root));
    }

  close_folder (folder);
}

/* Where two stores were joined, what somebody has kept before lies under the id that was that one's
 * then. It stays there: it is found as long as people say that it is the same person. */
static GStrv
list_ids (const char *data_dir, const char *person_id)
{
  g_autoptr (MendSamePeople) same = mend_store_folders_read_same (data_dir);

  return mend_same_people_list (same, person_id);
}

/**
 * mend_private_folder_list:
 * @data_dir: the folder of Mend's data
 * @person_id: the id of the one whose they are
 * @format: the kind to read, such as `mend private text`
 * @n_unreadable: (out): how many files cannot be read, of whatever kind they are
 *
 * Reads all of one kind that one person has kept. Nothing is written. Only what bears a name of
 * ours is opened.
 *
 * Returns: (transfer full) (element-type JsonNode): their trees, in no order
 */
GPtrArray *
mend_private_folder_list (const char *data_dir,
                          const char *person_id,
                          const char *format,
                          guint *n_unreadable)
{
  GPtrArray *found = NULL;
  g_auto (GStrv) ids = NULL;

  g_return_val_if_fail (data_dir != NULL && person_id != NULL && format != NULL, NULL);
  g_return_val_if_fail (n_unreadable != NULL, NULL);

  *n_unreadable = 0;
  found = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  ids = list_ids (data_dir, person_id);
  for (guint i = 0; ids[i] != NULL; i++)
    list_of (data_dir, ids[i], format, found, n_unreadable);

  return found;
}

static JsonNode *
read_of (const char *data_dir, const char *person_id, const char *id, GError **error)
{
  g_autofree char *name = mend_file_name_make_waiting (id);
  g_autoptr (JsonNode) root = NULL;
  int folder = open_person (data_dir, person_id, FALSE, error);

  if (folder < 0)
    return NULL;

  root = read_file (folder, name, error);
  close_folder (folder);

  return g_steal_pointer (&root);
}

static gboolean
has_file (const char *data_dir, const char *person_id, const char *id)
{
  g_autofree char *name = mend_file_name_make_waiting (id);
  MendFileStamp stamp = { 0 };
  int folder = open_person (data_dir, person_id, FALSE, NULL);
  const gboolean is_there = folder >= 0 && mend_file_place_look (folder, name, &stamp) == 0;

  close_folder (folder);

  return is_there;
}

/* Under which id of a person a file is; a new one comes under the one that is used now. */
static char *
find_id (const char *data_dir, const char *person_id, const char *id)
{
  g_auto (GStrv) ids = list_ids (data_dir, person_id);

  for (guint i = 0; ids[i] != NULL; i++)
    if (g_uuid_string_is_valid (ids[i]) && has_file (data_dir, ids[i], id))
      return g_strdup (ids[i]);

  return g_strdup (person_id);
}

/**
 * mend_private_folder_read:
 * @data_dir: the folder of Mend's data
 * @person_id: the id of the one whose it is
 * @id: its id
 * @error: return location for a [error@RecordError] or a [error@Gio.IOErrorEnum]:
 *   %MEND_RECORD_ERROR_LOCKED if a later version has locked it
 *
 * Reads one file. Not a byte of it is trusted.
 *
 * Returns: (transfer full): its tree
 */
JsonNode *
mend_private_folder_read (const char *data_dir,
                          const char *person_id,
                          const char *id,
                          GError **error)
{
  g_autofree char *owner = NULL;

  g_return_val_if_fail (data_dir != NULL && person_id != NULL && id != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_ids (person_id, id, error))
    return NULL;

  owner = find_id (data_dir, person_id, id);

  return read_of (data_dir, owner, id, error);
}

/**
 * mend_private_folder_save:
 * @data_dir: the folder of Mend's data, which must be there
 * @person_id: the id of the one whose it is
 * @id: its id
 * @root: the tree
 * @error: return location for a [error@Gio.IOErrorEnum], or a [error@RecordError] if the tree could
 *   not be read again
 *
 * Saves a file in the place of the one before, of which nothing is kept.
 *
 * Returns: whether it is there; if not, what was there is there still
 */
gboolean
mend_private_folder_save (
    const char *data_dir, const char *person_id, const char *id, JsonNode *root, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *owner = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gboolean is_saved;
  int folder;

  g_return_val_if_fail (data_dir != NULL && person_id != NULL, FALSE);
  g_return_val_if_fail (id != NULL && root != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!check_ids (person_id, id, error))
    return FALSE;

  bytes = mend_json_writer_write (root, error);
  if (bytes == NULL)
    return FALSE;

  owner = find_id (data_dir, person_id, id);
  folder = open_person (data_dir, owner, TRUE, error);
  if (folder < 0)
    return FALSE;

  name = mend_file_name_make_waiting (id);
  clean (folder);
  is_saved = mend_safe_file_overwrite (folder, name, bytes, error);
  close_folder (folder);

  return is_saved;
}

/* Only where nothing is left of anybody. */
static void
remove_empty (const char *data_dir, const char *person_id)
{
  g_autofree char *person = g_ascii_strdown (person_id, -1);
  g_autofree char *path = g_build_filename (data_dir, MEND_PRIVATE_FOLDER, NULL);
  int all = open_all (data_dir, FALSE);

  if (all < 0)
    return;

  if (mend_syscalls_get ()->unlinkat (all, person, AT_REMOVEDIR) == 0)
    mend_syscalls_get ()->fsync (all);
  close_folder (all);
  mend_syscalls_get ()->unlinkat (AT_FDCWD, path, AT_REMOVEDIR);
}

/**
 * mend_private_folder_delete:
 * @data_dir: the folder of Mend's data
 * @person_id: the id of the one whose it is
 * @id: its id
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Removes a file at once, with whatever a crash may have left of it. There are no other copies.
 *
 * Returns: whether it is gone
 */
gboolean
mend_private_folder_delete (const char *data_dir,
                            const char *person_id,
                            const char *id,
                            GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *owner = NULL;
  int problem;
  int folder;

  g_return_val_if_fail (data_dir != NULL && person_id != NULL && id != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!check_ids (person_id, id, error))
    return FALSE;

  owner = find_id (data_dir, person_id, id);
  folder = open_person (data_dir, owner, FALSE, NULL);
  if (folder < 0 && errno == ENOENT)
    return TRUE;
  if (folder < 0)
    {
      mend_guarded_file_set_error (error, errno, "The folder could not be opened");
      return FALSE;
    }

  name = mend_file_name_make_waiting (id);
  problem = mend_file_place_remove (folder, name);
  clean (folder);
  mend_syscalls_get ()->fsync (folder);
  close_folder (folder);
  remove_empty (data_dir, owner);

  if (problem == 0 || problem == ENOENT)
    return TRUE;

  mend_guarded_file_set_error (error, problem, "The file could not be removed");

  return FALSE;
}

static guint
count_in_folder (const char *data_dir, int all, const char *person, MendPrivateCheckFunc is_good)
{
  g_autoptr (GPtrArray) names = list_names (data_dir, person);
  int folder = open_below (all, person, FALSE);
  guint n_unreadable = 0;

  for (guint i = 0; folder >= 0 && i < names->len; i++)
    {
      g_autoptr (JsonNode) root = read_file (folder, g_ptr_array_index (names, i), NULL);

      n_unreadable += root == NULL || !is_good (root);
    }
  close_folder (folder);

  return n_unreadable;
}

/**
 * mend_private_folder_count_unreadable:
 * @data_dir: the folder of Mend's data
 * @is_good: says of a file that can be read whether it is as it has to be
 *
 * Counts the files of both that cannot be read, for who checks all files. It says no more about
 * them. Nothing is written.
 *
 * Returns: how many there are
 */
guint
mend_private_folder_count_unreadable (const char *data_dir, MendPrivateCheckFunc is_good)
{
  g_autoptr (GPtrArray) persons = NULL;
  guint n_unreadable = 0;
  int all;

  g_return_val_if_fail (data_dir != NULL && is_good != NULL, 0);

  all = open_all (data_dir, FALSE);
  if (all < 0)
    return 0;

  persons = list_names (data_dir, NULL);
  for (guint i = 0; i < persons->len; i++)
    n_unreadable += count_in_folder (data_dir, all, g_ptr_array_index (persons, i), is_good);
  close_folder (all);

  return n_unreadable;
}
