// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-seen-list.h"

#include "scratch-folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#define STORE "/somewhere/store"

static void
fill (MendSeenList *list, guint n_names)
{
  for (guint i = 0; i < n_names; i++)
    {
      g_autofree char *name =
          g_strdup_printf ("%u0131T190500Z-5a9e%04x.json", i % 2 == 0 ? 2025 : 2026, i);

      mend_seen_list_add (list, name);
    }
}

static void
test_seen_list_there_and_back (void)
{
  g_autoptr (ScratchFolder) scratch = scratch_folder_new ();
  g_autoptr (MendSeenList) list = mend_seen_list_new ("talks");
  g_autoptr (MendSeenList) later = mend_seen_list_new ("talks");
  g_autoptr (MendSeenList) other = mend_seen_list_new ("notes");

  fill (list, 10);
  mend_seen_list_save (list, scratch->fd, STORE);
  scratch_folder_assert_names (scratch, "talks-2025.json talks-2026.json");

  mend_seen_list_load (later, scratch->fd);
  g_assert_cmpuint (mend_seen_list_get_n_names (later), ==, 10);
  mend_seen_list_load (other, scratch->fd);
  g_assert_cmpuint (mend_seen_list_get_n_names (other), ==, 0);

  mend_seen_list_remove (later, "20250131T190500Z-5a9e0000.json");
  mend_seen_list_save (later, scratch->fd, STORE);
  g_clear_pointer (&later, mend_seen_list_free);
  later = mend_seen_list_new ("talks");
  mend_seen_list_load (later, scratch->fd);
  g_assert_cmpuint (mend_seen_list_get_n_names (later), ==, 9);
}

static void
test_seen_list_damaged (void)
{
  g_autoptr (ScratchFolder) scratch = scratch_folder_new ();
  g_autoptr (MendSeenList) list = mend_seen_list_new ("talks");

  scratch_folder_put (scratch, "talks-2025.json", "{\"format\":\"mend se");
  scratch_folder_put (scratch, "talks-2026.json",
                      "{\"format\":\"mend seen\",\"version\":1,\"folder\":\"" STORE "\","
                      "\"names\":[\"../../other\",5,\"20260131T190500Z-5a9e23a5.json\"]}");
  mend_seen_list_load (list, scratch->fd);
  g_assert_cmpuint (mend_seen_list_get_n_names (list), ==, 1);
}

static void
test_seen_list_of_store (void)
{
  g_autoptr (ScratchFolder) scratch = scratch_folder_new ();
  g_autoptr (MendSeenList) list = mend_seen_list_new ("talks");
  g_autofree char *path = scratch_folder_get_path (scratch, "4f2c1b06/seen");
  g_autofree char *id = NULL;
  int folder = -1;

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  folder = open (path, O_RDONLY | O_DIRECTORY);
  fill (list, 8);
  mend_seen_list_save (list, folder, STORE);
  close (folder);

  g_assert_cmpuint (mend_seen_list_count_of_store (scratch->path, STORE, &id), ==, 8);
  g_assert_cmpstr (id, ==, "4f2c1b06");
  g_assert_cmpuint (mend_seen_list_count_of_store (scratch->path, "/elsewhere", NULL), ==, 0);
  g_assert_cmpuint (mend_seen_list_count_of_store ("/nowhere", STORE, NULL), ==, 0);
}

static void
test_seen_list_too_much (void)
{
  g_assert_false (mend_seen_list_is_too_much (0, 0));
  g_assert_false (mend_seen_list_is_too_much (2, 2));
  g_assert_true (mend_seen_list_is_too_much (3, 3));
  g_assert_true (mend_seen_list_is_too_much (3, 14));
  g_assert_false (mend_seen_list_is_too_much (3, 15));
  g_assert_false (mend_seen_list_is_too_much (5, 100));
  g_assert_true (mend_seen_list_is_too_much (6, 100));
  g_assert_true (mend_seen_list_is_too_much (100, 100));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/seen-list/there-and-back", test_seen_list_there_and_back);
  g_test_add_func ("/store/seen-list/damaged", test_seen_list_damaged);
  g_test_add_func ("/store/seen-list/of-store", test_seen_list_of_store);
  g_test_add_func ("/store/seen-list/too-much", test_seen_list_too_much);

  return g_test_run ();
}
