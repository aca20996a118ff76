// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store.h"

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define ID           "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define NOTE_ID      "0a7de2b4-93c1-4f1d-8a52-1c9a4a0f7e22"
#define NAME         "20260104T204000Z-4f2c1b06.json"
#define TALK         "talks/" NAME
#define STRANGE_NAME "20260104T204000Z-00000000.json"
#define TRASH        "trash/" NAME
#define WORDS        "Words that are to go"
#define ADDED        "Words that were added later"
#define DAY_US       (G_GINT64_CONSTANT (24) * 60 * 60 * G_USEC_PER_SEC)

static void
count_cb (MendStore *store, guint *count)
{
  (*count)++;
}

static void
add_cb (MendStore *store, guint n_back, guint *count)
{
  *count += n_back;
}

static gboolean
is_one (gpointer data)
{
  return *(guint *) data > 0;
}

/* Looks, and waits until something has changed in the trash. */
static void
look_for_change (StoreFixture *fixture)
{
  guint count = 0;
  gulong id = g_signal_connect (fixture->store, "deleted-changed", G_CALLBACK (count_cb), &count);

  mend_store_rescan (fixture->store);
  store_fixture_wait_for (fixture, is_one, &count);
  g_signal_handler_disconnect (fixture->store, id);
}

static gboolean
is_alone (gpointer store)
{
  return G_OBJECT (store)->ref_count == 1;
}

static void
look (StoreFixture *fixture)
{
  mend_store_rescan (fixture->store);
  store_fixture_wait_for (fixture, is_alone, fixture->store);
}

/* A talk with a note, and copies of both, that lies in the trash. */
static void
set_up (StoreFixture *fixture)
{
  g_autoptr (MendTalkRecord) record = make_talk (ID, 3, WORDS, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 1, 5, 12, 0, 0);
  const MendLaterNote fields = {
    .id = (char *) NOTE_ID,
    .talk_id = (char *) ID,
    .created = now,
    .seat = MEND_SEAT_LEFT,
    .name = (char *) "Anna",
    .text = (char *) ADDED,
  };
  g_autoptr (MendLaterNote) note = mend_later_note_new (&fields);

  store_fixture_open (fixture);
  mend_store_finish_talk (fixture->store, record);
  mend_store_add_note (fixture->store, note);
  store_fixture_settle (fixture);
  look (fixture);
  mend_store_delete_talk (fixture->store, ID);
  store_fixture_settle (fixture);
  look_for_change (fixture);
}

static guint
count_anywhere (StoreFixture *fixture, const char *text)
{
  return count_files_with (fixture->home->path, text);
}

static void
test_store_trash_lists (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) deleted = NULL;
  MendDeleted *first;

  set_up (fixture);
  deleted = store_fixture_load_deleted (fixture);
  g_assert_cmpuint (deleted->len, ==, 1);
  first = g_ptr_array_index (deleted, 0);
  g_assert_cmpstr (mend_deleted_get_kind_folder (first), ==, "talks");
  g_assert_cmpstr (mend_deleted_get_id (first), ==, ID);
  g_assert_cmpstr (mend_deleted_get_file_name (first), ==, NAME);
  g_assert_nonnull (mend_deleted_get_title (first));
  g_assert_cmpuint (mend_deleted_get_n_days_left (first), ==, 30);
}

static void
test_store_trash_put_back (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) deleted = NULL;
  g_autoptr (GPtrArray) rest = NULL;

  set_up (fixture);
  deleted = store_fixture_load_deleted (fixture);
  mend_store_put_back (fixture->store, g_ptr_array_index (deleted, 0));
  store_fixture_settle (fixture);
  look (fixture);

  g_assert_true (store_fixture_has (fixture, TALK));
  g_assert_false (store_fixture_has (fixture, TRASH));
  g_assert_cmpuint (
      g_list_model_get_n_items (G_LIST_MODEL (mend_store_get_history (fixture->store))), ==, 1);
  rest = store_fixture_load_deleted (fixture);
  g_assert_cmpuint (rest->len, ==, 0);
}

