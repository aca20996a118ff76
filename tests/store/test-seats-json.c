// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-seats-json.h"

#include "records/mend-record-file.h"
#include "store-fixture.h"

#include <string.h>

#define LEFT  "0b0a6f0e-5c39-4d0c-9f0a-2f3c4b5d6e71"
#define RIGHT "1c1b7f1f-6d4a-4e1d-8a1b-3a4d5c6e7f82"

static void
test_seats_json_round_trip (void)
{
  g_autoptr (JsonNode) root = mend_seats_json_write (LEFT, RIGHT);
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (mend_seats_json_read (root, &left, &right, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (left, ==, LEFT);
  g_assert_cmpstr (right, ==, RIGHT);
}

static void
test_seats_json_bad (void)
{
  const char *const texts[] = {
    "{}",
    "{\"format\":\"mend talk\",\"version\":1,\"left\":\"" LEFT "\",\"right\":\"" RIGHT "\"}",
    "{\"format\":\"mend seats\",\"version\":1,\"left\":\"" LEFT "\",\"right\":\"me\"}",
    "{\"format\":\"mend seats\",\"version\":1,\"left\":\"" LEFT "\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (JsonNode) root = mend_record_file_parse (bytes, NULL);
      g_autofree char *left = NULL;
      g_autofree char *right = NULL;

      g_assert_nonnull (root);
      g_assert_false (mend_seats_json_read (root, &left, &right, NULL));
      g_assert_null (left);
      g_assert_null (right);
    }
}

static void
set_persons (StoreFixture *fixture, MendSeat seat_of_anna, const char *anna, const char *ben)
{
  gboolean is_anna_left = seat_of_anna == MEND_SEAT_LEFT;
  g_autoptr (MendPerson) left = mend_person_new (is_anna_left ? LEFT : RIGHT,
                                                 is_anna_left ? anna : ben, MEND_SEAT_LEFT, "teal");
  g_autoptr (MendPerson) right = mend_person_new (
      is_anna_left ? RIGHT : LEFT, is_anna_left ? ben : anna, MEND_SEAT_RIGHT, "blue");

  mend_store_set_persons (fixture->store, left, right);
  store_fixture_settle (fixture);
}

static void
assert_sits (StoreFixture *fixture, MendSeat seat, const char *name)
{
  const MendPerson *person = mend_store_get_person (fixture->store, seat);

  g_assert_nonnull (person);
  g_assert_cmpstr (person->name, ==, name);
  g_assert_cmpint (person->seat, ==, seat);
}

static void
assert_record_says (StoreFixture *fixture, const char *name, const char *seat)
{
  g_autofree char *folder = store_fixture_get_path (fixture, "people");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  while ((file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, file, NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      if (strstr (text, name) != NULL)
        {
          g_assert_nonnull (strstr (text, seat));
          return;
        }
    }

  g_error ("Nobody is called %s", name);
}

static void
test_seats_json_of_this_computer (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();

  g_test_summary ("Who sits where is a matter of this computer, and not written into the records.");

  store_fixture_open (fixture);
  set_persons (fixture, MEND_SEAT_LEFT, "Anna", "Ben");
  set_persons (fixture, MEND_SEAT_RIGHT, "Anna", "Ben");
  assert_sits (fixture, MEND_SEAT_LEFT, "Ben");
  assert_record_says (fixture, "Anna", "left");

  store_fixture_reopen (fixture);
  assert_sits (fixture, MEND_SEAT_LEFT, "Ben");
  assert_sits (fixture, MEND_SEAT_RIGHT, "Anna");

  /* A name is everybody's matter. */
  set_persons (fixture, MEND_SEAT_RIGHT, "Anne", "Ben");
  assert_record_says (fixture, "Anne", "left");
  assert_record_says (fixture, "Ben", "right");
  store_fixture_reopen (fixture);
  assert_sits (fixture, MEND_SEAT_RIGHT, "Anne");

  set_persons (fixture, MEND_SEAT_LEFT, "Anne", "Ben");
  store_fixture_reopen (fixture);
  assert_sits (fixture, MEND_SEAT_LEFT, "Anne");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/seats-json/round-trip", test_seats_json_round_trip);
  g_test_add_func ("/store/seats-json/bad", test_seats_json_bad);
  g_test_add_func ("/store/seats-json/of-this-computer", test_seats_json_of_this_computer);

  return g_test_run ();
}
