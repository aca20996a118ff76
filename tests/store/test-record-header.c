// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-record-header.h"

#include "json/mend-json-value.h"

#include <string.h>

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (text, &error);

  g_assert_no_error (error);

  return root;
}

static char *
keep (const char *text, const char *earlier_text)
{
  g_autoptr (JsonNode) root = parse (text);
  g_autoptr (JsonNode) earlier = parse (earlier_text);

  mend_record_header_keep_unknown (root, earlier);

  return json_to_string (root, FALSE);
}

static void
test_record_header_keeps_at_all_depths (void)
{
  g_autofree char *kept =
      keep ("{\"a\":1,\"b\":{\"c\":2}}", "{\"a\":9,\"b\":{\"c\":9,\"d\":3},\"e\":[4]}");

  g_assert_cmpstr (kept, ==, "{\"a\":1,\"b\":{\"c\":2,\"d\":3},\"e\":[4]}");
}

static void
test_record_header_null_does_not_come_back (void)
{
  g_autofree char *kept = keep ("{\"a\":null}", "{\"a\":\"taken back\"}");

  g_assert_cmpstr (kept, ==, "{\"a\":null}");
}

static void
test_record_header_elements_are_known_by_id (void)
{
  g_autofree char *kept =
      keep ("{\"l\":[{\"id\":3},{\"id\":1}]}",
            "{\"l\":[{\"id\":1,\"x\":1},{\"id\":2,\"x\":2},{\"id\":3,\"x\":3}]}");

  g_assert_cmpstr (kept, ==, "{\"l\":[{\"id\":3,\"x\":3},{\"id\":1,\"x\":1}]}");
}

static void
test_record_header_place_tells_equal_ids (void)
{
  g_autofree char *kept =
      keep ("[{\"id\":\"a\"},{\"id\":\"a\"}]", "[{\"id\":\"a\",\"x\":1},{\"id\":\"a\",\"x\":2}]");

  g_assert_cmpstr (kept, ==, "[{\"id\":\"a\",\"x\":1},{\"id\":\"a\",\"x\":2}]");
}

static gboolean
read_header (const char *id, const char *created, int zone, GError **error)
{
  g_autofree char *text =
      g_strdup_printf ("{\"format\":\"mend talk\",\"version\":1,\"id\":\"%s\",\"created\":\"%s\","
                       "\"modified\":\"2026-11-03T21:40:00Z\",\"zone\":%d,\"rev\":3,"
                       "\"author\":\"both\"}",
                       id, created, zone);
  g_autoptr (JsonNode) root = parse (text);
  g_auto (MendRecordHeader) header = { 0 };
  MendJsonMember place = { 0 };

  mend_json_member_init_root (&place, root);

  return mend_record_header_read (&header, &place, "mend talk", 1, error);
}

static void
test_record_header_ranges (void)
{
  static const struct
  {
    const char *id;
    const char *created;
    int zone;
    const char *place;
  } bad[] = {
    { "not-a-uuid", "2026-11-03T21:40:00Z", 0, "id" },
    { "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11", "2026-02-30T21:40:00Z", 0, "created" },
    { "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11", "2026-11-03T21:40:00+01:00", 0, "created" },
    { "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11", "2026-11-03T21:40:00Z", 1440, "zone" },
    { "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11", "2026-11-03T21:40:00Z", -1440, "zone" },
    { "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11", "0001-01-01T00:00:00Z", -60, "record" },
  };
  g_autoptr (GError) no_error = NULL;

  g_assert_true (read_header ("4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11", "2026-11-03T21:40:00Z", -720,
                              &no_error));
  g_assert_no_error (no_error);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (read_header (bad[i].id, bad[i].created, bad[i].zone, &error));
      g_assert_error (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_MEMBER);
      g_assert_nonnull (strstr (error->message, bad[i].place));
    }
}

static void
test_record_header_next_rev (void)
{
  g_autoptr (JsonNode) earlier = parse ("{\"rev\":3}");
  g_autoptr (JsonNode) strange = parse ("{\"rev\":\"3\"}");

  g_assert_cmpint (mend_record_header_get_next_rev (NULL), ==, 1);
  g_assert_cmpint (mend_record_header_get_next_rev (earlier), ==, 4);
  g_assert_cmpint (mend_record_header_get_next_rev (strange), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/record-header/keeps-at-all-depths",
                   test_record_header_keeps_at_all_depths);
  g_test_add_func ("/store/record-header/null-does-not-come-back",
                   test_record_header_null_does_not_come_back);
  g_test_add_func ("/store/record-header/elements-are-known-by-id",
                   test_record_header_elements_are_known_by_id);
  g_test_add_func ("/store/record-header/place-tells-equal-ids",
                   test_record_header_place_tells_equal_ids);
  g_test_add_func ("/store/record-header/ranges", test_record_header_ranges);
  g_test_add_func ("/store/record-header/next-rev", test_record_header_next_rev);

  return g_test_run ();
}
