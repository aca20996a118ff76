// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: store-folders. */
#include "mend-store.h"

#include "records/mend-file-problem.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static MendPerson *
make_person (const char *name, MendSeat seat)
{
  return mend_person_new (NULL, name, seat, NULL);
}

static void
set_names (StoreFixture *fixture, const char *left_name, const char *right_name)
{
  g_autoptr (MendPerson) left = make_person (left_name, MEND_SEAT_LEFT);
  g_autoptr (MendPerson) right = make_person (right_name, MEND_SEAT_RIGHT);

  mend_store_set_persons (fixture->store, left, right);
}

static guint
get_mode (const char *path)
{
  GStatBuf status = { 0 };

  g_assert_cmpint (g_stat (path, &status), ==, 0);

  return status.st_mode & 0777;
}

static void
test_store_new_profile (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *root = store_fixture_get_path (fixture, "");
  g_autofree char *store_file = store_fixture_get_path (fixture, "store.json");
  g_autofree char *state = NULL;

  store_fixture_open (fixture);
  state = store_fixture_get_state_path (fixture, "");

  g_assert_cmpint (mend_store_get_access (fixture->store), ==, MEND_STORE_WRITABLE);
  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_IDLE);
  g_assert_null (mend_store_get_save_error (fixture->store));
  g_assert_null (mend_store_get_person (fixture->store, MEND_SEAT_LEFT));
  g_assert_null (mend_store_load_running (fixture->store));
  g_assert_cmpuint (get_mode (root), ==, 0700);
  g_assert_cmpuint (get_mode (state), ==, 0700);
  g_assert_cmpuint (get_mode (store_file), ==, 0600);
  g_assert_true (mend_store_flush (fixture->store));
}

static void
test_store_keeps_its_id (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  store_fixture_open (fixture);
  before = store_fixture_get_state_path (fixture, "");
  store_fixture_reopen (fixture);
  after = store_fixture_get_state_path (fixture, "");

  g_assert_cmpstr (before, ==, after);
}

static void
test_store_begun_but_not_made (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  g_test_summary ("The power went while the very first file was being written.");

  store_fixture_put (fixture, ".tmp-5a9e23a5~", "{\"format\": \"mend store\"", -1);
  store_fixture_open (fixture);

  store_fixture_settle (fixture);

  g_assert_cmpint (mend_store_get_access (fixture->store), ==, MEND_STORE_WRITABLE);
  g_assert_true (store_fixture_has (fixture, "store.json"));
  g_assert_false (store_fixture_has (fixture, ".tmp-5a9e23a5~"));
}

static void
test_store_people (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendPerson) left = make_person ("Anna", MEND_SEAT_LEFT);
  g_autoptr (MendPerson) right = make_person ("👩‍❤️‍👨", MEND_SEAT_RIGHT);
  g_autoptr (MendPerson) renamed = mend_person_new (left->id, "Änne", MEND_SEAT_LEFT, "teal");

  store_fixture_open (fixture);
  mend_store_set_persons (fixture->store, left, right);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVING);
  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVED);

  store_fixture_reopen (fixture);
  g_assert_true (mend_person_equal (mend_store_get_person (fixture->store, MEND_SEAT_LEFT), left));
  g_assert_true (
      mend_person_equal (mend_store_get_person (fixture->store, MEND_SEAT_RIGHT), right));

  mend_store_set_persons (fixture->store, renamed, right);
  store_fixture_reopen (fixture);
  g_assert_true (
      mend_person_equal (mend_store_get_person (fixture->store, MEND_SEAT_LEFT), renamed));
}

static void
test_store_people_change_fast (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendPerson) right = make_person ("Ben", MEND_SEAT_RIGHT);
  g_autofree char *id = g_uuid_string_random ();

  store_fixture_open (fixture);

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Anna %u", i);
      g_autoptr (MendPerson) left = mend_person_new (id, name, MEND_SEAT_LEFT, NULL);

      mend_store_set_persons (fixture->store, left, right);
    }

  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVED);
  store_fixture_reopen (fixture);
  g_assert_cmpstr (mend_store_get_person (fixture->store, MEND_SEAT_LEFT)->name, ==, "Anna 19");
}

static void
test_store_people_of_a_later_version (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendPerson) renamed = NULL;
  g_autofree char *path = store_fixture_get_path (fixture, "people/20261103T214000Z-4f2c1b06.json");
  g_autofree char *after = NULL;
  const char *text = "{\"format\":\"mend person\",\"version\":1,"
                     "\"id\":\"4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11\","
                     "\"created\":\"2026-11-03T21:40:00Z\",\"modified\":\"2026-11-03T21:40:00Z\","
                     "\"zone\":60,\"rev\":3,\"author\":\"both\",\"name\":\"Anna\","
                     "\"seat\":\"left\",\"color\":\"blue\",\"voice\":\"canary\"}";

  store_fixture_put (fixture, "people/20261103T214000Z-4f2c1b06.json", text, -1);
  store_fixture_open (fixture);
  g_assert_cmpstr (mend_store_get_person (fixture->store, MEND_SEAT_LEFT)->name, ==, "Anna");

  renamed = mend_person_new ("4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11", "Anne", MEND_SEAT_LEFT, NULL);
  {
    g_autoptr (MendPerson) right = make_person ("Ben", MEND_SEAT_RIGHT);

    mend_store_set_persons (fixture->store, renamed, right);
  }
  store_fixture_settle (fixture);

  g_assert_true (store_fixture_holds_anywhere (fixture, "\"voice\": \"canary\""));
  g_assert_true (store_fixture_holds_anywhere (fixture, "\"rev\": 4"));
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_null (strstr (after, "\"Anna\""));
}

