// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mend-folder.h"
#include "files/mend-safe-file.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  MEND_SAVE_JOB_SAVE,
  MEND_SAVE_JOB_OVERWRITE,
  MEND_SAVE_JOB_MOVE,
  MEND_SAVE_JOB_REMOVE,
} MendSaveJobTask;

/**
 * MendSaveJob:
 * @task: what is to be done
 * @folder: in which folder
 * @kind: (nullable): in which folder below it
 * @name: to which file
 * @bytes: (nullable): the content to be saved
 * @keep_folder: (nullable): where the version that is replaced is kept
 * @keep_kind: (nullable): in which folder below it
 * @keep_rev: its number
 * @new_kind: (nullable): the folder to which the file is moved
 * @known: what the file looks like, as far as is known; changed by running the job
 * @new_known: after a move, what the file looks like in its new place
 * @outcome: how it ended
 * @conflict_name: (nullable): where a version of another program is
 * @error: (nullable): why it failed
 * @tasks: (element-type GTask): who waits for it
 *
 * One change on disk for the worker. It owns what it holds and shares it with nobody while it runs.
 */
typedef struct
{
  MendSaveJobTask task;
  MendFolder *folder;
  char *kind;
  char *name;

  GBytes *bytes;
  MendFolder *keep_folder;
  char *keep_kind;
  gint64 keep_rev;
  char *new_kind;

  MendFileStamp known;
  MendFileStamp new_known;

  MendSaveOutcome outcome;
  char *conflict_name;
  GError *error;

  GPtrArray *tasks;
} MendSaveJob;

MendSaveJob *mend_save_job_new (MendSaveJobTask task,
                                MendFolder *folder,
                                const char *kind,
                                const char *name) G_GNUC_WARN_UNUSED_RESULT;
void mend_save_job_free (MendSaveJob *self);

char *mend_save_job_make_key (MendFolder *folder,
                              const char *kind,
                              const char *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_save_job_absorb (MendSaveJob *self, MendSaveJob *newer);
void mend_save_job_run (MendSaveJob *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendSaveJob, mend_save_job_free)

G_END_DECLS
