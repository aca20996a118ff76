// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-store-json.h"

#include "random-records.h"
#include "records/mend-record-error.h"

#define ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"

static gpointer
read_any (JsonNode *root, GError **error)
{
  return mend_store_json_read (root, error);
}

static void
test_there_and_back (void)
{
  g_autoptr (JsonNode) root = mend_store_json_write (ID);
  g_autoptr (JsonNode) again = pass_through_a_file (root);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = mend_store_json_read (again, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, ID);
  assert_names_in_order (root, "format version least_reader id");
}

static void
test_damage_is_refused (void)
{
  g_autoptr (JsonNode) root = mend_store_json_write (ID);

  assert_damage_is_refused (root, read_any, g_free);
}

static void
test_least_reader_decides (void)
{
  g_autoptr (JsonNode) root = mend_store_json_write (ID);
  JsonObject *object = json_node_get_object (root);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  json_object_set_int_member (object, "version", 7);
  id = mend_store_json_read (root, NULL);
  g_assert_cmpstr (id, ==, ID);

  json_object_set_int_member (object, "least_reader", 2);
  g_assert_null (mend_store_json_read (root, &error));
  g_assert_error (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_NEWER);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store-json/there-and-back", test_there_and_back);
  g_test_add_func ("/store/store-json/damage-is-refused", test_damage_is_refused);
  g_test_add_func ("/store/store-json/least-reader-decides", test_least_reader_decides);

  return g_test_run ();
}
