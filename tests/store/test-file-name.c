// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-file-name.h"

#include <string.h>

#define ID "5a9e23a5-0d1c-4b7e-9f00-1234567890ab"

static void
test_name_classify (void)
{
  static const struct
  {
    const char *name;
    MendFileName kind;
  } rows[] = {
    { "20260131T190500Z-5a9e23a5.json", MEND_FILE_NAME_RECORD },
    { "20260131T190500Z-5a9e23a5.sync-conflict-20261122-091146-XK66K6J.json", MEND_FILE_NAME_COPY },
    { "20260131T190500Z-5a9e23a5 (conflicted copy 2018-04-10 093612).json", MEND_FILE_NAME_COPY },
    { "20260131T190500Z-5a9e23a5 (1).json", MEND_FILE_NAME_COPY },
    { "20260131T190500Z-5a9e23a5-laptop.json", MEND_FILE_NAME_COPY },
    { "20260131T190500Z-5a9e23a5 copy.json", MEND_FILE_NAME_COPY },
    { "20260131T190500Z-5a9e23a5.conflict-0f1e2d3c.json", MEND_FILE_NAME_COPY },
    { "20260131T190500Z-5a9e23a5 \xe2\x80\x93 K\xc3\xb6ln.json", MEND_FILE_NAME_COPY },
    { ID ".json", MEND_FILE_NAME_WAITING },
    { ".tmp-0f1e2d3c~", MEND_FILE_NAME_LEFTOVER },
    { "", MEND_FILE_NAME_FOREIGN },
    { ".", MEND_FILE_NAME_FOREIGN },
    { ".json", MEND_FILE_NAME_FOREIGN },
    { "notes.json", MEND_FILE_NAME_FOREIGN },
    { "20260131T190500Z-5a9e23a5", MEND_FILE_NAME_FOREIGN },
    { "20260131T190500Z-5a9e23a5.JSON", MEND_FILE_NAME_FOREIGN },
    { "20260131T190500Z-5a9e23a5.json~", MEND_FILE_NAME_FOREIGN },
    { "20260131T190500Z-5a9e23a5.json.A015Y3", MEND_FILE_NAME_FOREIGN },
    { " 20260131T190500Z-5a9e23a5.json", MEND_FILE_NAME_FOREIGN },
    { ".20260131T190500Z-5a9e23a5.json", MEND_FILE_NAME_FOREIGN },
    { ".syncthing.20260131T190500Z-5a9e23a5.json.tmp", MEND_FILE_NAME_FOREIGN },
    { "20260131T190500Z-5A9E23A5.json", MEND_FILE_NAME_FOREIGN },
    { "20260131T190500Z-5a9e23a.json", MEND_FILE_NAME_FOREIGN },
    { "20260131T190500-5a9e23a5.json", MEND_FILE_NAME_FOREIGN },
    { "2026013xT190500Z-5a9e23a5.json", MEND_FILE_NAME_FOREIGN },
    { "20260131T190500Z-5a9e23a5\n.json", MEND_FILE_NAME_FOREIGN },
    { "20260131T190500Z-5a9e23a5\x1b[0m.json", MEND_FILE_NAME_FOREIGN },
    { "20260131T190500Z-5a9e23a5\xff.json", MEND_FILE_NAME_FOREIGN },
    { "x" ID ".json", MEND_FILE_NAME_FOREIGN },
    { ID "x.json", MEND_FILE_NAME_FOREIGN },
    { ".tmp-0f1e2d3c", MEND_FILE_NAME_FOREIGN },
    { ".tmp-0f1e2d3c~~", MEND_FILE_NAME_FOREIGN },
    { ".tmp-0F1E2D3C~", MEND_FILE_NAME_FOREIGN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpint (mend_file_name_classify (rows[i].name), ==, rows[i].kind);
    }
}

static void
test_name_length (void)
{
  g_autofree char *filler = g_strnfill (255 - 30, 'a');
  g_autofree char *longest = g_strconcat ("20260131T190500Z-5a9e23a5", filler, ".json", NULL);
  g_autofree char *too_long = g_strconcat ("20260131T190500Z-5a9e23a5a", filler, ".json", NULL);

  g_assert_cmpint (mend_file_name_classify (longest), ==, MEND_FILE_NAME_COPY);
  g_assert_cmpint (mend_file_name_classify (too_long), ==, MEND_FILE_NAME_FOREIGN);
}

static void
test_name_make (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_from_iso8601 ("2026-02-01T00:05:00+05:00", NULL);
  g_autofree char *name = mend_file_name_make (created, ID);
  g_autofree char *upper = mend_file_name_make (created, "5A9E23A5-0d1c-4b7e-9f00-1234567890ab");
  g_autofree char *waiting = mend_file_name_make_waiting (ID);

  g_assert_cmpstr (name, ==, "20260131T190500Z-5a9e23a5.json");
  g_assert_cmpstr (upper, ==, name);
  g_assert_cmpint (mend_file_name_classify (name), ==, MEND_FILE_NAME_RECORD);
  g_assert_cmpint (mend_file_name_classify (waiting), ==, MEND_FILE_NAME_WAITING);
}

static void
test_name_variants (void)
{
  g_autofree char *first =
      mend_file_name_make_variant ("20260131T190500Z-5a9e23a5.json", "conflict");
  g_autofree char *second =
      mend_file_name_make_variant ("20260131T190500Z-5a9e23a5.json", "conflict");
  g_autofree char *earlier = mend_file_name_make_earlier ("20260131T190500Z-5a9e23a5.json", 3);
  g_autofree char *leftover = mend_file_name_make_leftover ();

  g_assert_true (g_str_has_prefix (first, "20260131T190500Z-5a9e23a5.conflict-"));
  g_assert_cmpint (mend_file_name_classify (first), ==, MEND_FILE_NAME_COPY);
  g_assert_cmpstr (first, !=, second);
  g_assert_cmpstr (earlier, ==, "20260131T190500Z-5a9e23a5.r3.json");
  g_assert_cmpint (mend_file_name_classify (earlier), ==, MEND_FILE_NAME_COPY);
  g_assert_cmpint (mend_file_name_classify (leftover), ==, MEND_FILE_NAME_LEFTOVER);
}

static void
test_file_name_temporary (void)
{
  const char *const worth_a_look[] = {
    "20260131T190500Z-5a9e23a5.json",
    "20260131T190500Z-5a9e23a5.sync-conflict-20261122-091146-XK66K6J.json",
    "20260131T190500Z-5a9e23a5 (conflicted copy 2018-04-10 093612).json",
    "20260131T190500Z-5a9e23a5 (1).json",
    "Copy of a talk.json",
  };
  const char *const not_to_be_touched[] = {
    ".syncthing.20260131T190500Z-5a9e23a5.json.tmp",
    "~syncthing~20260131T190500Z-5a9e23a5.json.tmp",
    ".20260131T190500Z-5a9e23a5.json.~1a2b3c4d",
    ".20260131T190500Z-5a9e23a5.json",
    "20260131T190500Z-5a9e23a5.json.part",
    "20260131T190500Z-5a9e23a5.json.A015Y3",
    "20260131T190500Z-5a9e23a5.json~",
    ".tmp-0a1b2c3d~",
    ".stignore",
  };

  for (guint i = 0; i < G_N_ELEMENTS (worth_a_look); i++)
    g_assert_true (mend_file_name_may_be_record (worth_a_look[i]));
  for (guint i = 0; i < G_N_ELEMENTS (not_to_be_touched); i++)
    g_assert_false (mend_file_name_may_be_record (not_to_be_touched[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/file-name/classify", test_name_classify);
  g_test_add_func ("/store/file-name/length", test_name_length);
  g_test_add_func ("/store/file-name/make", test_name_make);
  g_test_add_func ("/store/file-name/variants", test_name_variants);

  g_test_add_func ("/store/file-name/temporary", test_file_name_temporary);

  return g_test_run ();
}
