// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-csv.h"

static void
assert_row (const char *cell, const char *expected)
{
  g_autoptr (GString) csv = g_string_new (NULL);
  g_autofree char *row = g_strconcat (expected, "\r\n", NULL);

  mend_csv_append_row (csv, &cell, 1);
  g_assert_cmpstr (csv->str, ==, row);
}

static void
test_csv_separates_cells_and_rows (void)
{
  const char *const cells[] = { "a", NULL, "c d" };
  g_autoptr (GString) csv = g_string_new (NULL);

  mend_csv_append_row (csv, cells, G_N_ELEMENTS (cells));
  mend_csv_append_row (csv, cells, 1);
  g_assert_cmpstr (csv->str, ==, "a,,c d\r\na\r\n");
}

static void
test_csv_quotes_what_would_break_the_table (void)
{
  assert_row ("one, two", "\"one, two\"");
  assert_row ("say \"yes\"", "\"say \"\"yes\"\"\"");
  assert_row ("first\nsecond", "\"first\nsecond\"");
  assert_row ("first\r\nsecond", "\"first\r\nsecond\"");
  assert_row ("grün; 'so'", "grün; 'so'");
}

static void
test_csv_guards_formulas (void)
{
  assert_row ("=1+1", "\"'=1+1\"");
  assert_row ("+49", "\"'+49\"");
  assert_row ("- a point", "\"'- a point\"");
  assert_row ("@anna", "\"'@anna\"");
  assert_row ("  =1", "\"'  =1\"");
  assert_row ("\t=1", "\"'\t=1\"");
  assert_row ("\xc2\xa0=1", "\"'\xc2\xa0=1\"");
  assert_row ("＝1", "\"'＝1\"");
  assert_row ("=\"a\",b", "\"'=\"\"a\"\",b\"");
  assert_row ("a=1", "a=1");
  assert_row ("", "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/separates-cells-and-rows", test_csv_separates_cells_and_rows);
  g_test_add_func ("/csv/quotes-what-would-break-the-table",
                   test_csv_quotes_what_would_break_the_table);
  g_test_add_func ("/csv/guards-formulas", test_csv_guards_formulas);

  return g_test_run ();
}
