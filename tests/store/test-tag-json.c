// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-tag-json.h"

#include "random-promises.h"
#include "random-records.h"
#include "records/mend-record-error.h"

#define N_RECORDS 100

static gpointer
read_any (JsonNode *root, GError **error)
{
  return mend_tag_json_read (root, error);
}

static void
test_there_and_back (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendTag) record = random_tag (rand);
      g_autoptr (JsonNode) root = mend_tag_json_write (record, NULL);
      g_autoptr (JsonNode) again = pass_through_a_file (root);
      g_autoptr (GError) error = NULL;
      g_autoptr (MendTag) found = mend_tag_json_read (again, &error);

      g_assert_no_error (error);
      g_assert_true (mend_tag_equal (record, found));
    }
}

static void
test_members_in_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendTag) record = random_tag (rand);
  g_autoptr (JsonNode) root = mend_tag_json_write (record, NULL);

  assert_names_in_order (root, "format version id created modified zone rev author talk_id text");
}

static void
test_unknown_members_stay (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendTag) record = random_tag (rand);
      g_autoptr (JsonNode) root = mend_tag_json_write (record, NULL);
      g_autoptr (JsonNode) later = NULL;
      g_autoptr (MendTag) found = NULL;

      add_unknown_members (rand, root);
      found = mend_tag_json_read (root, NULL);
      g_assert_nonnull (found);
      later = mend_tag_json_write (found, root);
      assert_unknown_members_kept (root, later);
    }
}

static void
test_damage_is_refused (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendTag) record = random_tag (rand);
  g_autoptr (JsonNode) root = mend_tag_json_write (record, NULL);

  assert_damage_is_refused (root, read_any, (GDestroyNotify) mend_tag_unref);
}

static void
test_without_a_word (void)
{
  const char *const values[] = { "", " ", "\n\t", "\u00a0" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendTag) record = random_tag (rand);
  g_autoptr (JsonNode) root = mend_tag_json_write (record, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (GError) error = NULL;

      json_object_set_string_member (json_node_get_object (root), "text", values[i]);
      g_assert_null (mend_tag_json_read (root, &error));
      g_assert_true (error->domain == MEND_RECORD_ERROR);
    }
}

static void
test_long_text_is_cut (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendTag) record = random_tag (rand);
  g_autoptr (JsonNode) root = mend_tag_json_write (record, NULL);
  g_autofree char *text = g_strnfill (MEND_TAG_LONGEST_TEXT + 1, 'a');
  g_autoptr (MendTag) found = NULL;

  g_test_summary ("Another program may have written more than this one does.");

  json_object_set_string_member (json_node_get_object (root), "text", text);
  found = mend_tag_json_read (root, NULL);
  g_assert_nonnull (found);
  g_assert_cmpint (g_utf8_strlen (found->text, -1), ==, MEND_TAG_LONGEST_TEXT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/tag-json/there-and-back", test_there_and_back);
  g_test_add_func ("/store/tag-json/members-in-order", test_members_in_order);
  g_test_add_func ("/store/tag-json/unknown-members-stay", test_unknown_members_stay);
  g_test_add_func ("/store/tag-json/damage-is-refused", test_damage_is_refused);
  g_test_add_func ("/store/tag-json/without-a-word", test_without_a_word);
  g_test_add_func ("/store/tag-json/long-text-is-cut", test_long_text_is_cut);

  return g_test_run ();
}
