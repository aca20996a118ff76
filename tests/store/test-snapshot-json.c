// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: plan-json. */
#include "json/mend-snapshot-json.h"

#include "random-records.h"
#include "records/mend-record-error.h"

#define N_RECORDS 100

static gpointer
read_any (JsonNode *root, GError **error)
{
  return mend_snapshot_json_read (root, error);
}

static void
test_there_and_back (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendSnapshot) record = random_snapshot (rand);
      g_autoptr (JsonNode) root = mend_snapshot_json_write (record, NULL);
      g_autoptr (JsonNode) again = pass_through_a_file (root);
      g_autoptr (GError) error = NULL;
      g_autoptr (MendSnapshot) found = mend_snapshot_json_read (again, &error);

      g_assert_no_error (error);
      assert_snapshots_equal (record, found);
    }
}

static void
test_members_in_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendSnapshot) record = random_snapshot (rand);
  g_autoptr (JsonNode) root = mend_snapshot_json_write (record, NULL);

  assert_names_in_order (root, "format version id created zone plan log at_ms");
}

static void
test_unknown_members_stay (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendSnapshot) record = random_snapshot (rand);
      g_autoptr (JsonNode) root = mend_snapshot_json_write (record, NULL);
      g_autoptr (JsonNode) later = NULL;
      g_autoptr (MendSnapshot) found = NULL;

      add_unknown_members (rand, root);
      found = mend_snapshot_json_read (root, NULL);
      g_assert_nonnull (found);
      later = mend_snapshot_json_write (found, root);
      assert_unknown_members_kept (root, later);
    }
}

static void
test_damage_is_refused (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendSnapshot) record = random_snapshot (rand);
  g_autoptr (JsonNode) root = mend_snapshot_json_write (record, NULL);

  assert_damage_is_refused (root, read_any, (GDestroyNotify) mend_snapshot_unref);
}

static void
test_newer_version (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendSnapshot) record = random_snapshot (rand);
  g_autoptr (JsonNode) root = mend_snapshot_json_write (record, NULL);

  for (int version = 2; version < 100; version++)
    {
      g_autoptr (GError) error = NULL;

      json_object_set_int_member (json_node_get_object (root), "version", version);
      g_assert_null (mend_snapshot_json_read (root, &error));
      g_assert_error (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_NEWER);
    }
}

static void
test_other_kind (void)
{
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), NULL);
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (GError) error = NULL;

  json_node_set_object (root, object);
  json_object_set_string_member (object, "format", "mend else");
  json_object_set_int_member (object, "version", 1);

  g_assert_null (mend_snapshot_json_read (root, &error));
  g_assert_error (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_FORMAT);
}

static JsonArray *
get_log (JsonNode *root)
{
  return json_object_get_array_member (json_node_get_object (root), "log");
}

static void
assert_refused_at (JsonNode *root, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mend_snapshot_json_read (root, &error));
  g_assert_error (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_MEMBER);
  g_assert_cmpstr (error->message, ==, message);
}

static MendSnapshot *
make_snapshot (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GDateTime) started = random_time (rand);
  g_autoptr (MendPlan) plan = random_plan (rand);
  g_autoptr (MendLog) log = mend_log_new ();

  mend_log_append (log, mend_event_new_act (MEND_EVENT_BEGIN, 1000, 0));
  mend_log_append (log, mend_event_new_act (MEND_EVENT_PAUSE, 2000, 0));

  return mend_snapshot_new ("4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11", started, plan, log, 3000);
}

static void
test_acts_follow_each_other (void)
{
  g_autoptr (MendSnapshot) snapshot = make_snapshot ();
  g_autoptr (JsonNode) root = mend_snapshot_json_write (snapshot, NULL);

  json_object_set_int_member (json_array_get_object_element (get_log (root), 1), "at_ms", 999);
  assert_refused_at (root, "log[1]: before what was before it");
}

static void
test_writings_lie_in_the_plan (void)
{
  g_autoptr (MendSnapshot) snapshot = make_snapshot ();
  g_autoptr (JsonNode) root = mend_snapshot_json_write (snapshot, NULL);
  JsonObject *note = json_object_new ();

  json_object_set_string_member (note, "kind", "note");
  json_object_set_int_member (note, "at_ms", 1500);
  json_object_set_int_member (note, "id", 1);
  json_object_set_string_member (note, "seat", "left");
  json_object_set_int_member (note, "part", 900);
  json_object_set_string_member (note, "text", "A note");
  json_array_add_object_element (get_log (root), note);
  assert_refused_at (root, "log[2]: in a part that is not there");

  json_object_set_int_member (note, "part", 0);
  json_array_add_object_element (get_log (root), json_object_ref (note));
  assert_refused_at (root, "log[3]: a number that is there already");
}

static void
test_plan_has_parts (void)
{
  g_autoptr (MendSnapshot) snapshot = make_snapshot ();
  g_autoptr (JsonNode) root = mend_snapshot_json_write (snapshot, NULL);

  json_object_set_array_member (json_object_get_object_member (json_node_get_object (root), "plan"),
                                "parts", json_array_new ());
  assert_refused_at (root, "plan.parts: no parts");
}

static void
test_stands_after_what_happened (void)
{
  g_autoptr (MendSnapshot) snapshot = make_snapshot ();
  g_autoptr (JsonNode) root = mend_snapshot_json_write (snapshot, NULL);
  g_autoptr (MendSnapshot) found = NULL;

  json_object_set_int_member (json_node_get_object (root), "at_ms", 500);
  found = mend_snapshot_json_read (root, NULL);
  g_assert_cmpint (found->at_ms, ==, 2000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/snapshot-json/there-and-back", test_there_and_back);
  g_test_add_func ("/store/snapshot-json/members-in-order", test_members_in_order);
  g_test_add_func ("/store/snapshot-json/unknown-members-stay", test_unknown_members_stay);
  g_test_add_func ("/store/snapshot-json/damage-is-refused", test_damage_is_refused);
  g_test_add_func ("/store/snapshot-json/newer-version", test_newer_version);
  g_test_add_func ("/store/snapshot-json/other-kind", test_other_kind);

  g_test_add_func ("/store/snapshot-json/acts-follow-each-other", test_acts_follow_each_other);
  g_test_add_func ("/store/snapshot-json/writings-lie-in-the-plan", test_writings_lie_in_the_plan);
  g_test_add_func ("/store/snapshot-json/plan-has-parts", test_plan_has_parts);
  g_test_add_func ("/store/snapshot-json/stands-after-what-happened",
                   test_stands_after_what_happened);

  return g_test_run ();
}
