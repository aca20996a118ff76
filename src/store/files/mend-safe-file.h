// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mend-file-place.h"
#include "files/mend-file-stamp.h"

G_BEGIN_DECLS

/**
 * MendSaveOutcome:
 * @MEND_SAVE_OUTCOME_FAILED: what was there before is there still
 * @MEND_SAVE_OUTCOME_UNCERTAIN: done, but the disk did not confirm it: "saved, not yet certain"
 * @MEND_SAVE_OUTCOME_SAVED: done, and there after a power cut
 *
 * How a change on disk ended.
 */
typedef enum
{
  MEND_SAVE_OUTCOME_FAILED,
  MEND_SAVE_OUTCOME_UNCERTAIN,
  MEND_SAVE_OUTCOME_SAVED,
} MendSaveOutcome;

/**
 * MendSaveMode:
 * @MEND_SAVE_MODE_NEW: nothing may bear the name yet
 * @MEND_SAVE_MODE_REPLACE: the version that was read must still be there
 * @MEND_SAVE_MODE_OVERWRITE: whatever bears the name is gone afterwards, and nothing of it is kept
 *
 * What a save may meet.
 */
typedef enum
{
  MEND_SAVE_MODE_NEW,
  MEND_SAVE_MODE_REPLACE,
  MEND_SAVE_MODE_OVERWRITE,
} MendSaveMode;

/**
 * MendSaveRequest:
 * @mode: what it may meet
 * @folder: the descriptor of the folder
 * @name: the name
 * @bytes: the content
 * @known: what the file looked like when it was read or last saved; with `REPLACE` only
 * @earlier_name: (nullable): with `REPLACE`, the name under which the known version is kept, made
 * by [func@file_name_make_earlier] so that it is recognised after a crash; `NULL` to keep none
 * @earlier_folder: the descriptor of the folder for it
 *
 * What is to be saved.
 */
typedef struct
{
  MendSaveMode mode;
  int folder;
  const char *name;
  GBytes *bytes;
  MendFileStamp known;
  const char *earlier_name;
  int earlier_folder;
} MendSaveRequest;

/**
 * MendSaveResult:
 * @stamp: what the file looks like now, to be given to the next save; not set if that is not known.
 *   After a failure too: then it is set if the file holds what it held, though it was touched
 * @means: how the file got its name
 * @earlier_name: (nullable): the name under which the known version was kept; not always the one
 *   asked for, if that was taken; `NULL` if it was not kept
 * @conflict_name: (nullable): the name, in the same folder, of a version that another program had
 *   put there in the last moment
 *
 * What a save did.
 */
typedef struct
{
  MendFileStamp stamp;
  MendSaveMeans means;
  char *earlier_name;
  char *conflict_name;
} MendSaveResult;

MendSaveOutcome
mend_safe_file_save (const MendSaveRequest *request, MendSaveResult *result, GError **error);
MendSaveOutcome
mend_safe_file_move (int from, const char *name, int to, const char *new_name, GError **error);
MendSaveOutcome
mend_safe_file_remove (int folder, const char *name, const MendFileStamp *known, GError **error);

gboolean mend_safe_file_overwrite (int folder, const char *name, GBytes *bytes, GError **error);
void mend_save_result_clear (MendSaveResult *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MendSaveResult, mend_save_result_clear)

G_END_DECLS
