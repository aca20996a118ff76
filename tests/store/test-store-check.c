// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: problem-list. */
#include "mend-store.h"

#include "records/mend-file-problem.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ID        "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define SECOND_ID "0a7de2b4-93c1-4f1d-8a52-1c9a4a0f7e22"

static const struct
{
  const char *name;
  const char *text;
  MendFileProblemReason reason;
} bad_files[] = {
  { "20260201T000000Z-00000001.json", "", MEND_FILE_PROBLEM_EMPTY },
  { "20260201T000000Z-00000002.json", "{\"format\": \"mend ta", MEND_FILE_PROBLEM_DAMAGED },
  { "20260201T000000Z-00000003.json", "canary", MEND_FILE_PROBLEM_DAMAGED },
  { "20260201T000000Z-00000004.json", "{\"format\":\"mend talk\",\"version\":2}",
    MEND_FILE_PROBLEM_NEWER },
  { "20260201T000000Z-00000005.json", "{\"format\":\"mend note\",\"version\":1}",
    MEND_FILE_PROBLEM_WRONG_KIND },
  { "20260201T000000Z-00000006.json", "{\"format\":\"mend talk\",\"version\":1}",
    MEND_FILE_PROBLEM_INCOMPLETE },
  { "20260201T000000Z-00000007.json", "{\"format\":\"mend talk\",\"version\":1,\"id\":\"canary\"}",
    MEND_FILE_PROBLEM_IMPOSSIBLE },
  { "canary of mine.json", "{}", MEND_FILE_PROBLEM_WRONG_KIND },
};

static void
put_bad_files (StoreFixture *fixture)
{
  g_autofree char *large = g_strnfill (5 * 1024 * 1024, ' ');
  g_autofree char *pipe_path =
      store_fixture_get_path (fixture, "talks/20260201T000000Z-00000009.json");
  g_autofree char *link_path =
      store_fixture_get_path (fixture, "talks/20260201T000000Z-0000000a.json");
  g_autofree char *folder_path =
      store_fixture_get_path (fixture, "talks/20260201T000000Z-0000000b.json");

  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *name = g_build_filename ("talks", bad_files[i].name, NULL);

      store_fixture_put (fixture, name, bad_files[i].text, -1);
    }

  store_fixture_put (fixture, "talks/20260201T000000Z-00000008.json", large, -1);
  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_cmpint (symlink ("/dev/zero", link_path), ==, 0);
  g_assert_cmpint (g_mkdir (folder_path, 0700), ==, 0);
}

static void
put_good_files (StoreFixture *fixture)
{
  g_autoptr (MendTalkRecord) first = make_talk (ID, 3, "Kept", NULL);
  g_autoptr (MendTalkRecord) second = make_talk (SECOND_ID, 4, "Kept", NULL);

  g_free (second->topic);
  second->topic = g_strdup ("One\ttwo\nthree");
  put_talk (fixture, first);
  put_talk (fixture, second);
  store_fixture_put (
      fixture, "store.json",
      "{\"format\":\"mend store\",\"version\":1,\"least_reader\":1,\"id\":\"" ID "\"}", -1);
}

static MendFileProblem *
find_problem (GPtrArray *problems, const char *name)
{
  for (guint i = 0; i < problems->len; i++)
    {
      MendFileProblem *problem = g_ptr_array_index (problems, i);

      if (g_str_equal (mend_file_problem_get_file_name (problem), name))
        return problem;
    }

  return NULL;
}

static void
assert_reason (GPtrArray *problems, const char *name, MendFileProblemReason reason)
{
  MendFileProblem *problem = find_problem (problems, name);
  const char *detail;

  g_assert_nonnull (problem);
  g_assert_cmpint (mend_file_problem_get_reason (problem), ==, reason);
  g_assert_cmpstr (mend_file_problem_get_kind_folder (problem), ==, "talks");
  detail = mend_file_problem_get_detail (problem);
  g_assert_true (detail == NULL || strstr (detail, "canary") == NULL);
}

