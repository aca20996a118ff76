// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-deck-json.h"
#include "json/mend-json-writer.h"
#include "fault-syscalls.h"
#include "store-fixture.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"

static MendDeck *
make_deck (const char *title, const char *lines)
{
  guint bad_line = 0;

  return mend_own_deck_read_lines (lines, strlen (lines), title, &bad_line);
}

static gboolean
has_one_deck (gpointer store)
{
  return g_list_model_get_n_items (mend_store_get_decks (store)) == 1;
}

static gboolean
has_two_decks (gpointer store)
{
  return g_list_model_get_n_items (mend_store_get_decks (store)) == 2;
}

static MendDeck *
get_deck (StoreFixture *fixture, guint position)
{
  g_autoptr (MendDeck) deck =
      g_list_model_get_item (mend_store_get_decks (fixture->store), position);

  return deck;
}

static void
assert_n_decks (StoreFixture *fixture, guint n)
{
  g_assert_cmpuint (g_list_model_get_n_items (mend_store_get_decks (fixture->store)), ==, n);
}

static void
test_store_cards_keeps_decks (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendDeck) evenings = make_deck ("Evenings", "One\nTwo");
  g_autoptr (MendDeck) breakfast = make_deck ("Breakfast", "One");
  g_autoptr (MendDeck) renamed = mend_own_deck_rename (breakfast, "Supper");

  store_fixture_open (fixture);
  mend_store_save_deck (fixture->store, evenings);
  mend_store_save_deck (fixture->store, breakfast);
  g_assert_true (get_deck (fixture, 0) == breakfast);
  mend_store_save_deck (fixture->store, renamed);
  g_assert_true (get_deck (fixture, 1) == renamed);

  store_fixture_reopen (fixture);
  store_fixture_wait_for (fixture, has_two_decks, fixture->store);
  g_assert_cmpstr (mend_deck_get_title (get_deck (fixture, 0)), ==, "Evenings");
  g_assert_cmpstr (mend_deck_get_title (get_deck (fixture, 1)), ==, "Supper");
  g_assert_cmpuint (g_list_model_get_n_items (mend_own_deck_get_cards (get_deck (fixture, 0))), ==,
                    2);
}

static void
test_store_cards_keeps_what_a_reading_does_not_know (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendDeck) deck = make_deck ("Evenings", "One");

  g_test_summary ("What was saved while the folder was being read stays in the list.");

  store_fixture_open (fixture);
  mend_store_get_decks (fixture->store);
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (MendDeck) renamed =
          mend_own_deck_rename (deck, i % 2 == 0 ? "Mornings" : "Nights");

      /* Each looks at the folder anew, at some moment of the saving. */
      mend_store_save_deck (fixture->store, renamed);
      mend_store_rescan (fixture->store);
      store_fixture_settle (fixture);
      assert_n_decks (fixture, 1);
      g_assert_true (get_deck (fixture, 0) == renamed);

      mend_store_delete_deck (fixture->store, mend_deck_get_id (deck));
      mend_store_restore_deck (fixture->store, mend_deck_get_id (deck));
      mend_store_rescan (fixture->store);
      store_fixture_settle (fixture);
      assert_n_decks (fixture, 1);
    }
}

static void
test_store_cards_deletes_with_undo (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendDeck) deck = make_deck ("Evenings", "One\nTwo");

  store_fixture_open (fixture);
  mend_store_save_deck (fixture->store, deck);
  store_fixture_settle (fixture);

  mend_store_delete_deck (fixture->store, mend_deck_get_id (deck));
  assert_n_decks (fixture, 0);
  store_fixture_settle (fixture);
  mend_store_restore_deck (fixture->store, mend_deck_get_id (deck));
  assert_n_decks (fixture, 1);

  store_fixture_reopen (fixture);
  store_fixture_wait_for (fixture, has_one_deck, fixture->store);
  mend_store_delete_deck (fixture->store, mend_deck_get_id (deck));
  store_fixture_settle (fixture);
  g_assert_true (store_fixture_holds_anywhere (fixture, "Two"));

  store_fixture_reopen (fixture);
  assert_n_decks (fixture, 0);
  store_fixture_settle (fixture);
  assert_n_decks (fixture, 0);
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static void
test_store_cards_put_back (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendDeck) deck = make_deck ("Evenings", "One");
  g_autoptr (MendDeck) renamed = mend_own_deck_rename (deck, "Mornings");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) deleted = NULL;

  g_test_summary ("What was put back is newer than what was deleted, and can be changed.");

  store_fixture_open (fixture);
  mend_store_save_deck (fixture->store, deck);
  store_fixture_settle (fixture);
  mend_store_delete_deck (fixture->store, mend_deck_get_id (deck));
  store_fixture_settle (fixture);
  mend_store_load_deleted (fixture->store, NULL, take_result_cb, &result);
  store_fixture_wait_for (fixture, is_set, &result);
  deleted = mend_store_load_deleted_finish (fixture->store, result, NULL);
  g_clear_object (&result);
  g_assert_cmpuint (deleted->len, ==, 1);

  mend_store_put_back (fixture->store, g_ptr_array_index (deleted, 0));
  assert_n_decks (fixture, 1);
  store_fixture_settle (fixture);
  g_assert_true (store_fixture_holds_anywhere (fixture, "\"rev\": 2,\n  \"author\""));
  mend_store_save_deck (fixture->store, renamed);
  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVED);
  g_assert_true (store_fixture_holds_anywhere (fixture, "Mornings"));
  store_fixture_reopen (fixture);
  store_fixture_wait_for (fixture, has_one_deck, fixture->store);
}

