// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-safe-file.h"

#include "files/mend-file-name.h"
#include "files/mend-guarded-file.h"
#include "files/mend-syscalls.h"
#include "files/mend-temp-file.h"

#include <errno.h>
#include <gio/gio.h>

/* How many names are tried for a version that must not be lost. */
#define MAX_ATTEMPTS 10

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

static gboolean
place_new (const MendSaveRequest *request,
           MendTempFile *file,
           MendSaveResult *result,
           GError **error)
{
  g_auto (MendTempFile) direct = MEND_TEMP_FILE_INIT;
  int problem = mend_file_place_new (request->folder, file->name, request->folder, request->name,
                                     &result->means);

  if (problem == 0)
    {
      g_clear_pointer (&file->name, g_free);
      return TRUE;
    }

  if (!mend_file_place_is_not_here (problem))
    return fail (error, problem, "The new file could not be given its name");

  /* A file system that can do nothing of the kind: write under the name itself. */
  if (!mend_temp_file_create_named (&direct, request->folder, request->name, request->bytes, error))
    return FALSE;

  result->means = MEND_SAVE_MEANS_CREATE;
  g_clear_pointer (&direct.name, g_free);
  mend_temp_file_clear (file);
  *file = direct;
  direct = (MendTempFile) MEND_TEMP_FILE_INIT;

  return TRUE;
}

static gboolean
check_known (const MendSaveRequest *request, GError **error)
{
  MendFileStamp found = { 0 };
  int problem = mend_file_place_look (request->folder, request->name, &found);

  if (problem != 0)
    return fail (error, problem, "The file to be replaced could not be looked at");
  if (!mend_file_stamp_equal (&found, &request->known))
    return fail_changed (error);

  return TRUE;
}

/* Under the name asked for, or beside it: a link, or a copy where there can be none. */
static int
keep_as (const MendSaveRequest *request, const char *name)
{
  int problem =
      mend_file_place_link (request->folder, request->name, request->earlier_folder, name);

  if (problem == EXDEV || mend_file_place_is_not_here (problem))
    problem = mend_file_place_copy (request->folder, request->name, request->earlier_folder, name);

  return problem;
}

/*
 * The known version gets its second name before the new one takes its place, so that a crash
 * between the two leaves nothing of which it would not be known what it is. It is worth trying, not
 * failing for: people must be able to save even when there is no room for earlier versions.
 */
static void
keep_earlier (const MendSaveRequest *request, MendSaveResult *result)
{
  g_autofree char *name = g_strdup (request->earlier_name);
  MendFileStamp found = { 0 };
  int problem = EEXIST;

  if (name == NULL)
    return;

  for (guint i = 0; i < MAX_ATTEMPTS && problem == EEXIST; i++)
    {
      if (i > 0)
        {
          g_free (name);
          name = mend_file_name_make_variant (request->earlier_name, "again");
        }
      problem = keep_as (request, name);
    }

  if (problem != 0)
    return;

  /* Had another program put its own version there, that is not what was to be kept. */
  if (mend_file_place_look (request->folder, request->name, &found) == 0 &&
      mend_file_stamp_is_same_content (&found, &request->known))
    result->earlier_name = g_steal_pointer (&name);
  else
    mend_file_place_remove (request->earlier_folder, name);
}

/* Somebody else's words: they get a name that people will find. If none can be given, they stay
   under the one for the meantime, and the next start finds them. */
static void
keep_foreign (const MendSaveRequest *request, MendTempFile *file, MendSaveResult *result)
{
  int problem = EEXIST;

  for (guint i = 0; i < MAX_ATTEMPTS && problem == EEXIST; i++)
    {
      g_autofree char *name = mend_file_name_make_variant (request->name, "conflict");

      problem = mend_file_place_move (request->folder, file->name, request->folder, name);
      if (problem == 0)
        result->conflict_name = g_steal_pointer (&name);
    }

  if (problem != 0)
    result->conflict_name = g_strdup (file->name);

  g_clear_pointer (&file->name, g_free);
}

static gboolean
place_instead (const MendSaveRequest *request,
               MendTempFile *file,
               MendSaveResult *result,
               GError **error)
{
  MendFileStamp found = { 0 };
  int problem = mend_file_place_exchange (request->folder, file->name, request->name);

  if (problem == 0)
    {
      result->means = MEND_SAVE_MEANS_EXCHANGE;

      if (mend_file_place_look (request->folder, file->name, &found) != 0 ||
          !mend_file_stamp_is_same_content (&found, &request->known))
        keep_foreign (request, file, result);

      return TRUE;
    }

  if (!mend_file_place_is_not_here (problem))
    return fail (error, problem, "The file could not be replaced");

  /* Without the exchange there remains a moment in which another program may be quicker. */
  problem = mend_file_place_look (request->folder, request->name, &found);
  if (problem != 0)
    return fail (error, problem, "The file to be replaced could not be looked at");
  if (!mend_file_stamp_is_same_content (&found, &request->known))
    return fail_changed (error);

  result->means = MEND_SAVE_MEANS_RENAME;
  problem = mend_file_place_over (request->folder, file->name, request->name);
  if (problem != 0)
    return fail (error, problem, "The file could not be replaced");

  g_clear_pointer (&file->name, g_free);

  return TRUE;
}

