// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: private-texts. */
#include "private/mend-private-folder.h"

#include "fault-syscalls.h"
#include "json-samples.h"
#include "private/mend-private-texts.h"
#include "records/mend-file-problem.h"
#include "records/mend-record-error.h"
#include "store-fixture.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ANNA   "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define BEN    "0a7de2b4-93c1-4f1d-8a52-1c9a4a0f7e22"
#define ID     "7be2c1b0-1111-4d3e-9b57-6f1e8a6d0c33"
#define CANARY "The grey canary sang at four."

static StoreFixture *
open_fixture (void)
{
  StoreFixture *fixture = store_fixture_new ();

  store_fixture_open (fixture);
  store_fixture_settle (fixture);

  return fixture;
}

static MendPrivateText *
make_text (const char *id, MendPrivatePurpose purpose, const char *words, int minute)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 10, 8, minute, 0);
  g_autoptr (GPtrArray) parts = mend_private_parts_new ();

  mend_private_parts_add (parts, "text", words);

  return mend_private_text_new (&(MendPrivateText){
      .id = (char *) id, .created = created, .purpose = purpose, .parts = parts });
}

static void
keep (StoreFixture *fixture, const char *person, const char *id, const char *words)
{
  g_autoptr (MendPrivateText) text = make_text (id, MEND_PRIVATE_PREPARE, words, 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (mend_private_texts_save (fixture->data_dir, person, text, &error));
  g_assert_no_error (error);
}

static char *
get_path (StoreFixture *fixture, const char *person, const char *name)
{
  return g_build_filename (fixture->data_dir, "private", person, name, NULL);
}

static void
put (StoreFixture *fixture, const char *person, const char *name, const char *text, gsize length)
{
  g_autofree char *path = get_path (fixture, person, name);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));
}

static guint
count_texts (StoreFixture *fixture, const char *person)
{
  guint n_unreadable = 0;
  g_autoptr (GPtrArray) texts = mend_private_texts_list (fixture->data_dir, person, &n_unreadable);

  g_assert_cmpuint (n_unreadable, ==, 0);

  return texts->len;
}

static guint
get_mode (const char *path)
{
  GStatBuf status = { 0 };

  g_assert_cmpint (g_stat (path, &status), ==, 0);

  return status.st_mode & 07777;
}

static void
test_kept_and_read (void)
{
  g_autoptr (StoreFixture) fixture = open_fixture ();
  g_autoptr (MendPrivateText) first = make_text (NULL, MEND_PRIVATE_WEIGHS, "One", 1);
  g_autoptr (MendPrivateText) second = make_text (NULL, MEND_PRIVATE_APOLOGY, "Two", 2);
  g_autoptr (GPtrArray) texts = NULL;
  guint n_unreadable = 7;

  g_assert_true (mend_private_texts_save (fixture->data_dir, ANNA, first, NULL));
  g_assert_true (mend_private_texts_save (fixture->data_dir, ANNA, second, NULL));
  keep (fixture, BEN, NULL, "Three");

  texts = mend_private_texts_list (fixture->data_dir, ANNA, &n_unreadable);
  g_assert_cmpuint (n_unreadable, ==, 0);
  g_assert_cmpuint (texts->len, ==, 2);
  g_assert_true (mend_private_text_equal (g_ptr_array_index (texts, 0), second));
  g_assert_true (mend_private_text_equal (g_ptr_array_index (texts, 1), first));
  g_assert_cmpuint (count_texts (fixture, BEN), ==, 1);
}

