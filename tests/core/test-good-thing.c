// SPDX-License-Identifier: GPL-3.0-or-later
#include "good/mend-good-thing.h"

#define ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"

static void
test_good_thing_words_there_and_back (void)
{
  MendGoodThingKind kind = MEND_GOOD_THING_GESTURE;

  for (guint i = MEND_GOOD_THING_APPRECIATION; i <= MEND_GOOD_THING_TOLD; i++)
    {
      g_assert_true (mend_good_thing_kind_from_string (mend_good_thing_kind_to_string (i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }

  g_assert_false (mend_good_thing_kind_from_string ("points", &kind));
  g_assert_false (mend_good_thing_kind_from_string (NULL, &kind));
  g_assert_cmpuint (kind, ==, MEND_GOOD_THING_TOLD);
}

static void
test_good_thing_sound (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  MendGoodThing gesture = { .kind = MEND_GOOD_THING_GESTURE,
                            .created = created,
                            .seat = MEND_SEAT_LEFT,
                            .text = (char *) "Tea" };
  MendGoodThing plan = { .kind = MEND_GOOD_THING_PLAN,
                         .moment_id = (char *) ID,
                         .created = created,
                         .seat = MEND_SEAT_BOTH,
                         .day = (char *) "2026-11-30" };
  MendGoodThing done = { .kind = MEND_GOOD_THING_DONE,
                         .moment_id = (char *) ID,
                         .created = created,
                         .seat = MEND_SEAT_RIGHT };

  g_test_summary ("What is written says something; what is planned has a day; what was done may be "
                  "without a word.");

  g_assert_true (mend_good_thing_is_sound (&gesture));
  g_assert_true (mend_good_thing_is_sound (&plan));
  g_assert_true (mend_good_thing_is_sound (&done));

  gesture.text = (char *) "";
  g_assert_false (mend_good_thing_is_sound (&gesture));
  gesture.text = (char *) "Tea";
  gesture.day = plan.day;
  g_assert_false (mend_good_thing_is_sound (&gesture));
  gesture.day = NULL;
  gesture.moment_id = plan.moment_id;
  g_assert_false (mend_good_thing_is_sound (&gesture));
  plan.booker = MEND_SEAT_LEFT;
  g_assert_true (mend_good_thing_is_sound (&plan));
  plan.booker = MEND_SEAT_BOTH;
  g_assert_false (mend_good_thing_is_sound (&plan));
  plan.booker = MEND_SEAT_NONE;
  plan.day = (char *) "2026-11-31";
  g_assert_false (mend_good_thing_is_sound (&plan));
  done.moment_id = NULL;
  g_assert_false (mend_good_thing_is_sound (&done));
  done.moment_id = plan.moment_id;
  done.seat = MEND_SEAT_NONE;
  g_assert_false (mend_good_thing_is_sound (&done));
}

static void
test_good_thing_changed_places (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autoptr (MendPerson) left = mend_person_new ("b", "Ben", MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) right = mend_person_new ("a", "Anna", MEND_SEAT_RIGHT, NULL);
  const MendGoodThing fields = { .kind = MEND_GOOD_THING_PLAN,
                                 .moment_id = (char *) ID,
                                 .created = created,
                                 .seat = MEND_SEAT_LEFT,
                                 .person_id = (char *) "a",
                                 .day = (char *) "2026-11-30",
                                 .booker = MEND_SEAT_RIGHT,
                                 .booker_id = (char *) "b" };
  g_autoptr (MendGoodThing) moment = mend_good_thing_new (&fields);

  g_assert_cmpint (mend_good_thing_find_seat (moment, left, right), ==, MEND_SEAT_RIGHT);
  g_assert_cmpint (mend_good_thing_find_booker (moment, left, right), ==, MEND_SEAT_LEFT);
  g_assert_cmpint (mend_good_thing_find_seat (moment, NULL, NULL), ==, MEND_SEAT_LEFT);
  g_assert_cmpint (mend_good_thing_find_booker (moment, NULL, NULL), ==, MEND_SEAT_RIGHT);
}

static void
test_good_thing_equal (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  MendGoodThing fields = {
    .id = (char *) ID, .created = created, .seat = MEND_SEAT_LEFT, .text = (char *) "Tea"
  };
  g_autoptr (MendGoodThing) moment = mend_good_thing_new (&fields);
  g_autoptr (MendGoodThing) same = mend_good_thing_new (&fields);
  g_autoptr (MendGoodThing) other = NULL;

  fields.text = (char *) "Coffee";
  other = mend_good_thing_new (&fields);
  g_assert_true (mend_good_thing_equal (moment, same));
  g_assert_false (mend_good_thing_equal (moment, other));
}

static void
add (GPtrArray *moments, MendGoodThingKind kind, const char *mark_id, const char *text)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, (int) moments->len, 0);
  const MendGoodThing fields = { .kind = kind,
                                 .moment_id = (char *) mark_id,
                                 .created = created,
                                 .seat = MEND_SEAT_LEFT,
                                 .text = (char *) text };

  g_assert_true (mend_good_thing_is_sound (&fields));
  g_ptr_array_add (moments, mend_good_thing_new (&fields));
}

static void
test_good_thing_helped (void)
{
  g_autoptr (GPtrArray) moments =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  MendGoodThing helped = { .kind = MEND_GOOD_THING_HELPED,
                           .created = created,
                           .seat = MEND_SEAT_LEFT,
                           .text = (char *) "You called" };

  g_test_summary ("What helped says something of a mark, and the later of two lines counts.");

  g_assert_false (mend_good_thing_is_sound (&helped));
  helped.moment_id = (char *) ID;
  helped.text = NULL;
  g_assert_false (mend_good_thing_is_sound (&helped));

  add (moments, MEND_GOOD_THING_HELPED, ID, "before");
  add (moments, MEND_GOOD_THING_HELPED, ID, "You called");
  add (moments, MEND_GOOD_THING_GESTURE, NULL, "Tea");

  g_assert_cmpstr (mend_good_thing_find_helped (moments, ID)->text, ==, "You called");
  g_assert_null (mend_good_thing_find_helped (moments, "another"));
}

static void
add_told (GPtrArray *moments, const char *id, const char *day, int minute_written, const char *text)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, minute_written, 0);
  const MendGoodThing fields = { .id = (char *) id,
                                 .kind = MEND_GOOD_THING_TOLD,
                                 .created = created,
                                 .seat = MEND_SEAT_LEFT,
                                 .text = (char *) text,
                                 .day = (char *) day };

  g_ptr_array_add (moments, mend_good_thing_new (&fields));
}

