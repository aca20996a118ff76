// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: syscalls. */
#include "files/mend-safe-file.h"

#include "fault-syscalls.h"
#include "figure.h"
#include "files/mend-file-name.h"
#include "scratch-folder.h"

#include <errno.h>
#include <gio/gio.h>

/*
 * Every call that a change on disk makes fails, in every way that disks fail, once and for good,
 * until the change gets through without meeting the failure. However it ends, the old or the new
 * version is there whole, nothing is said to be saved that is not, and no rubbish is left.
 */

#define NAME   "20260131T190500Z-5a9e23a5.json"
#define OLD    "the old words"
#define NEW    "the new words, of another length"

#define ENOUGH 600

static guint n_all;

typedef enum
{
  CHANGE_NEW,
  CHANGE_REPLACE,
  CHANGE_REPLACE_KEEPING,
  CHANGE_OVERWRITE,
  CHANGE_MOVE,
  CHANGE_REMOVE,
  N_CHANGES,
} Change;

typedef struct
{
  Change change;
  FaultCall call;
  int error_number;
  guint nth;
  gboolean is_persistent;
} Trial;

typedef struct
{
  ScratchFolder *live;
  ScratchFolder *other;
  MendFileStamp known;
  MendFileStamp after;
} Folders;

static MendSaveOutcome
save (Folders *folders, Change change, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (NEW, sizeof (NEW) - 1);
  g_auto (MendSaveResult) result = { 0 };
  MendSaveOutcome outcome = MEND_SAVE_OUTCOME_FAILED;
  MendSaveRequest request = {
    .mode = MEND_SAVE_MODE_REPLACE,
    .folder = folders->live->fd,
    .name = NAME,
    .bytes = bytes,
    .known = folders->known,
    .earlier_name = change == CHANGE_REPLACE_KEEPING ? NAME : NULL,
    .earlier_folder = folders->other->fd,
  };

  if (change == CHANGE_NEW)
    request.mode = MEND_SAVE_MODE_NEW;
  else if (change == CHANGE_OVERWRITE)
    request.mode = MEND_SAVE_MODE_OVERWRITE;

  outcome = mend_safe_file_save (&request, &result, error);
  folders->after = result.stamp;

  return outcome;
}

static MendSaveOutcome
make_change (Folders *folders, Change change, GError **error)
{
  switch (change)
    {
    case CHANGE_NEW:
    case CHANGE_REPLACE:
    case CHANGE_REPLACE_KEEPING:
    case CHANGE_OVERWRITE:
      return save (folders, change, error);
    case CHANGE_MOVE:
      return mend_safe_file_move (folders->live->fd, NAME, folders->other->fd, NAME, error);
    case CHANGE_REMOVE:
      return mend_safe_file_remove (folders->live->fd, NAME, &folders->known, error);
    case N_CHANGES:
      break;
    }

  g_assert_not_reached ();
}

static void
assert_changed (Folders *folders, Change change)
{
  switch (change)
    {
    case CHANGE_NEW:
    case CHANGE_REPLACE:
    case CHANGE_REPLACE_KEEPING:
    case CHANGE_OVERWRITE:
      scratch_folder_assert_holds (folders->live, NAME, NEW);
      return;
    case CHANGE_MOVE:
      scratch_folder_assert_holds (folders->live, NAME, NULL);
      scratch_folder_assert_holds (folders->other, NAME, OLD);
      return;
    case CHANGE_REMOVE:
      scratch_folder_assert_holds (folders->live, NAME, NULL);
      return;
    case N_CHANGES:
      break;
    }

  g_assert_not_reached ();
}

/* Beside the record itself, only a whole version under a name that people find may lie about. */
static void
assert_tidy (ScratchFolder *folder, gboolean may_have_leftovers)
{
  g_auto (GStrv) names = scratch_folder_list (folder);

  for (guint i = 0; names[i] != NULL; i++)
    {
      MendFileName kind = mend_file_name_classify (names[i]);

      if (kind == MEND_FILE_NAME_LEFTOVER)
        g_assert_true (may_have_leftovers);
      else if (kind == MEND_FILE_NAME_COPY)
        scratch_folder_assert_holds (folder, names[i], OLD);
      else
        g_assert_cmpstr (names[i], ==, NAME);
    }
}

