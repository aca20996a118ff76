// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-json-field.h"

static JsonNode *
make_root (const char *text, JsonNode *earlier)
{
  JsonObject *object = json_object_new ();
  JsonNode *root = json_node_init_object (json_node_alloc (), object);

  json_object_set_int_member (object, "rev", 3);
  mend_json_field_add (object, "name", text, earlier);
  json_object_unref (object);

  return root;
}

static void
assert_field (JsonNode *root, const char *value, gint64 rev)
{
  JsonObject *field = json_object_get_object_member (json_node_get_object (root), "name");

  g_assert_cmpstr (json_object_get_string_member (field, "value"), ==, value);
  g_assert_cmpint (json_object_get_int_member (field, "rev"), ==, rev);
}

static void
test_json_field_rev (void)
{
  g_autoptr (JsonNode) first = make_root ("Anna", NULL);
  g_autoptr (JsonNode) same = make_root ("Anna", first);
  g_autoptr (JsonNode) other = make_root ("Ann", same);

  g_test_summary ("The number goes up with another value, and only then.");

  assert_field (first, "Anna", 1);
  assert_field (same, "Anna", 1);
  assert_field (other, "Ann", 2);
}

static void
test_json_field_alone (void)
{
  g_autoptr (JsonNode) root = make_root ("Anna", NULL);
  MendJsonMember place = { 0 };
  MendJsonField field = { 0 };
  const char *text = NULL;

  g_test_summary ("In files of an earlier time the value stands alone.");

  mend_json_member_init_root (&place, root);
  g_assert_true (mend_json_field_find (&place, "name", &field, NULL));
  g_assert_true (mend_json_member_get_string (field.holder, field.name, 10, &text, NULL));
  g_assert_cmpstr (text, ==, "Anna");

  json_object_set_string_member (json_node_get_object (root), "name", "Ben");
  g_assert_true (mend_json_field_find (&place, "name", &field, NULL));
  g_assert_true (mend_json_member_get_string (field.holder, field.name, 10, &text, NULL));
  g_assert_cmpstr (text, ==, "Ben");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/json-field/rev", test_json_field_rev);
  g_test_add_func ("/store/json-field/alone", test_json_field_alone);

  return g_test_run ();
}
