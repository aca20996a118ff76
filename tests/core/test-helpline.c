// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-helpline.h"

static MendHelpline *
make_line (const char *name, const char *number, const char *source, const char *as_of)
{
  return g_object_new (MEND_TYPE_HELPLINE, "name", name, "number", number, "source", source,
                       "as-of", as_of, "hours", "At night", "languages", "Frisian", "for-whom",
                       "For all", "undated", TRUE, NULL);
}

static void
test_helpline_keeps_what_it_is_given (void)
{
  g_autoptr (MendHelpline) line = make_line ("Somebody", "116 016", "example.org", "2026-11");

  g_assert_cmpint (mend_helpline_get_kind (line), ==, MEND_HELPLINE_PHONE);
  g_assert_cmpstr (mend_helpline_get_name (line), ==, "Somebody");
  g_assert_cmpstr (mend_helpline_get_number (line), ==, "116 016");
  g_assert_cmpstr (mend_helpline_get_hours (line), ==, "At night");
  g_assert_cmpstr (mend_helpline_get_languages (line), ==, "Frisian");
  g_assert_cmpstr (mend_helpline_get_for_whom (line), ==, "For all");
  g_assert_cmpstr (mend_helpline_get_source (line), ==, "example.org");
  g_assert_cmpstr (mend_helpline_get_as_of (line), ==, "2026-11");
  g_assert_true (mend_helpline_is_undated (line));
}

static void
assert_complete (
    const char *name, const char *number, const char *source, const char *as_of, gboolean expected)
{
  g_autoptr (MendHelpline) line = make_line (name, number, source, as_of);

  g_assert_cmpint (mend_helpline_is_complete (line), ==, expected);
}

static void
test_helpline_needs_source_and_date (void)
{
  g_test_summary ("What has no source or no date is not to be shown to anybody.");

  assert_complete ("Somebody", "116 016", "example.org", "2026-11", TRUE);
  assert_complete ("Somebody", "116 016", "example.org", "2022", TRUE);
  assert_complete ("Somebody", "116 016", "", "2026-11", FALSE);
  assert_complete ("Somebody", "116 016", NULL, "2026-11", FALSE);
  assert_complete ("Somebody", "116 016", "example.org", NULL, FALSE);
  assert_complete ("Somebody", "116 016", "example.org", "", FALSE);
  assert_complete ("Somebody", "116 016", "example.org", "2026-13", FALSE);
  assert_complete ("Somebody", "116 016", "example.org", "soon", FALSE);
  assert_complete ("Somebody", "", "example.org", "2026-11", FALSE);
  assert_complete (NULL, "116 016", "example.org", "2026-11", FALSE);
}

static void
test_helpline_for_danger_needs_no_name (void)
{
  g_autoptr (MendHelpline) line =
      g_object_new (MEND_TYPE_HELPLINE, "kind", MEND_HELPLINE_EMERGENCY, "number", "112", "source",
                    "example.org", "as-of", "2026-11", NULL);

  g_assert_true (mend_helpline_is_complete (line));
  g_assert_false (mend_helpline_is_undated (line));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/helpline/keeps-what-it-is-given", test_helpline_keeps_what_it_is_given);
  g_test_add_func ("/core/helpline/needs-source-and-date", test_helpline_needs_source_and_date);
  g_test_add_func ("/core/helpline/for-danger-needs-no-name",
                   test_helpline_for_danger_needs_no_name);

  return g_test_run ();
}
