// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-person.h"

#include <string.h>

static void
assert_name (const char *typed, const char *kept)
{
  g_autoptr (MendPerson) person = mend_person_new (NULL, typed, MEND_SEAT_LEFT, NULL);

  g_assert_cmpstr (person->name, ==, kept);
}

static void
test_person_any_name (void)
{
  assert_name ("Anna", "Anna");
  assert_name ("", "");
  assert_name (NULL, "");
  assert_name ("ليلى", "ليلى");
  assert_name ("👩‍👧", "👩‍👧");
  assert_name ("<b>%s</b>", "<b>%s</b>");
}

static void
test_person_name_is_one_line (void)
{
  assert_name ("  Anna  ", "Anna");
  assert_name ("An\tna\nMaria", "An na Maria");
  assert_name ("An\x7fna", "An na");
  assert_name ("An\u2028na\u2029Maria\xc2\x85", "An na Maria");
  assert_name ("\u00a0\u3000", "");
}

static void
test_person_name_is_valid_text (void)
{
  g_autoptr (MendPerson) person = mend_person_new (NULL, "A\xff\xc3", MEND_SEAT_LEFT, NULL);

  g_assert_true (g_utf8_validate (person->name, -1, NULL));
  g_assert_true (g_str_has_prefix (person->name, "A"));
}

static void
test_person_long_name (void)
{
  g_autoptr (GString) typed = g_string_new ("  ");
  g_autoptr (MendPerson) person = NULL;

  g_test_summary ("Two hundred characters of a name are kept; blanks before it are none of them.");

  for (guint i = 0; i < 300; i++)
    g_string_append (typed, "ü");

  person = mend_person_new (NULL, typed->str, MEND_SEAT_LEFT, NULL);
  g_assert_cmpint (g_utf8_strlen (person->name, -1), ==, MEND_PERSON_LONGEST_NAME);
  g_assert_cmpuint (strlen (person->name), ==, 2 * MEND_PERSON_LONGEST_NAME);
}

static void
test_person_new_id (void)
{
  g_autoptr (MendPerson) anna = mend_person_new (NULL, "Anna", MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) ben = mend_person_new (NULL, "Ben", MEND_SEAT_RIGHT, NULL);
  g_autoptr (MendPerson) known = mend_person_new ("known", "Anna", MEND_SEAT_LEFT, NULL);

  g_assert_true (g_uuid_string_is_valid (anna->id));
  g_assert_cmpstr (anna->id, !=, ben->id);
  g_assert_cmpstr (known->id, ==, "known");
}

static void
test_person_color (void)
{
  g_autoptr (MendPerson) left = mend_person_new (NULL, "Anna", MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) right = mend_person_new (NULL, "Ben", MEND_SEAT_RIGHT, "mauve");
  g_autoptr (MendPerson) chosen = mend_person_new (NULL, "Ben", MEND_SEAT_RIGHT, "teal");

  g_test_summary ("A colour that is not known gives way to that of the seat.");

  g_assert_cmpstr (left->color, ==, mend_person_get_default_color (MEND_SEAT_LEFT));
  g_assert_cmpstr (right->color, ==, mend_person_get_default_color (MEND_SEAT_RIGHT));
  g_assert_cmpstr (chosen->color, ==, "teal");
  g_assert_cmpstr (left->color, !=, right->color);
  g_assert_true (g_strv_contains (mend_person_get_colors (), left->color));
  g_assert_true (g_strv_contains (mend_person_get_colors (), right->color));
}

static void
test_person_equal (void)
{
  g_autoptr (MendPerson) anna = mend_person_new ("1", "Anna", MEND_SEAT_LEFT, "blue");
  g_autoptr (MendPerson) same = mend_person_new ("1", " Anna", MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) id = mend_person_new ("2", "Anna", MEND_SEAT_LEFT, "blue");
  g_autoptr (MendPerson) name = mend_person_new ("1", "Anne", MEND_SEAT_LEFT, "blue");
  g_autoptr (MendPerson) seat = mend_person_new ("1", "Anna", MEND_SEAT_RIGHT, "blue");
  g_autoptr (MendPerson) color = mend_person_new ("1", "Anna", MEND_SEAT_LEFT, "green");

  g_assert_true (mend_person_equal (anna, same));
  g_assert_false (mend_person_equal (anna, id));
  g_assert_false (mend_person_equal (anna, name));
  g_assert_false (mend_person_equal (anna, seat));
  g_assert_false (mend_person_equal (anna, color));
}

static void
test_person_lives_until_last_reference (void)
{
  g_autoptr (MendPerson) anna = mend_person_new (NULL, "Anna", MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) again = g_boxed_copy (MEND_TYPE_PERSON, anna);

  g_clear_pointer (&anna, mend_person_unref);
  g_assert_cmpstr (again->name, ==, "Anna");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/person/any-name", test_person_any_name);
  g_test_add_func ("/core/person/name-is-one-line", test_person_name_is_one_line);
  g_test_add_func ("/core/person/name-is-valid-text", test_person_name_is_valid_text);
  g_test_add_func ("/core/person/long-name", test_person_long_name);
  g_test_add_func ("/core/person/new-id", test_person_new_id);
  g_test_add_func ("/core/person/color", test_person_color);
  g_test_add_func ("/core/person/equal", test_person_equal);
  g_test_add_func ("/core/person/lives-until-last-reference",
                   test_person_lives_until_last_reference);

  return g_test_run ();
}
