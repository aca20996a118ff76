// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-json-writer.h"

#include "json/mend-json-scan.h"
#include "records/mend-record-file.h"

#include <string.h>

static void
assert_written (JsonNode *root, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mend_json_writer_write (root, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static void
assert_refused (JsonNode *root, MendRecordError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mend_json_writer_write (root, &error);

  g_assert_null (bytes);
  g_assert_error (error, MEND_RECORD_ERROR, (int) code);
}

static JsonNode *
make_object (JsonObject **object)
{
  JsonNode *root = json_node_new (JSON_NODE_OBJECT);

  *object = json_object_new ();
  json_node_take_object (root, *object);

  return root;
}

static void
test_writer_layout (void)
{
  JsonObject *object = NULL;
  JsonObject *inner = json_object_new ();
  JsonArray *array = json_array_new ();
  g_autoptr (JsonNode) root = make_object (&object);

  json_array_add_int_element (array, 1);
  json_array_add_null_element (array);
  json_array_add_object_element (array, json_object_new ());
  json_object_set_boolean_member (inner, "yes", TRUE);
  json_object_set_string_member (object, "z", "last letter first");
  json_object_set_int_member (object, "a", -17);
  json_object_set_array_member (object, "list", array);
  json_object_set_array_member (object, "none", json_array_new ());
  json_object_set_object_member (object, "inner", inner);

  assert_written (root, "{\n"
                        "  \"z\": \"last letter first\",\n"
                        "  \"a\": -17,\n"
                        "  \"list\": [\n"
                        "    1,\n"
                        "    null,\n"
                        "    {}\n"
                        "  ],\n"
                        "  \"none\": [],\n"
                        "  \"inner\": {\n"
                        "    \"yes\": true\n"
                        "  }\n"
                        "}\n");
}

static void
test_writer_order_survives_change (void)
{
  JsonObject *object = NULL;
  g_autoptr (JsonNode) root = make_object (&object);

  json_object_set_int_member (object, "b", 1);
  json_object_set_int_member (object, "a", 2);
  json_object_set_int_member (object, "b", 3);

  assert_written (root, "{\n  \"b\": 3,\n  \"a\": 2\n}\n");
}

static void
test_writer_strings (void)
{
  JsonObject *object = NULL;
  g_autoptr (JsonNode) root = make_object (&object);

  json_object_set_string_member (object, "a",
                                 "\"\\/\b\f\n\r\t\x01\x1f\x7f\xc3\xa9\xf0\x9f\x99\x82");

  assert_written (root, "{\n  \"a\": \"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\\u007f"
                        "\xc3\xa9\xf0\x9f\x99\x82\"\n}\n");
}

static void
test_writer_makes_valid (void)
{
  JsonObject *object = NULL;
  g_autoptr (JsonNode) root = make_object (&object);

  json_object_set_string_member (object, "a",
                                 "b\xff"
                                 "c\xe2\x80");

  assert_written (root, "{\n  \"a\": \"b\xef\xbf\xbd"
                        "c\xef\xbf\xbd\xef\xbf\xbd\"\n}\n");
}

static void
test_writer_refuses_what_it_could_not_read (void)
{
  JsonObject *object = NULL;
  g_autoptr (JsonNode) root = make_object (&object);
  g_autoptr (JsonNode) list = json_node_new (JSON_NODE_ARRAY);

  json_object_set_double_member (object, "a", 1.0);
  assert_refused (root, MEND_RECORD_ERROR_NUMBER);

  json_object_set_int_member (object, "a", MEND_JSON_SCAN_MAX_INTEGER + 1);
  assert_refused (root, MEND_RECORD_ERROR_NUMBER);

  json_object_set_int_member (object, "a", MEND_JSON_SCAN_MAX_INTEGER);
  json_object_set_int_member (object, "\xff", 1);
  json_object_set_int_member (object, "\xfe", 1);
  assert_refused (root, MEND_RECORD_ERROR_DUPLICATE);

  json_node_take_array (list, json_array_new ());
  assert_refused (list, MEND_RECORD_ERROR_NOT_AN_OBJECT);
}

static JsonNode *
make_nested (guint depth)
{
  JsonNode *node = json_node_new (JSON_NODE_NULL);

  for (guint i = 0; i < depth; i++)
    {
      JsonObject *object = NULL;
      JsonNode *outer = make_object (&object);

      json_object_set_member (object, "a", node);
      node = outer;
    }

  return node;
}

static void
test_writer_depth (void)
{
  g_autoptr (JsonNode) deepest = make_nested (MEND_JSON_SCAN_MAX_DEPTH);
  g_autoptr (JsonNode) too_deep = make_nested (MEND_JSON_SCAN_MAX_DEPTH + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mend_json_writer_write (deepest, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  assert_refused (too_deep, MEND_RECORD_ERROR_TOO_DEEP);
}

static void
test_writer_length (void)
{
  JsonObject *object = NULL;
  g_autoptr (JsonNode) root = make_object (&object);
  g_autofree char *text = g_strnfill (MEND_JSON_SCAN_MAX_LENGTH, 'a');

  json_object_set_string_member (object, "a", text);
  assert_refused (root, MEND_RECORD_ERROR_TOO_LARGE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/json-writer/layout", test_writer_layout);
  g_test_add_func ("/store/json-writer/order-survives-change", test_writer_order_survives_change);
  g_test_add_func ("/store/json-writer/strings", test_writer_strings);
  g_test_add_func ("/store/json-writer/makes-valid", test_writer_makes_valid);
  g_test_add_func ("/store/json-writer/refuses-what-it-could-not-read",
                   test_writer_refuses_what_it_could_not_read);
  g_test_add_func ("/store/json-writer/depth", test_writer_depth);
  g_test_add_func ("/store/json-writer/length", test_writer_length);

  return g_test_run ();
}
