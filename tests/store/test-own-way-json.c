// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-own-way-json.h"

#include "json/mend-json-writer.h"
#include "records/mend-record-file.h"

static MendOwnWay *
make_way (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 1, 31, 19, 5, 0);
  MendOwnWay *way = mend_own_way_new (created);
  MendOwnPart *part = mend_own_part_new ();

  g_free (way->title);
  way->title = g_strdup ("Evening Round");
  way->step = 6;
  g_free (part->title);
  part->title = g_strdup ("Tell");
  part->gate_limit = 2;
  part->repeat = 3;
  part->line = g_strdup ("Say how it was.");
  g_strfreev (part->stems);
  part->stems = g_strsplit ("Today I …|I need …", "|", -1);
  g_ptr_array_add (way->parts, part);

  return way;
}

static char *
to_text (JsonNode *taken)
{
  g_autoptr (JsonNode) root = taken;
  g_autoptr (GBytes) bytes = mend_json_writer_write (root, NULL);
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  return g_strndup (text, length);
}

static JsonNode *
to_tree (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  JsonNode *root = mend_record_file_parse (bytes, &error);

  g_assert_no_error (error);

  return root;
}

static void
test_own_way_json_comes_back (void)
{
  g_autoptr (MendOwnWay) way = make_way ();
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 2, 1, 8, 0, 0);
  g_autofree char *text = to_text (mend_own_way_json_write (way, now, NULL));
  g_autoptr (JsonNode) root = to_tree (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (MendOwnWay) back = mend_own_way_json_read (root, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (back->id, ==, way->id);
  g_assert_true (g_date_time_equal (back->created, way->created));
  again = to_text (mend_own_way_json_write (back, now, NULL));
  g_assert_cmpstr (again, ==, text);
}

static void
test_own_way_json_keeps_what_is_later (void)
{
  g_autoptr (MendOwnWay) way = make_way ();
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 2, 1, 8, 0, 0);
  g_autoptr (JsonNode) root = mend_own_way_json_write (way, now, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MendOwnWay) back = NULL;
  g_autoptr (JsonNode) again = NULL;

  json_object_set_string_member (json_node_get_object (root), "of_later", "kept");
  back = mend_own_way_json_read (root, &error);
  g_assert_no_error (error);
  again = mend_own_way_json_write (back, now, root);
  g_assert_true (json_object_has_member (json_node_get_object (again), "of_later"));
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (again), "rev"), ==, 2);
}

static void
test_own_way_json_goes_from_hand_to_hand (void)
{
  g_autoptr (MendOwnWay) way = make_way ();
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 2, 1, 8, 0, 0);
  g_autoptr (GPtrArray) mistakes = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = to_text (mend_own_way_json_export (way));
  g_autoptr (JsonNode) root = to_tree (text);
  g_autoptr (MendOwnWay) back = mend_own_way_json_import (root, now, mistakes);
  g_autofree char *again = NULL;

  g_test_summary ("The file says neither when it was made nor by whom, and gets an id of its own.");
  g_assert_cmpuint (mistakes->len, ==, 0);
  g_assert_null (strstr (text, way->id));
  g_assert_null (strstr (text, "2026"));
  g_assert_cmpstr (back->id, !=, way->id);
  again = to_text (mend_own_way_json_export (back));
  g_assert_cmpstr (again, ==, text);
}

/* A file without a mistake. Each case takes one thing out of it and puts another there. */
static const char good[] =
    "{\"format\":\"mend way to talk\",\"version\":1,\"title\":\"Evening\",\"summary\":\"Short.\","
    "\"step\":2,\"parts\":["
    "{\"id\":\"quiet\",\"title\":\"Quiet\",\"speaker\":\"nobody\",\"length_s\":60},"
    "{\"id\":\"tell\",\"title\":\"Tell\",\"speaker\":\"each\",\"joins\":false,\"length_s\":120,"
    "\"least_s\":30,\"most_s\":600,\"repeat\":2,\"gate_limit\":1,\"line\":\"Say it.\","
    "\"listener_line\":\"Only listen.\",\"stems\":[\"Today I …\"]},"
    "{\"id\":\"need\",\"title\":\"Need\",\"speaker\":\"each\",\"joins\":true,\"length_s\":90}]}";