static gboolean
replace (const MendSaveRequest *request, MendTempFile *file, MendSaveResult *result, GError **error)
{
  MendFileStamp found = { 0 };

  if (!check_known (request, error))
    return FALSE;

  keep_earlier (request, result);

  if (place_instead (request, file, result, error))
    return TRUE;

  if (result->earlier_name != NULL)
    mend_file_place_remove (request->earlier_folder, result->earlier_name);
  g_clear_pointer (&result->earlier_name, g_free);

  /* A second name, given and taken, counts as a change of the file. */
  if (mend_file_place_look (request->folder, request->name, &found) == 0 &&
      mend_file_stamp_is_same_content (&found, &request->known))
    result->stamp = found;

  return FALSE;
}

static gboolean
overwrite (const MendSaveRequest *request,
           MendTempFile *file,
           MendSaveResult *result,
           GError **error)
{
  int problem = mend_file_place_over (request->folder, file->name, request->name);

  result->means = MEND_SAVE_MEANS_RENAME;
  if (problem != 0)
    return fail (error, problem, "The file could not be replaced");

  g_clear_pointer (&file->name, g_free);

  return TRUE;
}

static gboolean
place (const MendSaveRequest *request, MendTempFile *file, MendSaveResult *result, GError **error)
{
  switch (request->mode)
    {
    case MEND_SAVE_MODE_NEW:
      return place_new (request, file, result, error);
    case MEND_SAVE_MODE_REPLACE:
      return replace (request, file, result, error);
    case MEND_SAVE_MODE_OVERWRITE:
      return overwrite (request, file, result, error);
    }

  g_return_val_if_reached (FALSE);
}

/**
 * mend_safe_file_save:
 * @request: what to save
 * @result: (out caller-allocates): what was done; to be cleared with [method@SaveResult.clear]
 * @error: return location for a [error@Gio.IOErrorEnum]: with `NEW`, %G_IO_ERROR_EXISTS if the name
 *   is taken; with `REPLACE`, %G_IO_ERROR_WRONG_ETAG if another program has changed the file and
 *   %G_IO_ERROR_NOT_FOUND if one has removed it
 *
 * Saves a file so that at any moment, through crash and power cut, the old or the new version is
 * there whole, and no version that another program put there is lost.
 *
 * The new content is written beside the old one, made safe on disk, read back and only then given
 * the name. Blocks until the disk has it: for a worker thread.
 *
 * Returns: how it ended; @error is set if it failed, and then nothing has changed
 */
MendSaveOutcome
mend_safe_file_save (const MendSaveRequest *request, MendSaveResult *result, GError **error)
{
  g_auto (MendTempFile) file = MEND_TEMP_FILE_INIT;
  struct stat status = { 0 };
  MendSaveOutcome outcome = MEND_SAVE_OUTCOME_FAILED;

  g_return_val_if_fail (request != NULL && request->folder >= 0, MEND_SAVE_OUTCOME_FAILED);
  g_return_val_if_fail (request->name != NULL && request->bytes != NULL, MEND_SAVE_OUTCOME_FAILED);
  g_return_val_if_fail (result != NULL, MEND_SAVE_OUTCOME_FAILED);
  g_return_val_if_fail (error == NULL || *error == NULL, MEND_SAVE_OUTCOME_FAILED);

  *result = (MendSaveResult){ 0 };

  if (request->mode == MEND_SAVE_MODE_REPLACE && !check_known (request, error))
    return MEND_SAVE_OUTCOME_FAILED;
  if (!mend_temp_file_create (&file, request->folder, request->bytes, error) ||
      !place (request, &file, result, error))
    return MEND_SAVE_OUTCOME_FAILED;

  /* What came out of an exchange and was the known version goes, before the disk is waited for. */
  if (file.name != NULL)
    {
      mend_file_place_remove (request->folder, file.name);
      g_clear_pointer (&file.name, g_free);
    }

  if (result->earlier_name != NULL)
    mend_syscalls_get ()->fsync (request->earlier_folder);
  outcome = mend_syscalls_get ()->fsync (request->folder) == 0 ? MEND_SAVE_OUTCOME_SAVED
                                                               : MEND_SAVE_OUTCOME_UNCERTAIN;

  if (mend_syscalls_get ()->fstat (file.fd, &status) == 0)
    mend_file_stamp_init (&result->stamp, &status);

  return outcome;
}

/**
 * mend_safe_file_overwrite:
 * @folder: the descriptor of a folder
 * @name: the name of a file
 * @bytes: the content
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Saves a file in which nobody else writes, in the place of whatever bears the name. Blocks.
 *
 * Returns: whether it is there
 */
gboolean
mend_safe_file_overwrite (int folder, const char *name, GBytes *bytes, GError **error)
{
  g_auto (MendSaveResult) result = { 0 };
  const MendSaveRequest request = {
    .mode = MEND_SAVE_MODE_OVERWRITE,
    .folder = folder,
    .name = name,
    .bytes = bytes,
    .earlier_folder = -1,
  };

  return mend_safe_file_save (&request, &result, error) != MEND_SAVE_OUTCOME_FAILED;
}

/**
 * mend_save_result_clear:
 * @self: a result
 *
 * Releases what a result holds.
 */
void
mend_save_result_clear (MendSaveResult *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->conflict_name, g_free);
  g_clear_pointer (&self->earlier_name, g_free);
}
