// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-deleted.h"

static void
test_deleted_says_what (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  g_autoptr (MendDeleted) deleted =
      mend_deleted_new ("helpers", "session", "id", "name", "Title", created, 12);

  g_assert_cmpstr (mend_deleted_get_kind_folder (deleted), ==, "helpers");
  g_assert_cmpstr (mend_deleted_get_sort (deleted), ==, "session");
  g_assert_cmpstr (mend_deleted_get_id (deleted), ==, "id");
  g_assert_cmpstr (mend_deleted_get_file_name (deleted), ==, "name");
  g_assert_cmpstr (mend_deleted_get_title (deleted), ==, "Title");
  g_assert_true (g_date_time_equal (mend_deleted_get_created (deleted), created));
  g_assert_cmpuint (mend_deleted_get_n_days_left (deleted), ==, 12);
  g_assert_finalize_object (g_steal_pointer (&deleted));
}

static void
test_deleted_without_title (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  g_autoptr (MendDeleted) deleted =
      mend_deleted_new ("notes", NULL, "id", "name", NULL, created, 0);

  g_assert_null (mend_deleted_get_title (deleted));
  g_assert_null (mend_deleted_get_sort (deleted));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/deleted/says-what", test_deleted_says_what);
  g_test_add_func ("/core/deleted/without-title", test_deleted_without_title);

  return g_test_run ();
}