#define LONG_TEN "0123456789"
#define LONG_HUNDRED                                                                               \
  LONG_TEN LONG_TEN LONG_TEN LONG_TEN LONG_TEN LONG_TEN LONG_TEN LONG_TEN LONG_TEN LONG_TEN

static const struct
{
  const char *from;
  const char *to;
  const char *mistake;
} cases[] = {
  { "mend way to talk", "mend talk", "format: " },
  { "\"format\":\"mend way to talk\",", "", "format: " },
  { "\"mend way to talk\"", "7", "format: " },
  { "\"version\":1", "\"version\":2", "version: newer" },
  { "\"version\":1", "\"version\":0", "version: out of range" },
  { "\"version\":1", "\"version\":\"1\"", "version: not a whole number" },
  { "\"version\":1,", "", "version: missing" },
  { "\"title\":\"Evening\",", "", "title: missing" },
  { "\"title\":\"Evening\"", "\"title\":null", "title: missing" },
  { "\"title\":\"Evening\"", "\"title\":12", "title: not a text" },
  { "\"title\":\"Evening\"", "\"title\":[\"Evening\"]", "title: not a text" },
  { "\"title\":\"Evening\"", "\"title\":{\"en\":\"Evening\"}", "title: not a text" },
  { "\"title\":\"Evening\"", "\"title\":\"\"", "title: empty" },
  { "\"title\":\"Evening\"", "\"title\":\"  \"", "title: empty" },
  { "\"title\":\"Evening\"", "\"title\":\"" LONG_HUNDRED "\"", "title: too long" },
  { "\"summary\":\"Short.\"", "\"summary\":true", "summary: not a text" },
  { "\"summary\":\"Short.\"", "\"summary\":\"" LONG_HUNDRED LONG_HUNDRED LONG_HUNDRED "1\"",
    "summary: too long" },
  { "\"step\":2", "\"step\":0", "step: out of range" },
  { "\"step\":2", "\"step\":7", "step: out of range" },
  { "\"step\":2", "\"step\":\"two\"", "step: not a whole number" },
  { "\"step\":2", "\"step\":2,\"roles\":\"hurt-responsible\"", "a member that is not known" },
  { "\"step\":2", "\"step\":2,\"hurt\":\"left\"", "a member that is not known" },
  { "\"step\":2", "\"step\":2,\"persons\":{\"left\":\"hurt\"}", "a member that is not known" },
  { "\"step\":2", "\"step\":2,\"tittle\":\"x\"", "a member that is not known" },
  { "\"parts\":[", "\"parts\":{\"a\":[", NULL },
  { "\"parts\":[", "\"part\":[", "parts: missing" },
  { "\"id\":\"quiet\",", "", "parts[0].id: missing" },
  { "\"id\":\"quiet\"", "\"id\":\"\"", "parts[0].id: not small letters" },
  { "\"id\":\"quiet\"", "\"id\":\"Quiet Time\"", "parts[0].id: not small letters" },
  { "\"id\":\"quiet\"", "\"id\":\"../../etc\"", "parts[0].id: not small letters" },
  { "\"id\":\"quiet\"", "\"id\":3", "parts[0].id: not a text" },
  { "\"id\":\"quiet\"", "\"id\":\"" LONG_HUNDRED "\"", "parts[0].id: too long" },
  { "\"id\":\"tell\"", "\"id\":\"quiet\"", "parts[1].id: there twice" },
  { "\"id\":\"need\"", "\"id\":\"tell\"", "parts[2].id: there twice" },
  { "\"title\":\"Quiet\",", "", "parts[0].title: missing" },
  { "\"title\":\"Tell\"", "\"title\":\"\"", "parts[1].title: empty" },
  { "\"title\":\"Tell\"", "\"title\":-1", "parts[1].title: not a text" },
  { "\"speaker\":\"nobody\",", "", "parts[0].speaker: missing" },
  { "\"speaker\":\"nobody\"", "\"speaker\":\"hurt\"", "parts[0].speaker: an unknown word" },
  { "\"speaker\":\"nobody\"", "\"speaker\":\"responsible\"", "parts[0].speaker: an unknown word" },
  { "\"speaker\":\"nobody\"", "\"speaker\":\"Anna\"", "parts[0].speaker: an unknown word" },
  { "\"speaker\":\"nobody\"", "\"speaker\":0", "parts[0].speaker: not a text" },
  { "\"joins\":false", "\"joins\":\"no\"", "parts[1].joins: neither true nor false" },
  { "\"joins\":false", "\"joins\":0", "parts[1].joins: neither true nor false" },
  { "\"joins\":false", "\"joins\":true", "parts[1].joins: no turn" },
  { "\"length_s\":60", "\"length_s\":-60", "parts[0].length_s: out of range" },
  { "\"length_s\":60", "\"length_s\":1000000000", "parts[0].length_s: out of range" },
  { "\"length_s\":60", "\"length_s\":9007199254740991", "parts[0].length_s: out of range" },
  { "\"length_s\":60", "\"length_s\":5", "parts[0].length_s: out of range" },
  { "\"length_s\":60", "\"length_s\":\"60\"", "parts[0].length_s: not a whole number" },
  { "\"length_s\":60", "\"length_s\":[60]", "parts[0].length_s: not a whole number" },
  { ",\"length_s\":60", "", "parts[0].length_s: missing" },
  { "\"least_s\":30", "\"least_s\":-1", "parts[1].least_s: out of range" },
  { "\"least_s\":30", "\"least_s\":121", "parts[1].least_s: too short, or more" },
  { "\"least_s\":30", "\"least_s\":true", "parts[1].least_s: not a whole number" },
  { "\"most_s\":600", "\"most_s\":119", "parts[1].most_s: less than" },
  { "\"most_s\":600", "\"most_s\":3601", "parts[1].most_s: out of range" },
  { "\"repeat\":2", "\"repeat\":0", "parts[1].repeat: out of range" },
  { "\"repeat\":2", "\"repeat\":1000000000", "parts[1].repeat: out of range" },
  { "\"repeat\":2", "\"repeat\":\"twice\"", "parts[1].repeat: not a whole number" },
  { "\"gate_limit\":1", "\"gate_limit\":4", "parts[1].gate_limit: out of range" },
  { "\"gate_limit\":1", "\"gate_limit\":false", "parts[1].gate_limit: not a whole number" },
  { "\"length_s\":60}", "\"length_s\":60,\"gate_limit\":1}", "parts[0].gate_limit: nobody" },
  { "\"line\":\"Say it.\"", "\"line\":[]", "parts[1].line: not a text" },
  { "\"line\":\"Say it.\"", "\"line\":\"" LONG_HUNDRED LONG_HUNDRED LONG_HUNDRED "1\"",
    "parts[1].line: too long" },
  { "\"listener_line\":\"Only listen.\"", "\"listener_line\":1",
    "parts[1].listener_line: not a text" },
  { "[\"Today I …\"]", "\"Today I …\"", "parts[1].stems: not an array" },
  { "[\"Today I …\"]", "[\"a\",2]", "parts[1].stems[1]: not a text" },
  { "[\"Today I …\"]", "[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\"]",
    "parts[1].stems: too many elements" },
  { "[\"Today I …\"]", "[[[[\"deep\"]]]]", "parts[1].stems[0]: not a text" },
  { "{\"id\":\"quiet\"", "7,{\"id\":\"quiet\"", "parts[0]: not an object" },
  { "{\"id\":\"quiet\"", "[],{\"id\":\"quiet\"", "parts[0]: not an object" },
  { "{\"id\":\"quiet\"", "null,{\"id\":\"quiet\"", "parts[0]: not an object" },
  { "{\"id\":\"quiet\"", "{\"children\":[],\"id\":\"quiet\"",
    "parts[0]: a member that is not known" },
  { "\"joins\":true", "\"joins\":true,\"repeat\":2", "parts[2].joins: no turn" },
};

