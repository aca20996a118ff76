// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-planned-talk-json.h"

#include "random-promises.h"
#include "random-records.h"

#define N_RECORDS 100

static gpointer
read_any (JsonNode *root, GError **error)
{
  return mend_planned_talk_json_read (root, error);
}

static void
test_there_and_back (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GDateTime) now = random_time (rand);
      g_autoptr (MendPlannedTalk) record = random_planned_talk (rand);
      g_autoptr (JsonNode) root = mend_planned_talk_json_write (record, now, NULL);
      g_autoptr (JsonNode) again = pass_through_a_file (root);
      g_autoptr (GError) error = NULL;
      g_autoptr (MendPlannedTalk) found = mend_planned_talk_json_read (again, &error);

      g_assert_no_error (error);
      g_assert_true (mend_planned_talk_equal (record, found));
    }
}

static void
test_members_in_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GDateTime) now = random_time (rand);
  g_autoptr (MendPlannedTalk) record = random_planned_talk (rand);
  g_autoptr (JsonNode) root = mend_planned_talk_json_write (record, now, NULL);

  assert_names_in_order (root, "format version id created modified zone rev author starts "
                               "minutes way_to_talk topic");
}

static void
test_unknown_members_stay (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GDateTime) now = random_time (rand);
      g_autoptr (MendPlannedTalk) record = random_planned_talk (rand);
      g_autoptr (JsonNode) root = mend_planned_talk_json_write (record, now, NULL);
      g_autoptr (JsonNode) later = NULL;
      g_autoptr (MendPlannedTalk) found = NULL;

      add_unknown_members (rand, root);
      found = mend_planned_talk_json_read (root, NULL);
      g_assert_nonnull (found);
      later = mend_planned_talk_json_write (found, now, root);
      assert_unknown_members_kept (root, later);
    }
}

static void
test_damage_is_refused (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GDateTime) now = random_time (rand);
  g_autoptr (MendPlannedTalk) record = random_planned_talk (rand);
  g_autoptr (JsonNode) root = mend_planned_talk_json_write (record, now, NULL);

  assert_damage_is_refused (root, read_any, (GDestroyNotify) mend_planned_talk_unref);
}

static void
test_bad_minutes (void)
{
  const gint64 values[] = { 0, -1, MEND_PLANNED_TALK_MOST_MINUTES + 1, 1000000000 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GDateTime) now = random_time (rand);
  g_autoptr (MendPlannedTalk) record = random_planned_talk (rand);
  g_autoptr (JsonNode) root = mend_planned_talk_json_write (record, now, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      json_object_set_int_member (json_node_get_object (root), "minutes", values[i]);
      g_assert_null (mend_planned_talk_json_read (root, NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/planned-talk-json/there-and-back", test_there_and_back);
  g_test_add_func ("/store/planned-talk-json/members-in-order", test_members_in_order);
  g_test_add_func ("/store/planned-talk-json/unknown-members-stay", test_unknown_members_stay);
  g_test_add_func ("/store/planned-talk-json/damage-is-refused", test_damage_is_refused);
  g_test_add_func ("/store/planned-talk-json/bad-minutes", test_bad_minutes);

  return g_test_run ();
}