static void
test_store_trash_for_good (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) deleted = NULL;
  g_autoptr (GPtrArray) rest = NULL;

  g_test_summary ("No file has its words any more: not the record, no copy, no note to it.");

  set_up (fixture);
  g_assert_cmpuint (count_anywhere (fixture, WORDS), >=, 2);
  g_assert_cmpuint (count_anywhere (fixture, ADDED), >=, 2);
  deleted = store_fixture_load_deleted (fixture);
  mend_store_delete_for_good (fixture->store, g_ptr_array_index (deleted, 0));
  store_fixture_settle (fixture);

  g_assert_cmpuint (count_anywhere (fixture, WORDS), ==, 0);
  g_assert_cmpuint (count_anywhere (fixture, ADDED), ==, 0);
  g_assert_true (store_fixture_has (fixture, TRASH));
  look (fixture);
  rest = store_fixture_load_deleted (fixture);
  g_assert_cmpuint (rest->len, ==, 0);

  /* There is nothing that could be undone. */
  mend_store_restore_talk (fixture->store, ID);
  store_fixture_settle (fixture);
  g_assert_false (store_fixture_has (fixture, TALK));
}

static void
move_file (StoreFixture *fixture, const char *from, const char *to)
{
  g_autofree char *path = store_fixture_get_path (fixture, from);
  g_autofree char *new_path = store_fixture_get_path (fixture, to);

  g_assert_cmpint (g_rename (path, new_path), ==, 0);
}

static void
test_store_trash_strange_name (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) deleted = NULL;

  g_test_summary ("A name that begins another id hides no copy, here or in the sets of the days.");

  set_up (fixture);
  store_fixture_close (fixture);
  move_file (fixture, TRASH, "trash/" STRANGE_NAME);
  store_fixture_open (fixture);
  look_for_change (fixture);
  g_assert_cmpuint (count_anywhere (fixture, WORDS), >=, 2);
  deleted = store_fixture_load_deleted (fixture);
  g_assert_cmpuint (deleted->len, ==, 1);
  mend_store_delete_for_good (fixture->store, g_ptr_array_index (deleted, 0));
  store_fixture_settle (fixture);

  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVED);
  g_assert_cmpuint (count_anywhere (fixture, WORDS), ==, 0);
  g_assert_cmpuint (count_anywhere (fixture, ADDED), ==, 0);
  g_assert_true (store_fixture_has (fixture, "trash/" STRANGE_NAME));
}

