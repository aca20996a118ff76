// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-apart.h"

#include "computers-fixture.h"
#include "fault-syscalls.h"
#include "json/mend-json-writer.h"
#include "json/mend-person-json.h"
#include "records/mend-record-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define TALK_ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"

static guint
count_promises_of (StoreFixture *fixture, const char *person_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) standings = NULL;
  guint n_promises = 0;

  mend_store_load_standings (fixture->store, NULL, take_result_cb, &result);
  store_fixture_wait_for (fixture, is_set, &result);
  standings = mend_store_load_standings_finish (fixture->store, result, NULL);
  for (guint i = 0; i < standings->len; i++)
    n_promises +=
        g_strcmp0 (mend_standing_get_promise (standings->pdata[i])->person_id, person_id) == 0;

  return n_promises;
}

/* The file of a person, below the folder of the store. */
static char *
find_file (StoreFixture *fixture, const char *id)
{
  g_autofree char *folder = store_fixture_get_path (fixture, "people");
  g_autofree char *beginning = g_strndup (id, 8);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  char *file = NULL;
  const char *name;

  while (file == NULL && (name = g_dir_read_name (dir)) != NULL)
    if (strstr (name, beginning) != NULL)
      file = g_build_filename ("people", name, NULL);

  g_assert_nonnull (file);

  return file;
}

static void
test_store_apart_asks (void)
{
  g_autoptr (Computers) computers = computers_new ();
  StoreFixture *fixture = computers->first;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (MendTalkRecord) talk = make_talk (TALK_ID, 3, "Kept", NULL);
  g_autoptr (MendSnapshot) running = make_snapshot (TALK_ID, "A note", 5000);

  g_test_summary ("Where two stores meet, nothing is written until people say who is who. Nothing "
                  "that comes between is lost.");

  computers_meet (computers);
  store_fixture_open (fixture);
  g_assert_true (is_apart (fixture->store));
  g_assert_true (mend_store_get_is_read_only (fixture->store));
  g_assert_cmpstr (mend_store_get_person (fixture->store, MEND_SEAT_LEFT)->name, ==, "Anna");
  people = mend_store_list_apart (fixture->store);
  g_assert_cmpuint (people->len, ==, MEND_SAME_PEOPLE_N_ASKED);

  mend_store_save_running (fixture->store, running);
  mend_store_finish_talk (fixture->store, talk);
  mend_store_rescan (fixture->store);
  store_fixture_settle (fixture);
  g_assert_false (store_fixture_has (fixture, "talks/20260104T204000Z-4f2c1b06.json"));
  g_assert_true (store_fixture_holds_anywhere (fixture, "A note"));

  computers_join (computers, fixture);
  store_fixture_settle (fixture);
  g_assert_true (store_fixture_has (fixture, "talks/20260104T204000Z-4f2c1b06.json"));
  g_assert_cmpuint (count_promises_of (fixture, computers->first_ids[0]), ==, 1);
  g_assert_cmpuint (count_promises_of (fixture, computers->first_ids[1]), ==, 1);

  store_fixture_reopen (fixture);
  g_assert_true (is_writable (fixture->store));
  g_assert_cmpuint (count_promises_of (fixture, computers->first_ids[1]), ==, 1);
}

static void
test_store_apart_seats (void)
{
  g_autoptr (Computers) computers = computers_new ();
  StoreFixture *fixture = computers->second;

  g_test_summary ("The second store comes while Mend is open. The names stay until it is answered, "
                  "and the seats after it.");

  store_fixture_open (fixture);
  mend_store_rescan (fixture->store);
  store_fixture_settle (fixture);
  computers_meet (computers);
  mend_store_rescan (fixture->store);
  store_fixture_wait_for (fixture, is_apart, fixture->store);
  g_assert_cmpstr (mend_store_get_person (fixture->store, MEND_SEAT_LEFT)->name, ==, "Benni");

  computers_join (computers, fixture);
  g_assert_cmpstr (mend_store_get_person (fixture->store, MEND_SEAT_LEFT)->name, ==, "Ben");
  g_assert_cmpstr (mend_store_get_person (fixture->store, MEND_SEAT_LEFT)->id, ==,
                   computers->first_ids[1]);
  g_assert_cmpstr (mend_store_get_person (fixture->store, MEND_SEAT_RIGHT)->name, ==, "Anna");

  store_fixture_reopen (fixture);
  g_assert_cmpstr (mend_store_get_person (fixture->store, MEND_SEAT_LEFT)->name, ==, "Ben");
}

static void
count_cb (guint *n_times)
{
  *n_times += 1;
}

static gboolean
is_told (gpointer n_times)
{
  return *(guint *) n_times > 0;
}