static void
test_check_names_each_file (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) problems = NULL;

  put_good_files (fixture);
  put_bad_files (fixture);
  problems = mend_store_check (fixture->data_dir);

  g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (bad_files) + 4);
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    assert_reason (problems, bad_files[i].name, bad_files[i].reason);

  assert_reason (problems, "20260201T000000Z-00000008.json", MEND_FILE_PROBLEM_TOO_LARGE);
  assert_reason (problems, "20260201T000000Z-00000009.json", MEND_FILE_PROBLEM_NOT_A_FILE);
  assert_reason (problems, "20260201T000000Z-0000000a.json", MEND_FILE_PROBLEM_NOT_A_FILE);
  assert_reason (problems, "20260201T000000Z-0000000b.json", MEND_FILE_PROBLEM_NOT_A_FILE);
}

static void
test_check_two_with_one_id (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  put_good_files (fixture);
  path = store_fixture_get_path (fixture, "talks/20260104T204000Z-4f2c1b06.json");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  store_fixture_put (fixture, "talks/20260104T204000Z-4f2c1b06 (conflicted copy).json", text, -1);
  problems = mend_store_check (fixture->data_dir);
  g_assert_cmpuint (problems->len, ==, 1);
  assert_reason (problems, "20260104T204000Z-4f2c1b06 (conflicted copy).json",
                 MEND_FILE_PROBLEM_TWICE);

  g_assert_cmpint (g_remove (path), ==, 0);
  g_ptr_array_unref (problems);
  problems = mend_store_check (fixture->data_dir);
  g_assert_cmpuint (problems->len, ==, 1);
  assert_reason (problems, "20260104T204000Z-4f2c1b06 (conflicted copy).json",
                 MEND_FILE_PROBLEM_STRANGE_NAME);
}

static void
test_check_all_is_well (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) nothing = mend_store_check (fixture->data_dir);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) no_lines = mend_store_list (fixture->data_dir, NULL, TRUE);

  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_cmpuint (no_lines->len, ==, 0);
  g_assert_false (g_file_test (fixture->data_dir, G_FILE_TEST_EXISTS));
  put_good_files (fixture);
  problems = mend_store_check (fixture->data_dir);
  g_assert_cmpuint (problems->len, ==, 0);
}

static gboolean
has_all_problems (gpointer problems)
{
  return g_list_model_get_n_items (problems) == G_N_ELEMENTS (bad_files) + 4;
}

static void
test_check_leaves_all_as_it_is (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  GStatBuf before = { 0 };
  GStatBuf after = { 0 };

  put_good_files (fixture);
  put_bad_files (fixture);
  path = store_fixture_get_path (fixture, "talks/20260201T000000Z-00000003.json");
  g_assert_cmpint (g_stat (path, &before), ==, 0);

  store_fixture_open (fixture);
  mend_store_check_all (fixture->store);
  store_fixture_wait_for (fixture, has_all_problems, mend_store_get_problems (fixture->store));
  mend_store_check_all (fixture->store);
  store_fixture_settle (fixture);
  store_fixture_close (fixture);

  g_assert_cmpint (g_stat (path, &after), ==, 0);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "canary");
  g_assert_cmpint (before.st_mtim.tv_nsec, ==, after.st_mtim.tv_nsec);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
}

static void
test_list_lines (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) oldest_first = NULL;
  g_autoptr (GPtrArray) newest_first = NULL;

  put_good_files (fixture);
  put_bad_files (fixture);
  oldest_first = mend_store_list (fixture->data_dir, NULL, FALSE);
  newest_first = mend_store_list (fixture->data_dir, NULL, TRUE);

  g_assert_cmpuint (oldest_first->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (oldest_first, 0), ==,
                   "2026-01-04T21:40:00+01:00\tShort Turns\t660\tHow I am today\t" ID);
  g_assert_cmpstr (g_ptr_array_index (oldest_first, 1), ==,
                   "2026-01-05T21:40:00+01:00\tShort Turns\t660\tOne two three\t" SECOND_ID);
  g_assert_cmpstr (g_ptr_array_index (newest_first, 0), ==, g_ptr_array_index (oldest_first, 1));
}

