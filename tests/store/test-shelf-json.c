// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-shelf-json.h"

#include "records/mend-record-error.h"

#include <string.h>

static JsonNode *
write_shelf (MendCardShelf *shelf, const char *zone, JsonNode *earlier)
{
  g_autoptr (GTimeZone) time_zone = g_time_zone_new_identifier (zone);
  g_autoptr (GDateTime) now = g_date_time_new (time_zone, 2026, 3, 1, 12, 0, 0);

  return mend_shelf_json_write (shelf, now, earlier);
}

static void
test_shelf_json_keeps_everything (void)
{
  g_autoptr (MendCardShelf) shelf = mend_card_shelf_new ();
  g_autoptr (MendCardShelf) again = NULL;
  g_autoptr (JsonNode) root = NULL;

  mend_card_shelf_set (shelf, MEND_SHELF_FAVOURITES, "a", TRUE);
  mend_card_shelf_set (shelf, MEND_SHELF_PUT_AWAY, "b", TRUE);
  mend_card_shelf_set (shelf, MEND_SHELF_PUT_AWAY, "b", FALSE);
  mend_card_shelf_take (shelf, "c");
  mend_card_shelf_see (shelf, "seen");

  root = write_shelf (shelf, "UTC", NULL);
  again = mend_shelf_json_read (root, NULL);

  g_assert_true (mend_card_shelf_has (again, MEND_SHELF_FAVOURITES, "a"));
  g_assert_false (mend_card_shelf_has (again, MEND_SHELF_PUT_AWAY, "b"));
  g_assert_cmpint (mend_card_shelf_get_rev (again, MEND_SHELF_PUT_AWAY, "b"), ==, 2);
  g_assert_cmpint (mend_card_shelf_get_rev (again, MEND_SHELF_TAKEN, "c"), ==, 1);
}

static void
test_shelf_json_keeps_nothing_that_was_put_back (void)
{
  g_autoptr (MendCardShelf) shelf = mend_card_shelf_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  mend_card_shelf_see (shelf, "seen");
  mend_card_shelf_take (shelf, "taken");
  root = write_shelf (shelf, "UTC", NULL);
  text = json_to_string (root, FALSE);

  g_assert_nonnull (strstr (text, "\"taken\""));
  g_assert_null (strstr (text, "seen"));
}

static void
test_shelf_json_merges_without_asking (void)
{
  const MendRecordShape *shape = mend_shelf_json_get_shape ();
  g_autoptr (MendCardShelf) here = mend_card_shelf_new ();
  g_autoptr (MendCardShelf) there = mend_card_shelf_new ();
  g_autoptr (MendCardShelf) both = NULL;
  g_autoptr (JsonNode) a = NULL;
  g_autoptr (JsonNode) b = NULL;
  g_autoptr (JsonNode) merged = NULL;
  g_autoptr (JsonNode) other_way = NULL;

  g_test_summary ("Two computers in two places begin at the same time and nobody has to choose.");

  mend_card_shelf_set (here, MEND_SHELF_FAVOURITES, "a", TRUE);
  mend_card_shelf_take (here, "x");
  mend_card_shelf_set (there, MEND_SHELF_FAVOURITES, "a", TRUE);
  mend_card_shelf_set (there, MEND_SHELF_FAVOURITES, "a", FALSE);
  mend_card_shelf_set (there, MEND_SHELF_PUT_AWAY, "b", TRUE);
  mend_card_shelf_take (there, "y");

  a = write_shelf (here, "UTC", NULL);
  b = write_shelf (there, "+02:00", NULL);
  merged = mend_record_merge (shape, a, b);
  other_way = mend_record_merge (shape, b, a);

  g_assert_nonnull (merged);
  g_assert_true (json_node_equal (merged, other_way));
  both = mend_shelf_json_read (merged, NULL);
  g_assert_false (mend_card_shelf_has (both, MEND_SHELF_FAVOURITES, "a"));
  g_assert_true (mend_card_shelf_has (both, MEND_SHELF_PUT_AWAY, "b"));
  g_assert_true (mend_card_shelf_has (both, MEND_SHELF_TAKEN, "x"));
  g_assert_true (mend_card_shelf_has (both, MEND_SHELF_TAKEN, "y"));
}

static void
test_shelf_json_brings_back (void)
{
  g_autoptr (MendCardShelf) shelf = mend_card_shelf_new ();
  g_autoptr (MendCardShelf) again = NULL;
  g_autoptr (JsonNode) off = NULL;
  g_autoptr (JsonNode) on = NULL;

  mend_card_shelf_set (shelf, MEND_SHELF_FAVOURITES, "a", TRUE);
  mend_card_shelf_set (shelf, MEND_SHELF_FAVOURITES, "a", FALSE);
  off = write_shelf (shelf, "UTC", NULL);
  json_object_set_string_member (json_node_get_object (off), "later", "x");
  mend_card_shelf_set (shelf, MEND_SHELF_FAVOURITES, "a", TRUE);
  on = write_shelf (shelf, "UTC", off);
  again = mend_shelf_json_read (on, NULL);

  g_assert_true (mend_card_shelf_has (again, MEND_SHELF_FAVOURITES, "a"));
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (on), "later"), ==, "x");
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (on), "rev"), ==, 2);
}

static void
test_shelf_json_checks_numbers (void)
{
  g_autoptr (MendCardShelf) shelf = mend_card_shelf_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  JsonArray *array = NULL;

  mend_card_shelf_take (shelf, "a");
  root = write_shelf (shelf, "UTC", NULL);
  array = json_object_get_array_member (json_node_get_object (root), "taken");
  json_object_set_int_member (json_array_get_object_element (array, 0), "rev", -1);

  g_assert_null (mend_shelf_json_read (root, &error));
  g_assert_error (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_MEMBER);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/shelf-json/keeps-everything", test_shelf_json_keeps_everything);
  g_test_add_func ("/store/shelf-json/keeps-nothing-that-was-put-back",
                   test_shelf_json_keeps_nothing_that_was_put_back);
  g_test_add_func ("/store/shelf-json/merges-without-asking",
                   test_shelf_json_merges_without_asking);
  g_test_add_func ("/store/shelf-json/brings-back", test_shelf_json_brings_back);
  g_test_add_func ("/store/shelf-json/checks-numbers", test_shelf_json_checks_numbers);

  return g_test_run ();
}