static void
test_closed_to_others (void)
{
  g_autoptr (StoreFixture) fixture = open_fixture ();
  g_autofree char *all = g_build_filename (fixture->data_dir, "private", NULL);
  g_autofree char *folder = get_path (fixture, ANNA, NULL);
  g_autofree char *file = get_path (fixture, ANNA, ID ".json");

  keep (fixture, ANNA, ID, "One");
  g_assert_cmpuint (get_mode (all), ==, 0700);
  g_assert_cmpuint (get_mode (folder), ==, 0700);
  g_assert_cmpuint (get_mode (file), ==, 0600);

  g_assert_cmpint (g_chmod (all, 0755), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  g_assert_cmpuint (count_texts (fixture, ANNA), ==, 1);
  g_assert_cmpuint (get_mode (all), ==, 0700);
  g_assert_cmpuint (get_mode (folder), ==, 0700);
}

static void
test_nowhere_else (void)
{
  g_autoptr (StoreFixture) fixture = open_fixture ();
  g_autofree char *store = store_fixture_get_path (fixture, NULL);
  g_autofree char *private = g_build_filename (fixture->data_dir, "private", NULL);
  g_autofree char *archive = g_build_filename (fixture->home->path, "out", "all.gz", NULL);
  g_autofree char *out = g_path_get_dirname (archive);
  g_autoptr (MendTalkRecord) talk = make_talk (ANNA, 3, "Kept", "Aside");
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 12, 8, 0, 0);
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  guint n_records = 0;

  g_test_summary ("No store, no copy of the day, no earlier version and no backup has it.");

  g_assert_cmpint (g_mkdir (out, 0700), ==, 0);
  keep (fixture, ANNA, ID, "Earlier words of mine");
  keep (fixture, ANNA, ID, CANARY);
  mend_store_finish_talk (fixture->store, talk);
  store_fixture_reopen (fixture);
  store_fixture_settle (fixture);
  g_assert_true (mend_store_write_archive (fixture->data_dir, fixture->state_dir, archive, now,
                                           &n_records, left_out, NULL));

  g_assert_cmpuint (n_records, >=, 1);
  g_assert_cmpuint (count_files_with (out, "How I am today"), ==, 1);
  g_assert_false (store_fixture_holds_anywhere (fixture, "Earlier words of mine"));
  g_assert_cmpuint (count_files_with (private, CANARY), ==, 1);
  g_assert_cmpuint (count_files_with (fixture->home->path, CANARY), ==, 1);
  g_assert_cmpuint (count_files_with (store, CANARY), ==, 0);
}

static void
test_deleted_at_once (void)
{
  g_autoptr (StoreFixture) fixture = open_fixture ();
  g_autofree char *private = g_build_filename (fixture->data_dir, "private", NULL);
  g_autofree char *folder = get_path (fixture, ANNA, NULL);
  g_autoptr (GError) error = NULL;

  g_test_summary ("Nothing is left, not even the folder, nor what a crash has left half-way.");

  keep (fixture, ANNA, ID, CANARY);
  keep (fixture, BEN, NULL, "Other words");
  put (fixture, ANNA, ".tmp-0123abcd~", CANARY, strlen (CANARY));

  g_assert_true (mend_private_texts_delete (fixture->data_dir, ANNA, ID, &error));
  g_assert_no_error (error);
  g_assert_false (store_fixture_holds_anywhere (fixture, CANARY));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_texts (fixture, BEN), ==, 1);

  /* What is gone already is as good as deleted. */
  g_assert_true (mend_private_texts_delete (fixture->data_dir, ANNA, ID, &error));
}

