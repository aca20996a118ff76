// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-way-file.h"

#include "store-fixture.h"

static MendOwnWay *
make_way (const char *title)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 1, 31, 19, 5, 0);
  MendOwnWay *way = mend_own_way_new (created);
  MendOwnPart *part = mend_own_part_new ();

  g_free (way->title);
  way->title = g_strdup (title);
  g_free (part->title);
  part->title = g_strdup ("Tell");
  g_ptr_array_add (way->parts, part);

  return way;
}

static void
test_way_file_goes_and_comes (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendOwnWay) way = make_way ("A");
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 2, 1, 8, 0, 0);
  g_autoptr (GPtrArray) mistakes = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = g_build_filename (fixture->home->path, "way.json", NULL);
  g_autofree char *none = g_build_filename (fixture->home->path, "none.json", NULL);
  g_autoptr (MendOwnWay) back = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (mend_way_file_write (path, way, &error));
  g_assert_no_error (error);
  back = mend_way_file_read (path, now, mistakes);
  g_assert_cmpuint (mistakes->len, ==, 0);
  g_assert_cmpstr (back->title, ==, "A");

  g_assert_null (mend_way_file_read (none, now, mistakes));
  g_assert_cmpuint (mistakes->len, ==, 1);
  g_assert_null (mend_way_file_read (fixture->home->path, now, mistakes));
  g_assert_cmpuint (mistakes->len, ==, 2);
}

static void
test_way_file_names_the_byte (void)
{
  const char *const texts[] = {
    "",
    "{",
    "[]",
    "{\"a\":1,\"a\":2}",
    "{\"a\":1e400}",
    "{\"a\":1.5}",
    "\xef\xbb\xbf{}",
    "{\"a\":\"\\u0000\"}",
    "{} {}",
    "{\"a\":NaN}",
  };
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 2, 1, 8, 0, 0);
  g_autofree char *path = g_build_filename (fixture->home->path, "way.json", NULL);
  g_autoptr (GString) deep = g_string_new ("{\"parts\":");

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (deep, '[');

  for (guint i = 0; i <= G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) mistakes = g_ptr_array_new_with_free_func (g_free);
      const char *text = i < G_N_ELEMENTS (texts) ? texts[i] : deep->str;

      g_assert_true (g_file_set_contents (path, text, -1, NULL));
      g_assert_null (mend_way_file_read (path, now, mistakes));
      g_assert_cmpuint (mistakes->len, ==, 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/way-file/goes-and-comes", test_way_file_goes_and_comes);
  g_test_add_func ("/store/way-file/names-the-byte", test_way_file_names_the_byte);

  return g_test_run ();
}
