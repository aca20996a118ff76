// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-moments.h"

#include "store-fixture.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* What was deleted for good: it is nowhere, and an archive brings it back only if that is asked. */

#define ID         "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define OTHER_ID   "4f2c1b07-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define NOTE_ID    "0a7de2b4-93c1-4f1d-8a52-1c9a4a0f7e22"
#define PROMISE_ID "0a7de2b5-93c1-4f1d-8a52-1c9a4a0f7e22"
#define MARK_ID    "0a7de2b6-93c1-4f1d-8a52-1c9a4a0f7e22"
#define HELPED_ID  "0a7de2b7-93c1-4f1d-8a52-1c9a4a0f7e20"
#define NAME       "20260104T204000Z-4f2c1b06.json"
#define TALK       "talks/" NAME
#define TRASH      "trash/" NAME
#define WORDS      "Words that are to go"
#define ADDED      "Words that were added later"
#define PROMISED   "Words of a promise"
#define MARKED     "What became of the promise"
#define HELPED     "bellwether"
#define STAYING    "Words of another talk"

static const char *const all_words[] = { WORDS, ADDED, PROMISED, MARKED, HELPED };

typedef struct
{
  StoreFixture *store;
  ScratchFolder *elsewhere;
  char *archive;
} Fixture;

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static gboolean
is_alone (gpointer store)
{
  return G_OBJECT (store)->ref_count == 1;
}

static void
look (Fixture *self)
{
  mend_store_rescan (self->store->store);
  store_fixture_wait_for (self->store, is_alone, self->store->store);
}

static void
finish (StoreFixture *store, const char *id, const char *kept)
{
  g_autoptr (MendTalkRecord) record = make_talk (id, 3, kept, NULL);

  mend_store_finish_talk (store->store, record);
}

/* What belongs to the talk; the mark was made in none. */
static void
add_belongings (StoreFixture *store)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 1, 5, 12, 0, 0);
  const MendLaterNote note_fields = {
    .id = (char *) NOTE_ID,
    .talk_id = (char *) ID,
    .created = now,
    .seat = MEND_SEAT_LEFT,
    .name = (char *) "Anna",
    .text = (char *) ADDED,
  };
  const MendPromise promise_fields = {
    .id = (char *) PROMISE_ID,
    .talk_id = (char *) ID,
    .created = now,
    .seat = MEND_SEAT_LEFT,
    .text = (char *) PROMISED,
  };
  const MendMark mark_fields = {
    .id = (char *) MARK_ID,
    .promise_id = (char *) PROMISE_ID,
    .created = now,
    .seat = MEND_SEAT_LEFT,
    .outcome = MEND_OUTCOME_KEPT,
    .fact = (char *) MARKED,
  };
  const MendGoodThing helped_fields = {
    .id = (char *) HELPED_ID,
    .kind = MEND_GOOD_THING_HELPED,
    .moment_id = (char *) MARK_ID,
    .created = now,
    .seat = MEND_SEAT_RIGHT,
    .text = (char *) HELPED,
  };
  g_autoptr (MendLaterNote) note = mend_later_note_new (&note_fields);
  g_autoptr (MendPromise) promise = mend_promise_new (&promise_fields);
  g_autoptr (MendMark) mark = mend_mark_new (&mark_fields);
  g_autoptr (MendGoodThing) helped = mend_good_thing_new (&helped_fields);

  mend_store_add_note (store->store, note);
  mend_store_add_promise (store->store, promise);
  mend_store_add_mark (store->store, mark);
  mend_store_add_moment (store->store, helped);
}

static void
write_archive (Fixture *self, StoreFixture *store)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 1, 5, 12, 0, 0);
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  guint n_records = 0;

  g_assert_true (mend_store_write_archive (store->data_dir, store->state_dir, self->archive, now,
                                           &n_records, left_out, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (left_out->len, ==, 0);
}

static MendArchiveCounts
read_archive (Fixture *self, gboolean is_replacing)
{
  MendArchiveCounts counts = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (
      mend_store_read_archive (self->store->store, self->archive, is_replacing, &counts, &error));
  g_assert_no_error (error);

  return counts;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->store = store_fixture_new ();
  self->elsewhere = scratch_folder_new ();
  self->archive = scratch_folder_get_path (self->elsewhere, "archive.jsonl.gz");
  store_fixture_open (self->store);
  finish (self->store, ID, WORDS);
  finish (self->store, OTHER_ID, STAYING);
  add_belongings (self->store);
  store_fixture_settle (self->store);
  look (self);
  write_archive (self, self->store);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->store, store_fixture_free);
  g_clear_pointer (&self->archive, g_free);
  g_clear_pointer (&self->elsewhere, scratch_folder_free);
}

static void
delete_for_good (Fixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) deleted = NULL;
  guint n_found = 0;

  mend_store_delete_talk (self->store->store, ID);
  store_fixture_settle (self->store);
  look (self);
  mend_store_load_deleted (self->store->store, NULL, take_result_cb, &result);
  store_fixture_wait_for (self->store, is_set, &result);
  deleted = mend_store_load_deleted_finish (self->store->store, result, NULL);
  g_clear_object (&result);
  for (guint i = 0; i < deleted->len; i++)
    {
      if (!g_str_equal (mend_deleted_get_id (deleted->pdata[i]), ID))
        continue;

      n_found++;
      mend_store_delete_for_good (self->store->store, deleted->pdata[i]);
    }

  g_assert_cmpuint (n_found, ==, 1);
  store_fixture_settle (self->store);
}

