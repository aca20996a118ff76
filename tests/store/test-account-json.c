// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-account-json.h"

#include "random-promises.h"
#include "random-records.h"
#include "records/mend-record-error.h"

#define N_RECORDS 100

static JsonNode *
write_account (MendAccount *account, JsonNode *earlier)
{
  return mend_account_json_write (account, account->created, earlier);
}

static gpointer
read_any (JsonNode *root, GError **error)
{
  return mend_account_json_read (root, error);
}

static void
test_there_and_back (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendAccount) record = random_account (rand);
      g_autoptr (JsonNode) root = write_account (record, NULL);
      g_autoptr (JsonNode) again = pass_through_a_file (root);
      g_autoptr (GError) error = NULL;
      g_autoptr (MendAccount) found = mend_account_json_read (again, &error);

      g_assert_no_error (error);
      g_assert_true (mend_account_equal (record, found));
      g_assert_true (g_date_time_equal (found->modified, record->created));
    }
}

static void
test_members_in_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendAccount) record = random_account (rand);
  g_autoptr (JsonNode) root = write_account (record, NULL);

  assert_names_in_order (root, "format version id created modified zone rev author happened "
                               "happened_by damage damage_by owned owned_by agreed");
}

static void
test_unknown_members_stay (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendAccount) record = random_account (rand);
      g_autoptr (JsonNode) root = write_account (record, NULL);
      g_autoptr (JsonNode) later = NULL;
      g_autoptr (MendAccount) found = NULL;

      add_unknown_members (rand, root);
      found = mend_account_json_read (root, NULL);
      g_assert_nonnull (found);
      later = write_account (found, root);
      assert_unknown_members_kept (root, later);
    }
}

static void
test_damage_is_refused (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendAccount) record = random_account (rand);
  g_autoptr (JsonNode) root = write_account (record, NULL);

  assert_damage_is_refused (root, read_any, (GDestroyNotify) mend_account_unref);
}

/* Two computers change two parts: both changes are there. */
static void
test_parts_merge (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendAccount) record = random_account (rand);
  g_autoptr (JsonNode) root = write_account (record, NULL);
  g_autoptr (MendAccount) mine =
      mend_account_write (record, MEND_ACCOUNT_HAPPENED, record->writers[0], "I hid it.");
  g_autoptr (MendAccount) others =
      mend_account_write (record, MEND_ACCOUNT_AGREED, record->writers[0], "It broke trust.");
  g_autoptr (JsonNode) a = write_account (mine, root);
  g_autoptr (JsonNode) b = write_account (others, root);
  g_autoptr (JsonNode) merged = mend_record_merge (mend_account_json_get_shape (), a, b);
  g_autoptr (MendAccount) found = mend_account_json_read (merged, NULL);

  g_assert_nonnull (found);
  g_assert_cmpstr (found->texts[MEND_ACCOUNT_HAPPENED], ==, "I hid it.");
  g_assert_cmpstr (found->texts[MEND_ACCOUNT_AGREED], ==, "It broke trust.");
  g_assert_cmpstr (found->writers[MEND_ACCOUNT_HAPPENED], ==, record->writers[0]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/account-json/there-and-back", test_there_and_back);
  g_test_add_func ("/store/account-json/members-in-order", test_members_in_order);
  g_test_add_func ("/store/account-json/unknown-members-stay", test_unknown_members_stay);
  g_test_add_func ("/store/account-json/damage-is-refused", test_damage_is_refused);
  g_test_add_func ("/store/account-json/parts-merge", test_parts_merge);

  return g_test_run ();
}
