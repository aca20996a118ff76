// SPDX-License-Identifier: GPL-3.0-or-later
#include "computers-fixture.h"

#include <json-glib/json-glib.h>

#include "mend-store-accounts.h"
#include "mend-store-helpers.h"
#include "mend-store-loose.h"
#include "mend-store-moments.h"
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

static MendGoodThing *
add_moment (StoreFixture *fixture, MendGoodThingKind kind, const char *moment_id, const char *text)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  const MendGoodThing fields = {
    .kind = kind,
    .moment_id = (char *) moment_id,
    .created = created,
    .seat = MEND_SEAT_LEFT,
    .text = (char *) text,
    .day = (char *) (kind == MEND_GOOD_THING_TOLD ? "2026-11-02" : NULL),
  };
  MendGoodThing *moment = mend_good_thing_new (&fields);

  mend_store_add_moment (fixture->store, moment);

  return moment;
}

static void
test_store_loose_moments (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendPromise) promise = NULL;
  g_autoptr (MendGoodThing) walk = NULL;
  g_autoptr (MendGoodThing) helped = NULL;
  g_autoptr (MendGoodThing) told = NULL;
  g_autoptr (MendGoodThing) done = NULL;
  g_autoptr (MendMark) mark = NULL;
  g_autoptr (MendLoose) loose = NULL;
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autofree char *json = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object;
  JsonObject *entry;
  MendMark fields = { .created = created, .seat = MEND_SEAT_LEFT, .outcome = MEND_OUTCOME_KEPT };

  g_test_summary ("What helped is beside its promise; what belongs to something in the trash stays "
                  "out.");

  store_fixture_open (fixture);
  promise = add_promise (fixture, "Tea", NULL);
  fields.promise_id = promise->id;
  mark = mend_mark_new (&fields);
  mend_store_add_mark (fixture->store, mark);
  walk = add_moment (fixture, MEND_GOOD_THING_GESTURE, NULL, "A walk");
  done = add_moment (fixture, MEND_GOOD_THING_DONE, walk->id, "It rained");
  helped = add_moment (fixture, MEND_GOOD_THING_HELPED, mark->id, "You were there");
  told = add_moment (fixture, MEND_GOOD_THING_TOLD, NULL, "I stayed longer");
  store_fixture_settle (fixture);
  mend_store_delete_moment (fixture->store, walk->id);
  store_fixture_settle (fixture);

  loose = mend_store_read_loose (fixture->data_dir);
  json = g_strdup_printf ("{%s}", loose->json);
  root = json_from_string (json, NULL);
  object = json_node_get_object (root);
  entry = json_array_get_object_element (json_object_get_array_member (object, "promises"), 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (entry, "helped")), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "moments")), ==,
                    1);
  g_assert_nonnull (strstr (json, told->text));
  g_assert_nonnull (strstr (json, helped->text));
  g_assert_null (strstr (json, walk->text));
  g_assert_null (strstr (json, done->text));
}

static void
test_store_loose_sessions (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  MendHelper fields = { .kind = MEND_HELPER_THERAPIST,
                        .created = created,
                        .name = (char *) "Lena",
                        .reach = (char *) "0800 123" };
  g_autoptr (MendHelper) lena = mend_helper_new (&fields);
  g_autoptr (MendHelper) session = NULL;
  g_autoptr (MendHelper) taken = NULL;
  g_autoptr (MendLoose) loose = NULL;

  g_test_summary ("A session is there with what was taken from it, and not who helps.");

  fields = (MendHelper){ .kind = MEND_HELPER_SESSION,
                         .created = created,
                         .starts = created,
                         .helper_id = lena->id,
                         .seat = MEND_SEAT_BOTH };
  session = mend_helper_new (&fields);
  fields = (MendHelper){ .kind = MEND_HELPER_TAKEN,
                         .created = created,
                         .helper_id = session->id,
                         .text = (char *) "Ask first" };
  taken = mend_helper_new (&fields);
  store_fixture_open (fixture);
  mend_store_save_helper (fixture->store, lena);
  mend_store_save_helper (fixture->store, session);
  mend_store_save_helper (fixture->store, taken);
  store_fixture_settle (fixture);

  loose = mend_store_read_loose (fixture->data_dir);
  g_assert_cmpuint (loose->helpers->len, ==, 3);
  g_assert_nonnull (strstr (loose->json, "Ask first"));
  g_assert_nonnull (strstr (loose->json, session->id));
  g_assert_null (strstr (loose->json, "Lena"));
  g_assert_null (strstr (loose->json, "0800"));
}

static void
test_store_loose_people (void)
{
  g_autoptr (Computers) computers = computers_new ();
  StoreFixture *fixture = computers->first;
  g_autoptr (MendLoose) loose = NULL;

  g_test_summary ("Where two stores were joined there are two people, and not four.");

  computers_meet (computers);
  store_fixture_open (fixture);
  computers_join (computers, fixture);

  loose = mend_store_read_loose (fixture->data_dir);
  g_assert_cmpuint (loose->persons->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const MendPerson *person = g_ptr_array_index (loose->persons, i);

      g_assert_true (g_str_equal (person->id, computers->first_ids[0]) ||
                     g_str_equal (person->id, computers->first_ids[1]));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store-loose/promises", test_store_loose_promises);
  g_test_add_func ("/store/store-loose/accounts", test_store_loose_accounts);
  g_test_add_func ("/store/store-loose/moments", test_store_loose_moments);
  g_test_add_func ("/store/store-loose/sessions", test_store_loose_sessions);
  g_test_add_func ("/store/store-loose/people", test_store_loose_people);

  return g_test_run ();
}