static void
test_good_thing_told (void)
{
  static const char *const expected[] = { "Today", "Later that day", "A", "B", "Earlier" };
  g_autoptr (GPtrArray) moments =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);
  g_autoptr (GPtrArray) listed = NULL;
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  MendGoodThing told = { .kind = MEND_GOOD_THING_TOLD,
                         .created = created,
                         .seat = MEND_SEAT_LEFT,
                         .text = (char *) "I was asked to stay longer" };

  g_test_summary ("What was told has its day and is of the one who told it; the latest day is "
                  "first.");

  g_assert_false (mend_good_thing_is_sound (&told));
  told.day = (char *) "2026-11-31";
  g_assert_false (mend_good_thing_is_sound (&told));
  told.day = (char *) "2026-11-02";
  g_assert_true (mend_good_thing_is_sound (&told));
  told.seat = MEND_SEAT_BOTH;
  g_assert_false (mend_good_thing_is_sound (&told));
  told.seat = MEND_SEAT_RIGHT;
  told.moment_id = (char *) ID;
  g_assert_false (mend_good_thing_is_sound (&told));
  told.moment_id = NULL;
  told.booker = MEND_SEAT_LEFT;
  g_assert_false (mend_good_thing_is_sound (&told));
  told.booker = MEND_SEAT_NONE;
  told.text = (char *) "";
  g_assert_false (mend_good_thing_is_sound (&told));

  add_told (moments, "1", "2026-11-01", 3, "Earlier");
  add (moments, MEND_GOOD_THING_GESTURE, NULL, "Tea");
  add_told (moments, "3", "2026-11-02", 1, "B");
  add_told (moments, "2", "2026-11-02", 1, "A");
  add_told (moments, "4", "2026-11-02", 2, "Later that day");
  add_told (moments, "5", "2026-11-03", 0, "Today");
  listed = mend_good_thing_list_told (moments);
  g_assert_cmpuint (listed->len, ==, G_N_ELEMENTS (expected));

  for (guint i = 0; i < listed->len; i++)
    g_assert_cmpstr (((MendGoodThing *) g_ptr_array_index (listed, i))->text, ==, expected[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/good-thing/words-there-and-back", test_good_thing_words_there_and_back);
  g_test_add_func ("/core/good-thing/sound", test_good_thing_sound);
  g_test_add_func ("/core/good-thing/changed-places", test_good_thing_changed_places);
  g_test_add_func ("/core/good-thing/helped", test_good_thing_helped);
  g_test_add_func ("/core/good-thing/told", test_good_thing_told);
  g_test_add_func ("/core/good-thing/equal", test_good_thing_equal);

  return g_test_run ();
}
