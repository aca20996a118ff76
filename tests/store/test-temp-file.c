// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-temp-file.h"

#include "fault-syscalls.h"
#include "files/mend-file-name.h"
#include "scratch-folder.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
test_temp_file_holds_and_goes (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("one two", 7);
  g_autoptr (GError) error = NULL;
  MendTempFile file = MEND_TEMP_FILE_INIT;
  struct stat status = { 0 };
  mode_t mask = umask (0);

  g_assert_true (mend_temp_file_create (&file, folder->fd, bytes, &error));
  umask (mask);
  g_assert_no_error (error);

  g_assert_cmpint (mend_file_name_classify (file.name), ==, MEND_FILE_NAME_LEFTOVER);
  scratch_folder_assert_holds (folder, file.name, "one two");
  g_assert_cmpint (fstatat (folder->fd, file.name, &status, 0), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  mend_temp_file_clear (&file);
  scratch_folder_assert_names (folder, "");
}

static void
test_temp_file_never_replaces (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;
  MendTempFile file = MEND_TEMP_FILE_INIT;

  scratch_folder_put (folder, "a.json", "old");
  g_assert_cmpint (symlinkat ("target", folder->fd, "b.json"), ==, 0);

  g_assert_false (mend_temp_file_create_named (&file, folder->fd, "a.json", bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_false (mend_temp_file_create_named (&file, folder->fd, "b.json", bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);

  scratch_folder_assert_holds (folder, "a.json", "old");
  scratch_folder_assert_names (folder, "a.json b.json");
}

static void
test_temp_file_short_writes (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("one two three four", 18);
  g_autoptr (GError) error = NULL;
  g_auto (MendTempFile) file = MEND_TEMP_FILE_INIT;

  fault_syscalls_install ();
  fault_syscalls_set_short_writes (TRUE);
  g_assert_true (mend_temp_file_create (&file, folder->fd, bytes, &error));
  fault_syscalls_remove ();

  g_assert_no_error (error);
  scratch_folder_assert_holds (folder, file.name, "one two three four");
}

/* What a failing disk does: it takes the bytes and gives others back. */
static void
spoil_cb (gpointer data)
{
  ScratchFolder *folder = data;
  g_auto (GStrv) names = scratch_folder_list (folder);

  scratch_folder_put (folder, names[0], "one twx");
}

static void
test_temp_file_reads_back (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("one two", 7);
  g_autoptr (GError) error = NULL;
  MendTempFile file = MEND_TEMP_FILE_INIT;

  fault_syscalls_install ();
  fault_syscalls_intrude (FAULT_FSYNC, 1, spoil_cb, folder);
  g_assert_false (mend_temp_file_create (&file, folder->fd, bytes, &error));
  fault_syscalls_remove ();

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  scratch_folder_assert_names (folder, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/temp-file/holds-and-goes", test_temp_file_holds_and_goes);
  g_test_add_func ("/store/temp-file/never-replaces", test_temp_file_never_replaces);
  g_test_add_func ("/store/temp-file/short-writes", test_temp_file_short_writes);
  g_test_add_func ("/store/temp-file/reads-back", test_temp_file_reads_back);

  return g_test_run ();
}