static guint
count_files (Fixture *self, const char *words)
{
  return count_files_with (self->store->home->path, words);
}

static void
assert_nothing_is_left (Fixture *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_words); i++)
    g_assert_cmpuint (count_files (self, all_words[i]), ==, 0);
}

static char *
get_before (Fixture *self)
{
  char *before = mend_store_get_archive_before (self->store->store);

  g_assert_nonnull (before);

  return before;
}

static void
test_nowhere (Fixture *self, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;
  struct timespec times[] = { { .tv_sec = 1767300000 }, { .tv_sec = 1767300000 } };
  struct stat status = { 0 };
  MendArchiveCounts counts;

  g_test_summary ("No file has words of it: neither the record nor what belongs to it, no earlier "
                  "version, no set of a day, and not what there was before an archive came. What "
                  "else is in there stays, and gets no younger.");

  read_archive (self, TRUE);
  before = get_before (self);
  g_assert_cmpint (utimensat (AT_FDCWD, before, times, 0), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (all_words); i++)
    g_assert_cmpuint (count_files (self, all_words[i]), >=, 3);

  delete_for_good (self);
  assert_nothing_is_left (self);
  text = read_unpacked (before);
  g_assert_nonnull (strstr (text, STAYING));
  g_assert_cmpint (stat (before, &status), ==, 0);
  g_assert_cmpint (status.st_mtim.tv_sec, ==, 1767300000);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  /* It is an archive still. */
  g_free (g_steal_pointer (&self->archive));
  self->archive = g_steal_pointer (&before);
  counts = read_archive (self, FALSE);
  g_assert_cmpuint (counts.n_same, ==, 1);
  g_assert_cmpuint (counts.n_new, ==, 0);
}

static void
test_nowhere_in_trash (Fixture *self, gconstpointer data)
{
  g_autofree char *notes = store_fixture_get_path (self->store, "notes");
  g_autofree char *trash = store_fixture_get_path (self->store, "trash");
  g_autoptr (GDir) dir = g_dir_open (notes, 0, NULL);
  const char *name = g_dir_read_name (dir);
  g_autofree char *path = g_build_filename (notes, name, NULL);
  g_autofree char *new_path = g_build_filename (trash, name, NULL);

  g_test_summary ("What belongs to it and was deleted before goes, too.");

  g_mkdir (trash, 0700);
  g_assert_cmpint (g_rename (path, new_path), ==, 0);
  look (self);
  delete_for_good (self);
  assert_nothing_is_left (self);
}

static void
test_nowhere_if_damaged (Fixture *self, gconstpointer data)
{
  g_autofree char *before = NULL;

  g_test_summary ("What cannot be read any more might have words of it.");

  read_archive (self, TRUE);
  before = get_before (self);
  g_assert_true (g_file_set_contents (before, "damaged", -1, NULL));
  delete_for_good (self);
  g_assert_false (g_file_test (before, G_FILE_TEST_EXISTS));
}

static void
test_stays (Fixture *self, gconstpointer data)
{
  MendArchiveCounts counts;

  g_test_summary ("Merging brings nothing back that was deleted for good.");

  delete_for_good (self);
  counts = read_archive (self, FALSE);
  g_assert_cmpuint (counts.n_deleted, ==, 5);
  g_assert_cmpuint (counts.n_new, ==, 0);
  look (self);
  assert_nothing_is_left (self);
}

static void
test_is_replaced (Fixture *self, gconstpointer data)
{
  MendArchiveCounts counts;

  g_test_summary ("Who lets an archive take the place of all has it back, and it is not deleted "
                  "again by what is left here or on the other computer.");

  delete_for_good (self);
  counts = read_archive (self, TRUE);
  g_assert_cmpuint (counts.n_new, ==, 5);
  g_assert_false (store_fixture_has (self->store, TRASH));
  look (self);
  look (self);
  g_assert_true (store_fixture_has (self->store, TALK));
  g_assert_true (store_fixture_holds_anywhere (self->store, "\"rev\": 2"));

  counts = read_archive (self, TRUE);
  g_assert_cmpuint (counts.n_same, ==, 6);
  g_assert_true (store_fixture_holds_anywhere (self->store, "\"rev\": 2"));
}

static void
test_later_counts (Fixture *self, gconstpointer data)
{
  g_autoptr (StoreFixture) other = store_fixture_new ();
  g_autofree char *path = store_fixture_get_path (other, TALK);
  g_autofree char *text = NULL;
  g_autofree char *later = NULL;
  g_auto (GStrv) parts = NULL;
  MendArchiveCounts counts;

  g_test_summary ("A version that is later than what was deleted counts.");

  delete_for_good (self);
  store_fixture_open (other);
  finish (other, ID, WORDS);
  store_fixture_settle (other);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  parts = g_strsplit (text, "\"rev\": 1", 2);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  later = g_strjoinv ("\"rev\": 2", parts);
  store_fixture_put (other, TALK, later, -1);
  write_archive (self, other);

  counts = read_archive (self, FALSE);
  g_assert_cmpuint (counts.n_new, ==, 1);
  look (self);
  g_assert_true (store_fixture_has (self->store, TALK));
  g_assert_false (store_fixture_has (self->store, TRASH));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "/store/store-gone/nowhere", test_nowhere },
    { "/store/store-gone/nowhere-in-trash", test_nowhere_in_trash },
    { "/store/store-gone/nowhere-if-damaged", test_nowhere_if_damaged },
    { "/store/store-gone/stays", test_stays },
    { "/store/store-gone/is-replaced", test_is_replaced },
    { "/store/store-gone/later-counts", test_later_counts },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
