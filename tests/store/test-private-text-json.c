// SPDX-License-Identifier: GPL-3.0-or-later
#include "private/mend-private-text-json.h"

#include "random-promises.h"
#include "random-records.h"
#include "records/mend-record-error.h"

#define N_RECORDS 100
#define PERSON    "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"

static gpointer
read_any (JsonNode *root, GError **error)
{
  return mend_private_text_json_read (root, error);
}

static void
test_there_and_back (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendPrivateText) text = random_private_text (rand);
      g_autoptr (JsonNode) root = mend_private_text_json_write (text, PERSON, NULL);
      g_autoptr (JsonNode) again = pass_through_a_file (root);
      g_autoptr (GError) error = NULL;
      g_autoptr (MendPrivateText) found = mend_private_text_json_read (again, &error);

      g_assert_no_error (error);
      g_assert_true (mend_private_text_equal (text, found));
    }
}

static void
test_members_in_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendPrivateText) text = random_private_text (rand);
  g_autoptr (JsonNode) root = mend_private_text_json_write (text, PERSON, NULL);

  assert_names_in_order (root, "format version id created modified zone rev author purpose parts");
}

static void
test_unknown_members_stay (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendPrivateText) text = random_private_text (rand);
      g_autoptr (JsonNode) root = mend_private_text_json_write (text, PERSON, NULL);
      g_autoptr (JsonNode) later = NULL;
      g_autoptr (MendPrivateText) found = NULL;

      add_unknown_members (rand, root);
      found = mend_private_text_json_read (root, NULL);
      g_assert_nonnull (found);
      later = mend_private_text_json_write (found, PERSON, root);
      assert_unknown_members_kept (root, later);
    }
}

static void
test_damage_is_refused (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendPrivateText) text = random_private_text (rand);
  g_autoptr (JsonNode) root = mend_private_text_json_write (text, PERSON, NULL);

  assert_damage_is_refused (root, read_any, (GDestroyNotify) mend_private_text_unref);
}

static void
test_newer_version (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendPrivateText) text = random_private_text (rand);
  g_autoptr (JsonNode) root = mend_private_text_json_write (text, PERSON, NULL);
  g_autoptr (GError) error = NULL;

  json_object_set_int_member (json_node_get_object (root), "version", 2);
  g_assert_null (mend_private_text_json_read (root, &error));
  g_assert_error (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_NEWER);
}

static void
test_unknown_purpose (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendPrivateText) text = random_private_text (rand);
  g_autoptr (JsonNode) root = mend_private_text_json_write (text, PERSON, NULL);
  g_autoptr (GError) error = NULL;

  json_object_set_string_member (json_node_get_object (root), "purpose", "diary");
  g_assert_null (mend_private_text_json_read (root, &error));
  g_assert_error (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_MEMBER);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/private-text-json/there-and-back", test_there_and_back);
  g_test_add_func ("/store/private-text-json/members-in-order", test_members_in_order);
  g_test_add_func ("/store/private-text-json/unknown-members-stay", test_unknown_members_stay);
  g_test_add_func ("/store/private-text-json/damage-is-refused", test_damage_is_refused);
  g_test_add_func ("/store/private-text-json/newer-version", test_newer_version);
  g_test_add_func ("/store/private-text-json/unknown-purpose", test_unknown_purpose);

  return g_test_run ();
}
