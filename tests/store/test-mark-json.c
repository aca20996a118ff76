// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-mark-json.h"

#include "random-promises.h"
#include "random-records.h"
#include "records/mend-record-error.h"

#define N_RECORDS 100

static gpointer
read_any (JsonNode *root, GError **error)
{
  return mend_mark_json_read (root, error);
}

static void
test_there_and_back (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendMark) record = random_mark (rand);
      g_autoptr (JsonNode) root = mend_mark_json_write (record, NULL);
      g_autoptr (JsonNode) again = pass_through_a_file (root);
      g_autoptr (GError) error = NULL;
      g_autoptr (MendMark) found = mend_mark_json_read (again, &error);

      g_assert_no_error (error);
      g_assert_true (mend_mark_equal (record, found));
    }
}

static void
test_members_in_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendMark) record = random_mark (rand);
  g_autoptr (JsonNode) root = mend_mark_json_write (record, NULL);

  assert_names_in_order (root, "format version id created modified zone rev author promise_id "
                               "talk_id seat name outcome fact obstacle next");
}

static void
test_unknown_members_stay (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendMark) record = random_mark (rand);
      g_autoptr (JsonNode) root = mend_mark_json_write (record, NULL);
      g_autoptr (JsonNode) later = NULL;
      g_autoptr (MendMark) found = NULL;

      add_unknown_members (rand, root);
      found = mend_mark_json_read (root, NULL);
      g_assert_nonnull (found);
      later = mend_mark_json_write (found, root);
      assert_unknown_members_kept (root, later);
    }
}

static void
test_damage_is_refused (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendMark) record = random_mark (rand);
  g_autoptr (JsonNode) root = mend_mark_json_write (record, NULL);

  assert_damage_is_refused (root, read_any, (GDestroyNotify) mend_mark_unref);
}

static void
test_bad_outcome (void)
{
  const char *const values[] = { "", "open", "failed", "Kept" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendMark) record = random_mark (rand);
  g_autoptr (JsonNode) root = mend_mark_json_write (record, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (GError) error = NULL;

      json_object_set_string_member (json_node_get_object (root), "outcome", values[i]);
      g_assert_null (mend_mark_json_read (root, &error));
      g_assert_true (error->domain == MEND_RECORD_ERROR);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/mark-json/there-and-back", test_there_and_back);
  g_test_add_func ("/store/mark-json/members-in-order", test_members_in_order);
  g_test_add_func ("/store/mark-json/unknown-members-stay", test_unknown_members_stay);
  g_test_add_func ("/store/mark-json/damage-is-refused", test_damage_is_refused);
  g_test_add_func ("/store/mark-json/bad-outcome", test_bad_outcome);

  return g_test_run ();
}