static void
test_store_cards_deletes_what_was_never_saved (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendDeck) deck = make_deck ("Evenings", "One");

  g_test_summary ("A deck that is on no disk can be deleted, brought back, and saved later.");

  scratch_folder_put (fixture->home, "data", "a file in the way");
  store_fixture_open (fixture);
  mend_store_save_deck (fixture->store, deck);
  mend_store_delete_deck (fixture->store, mend_deck_get_id (deck));
  assert_n_decks (fixture, 0);
  mend_store_restore_deck (fixture->store, mend_deck_get_id (deck));
  assert_n_decks (fixture, 1);

  g_assert_cmpint (g_remove (fixture->data_dir), ==, 0);
  mend_store_try_again (fixture->store);
  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVED);
  store_fixture_reopen (fixture);
  store_fixture_wait_for (fixture, has_one_deck, fixture->store);
}

static void
test_store_cards_deletes_what_is_being_saved (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendDeck) deck = make_deck ("Evenings", "One");

  store_fixture_open (fixture);
  mend_store_save_deck (fixture->store, deck);
  mend_store_delete_deck (fixture->store, mend_deck_get_id (deck));
  mend_store_restore_deck (fixture->store, mend_deck_get_id (deck));
  mend_store_delete_deck (fixture->store, mend_deck_get_id (deck));
  store_fixture_settle (fixture);
  assert_n_decks (fixture, 0);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVED);

  store_fixture_reopen (fixture);
  mend_store_get_decks (fixture->store);
  store_fixture_settle (fixture);
  assert_n_decks (fixture, 0);
}

/* Saves a deck, and a change of it that does not reach the disk; then the disk is well again. */
static void
fail_to_save_change (StoreFixture *fixture, MendDeck *deck, MendDeck *changed)
{
  store_fixture_open (fixture);
  mend_store_save_deck (fixture->store, deck);
  store_fixture_settle (fixture);

  fault_syscalls_install ();
  fault_syscalls_arm (FAULT_WRITE, ENOSPC, 1, TRUE);
  mend_store_save_deck (fixture->store, changed);
  store_fixture_settle (fixture);
  g_assert_true (fault_syscalls_was_hit ());
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_FAILED);
  fault_syscalls_disarm ();
}

static void
test_store_cards_deletes_what_failed_to_be_saved (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendDeck) deck = make_deck ("Evenings", "One");
  g_autoptr (MendDeck) changed = mend_own_deck_rename (deck, "Suppers");

  g_test_summary ("The version that is on the disk goes, too.");

  fail_to_save_change (fixture, deck, changed);
  mend_store_delete_deck (fixture->store, mend_deck_get_id (deck));
  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVED);
  fault_syscalls_remove ();

  store_fixture_reopen (fixture);
  mend_store_get_decks (fixture->store);
  store_fixture_settle (fixture);
  assert_n_decks (fixture, 0);
}

static void
assert_gone (StoreFixture *fixture)
{
  assert_n_decks (fixture, 0);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), !=, MEND_SAVE_FAILED);

  store_fixture_reopen (fixture);
  mend_store_get_decks (fixture->store);
  store_fixture_settle (fixture);
  assert_n_decks (fixture, 0);
}

static gboolean
has_failed (gpointer store)
{
  return mend_store_get_save_state (store) == MEND_SAVE_FAILED;
}

