// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-json-member.h"

#include "records/mend-record-file.h"

#include <string.h>

static const MendJsonWord words[] = { { "equal", 1 }, { "solo", 7 }, { NULL, 0 } };

static JsonNode *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JsonNode *root = mend_record_file_parse (bytes, &error);

  g_assert_no_error (error);

  return root;
}

static void
assert_message (GError **error, MendRecordError code, const char *message)
{
  g_assert_error (*error, MEND_RECORD_ERROR, (int) code);
  g_assert_cmpstr ((*error)->message, ==, message);
  g_clear_error (error);
}

static void
test_member_values (void)
{
  g_autoptr (JsonNode) node = parse ("{\"s\":\"caf\xc3\xa9\",\"n\":17,\"b\":true,\"w\":\"solo\","
                                     "\"t\":\"2026-01-31T19:05:00Z\"}");
  MendJsonMember root = { 0 };
  const char *string = NULL;
  gint64 number = 0;
  gboolean is_true = FALSE;
  int word = 0;
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *written = NULL;

  mend_json_member_init_root (&root, node);

  g_assert_true (mend_json_member_get_string (&root, "s", 4, &string, NULL));
  g_assert_cmpstr (string, ==, "caf\xc3\xa9");
  g_assert_true (mend_json_member_get_integer (&root, "n", 17, 17, &number, NULL));
  g_assert_cmpint (number, ==, 17);
  g_assert_true (mend_json_member_get_boolean (&root, "b", &is_true, NULL));
  g_assert_true (is_true);
  g_assert_true (mend_json_member_get_word (&root, "w", words, &word, NULL));
  g_assert_cmpint (word, ==, 7);
  g_assert_true (mend_json_member_get_time (&root, "t", &time, NULL));
  written = mend_json_member_format_time (time);
  g_assert_cmpstr (written, ==, "2026-01-31T19:05:00Z");
}

static void
test_member_wrong_values (void)
{
  g_autoptr (JsonNode) node =
      parse ("{\"s\":\"caf\xc3\xa9\",\"n\":17,\"b\":true,\"w\":\"canary\",\"o\":{}}");
  MendJsonMember root = { 0 };
  const char *string = "before";
  gint64 number = 5;
  gboolean is_true = FALSE;
  int word = 3;
  MendJsonMember child = { 0 };
  GError *error = NULL;

  g_test_summary ("No value is read as another type, and none is quoted.");

  mend_json_member_init_root (&root, node);

  g_assert_false (mend_json_member_get_string (&root, "s", 3, &string, &error));
  assert_message (&error, MEND_RECORD_ERROR_MEMBER, "s: too long");
  g_assert_false (mend_json_member_get_string (&root, "n", 9, &string, &error));
  assert_message (&error, MEND_RECORD_ERROR_MEMBER, "n: not a text");
  g_assert_cmpstr (string, ==, "before");
  g_assert_false (mend_json_member_get_integer (&root, "n", 18, 99, &number, &error));
  assert_message (&error, MEND_RECORD_ERROR_MEMBER, "n: out of range");
  g_assert_false (mend_json_member_get_integer (&root, "n", 0, 16, &number, &error));
  assert_message (&error, MEND_RECORD_ERROR_MEMBER, "n: out of range");
  g_assert_false (mend_json_member_get_integer (&root, "b", 0, 1, &number, &error));
  assert_message (&error, MEND_RECORD_ERROR_MEMBER, "b: not a whole number");
  g_assert_cmpint (number, ==, 5);
  g_assert_false (mend_json_member_get_boolean (&root, "n", &is_true, &error));
  assert_message (&error, MEND_RECORD_ERROR_MEMBER, "n: neither true nor false");
  g_assert_false (is_true);
  g_assert_false (mend_json_member_get_word (&root, "w", words, &word, &error));
  assert_message (&error, MEND_RECORD_ERROR_MEMBER, "w: an unknown word");
  g_assert_false (mend_json_member_get_word (&root, "o", words, &word, &error));
  assert_message (&error, MEND_RECORD_ERROR_MEMBER, "o: not a text");
  g_assert_cmpint (word, ==, 3);
  g_assert_false (mend_json_member_get_object (&root, "s", &child, &error));
  assert_message (&error, MEND_RECORD_ERROR_MEMBER, "s: not an object");
  g_assert_false (mend_json_member_get_array (&root, "o", 9, &child, &error));
  assert_message (&error, MEND_RECORD_ERROR_MEMBER, "o: not an array");
}