static void
test_store_apart_by_and_by (void)
{
  g_autoptr (Computers) computers = computers_new ();
  StoreFixture *fixture = computers->first;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autofree char *file = NULL;
  g_autofree char *path = NULL;
  g_autofree char *away = NULL;
  guint n_times = 0;

  g_test_summary (
      "Of two people one arrives later: then it is told that there is something to ask.");

  computers_meet (computers);
  file = find_file (fixture, computers->second_ids[1]);
  path = store_fixture_get_path (fixture, file);
  away = g_build_filename (fixture->data_dir, "on-its-way", NULL);
  g_assert_cmpint (g_rename (path, away), ==, 0);
  store_fixture_open (fixture);
  mend_store_rescan (fixture->store);
  store_fixture_settle (fixture);
  g_assert_true (is_apart (fixture->store));
  none = mend_store_list_apart (fixture->store);
  g_assert_null (none);

  g_signal_connect_swapped (fixture->store, "people-changed", G_CALLBACK (count_cb), &n_times);
  g_assert_cmpint (g_rename (away, path), ==, 0);
  mend_store_rescan (fixture->store);
  store_fixture_wait_for (fixture, is_told, &n_times);
  people = mend_store_list_apart (fixture->store);
  g_assert_nonnull (people);
}

static void
test_store_apart_other_gone (void)
{
  g_autoptr (Computers) computers = computers_new ();
  StoreFixture *fixture = computers->first;
  g_autofree char *path = store_fixture_get_path (fixture, OTHER_STORE);

  g_test_summary ("Where the second store goes again there is nothing to ask, and it goes on.");

  computers_meet (computers);
  store_fixture_open (fixture);
  mend_store_rescan (fixture->store);
  store_fixture_settle (fixture);
  g_assert_true (is_apart (fixture->store));

  g_assert_cmpint (g_remove (path), ==, 0);
  mend_store_rescan (fixture->store);
  store_fixture_wait_for (fixture, is_writable, fixture->store);
}

static void
test_store_apart_undo (void)
{
  g_autoptr (Computers) computers = computers_new ();
  StoreFixture *fixture = computers->first;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  computers_meet (computers);
  store_fixture_open (fixture);
  people = mend_store_list_apart (fixture->store);
  g_assert_true (computers_try_to_join (computers, fixture, FALSE));
  store_fixture_wait_for (fixture, is_writable, fixture->store);
  g_assert_cmpuint (count_promises_of (fixture, computers->first_ids[0]), ==, 2);

  mend_store_part_people_async (fixture->store, people, take_result_cb, &result);
  store_fixture_wait_for (fixture, is_set, &result);
  g_assert_true (mend_store_join_people_finish (fixture->store, result, NULL));
  store_fixture_wait_for (fixture, is_apart, fixture->store);
  g_assert_cmpuint (count_promises_of (fixture, computers->first_ids[0]), ==, 1);

  computers_join (computers, fixture);
  g_assert_cmpuint (count_promises_of (fixture, computers->first_ids[0]), ==, 1);
  g_assert_cmpuint (count_promises_of (fixture, computers->first_ids[1]), ==, 1);
}

static JsonNode *
read_person (StoreFixture *fixture, const char *id)
{
  g_autofree char *file = find_file (fixture, id);
  g_autofree char *path = store_fixture_get_path (fixture, file);
  g_autofree char *content = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  bytes = g_bytes_new (content, length);

  return mend_record_file_parse (bytes, NULL);
}

static GBytes *
merge (Computers *self, guint place, gboolean is_second_first)
{
  g_autoptr (JsonNode) a = read_person (self->first, self->second_ids[place]);
  g_autoptr (JsonNode) b = read_person (self->second, self->second_ids[place]);
  g_autoptr (JsonNode) merged = mend_record_merge (
      mend_person_json_get_shape (), is_second_first ? b : a, is_second_first ? a : b);

  g_assert_nonnull (merged);

  return mend_json_writer_write (merged, NULL);
}

static void
put_person (StoreFixture *fixture, const char *id, GBytes *bytes)
{
  g_autofree char *file = find_file (fixture, id);

  store_fixture_put (fixture, file, g_bytes_get_data (bytes, NULL),
                     (gssize) g_bytes_get_size (bytes));
}

/* Both files, merged on both computers, in whatever order they meet. */
static void
keep_in_step (Computers *self)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GBytes) merged = merge (self, i, FALSE);
      g_autoptr (GBytes) other_way = merge (self, i, TRUE);

      g_assert_true (g_bytes_equal (merged, other_way));
      put_person (self->first, self->second_ids[i], merged);
      put_person (self->second, self->second_ids[i], merged);
    }
}

