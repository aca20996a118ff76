// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-place.h"

#include "files/mend-file-place.h"
#include "files/mend-folder-copy.h"
#include "files/mend-folder-lock.h"
#include "files/mend-guarded-file.h"
#include "files/mend-syscalls.h"
#include "json/mend-store-json.h"
#include "records/mend-record-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/*
 * Where the store is. Below the folder of Mend's data there is always something called `store`: the
 * folder itself, or, when people have it elsewhere, a link to it. A link belongs to this computer
 * alone, needs no reader and no setting, changes in one step, and leads every way to read the store
 * to the same place.
 *
 * The other two names are there for the moment of a change only: one for what is to become the
 * store, the other for what was it.
 */

#define STORE "store"
#define NEXT  ".store-next~"
#define OLD   ".store-old~"

/* Where there are other things in the folder that people have chosen. */
#define SUBFOLDER   "Mend"
#define FOLDER_MODE 0700

/* clang-format off */
G_DEFINE_QUARK (mend-store-place-error-quark, mend_store_place_error)
/* clang-format on */

static void
close_folder (int fd)
{
  if (fd >= 0)
    mend_syscalls_get ()->close (fd);
}

static int
open_path (const char *path)
{
  return mend_syscalls_get ()->openat (AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
}

/* With a link at the end followed, since that is what `store` may be. */
static int
open_name (int folder, const char *name)
{
  return mend_syscalls_get ()->openat (folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
}

static gboolean
is_there (int folder, const char *name)
{
  struct stat status = { 0 };

  return mend_syscalls_get ()->fstatat (folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0;
}

static gboolean
is_link (int folder, const char *name)
{
  struct stat status = { 0 };

  return mend_syscalls_get ()->fstatat (folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
         S_ISLNK (status.st_mode);
}

/**
 * mend_store_place_is_standard:
 * @data_dir: the folder of Mend's data
 *
 * Tells whether the store is where it is as long as people do not want it elsewhere.
 *
 * Returns: whether it is
 */
gboolean
mend_store_place_is_standard (const char *data_dir)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (data_dir != NULL, TRUE);

  path = g_build_filename (data_dir, STORE, NULL);

  return !g_file_test (path, G_FILE_TEST_IS_SYMLINK);
}

/**
 * mend_store_place_get_path:
 * @data_dir: the folder of Mend's data
 *
 * Gets where the store is, for people to see.
 *
 * Returns: (transfer full): the path
 */
char *
mend_store_place_get_path (const char *data_dir)
{
  g_autofree char *path = NULL;
  g_autofree char *target = NULL;

  g_return_val_if_fail (data_dir != NULL, NULL);

  path = g_build_filename (data_dir, STORE, NULL);
  target = g_file_read_link (path, NULL);

  return target != NULL ? g_steal_pointer (&target) : g_steal_pointer (&path);
}

static gboolean
fail (GError **error, MendStorePlaceError code, const char *message)
{
  g_set_error_literal (error, MEND_STORE_PLACE_ERROR, (int) code, message);

  return FALSE;
}

static gboolean
check_store (int folder, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JsonNode) root = mend_record_file_read (folder, MEND_STORE_FILE, NULL, &local_error);
  g_autofree char *id = root != NULL ? mend_store_json_read (root, &local_error) : NULL;

  if (id == NULL && g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return fail (error, MEND_STORE_PLACE_ERROR_NO_STORE, "There is no store in the folder");
  if (id == NULL && g_error_matches (local_error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_NEWER))
    return fail (error, MEND_STORE_PLACE_ERROR_NEWER, "The store is of a newer version");
  if (id == NULL)
    return fail (error, MEND_STORE_PLACE_ERROR_UNREADABLE, "The store cannot be read");

  if (faccessat (folder, ".", W_OK | X_OK, AT_EACCESS) != 0)
    return fail (error, MEND_STORE_PLACE_ERROR_READ_ONLY, "The folder cannot be written");

  return TRUE;
}

static gboolean
is_store (const char *path, GError **error)
{
  int fd = open_path (path);
  gboolean is_so =
      fd >= 0 ? check_store (fd, error)
              : fail (error, MEND_STORE_PLACE_ERROR_UNREADABLE, "The folder could not be opened");

  close_folder (fd);

  return is_so;
}

/**
 * mend_store_place_find:
 * @folder: a folder that people have chosen
 * @error: return location for a [error@StorePlaceError]
 *
 * Looks for a store in a folder, or in the one below it that is made where there are other things
 * too. Blocks, and writes nothing.
 *
 * Returns: (transfer full): where the store is
 */
char *
mend_store_place_find (const char *folder, GError **error)
{
  g_autofree char *below = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  if (is_store (folder, &local_error))
    return realpath (folder, NULL);

  below = g_build_filename (folder, SUBFOLDER, NULL);
  if (g_error_matches (local_error, MEND_STORE_PLACE_ERROR, MEND_STORE_PLACE_ERROR_NO_STORE) &&
      is_store (below, NULL))
    return realpath (below, NULL);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/* Whether there is nothing in it, or nothing but what was copied before by a copy that did not come
 * to its end. */
static gboolean
is_free (int folder, int store)
{
  return !mend_folder_copy_has_files (folder) || mend_folder_copy_is_whole (folder, store);
}

static char *
make_below (const char *folder)
{
  g_autofree char *below = g_build_filename (folder, SUBFOLDER, NULL);

  if (mend_syscalls_get ()->mkdirat (AT_FDCWD, below, FOLDER_MODE) != 0 && errno != EEXIST)
    return NULL;

  return g_steal_pointer (&below);
}

static gboolean
check_free (const char *path, int store, GError **error)
{
  int fd = open_path (path);
  gboolean is_so;

  if (fd < 0)
    return fail (error, MEND_STORE_PLACE_ERROR_UNREADABLE, "The folder could not be opened");

  if (faccessat (fd, ".", W_OK | X_OK, AT_EACCESS) != 0)
    is_so = fail (error, MEND_STORE_PLACE_ERROR_READ_ONLY, "The folder cannot be written");
  else
    is_so = is_free (fd, store) ||
            fail (error, MEND_STORE_PLACE_ERROR_TAKEN, "There is something in the folder");

  close_folder (fd);

  return is_so;
}

static char *
prepare (const char *folder, int store, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *below = NULL;

  if (check_free (folder, store, &local_error))
    return realpath (folder, NULL);

  if (!g_error_matches (local_error, MEND_STORE_PLACE_ERROR, MEND_STORE_PLACE_ERROR_TAKEN))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  below = is_store (folder, NULL) ? NULL : make_below (folder);
  if (below == NULL || !check_free (below, store, NULL))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return realpath (below, NULL);
}

/* In neither may the other lie. */
static gboolean
is_within (const char *path, const char *folder)
{
  return g_str_has_prefix (path, folder) &&
         (path[strlen (folder)] == '\0' || path[strlen (folder)] == '/');
}

/**
 * mend_store_place_prepare:
 * @data_dir: the folder of Mend's data
 * @folder: (nullable): a folder that people have chosen; `NULL` for the place where a store is when
 *   people do not want it elsewhere
 * @error: return location for a [error@StorePlaceError]
 *
 * Makes ready the folder into which the store is to be copied: the one chosen, if it is empty, or
 * else one below it. Blocks.
 *
 * Returns: (transfer full): where the copy goes
 */
char *
mend_store_place_prepare (const char *data_dir, const char *folder, GError **error)
{
  g_autofree char *link = NULL;
  g_autofree char *next = NULL;
  g_autofree char *store_path = NULL;
  g_autofree char *chosen_path = NULL;
  char *path = NULL;
  int store;

  g_return_val_if_fail (data_dir != NULL, NULL);

  link = g_build_filename (data_dir, STORE, NULL);
  next = g_build_filename (data_dir, NEXT, NULL);
  store_path = realpath (link, NULL);
  store = store_path != NULL ? open_path (store_path) : -1;

  if (folder == NULL && mend_syscalls_get ()->mkdirat (AT_FDCWD, next, FOLDER_MODE) != 0 &&
      errno != EEXIST)
    mend_guarded_file_set_error (error, errno, "The folder could not be created");
  else if (store < 0)
    fail (error, MEND_STORE_PLACE_ERROR_UNREADABLE, "The store could not be opened");
  else if ((chosen_path = realpath (folder != NULL ? folder : next, NULL)) == NULL)
    fail (error, MEND_STORE_PLACE_ERROR_UNREADABLE, "The folder could not be opened");
  else if (is_within (chosen_path, store_path))
    fail (error, MEND_STORE_PLACE_ERROR_SAME, "The store is there already");
  else
    path = prepare (chosen_path, store, error);

  close_folder (store);

  return path;
}

/* Where two names cannot be exchanged, there is none for a moment; then the old one counts. */
static int
replace (int folder)
{
  int problem = mend_file_place_exchange (folder, NEXT, STORE);

  if (problem == 0)
    {
      /* What was it may as well go by the other name. */
      mend_file_place_over (folder, NEXT, OLD);
      return 0;
    }
  if (problem == ENOENT)
    return mend_file_place_over (folder, NEXT, STORE);
  if (!mend_file_place_is_not_here (problem))
    return problem;

  problem = mend_file_place_over (folder, STORE, OLD);
  if (problem != 0)
    return problem;

  problem = mend_file_place_over (folder, NEXT, STORE);
  if (problem != 0)
    mend_file_place_over (folder, OLD, STORE);

  return problem;
}

/**
 * mend_store_place_switch:
 * @data_dir: the folder of Mend's data
 * @folder: (nullable): where the store is from now on; `NULL` for what
 *   [func@store_place_prepare] has made ready there
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Lets another folder be the store, in one step. What was it stays, under another name, until
 * [func@store_place_tidy]. Blocks.
 *
 * Returns: whether it is so; if not, nothing has changed
 */
gboolean
mend_store_place_switch (const char *data_dir, const char *folder, GError **error)
{
  int fd;
  int problem = 0;

  g_return_val_if_fail (data_dir != NULL, FALSE);

  fd = open_path (data_dir);
  if (fd < 0)
    problem = errno;

  if (problem == 0 && folder != NULL)
    {
      if (is_link (fd, NEXT))
        mend_file_place_remove (fd, NEXT);
      if (symlinkat (folder, fd, NEXT) != 0)
        problem = errno;
    }

  if (problem == 0)
    problem = replace (fd);
  if (problem == 0)
    mend_syscalls_get ()->fsync (fd);
  close_folder (fd);

  if (problem != 0)
    mend_guarded_file_set_error (error, problem, "The store could not be changed");

  return problem == 0;
}

/**
 * mend_store_place_recover:
 * @data_dir: the folder of Mend's data
 *
 * Sees to it that there is a store again, if a change of its place was cut off in the one moment in
 * which there was none. To be called before the store is opened.
 *
 * Returns: `FALSE` if another Mend is in the midst of such a change
 */
gboolean
mend_store_place_recover (const char *data_dir)
{
  int fd = open_path (data_dir);
  int old = -1;
  int lock_file = -1;
  gboolean is_ours = TRUE;

  if (fd >= 0 && !is_there (fd, STORE) && is_there (fd, OLD))
    {
      old = open_name (fd, OLD);
      is_ours = old < 0 || mend_folder_lock_take (old, &lock_file) == MEND_FOLDER_LOCK_HELD;
      if (is_ours && !is_there (fd, STORE))
        mend_file_place_over (fd, OLD, STORE);
    }

  close_folder (lock_file);
  close_folder (old);
  close_folder (fd);

  return is_ours;
}

/* What is left of a new profile is what says that it is a store, and nothing else. */
static void
remove_empty_store (int folder)
{
  const char *const aside = ".tmp-00000000~";

  if (!is_there (folder, MEND_STORE_FILE) ||
      mend_file_place_over (folder, MEND_STORE_FILE, aside) != 0)
    return;

  if (mend_folder_copy_has_files (folder))
    mend_file_place_over (folder, aside, MEND_STORE_FILE);
  else
    mend_file_place_remove (folder, aside);
}

/* What is different in it is kept, under a name that people can find. */
static void
keep_rest (int data, const char *name)
{
  g_autofree char *new_name = g_strdup_printf ("store-before-%08x", g_random_int ());

  mend_file_place_move (data, name, data, new_name);
}

static void
tidy_folder (int data, const char *name, int store)
{
  int folder =
      mend_syscalls_get ()->openat (data, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0);

  if (folder < 0)
    return;

  if (mend_folder_copy_is_same_folder (folder, store))
    {
      close_folder (folder);
      return;
    }

  mend_folder_copy_remove_same (folder, store);
  remove_empty_store (folder);
  mend_folder_copy_remove_same (folder, store);
  close_folder (folder);

  if (mend_syscalls_get ()->unlinkat (data, name, AT_REMOVEDIR) != 0)
    keep_rest (data, name);
}

/**
 * mend_store_place_tidy:
 * @data_dir: the folder of Mend's data
 *
 * Removes what a change of the place of the store has left, as far as it is in the store too. To be
 * called when the store is ours. Blocks.
 */
void
mend_store_place_tidy (const char *data_dir)
{
  const char *const names[] = { NEXT, OLD };
  int data = open_path (data_dir);
  int store = data >= 0 ? open_name (data, STORE) : -1;

  for (guint i = 0; store >= 0 && i < G_N_ELEMENTS (names); i++)
    {
      if (is_link (data, names[i]))
        mend_file_place_remove (data, names[i]);
      else if (is_there (data, names[i]))
        tidy_folder (data, names[i], store);
    }

  close_folder (store);
  close_folder (data);
}

/**
 * mend_store_place_open_to_read:
 * @data_dir: the folder of Mend's data
 *
 * Opens the store for the command line, which changes nothing.
 *
 * Returns: a descriptor for the caller to close; -1 if there is no store
 */
int
mend_store_place_open_to_read (const char *data_dir)
{
  int data;
  int store;

  g_return_val_if_fail (data_dir != NULL, -1);

  data = open_path (data_dir);
  store = data >= 0 ? open_name (data, is_there (data, STORE) ? STORE : OLD) : -1;
  close_folder (data);

  return store;
}
