// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: folder-lock. */
#include "files/mend-folder.h"

#include "files/mend-safe-file.h"
#include "files/mend-syscalls.h"
#include "records/mend-record-file.h"
#include "scratch-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NAME "20260131T190500Z-5a9e23a5.json"

static MendFolder *
open_below (ScratchFolder *scratch, const char *name)
{
  g_autofree char *path = scratch_folder_get_path (scratch, name);
  g_autoptr (GError) error = NULL;
  MendFolder *folder = mend_folder_open (path, &error);

  g_assert_no_error (error);

  return folder;
}

static guint
get_mode (ScratchFolder *scratch, const char *name)
{
  struct stat status = { 0 };

  g_assert_cmpint (fstatat (scratch->fd, name, &status, AT_SYMLINK_NOFOLLOW), ==, 0);

  return status.st_mode & 0777;
}

static void
test_folder_creates (void)
{
  g_autoptr (ScratchFolder) scratch = scratch_folder_new ();
  g_autoptr (MendFolder) folder = NULL;
  g_autoptr (GError) error = NULL;
  mode_t mask = umask (0);
  int talks = -1;

  folder = open_below (scratch, "a/b");
  g_assert_true (mend_folder_is_writable (folder));

  talks = mend_folder_get_fd (folder, "talks", &error);
  g_assert_no_error (error);
  g_assert_cmpint (mend_folder_get_fd (folder, "talks", &error), ==, talks);
  g_assert_cmpint (mend_folder_get_fd (folder, "backup/2026-01-31", &error), !=, talks);
  g_assert_no_error (error);
  umask (mask);

  g_assert_cmpuint (get_mode (scratch, "a"), ==, 0700);
  g_assert_cmpuint (get_mode (scratch, "a/b"), ==, 0700);
  g_assert_cmpuint (get_mode (scratch, "a/b/talks"), ==, 0700);
  g_assert_cmpuint (get_mode (scratch, "a/b/backup"), ==, 0700);
  g_assert_cmpuint (get_mode (scratch, "a/b/backup/2026-01-31"), ==, 0700);

  g_assert_finalize_object (g_steal_pointer (&folder));
}

static guint n_synced;

static int
count_fsync (int fd)
{
  n_synced++;

  return mend_syscalls_get_default ()->fsync (fd);
}

static int
fail_fsync (int fd)
{
  errno = EIO;

  return -1;
}

static void
test_folder_is_safe_on_disk (void)
{
  g_autoptr (ScratchFolder) scratch = scratch_folder_new ();
  g_autoptr (MendFolder) folder = NULL;
  MendSyscalls syscalls = *mend_syscalls_get_default ();

  g_test_summary ("A power cut takes no new folder away, with all that was saved in it; but it is "
                  "not the window that waits for the disk.");

  syscalls.fsync = count_fsync;
  mend_syscalls_replace (&syscalls);
  n_synced = 0;

  folder = open_below (scratch, "a/b/c");
  g_assert_cmpint (mend_folder_get_fd (folder, "talks", NULL), >=, 0);
  g_assert_cmpuint (n_synced, ==, 0);
  g_assert_true (mend_folder_sync (folder));
  g_assert_cmpuint (n_synced, ==, 4);

  g_assert_cmpint (mend_folder_get_fd (folder, "talks", NULL), >=, 0);
  g_assert_true (mend_folder_sync (folder));
  g_assert_cmpuint (n_synced, ==, 4);

  mend_syscalls_replace (NULL);
}

static void
test_folder_is_not_safe_on_disk (void)
{
  g_autoptr (ScratchFolder) scratch = scratch_folder_new ();
  g_autoptr (MendFolder) folder = NULL;
  MendSyscalls syscalls = *mend_syscalls_get_default ();

  g_test_summary ("What a disk did not confirm is not asked for twice: the second time it may say "
                  "yes and have lost it.");

  syscalls.fsync = fail_fsync;
  mend_syscalls_replace (&syscalls);
  folder = open_below (scratch, "a/b/c");
  g_assert_false (mend_folder_sync (folder));

  syscalls.fsync = count_fsync;
  mend_syscalls_replace (&syscalls);
  n_synced = 0;
  g_assert_true (mend_folder_sync (folder));
  g_assert_cmpuint (n_synced, ==, 0);

  mend_syscalls_replace (NULL);
}