static char *
replace (const char *text, const char *from, const char *to)
{
  const char *place = strstr (text, from);

  g_assert_nonnull (place);

  return g_strdup_printf ("%.*s%s%s", (int) (place - text), text, to, place + strlen (from));
}

static gboolean
is_named (GPtrArray *mistakes, const char *mistake)
{
  for (guint i = 0; i < mistakes->len; i++)
    {
      if (strstr (g_ptr_array_index (mistakes, i), mistake) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
test_own_way_json_names_each_mistake (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 2, 1, 8, 0, 0);
  guint n_named = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = replace (good, cases[i].from, cases[i].to);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) root = mend_record_file_parse (bytes, &error);
      g_autoptr (GPtrArray) mistakes = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (MendOwnWay) way = NULL;

      /* That one is no JSON any more, and is refused before. */
      if (cases[i].mistake == NULL)
        {
          g_assert_null (root);
          continue;
        }

      g_assert_no_error (error);
      way = mend_own_way_json_import (root, now, mistakes);
      g_assert_null (way);

      if (!is_named (mistakes, cases[i].mistake))
        g_error ("“%s” is not named by “%s”", cases[i].to,
                 mistakes->len > 0 ? (char *) g_ptr_array_index (mistakes, 0) : "nothing");

      n_named++;
    }

  g_assert_cmpuint (n_named, >=, 60);
}

