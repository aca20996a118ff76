// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-folder-copy.h"

#include "files/mend-syscalls.h"
#include "scratch-folder.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define ID "0b0a6f0e-5c39-4d0c-9f0a-2f3c4b5d6e71"

static void
test_folder_copy_keeps_what_differs (void)
{
  g_autoptr (ScratchFolder) from = scratch_folder_new ();
  g_autoptr (ScratchFolder) to = scratch_folder_new ();
  MendFolderCopyProgress progress = { 0 };
  g_autoptr (GError) error = NULL;

  scratch_folder_put (from, "a.json", "{}");
  scratch_folder_put (from, ".stignore", "*");
  g_assert_true (mend_folder_copy_has_files (from->fd));
  g_assert_false (mend_folder_copy_has_files (to->fd));
  g_assert_false (mend_folder_copy_is_whole (from->fd, to->fd));
  g_assert_true (mend_folder_copy_run (from->fd, to->fd, &progress, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (progress.n_done, ==, 1);
  g_assert_cmpint (progress.n_all, ==, 1);
  g_assert_true (mend_folder_copy_is_whole (from->fd, to->fd));
  scratch_folder_assert_names (to, "a.json");

  scratch_folder_replace (to, "a.json", "{\"b\":1}");
  g_assert_false (mend_folder_copy_run (from->fd, to->fd, &progress, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  mend_folder_copy_remove_same (from->fd, to->fd);
  scratch_folder_assert_holds (from, "a.json", "{}");
  mend_folder_copy_remove_same (from->fd, from->fd);
  scratch_folder_assert_holds (from, "a.json", "{}");
}

/* As on a share that is mounted twice: each way to a folder has numbers of its own. */
static int
fstat_differently (int fd, struct stat *status)
{
  int result = mend_syscalls_get_default ()->fstat (fd, status);

  if (result == 0 && S_ISDIR (status->st_mode))
    status->st_dev += (dev_t) fd;

  return result;
}

static void
test_folder_copy_reached_twice (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autoptr (ScratchFolder) below = scratch_folder_new_below (folder->path);
  int again = open (folder->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  MendSyscalls syscalls = *mend_syscalls_get_default ();

  g_test_summary ("What is the same file by two ways is no copy of itself.");

  scratch_folder_put (folder, "a.json", "{}");
  scratch_folder_put (below, "b.json", "{}");
  syscalls.fstat = fstat_differently;
  mend_syscalls_replace (&syscalls);
  g_assert_true (mend_folder_copy_is_same_folder (folder->fd, again));
  mend_folder_copy_remove_same (folder->fd, again);
  mend_syscalls_replace (NULL);
  scratch_folder_assert_holds (folder, "a.json", "{}");
  scratch_folder_assert_names (below, "b.json");
  close (again);
}

static void
test_folder_copy_keeps_half_written (void)
{
  const char *record = "{\"id\":\"" ID "\",\"created\":\"2026-01-02T03:04:05Z\"}";
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autoptr (ScratchFolder) other = scratch_folder_new ();
  g_autofree char *below_path = g_build_filename (folder->path, "talks", NULL);
  g_autofree char *other_path = g_build_filename (other->path, "talks", NULL);
  g_autofree char *kept = g_build_filename (below_path, "20260102T030405Z-0b0a6f0e.json", NULL);
  g_autofree char *half = g_build_filename (below_path, ".tmp-01234567~", NULL);
  g_autofree char *torn = g_build_filename (below_path, ".tmp-89abcdef~", NULL);
  g_autofree char *text = NULL;

  g_test_summary ("What was being written and is nowhere else is not removed.");

  g_assert_cmpint (g_mkdir (below_path, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (other_path, 0700), ==, 0);
  g_assert_true (g_file_set_contents (half, record, -1, NULL));
  g_assert_true (g_file_set_contents (torn, "{\"id\":", -1, NULL));
  mend_folder_copy_remove_same (folder->fd, other->fd);
  g_assert_false (g_file_test (torn, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (kept, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, record);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/folder-copy/keeps-what-differs", test_folder_copy_keeps_what_differs);
  g_test_add_func ("/store/folder-copy/reached-twice", test_folder_copy_reached_twice);
  g_test_add_func ("/store/folder-copy/keeps-half-written", test_folder_copy_keeps_half_written);

  return g_test_run ();
}