static void
test_store_apart_on_both (void)
{
  g_autoptr (Computers) computers = computers_new ();
  StoreFixture *const fixtures[] = { computers->first, computers->second };

  g_test_summary ("Who says the same at both computers comes to the same, though an hour later.");

  computers_meet (computers);
  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      store_fixture_open (fixtures[i]);
      computers_join (computers, fixtures[i]);
      store_fixture_close (fixtures[i]);
    }

  keep_in_step (computers);
  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      store_fixture_open (fixtures[i]);
      g_assert_true (is_writable (fixtures[i]->store));
      for (guint j = 0; j < 2; j++)
        g_assert_cmpuint (count_promises_of (fixtures[i], computers->first_ids[j]), ==, 1);
    }
}

static void
test_store_apart_contradicted (void)
{
  g_autoptr (Computers) computers = computers_new ();
  StoreFixture *const fixtures[] = { computers->first, computers->second };

  g_test_summary ("Two answers that contradict each other are none: both are asked again, and the "
                  "next answer counts for both.");

  computers_meet (computers);
  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      store_fixture_open (fixtures[i]);
      g_assert_true (computers_try_to_join (computers, fixtures[i], i == 0));
      store_fixture_close (fixtures[i]);
    }

  keep_in_step (computers);
  for (guint i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      store_fixture_open (fixtures[i]);
      g_assert_true (is_apart (fixtures[i]->store));
    }

  computers_join (computers, computers->first);
  store_fixture_close (computers->first);
  store_fixture_close (computers->second);
  keep_in_step (computers);
  store_fixture_open (computers->second);
  g_assert_true (is_writable (computers->second->store));
  for (guint j = 0; j < 2; j++)
    g_assert_cmpuint (count_promises_of (computers->second, computers->first_ids[j]), ==, 1);
}

static void
test_store_apart_answered_there (void)
{
  g_autoptr (Computers) computers = computers_new ();

  g_test_summary ("The answer of the other computer counts here as soon as it arrives.");

  computers_meet (computers);
  store_fixture_open (computers->first);
  store_fixture_open (computers->second);
  mend_store_rescan (computers->second->store);
  store_fixture_settle (computers->second);
  computers_join (computers, computers->first);
  g_assert_true (is_apart (computers->second->store));

  computers_copy_kind (computers->first, "people", computers->second);
  mend_store_rescan (computers->second->store);
  store_fixture_wait_for (computers->second, is_writable, computers->second->store);
}

/* Fails at the nth call of a kind and at each that follows, as if Mend had been killed there. */
static gboolean
join_cut_off (Computers *self, FaultCall call, guint nth)
{
  gboolean was_hit;

  fault_syscalls_install ();
  fault_syscalls_arm (call, EIO, nth, TRUE);
  computers_try_to_join (self, self->first, TRUE);
  was_hit = fault_syscalls_was_hit ();
  fault_syscalls_disarm ();
  fault_syscalls_remove ();

  return was_hit;
}

static void
test_store_apart_cut_off (void)
{
  const FaultCall calls[] = { FAULT_WRITE, FAULT_FSYNC, FAULT_RENAMEAT2_FLAGS, FAULT_OPENAT,
                              FAULT_UNLINKAT };

  g_test_summary ("Wherever it is cut off, either it is answered or it is asked again; nobody is "
                  "taken for the other, and the four people are there.");

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      gboolean was_hit = TRUE;

      for (guint nth = 1; was_hit && nth <= 12; nth++)
        {
          g_autoptr (Computers) computers = computers_new ();
          StoreFixture *fixture = computers->first;

          computers_meet (computers);
          store_fixture_open (fixture);
          was_hit = join_cut_off (computers, calls[i], nth);
          store_fixture_reopen (fixture);

          if (is_apart (fixture->store))
            {
              g_autoptr (GPtrArray) people = mend_store_list_apart (fixture->store);

              g_assert_nonnull (people);
              g_assert_cmpuint (count_promises_of (fixture, computers->first_ids[0]), ==, 1);
              g_assert_cmpuint (count_promises_of (fixture, computers->first_ids[1]), ==, 0);
              computers_join (computers, fixture);
            }

          g_assert_true (is_writable (fixture->store));
          g_assert_cmpuint (count_promises_of (fixture, computers->first_ids[0]), ==, 1);
          g_assert_cmpuint (count_promises_of (fixture, computers->first_ids[1]), ==, 1);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/apart/asks", test_store_apart_asks);
  g_test_add_func ("/store/apart/seats", test_store_apart_seats);
  g_test_add_func ("/store/apart/by-and-by", test_store_apart_by_and_by);
  g_test_add_func ("/store/apart/other-gone", test_store_apart_other_gone);
  g_test_add_func ("/store/apart/undo", test_store_apart_undo);
  g_test_add_func ("/store/apart/on-both", test_store_apart_on_both);
  g_test_add_func ("/store/apart/contradicted", test_store_apart_contradicted);
  g_test_add_func ("/store/apart/answered-there", test_store_apart_answered_there);
  g_test_add_func ("/store/apart/cut-off", test_store_apart_cut_off);

  return g_test_run ();
}