static void
test_folder_tightens (void)
{
  g_autoptr (ScratchFolder) scratch = scratch_folder_new ();
  g_autoptr (MendFolder) folder = NULL;

  g_test_summary ("What another program made readable for all is readable for none again.");

  g_assert_cmpint (mkdirat (scratch->fd, "store", 0755), ==, 0);
  g_assert_cmpint (mkdirat (scratch->fd, "store/talks", 0755), ==, 0);
  scratch_folder_put (scratch, "store/talks/" NAME, "{}");
  scratch_folder_put (scratch, "store/store.json", "{}");
  scratch_folder_put (scratch, "store/mine.txt", "");
  scratch_folder_put (scratch, "target", "");
  g_assert_cmpint (fchmodat (scratch->fd, "store", 0755, 0), ==, 0);
  g_assert_cmpint (fchmodat (scratch->fd, "store/talks", 0777, 0), ==, 0);
  g_assert_cmpint (fchmodat (scratch->fd, "store/talks/" NAME, 0644, 0), ==, 0);
  g_assert_cmpint (fchmodat (scratch->fd, "store/store.json", 0644, 0), ==, 0);
  g_assert_cmpint (fchmodat (scratch->fd, "store/mine.txt", 0644, 0), ==, 0);
  g_assert_cmpint (fchmodat (scratch->fd, "target", 0644, 0), ==, 0);
  g_assert_cmpint (
      symlinkat ("../../target", scratch->fd, "store/talks/20260131T190500Z-00000000.json"), ==, 0);

  folder = open_below (scratch, "store");
  g_assert_cmpint (mend_folder_get_fd (folder, "talks", NULL), >=, 0);

  g_assert_cmpuint (get_mode (scratch, "store"), ==, 0700);
  g_assert_cmpuint (get_mode (scratch, "store/talks"), ==, 0700);
  g_assert_cmpuint (get_mode (scratch, "store/talks/" NAME), ==, 0600);
  g_assert_cmpuint (get_mode (scratch, "store/store.json"), ==, 0600);
  g_assert_cmpuint (get_mode (scratch, "store/mine.txt"), ==, 0644);
  g_assert_cmpuint (get_mode (scratch, "target"), ==, 0644);
}

