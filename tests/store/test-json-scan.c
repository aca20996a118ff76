// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: record-error. */
#include "json/mend-json-scan.h"

#include "json-samples.h"

#include <string.h>

static void
assert_refused (const char *text, gsize length, MendRecordError code, gint64 offset)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (mend_json_scan (text, length, &error));
  g_assert_error (error, MEND_RECORD_ERROR, (int) code);
  g_assert_cmpint (mend_record_error_get_offset (error), ==, offset);
}

static void
test_scan_accepts_good (void)
{
  gsize n_samples = 0;
  const GoodSample *samples = good_samples_get (&n_samples);

  g_assert_cmpuint (n_samples, >=, 20);

  for (gsize i = 0; i < n_samples; i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", samples[i].name);
      g_assert_true (mend_json_scan (samples[i].text, samples[i].length, &error));
      g_assert_no_error (error);
    }
}

static void
test_scan_refuses_bad (void)
{
  gsize n_samples = 0;
  const BadSample *samples = bad_samples_get (&n_samples);

  g_assert_cmpuint (n_samples, >=, 90);

  for (gsize i = 0; i < n_samples; i++)
    {
      g_autoptr (GError) error = NULL;
      /* Exactly so long, so that the address sanitizer sees a step beyond the end. */
      g_autofree char *text = g_memdup2 (samples[i].text, samples[i].length);

      g_test_message ("%s", samples[i].name);
      g_assert_false (mend_json_scan (text, samples[i].length, &error));
      g_assert_error (error, MEND_RECORD_ERROR, (int) samples[i].code);
      g_assert_cmpint (mend_record_error_get_offset (error), >=, 0);
      g_assert_cmpint (mend_record_error_get_offset (error), <=, (gint64) samples[i].length);
    }
}

static void
test_scan_offset (void)
{
  g_test_summary ("The error says at which byte, so that people can find the place.");

  assert_refused ("{\"a\":tru}", 9, MEND_RECORD_ERROR_SYNTAX, 5);
  assert_refused ("{\"a\":1,\"a\":2}", 13, MEND_RECORD_ERROR_DUPLICATE, 7);
  assert_refused ("{\"a\":\"\\udc00\"}", 14, MEND_RECORD_ERROR_SURROGATE, 6);
  assert_refused ("{} x", 4, MEND_RECORD_ERROR_TRAILING, 3);
  assert_refused ("{\"a\":\"\xff\"}", 9, MEND_RECORD_ERROR_NOT_UTF8, 6);
}

static void
test_scan_message_without_content (void)
{
  g_autoptr (GError) error = NULL;
  const char *text = "{\"canary\":\"canary\", canary}";

  g_assert_false (mend_json_scan (text, strlen (text), &error));
  g_assert_null (strstr (error->message, "canary"));
  g_assert_cmpstr (error->message, ==, "A member must begin with its name (byte 20)");
}

static void
test_scan_error_copy (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;
  g_autoptr (GError) other = g_error_new_literal (MEND_RECORD_ERROR, MEND_RECORD_ERROR_MEMBER, "a");
  g_autoptr (GError) foreign = g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_IO, "a");

  g_assert_false (mend_json_scan ("{]", 2, &error));
  copy = g_error_copy (error);

  g_assert_cmpint (mend_record_error_get_offset (copy), ==, 1);
  g_assert_cmpint (mend_record_error_get_offset (other), ==, -1);
  g_assert_cmpint (mend_record_error_get_offset (foreign), ==, -1);
}

static GString *
make_nested (guint n_arrays)
{
  GString *text = g_string_new ("{\"a\":");

  for (guint i = 0; i < n_arrays; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < n_arrays; i++)
    g_string_append_c (text, ']');
  g_string_append_c (text, '}');

  return text;
}

