// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-json-writer.h"
#include "json/mend-planned-talk-json.h"
#include "store-fixture.h"

#define ID   "5a9e23a5-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define FILE "plans/20260131T190500Z-5a9e23a5.json"
#define COPY "plans/20260131T190500Z-5a9e23a5.sync-conflict-20260201-091146-XK66K6J.json"

static MendPlannedTalk *
make_planned_talk (int day, const char *topic)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 1, 31, 19, 5, 0);
  g_autoptr (GDateTime) starts = g_date_time_new_utc (2026, 2, day, 20, 30, 0);
  const MendPlannedTalk fields = {
    .id = (char *) ID,
    .created = created,
    .starts = starts,
    .minutes = 25,
    .way_id = (char *) "turns",
    .topic = (char *) topic,
  };

  return mend_planned_talk_new (&fields);
}

/* Plays what comes from another computer. */
static void
put_plan (StoreFixture *fixture, const char *name, MendPlannedTalk *plan, gint64 rev)
{
  g_autoptr (JsonNode) root = mend_planned_talk_json_write (plan, plan->created, NULL);
  g_autoptr (GBytes) bytes = NULL;

  json_object_set_int_member (json_node_get_object (root), "rev", rev);
  bytes = mend_json_writer_write (root, NULL);
  store_fixture_put (fixture, name, g_bytes_get_data (bytes, NULL),
                     (gssize) g_bytes_get_size (bytes));
}

static gboolean
has_days (MendStore *store, const char *expected)
{
  g_autoptr (GPtrArray) plans = mend_store_list_plans (store);
  g_autoptr (GString) days = g_string_new (NULL);

  for (guint i = 0; i < plans->len; i++)
    {
      const MendPlannedTalk *plan = g_ptr_array_index (plans, i);

      g_string_append_printf (days, "%d ", g_date_time_get_day_of_month (plan->starts));
    }

  return g_str_equal (days->str, expected);
}

static gboolean
has_the_fourth (gpointer store)
{
  return has_days (store, "4 ");
}

static gboolean
has_the_seventh (gpointer store)
{
  return has_days (store, "7 ");
}

static gboolean
has_conflict (gpointer store)
{
  return g_list_model_get_n_items (mend_store_get_conflicts (store)) == 1;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static gboolean
is_counted (gpointer data)
{
  return *(guint *) data > 0;
}

static void
test_store_plans_are_kept (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendPlannedTalk) plan = make_planned_talk (3, "How I am today");
  g_autoptr (MendPlannedTalk) later = make_planned_talk (4, "How I am today");
  g_autoptr (GPtrArray) plans = NULL;

  store_fixture_open (fixture);
  g_assert_true (has_days (fixture->store, ""));
  mend_store_save_plan (fixture->store, plan);
  store_fixture_reopen (fixture);
  plans = mend_store_list_plans (fixture->store);
  g_assert_cmpuint (plans->len, ==, 1);
  g_assert_true (mend_planned_talk_equal (plan, g_ptr_array_index (plans, 0)));

  mend_store_save_plan (fixture->store, later);
  store_fixture_reopen (fixture);
  g_assert_true (has_days (fixture->store, "4 "));
  g_assert_true (store_fixture_has (fixture, FILE));
}

static void
test_store_plans_come_back (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendPlannedTalk) plan = make_planned_talk (3, NULL);

  store_fixture_open (fixture);
  mend_store_save_plan (fixture->store, plan);
  store_fixture_settle (fixture);
  mend_store_delete_plan (fixture->store, plan->id);
  store_fixture_reopen (fixture);
  g_assert_true (has_days (fixture->store, ""));

  mend_store_restore_plan (fixture->store, plan);
  store_fixture_reopen (fixture);
  g_assert_true (has_days (fixture->store, "3 "));
}

static void
test_store_plans_name_what_cannot_be_read (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) problems = NULL;

  store_fixture_open (fixture);
  store_fixture_close (fixture);
  store_fixture_put (fixture, FILE, "{\"format\":\"mend planned talk\",\"version\":1}", -1);
  store_fixture_open (fixture);
  g_assert_true (has_days (fixture->store, ""));
  g_assert_cmpuint (g_list_model_get_n_items (mend_store_get_problems (fixture->store)), ==, 1);
  g_assert_true (store_fixture_has (fixture, FILE));

  problems = mend_store_check (fixture->data_dir);
  g_assert_cmpuint (problems->len, ==, 1);
}

static StoreFixture *
open_watched (void)
{
  StoreFixture *fixture = store_fixture_new ();

  store_fixture_open (fixture);
  mend_store_rescan (fixture->store);
  store_fixture_settle (fixture);

  return fixture;
}

static void
test_store_plans_from_outside (void)
{
  g_autoptr (StoreFixture) fixture = open_watched ();
  g_autoptr (MendPlannedTalk) plan = make_planned_talk (4, NULL);
  g_autoptr (MendPlannedTalk) later = make_planned_talk (7, NULL);
  guint n_changes = 0;

  g_assert_true (has_days (fixture->store, ""));
  g_signal_connect_swapped (fixture->store, "plans-changed", G_CALLBACK (count_cb), &n_changes);
  put_plan (fixture, FILE, plan, 1);
  store_fixture_wait_for (fixture, is_counted, &n_changes);
  store_fixture_wait_for (fixture, has_the_fourth, fixture->store);
  put_plan (fixture, FILE, later, 2);
  store_fixture_wait_for (fixture, has_the_seventh, fixture->store);
}

/* Of two versions the later counts as a whole; of two that are as late people choose. */
static void
test_store_plans_meet (void)
{
  g_autoptr (StoreFixture) fixture = open_watched ();
  g_autoptr (MendPlannedTalk) plan = make_planned_talk (4, "Ours");
  g_autoptr (MendPlannedTalk) later = make_planned_talk (7, "Theirs");
  MendConflict *conflict;

  put_plan (fixture, FILE, plan, 1);
  store_fixture_wait_for (fixture, has_the_fourth, fixture->store);
  put_plan (fixture, COPY, later, 2);
  store_fixture_wait_for (fixture, has_the_seventh, fixture->store);

  put_plan (fixture, COPY, plan, 2);
  store_fixture_wait_for (fixture, has_conflict, fixture->store);
  conflict = g_list_model_get_item (mend_store_get_conflicts (fixture->store), 0);
  g_object_unref (conflict);
  g_assert_cmpstr (mend_conflict_get_version (conflict, MEND_CONFLICT_HERE)->plan->topic, ==,
                   "Theirs");
  g_assert_cmpstr (mend_conflict_get_version (conflict, MEND_CONFLICT_THERE)->plan->topic, ==,
                   "Ours");
  mend_store_resolve_conflict (fixture->store, conflict, MEND_CONFLICT_THERE);
  store_fixture_wait_for (fixture, has_the_fourth, fixture->store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/plans/are-kept", test_store_plans_are_kept);
  g_test_add_func ("/store/plans/come-back", test_store_plans_come_back);
  g_test_add_func ("/store/plans/name-what-cannot-be-read",
                   test_store_plans_name_what_cannot_be_read);
  g_test_add_func ("/store/plans/from-outside", test_store_plans_from_outside);
  g_test_add_func ("/store/plans/meet", test_store_plans_meet);

  return g_test_run ();
}