static char *
read_talk (StoreFixture *fixture, const char *name)
{
  g_autofree char *path = store_fixture_get_path (fixture, name);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

static void
delete_for_good (StoreFixture *fixture)
{
  g_autoptr (GPtrArray) deleted = store_fixture_load_deleted (fixture);

  g_assert_cmpuint (deleted->len, ==, 1);
  mend_store_delete_for_good (fixture->store, g_ptr_array_index (deleted, 0));
  store_fixture_settle (fixture);
  look (fixture);
}

static void
test_store_trash_returns_unchanged (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *text = NULL;

  g_test_summary ("What comes back from the other computer as it was stays deleted.");

  set_up (fixture);
  text = read_talk (fixture, TRASH);
  delete_for_good (fixture);
  store_fixture_put (fixture, TALK, text, -1);
  look (fixture);
  look (fixture);

  g_assert_false (store_fixture_has (fixture, TALK));
  g_assert_cmpuint (count_anywhere (fixture, WORDS), ==, 0);
}

static void
test_store_trash_returns_changed (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *text = NULL;
  g_autofree char *changed = NULL;
  g_auto (GStrv) parts = NULL;
  guint count = 0;

  g_test_summary ("What was changed on the other computer is kept, and people are told.");

  set_up (fixture);
  text = read_talk (fixture, TRASH);
  delete_for_good (fixture);
  parts = g_strsplit (text, "\"rev\": 1", 2);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  changed = g_strjoinv ("\"rev\": 2", parts);
  g_signal_connect (fixture->store, "came-back", G_CALLBACK (add_cb), &count);
  store_fixture_put (fixture, TALK, changed, -1);
  look (fixture);
  look (fixture);
  g_assert_cmpuint (count, ==, 1);

  g_assert_true (store_fixture_has (fixture, TALK));
  g_assert_false (store_fixture_has (fixture, TRASH));
}

static void
put_back (StoreFixture *fixture)
{
  g_autoptr (GPtrArray) deleted = store_fixture_load_deleted (fixture);

  g_assert_cmpuint (deleted->len, ==, 1);
  mend_store_put_back (fixture->store, g_ptr_array_index (deleted, 0));
  store_fixture_settle (fixture);
  look (fixture);
}

static void
test_store_trash_put_back_wins (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (StoreFixture) other = store_fixture_new ();
  g_autofree char *text = NULL;
  g_autofree char *tombstone = NULL;
  guint count = 0;

  g_test_summary ("Put back here and deleted for good there at the same time: both keep it, and "
                  "nobody has to choose between two that say the same.");

  set_up (fixture);
  set_up (other);
  put_back (fixture);
  text = read_talk (fixture, TALK);
  g_assert_nonnull (strstr (text, "\"rev\": 2"));
  delete_for_good (other);
  tombstone = read_talk (other, TRASH);

  store_fixture_put (fixture, TRASH, tombstone, -1);
  look (fixture);
  look (fixture);
  g_assert_true (store_fixture_has (fixture, TALK));
  g_assert_false (store_fixture_has (fixture, TRASH));

  g_signal_connect (other->store, "came-back", G_CALLBACK (add_cb), &count);
  store_fixture_put (other, TALK, text, -1);
  look (other);
  look (other);
  g_assert_true (store_fixture_has (other, TALK));
  g_assert_false (store_fixture_has (other, TRASH));
  g_assert_cmpuint (count, ==, 1);
}

static void
test_store_trash_put_back_on_both (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (StoreFixture) other = store_fixture_new ();
  g_autofree char *text = NULL;
  g_autofree char *other_text = NULL;

  g_test_summary ("Both computers make the same of it, so that there are no two versions.");

  set_up (fixture);
  text = read_talk (fixture, TRASH);
  set_up (other);
  store_fixture_put (other, TRASH, text, -1);
  look_for_change (other);
  g_free (g_steal_pointer (&text));
  mend_manual_clock_advance (other->clock, DAY_US);

  put_back (fixture);
  put_back (other);
  text = read_talk (fixture, TALK);
  other_text = read_talk (other, TALK);
  g_assert_cmpstr (text, ==, other_text);
}

static void
test_store_trash_other_computer (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (StoreFixture) other = store_fixture_new ();
  g_autofree char *tombstone = NULL;

  g_test_summary ("What was deleted for good there goes here too, with all that was kept of it.");

  set_up (fixture);
  delete_for_good (fixture);
  tombstone = read_talk (fixture, TRASH);

  set_up (other);
  store_fixture_put (other, TRASH, tombstone, -1);
  look (other);
  g_assert_cmpuint (count_anywhere (other, WORDS), ==, 0);
  g_assert_cmpuint (count_anywhere (other, ADDED), ==, 0);
}

/* Days go by, on each of which the store is looked at. */
static void
let_days_pass (StoreFixture *fixture, guint n_days)
{
  for (guint i = 0; i < n_days; i++)
    {
      mend_manual_clock_advance (fixture->clock, DAY_US);
      look (fixture);
    }
}

static void
test_store_trash_expires (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  g_test_summary ("After thirty days it is gone for good, after ninety more without a trace.");

  set_up (fixture);
  let_days_pass (fixture, 29);
  g_assert_cmpuint (count_anywhere (fixture, WORDS), >=, 1);
  let_days_pass (fixture, 1);
  g_assert_cmpuint (count_anywhere (fixture, WORDS), ==, 0);
  g_assert_cmpuint (count_anywhere (fixture, ADDED), ==, 0);
  g_assert_true (store_fixture_has (fixture, TRASH));

  let_days_pass (fixture, 91);
  g_assert_false (store_fixture_has (fixture, TRASH));
}

static void
test_store_trash_clock_jumps (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  g_test_summary (
      "A clock that is wrong by years, in a run or from one to the next, ends nothing.");

  set_up (fixture);
  for (guint i = 0; i < 4; i++)
    {
      mend_manual_clock_jump (fixture->clock, (i % 2 == 0 ? 900 : -900) * DAY_US);
      look (fixture);
      store_fixture_reopen (fixture);
      look (fixture);
    }

  g_assert_cmpuint (count_anywhere (fixture, WORDS), >=, 1);
}

static void
test_store_trash_two_places (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) deleted = NULL;
  g_autofree char *text = NULL;

  g_test_summary (
      "A file that is in two places may be on its way; after a day the live one stays.");

  set_up (fixture);
  text = read_talk (fixture, TRASH);
  store_fixture_put (fixture, TALK, text, -1);
  look (fixture);
  deleted = store_fixture_load_deleted (fixture);
  g_assert_cmpuint (deleted->len, ==, 0);
  g_assert_true (store_fixture_has (fixture, TRASH));
  g_assert_true (store_fixture_has (fixture, TALK));

  let_days_pass (fixture, 1);
  g_assert_false (store_fixture_has (fixture, TRASH));
  g_assert_true (store_fixture_has (fixture, TALK));
}

