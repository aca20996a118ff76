// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-tombstone-json.h"

#include "records/mend-record-file.h"

#include <string.h>

#define ID  "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define SUM "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static JsonNode *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return mend_record_file_parse (bytes, NULL);
}

static MendTombstone *
make (const char *text, gint64 rev)
{
  g_autoptr (JsonNode) root = parse (text);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);

  return mend_tombstone_new ("talks", ID, rev, root, now);
}

static void
test_tombstone_json_round_trip (void)
{
  g_autoptr (MendTombstone) tombstone = make ("{\"text\":\"words\"}", 3);
  g_autoptr (JsonNode) root = mend_tombstone_json_write (tombstone);
  g_autoptr (MendTombstone) again = NULL;
  g_autofree char *written = json_to_string (root, FALSE);
  g_autoptr (GError) error = NULL;

  again = mend_tombstone_json_read (root, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again->id, ==, ID);
  g_assert_cmpstr (again->kind, ==, "talks");
  g_assert_cmpint (again->rev, ==, 3);
  g_assert_true (g_date_time_equal (again->deleted, tombstone->deleted));
  g_assert_cmpstr (again->sum, ==, tombstone->sum);
  g_assert_null (strstr (written, "words"));
}

static void
test_tombstone_json_covers (void)
{
  g_autoptr (MendTombstone) tombstone = make ("{\"text\":\"words\"}", 3);
  g_autoptr (JsonNode) same = parse ("{  \"text\" :\n\"words\" }");
  g_autoptr (JsonNode) other = parse ("{\"text\":\"other words\"}");

  g_test_summary (
      "What was not changed since stays deleted; what was, or was changed apart, counts.");

  g_assert_true (mend_tombstone_covers (tombstone, 3, same));
  g_assert_true (mend_tombstone_covers (tombstone, 2, other));
  g_assert_false (mend_tombstone_covers (tombstone, 3, other));
  g_assert_false (mend_tombstone_covers (tombstone, 4, same));
}

static void
test_tombstone_json_bad (void)
{
#define BEGINNING "{\"format\":\"mend tombstone\",\"version\":1,\"id\":\"" ID "\","
  const char *const texts[] = {
    "{}",
    BEGINNING "\"rev\":1,\"deleted\":\"2026-11-03T21:40:00Z\",\"sum\":\"" SUM "\"}",
    BEGINNING "\"kind\":\"trash\",\"rev\":1,\"deleted\":\"2026-11-03T21:40:00Z\",\"sum\":\"" SUM
              "\"}",
    BEGINNING "\"kind\":\"../x\",\"rev\":1,\"deleted\":\"2026-11-03T21:40:00Z\",\"sum\":\"" SUM
              "\"}",
    BEGINNING "\"kind\":\"talks\",\"rev\":0,\"deleted\":\"2026-11-03T21:40:00Z\",\"sum\":\"" SUM
              "\"}",
    BEGINNING "\"kind\":\"talks\",\"rev\":1,\"deleted\":\"today\",\"sum\":\"" SUM "\"}",
    BEGINNING "\"kind\":\"talks\",\"rev\":1,\"deleted\":\"2026-11-03T21:40:00Z\",\"sum\":\"\"}",
  };
#undef BEGINNING

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JsonNode) root = parse (texts[i]);
      g_autoptr (GError) error = NULL;

      g_assert_nonnull (root);
      g_assert_null (mend_tombstone_json_read (root, &error));
      g_assert_nonnull (error);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/tombstone-json/round-trip", test_tombstone_json_round_trip);
  g_test_add_func ("/store/tombstone-json/covers", test_tombstone_json_covers);
  g_test_add_func ("/store/tombstone-json/bad", test_tombstone_json_bad);

  return g_test_run ();
}
