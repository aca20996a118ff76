// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-name-list.h"

#include "fault-syscalls.h"
#include "scratch-folder.h"

#include <errno.h>
#include <gio/gio.h>
#include <sys/stat.h>
#include <unistd.h>

static void
test_list_only_ours (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;
  g_autofree char *joined = NULL;

  scratch_folder_put (folder, "20270101T000000Z-00000002.json", "{}");
  scratch_folder_put (folder, "20260101T000000Z-00000001.json", "{}");
  scratch_folder_put (folder, "20260101T000000Z-00000001 (1).json", "{}");
  scratch_folder_put (folder, "notes.json", "{}");
  scratch_folder_put (folder, ".tmp-0f1e2d3c~", "{}");
  scratch_folder_put (folder, ".hidden", "");
  scratch_folder_put (folder, "\xff\xfe.json", "");
  g_assert_cmpint (mkdirat (folder->fd, "20260101T000000Z-00000003.json", 0700), ==, 0);
  g_assert_cmpint (mkfifoat (folder->fd, "20260101T000000Z-00000004.json", 0600), ==, 0);
  g_assert_cmpint (symlinkat ("notes.json", folder->fd, "20260101T000000Z-00000005.json"), ==, 0);

  names = mend_name_list_read (folder->fd, MEND_NAME_LIST_RECORDS, &error);
  g_assert_no_error (error);
  joined = g_strjoinv ("|", names);
  g_assert_cmpstr (joined, ==,
                   "20260101T000000Z-00000001 (1).json|20260101T000000Z-00000001.json|"
                   "20270101T000000Z-00000002.json");
}

static void
test_list_twice (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();

  g_test_summary ("Reading a list must not move the place from which the next one is read.");

  scratch_folder_put (folder, "20260101T000000Z-00000001.json", "{}");

  for (guint i = 0; i < 2; i++)
    {
      g_auto (GStrv) names = mend_name_list_read (folder->fd, MEND_NAME_LIST_RECORDS, NULL);

      g_assert_cmpuint (g_strv_length (names), ==, 1);
    }
}

static void
test_list_fails (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;

  g_test_summary ("A folder that cannot be read is not an empty one.");

  fault_syscalls_install ();
  fault_syscalls_arm (FAULT_OPENAT, EACCES, 1, TRUE);
  names = mend_name_list_read (folder->fd, MEND_NAME_LIST_RECORDS, &error);
  fault_syscalls_remove ();

  g_assert_null (names);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/name-list/only-ours", test_list_only_ours);
  g_test_add_func ("/store/name-list/twice", test_list_twice);
  g_test_add_func ("/store/name-list/fails", test_list_fails);

  return g_test_run ();
}
