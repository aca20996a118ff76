// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-helpers.h"

#include "help/mend-session-story.h"
#include "store-fixture.h"

static void
add (StoreFixture *fixture, const char *text, int second)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 1, 31, 19, 5, second);
  const MendHelper fields = { .created = created, .name = (char *) text };
  g_autoptr (MendHelper) helper = mend_helper_new (&fields);

  mend_store_save_helper (fixture->store, helper);
}

static void
assert_texts (StoreFixture *fixture, const char *expected)
{
  g_autoptr (GPtrArray) helpers = mend_store_list_helpers (fixture->store);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < helpers->len; i++)
    {
      const MendHelper *helper = g_ptr_array_index (helpers, i);

      g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", helper->name);
    }

  g_assert_cmpstr (joined->str, ==, expected);
}

static void
count_cb (guint *n_signals)
{
  (*n_signals)++;
}

static void
test_store_helpers_are_kept (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  guint n_signals = 0;

  store_fixture_open (fixture);
  g_signal_connect_swapped (fixture->store, "helpers-changed", G_CALLBACK (count_cb), &n_signals);
  assert_texts (fixture, "");
  add (fixture, "Second", 2);
  add (fixture, "First", 1);
  g_assert_cmpuint (n_signals, ==, 2);
  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  assert_texts (fixture, "First|Second");
  g_assert_cmpuint (g_list_model_get_n_items (mend_store_get_problems (fixture->store)), ==, 0);
}

static void
test_store_helpers_go_and_come_back (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) before = NULL;
  MendHelper *helper;

  store_fixture_open (fixture);
  add (fixture, "First", 1);
  add (fixture, "Second", 2);
  store_fixture_settle (fixture);
  before = mend_store_list_helpers (fixture->store);
  helper = g_ptr_array_index (before, 0);

  mend_store_delete_helper (fixture->store, helper->id);
  assert_texts (fixture, "Second");
  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  assert_texts (fixture, "Second");

  mend_store_restore_helper (fixture->store, helper);
  assert_texts (fixture, "First|Second");
  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  assert_texts (fixture, "First|Second");
}

#define LINE "Ask before guessing"

/* A session with a therapist, and what was taken from it. */
static MendHelper *
add_session (StoreFixture *fixture)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 1, 31, 19, 5, 0);
  MendHelper fields = { .created = created, .name = (char *) "Lena" };
  g_autoptr (MendHelper) lena = mend_helper_new (&fields);
  g_autoptr (MendHelper) taken = NULL;
  MendHelper *session;

  fields = (MendHelper){ .kind = MEND_HELPER_SESSION,
                         .helper_id = lena->id,
                         .created = created,
                         .starts = created,
                         .seat = MEND_SEAT_BOTH };
  session = mend_helper_new (&fields);
  fields = (MendHelper){
    .kind = MEND_HELPER_TAKEN, .helper_id = session->id, .created = created, .text = (char *) LINE
  };
  taken = mend_helper_new (&fields);
  mend_store_save_helper (fixture->store, lena);
  mend_store_save_helper (fixture->store, session);
  mend_store_save_helper (fixture->store, taken);
  store_fixture_settle (fixture);

  return session;
}

static MendDeleted *
delete_and_find (StoreFixture *fixture, const char *id)
{
  g_autoptr (GPtrArray) deleted = NULL;

  mend_store_delete_helper (fixture->store, id);
  store_fixture_settle (fixture);
  deleted = store_fixture_load_deleted (fixture);
  g_assert_cmpuint (deleted->len, ==, 1);

  return g_object_ref (g_ptr_array_index (deleted, 0));
}

static GPtrArray *
list_sessions (StoreFixture *fixture)
{
  g_autoptr (GPtrArray) helpers = mend_store_list_helpers (fixture->store);

  return mend_session_story_list (helpers);
}

static void
test_store_helpers_session_put_back (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendHelper) session = NULL;
  g_autoptr (MendDeleted) deleted = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) sessions = NULL;

  g_test_summary ("A session comes back from the trash with what was taken from it, and is known "
                  "there by its day.");

  store_fixture_open (fixture);
  session = add_session (fixture);
  deleted = delete_and_find (fixture, session->id);
  g_assert_cmpstr (mend_deleted_get_sort (deleted), ==, "session");
  g_assert_true (g_date_time_equal (mend_deleted_get_created (deleted), session->starts));
  none = list_sessions (fixture);
  g_assert_cmpuint (none->len, ==, 0);

  mend_store_put_back (fixture->store, deleted);
  store_fixture_settle (fixture);
  sessions = list_sessions (fixture);
  g_assert_cmpuint (sessions->len, ==, 1);
  g_assert_nonnull (mend_session_story_get_therapist (g_ptr_array_index (sessions, 0)));
  g_assert_cmpuint (mend_session_story_get_taken (g_ptr_array_index (sessions, 0))->len, ==, 1);
}

static gboolean
is_line_gone (gpointer data)
{
  return !store_fixture_holds_anywhere (data, LINE);
}

static void
test_store_helpers_session_for_good (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendHelper) session = NULL;
  g_autoptr (MendDeleted) deleted = NULL;

  g_test_summary ("What was taken goes for good with its session, and a session does not with its "
                  "therapist.");

  store_fixture_open (fixture);
  session = add_session (fixture);
  g_assert_true (store_fixture_holds_anywhere (fixture, LINE));

  {
    g_autoptr (MendDeleted) therapist = delete_and_find (fixture, session->helper_id);
    g_autoptr (GPtrArray) sessions = NULL;

    mend_store_delete_for_good (fixture->store, therapist);
    store_fixture_settle (fixture);
    sessions = list_sessions (fixture);
    g_assert_cmpuint (sessions->len, ==, 1);
    g_assert_cmpuint (mend_session_story_get_taken (g_ptr_array_index (sessions, 0))->len, ==, 1);
  }

  deleted = delete_and_find (fixture, session->id);
  mend_store_delete_for_good (fixture->store, deleted);
  store_fixture_wait_for (fixture, is_line_gone, fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store-helpers/are-kept", test_store_helpers_are_kept);
  g_test_add_func ("/store/store-helpers/go-and-come-back", test_store_helpers_go_and_come_back);

  g_test_add_func ("/store/store-helpers/session-put-back", test_store_helpers_session_put_back);
  g_test_add_func ("/store/store-helpers/session-for-good", test_store_helpers_session_for_good);

  return g_test_run ();
}
