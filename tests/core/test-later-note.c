// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-later-note.h"

static MendLaterNote *
make_note (const char *id, const char *text)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 10, 8, 0, 0);
  const MendLaterNote fields = {
    .id = (char *) id,
    .talk_id = (char *) "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11",
    .created = created,
    .seat = MEND_SEAT_RIGHT,
    .text = (char *) text,
  };

  return mend_later_note_new (&fields);
}

static void
test_later_note_holds_copies (void)
{
  g_autoptr (MendLaterNote) note = make_note (NULL, "It was good.");

  g_assert_true (g_uuid_string_is_valid (note->id));
  g_assert_cmpstr (note->talk_id, ==, "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11");
  g_assert_cmpint (g_date_time_get_day_of_month (note->created), ==, 10);
  g_assert_cmpint (note->seat, ==, MEND_SEAT_RIGHT);
  g_assert_cmpstr (note->name, ==, "");
  g_assert_cmpstr (note->text, ==, "It was good.");
}

static void
test_later_note_equal (void)
{
  g_autoptr (MendLaterNote) note = make_note ("a", "It was good.");
  g_autoptr (MendLaterNote) same = make_note ("a", "It was good.");
  g_autoptr (MendLaterNote) other_id = make_note ("b", "It was good.");
  g_autoptr (MendLaterNote) other_text = make_note ("a", "It was.");

  g_assert_true (mend_later_note_equal (note, same));
  g_assert_false (mend_later_note_equal (note, other_id));
  g_assert_false (mend_later_note_equal (note, other_text));
}

static void
test_later_note_is_boxed (void)
{
  g_autoptr (MendLaterNote) note = make_note (NULL, "It was good.");
  MendLaterNote *copy = g_boxed_copy (MEND_TYPE_LATER_NOTE, note);

  g_assert_true (copy == note);
  g_boxed_free (MEND_TYPE_LATER_NOTE, copy);
  g_assert_cmpstr (note->text, ==, "It was good.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/later-note/holds-copies", test_later_note_holds_copies);
  g_test_add_func ("/core/later-note/equal", test_later_note_equal);
  g_test_add_func ("/core/later-note/is-boxed", test_later_note_is_boxed);

  return g_test_run ();
}
