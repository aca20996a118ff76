// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-helper-json.h"

#include "random-promises.h"
#include "random-records.h"
#include "records/mend-record-error.h"

#define N_RECORDS 100

static gpointer
read_any (JsonNode *root, GError **error)
{
  return mend_helper_json_read (root, error);
}

static JsonNode *
write_any (const MendHelper *record, JsonNode *earlier)
{
  return mend_helper_json_write (record, record->created, earlier);
}

static void
test_there_and_back (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendHelper) record = random_helper (rand);
      g_autoptr (JsonNode) root = write_any (record, NULL);
      g_autoptr (JsonNode) again = pass_through_a_file (root);
      g_autoptr (GError) error = NULL;
      g_autoptr (MendHelper) found = mend_helper_json_read (again, &error);

      g_assert_no_error (error);
      g_assert_true (mend_helper_equal (record, found));
    }
}

static void
test_members_in_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendHelper) record = random_helper (rand);
  g_autoptr (JsonNode) root = write_any (record, NULL);

  assert_names_in_order (
      root, "format version id created modified zone rev author kind helper_id session_id "
            "name reach text starts who");
}

static void
test_unknown_members_stay (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendHelper) record = random_helper (rand);
      g_autoptr (JsonNode) root = write_any (record, NULL);
      g_autoptr (JsonNode) later = NULL;
      g_autoptr (MendHelper) found = NULL;

      add_unknown_members (rand, root);
      found = mend_helper_json_read (root, NULL);
      g_assert_nonnull (found);
      later = write_any (found, root);
      assert_unknown_members_kept (root, later);
    }
}

static void
test_damage_is_refused (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendHelper) record = random_helper (rand);
      g_autoptr (JsonNode) root = write_any (record, NULL);

      assert_damage_is_refused (root, read_any, (GDestroyNotify) mend_helper_unref);
    }
}

static void
test_what_makes_no_sense (void)
{
  static const struct
  {
    const char *name;
    const char *value;
  } wrong[] = {
    { "kind", "friend" },
    { "name", "" },
    { "who", "left" },
    { "starts", "2026-11-05T16:00:00Z" },
    { "starts", "soon" },
    { "helper_id", "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11" },
    { "session_id", "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11" },
    { "kind", "session" },
    { "kind", "taken" },
  };
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  const MendHelper fields = { .kind = MEND_HELPER_THERAPIST,
                              .created = created,
                              .name = (char *) "Lena" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (MendHelper) record = mend_helper_new (&fields);
      g_autoptr (JsonNode) root = write_any (record, NULL);
      g_autoptr (GError) error = NULL;

      json_object_set_string_member (json_node_get_object (root), wrong[i].name, wrong[i].value);
      g_assert_null (mend_helper_json_read (root, &error));
      g_assert_true (error->domain == MEND_RECORD_ERROR);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/helper-json/there-and-back", test_there_and_back);
  g_test_add_func ("/store/helper-json/members-in-order", test_members_in_order);
  g_test_add_func ("/store/helper-json/unknown-members-stay", test_unknown_members_stay);
  g_test_add_func ("/store/helper-json/damage-is-refused", test_damage_is_refused);
  g_test_add_func ("/store/helper-json/what-makes-no-sense", test_what_makes_no_sense);

  return g_test_run ();
}