static void
test_own_way_json_takes_what_is_right (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 2, 1, 8, 0, 0);
  g_autoptr (JsonNode) root = to_tree (good);
  g_autoptr (GPtrArray) mistakes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MendOwnWay) way = mend_own_way_json_import (root, now, mistakes);

  g_assert_cmpuint (mistakes->len, ==, 0);
  g_assert_true (mend_own_way_is_whole (way));
  g_assert_cmpuint (way->parts->len, ==, 3);
}

static void
test_own_way_json_names_all_mistakes (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 2, 1, 8, 0, 0);
  g_autofree char *one = replace (good, "\"step\":2", "\"step\":9");
  g_autofree char *two = replace (one, "\"length_s\":60", "\"length_s\":-1");
  g_autofree char *three = replace (two, "\"repeat\":2", "\"repeat\":99");
  g_autofree char *four = replace (three, "\"id\":\"need\"", "\"id\":\"tell\"");
  g_autoptr (JsonNode) root = to_tree (four);
  g_autoptr (GPtrArray) mistakes = g_ptr_array_new_with_free_func (g_free);

  g_assert_null (mend_own_way_json_import (root, now, mistakes));
  g_assert_cmpuint (mistakes->len, ==, 4);
  g_assert_cmpstr (g_ptr_array_index (mistakes, 0), ==, "step: out of range");
  g_assert_cmpstr (g_ptr_array_index (mistakes, 1), ==, "parts[0].length_s: out of range");
  g_assert_cmpstr (g_ptr_array_index (mistakes, 2), ==, "parts[1].repeat: out of range");
  g_assert_cmpstr (g_ptr_array_index (mistakes, 3), ==, "parts[2].id: there twice");
}

static void
test_own_way_json_refuses_ten_thousand_parts (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 2, 1, 8, 0, 0);
  g_autoptr (GString) text = g_string_new (
      "{\"format\":\"mend way to talk\",\"version\":1,\"title\":\"Long\",\"parts\":[");
  g_autoptr (GPtrArray) mistakes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) root = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (
        text, "%s{\"id\":\"p%u\",\"title\":\"P\",\"speaker\":\"both\",\"length_s\":60}",
        i > 0 ? "," : "", i);

  g_string_append (text, "]}");
  root = to_tree (text->str);
  g_assert_null (mend_own_way_json_import (root, now, mistakes));
  g_assert_cmpuint (mistakes->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (mistakes, 0), ==, "parts: too many elements");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/own-way-json/comes-back", test_own_way_json_comes_back);
  g_test_add_func ("/store/own-way-json/keeps-what-is-later",
                   test_own_way_json_keeps_what_is_later);
  g_test_add_func ("/store/own-way-json/goes-from-hand-to-hand",
                   test_own_way_json_goes_from_hand_to_hand);
  g_test_add_func ("/store/own-way-json/names-each-mistake", test_own_way_json_names_each_mistake);
  g_test_add_func ("/store/own-way-json/takes-what-is-right",
                   test_own_way_json_takes_what_is_right);
  g_test_add_func ("/store/own-way-json/names-all-mistakes", test_own_way_json_names_all_mistakes);
  g_test_add_func ("/store/own-way-json/refuses-ten-thousand-parts",
                   test_own_way_json_refuses_ten_thousand_parts);

  return g_test_run ();
}
