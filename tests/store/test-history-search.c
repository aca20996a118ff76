// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-history-search.h"

#include "history/mend-history.h"
#include "store-fixture.h"

#define N_TALKS 150

static char *
make_id (guint number)
{
  return g_strdup_printf ("%08x-6f8e-4d3e-9b57-6f1e8a6d0c11", number * 2654435761u);
}

static void
put_talks (StoreFixture *fixture, guint n_talks)
{
  for (guint i = 0; i < n_talks; i++)
    {
      g_autofree char *id = make_id (i);
      g_autofree char *kept = g_strdup_printf ("Kept %u. A walk", i);
      g_autofree char *aside = i % 3 == 0 ? g_strdup_printf ("Äpfel %u", i) : NULL;
      g_autoptr (MendTalkRecord) record = make_talk (id, (int) i, kept, aside);

      put_talk (fixture, record);
    }
}

static gboolean
is_read (gpointer search)
{
  return mend_history_search_get_progress (search) >= 1.0;
}

static MendHistorySearch *
get_search (StoreFixture *fixture)
{
  return mend_history_get_search (mend_store_get_history (fixture->store));
}

static MendHistorySearch *
read_all (StoreFixture *fixture)
{
  MendHistorySearch *search = get_search (fixture);

  mend_history_search_set_is_wanted (search, TRUE);
  store_fixture_wait_for (fixture, is_read, search);

  return search;
}

static void
assert_line (MendHistorySearch *search, guint position, const char *line)
{
  g_autoptr (MendTalkHit) hit = g_list_model_get_item (G_LIST_MODEL (search), position);

  g_assert_nonnull (hit);
  g_assert_cmpstr (mend_talk_hit_get_line (hit), ==, line);
}

static void
assert_finds (MendHistorySearch *search, const char *words, guint n_hits)
{
  mend_history_search_ask (search, words, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), ==, n_hits);
}

static void
add_changes_cb (GListModel *model, guint position, guint n_removed, guint n_added, int *n_items)
{
  *n_items += (int) n_added - (int) n_removed;
  g_assert_cmpint (*n_items, ==, (int) g_list_model_get_n_items (model));
}

static void
test_history_search_finds (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  MendHistorySearch *search;

  g_test_summary ("All words have to be in a talk; the newest is first, with its sentence.");

  put_talks (fixture, N_TALKS);
  store_fixture_open (fixture);
  search = read_all (fixture);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (search)) == MEND_TYPE_TALK_HIT);

  assert_finds (search, "", N_TALKS);
  assert_line (search, 0, "Kept 149. A walk");
  assert_finds (search, "APFEL", N_TALKS / 3);
  assert_line (search, 0, "Äpfel 147");
  assert_finds (search, "apfel 147", 1);
  assert_finds (search, "wal kept", N_TALKS);
  assert_line (search, N_TALKS - 1, "Kept 0.");
  assert_finds (search, "snow", 0);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (search), 0));
}

static void
test_history_search_follows (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) record =
      make_talk ("4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11", 5, "Snow", NULL);
  g_autofree char *first = make_id (0);
  MendHistorySearch *search;
  int n_items = 0;

  g_test_summary ("A talk that ends, is deleted or comes back is followed, one row at a time.");

  put_talks (fixture, 4);
  store_fixture_open (fixture);
  search = read_all (fixture);
  mend_history_search_ask (search, "snow", NULL);
  g_signal_connect (search, "items-changed", G_CALLBACK (add_changes_cb), &n_items);

  mend_store_finish_talk (fixture->store, record);
  g_assert_cmpint (n_items, ==, 1);
  assert_line (search, 0, "Snow");
  store_fixture_settle (fixture);

  mend_store_delete_talk (fixture->store, record->id);
  g_assert_cmpint (n_items, ==, 0);
  store_fixture_settle (fixture);
  mend_store_restore_talk (fixture->store, record->id);
  store_fixture_settle (fixture);
  store_fixture_wait_for (fixture, is_read, search);
  g_assert_cmpint (n_items, ==, 1);

  mend_history_search_ask (search, "walk", NULL);
  g_assert_cmpint (n_items, ==, 4);
  mend_store_delete_talk (fixture->store, first);
  g_assert_cmpint (n_items, ==, 3);
}