static void
test_folder_links (void)
{
  g_autoptr (ScratchFolder) scratch = scratch_folder_new ();
  g_autoptr (MendFolder) folder = NULL;
  g_autoptr (GError) error = NULL;

  g_test_summary ("People may let the folder itself be a link, but none below it is followed.");

  g_assert_cmpint (mkdirat (scratch->fd, "real", 0700), ==, 0);
  g_assert_cmpint (mkdirat (scratch->fd, "elsewhere", 0700), ==, 0);
  g_assert_cmpint (symlinkat ("real", scratch->fd, "store"), ==, 0);
  g_assert_cmpint (symlinkat ("../elsewhere", scratch->fd, "real/talks"), ==, 0);
  scratch_folder_put (scratch, "real/notes", "");

  folder = open_below (scratch, "store");

  g_assert_cmpint (mend_folder_get_fd (folder, "talks", &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_clear_error (&error);
  g_assert_cmpint (mend_folder_get_fd (folder, "talks/deep", &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_clear_error (&error);
  g_assert_cmpint (mend_folder_get_fd (folder, "notes", &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  g_assert_cmpint (mend_folder_get_fd (folder, "marks", NULL), >=, 0);
}

static void
test_folder_one_process (void)
{
  g_autoptr (ScratchFolder) scratch = scratch_folder_new ();
  g_autoptr (MendFolder) first = open_below (scratch, "store");
  g_autoptr (MendFolder) second = open_below (scratch, "store");
  g_autoptr (MendFolder) third = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;

  g_assert_true (mend_folder_is_writable (first));
  g_assert_false (mend_folder_is_writable (second));

  g_assert_cmpint (mend_folder_get_fd (second, "talks", &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  names = mend_folder_list (second, "talks", MEND_NAME_LIST_RECORDS, NULL);
  g_assert_cmpuint (g_strv_length (names), ==, 0);

  g_assert_finalize_object (g_steal_pointer (&first));
  third = open_below (scratch, "store");
  g_assert_true (mend_folder_is_writable (third));
}

static void
test_folder_lock_ends_with_process (void)
{
  g_autoptr (ScratchFolder) scratch = scratch_folder_new ();
  g_autoptr (MendFolder) before = NULL;
  g_autoptr (MendFolder) after = NULL;
  int pipe_fds[2] = { -1, -1 };
  char byte = 0;
  pid_t child = -1;

  g_assert_cmpint (pipe (pipe_fds), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      g_autoptr (MendFolder) folder = open_below (scratch, "store");

      g_assert_true (mend_folder_is_writable (folder));
      g_assert_cmpint (write (pipe_fds[1], "x", 1), ==, 1);
      pause ();
    }

  g_assert_cmpint (read (pipe_fds[0], &byte, 1), ==, 1);
  before = open_below (scratch, "store");
  g_assert_false (mend_folder_is_writable (before));

  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  after = open_below (scratch, "store");
  g_assert_true (mend_folder_is_writable (after));

  close (pipe_fds[0]);
  close (pipe_fds[1]);
}

#define N_CHANGES 500

static gint64
read_count (int fd, MendFileStamp *stamp)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = mend_record_file_read (fd, NAME, stamp, &error);

  g_assert_no_error (error);

  return json_object_get_int_member (json_node_get_object (root), "count");
}

static void
write_count (int fd, gint64 count, const MendFileStamp *known)
{
  g_autofree char *text = g_strdup_printf ("{\"count\": %" G_GINT64_FORMAT "}", count);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_auto (MendSaveResult) result = { 0 };
  MendSaveRequest request = { .mode = MEND_SAVE_MODE_REPLACE,
                              .folder = fd,
                              .name = NAME,
                              .bytes = bytes,
                              .known = *known,
                              .earlier_folder = -1 };

  g_assert_cmpint (mend_safe_file_save (&request, &result, NULL), ==, MEND_SAVE_OUTCOME_SAVED);
  g_assert_null (result.conflict_name);
}

/* Opens the folder, waits until it is alone, reads, changes, saves, and closes. */
static void
count_up (ScratchFolder *scratch)
{
  for (guint i = 0; i < N_CHANGES; i++)
    {
      g_autoptr (MendFolder) folder = open_below (scratch, "store");
      MendFileStamp stamp = { 0 };
      gint64 count = 0;

      while (!mend_folder_take (folder))
        g_usleep (20);

      count = read_count (mend_folder_get_fd (folder, "talks", NULL), &stamp);
      write_count (mend_folder_get_fd (folder, "talks", NULL), count + 1, &stamp);
    }
}

static void
test_folder_two_processes (void)
{
  g_autoptr (ScratchFolder) scratch = scratch_folder_new ();
  pid_t children[2] = { -1, -1 };

  g_test_summary ("Of two programs that read, change and save by turns no change is lost.");

  {
    g_autoptr (MendFolder) folder = open_below (scratch, "store");

    g_assert_cmpint (mend_folder_get_fd (folder, "talks", NULL), >=, 0);
  }
  scratch_folder_put (scratch, "store/talks/" NAME, "{\"count\": 0}");

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      children[i] = fork ();
      g_assert_cmpint (children[i], >=, 0);
      if (children[i] == 0)
        {
          count_up (scratch);
          _exit (0);
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int status = -1;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      g_assert_cmpint (status, ==, 0);
    }

  {
    g_autoptr (MendFolder) folder = open_below (scratch, "store");

    g_assert_true (mend_folder_is_writable (folder));
    g_assert_cmpint (read_count (mend_folder_get_fd (folder, "talks", NULL), NULL), ==,
                     2 * N_CHANGES);
  }
}

static void
test_folder_taken_later (void)
{
  g_autoptr (ScratchFolder) scratch = scratch_folder_new ();
  g_autoptr (MendFolder) first = open_below (scratch, "store");
  g_autoptr (MendFolder) second = NULL;

  g_assert_cmpint (mend_folder_get_fd (first, "talks", NULL), >=, 0);
  second = open_below (scratch, "store");
  g_assert_cmpint (mend_folder_get_fd (second, "talks", NULL), >=, 0);
  g_assert_false (mend_folder_take (second));

  g_assert_cmpint (fchmodat (scratch->fd, "store/talks", 0755, 0), ==, 0);
  g_assert_finalize_object (g_steal_pointer (&first));

  g_assert_true (mend_folder_take (second));
  g_assert_true (mend_folder_is_writable (second));
  g_assert_true (mend_folder_take (second));
  g_assert_cmpuint (get_mode (scratch, "store/talks"), ==, 0700);
  g_assert_cmpint (mend_folder_get_fd (second, "notes", NULL), >=, 0);
}

/* As on a file system without locks for folders. */
static int
refuse_folders (int fd, int operation)
{
  struct stat status = { 0 };

  if (fstat (fd, &status) == 0 && S_ISDIR (status.st_mode))
    {
      errno = EBADF;
      return -1;
    }

  return flock (fd, operation);
}

static void
test_folder_lock_elsewhere (void)
{
  static MendSyscalls syscalls;
  g_autoptr (ScratchFolder) scratch = scratch_folder_new ();
  g_autoptr (MendFolder) first = NULL;
  g_autoptr (MendFolder) second = NULL;
  g_autoptr (MendFolder) other = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_runtime_dir (), 0700), ==, 0);
  syscalls = *mend_syscalls_get_default ();
  syscalls.flock = refuse_folders;
  mend_syscalls_replace (&syscalls);

  first = open_below (scratch, "store");
  second = open_below (scratch, "store");
  other = open_below (scratch, "other");

  g_assert_true (mend_folder_is_writable (first));
  g_assert_false (mend_folder_is_writable (second));
  g_assert_true (mend_folder_is_writable (other));
  scratch_folder_assert_names (scratch, "other store");

  mend_syscalls_replace (NULL);
}

static void
test_folder_removed_meanwhile (void)
{
  g_autoptr (ScratchFolder) scratch = scratch_folder_new ();
  g_autoptr (MendFolder) folder = open_below (scratch, "store");
  int before = mend_folder_get_fd (folder, "talks", NULL);
  int after = -1;

  g_test_summary ("If a folder is removed and comes back, files go into the one that is there.");

  g_assert_cmpint (unlinkat (scratch->fd, "store/talks", AT_REMOVEDIR), ==, 0);
  after = mend_folder_get_fd (folder, "talks", NULL);
  g_assert_cmpint (after, >=, 0);
  g_assert_cmpint (after, !=, before);
  g_assert_cmpuint (get_mode (scratch, "store/talks"), ==, 0700);
}

static void
test_folder_lists_and_reads (void)
{
  g_autoptr (ScratchFolder) scratch = scratch_folder_new ();
  g_autoptr (MendFolder) folder = open_below (scratch, "store");
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;
  g_autoptr (JsonNode) root = NULL;
  MendFileStamp stamp = { 0 };

  g_assert_cmpint (mend_folder_get_fd (folder, "talks", NULL), >=, 0);
  scratch_folder_put (scratch, "store/talks/" NAME, "{\"a\":1}");
  scratch_folder_put (scratch, "store/talks/list.txt", "");

  names = mend_folder_list (folder, "talks", MEND_NAME_LIST_RECORDS, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (names), ==, 1);

  root = mend_folder_read (folder, "talks", names[0], &stamp, &error);
  g_assert_no_error (error);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (root), "a"), ==, 1);
  g_assert_cmpint (stamp.size, ==, 7);
}

static void
test_folder_cannot_be_made (void)
{
  g_autoptr (ScratchFolder) scratch = scratch_folder_new ();
  g_autofree char *path = scratch_folder_get_path (scratch, "file/store");
  g_autoptr (GError) error = NULL;

  scratch_folder_put (scratch, "file", "");
  g_assert_null (mend_folder_open (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/folder/creates", test_folder_creates);
  g_test_add_func ("/store/folder/is-safe-on-disk", test_folder_is_safe_on_disk);
  g_test_add_func ("/store/folder/is-not-safe-on-disk", test_folder_is_not_safe_on_disk);
  g_test_add_func ("/store/folder/tightens", test_folder_tightens);
  g_test_add_func ("/store/folder/links", test_folder_links);
  g_test_add_func ("/store/folder/one-process", test_folder_one_process);
  g_test_add_func ("/store/folder/lock-ends-with-process", test_folder_lock_ends_with_process);
  g_test_add_func ("/store/folder/two-processes", test_folder_two_processes);
  g_test_add_func ("/store/folder/taken-later", test_folder_taken_later);
  g_test_add_func ("/store/folder/lock-elsewhere", test_folder_lock_elsewhere);
  g_test_add_func ("/store/folder/removed-meanwhile", test_folder_removed_meanwhile);
  g_test_add_func ("/store/folder/lists-and-reads", test_folder_lists_and_reads);
  g_test_add_func ("/store/folder/cannot-be-made", test_folder_cannot_be_made);

  return g_test_run ();
}
