// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: file-stamp. */
#include "files/mend-guarded-file.h"

#include "json/mend-json-scan.h"
#include "scratch-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

static void
assert_refused (ScratchFolder *folder, const char *name, GQuark domain, int code)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  MendFileStamp stamp = { .inode = 17 };

  bytes = mend_guarded_file_read (folder->fd, name, &stamp, &error);

  g_assert_null (bytes);
  g_assert_error (error, domain, code);
  g_assert_cmpuint (stamp.inode, ==, 17);
}

static void
test_guarded_file_reads (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  MendFileStamp stamp = { 0 };
  struct stat status = { 0 };

  scratch_folder_put (folder, "a.json", "one two");

  bytes = mend_guarded_file_read (folder->fd, "a.json", &stamp, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "one two", 7);
  g_assert_cmpint (fstatat (folder->fd, "a.json", &status, 0), ==, 0);
  g_assert_cmpuint (stamp.inode, ==, status.st_ino);
  g_assert_cmpint (stamp.size, ==, 7);
  g_assert_true (mend_file_stamp_is_set (&stamp));
}

static void
test_guarded_file_refuses_what_is_no_file (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int server = socket (AF_UNIX, SOCK_STREAM, 0);

  g_test_summary ("A pipe must not be waited for, and no link be followed.");

  scratch_folder_put (folder, "target.json", "{}");
  g_assert_cmpint (symlinkat ("target.json", folder->fd, "link.json"), ==, 0);
  g_assert_cmpint (symlinkat ("self.json", folder->fd, "self.json"), ==, 0);
  g_assert_cmpint (symlinkat ("/dev/zero", folder->fd, "zero.json"), ==, 0);
  g_assert_cmpint (mkfifoat (folder->fd, "pipe.json", 0600), ==, 0);
  g_assert_cmpint (mkdirat (folder->fd, "folder.json", 0700), ==, 0);
  g_snprintf (address.sun_path, sizeof address.sun_path, "%s/socket.json", folder->path);
  g_assert_cmpint (bind (server, (struct sockaddr *) &address, sizeof address), ==, 0);

  assert_refused (folder, "link.json", MEND_RECORD_ERROR, MEND_RECORD_ERROR_NOT_A_FILE);
  assert_refused (folder, "self.json", MEND_RECORD_ERROR, MEND_RECORD_ERROR_NOT_A_FILE);
  assert_refused (folder, "zero.json", MEND_RECORD_ERROR, MEND_RECORD_ERROR_NOT_A_FILE);
  assert_refused (folder, "pipe.json", MEND_RECORD_ERROR, MEND_RECORD_ERROR_NOT_A_FILE);
  assert_refused (folder, "folder.json", MEND_RECORD_ERROR, MEND_RECORD_ERROR_NOT_A_FILE);
  assert_refused (folder, "socket.json", MEND_RECORD_ERROR, MEND_RECORD_ERROR_NOT_A_FILE);
  assert_refused (folder, "none.json", G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  close (server);
}

static void
test_guarded_file_size (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *large = scratch_folder_get_path (folder, "large.json");

  scratch_folder_put (folder, "empty.json", "");
  scratch_folder_put (folder, "large.json", "");
  g_assert_cmpint (truncate (large, MEND_JSON_SCAN_MAX_LENGTH + 1), ==, 0);

  assert_refused (folder, "empty.json", MEND_RECORD_ERROR, MEND_RECORD_ERROR_EMPTY);
  assert_refused (folder, "large.json", MEND_RECORD_ERROR, MEND_RECORD_ERROR_TOO_LARGE);

  g_assert_cmpint (truncate (large, MEND_JSON_SCAN_MAX_LENGTH), ==, 0);
  bytes = mend_guarded_file_read (folder->fd, "large.json", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, MEND_JSON_SCAN_MAX_LENGTH);
}

static void
test_guarded_file_message_without_name (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_test_summary ("A file of somebody else may bear a private name.");

  bytes = mend_guarded_file_read (folder->fd, "canary.json", NULL, &error);

  g_assert_null (bytes);
  g_assert_null (strstr (error->message, "canary"));
}

static void
test_file_stamp_notices (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  struct stat status = { 0 };
  MendFileStamp first = { 0 };
  MendFileStamp renamed = { 0 };
  MendFileStamp replaced = { 0 };

  scratch_folder_put (folder, "a.json", "one");
  g_assert_cmpint (fstatat (folder->fd, "a.json", &status, 0), ==, 0);
  mend_file_stamp_init (&first, &status);

  g_usleep (20000);
  g_assert_cmpint (renameat (folder->fd, "a.json", folder->fd, "b.json"), ==, 0);
  g_assert_cmpint (fstatat (folder->fd, "b.json", &status, 0), ==, 0);
  mend_file_stamp_init (&renamed, &status);

  g_assert_true (mend_file_stamp_is_same_content (&first, &renamed));

  scratch_folder_replace (folder, "b.json", "two");
  g_assert_cmpint (fstatat (folder->fd, "b.json", &status, 0), ==, 0);
  mend_file_stamp_init (&replaced, &status);

  g_assert_false (mend_file_stamp_is_same_content (&first, &replaced));
  g_assert_false (mend_file_stamp_equal (&first, &replaced));
  g_assert_true (mend_file_stamp_equal (&replaced, &replaced));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/guarded-file/reads", test_guarded_file_reads);
  g_test_add_func ("/store/guarded-file/refuses-what-is-no-file",
                   test_guarded_file_refuses_what_is_no_file);
  g_test_add_func ("/store/guarded-file/size", test_guarded_file_size);
  g_test_add_func ("/store/guarded-file/message-without-name",
                   test_guarded_file_message_without_name);
  g_test_add_func ("/store/file-stamp/notices", test_file_stamp_notices);

  return g_test_run ();
}
