// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: person-reader, store-conflicts. */
#include "mend-store.h"

#include "conflict-fixture.h"
#include "files/mend-syscalls.h"
#include "json/mend-person-json.h"
#include "records/mend-record-file.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define TALKS "talks/"

static guint
get_n_talks (StoreFixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (mend_store_get_history (fixture->store)));
}

static gboolean
is_listed (gpointer store)
{
  return mend_history_get_is_listed (mend_store_get_history (store));
}

/* Until a time has passed in which nothing was to be seen. */
static void
wait_ms (StoreFixture *fixture, guint length_ms)
{
  gint64 end = g_get_monotonic_time () + (gint64) length_ms * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static gboolean
is_alone (gpointer store)
{
  return G_OBJECT (store)->ref_count == 1;
}

static StoreFixture *
open_watched (void)
{
  StoreFixture *fixture = store_fixture_new ();

  store_fixture_open (fixture);
  mend_history_list (mend_store_get_history (fixture->store));
  mend_store_rescan (fixture->store);
  store_fixture_wait_for (fixture, is_listed, fixture->store);
  store_fixture_wait_for (fixture, is_alone, fixture->store);

  return fixture;
}

typedef struct
{
  StoreFixture *fixture;
  guint n_talks;
  guint n_conflicts;
  const char *topic;
} Expected;

static gboolean
has_come (gpointer data)
{
  const Expected *expected = data;
  GListModel *history = G_LIST_MODEL (mend_store_get_history (expected->fixture->store));
  g_autoptr (MendTalkSummary) summary = g_list_model_get_item (history, 0);

  return g_list_model_get_n_items (history) == expected->n_talks &&
         g_list_model_get_n_items (mend_store_get_conflicts (expected->fixture->store)) ==
             expected->n_conflicts &&
         (expected->topic == NULL ||
          (summary != NULL &&
           g_strcmp0 (mend_talk_summary_get_first_kept (summary), expected->topic) == 0));
}

static void
wait_for (StoreFixture *fixture, guint n_talks, guint n_conflicts, const char *kept)
{
  Expected expected = { fixture, n_talks, n_conflicts, kept };

  store_fixture_wait_for (fixture, has_come, &expected);
}

static void
put_text (StoreFixture *fixture, const char *name, const char *text)
{
  store_fixture_put (fixture, name, text, -1);
}

static void
remove_file (StoreFixture *fixture, const char *name)
{
  g_autofree char *path = store_fixture_get_path (fixture, name);

  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
test_store_outside_talks (void)
{
  g_autoptr (StoreFixture) fixture = open_watched ();
  g_autofree char *first = make_talk_text ("Ulla", 1, 2026);
  g_autofree char *second = make_talk_text ("Ulle", 2, 2026);

  g_test_summary ("Talks come, change and go while the window is open.");

  put_text (fixture, TALKS RECORD_NAME, first);
  wait_for (fixture, 1, 0, "Ulla");

  put_text (fixture, TALKS RECORD_NAME, second);
  wait_for (fixture, 1, 0, "Ulle");

  remove_file (fixture, TALKS RECORD_NAME);
  wait_for (fixture, 0, 0, NULL);
}

static void
test_store_outside_between (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *text = make_talk_text ("Ulla", 1, 2026);

  g_test_summary ("What goes after the talks were listed, and before the first look, is gone.");

  put_text (fixture, TALKS RECORD_NAME, text);
  store_fixture_open (fixture);
  mend_history_list (mend_store_get_history (fixture->store));
  store_fixture_wait_for (fixture, is_listed, fixture->store);
  wait_for (fixture, 1, 0, "Ulla");

  remove_file (fixture, TALKS RECORD_NAME);
  mend_store_rescan (fixture->store);
  wait_for (fixture, 0, 0, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (mend_store_get_problems (fixture->store)), ==, 0);
}

static void
test_store_outside_at_once (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *text = make_talk_text ("Ulla", 1, 2026);

  g_test_summary ("What comes while the talks are listed is seen, whoever is first.");

  store_fixture_open (fixture);
  mend_history_list (mend_store_get_history (fixture->store));
  mend_store_rescan (fixture->store);
  put_text (fixture, TALKS RECORD_NAME, text);
  wait_for (fixture, 1, 0, "Ulla");
}

static void
count_cb (MendStore *store, guint *count)
{
  *count += 1;
}

static gboolean
is_counted (gpointer data)
{
  return *(const guint *) data > 0;
}

static void
test_store_outside_people (void)
{
  g_autoptr (StoreFixture) fixture = open_watched ();
  g_autofree char *text = make_person_text ("Anne", 2, "teal", 2);
  guint n_changes = 0;

  g_signal_connect (fixture->store, "people-changed", G_CALLBACK (count_cb), &n_changes);
  put_text (fixture, "people/" RECORD_NAME, text);
  store_fixture_wait_for (fixture, is_counted, &n_changes);
  g_assert_cmpstr (mend_store_get_person (fixture->store, MEND_SEAT_LEFT)->name, ==, "Anne");
  g_assert_cmpuint (n_changes, ==, 1);
}

static void
test_store_outside_notes (void)
{
  g_autoptr (StoreFixture) fixture = open_watched ();
  guint n_changes = 0;

  g_signal_connect (fixture->store, "notes-changed", G_CALLBACK (count_cb), &n_changes);
  put_text (fixture, "notes/" RECORD_NAME, "{}");
  store_fixture_wait_for (fixture, is_counted, &n_changes);
}

static guint n_opened;

static int
count_openat (int folder, const char *name, int flags, mode_t mode)
{
  if (strstr (name, "4f2c1b06") != NULL)
    n_opened++;

  return mend_syscalls_get_default ()->openat (folder, name, flags, mode);
}

static void
test_store_outside_own_writes (void)
{
  static MendSyscalls syscalls;
  g_autoptr (StoreFixture) fixture = open_watched ();
  g_autoptr (MendTalkRecord) record = make_talk (RECORD_ID, 3, "Ulla", NULL);
  guint n_people = 0;

  g_test_summary ("What is written here is not read again.");

  g_signal_connect (fixture->store, "people-changed", G_CALLBACK (count_cb), &n_people);
  mend_store_finish_talk (fixture->store, record);
  {
    g_autoptr (MendPerson) left = mend_person_new (RECORD_ID, "Anna", MEND_SEAT_LEFT, NULL);
    g_autoptr (MendPerson) right = mend_person_new (NULL, "Ben", MEND_SEAT_RIGHT, NULL);

    mend_store_set_persons (fixture->store, left, right);
  }
  store_fixture_settle (fixture);
  store_fixture_wait_for (fixture, is_alone, fixture->store);

  syscalls = *mend_syscalls_get_default ();
  syscalls.openat = count_openat;
  n_opened = 0;
  mend_syscalls_replace (&syscalls);
  wait_ms (fixture, 1500);
  mend_syscalls_replace (NULL);

  g_assert_cmpuint (n_opened, ==, 0);
  g_assert_cmpuint (n_people, ==, 0);
  g_assert_cmpuint (get_n_talks (fixture), ==, 1);
}

static void
test_store_outside_conflict (void)
{
  g_autoptr (StoreFixture) fixture = open_watched ();
  g_autofree char *here = make_talk_text ("Ulla", 1, 2026);
  g_autofree char *there = make_talk_text ("Ulle", 1, 2026);
  g_autoptr (MendConflict) conflict = NULL;

  g_test_summary ("Of two versions people choose one, and may take that back.");

  put_text (fixture, TALKS RECORD_NAME, here);
  put_text (fixture, TALKS RECORD_STEM " (1).json", there);
  wait_for (fixture, 1, 1, "Ulla");

  conflict = g_list_model_get_item (mend_store_get_conflicts (fixture->store), 0);
  mend_store_resolve_conflict (fixture->store, conflict, MEND_CONFLICT_THERE);
  wait_for (fixture, 1, 0, "Ulle");
  g_assert_false (store_fixture_has (fixture, TALKS RECORD_STEM " (1).json"));
  g_assert_true (store_fixture_holds_anywhere (fixture, "Ulla"));
  g_assert_cmpuint (g_list_model_get_n_items (mend_store_get_problems (fixture->store)), ==, 0);

  g_assert_true (mend_store_undo_resolve_conflict (fixture->store, conflict));
  wait_for (fixture, 1, 1, "Ulla");
  g_assert_false (mend_store_undo_resolve_conflict (fixture->store, conflict));
}

static gboolean
has_problem (gpointer problems)
{
  return g_list_model_get_n_items (problems) > 0;
}

static gboolean
has_no_problem (gpointer problems)
{
  return !has_problem (problems);
}

static void
test_store_outside_problem_goes (void)
{
  g_autoptr (StoreFixture) fixture = open_watched ();
  GListModel *problems = mend_store_get_problems (fixture->store);
  g_autofree char *text = make_talk_text ("Ulla", 1, 2026);

  put_text (fixture, TALKS RECORD_NAME, text);
  wait_for (fixture, 1, 0, "Ulla");
  put_text (fixture, TALKS RECORD_STEM " copy.json", "{\"cut");
  mend_store_rescan (fixture->store);
  store_fixture_wait_for (fixture, has_problem, problems);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);

  put_text (fixture, TALKS RECORD_STEM " copy.json", text);
  mend_store_rescan (fixture->store);
  store_fixture_wait_for (fixture, has_no_problem, problems);
  g_assert_false (store_fixture_has (fixture, TALKS RECORD_STEM " copy.json"));
}

static void
test_store_outside_read_only (void)
{
  g_autoptr (StoreFixture) fixture = open_watched ();
  g_autoptr (MendTalkRecord) record = make_talk (RECORD_ID, 3, "Ulla", NULL);
  StoreFixture reader = *fixture;

  g_test_summary ("A second Mend on the folder sees what the first writes.");

  mend_store_finish_talk (fixture->store, record);
  store_fixture_settle (fixture);
  reader.store = NULL;
  store_fixture_open (&reader);
  mend_history_list (mend_store_get_history (reader.store));
  mend_store_rescan (reader.store);
  wait_for (&reader, 1, 0, "Ulla");
  mend_store_delete_talk (fixture->store, RECORD_ID);
  wait_for (&reader, 0, 0, NULL);
  store_fixture_close (&reader);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store-outside/talks", test_store_outside_talks);
  g_test_add_func ("/store/store-outside/between", test_store_outside_between);
  g_test_add_func ("/store/store-outside/at-once", test_store_outside_at_once);
  g_test_add_func ("/store/store-outside/people", test_store_outside_people);
  g_test_add_func ("/store/store-outside/notes", test_store_outside_notes);
  g_test_add_func ("/store/store-outside/own-writes", test_store_outside_own_writes);
  g_test_add_func ("/store/store-outside/conflict", test_store_outside_conflict);
  g_test_add_func ("/store/store-outside/problem-goes", test_store_outside_problem_goes);
  g_test_add_func ("/store/store-outside/read-only", test_store_outside_read_only);

  return g_test_run ();
}