/* The results come one by one, and the deck is deleted after a number of them. */
static void
delete_after (guint n_turns)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendDeck) deck = make_deck ("Evenings", "One");
  g_autoptr (MendDeck) changed = mend_own_deck_rename (deck, "Suppers");

  store_fixture_open (fixture);
  mend_card_shelf_take (mend_store_get_shelf (fixture->store), "sad");
  store_fixture_settle (fixture);

  fault_syscalls_install ();
  fault_syscalls_arm (FAULT_WRITE, ENOSPC, 1, FALSE);
  mend_store_save_deck (fixture->store, deck);
  mend_store_save_deck (fixture->store, changed);
  for (guint i = 0; i < n_turns && mend_store_get_save_state (fixture->store) == MEND_SAVE_SAVING;
       i++)
    g_main_context_iteration (NULL, TRUE);
  mend_store_delete_deck (fixture->store, mend_deck_get_id (deck));
  store_fixture_settle (fixture);
  fault_syscalls_remove ();
  assert_gone (fixture);
}

static void
test_store_cards_deletes_what_failed_while_the_next_was_saved (void)
{
  g_test_summary ("A deck goes whose first save has failed, though the second is on its way.");

  for (guint n_turns = 0; n_turns < 4; n_turns++)
    delete_after (n_turns);
}

static void
test_store_cards_deletes_what_failed_after_an_undo (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendDeck) deck = make_deck ("Evenings", "One");
  g_autoptr (MendDeck) changed = mend_own_deck_rename (deck, "Suppers");

  g_test_summary ("What was saved while it was deleted has a file, which goes, too.");

  store_fixture_open (fixture);
  mend_store_save_deck (fixture->store, deck);
  mend_store_delete_deck (fixture->store, mend_deck_get_id (deck));
  store_fixture_settle (fixture);

  fault_syscalls_install ();
  mend_store_restore_deck (fixture->store, mend_deck_get_id (deck));
  fault_syscalls_arm (FAULT_WRITE, ENOSPC, 1, TRUE);
  mend_store_save_deck (fixture->store, changed);
  store_fixture_wait_for (fixture, has_failed, fixture->store);
  store_fixture_settle (fixture);
  fault_syscalls_disarm ();
  mend_store_delete_deck (fixture->store, mend_deck_get_id (deck));
  store_fixture_settle (fixture);
  fault_syscalls_remove ();
  assert_gone (fixture);
}

static void
test_store_cards_restores_what_failed_to_be_saved (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendDeck) deck = make_deck ("Evenings", "One");
  g_autoptr (MendDeck) changed = mend_own_deck_rename (deck, "Suppers");

  g_test_summary ("With an undo the change is there that could not be saved.");

  fail_to_save_change (fixture, deck, changed);
  mend_store_delete_deck (fixture->store, mend_deck_get_id (deck));
  store_fixture_settle (fixture);
  mend_store_restore_deck (fixture->store, mend_deck_get_id (deck));
  store_fixture_settle (fixture);
  fault_syscalls_remove ();

  store_fixture_reopen (fixture);
  store_fixture_wait_for (fixture, has_one_deck, fixture->store);
  g_assert_cmpstr (mend_deck_get_title (get_deck (fixture, 0)), ==, "Suppers");
}

static void
test_store_cards_keeps_what_cannot_be_deleted (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendDeck) deck = make_deck ("Evenings", "One");
  g_autoptr (MendDeck) changed = mend_own_deck_rename (deck, "Suppers");

  g_test_summary ("Nor is the change lost that could not be saved before.");

  fail_to_save_change (fixture, deck, changed);
  fault_syscalls_arm (FAULT_RENAMEAT2, EIO, 1, TRUE);
  mend_store_delete_deck (fixture->store, mend_deck_get_id (deck));
  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_FAILED);
  assert_n_decks (fixture, 1);
  fault_syscalls_remove ();

  mend_store_try_again (fixture->store);
  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  store_fixture_wait_for (fixture, has_one_deck, fixture->store);
  g_assert_cmpstr (mend_deck_get_title (get_deck (fixture, 0)), ==, "Suppers");
}

