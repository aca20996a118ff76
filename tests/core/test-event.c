// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-event.h"

static void
test_event_names_there_and_back (void)
{
  for (guint i = 0; i < MEND_EVENT_N_KINDS; i++)
    {
      MendEventKind kind = MEND_EVENT_BEGIN;
      const char *name = mend_event_kind_to_string ((MendEventKind) i);

      g_assert_nonnull (name);
      g_assert_true (mend_event_kind_from_string (name, &kind));
      g_assert_cmpuint (kind, ==, i);
    }
}

static void
test_event_unknown_name (void)
{
  MendEventKind kind = MEND_EVENT_STOP;

  g_assert_false (mend_event_kind_from_string ("walk", &kind));
  g_assert_false (mend_event_kind_from_string ("", &kind));
  g_assert_false (mend_event_kind_from_string (NULL, &kind));
  g_assert_cmpint (kind, ==, MEND_EVENT_STOP);
}

static void
test_event_acts_and_writings (void)
{
  g_test_summary ("Everything up to picking up moves a talk, everything after it is written.");

  for (guint i = 0; i < MEND_EVENT_N_KINDS; i++)
    g_assert_cmpint (mend_event_kind_is_writing ((MendEventKind) i), ==, i >= MEND_EVENT_N_ACTS);
}

static void
test_event_copies_its_texts (void)
{
  char text[] = "tired";
  const MendEvent fields = {
    .kind = MEND_EVENT_CARD,
    .at_ms = 1500,
    .amount_ms = 7,
    .id = 3,
    .seat = MEND_SEAT_RIGHT,
    .part = 2,
    .text = text,
    .clause = "I feel tired",
    .card_id = "feelings/tired",
  };
  g_autoptr (MendEvent) event = mend_event_new_writing (&fields);

  text[0] = 'f';

  g_assert_cmpstr (event->text, ==, "tired");
  g_assert_cmpstr (event->clause, ==, "I feel tired");
  g_assert_cmpstr (event->card_id, ==, "feelings/tired");
  g_assert_cmpint (event->at_ms, ==, 1500);
  g_assert_cmpint (event->amount_ms, ==, 0);
  g_assert_cmpuint (event->id, ==, 3);
  g_assert_cmpint (event->seat, ==, MEND_SEAT_RIGHT);
  g_assert_cmpuint (event->part, ==, 2);
}

static void
test_event_bounds_its_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *copy = NULL;

  g_test_summary ("Whatever was pasted, a record stays one that can be read.");

  for (guint i = 0; i < MEND_EVENT_LONGEST_TEXT + 1; i++)
    g_string_append (text, "ü");

  copy = mend_event_copy_text (text->str);
  g_assert_cmpint (g_utf8_strlen (copy, -1), ==, MEND_EVENT_LONGEST_TEXT);
  g_assert_true (g_utf8_validate (copy, -1, NULL));
  g_assert_null (mend_event_copy_text (NULL));
}

static void
test_event_act_bears_no_name (void)
{
  g_autoptr (MendEvent) event = mend_event_new_act (MEND_EVENT_MORE_TIME, 20, 60000);

  g_assert_cmpint (event->seat, ==, MEND_SEAT_NONE);
  g_assert_cmpuint (event->id, ==, 0);
  g_assert_null (event->text);
  g_assert_cmpint (event->amount_ms, ==, 60000);
}

static void
test_event_equal_in_every_member (void)
{
  const MendEvent same = {
    .kind = MEND_EVENT_CARD,
    .at_ms = 5,
    .id = 1,
    .seat = MEND_SEAT_LEFT,
    .part = 1,
    .text = "a",
    .clause = "b",
    .card_id = "c",
  };
  MendEvent others[8] = { same, same, same, same, same, same, same, same };
  g_autoptr (MendEvent) event = mend_event_new_writing (&same);

  others[0].kind = MEND_EVENT_NOTE;
  others[1].at_ms = 6;
  others[2].id = 2;
  others[3].seat = MEND_SEAT_RIGHT;
  others[4].part = 0;
  others[5].text = "A";
  others[6].clause = NULL;
  others[7].card_id = "";

  g_assert_true (mend_event_equal (event, &same));

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (mend_event_equal (event, &others[i]));
}

static void
test_event_equal_acts (void)
{
  g_autoptr (MendEvent) minute = mend_event_new_act (MEND_EVENT_MORE_TIME, 5, 60000);
  g_autoptr (MendEvent) same = mend_event_new_act (MEND_EVENT_MORE_TIME, 5, 60000);
  g_autoptr (MendEvent) longer = mend_event_new_act (MEND_EVENT_MORE_TIME, 5, 120000);

  g_assert_true (mend_event_equal (minute, same));
  g_assert_false (mend_event_equal (minute, longer));
}

static void
test_event_lives_until_last_reference (void)
{
  const MendEvent fields = { .kind = MEND_EVENT_NOTE, .id = 1, .text = "note" };
  g_autoptr (MendEvent) event = mend_event_new_writing (&fields);
  g_autoptr (MendEvent) again = g_boxed_copy (MEND_TYPE_EVENT, event);

  g_clear_pointer (&event, mend_event_unref);
  g_assert_cmpstr (again->text, ==, "note");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/event/names-there-and-back", test_event_names_there_and_back);
  g_test_add_func ("/core/event/unknown-name", test_event_unknown_name);
  g_test_add_func ("/core/event/acts-and-writings", test_event_acts_and_writings);
  g_test_add_func ("/core/event/copies-its-texts", test_event_copies_its_texts);
  g_test_add_func ("/core/event/bounds-its-text", test_event_bounds_its_text);
  g_test_add_func ("/core/event/act-bears-no-name", test_event_act_bears_no_name);
  g_test_add_func ("/core/event/equal-in-every-member", test_event_equal_in_every_member);
  g_test_add_func ("/core/event/equal-acts", test_event_equal_acts);
  g_test_add_func ("/core/event/lives-until-last-reference", test_event_lives_until_last_reference);

  return g_test_run ();
}
