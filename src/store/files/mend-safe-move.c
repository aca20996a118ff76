// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-safe-file.h"

#include "files/mend-file-name.h"
#include "files/mend-guarded-file.h"
#include "files/mend-syscalls.h"

#include <errno.h>
#include <gio/gio.h>

static gboolean
fail (GError **error, int problem, const char *what)
{
  mend_guarded_file_set_error (error, problem, what);

  return FALSE;
}

static gboolean
fail_changed (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
                       "Another program has changed the file");

  return FALSE;
}

/* The second folder may be the first. What was added is made safe before what was taken away. */
static MendSaveOutcome
sync_folders (int from, int to)
{
  gboolean is_safe = mend_syscalls_get ()->fsync (to) == 0;

  if (from != to && mend_syscalls_get ()->fsync (from) != 0)
    is_safe = FALSE;

  return is_safe ? MEND_SAVE_OUTCOME_SAVED : MEND_SAVE_OUTCOME_UNCERTAIN;
}

/* Between two file systems. The original goes only when the copy is safe, name and all. */
static int
move_by_copy (int from, const char *name, int to, const char *new_name)
{
  int problem = mend_file_place_copy (from, name, to, new_name);

  if (problem != 0)
    return problem;

  problem = mend_syscalls_get ()->fsync (to) == 0 ? mend_file_place_remove (from, name) : errno;
  if (problem != 0)
    mend_file_place_remove (to, new_name);

  return problem;
}

/**
 * mend_safe_file_move:
 * @from: the descriptor of a folder
 * @name: the name of a file in it
 * @to: the descriptor of another folder
 * @new_name: a name that nothing in it bears; may be @name
 * @error: return location for a [error@Gio.IOErrorEnum]; %G_IO_ERROR_EXISTS if the name is taken
 *
 * Moves a file from one folder to another, as to the trash and back. Blocks until the disk has it.
 *
 * Returns: how it ended; @error is set if it failed, and then the file is where it was
 */
MendSaveOutcome
mend_safe_file_move (int from, const char *name, int to, const char *new_name, GError **error)
{
  int problem = 0;

  g_return_val_if_fail (from >= 0 && to >= 0, MEND_SAVE_OUTCOME_FAILED);
  g_return_val_if_fail (name != NULL && new_name != NULL, MEND_SAVE_OUTCOME_FAILED);
  g_return_val_if_fail (error == NULL || *error == NULL, MEND_SAVE_OUTCOME_FAILED);

  problem = mend_file_place_move (from, name, to, new_name);

  if (problem == EXDEV || mend_file_place_is_not_here (problem))
    problem = move_by_copy (from, name, to, new_name);

  if (problem != 0)
    {
      fail (error, problem, "The file could not be moved");
      return MEND_SAVE_OUTCOME_FAILED;
    }

  return sync_folders (from, to);
}

/* Takes the file aside, looks at it, and removes it only if it is the one that was meant. */
static gboolean
remove_known (int folder, const char *name, const MendFileStamp *known, GError **error)
{
  g_autofree char *aside = mend_file_name_make_leftover ();
  g_autofree char *refuge = mend_file_name_make_variant (name, "conflict");
  MendFileStamp found = { 0 };
  int problem = mend_file_place_look (folder, name, &found);

  if (problem == 0 && !mend_file_stamp_equal (&found, known))
    return fail_changed (error);
  if (problem == 0)
    problem = mend_file_place_move (folder, name, folder, aside);
  if (mend_file_place_is_not_here (problem))
    problem = mend_file_place_over (folder, name, aside);
  if (problem != 0)
    return fail (error, problem, "The file could not be removed");

  problem = mend_file_place_look (folder, aside, &found);
  if (problem == 0 && mend_file_stamp_is_same_content (&found, known))
    {
      problem = mend_file_place_remove (folder, aside);
      if (problem == 0)
        return TRUE;
    }

  if (mend_file_place_move (folder, aside, folder, name) == EEXIST)
    mend_file_place_move (folder, aside, folder, refuge);

  return problem != 0 ? fail (error, problem, "The file could not be removed")
                      : fail_changed (error);
}

/**
 * mend_safe_file_remove:
 * @folder: the descriptor of a folder
 * @name: the name of a file in it
 * @known: (nullable): what the file looked like when it was read; `NULL` to remove whatever is
 * there
 * @error: return location for a [error@Gio.IOErrorEnum]; %G_IO_ERROR_WRONG_ETAG if another program
 *   has changed the file
 *
 * Removes a file. Blocks until the disk has it.
 *
 * Returns: how it ended; @error is set if it failed, and then the file is still there
 */
MendSaveOutcome
mend_safe_file_remove (int folder, const char *name, const MendFileStamp *known, GError **error)
{
  int problem = 0;

  g_return_val_if_fail (folder >= 0, MEND_SAVE_OUTCOME_FAILED);
  g_return_val_if_fail (name != NULL, MEND_SAVE_OUTCOME_FAILED);
  g_return_val_if_fail (error == NULL || *error == NULL, MEND_SAVE_OUTCOME_FAILED);

  if (known != NULL)
    {
      if (!remove_known (folder, name, known, error))
        return MEND_SAVE_OUTCOME_FAILED;
    }
  else
    {
      problem = mend_file_place_remove (folder, name);
      if (problem != 0)
        {
          fail (error, problem, "The file could not be removed");
          return MEND_SAVE_OUTCOME_FAILED;
        }
    }

  return sync_folders (folder, folder);
}