/* What another computer has done to a deck, in the file of the same name. */
static void
change_outside (StoreFixture *fixture, MendDeck *deck, MendDeck *changed)
{
  g_autofree char *path = store_fixture_get_path (fixture, "decks");
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autofree char *file = g_build_filename (path, g_dir_read_name (dir), NULL);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 1, 12, 0, 0);
  g_autoptr (JsonNode) base = mend_deck_json_write (deck, now, NULL);
  g_autoptr (JsonNode) root = mend_deck_json_write (changed, now, base);
  g_autoptr (GBytes) bytes = mend_json_writer_write (root, NULL);
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  g_assert_true (g_file_set_contents (file, text, (gssize) length, NULL));
}

static void
test_store_cards_brings_two_computers_together (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendDeck) deck = make_deck ("Evenings", "One\nTwo");
  g_autoptr (MendCard) here = mend_own_deck_new_card ("Here");
  g_autoptr (MendCard) there = mend_own_deck_new_card ("There");
  g_autoptr (MendDeck) mine = mend_own_deck_put (deck, here);
  g_autoptr (MendDeck) theirs = mend_own_deck_put (deck, there);

  g_test_summary ("A card that was added elsewhere is not lost when one is added here.");

  store_fixture_open (fixture);
  mend_store_save_deck (fixture->store, deck);
  store_fixture_settle (fixture);
  change_outside (fixture, deck, theirs);
  mend_store_save_deck (fixture->store, mine);
  store_fixture_settle (fixture);

  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVED);
  g_assert_nonnull (mend_deck_find_card (get_deck (fixture, 0), mend_card_get_id (here)));
  g_assert_nonnull (mend_deck_find_card (get_deck (fixture, 0), mend_card_get_id (there)));

  store_fixture_reopen (fixture);
  store_fixture_wait_for (fixture, has_one_deck, fixture->store);
  g_assert_cmpuint (g_list_model_get_n_items (mend_own_deck_get_cards (get_deck (fixture, 0))), ==,
                    4);
}

static gboolean
has_favourite (gpointer store)
{
  return mend_card_shelf_has (mend_store_get_shelf (store), MEND_SHELF_FAVOURITES, "a");
}

static void
test_store_cards_keeps_a_shelf (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  MendCardShelf *shelf = NULL;

  store_fixture_open (fixture);
  shelf = mend_store_get_shelf (fixture->store);
  mend_card_shelf_set (shelf, MEND_SHELF_FAVOURITES, "a", TRUE);
  mend_card_shelf_take (shelf, "b");
  mend_card_shelf_see (shelf, "put-back");
  mend_card_shelf_set (shelf, MEND_SHELF_PUT_AWAY, "c", TRUE);

  store_fixture_reopen (fixture);
  store_fixture_wait_for (fixture, has_favourite, fixture->store);
  shelf = mend_store_get_shelf (fixture->store);
  g_assert_true (mend_card_shelf_has (shelf, MEND_SHELF_TAKEN, "b"));
  g_assert_true (mend_card_shelf_has (shelf, MEND_SHELF_PUT_AWAY, "c"));
  g_assert_false (store_fixture_holds_anywhere (fixture, "put-back"));

  mend_card_shelf_set (shelf, MEND_SHELF_FAVOURITES, "a", FALSE);
  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVED);
}

static void
test_store_cards_saves_before_it_has_read (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  g_test_summary ("Whoever is quicker than the worker overwrites nothing.");

  store_fixture_open (fixture);
  mend_card_shelf_set (mend_store_get_shelf (fixture->store), MEND_SHELF_FAVOURITES, "a", TRUE);
  store_fixture_reopen (fixture);
  mend_card_shelf_set (mend_store_get_shelf (fixture->store), MEND_SHELF_FAVOURITES, "b", TRUE);
  g_assert_true (has_favourite (fixture->store));

  store_fixture_reopen (fixture);
  store_fixture_wait_for (fixture, has_favourite, fixture->store);
  g_assert_true (
      mend_card_shelf_has (mend_store_get_shelf (fixture->store), MEND_SHELF_FAVOURITES, "b"));
}

static void
test_store_cards_knows_what_was_used (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) talk = make_talk (ID, 3, "Kept", NULL);
  const MendEvent fields = {
    .kind = MEND_EVENT_CARD,
    .id = 90,
    .seat = MEND_SEAT_LEFT,
    .text = "calm",
    .card_id = "feeling-calm",
  };
  const char *const expected[] = { "feeling-calm", NULL };
  g_autoptr (GAsyncResult) result = NULL;
  g_auto (GStrv) used = NULL;

  g_ptr_array_add (talk->writings, mend_event_new_writing (&fields));
  store_fixture_open (fixture);
  mend_store_finish_talk (fixture->store, talk);
  store_fixture_settle (fixture);

  mend_store_load_used_cards (fixture->store, NULL, take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  used = mend_store_load_used_cards_finish (fixture->store, result, NULL);
  g_assert_true (g_strv_contains ((const char *const *) used, expected[0]));
}