static void
test_store_trash_after_a_crash (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *text = NULL;
  g_autofree char *copy = NULL;

  g_test_summary (
      "A crash between the tombstone and the copies: the next start does what is left.");

  set_up (fixture);
  text = read_talk (fixture, TRASH);
  delete_for_good (fixture);
  store_fixture_close (fixture);

  copy = store_fixture_get_state_path (fixture, "trash.json");
  g_assert_cmpint (g_unlink (copy), ==, 0);
  g_free (copy);
  copy = store_fixture_get_state_path (fixture, "history/talks");
  g_assert_cmpint (g_mkdir_with_parents (copy, 0700), ==, 0);
  g_free (copy);
  copy = store_fixture_get_state_path (fixture, "history/talks/20260104T204000Z-4f2c1b06.r1.json");
  g_assert_true (g_file_set_contents (copy, text, -1, NULL));
  g_assert_cmpuint (count_anywhere (fixture, WORDS), ==, 1);

  store_fixture_open (fixture);
  look (fixture);
  g_assert_cmpuint (count_anywhere (fixture, WORDS), ==, 0);
}

static void
test_store_trash_undo_at_once (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  guint bad_line = 0;
  g_autoptr (MendDeck) deck = mend_own_deck_read_lines ("One", 3, "Evenings", &bad_line);

  g_test_summary ("What comes back is newer, also if it was still on its way to the trash.");

  store_fixture_open (fixture);
  mend_store_save_deck (fixture->store, deck);
  store_fixture_settle (fixture);
  mend_store_delete_deck (fixture->store, mend_deck_get_id (deck));
  mend_store_restore_deck (fixture->store, mend_deck_get_id (deck));
  store_fixture_settle (fixture);
  g_assert_true (store_fixture_holds_anywhere (fixture, "\"rev\": 2,\n  \"author\""));
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/trash/lists", test_store_trash_lists);
  g_test_add_func ("/store/trash/put-back", test_store_trash_put_back);
  g_test_add_func ("/store/trash/for-good", test_store_trash_for_good);
  g_test_add_func ("/store/trash/strange-name", test_store_trash_strange_name);
  g_test_add_func ("/store/trash/returns-unchanged", test_store_trash_returns_unchanged);
  g_test_add_func ("/store/trash/returns-changed", test_store_trash_returns_changed);
  g_test_add_func ("/store/trash/put-back-wins", test_store_trash_put_back_wins);
  g_test_add_func ("/store/trash/put-back-on-both", test_store_trash_put_back_on_both);
  g_test_add_func ("/store/trash/other-computer", test_store_trash_other_computer);
  g_test_add_func ("/store/trash/expires", test_store_trash_expires);
  g_test_add_func ("/store/trash/clock-jumps", test_store_trash_clock_jumps);
  g_test_add_func ("/store/trash/two-places", test_store_trash_two_places);
  g_test_add_func ("/store/trash/after-a-crash", test_store_trash_after_a_crash);
  g_test_add_func ("/store/trash/undo-at-once", test_store_trash_undo_at_once);

  return g_test_run ();
}
