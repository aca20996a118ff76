// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-promise-json.h"

#include "random-promises.h"
#include "random-records.h"
#include "records/mend-record-error.h"

#define N_RECORDS 100

static gpointer
read_any (JsonNode *root, GError **error)
{
  return mend_promise_json_read (root, error);
}

static void
test_there_and_back (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendPromise) record = random_promise (rand);
      g_autoptr (JsonNode) root = mend_promise_json_write (record, NULL);
      g_autoptr (JsonNode) again = pass_through_a_file (root);
      g_autoptr (GError) error = NULL;
      g_autoptr (MendPromise) found = mend_promise_json_read (again, &error);

      g_assert_no_error (error);
      g_assert_true (mend_promise_equal (record, found));
    }
}

static void
test_members_in_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendPromise) record = random_promise (rand);
  g_autoptr (JsonNode) root = mend_promise_json_write (record, NULL);

  assert_names_in_order (
      root,
      "format version id created modified zone rev author talk_id seat name text when day sign");
}

static void
test_unknown_members_stay (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendPromise) record = random_promise (rand);
      g_autoptr (JsonNode) root = mend_promise_json_write (record, NULL);
      g_autoptr (JsonNode) later = NULL;
      g_autoptr (MendPromise) found = NULL;

      add_unknown_members (rand, root);
      found = mend_promise_json_read (root, NULL);
      g_assert_nonnull (found);
      later = mend_promise_json_write (found, root);
      assert_unknown_members_kept (root, later);
    }
}

static void
test_damage_is_refused (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendPromise) record = random_promise (rand);
  g_autoptr (JsonNode) root = mend_promise_json_write (record, NULL);

  assert_damage_is_refused (root, read_any, (GDestroyNotify) mend_promise_unref);
}

static void
test_bad_day (void)
{
  const char *const values[] = { "", "2026-02-30", "2026-1-1", "tomorrow", "2026-11-3a" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendPromise) record = random_promise (rand);
  g_autoptr (JsonNode) root = mend_promise_json_write (record, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (GError) error = NULL;

      json_object_set_string_member (json_node_get_object (root), "day", values[i]);
      g_assert_null (mend_promise_json_read (root, &error));
      g_assert_true (error->domain == MEND_RECORD_ERROR);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/promise-json/there-and-back", test_there_and_back);
  g_test_add_func ("/store/promise-json/members-in-order", test_members_in_order);
  g_test_add_func ("/store/promise-json/unknown-members-stay", test_unknown_members_stay);
  g_test_add_func ("/store/promise-json/damage-is-refused", test_damage_is_refused);
  g_test_add_func ("/store/promise-json/bad-day", test_bad_day);

  return g_test_run ();
}
