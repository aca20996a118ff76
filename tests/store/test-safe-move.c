// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-safe-file.h"

#include "fault-syscalls.h"
#include "scratch-folder.h"

#include <errno.h>
#include <gio/gio.h>

#define NAME "20260131T190500Z-5a9e23a5.json"

typedef struct
{
  ScratchFolder *talks;
  ScratchFolder *trash;
  MendFileStamp known;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->talks = scratch_folder_new ();
  self->trash = scratch_folder_new ();

  scratch_folder_put (self->talks, NAME, "words");
  g_assert_cmpint (mend_file_place_look (self->talks->fd, NAME, &self->known), ==, 0);

  fault_syscalls_install ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  fault_syscalls_remove ();
  scratch_folder_free (self->talks);
  scratch_folder_free (self->trash);
}

static MendSaveOutcome
move (Fixture *self, GError **error)
{
  return mend_safe_file_move (self->talks->fd, NAME, self->trash->fd, NAME, error);
}

static void
assert_moved (Fixture *self)
{
  scratch_folder_assert_names (self->talks, "");
  scratch_folder_assert_names (self->trash, NAME);
  scratch_folder_assert_holds (self->trash, NAME, "words");
}

static void
assert_not_moved (Fixture *self, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (move (self, &error), ==, MEND_SAVE_OUTCOME_FAILED);
  g_assert_error (error, G_IO_ERROR, code);
  scratch_folder_assert_names (self->talks, NAME);
  scratch_folder_assert_holds (self->talks, NAME, "words");
}

static void
test_move (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (move (self, &error), ==, MEND_SAVE_OUTCOME_SAVED);
  g_assert_no_error (error);
  assert_moved (self);

  g_assert_cmpint (mend_safe_file_move (self->trash->fd, NAME, self->talks->fd, NAME, &error), ==,
                   MEND_SAVE_OUTCOME_SAVED);
  g_assert_no_error (error);
  scratch_folder_assert_holds (self->talks, NAME, "words");
  scratch_folder_assert_names (self->trash, "");
}

static void
test_move_by_link (Fixture *self, gconstpointer data)
{
  fault_syscalls_arm (FAULT_RENAMEAT2_FLAGS, ENOSYS, 1, TRUE);
  g_assert_cmpint (move (self, NULL), ==, MEND_SAVE_OUTCOME_SAVED);
  assert_moved (self);
}

static int
refuse_rename (int from, const char *name, int to, const char *new_name, unsigned int flags)
{
  errno = ENOSYS;

  return -1;
}

static void
test_move_by_link_undone (Fixture *self, gconstpointer data)
{
  static MendSyscalls syscalls;

  g_test_summary ("If the first name cannot be taken away, the second is not given either.");

  syscalls = *mend_syscalls_get ();
  syscalls.renameat2 = refuse_rename;
  mend_syscalls_replace (&syscalls);
  fault_syscalls_arm (FAULT_UNLINKAT, EIO, 1, FALSE);

  assert_not_moved (self, G_IO_ERROR_FAILED);
  scratch_folder_assert_names (self->trash, "");
}

static void
test_move_to_other_disk (Fixture *self, gconstpointer data)
{
  g_autoptr (ScratchFolder) other = scratch_folder_new_below ("/dev/shm");
  g_autoptr (GError) error = NULL;

  if (other == NULL)
    {
      g_test_skip ("There is no other file system to write to");
      return;
    }

  g_assert_cmpint (mend_safe_file_move (self->talks->fd, NAME, other->fd, NAME, &error), ==,
                   MEND_SAVE_OUTCOME_SAVED);
  g_assert_no_error (error);
  scratch_folder_assert_names (self->talks, "");
  scratch_folder_assert_names (other, NAME);
  scratch_folder_assert_holds (other, NAME, "words");
}

static void
test_move_never_replaces (Fixture *self, gconstpointer data)
{
  static const int errors[] = { 0, ENOSYS, EXDEV };

  scratch_folder_put (self->trash, NAME, "others");

  for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      if (errors[i] != 0)
        fault_syscalls_arm (FAULT_RENAMEAT2_FLAGS, errors[i], 1, FALSE);

      assert_not_moved (self, G_IO_ERROR_EXISTS);
      scratch_folder_assert_names (self->trash, NAME);
      scratch_folder_assert_holds (self->trash, NAME, "others");
    }
}

static void
test_move_uncertain (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fault_syscalls_arm (FAULT_FSYNC, EIO, 2, FALSE);
  g_assert_cmpint (move (self, &error), ==, MEND_SAVE_OUTCOME_UNCERTAIN);
  g_assert_no_error (error);
  assert_moved (self);
}

static void
test_remove (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mend_safe_file_remove (self->talks->fd, NAME, &self->known, &error), ==,
                   MEND_SAVE_OUTCOME_SAVED);
  g_assert_no_error (error);
  scratch_folder_assert_names (self->talks, "");

  g_assert_cmpint (mend_safe_file_remove (self->talks->fd, NAME, NULL, &error), ==,
                   MEND_SAVE_OUTCOME_FAILED);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
assert_not_removed (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mend_safe_file_remove (self->talks->fd, NAME, &self->known, &error), ==,
                   MEND_SAVE_OUTCOME_FAILED);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  scratch_folder_assert_names (self->talks, NAME);
  scratch_folder_assert_holds (self->talks, NAME, "foreign");
}

static void
replace_cb (gpointer data)
{
  Fixture *self = data;

  scratch_folder_replace (self->talks, NAME, "foreign");
}

static void
test_remove_only_known (Fixture *self, gconstpointer data)
{
  g_test_summary (
      "A newer version from elsewhere is not removed, though it comes in the last moment.");

  fault_syscalls_intrude (FAULT_RENAMEAT2, 1, replace_cb, self);
  assert_not_removed (self);
  assert_not_removed (self);
}

static void
test_remove_failing (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fault_syscalls_arm (FAULT_UNLINKAT, EROFS, 1, TRUE);
  g_assert_cmpint (mend_safe_file_remove (self->talks->fd, NAME, &self->known, &error), ==,
                   MEND_SAVE_OUTCOME_FAILED);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
  scratch_folder_assert_names (self->talks, NAME);
  scratch_folder_assert_holds (self->talks, NAME, "words");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test)                                                                            \
  g_test_add ("/store/safe-move/" path, Fixture, NULL, set_up, test, tear_down)

  ADD ("move", test_move);
  ADD ("move-by-link", test_move_by_link);
  ADD ("move-by-link-undone", test_move_by_link_undone);
  ADD ("move-to-other-disk", test_move_to_other_disk);
  ADD ("move-never-replaces", test_move_never_replaces);
  ADD ("move-uncertain", test_move_uncertain);
  ADD ("remove", test_remove);
  ADD ("remove-only-known", test_remove_only_known);
  ADD ("remove-failing", test_remove_failing);

  return g_test_run ();
}