static void
test_member_missing (void)
{
  g_autoptr (JsonNode) node = parse ("{\"z\":null}");
  MendJsonMember root = { 0 };
  MendJsonMember child = { 0 };
  const char *string = "before";
  GError *error = NULL;

  mend_json_member_init_root (&root, node);

  g_assert_false (mend_json_member_find (&root, "a", &child));
  g_assert_false (mend_json_member_find (&root, "z", &child));
  g_assert_false (mend_json_member_get_string (&root, "a", 9, &string, &error));
  assert_message (&error, MEND_RECORD_ERROR_MISSING, "a: missing");
  g_assert_false (mend_json_member_get_string (&root, "z", 9, &string, &error));
  assert_message (&error, MEND_RECORD_ERROR_MISSING, "z: missing");
  g_assert_cmpstr (string, ==, "before");
}

static void
test_member_optional (void)
{
  g_autoptr (JsonNode) node = parse ("{\"n\":17,\"w\":\"equal\",\"wrong\":[]}");
  MendJsonMember root = { 0 };
  const char *string = "before";
  gint64 number = 5;
  gboolean is_true = TRUE;
  int word = 3;
  g_autoptr (GDateTime) time = NULL;
  GError *error = NULL;

  g_test_summary ("An absent member leaves the value; a wrong one is still an error.");

  mend_json_member_init_root (&root, node);

  g_assert_true (mend_json_member_get_optional_string (&root, "a", 9, &string, &error));
  g_assert_true (mend_json_member_get_optional_integer (&root, "a", 0, 9, &number, &error));
  g_assert_true (mend_json_member_get_optional_boolean (&root, "a", &is_true, &error));
  g_assert_true (mend_json_member_get_optional_word (&root, "a", words, &word, &error));
  g_assert_true (mend_json_member_get_optional_time (&root, "a", &time, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (string, ==, "before");
  g_assert_cmpint (number, ==, 5);
  g_assert_true (is_true);
  g_assert_cmpint (word, ==, 3);
  g_assert_null (time);

  g_assert_true (mend_json_member_get_optional_integer (&root, "n", 0, 99, &number, &error));
  g_assert_cmpint (number, ==, 17);
  g_assert_true (mend_json_member_get_optional_word (&root, "w", words, &word, &error));
  g_assert_cmpint (word, ==, 1);

  g_assert_false (mend_json_member_get_optional_string (&root, "wrong", 9, &string, &error));
  assert_message (&error, MEND_RECORD_ERROR_MEMBER, "wrong: not a text");
  g_assert_false (mend_json_member_get_optional_time (&root, "wrong", &time, &error));
  assert_message (&error, MEND_RECORD_ERROR_MEMBER, "wrong: not a time in UTC");
}

static void
test_member_path (void)
{
  g_autoptr (JsonNode) node =
      parse ("{\"plan\":{\"turns\":[0,1,2,{\"length_ms\":\"x\",\"cues\":[[true]]}]}}");
  MendJsonMember root = { 0 };
  MendJsonMember plan = { 0 };
  MendJsonMember turns = { 0 };
  MendJsonMember turn = { 0 };
  MendJsonMember cues = { 0 };
  MendJsonMember cue = { 0 };
  MendJsonMember inner = { 0 };
  gint64 number = 0;
  GError *error = NULL;
  g_autofree char *path = NULL;

  mend_json_member_init_root (&root, node);
  g_assert_true (mend_json_member_get_object (&root, "plan", &plan, NULL));
  g_assert_true (mend_json_member_get_array (&plan, "turns", 4, &turns, NULL));
  g_assert_cmpuint (mend_json_member_get_n_elements (&turns), ==, 4);
  mend_json_member_get_element (&turns, 3, &turn);
  g_assert_true (mend_json_member_as_object (&turn, NULL));

  g_assert_false (mend_json_member_get_integer (&turn, "length_ms", 0, 9, &number, &error));
  assert_message (&error, MEND_RECORD_ERROR_MEMBER, "plan.turns[3].length_ms: not a whole number");
  g_assert_false (mend_json_member_get_integer (&turn, "at_ms", 0, 9, &number, &error));
  assert_message (&error, MEND_RECORD_ERROR_MISSING, "plan.turns[3].at_ms: missing");

  g_assert_true (mend_json_member_get_array (&turn, "cues", 4, &cues, NULL));
  mend_json_member_get_element (&cues, 0, &cue);
  mend_json_member_get_element (&cue, 0, &inner);
  path = mend_json_member_get_path (&inner);
  g_assert_cmpstr (path, ==, "plan.turns[3].cues[0][0]");

  g_assert_false (mend_json_member_get_array (&plan, "turns", 3, &turns, &error));
  assert_message (&error, MEND_RECORD_ERROR_MEMBER, "plan.turns: too many elements");
  g_assert_false (mend_json_member_fail (&root, "of another kind", &error));
  assert_message (&error, MEND_RECORD_ERROR_MEMBER, "The record: of another kind");
}

static void
assert_time (const char *text, gint64 microseconds)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), text);
  MendJsonMember root = { 0 };
  g_autoptr (GDateTime) time = NULL;

  mend_json_member_init_root (&root, node);

  g_test_message ("%s", text);
  g_assert_cmpint (mend_json_member_as_time (&root, &time, NULL), ==, microseconds >= 0);
  if (microseconds >= 0)
    g_assert_cmpint (g_date_time_to_unix (time) * G_USEC_PER_SEC +
                         g_date_time_get_microsecond (time),
                     ==, microseconds);
  else
    g_assert_null (time);
}

