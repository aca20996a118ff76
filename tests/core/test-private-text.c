// SPDX-License-Identifier: GPL-3.0-or-later
#include "private/mend-private-text.h"

#define ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"

static MendPrivateText *
make_text (const char *id, const char *first, const char *second)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 10, 8, 0, 0);
  g_autoptr (GPtrArray) parts = mend_private_parts_new ();

  mend_private_parts_add (parts, "did", first);
  mend_private_parts_add (parts, "repair", second);

  return mend_private_text_new (&(MendPrivateText){
      .id = (char *) id, .created = created, .purpose = MEND_PRIVATE_APOLOGY, .parts = parts });
}

static void
test_private_text_holds_copies (void)
{
  g_autoptr (MendPrivateText) text = make_text (NULL, "I said it. ", "I call at six.");

  g_assert_true (g_uuid_string_is_valid (text->id));
  g_assert_true (g_date_time_equal (text->created, text->modified));
  g_assert_cmpint (text->purpose, ==, MEND_PRIVATE_APOLOGY);
  g_assert_cmpstr (mend_private_text_get_part (text, "did"), ==, "I said it.");
  g_assert_cmpstr (mend_private_text_get_part (text, "repair"), ==, "I call at six.");
  g_assert_null (mend_private_text_get_part (text, "regret"));
}

static void
test_private_text_leaves_empty_parts_out (void)
{
  g_autoptr (MendPrivateText) text = make_text (NULL, " \n", "I call at six.");
  g_autoptr (GPtrArray) none = mend_private_parts_new ();
  g_autofree char *joined = mend_private_parts_join (text->parts);

  g_assert_cmpuint (text->parts->len, ==, 1);
  g_assert_cmpstr (joined, ==, "I call at six.");
  g_assert_false (mend_private_parts_are_empty (text->parts));

  mend_private_parts_add (none, "did", "");
  g_assert_true (mend_private_parts_are_empty (none));
}

static void
test_private_text_joins_parts (void)
{
  g_autoptr (MendPrivateText) text = make_text (NULL, "One", "Two");
  g_autofree char *joined = mend_private_parts_join (text->parts);

  g_assert_cmpstr (joined, ==, "One\n\nTwo");
}

static void
test_private_text_has_no_more_parts (void)
{
  g_autoptr (GPtrArray) parts = mend_private_parts_new ();

  for (guint i = 0; i < MEND_PRIVATE_MOST_PARTS + 5; i++)
    mend_private_parts_add (parts, "did", "One");

  g_assert_cmpuint (parts->len, ==, MEND_PRIVATE_MOST_PARTS);
}

static void
test_private_text_first_line (void)
{
  g_autofree char *long_line = g_strnfill (200, 'a');
  g_autoptr (MendPrivateText) short_text = make_text (NULL, "One\nTwo", "");
  g_autoptr (MendPrivateText) long_text = make_text (NULL, long_line, "");
  g_autoptr (MendPrivateText) empty_text = make_text (NULL, "", "");
  g_autofree char *first = mend_private_text_get_first_line (short_text);
  g_autofree char *beginning = mend_private_text_get_first_line (long_text);
  g_autofree char *nothing = mend_private_text_get_first_line (empty_text);

  g_assert_cmpstr (first, ==, "One");
  g_assert_cmpint (g_utf8_strlen (beginning, -1), ==, 80);
  g_assert_true (g_str_has_suffix (beginning, "…"));
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_private_text_equal (void)
{
  g_autoptr (MendPrivateText) text = make_text (ID, "One", "Two");
  g_autoptr (MendPrivateText) same = make_text (ID, "One", "Two");
  g_autoptr (MendPrivateText) other = make_text (ID, "One", "Three");
  g_autoptr (MendPrivateText) shorter = make_text (ID, "One", "");

  g_assert_true (mend_private_text_equal (text, same));
  g_assert_false (mend_private_text_equal (text, other));
  g_assert_false (mend_private_text_equal (text, shorter));
}

static void
test_private_text_is_boxed (void)
{
  g_autoptr (MendPrivateText) text = make_text (ID, "One", "Two");
  MendPrivateText *copy = g_boxed_copy (MEND_TYPE_PRIVATE_TEXT, text);

  g_assert_true (copy == text);
  g_boxed_free (MEND_TYPE_PRIVATE_TEXT, copy);
  g_assert_cmpstr (text->id, ==, ID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add_func ("/core/private-text/" path, test)

  ADD ("holds-copies", test_private_text_holds_copies);
  ADD ("leaves-empty-parts-out", test_private_text_leaves_empty_parts_out);
  ADD ("joins-parts", test_private_text_joins_parts);
  ADD ("has-no-more-parts", test_private_text_has_no_more_parts);
  ADD ("first-line", test_private_text_first_line);
  ADD ("equal", test_private_text_equal);
  ADD ("is-boxed", test_private_text_is_boxed);

  return g_test_run ();
}
