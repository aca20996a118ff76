// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-later-note-json.h"

#include "random-records.h"
#include "records/mend-record-error.h"

#define N_RECORDS 100

static gpointer
read_any (JsonNode *root, GError **error)
{
  return mend_later_note_json_read (root, error);
}

static void
test_there_and_back (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendLaterNote) record = random_note (rand, "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11");
      g_autoptr (JsonNode) root = mend_later_note_json_write (record, NULL, NULL);
      g_autoptr (JsonNode) again = pass_through_a_file (root);
      g_autoptr (GError) error = NULL;
      g_autoptr (MendLaterNote) found = mend_later_note_json_read (again, &error);

      g_assert_no_error (error);
      g_assert_true (mend_later_note_equal (record, found));
    }
}

static void
test_members_in_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendLaterNote) record = random_note (rand, "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11");
  g_autoptr (JsonNode) root = mend_later_note_json_write (record, NULL, NULL);

  assert_names_in_order (
      root, "format version id created modified zone rev author talk_id seat name text");
}

static void
test_unknown_members_stay (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendLaterNote) record = random_note (rand, "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11");
      g_autoptr (JsonNode) root = mend_later_note_json_write (record, NULL, NULL);
      g_autoptr (JsonNode) later = NULL;
      g_autoptr (MendLaterNote) found = NULL;

      add_unknown_members (rand, root);
      found = mend_later_note_json_read (root, NULL);
      g_assert_nonnull (found);
      later = mend_later_note_json_write (found, NULL, root);
      assert_unknown_members_kept (root, later);
    }
}

static void
test_damage_is_refused (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendLaterNote) record = random_note (rand, "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11");
  g_autoptr (JsonNode) root = mend_later_note_json_write (record, NULL, NULL);

  assert_damage_is_refused (root, read_any, (GDestroyNotify) mend_later_note_unref);
}

static void
test_newer_version (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendLaterNote) record = random_note (rand, "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11");
  g_autoptr (JsonNode) root = mend_later_note_json_write (record, NULL, NULL);

  for (int version = 2; version < 100; version++)
    {
      g_autoptr (GError) error = NULL;

      json_object_set_int_member (json_node_get_object (root), "version", version);
      g_assert_null (mend_later_note_json_read (root, &error));
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

  g_assert_null (mend_later_note_json_read (root, &error));
  g_assert_error (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_FORMAT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/later-note-json/there-and-back", test_there_and_back);
  g_test_add_func ("/store/later-note-json/members-in-order", test_members_in_order);
  g_test_add_func ("/store/later-note-json/unknown-members-stay", test_unknown_members_stay);
  g_test_add_func ("/store/later-note-json/damage-is-refused", test_damage_is_refused);
  g_test_add_func ("/store/later-note-json/newer-version", test_newer_version);
  g_test_add_func ("/store/later-note-json/other-kind", test_other_kind);

  return g_test_run ();
}