static void
test_last_one_deleted (void)
{
  g_autoptr (StoreFixture) fixture = open_fixture ();
  g_autofree char *private = g_build_filename (fixture->data_dir, "private", NULL);

  keep (fixture, ANNA, ID, CANARY);
  g_assert_true (mend_private_texts_delete (fixture->data_dir, ANNA, ID, NULL));
  g_assert_false (g_file_test (private, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_texts (fixture, ANNA), ==, 0);
}

static void
test_not_deleted (void)
{
  g_autoptr (StoreFixture) fixture = open_fixture ();
  g_autoptr (GError) error = NULL;

  keep (fixture, ANNA, ID, CANARY);
  fault_syscalls_install ();
  fault_syscalls_arm (FAULT_UNLINKAT, EROFS, 1, TRUE);
  g_assert_false (mend_private_texts_delete (fixture->data_dir, ANNA, ID, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
  fault_syscalls_remove ();
  g_assert_cmpuint (count_texts (fixture, ANNA), ==, 1);
}

static void
test_full_disk (void)
{
  g_autoptr (StoreFixture) fixture = open_fixture ();
  g_autoptr (MendPrivateText) text = make_text (ID, MEND_PRIVATE_PREPARE, "Later words", 0);

  g_test_summary ("What was kept before stays whole, and of the new text nothing lies around.");

  keep (fixture, ANNA, ID, "Earlier words");

  for (guint i = 1; i <= 3; i++)
    {
      g_autoptr (GError) error = NULL;

      fault_syscalls_install ();
      fault_syscalls_arm (FAULT_WRITE, ENOSPC, 1, TRUE);
      g_assert_false (mend_private_texts_save (fixture->data_dir, ANNA, text, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
      fault_syscalls_remove ();
    }

  g_assert_false (store_fixture_holds_anywhere (fixture, "Later words"));
  g_assert_true (store_fixture_holds_anywhere (fixture, "Earlier words"));
  g_assert_cmpuint (count_texts (fixture, ANNA), ==, 1);
}

static void
test_locked (void)
{
  g_autoptr (StoreFixture) fixture = open_fixture ();
  const char *text = "{\"format\":\"mend private text\",\"version\":1,\"locked\":\"x\"}";
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  guint n_unreadable = 0;

  put (fixture, ANNA, ID ".json", text, strlen (text));
  g_assert_null (mend_private_folder_read (fixture->data_dir, ANNA, ID, &error));
  g_assert_error (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_LOCKED);

  texts = mend_private_texts_list (fixture->data_dir, ANNA, &n_unreadable);
  g_assert_cmpuint (texts->len, ==, 0);
  g_assert_cmpuint (n_unreadable, ==, 1);
}

static void
test_bad_bytes (void)
{
  gsize n_samples = 0;
  const BadSample *samples = bad_samples_get (&n_samples);

  g_assert_cmpuint (n_samples, >, 20);

  for (gsize i = 0; i < n_samples; i++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autoptr (GPtrArray) texts = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      guint n_unreadable = 0;

      put (fixture, ANNA, ID ".json", samples[i].text, samples[i].length);
      g_assert_null (mend_private_folder_read (fixture->data_dir, ANNA, ID, &error));
      g_assert_error (error, MEND_RECORD_ERROR, (int) samples[i].code);

      texts = mend_private_texts_list (fixture->data_dir, ANNA, &n_unreadable);
      g_assert_cmpuint (texts->len, ==, 0);
      g_assert_cmpuint (n_unreadable, ==, 1);
      problems = mend_store_check (fixture->data_dir);
      g_assert_cmpuint (problems->len, ==, 1);
    }
}

static void
test_bad_files (void)
{
  g_autoptr (StoreFixture) fixture = open_fixture ();
  g_autofree char *pipe = get_path (fixture, ANNA, "7be2c1b0-0000-4d3e-9b57-6f1e8a6d0c01.json");
  g_autofree char *link = get_path (fixture, ANNA, "7be2c1b0-0000-4d3e-9b57-6f1e8a6d0c02.json");
  g_autofree char *folder = get_path (fixture, ANNA, "7be2c1b0-0000-4d3e-9b57-6f1e8a6d0c03.json");
  g_autoptr (GPtrArray) texts = NULL;
  guint n_unreadable = 0;

  g_test_summary ("A pipe is not waited for, a link not followed, and what can be read is read.");

  keep (fixture, ANNA, ID, "One");
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink ("/dev/zero", link), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  put (fixture, ANNA, "of somebody else.txt", "x", 1);

  texts = mend_private_texts_list (fixture->data_dir, ANNA, &n_unreadable);
  g_assert_cmpuint (texts->len, ==, 1);
  g_assert_cmpuint (n_unreadable, ==, 3);
}

static void
test_other_kinds (void)
{
  g_autoptr (StoreFixture) fixture = open_fixture ();
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), NULL);
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (GPtrArray) found = NULL;
  guint n_unreadable = 0;

  g_test_summary ("Another kind has room beside the texts, and none is taken for the other.");

  json_object_set_string_member (object, "format", "mend own moment");
  json_node_set_object (root, object);
  keep (fixture, ANNA, NULL, "One");
  g_assert_true (mend_private_folder_save (fixture->data_dir, ANNA, ID, root, NULL));

  found = mend_private_folder_list (fixture->data_dir, ANNA, "mend own moment", &n_unreadable);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpuint (n_unreadable, ==, 0);
  g_assert_cmpuint (count_texts (fixture, ANNA), ==, 1);
}

static void
test_links_are_no_folders (void)
{
  g_autoptr (StoreFixture) fixture = open_fixture ();
  g_autofree char *private = g_build_filename (fixture->data_dir, "private", NULL);
  g_autofree char *elsewhere = g_build_filename (fixture->home->path, "elsewhere", NULL);
  g_autoptr (MendPrivateText) text = make_text (ID, MEND_PRIVATE_PREPARE, CANARY, 0);
  g_autoptr (GError) error = NULL;

  g_test_summary ("A link may lead into a folder that is synchronised.");

  g_assert_cmpint (g_mkdir (elsewhere, 0700), ==, 0);
  g_assert_cmpint (symlink (elsewhere, private), ==, 0);
  g_assert_false (mend_private_texts_save (fixture->data_dir, ANNA, text, &error));
  g_assert_nonnull (error);
  g_assert_false (store_fixture_holds_anywhere (fixture, CANARY));
}

static void
test_strange_ids (void)
{
  static const char *const ids[] = { "", "..", "../store", "anna", ANNA "/..", NULL };
  g_autoptr (StoreFixture) fixture = open_fixture ();
  g_autoptr (MendPrivateText) text = make_text (ID, MEND_PRIVATE_PREPARE, CANARY, 0);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_assert_false (mend_private_texts_save (fixture->data_dir, ids[i], text, NULL));
      g_assert_false (mend_private_texts_delete (fixture->data_dir, ids[i], ID, NULL));
      g_assert_false (mend_private_texts_delete (fixture->data_dir, ANNA, ids[i], NULL));
      g_assert_cmpuint (count_texts (fixture, ids[i]), ==, 0);
    }

  g_assert_false (store_fixture_holds_anywhere (fixture, CANARY));
}

static void
test_check_says_no_more (void)
{
  g_autoptr (StoreFixture) fixture = open_fixture ();
  g_autoptr (GPtrArray) good = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  MendFileProblem *problem;

  keep (fixture, BEN, ID, CANARY);
  good = mend_store_check (fixture->data_dir);
  g_assert_cmpuint (good->len, ==, 0);

  put (fixture, ANNA, ID ".json", CANARY, strlen (CANARY));
  problems = mend_store_check (fixture->data_dir);
  g_assert_cmpuint (problems->len, ==, 1);
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpint (mend_file_problem_get_reason (problem), ==, MEND_FILE_PROBLEM_FOR_ONE);
  g_assert_cmpstr (mend_file_problem_get_file_name (problem), ==, "private");
  g_assert_cmpstr (mend_file_problem_get_kind_folder (problem), ==, "");
  g_assert_null (mend_file_problem_get_detail (problem));
}

static void
test_erased_with_all (void)
{
  g_autoptr (StoreFixture) fixture = open_fixture ();
  g_autofree char *rest = NULL;
  g_autoptr (GError) error = NULL;

  keep (fixture, ANNA, ID, CANARY);
  store_fixture_close (fixture);
  g_assert_true (mend_store_erase (fixture->data_dir, fixture->state_dir, &rest, &error));
  g_assert_no_error (error);
  g_assert_false (store_fixture_holds_anywhere (fixture, CANARY));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add_func ("/store/private-folder/" path, test)

  ADD ("kept-and-read", test_kept_and_read);
  ADD ("closed-to-others", test_closed_to_others);
  ADD ("nowhere-else", test_nowhere_else);
  ADD ("deleted-at-once", test_deleted_at_once);
  ADD ("last-one-deleted", test_last_one_deleted);
  ADD ("not-deleted", test_not_deleted);
  ADD ("full-disk", test_full_disk);
  ADD ("locked", test_locked);
  ADD ("bad-bytes", test_bad_bytes);
  ADD ("bad-files", test_bad_files);
  ADD ("other-kinds", test_other_kinds);
  ADD ("links-are-no-folders", test_links_are_no_folders);
  ADD ("strange-ids", test_strange_ids);
  ADD ("check-says-no-more", test_check_says_no_more);
  ADD ("erased-with-all", test_erased_with_all);

  return g_test_run ();
}
