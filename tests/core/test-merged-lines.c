// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-merged-lines.h"

static MendKeptLine *
make_line (const char *text, int day)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, day, 20, 40, 0);

  return mend_kept_line_new_given (text, MEND_SEAT_LEFT, "Anna", NULL, time);
}

static void
append (GListStore *lines, const char *text, int day)
{
  g_autoptr (MendKeptLine) line = make_line (text, day);

  g_list_store_append (lines, line);
}

static char *
read_all (GListModel *list)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (MendKeptLine) line = g_list_model_get_item (list, i);

      g_string_append (all, mend_kept_line_get_text (line));
    }

  return g_string_free (all, FALSE);
}

static void
assert_reads (GListModel *list, const char *expected)
{
  g_autofree char *all = read_all (list);

  g_assert_cmpstr (all, ==, expected);
}

/* Follows a list by what it says of its changes alone. */
static void
changed_cb (GListModel *list, guint position, guint n_removed, guint n_added, GString *followed)
{
  g_string_erase (followed, position, n_removed);

  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (MendKeptLine) line = g_list_model_get_item (list, position + i);

      g_string_insert (followed, position + i, mend_kept_line_get_text (line));
    }
}

static void
test_merged_lines_newest_first (void)
{
  g_autoptr (GListStore) lines = g_list_store_new (MEND_TYPE_KEPT_LINE);
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (MendMergedLines) merged = mend_merged_lines_new (G_LIST_MODEL (lines));
  g_autoptr (GString) followed = g_string_new (NULL);

  g_test_summary ("Each line stands where its day is, and who follows the changes sees the same.");

  g_signal_connect (merged, "items-changed", G_CALLBACK (changed_cb), followed);
  append (lines, "a", 20);
  append (lines, "b", 10);
  assert_reads (G_LIST_MODEL (merged), "ab");

  g_ptr_array_add (more, make_line ("X", 25));
  g_ptr_array_add (more, make_line ("Y", 15));
  g_ptr_array_add (more, make_line ("Z", 1));
  mend_merged_lines_set_more (merged, more);
  assert_reads (G_LIST_MODEL (merged), "XaYbZ");
  g_assert_cmpstr (followed->str, ==, "XaYbZ");

  append (lines, "c", 5);
  append (lines, "d", 1);
  assert_reads (G_LIST_MODEL (merged), "XaYbcZd");
  g_assert_cmpstr (followed->str, ==, "XaYbcZd");

  g_list_store_remove (lines, 0);
  assert_reads (G_LIST_MODEL (merged), "XYbcZd");
  g_assert_cmpstr (followed->str, ==, "XYbcZd");

  g_ptr_array_set_size (more, 0);
  mend_merged_lines_set_more (merged, more);
  g_assert_cmpstr (followed->str, ==, "bcd");
  g_assert_finalize_object (g_steal_pointer (&merged));
}

static void
count_cb (guint *n_changes)
{
  (*n_changes)++;
}

static void
set_two (MendMergedLines *merged, const char *first, const char *second, int day)
{
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (more, make_line (first, 25));
  g_ptr_array_add (more, make_line (second, day));
  mend_merged_lines_set_more (merged, more);
}

static void
test_merged_lines_same_again (void)
{
  g_autoptr (GListStore) lines = g_list_store_new (MEND_TYPE_KEPT_LINE);
  g_autoptr (MendMergedLines) merged = mend_merged_lines_new (G_LIST_MODEL (lines));
  guint n_changes = 0;

  g_test_summary ("Lines that are read again and are the same change nothing.");

  g_signal_connect_swapped (merged, "items-changed", G_CALLBACK (count_cb), &n_changes);
  set_two (merged, "X", "Y", 15);
  g_assert_cmpuint (n_changes, ==, 1);
  set_two (merged, "X", "Y", 15);
  g_assert_cmpuint (n_changes, ==, 1);
  set_two (merged, "X", "Z", 15);
  g_assert_cmpuint (n_changes, ==, 2);
  set_two (merged, "X", "Z", 14);
  g_assert_cmpuint (n_changes, ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/merged-lines/newest-first", test_merged_lines_newest_first);
  g_test_add_func ("/core/merged-lines/same-again", test_merged_lines_same_again);

  return g_test_run ();
}