static void
test_member_time (void)
{
  assert_time ("1970-01-01T00:00:00Z", 0);
  assert_time ("1970-01-01T00:00:01.250Z", 1250000);
  assert_time ("2024-02-29T23:59:59Z", G_GINT64_CONSTANT (1709251199000000));

  assert_time ("", -1);
  assert_time ("2026-01-31", -1);
  assert_time ("2026-01-31T19:05:00", -1);
  assert_time ("2026-01-31T19:05:00+00:00", -1);
  assert_time ("2026-01-31 19:05:00Z", -1);
  assert_time ("2026-01-31T19:05:00z", -1);
  assert_time ("2026-01-31T19:05:00ZZ", -1);
  assert_time ("2026-01-31T19:05:00.1Z", -1);
  assert_time ("2026-02-30T19:05:00Z", -1);
  assert_time ("2025-02-29T19:05:00Z", -1);
  assert_time ("2026-13-01T19:05:00Z", -1);
  assert_time ("2026-00-01T19:05:00Z", -1);
  assert_time ("2026-01-00T19:05:00Z", -1);
  assert_time ("0000-01-01T19:05:00Z", -1);
  assert_time ("2026-01-31T24:00:00Z", -1);
  assert_time ("2026-01-31T19:60:00Z", -1);
  assert_time ("2026-01-31T19:05:60Z", -1);
  assert_time ("-026-01-31T19:05:00Z", -1);
}

static void
test_member_time_in_utc (void)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 ("2026-01-31T20:05:00.9+01:00", NULL);
  g_autofree char *written = mend_json_member_format_time (time);

  g_assert_cmpstr (written, ==, "2026-01-31T19:05:00Z");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/json-member/values", test_member_values);
  g_test_add_func ("/store/json-member/wrong-values", test_member_wrong_values);
  g_test_add_func ("/store/json-member/missing", test_member_missing);
  g_test_add_func ("/store/json-member/optional", test_member_optional);
  g_test_add_func ("/store/json-member/path", test_member_path);
  g_test_add_func ("/store/json-member/time", test_member_time);
  g_test_add_func ("/store/json-member/time-in-utc", test_member_time_in_utc);

  return g_test_run ();
}