static void
test_list_filtered (void)
{
  const char *const ids[] = { SECOND_ID, NULL };
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkFilter) filter = mend_talk_filter_new ();
  g_autoptr (GPtrArray) lines = NULL;

  put_good_files (fixture);
  filter->ids = g_strdupv ((char **) ids);
  lines = mend_store_list (fixture->data_dir, filter, FALSE);

  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_true (g_str_has_suffix (g_ptr_array_index (lines, 0), SECOND_ID));
}

static MendLaterNote *
make_note (int day, const char *text)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 2, day, 8, 0, 0);
  const MendLaterNote fields = { .talk_id = (char *) ID,
                                 .created = created,
                                 .seat = MEND_SEAT_LEFT,
                                 .name = (char *) "Anna",
                                 .text = (char *) text };

  return mend_later_note_new (&fields);
}

static gboolean
remember (
    const MendTalkRecord *record, GPtrArray *notes, const char *json, gpointer data, GError **error)
{
  GString *seen = data;

  g_string_append (seen, record->id);
  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf (seen, " %s", ((MendLaterNote *) g_ptr_array_index (notes, i))->text);

  g_assert_nonnull (strstr (json, record->id));
  for (guint i = 0; i < notes->len; i++)
    g_assert_nonnull (strstr (json, ((MendLaterNote *) g_ptr_array_index (notes, i))->text));
  g_string_append (seen, "\n");

  return TRUE;
}

static gboolean
refuse (
    const MendTalkRecord *record, GPtrArray *notes, const char *json, gpointer data, GError **error)
{
  guint *n_calls = data;

  ++*n_calls;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");

  return FALSE;
}

static void
test_each_talk (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendLaterNote) second_note = make_note (9, "second");
  g_autoptr (MendLaterNote) first_note = make_note (8, "first");
  g_autoptr (GString) seen = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  guint n_calls = 0;

  put_good_files (fixture);
  store_fixture_open (fixture);
  mend_store_add_note (fixture->store, second_note);
  mend_store_add_note (fixture->store, first_note);
  store_fixture_settle (fixture);
  put_bad_files (fixture);

  g_assert_true (mend_store_for_each_talk (fixture->data_dir, NULL, remember, seen, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (seen->str, ==, ID " first second\n" SECOND_ID "\n");

  g_assert_false (mend_store_for_each_talk (fixture->data_dir, NULL, refuse, &n_calls, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (n_calls, ==, 1);
}

static void
test_list_while_it_is_in_use (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (MendTalkRecord) record = make_talk (ID, 3, "Kept", NULL);

  store_fixture_open (fixture);
  mend_store_finish_talk (fixture->store, record);
  store_fixture_settle (fixture);
  lines = mend_store_list (fixture->data_dir, NULL, FALSE);
  g_assert_cmpuint (lines->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store-check/names-each-file", test_check_names_each_file);
  g_test_add_func ("/store/store-check/two-with-one-id", test_check_two_with_one_id);
  g_test_add_func ("/store/store-check/all-is-well", test_check_all_is_well);
  g_test_add_func ("/store/store-check/leaves-all-as-it-is", test_check_leaves_all_as_it_is);
  g_test_add_func ("/store/store-list/lines", test_list_lines);
  g_test_add_func ("/store/store-list/filtered", test_list_filtered);
  g_test_add_func ("/store/store-list/each-talk", test_each_talk);
  g_test_add_func ("/store/store-list/while-it-is-in-use", test_list_while_it_is_in_use);

  return g_test_run ();
}