static void
test_scan_depth (void)
{
  GString *deepest = make_nested (MEND_JSON_SCAN_MAX_DEPTH - 1);
  GString *too_deep = make_nested (MEND_JSON_SCAN_MAX_DEPTH);
  GString *open = g_string_new ("{\"a\":");
  g_autoptr (GError) error = NULL;

  g_assert_true (mend_json_scan (deepest->str, deepest->len, &error));
  g_assert_no_error (error);
  assert_refused (too_deep->str, too_deep->len, MEND_RECORD_ERROR_TOO_DEEP, 36);

  for (guint i = 0; i < 100000; i++)
    g_string_append (open, "{\"a\":");
  assert_refused (open->str, open->len, MEND_RECORD_ERROR_TOO_DEEP, 160);

  g_string_free (deepest, TRUE);
  g_string_free (too_deep, TRUE);
  g_string_free (open, TRUE);
}

static GString *
make_long_array (guint n_values)
{
  GString *text = g_string_new ("{\"a\":[0");

  for (guint i = 1; i < n_values; i++)
    g_string_append (text, ",0");
  g_string_append (text, "]}");

  return text;
}

static void
test_scan_values (void)
{
  GString *most = make_long_array (MEND_JSON_SCAN_MAX_VALUES - 2);
  GString *too_many = make_long_array (MEND_JSON_SCAN_MAX_VALUES - 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (mend_json_scan (most->str, most->len, &error));
  g_assert_no_error (error);
  assert_refused (too_many->str, too_many->len, MEND_RECORD_ERROR_TOO_MANY,
                  (gint64) too_many->len - 3);

  g_string_free (most, TRUE);
  g_string_free (too_many, TRUE);
}

static void
test_scan_members (void)
{
  GString *text = g_string_new ("{\"0\":0");
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i < MEND_JSON_SCAN_MAX_MEMBERS; i++)
    g_string_append_printf (text, ",\"%u\":0", i);

  g_string_append_c (text, '}');
  g_assert_true (mend_json_scan (text->str, text->len, &error));
  g_assert_no_error (error);

  g_string_truncate (text, text->len - 1);
  g_string_append (text, ",\"a\":0}");
  assert_refused (text->str, text->len, MEND_RECORD_ERROR_TOO_MANY, (gint64) text->len - 6);

  g_string_free (text, TRUE);
}

static void
test_scan_length (void)
{
  g_autofree char *text = g_strnfill (MEND_JSON_SCAN_MAX_LENGTH + 1, ' ');
  g_autoptr (GError) error = NULL;

  text[0] = '{';
  text[1] = '}';

  g_assert_true (mend_json_scan (text, MEND_JSON_SCAN_MAX_LENGTH, &error));
  g_assert_no_error (error);
  assert_refused (text, MEND_JSON_SCAN_MAX_LENGTH + 1, MEND_RECORD_ERROR_TOO_LARGE,
                  MEND_JSON_SCAN_MAX_LENGTH);
}

/* Each prefix of a good text is bad, and none is read beyond its end. */
static void
test_scan_prefixes (void)
{
  static const char text[] = "{\"a\":[{\"b\\u00e9\":-17,\"c\":\"\\ud83d\\ude42\xc3\xa9\"},true,"
                             "null],\"d\":false}";

  for (gsize length = 0; length < sizeof (text) - 1; length++)
    {
      g_autofree char *prefix = g_memdup2 (text, length);

      g_assert_false (mend_json_scan (prefix, length, NULL));
    }

  g_assert_true (mend_json_scan (text, sizeof (text) - 1, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/json-scan/accepts-good", test_scan_accepts_good);
  g_test_add_func ("/store/json-scan/refuses-bad", test_scan_refuses_bad);
  g_test_add_func ("/store/json-scan/offset", test_scan_offset);
  g_test_add_func ("/store/json-scan/message-without-content", test_scan_message_without_content);
  g_test_add_func ("/store/json-scan/error-copy", test_scan_error_copy);
  g_test_add_func ("/store/json-scan/depth", test_scan_depth);
  g_test_add_func ("/store/json-scan/values", test_scan_values);
  g_test_add_func ("/store/json-scan/members", test_scan_members);
  g_test_add_func ("/store/json-scan/length", test_scan_length);
  g_test_add_func ("/store/json-scan/prefixes", test_scan_prefixes);

  return g_test_run ();
}
