// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: event-json, json-value, talk-head-json. */
#include "json/mend-talk-json.h"

#include "random-records.h"
#include "records/mend-record-error.h"

#define N_RECORDS 100

static gpointer
read_any (JsonNode *root, GError **error)
{
  return mend_talk_json_read (root, error);
}

static void
test_there_and_back (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GDateTime) modified = random_time (rand);
      g_autoptr (MendTalkRecord) record = random_talk_record (rand);
      g_autoptr (JsonNode) root = mend_talk_json_write (record, modified, NULL);
      g_autoptr (JsonNode) again = pass_through_a_file (root);
      g_autoptr (GError) error = NULL;
      g_autoptr (MendTalkRecord) found = mend_talk_json_read (again, &error);

      g_assert_no_error (error);
      assert_talk_records_equal (record, found);
    }
}

static void
test_members_in_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GDateTime) modified = random_time (rand);
  g_autoptr (MendTalkRecord) record = random_talk_record (rand);
  g_autoptr (JsonNode) root = mend_talk_json_write (record, modified, NULL);

  assert_names_in_order (root, "format version id created modified zone rev author way_to_talk "
                               "title step topic_id topic people first length_ms course writings");
}

static void
test_unknown_members_stay (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GDateTime) modified = random_time (rand);
      g_autoptr (MendTalkRecord) record = random_talk_record (rand);
      g_autoptr (JsonNode) root = mend_talk_json_write (record, modified, NULL);
      g_autoptr (JsonNode) later = NULL;
      g_autoptr (MendTalkRecord) found = NULL;

      add_unknown_members (rand, root);
      found = mend_talk_json_read (root, NULL);
      g_assert_nonnull (found);
      later = mend_talk_json_write (found, modified, root);
      assert_unknown_members_kept (root, later);
    }
}

static void
test_damage_is_refused (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GDateTime) modified = random_time (rand);
  g_autoptr (MendTalkRecord) record = random_talk_record (rand);
  g_autoptr (JsonNode) root = mend_talk_json_write (record, modified, NULL);

  assert_damage_is_refused (root, read_any, (GDestroyNotify) mend_talk_record_unref);
}

static void
test_newer_version (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GDateTime) modified = random_time (rand);
  g_autoptr (MendTalkRecord) record = random_talk_record (rand);
  g_autoptr (JsonNode) root = mend_talk_json_write (record, modified, NULL);

  for (int version = 2; version < 100; version++)
    {
      g_autoptr (GError) error = NULL;

      json_object_set_int_member (json_node_get_object (root), "version", version);
      g_assert_null (mend_talk_json_read (root, &error));
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

  g_assert_null (mend_talk_json_read (root, &error));
  g_assert_error (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_FORMAT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/talk-json/there-and-back", test_there_and_back);
  g_test_add_func ("/store/talk-json/members-in-order", test_members_in_order);
  g_test_add_func ("/store/talk-json/unknown-members-stay", test_unknown_members_stay);
  g_test_add_func ("/store/talk-json/damage-is-refused", test_damage_is_refused);
  g_test_add_func ("/store/talk-json/newer-version", test_newer_version);
  g_test_add_func ("/store/talk-json/other-kind", test_other_kind);

  return g_test_run ();
}
