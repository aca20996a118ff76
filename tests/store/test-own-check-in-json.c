// SPDX-License-Identifier: GPL-3.0-or-later
#include "private/mend-own-check-in-json.h"

#include "random-check-ins.h"
#include "random-records.h"
#include "records/mend-record-error.h"

#define PERSON "0a1b2c3d-4e5f-4607-8899-aabbccddeeff"

static gpointer
read_any (JsonNode *root, GError **error)
{
  return mend_own_check_in_json_read (root, error);
}

static void
assert_same (const MendOwnCheckIn *own, const MendOwnCheckIn *other)
{
  g_autoptr (GPtrArray) ids = mend_own_check_in_list_items (own);
  g_autoptr (GPtrArray) other_ids = mend_own_check_in_list_items (other);

  g_assert_cmpuint (ids->len, ==, other_ids->len);

  for (guint i = 0; i < ids->len; i++)
    g_assert_cmpint (mend_own_check_in_get_value (own, ids->pdata[i]), ==,
                     mend_own_check_in_get_value (other, ids->pdata[i]));
}

static void
test_there_and_back (void)
{
  for (guint32 seed = 0; seed < 100; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendOwnCheckIn) own = random_own_check_in (rand);
      g_autoptr (GDateTime) now = random_time (rand);
      g_autoptr (JsonNode) root = mend_own_check_in_json_write (own, PERSON, now);
      g_autoptr (JsonNode) again = pass_through_a_file (root);
      g_autoptr (GError) error = NULL;
      g_autoptr (MendOwnCheckIn) found = mend_own_check_in_json_read (again, &error);

      g_assert_no_error (error);
      assert_same (own, found);
    }
}

static void
test_members_in_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendOwnCheckIn) own = random_own_check_in (rand);
  g_autoptr (GDateTime) now = random_time (rand);
  g_autoptr (JsonNode) root = mend_own_check_in_json_write (own, PERSON, now);

  assert_names_in_order (root, "format version id created modified zone rev author answers");
}

static void
test_damage_is_refused (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendOwnCheckIn) own = random_own_check_in (rand);
  g_autoptr (GDateTime) now = random_time (rand);
  g_autoptr (JsonNode) root = mend_own_check_in_json_write (own, PERSON, now);

  assert_damage_is_refused (root, read_any, (GDestroyNotify) mend_own_check_in_unref);
}

static void
test_values_that_there_are_not (void)
{
  const gint64 values[] = { -1, MEND_CHECK_IN_MOST + 1, G_MAXINT64 };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (MendOwnCheckIn) own = mend_own_check_in_new ();
      g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) root = NULL;
      JsonArray *answers;

      mend_own_check_in_set_value (own, "rely", 3);
      root = mend_own_check_in_json_write (own, PERSON, now);
      answers = json_object_get_array_member (json_node_get_object (root), "answers");
      json_object_set_int_member (json_array_get_object_element (answers, 0), "value", values[i]);
      g_assert_null (mend_own_check_in_json_read (root, &error));
      g_assert_true (error->domain == MEND_RECORD_ERROR);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/own-check-in-json/there-and-back", test_there_and_back);
  g_test_add_func ("/store/own-check-in-json/members-in-order", test_members_in_order);
  g_test_add_func ("/store/own-check-in-json/damage-is-refused", test_damage_is_refused);
  g_test_add_func ("/store/own-check-in-json/values-that-there-are-not",
                   test_values_that_there_are_not);

  return g_test_run ();
}
