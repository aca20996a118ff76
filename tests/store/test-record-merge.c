// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-record-merge.h"

#include "json/mend-json-writer.h"
#include "json/mend-person-json.h"
#include "random-records.h"
#include "records/mend-record-file.h"

#include <string.h>

#define N_TRIPLES 500
#define ID        "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"

static JsonNode *
parse (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JsonNode *root = mend_record_file_parse (bytes, &error);

  g_assert_no_error (error);

  return root;
}

static char *
print (JsonNode *root)
{
  g_autoptr (GBytes) bytes = mend_json_writer_write (root, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* A value belongs to its number, as when each change was made on one computer. */
static char *
random_field (GRand *rand, const char *name)
{
  int rev = g_rand_int_range (rand, 1, 4);

  return g_strdup_printf ("{\"value\":\"%s %d\",\"rev\":%d}", name, rev, rev);
}

static JsonNode *
random_version (GRand *rand)
{
  g_autofree char *name = random_field (rand, "name");
  g_autofree char *color = random_field (rand, "color");
  g_autofree char *voice = random_field (rand, "voice");
  int deleted_rev = g_rand_int_range (rand, 2, 5);
  g_autofree char *text = g_strdup_printf (
      "{\"format\":\"mend person\",\"version\":1,\"id\":\"" ID "\","
      "\"created\":\"2026-11-03T21:40:00Z\",\"modified\":\"2026-11-%02dT21:40:00Z\","
      "\"zone\":60,\"rev\":%d,\"author\":\"both\",\"name\":%s,"
      "\"seat\":{\"rev\":1,\"value\":\"left\"},\"color\":%s%s%s,"
      "\"list\":[%s{\"id\":\"b\",\"rev\":%d%s}]}",
      g_rand_int_range (rand, 4, 8), g_rand_int_range (rand, 1, 5), name, color,
      g_rand_boolean (rand) ? ",\"voice\":" : ",\"later\":", voice,
      g_rand_boolean (rand) ? "{\"id\":\"a\",\"rev\":1,\"text\":\"x\"}," : "", deleted_rev,
      deleted_rev == 4 ? ",\"deleted\":true" : ",\"text\":\"y\"");

  return parse (text);
}

static char *
merge (JsonNode *a, JsonNode *b)
{
  g_autoptr (JsonNode) merged = mend_record_merge (mend_person_json_get_shape (), a, b);

  return merged != NULL ? print (merged) : NULL;
}

static char *
merge_texts (const char *a, JsonNode *b)
{
  g_autoptr (JsonNode) root = parse (a);

  return merge (root, b);
}

static void
test_record_merge_same_bytes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  g_test_summary ("Whatever meets first, the same bytes come out.");

  for (guint i = 0; i < N_TRIPLES; i++)
    {
      g_autoptr (JsonNode) a = random_version (rand);
      g_autoptr (JsonNode) b = random_version (rand);
      g_autoptr (JsonNode) c = random_version (rand);
      g_autofree char *ab = merge (a, b);
      g_autofree char *ba = merge (b, a);
      g_autofree char *bc = merge (b, c);
      g_autofree char *ab_c = NULL;
      g_autofree char *a_bc = NULL;
      g_autofree char *ab_b = NULL;

      g_assert_cmpstr (ab, ==, ba);
      if (ab == NULL || bc == NULL)
        continue;

      ab_c = merge_texts (ab, c);
      a_bc = merge_texts (bc, a);
      ab_b = merge_texts (ab, b);
      g_assert_cmpstr (ab_c, ==, a_bc);
      g_assert_cmpstr (ab_b, ==, ab);
    }
}

static JsonNode *
make_version (const char *name, int name_rev, const char *color, int color_rev)
{
  g_autofree char *text = g_strdup_printf (
      "{\"format\":\"mend person\",\"version\":1,\"id\":\"" ID "\","
      "\"created\":\"2026-11-03T21:40:00Z\",\"modified\":\"2026-11-04T21:40:00Z\","
      "\"zone\":60,\"rev\":%d,\"author\":\"both\","
      "\"name\":{\"value\":\"%s\",\"rev\":%d},\"seat\":{\"value\":\"left\",\"rev\":1},"
      "\"color\":{\"value\":\"%s\",\"rev\":%d}}",
      MAX (name_rev, color_rev), name, name_rev, color, color_rev);

  return parse (text);
}

static void
test_record_merge_by_field (void)
{
  g_autoptr (JsonNode) a = make_version ("Anna", 2, "blue", 1);
  g_autoptr (JsonNode) b = make_version ("Ann", 1, "teal", 2);
  g_autoptr (JsonNode) merged = mend_record_merge (mend_person_json_get_shape (), a, b);
  g_autoptr (MendPerson) person = mend_person_json_read (merged, NULL);

  g_assert_cmpstr (person->name, ==, "Anna");
  g_assert_cmpstr (person->color, ==, "teal");
  assert_names_in_order (merged,
                         "format version id created modified zone rev author name seat color");
}

static void
test_record_merge_choose (void)
{
  g_autoptr (JsonNode) a = make_version ("Anna", 2, "blue", 1);
  g_autoptr (JsonNode) b = make_version ("Anne", 2, "teal", 2);
  g_autoptr (JsonNode) chosen = NULL;
  g_autoptr (JsonNode) later = NULL;
  g_autoptr (MendPerson) person = NULL;

  g_assert_null (mend_record_merge (mend_person_json_get_shape (), a, b));

  chosen = mend_record_merge_choose (mend_person_json_get_shape (), a, b);
  later = mend_record_merge (mend_person_json_get_shape (), b, chosen);
  g_assert_nonnull (later);
  person = mend_person_json_read (later, NULL);
  g_assert_cmpstr (person->name, ==, "Anna");
  g_assert_cmpstr (person->color, ==, "teal");
}

static void
test_record_merge_values_alone (void)
{
  g_autoptr (JsonNode) a =
      parse ("{\"format\":\"mend person\",\"version\":1,\"id\":\"" ID "\","
             "\"created\":\"2026-11-03T21:40:00Z\",\"modified\":\"2026-11-03T21:40:00Z\","
             "\"zone\":60,\"rev\":1,\"author\":\"both\",\"name\":\"Ann\",\"seat\":\"left\","
             "\"color\":\"blue\"}");
  g_autoptr (JsonNode) b = make_version ("Anna", 2, "blue", 1);
  g_autoptr (JsonNode) merged = mend_record_merge (mend_person_json_get_shape (), a, b);
  g_autoptr (MendPerson) person = NULL;

  g_test_summary ("Files of an earlier time, in which values stand alone, merge like the others.");

  g_assert_nonnull (merged);
  person = mend_person_json_read (merged, NULL);
  g_assert_cmpstr (person->name, ==, "Anna");
}

static JsonNode *
make_version_with (const char *more)
{
  g_autofree char *text = g_strdup_printf (
      "{\"format\":\"mend person\",\"version\":1,\"id\":\"" ID "\","
      "\"created\":\"2026-11-03T21:40:00Z\",\"modified\":\"2026-11-04T21:40:00Z\","
      "\"zone\":60,\"rev\":1,\"author\":\"both\",\"name\":\"Ann\",\"seat\":\"left\","
      "\"color\":\"blue\",\"later\":%s}",
      more);

  return parse (text);
}

static void
test_record_merge_list_and_something_else (void)
{
  static const char *const others[] = { "5", "\"x\"", "{}", "[1]",
                                        "[{\"id\":\"b\",\"text\":\"y\"}]" };
  const MendRecordShape *shape = mend_person_json_get_shape ();
  g_autoptr (JsonNode) list = make_version_with ("[{\"id\":\"a\",\"rev\":2,\"text\":\"x\"}]");

  g_test_summary (
      "What a later Mend may write as a list and as something else is no mixture of both "
      "afterwards, and loses nothing: people choose.");

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (JsonNode) other = make_version_with (others[i]);
      g_autoptr (JsonNode) chosen = mend_record_merge_choose (shape, list, other);
      JsonObject *object = json_node_get_object (chosen);

      g_assert_null (mend_record_merge (shape, list, other));
      g_assert_null (mend_record_merge (shape, other, list));
      g_assert_true (
          json_node_equal (json_object_get_member (object, "later"),
                           json_object_get_member (json_node_get_object (list), "later")));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/record-merge/same-bytes", test_record_merge_same_bytes);
  g_test_add_func ("/store/record-merge/by-field", test_record_merge_by_field);
  g_test_add_func ("/store/record-merge/choose", test_record_merge_choose);
  g_test_add_func ("/store/record-merge/values-alone", test_record_merge_values_alone);
  g_test_add_func ("/store/record-merge/list-and-something-else",
                   test_record_merge_list_and_something_else);

  return g_test_run ();
}