static void
assert_honest (Folders *folders, const Trial *trial, MendSaveOutcome outcome, const GError *error)
{
  if (outcome == MEND_SAVE_OUTCOME_FAILED)
    {
      g_assert_nonnull (error);
      scratch_folder_assert_holds (folders->live, NAME, trial->change == CHANGE_NEW ? NULL : OLD);
    }
  else
    {
      g_assert_no_error (error);
      assert_changed (folders, trial->change);
    }

  if (trial->call == FAULT_FSYNC && trial->is_persistent && fault_syscalls_was_hit ())
    g_assert_cmpint (outcome, !=, MEND_SAVE_OUTCOME_SAVED);
}

/* When there is room again, the same words can be saved. */
static void
assert_retry_works (Folders *folders, const Trial *trial)
{
  g_autoptr (GError) error = NULL;

  if (mend_file_stamp_is_set (&folders->after))
    folders->known = folders->after;
  else if (trial->change != CHANGE_NEW)
    g_assert_cmpint (mend_file_place_look (folders->live->fd, NAME, &folders->known), ==, 0);

  g_assert_cmpint (make_change (folders, trial->change, &error), ==, MEND_SAVE_OUTCOME_SAVED);
  g_assert_no_error (error);
  assert_changed (folders, trial->change);
}

static gboolean
run_trial (const Trial *trial)
{
  g_autoptr (ScratchFolder) live = scratch_folder_new ();
  g_autoptr (ScratchFolder) other = scratch_folder_new ();
  g_autoptr (GError) error = NULL;
  Folders folders = { .live = live, .other = other };
  MendSaveOutcome outcome = MEND_SAVE_OUTCOME_FAILED;

  if (trial->change != CHANGE_NEW)
    {
      scratch_folder_put (live, NAME, OLD);
      g_assert_cmpint (mend_file_place_look (live->fd, NAME, &folders.known), ==, 0);
    }

  fault_syscalls_arm (trial->call, trial->error_number, trial->nth, trial->is_persistent);
  outcome = make_change (&folders, trial->change, &error);
  fault_syscalls_disarm ();

  assert_honest (&folders, trial, outcome, error);
  assert_tidy (live, trial->call == FAULT_UNLINKAT);
  assert_tidy (other, trial->call == FAULT_UNLINKAT);

  if (outcome == MEND_SAVE_OUTCOME_FAILED)
    assert_retry_works (&folders, trial);

  return fault_syscalls_was_hit ();
}

static guint
run_until_through (Change change, FaultCall call, int error_number, gboolean is_persistent)
{
  Trial trial = { change, call, error_number, 1, is_persistent };

  while (run_trial (&trial))
    {
      trial.nth++;
      g_assert_cmpuint (trial.nth, <, 1000);
    }

  return trial.nth;
}

static void
test_failures (gconstpointer data)
{
  static const int errors[] = { EIO, ENOSPC, EACCES, EROFS, EDQUOT, EINTR };
  Change change = GPOINTER_TO_UINT (data);
  guint n_trials = 0;

  fault_syscalls_install ();

  for (FaultCall call = 0; call < FAULT_N_CALLS; call++)
    for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
      {
        n_trials += run_until_through (change, call, errors[i], FALSE);
        n_trials += run_until_through (change, call, errors[i], TRUE);
      }

  fault_syscalls_remove ();
  g_assert_cmpuint (n_trials, >=, 150);
  n_all += n_trials;
}

static void
test_failures_are_enough (void)
{
  g_assert_cmpuint (n_all, >=, ENOUGH);
  figure_reached ("P4",
                  "%u failures of a call of the file layer: 0 lost, 0 partial, "
                  "0 said to be saved that is not, saved when tried again",
                  n_all);
}

int
main (int argc, char *argv[])
{
  static const char *const names[N_CHANGES] = { "new",       "replace", "replace-keeping",
                                                "overwrite", "move",    "remove" };

  g_test_init (&argc, &argv, NULL);

  for (Change change = 0; change < N_CHANGES; change++)
    {
      g_autofree char *path = g_strconcat ("/reliability/file/failures/", names[change], NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (change), test_failures);
    }
  g_test_add_func ("/reliability/file/failures/in-all", test_failures_are_enough);

  return g_test_run ();
}