static void
test_history_search_is_left (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  MendHistorySearch *search;

  g_test_summary ("Nothing is read before it is wanted, and no more once it is left.");

  put_talks (fixture, N_TALKS);
  store_fixture_open (fixture);
  search = get_search (fixture);
  mend_history_list (mend_store_get_history (fixture->store));
  store_fixture_settle (fixture);
  assert_finds (search, "", 0);

  mend_history_search_set_is_wanted (search, TRUE);
  g_assert_true (mend_history_search_get_is_wanted (search));
  mend_history_search_set_is_wanted (search, FALSE);
  store_fixture_settle (fixture);
  g_assert_cmpfloat (mend_history_search_get_progress (search), <, 1.0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), <, N_TALKS);

  read_all (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), ==, N_TALKS);
}

static MendLaterNote *
make_note (const char *id, const char *talk_id)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  const MendLaterNote fields = {
    .id = (char *) id,
    .talk_id = (char *) talk_id,
    .created = day,
    .seat = MEND_SEAT_LEFT,
    .name = (char *) "Anna",
    .text = (char *) "It snowed. It still holds.",
  };

  return mend_later_note_new (&fields);
}

static MendStanding *
make_standing (const char *talk_id)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();
  const MendPromise fields = {
    .id = (char *) "p",
    .talk_id = (char *) talk_id,
    .created = day,
    .seat = MEND_SEAT_LEFT,
    .name = (char *) "Anna",
    .text = (char *) "Tea",
    .when = (char *) "",
    .sign = (char *) "",
  };
  g_autoptr (MendPromise) promise = mend_promise_new (&fields);

  return mend_standing_new (promise, marks);
}

static void
test_history_search_with_notes (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkFilter) filter = mend_talk_filter_new ();
  g_autoptr (GPtrArray) notes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_later_note_unref);
  g_autofree char *first = make_id (0);
  MendHistorySearch *search;

  g_test_summary ("Notes that were added later count, and are found.");

  put_talks (fixture, 6);
  store_fixture_open (fixture);
  search = read_all (fixture);
  filter->with_notes = TRUE;
  mend_history_search_ask (search, NULL, filter);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), ==, 0);

  g_ptr_array_add (notes, make_note ("n", first));
  mend_history_search_set_notes (search, notes);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), ==, 1);
  mend_history_search_ask (search, "walk holds", filter);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), ==, 1);
  assert_finds (search, "holds", 1);
  assert_line (search, 0, "It still holds.");
}

static void
test_history_search_with_promises (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkFilter) filter = mend_talk_filter_new ();
  g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *second = make_id (1);
  MendHistorySearch *search;

  g_test_summary ("Promises are told apart from the talk, and filters and words go together.");

  put_talks (fixture, 6);
  store_fixture_open (fixture);
  search = read_all (fixture);
  filter->with_promises = TRUE;
  mend_history_search_ask (search, NULL, filter);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), ==, 0);

  g_ptr_array_add (standings, make_standing (second));
  g_ptr_array_add (standings, make_standing (NULL));
  mend_history_search_set_promises (search, standings);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), ==, 1);
  assert_line (search, 0, "Kept 1. A walk");

  mend_history_search_ask (search, "apfel", filter);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (search)), ==, 0);
  assert_finds (search, NULL, 6);
}

static void
notes_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GPtrArray **notes = data;

  *notes = mend_store_load_notes_finish (MEND_STORE (source), result, NULL);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static void
test_history_search_loads_all_notes (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) notes = NULL;

  g_test_summary ("The notes of all talks can be had at once.");

  store_fixture_open (fixture);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_uuid_string_random ();
      g_autofree char *talk_id = g_uuid_string_random ();
      g_autoptr (MendLaterNote) note = make_note (id, talk_id);

      mend_store_add_note (fixture->store, note);
    }

  mend_store_load_notes (fixture->store, NULL, NULL, notes_loaded_cb, &notes);
  store_fixture_wait_for (fixture, is_there, &notes);
  g_assert_cmpuint (notes->len, ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/history-search/finds", test_history_search_finds);
  g_test_add_func ("/store/history-search/follows", test_history_search_follows);
  g_test_add_func ("/store/history-search/is-left", test_history_search_is_left);
  g_test_add_func ("/store/history-search/with-notes", test_history_search_with_notes);
  g_test_add_func ("/store/history-search/with-promises", test_history_search_with_promises);
  g_test_add_func ("/store/history-search/loads-all-notes", test_history_search_loads_all_notes);

  return g_test_run ();
}