static void
test_store_cards_says_what_is_bad (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendDeck) deck = make_deck ("Evenings", "One");
  g_autoptr (GPtrArray) problems = NULL;

  store_fixture_open (fixture);
  mend_store_save_deck (fixture->store, deck);
  store_fixture_settle (fixture);
  store_fixture_put (fixture, "decks/20260301T120000Z-4f2c1b06.json", "{", -1);
  store_fixture_put (fixture, "cards/20260101T000000Z-6d656e64.json", "[]", -1);
  problems = mend_store_check (fixture->data_dir);

  g_assert_cmpuint (problems->len, ==, 2);
}

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *is_over = data;

  g_assert_true (mend_store_move_finish (MEND_STORE (source), result, NULL));
  *is_over = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static gboolean
has_its_cards (gpointer store)
{
  return has_one_deck (store) &&
         mend_card_shelf_has (mend_store_get_shelf (store), MEND_SHELF_FAVOURITES, "sad");
}

static void
test_store_cards_of_another_store (void)
{
  g_autoptr (StoreFixture) first = store_fixture_new ();
  g_autoptr (StoreFixture) second = store_fixture_new ();
  g_autoptr (MendDeck) deck = make_deck ("Evenings", "One\nTwo");
  g_autofree char *there = g_build_filename (first->data_dir, "store", NULL);
  gboolean is_over = FALSE;

  g_test_summary ("Cards that were asked for before are those of the other store afterwards.");

  store_fixture_open (first);
  mend_store_save_deck (first->store, deck);
  mend_card_shelf_set (mend_store_get_shelf (first->store), MEND_SHELF_FAVOURITES, "sad", TRUE);
  store_fixture_close (first);

  store_fixture_open (second);
  g_assert_false (has_its_cards (second->store));
  mend_store_join_async (second->store, there, moved_cb, &is_over);
  store_fixture_wait_for (second, is_true, &is_over);
  store_fixture_wait_for (second, has_its_cards, second->store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store-cards/keeps-decks", test_store_cards_keeps_decks);
  g_test_add_func ("/store/store-cards/keeps-what-a-reading-does-not-know",
                   test_store_cards_keeps_what_a_reading_does_not_know);
  g_test_add_func ("/store/store-cards/deletes-with-undo", test_store_cards_deletes_with_undo);
  g_test_add_func ("/store/store-cards/put-back", test_store_cards_put_back);
  g_test_add_func ("/store/store-cards/deletes-what-was-never-saved",
                   test_store_cards_deletes_what_was_never_saved);
  g_test_add_func ("/store/store-cards/deletes-what-is-being-saved",
                   test_store_cards_deletes_what_is_being_saved);
  g_test_add_func ("/store/store-cards/deletes-what-failed-to-be-saved",
                   test_store_cards_deletes_what_failed_to_be_saved);
  g_test_add_func ("/store/store-cards/deletes-what-failed-while-the-next-was-saved",
                   test_store_cards_deletes_what_failed_while_the_next_was_saved);
  g_test_add_func ("/store/store-cards/deletes-what-failed-after-an-undo",
                   test_store_cards_deletes_what_failed_after_an_undo);
  g_test_add_func ("/store/store-cards/restores-what-failed-to-be-saved",
                   test_store_cards_restores_what_failed_to_be_saved);
  g_test_add_func ("/store/store-cards/keeps-what-cannot-be-deleted",
                   test_store_cards_keeps_what_cannot_be_deleted);
  g_test_add_func ("/store/store-cards/brings-two-computers-together",
                   test_store_cards_brings_two_computers_together);
  g_test_add_func ("/store/store-cards/keeps-a-shelf", test_store_cards_keeps_a_shelf);
  g_test_add_func ("/store/store-cards/saves-before-it-has-read",
                   test_store_cards_saves_before_it_has_read);
  g_test_add_func ("/store/store-cards/knows-what-was-used", test_store_cards_knows_what_was_used);
  g_test_add_func ("/store/store-cards/says-what-is-bad", test_store_cards_says_what_is_bad);
  g_test_add_func ("/store/store-cards/of-another-store", test_store_cards_of_another_store);

  return g_test_run ();
}
