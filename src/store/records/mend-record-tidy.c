// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-record-tidy.h"

#include "files/mend-file-name.h"
#include "files/mend-file-place.h"
#include "files/mend-safe-file.h"

#include <gio/gio.h>

/* What is done with the files of a record of which there are several versions. Nothing is removed
 * of which no copy is kept, and nothing is touched that another program has changed since it was
 * read. */

#define MAX_ATTEMPTS 10

static gboolean
is_as_read (int folder, const char *name, const MendRecordVersion *version)
{
  MendFileStamp found = { 0 };

  return mend_file_place_look (folder, name, &found) == 0 &&
         mend_file_stamp_is_same_content (&found, &version->stamp);
}

/**
 * mend_record_tidy_away:
 * @folder: the descriptor of a folder
 * @version: a version in it
 * @trash: the descriptor of the folder of what is deleted
 *
 * Moves a file to the trash, under its own name or one beside it. Should another program change it
 * in the last moment, it comes back.
 *
 * Returns: whether it is there now
 */
gboolean
mend_record_tidy_away (int folder, const MendRecordVersion *version, int trash)
{
  g_autofree char *name = g_strdup (version->name);
  g_autoptr (GError) error = NULL;
  MendSaveOutcome outcome = MEND_SAVE_OUTCOME_FAILED;

  if (!is_as_read (folder, version->name, version))
    return FALSE;

  outcome = mend_safe_file_move (folder, version->name, trash, name, &error);

  for (guint i = 0; i < MAX_ATTEMPTS && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS); i++)
    {
      g_clear_error (&error);
      g_free (name);
      name = mend_file_name_make_variant (version->name, "copy");
      outcome = mend_safe_file_move (folder, version->name, trash, name, &error);
    }

  if (outcome == MEND_SAVE_OUTCOME_FAILED)
    return FALSE;
  if (is_as_read (trash, name, version))
    return TRUE;

  (void) !mend_safe_file_move (trash, name, folder, version->name, NULL);

  return FALSE;
}

static gboolean
save (const MendSaveRequest *request)
{
  g_auto (MendSaveResult) result = { 0 };

  return mend_safe_file_save (request, &result, NULL) != MEND_SAVE_OUTCOME_FAILED;
}

/**
 * mend_record_tidy_keep:
 * @earlier: the descriptor of the folder of earlier versions of its kind
 * @version: a version that is about to be replaced
 *
 * Keeps a copy of a version among the earlier ones.
 *
 * Returns: whether it is certain that it is kept
 */
gboolean
mend_record_tidy_keep (int earlier, const MendRecordVersion *version)
{
  g_autofree char *name = mend_file_name_make_earlier (version->name, version->rev);
  MendSaveRequest request = {
    .mode = MEND_SAVE_MODE_NEW,
    .folder = earlier,
    .name = name,
    .bytes = version->bytes,
    .earlier_folder = -1,
  };
  gboolean is_kept = save (&request);

  for (guint i = 0; i < MAX_ATTEMPTS && !is_kept; i++)
    {
      g_autofree char *variant = mend_file_name_make_variant (name, "replaced");

      request.name = variant;
      is_kept = save (&request);
    }

  return is_kept;
}

/**
 * mend_record_tidy_put_by:
 * @folder: the descriptor of a folder
 * @version: a version in it
 * @earlier: the descriptor of the folder of earlier versions of its kind
 *
 * Moves a version to the earlier ones, if it still is as it was read.
 *
 * Returns: whether it is there now, and only there
 */
gboolean
mend_record_tidy_put_by (int folder, const MendRecordVersion *version, int earlier)
{
  return mend_record_tidy_keep (earlier, version) &&
         mend_safe_file_remove (folder, version->name, &version->stamp, NULL) !=
             MEND_SAVE_OUTCOME_FAILED;
}

/**
 * mend_record_tidy_replace:
 * @folder: the descriptor of a folder
 * @version: the version in it that is replaced
 * @bytes: the content to take its place
 *
 * Replaces a version, if it still is as it was read.
 *
 * Returns: whether it was replaced
 */
gboolean
mend_record_tidy_replace (int folder, const MendRecordVersion *version, GBytes *bytes)
{
  MendSaveRequest request = {
    .mode = MEND_SAVE_MODE_REPLACE,
    .folder = folder,
    .name = version->name,
    .bytes = bytes,
    .earlier_folder = -1,
  };

  if (g_bytes_equal (version->bytes, bytes))
    return TRUE;

  /* Since it was read it may have got another mode or a second name, but no other content. */
  if (mend_file_place_look (folder, version->name, &request.known) != 0 ||
      !mend_file_stamp_is_same_content (&request.known, &version->stamp))
    return FALSE;

  return save (&request);
}

/**
 * mend_record_tidy_adopt:
 * @folder: the descriptor of a folder
 * @version: a version in it under a strange name, of a record that is under no other
 *
 * Gives a file the name that the record in it should bear, if that is free.
 *
 * Returns: whether it bears it now
 */
gboolean
mend_record_tidy_adopt (int folder, const MendRecordVersion *version)
{
  g_autofree char *name = mend_file_name_make (version->created, version->id);

  return mend_safe_file_move (folder, version->name, folder, name, NULL) !=
         MEND_SAVE_OUTCOME_FAILED;
}
