// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-folder-index.h"

#include "scratch-folder.h"

#include <fcntl.h>
#include <unistd.h>

#define NAME  "20260131T190500Z-5a9e23a5.json"
#define OTHER "20260201T190500Z-6a9e23a5.json"

static void
assert_changes (
    MendFolderIndex *index, int folder, const char *added, const char *changed, const char *removed)
{
  const char *const expected[] = { added, changed, removed };
  g_auto (MendFolderChanges) changes = { 0 };

  mend_folder_changes_init (&changes);
  mend_folder_index_look (index, folder, &changes);
  g_assert_true (mend_folder_changes_is_empty (&changes) ==
                 (added == NULL && changed == NULL && removed == NULL));

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      GPtrArray *names = i == 0 ? changes.added : i == 1 ? changes.changed : changes.removed;

      g_assert_cmpuint (names->len, ==, expected[i] != NULL ? 1 : 0);
      if (expected[i] != NULL)
        g_assert_cmpstr (g_ptr_array_index (names, 0), ==, expected[i]);
    }
}

static void
test_folder_index_changes (void)
{
  g_autoptr (ScratchFolder) scratch = scratch_folder_new ();
  g_autoptr (MendFolderIndex) index = mend_folder_index_new ();
  MendFileStamp stamp = { 0 };

  scratch_folder_put (scratch, NAME, "one");
  scratch_folder_put (scratch, ".syncthing." OTHER ".tmp", "half");
  assert_changes (index, scratch->fd, NAME, NULL, NULL);
  assert_changes (index, scratch->fd, NULL, NULL, NULL);

  g_assert_cmpint (fchmodat (scratch->fd, NAME, 0600, 0), ==, 0);
  assert_changes (index, scratch->fd, NULL, NULL, NULL);

  scratch_folder_replace (scratch, NAME, "two, longer");
  scratch_folder_put (scratch, OTHER, "new");
  assert_changes (index, scratch->fd, OTHER, NAME, NULL);
  g_assert_cmpuint (mend_folder_index_get_n_names (index), ==, 2);
  g_assert_true (mend_folder_index_find (index, NAME, &stamp));
  g_assert_cmpint (stamp.size, ==, 11);

  g_assert_cmpint (unlinkat (scratch->fd, NAME, 0), ==, 0);
  assert_changes (index, scratch->fd, NULL, NULL, NAME);
  assert_changes (index, -1, NULL, NULL, OTHER);
  g_assert_cmpuint (mend_folder_index_get_n_names (index), ==, 0);
}

static void
test_folder_index_ours (void)
{
  g_autoptr (ScratchFolder) scratch = scratch_folder_new ();
  g_autoptr (MendFolderIndex) index = mend_folder_index_new ();

  scratch_folder_put (scratch, NAME, "one");
  assert_changes (index, scratch->fd, NAME, NULL, NULL);
  mend_folder_index_mark_ours (index, NAME);
  assert_changes (index, scratch->fd, NULL, NULL, NULL);
  g_assert_true (mend_folder_index_is_ours (index, NAME));
  g_assert_false (mend_folder_index_is_ours (index, OTHER));

  g_assert_cmpint (unlinkat (scratch->fd, NAME, 0), ==, 0);
  assert_changes (index, scratch->fd, NULL, NULL, NAME);
  g_assert_false (mend_folder_index_is_ours (index, NAME));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/folder-index/changes", test_folder_index_changes);
  g_test_add_func ("/store/folder-index/ours", test_folder_index_ours);

  return g_test_run ();
}