static void
test_store_in_use (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  MendStore *second;

  store_fixture_open (fixture);
  set_names (fixture, "Anna", "Ben");
  store_fixture_settle (fixture);

  second = mend_store_open (MEND_CLOCK (fixture->clock), fixture->data_dir, fixture->state_dir);
  g_assert_cmpint (mend_store_get_access (second), ==, MEND_STORE_IN_USE);
  g_assert_cmpstr (mend_store_get_person (second, MEND_SEAT_LEFT)->name, ==, "Anna");

  {
    g_autoptr (MendPerson) left = make_person ("Canary", MEND_SEAT_LEFT);
    g_autoptr (MendPerson) right = make_person ("Ben", MEND_SEAT_RIGHT);

    mend_store_set_persons (second, left, right);
  }

  g_assert_cmpint (mend_store_get_save_state (second), ==, MEND_SAVE_FAILED);
  g_assert_error (mend_store_get_save_error (second), G_IO_ERROR, G_IO_ERROR_BUSY);
  g_assert_false (mend_store_flush (second));
  g_assert_false (store_fixture_holds_anywhere (fixture, "Canary"));
  g_assert_finalize_object (second);

  store_fixture_reopen (fixture);
  g_assert_cmpint (mend_store_get_access (fixture->store), ==, MEND_STORE_WRITABLE);
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  *count += 1;
}

static void
test_store_in_memory (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  guint n_access = 0;

  g_test_summary ("Where the folder cannot be, all goes on in memory, until it can.");

  scratch_folder_put (fixture->home, "data", "a file in the way");
  store_fixture_open (fixture);
  g_signal_connect (fixture->store, "notify::access", G_CALLBACK (count_cb), &n_access);
  g_assert_cmpint (mend_store_get_access (fixture->store), ==, MEND_STORE_IN_MEMORY);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_FAILED);
  g_assert_nonnull (mend_store_get_save_error (fixture->store));

  set_names (fixture, "Anna", "Ben");
  g_assert_cmpstr (mend_store_get_person (fixture->store, MEND_SEAT_LEFT)->name, ==, "Anna");
  g_assert_false (mend_store_flush (fixture->store));
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_FAILED);
  g_assert_cmpuint (n_access, ==, 0);

  g_assert_cmpint (g_remove (fixture->data_dir), ==, 0);
  mend_store_try_again (fixture->store);
  store_fixture_settle (fixture);
  g_assert_cmpuint (n_access, ==, 1);
  g_assert_cmpint (mend_store_get_access (fixture->store), ==, MEND_STORE_WRITABLE);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_SAVED);
  g_assert_null (mend_store_get_save_error (fixture->store));

  store_fixture_reopen (fixture);
  g_assert_cmpstr (mend_store_get_person (fixture->store, MEND_SEAT_RIGHT)->name, ==, "Ben");
}

static void
test_store_later_save_tries_again (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) record =
      make_talk ("4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11", 3, "Kept", NULL);

  scratch_folder_put (fixture->home, "data", "a file in the way");
  store_fixture_open (fixture);
  set_names (fixture, "Anna", "Ben");
  g_assert_cmpint (g_remove (fixture->data_dir), ==, 0);
  mend_store_finish_talk (fixture->store, record);
  store_fixture_reopen (fixture);

  g_assert_cmpstr (mend_store_get_person (fixture->store, MEND_SEAT_LEFT)->name, ==, "Anna");
  g_assert_true (store_fixture_has (fixture, "talks/20260104T204000Z-4f2c1b06.json"));
}

static void
assert_not_ours (const char *text, MendFileProblemReason reason)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *path = store_fixture_get_path (fixture, "store.json");
  g_autofree char *after = NULL;
  g_autoptr (MendFileProblem) problem = NULL;

  store_fixture_put (fixture, "store.json", text, -1);
  store_fixture_open (fixture);
  g_assert_cmpint (mend_store_get_access (fixture->store), ==, MEND_STORE_NOT_OURS);
  problem = g_list_model_get_item (mend_store_get_problems (fixture->store), 0);
  g_assert_cmpstr (mend_file_problem_get_file_name (problem), ==, "store.json");
  g_assert_cmpint (mend_file_problem_get_reason (problem), ==, reason);

  set_names (fixture, "Anna", "Ben");
  store_fixture_settle (fixture);
  g_assert_cmpint (mend_store_get_save_state (fixture->store), ==, MEND_SAVE_FAILED);
  g_assert_false (store_fixture_holds_anywhere (fixture, "Anna"));
  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, text);
}

static void
test_store_not_ours (void)
{
  assert_not_ours ("{\"format\":\"mend store\",\"version\":9,\"least_reader\":9,"
                   "\"id\":\"4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11\"}",
                   MEND_FILE_PROBLEM_NEWER);
  assert_not_ours ("{\"format\":\"mend st", MEND_FILE_PROBLEM_DAMAGED);
  assert_not_ours ("{\"format\":\"else\"}", MEND_FILE_PROBLEM_WRONG_KIND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store/new-profile", test_store_new_profile);
  g_test_add_func ("/store/store/keeps-its-id", test_store_keeps_its_id);
  g_test_add_func ("/store/store/begun-but-not-made", test_store_begun_but_not_made);
  g_test_add_func ("/store/store/people", test_store_people);
  g_test_add_func ("/store/store/people-change-fast", test_store_people_change_fast);
  g_test_add_func ("/store/store/people-of-a-later-version", test_store_people_of_a_later_version);
  g_test_add_func ("/store/store/in-use", test_store_in_use);
  g_test_add_func ("/store/store/in-memory", test_store_in_memory);
  g_test_add_func ("/store/store/later-save-tries-again", test_store_later_save_tries_again);
  g_test_add_func ("/store/store/not-ours", test_store_not_ours);

  return g_test_run ();
}
