// SPDX-License-Identifier: GPL-3.0-or-later
#include "store-fixture.h"

#include <json-glib/json-glib.h>

#include "mend-store-accounts.h"
#include "mend-store-loose.h"
#include "mend-store-promises.h"

static MendPromise *
add_promise (StoreFixture *fixture, const char *text, const char *talk_id)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  const MendPromise fields = {
    .created = created, .seat = MEND_SEAT_LEFT, .talk_id = (char *) talk_id, .text = (char *) text
  };
  MendPromise *promise = mend_promise_new (&fields);

  mend_store_add_promise (fixture->store, promise);

  return promise;
}

static void
test_store_loose_promises (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendPromise) tea = NULL;
  g_autoptr (MendPromise) bread = NULL;
  g_autoptr (MendPromise) walk = NULL;
  g_autoptr (MendLoose) loose = NULL;
  g_autofree char *json = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonArray *promises;

  g_test_summary ("Promises of no talk are there as they are kept, and not those in the trash.");

  store_fixture_open (fixture);
  tea = add_promise (fixture, "Tea", NULL);
  bread = add_promise (fixture, "Bread", "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11");
  walk = add_promise (fixture, "A walk", NULL);
  store_fixture_settle (fixture);
  mend_store_delete_promise (fixture->store, walk);
  store_fixture_settle (fixture);

  loose = mend_store_read_loose (fixture->data_dir);
  g_assert_cmpuint (loose->standings->len, ==, 1);
  g_assert_cmpstr (mend_standing_get_promise (loose->standings->pdata[0])->text, ==, "Tea");

  json = g_strdup_printf ("{%s}", loose->json);
  root = json_from_string (json, NULL);
  promises = json_object_get_array_member (json_node_get_object (root), "promises");
  g_assert_cmpuint (json_array_get_length (promises), ==, 1);
  g_assert_nonnull (strstr (json, tea->id));
  g_assert_null (strstr (json, walk->id));
  g_assert_null (strstr (json, bread->id));
}

static void
test_store_loose_accounts (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "I hid it", -1);
  const MendAccount fields = { .created = created };
  g_autoptr (MendAccount) account = mend_account_new (&fields);
  const MendAssent assent_fields = { .account_id = account->id,
                                     .created = created,
                                     .seat = MEND_SEAT_LEFT,
                                     .person_id = (char *) "anna",
                                     .sha256 = sha256 };
  g_autoptr (MendAssent) assent = mend_assent_new (&assent_fields);
  g_autoptr (MendLoose) loose = NULL;

  g_test_summary ("The shared account is there with who agrees to it.");

  store_fixture_open (fixture);
  mend_store_write_account (fixture->store, account, MEND_ACCOUNT_OWNED, "ben", "I hid it");
  mend_store_add_assent (fixture->store, assent);
  store_fixture_settle (fixture);

  loose = mend_store_read_loose (fixture->data_dir);
  g_assert_cmpuint (loose->accounts->len, ==, 1);
  g_assert_cmpuint (loose->assents->len, ==, 1);
  g_assert_nonnull (strstr (loose->json, "I hid it"));
  g_assert_nonnull (strstr (loose->json, sha256));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store-loose/promises", test_store_loose_promises);
  g_test_add_func ("/store/store-loose/accounts", test_store_loose_accounts);

  return g_test_run ();
}
