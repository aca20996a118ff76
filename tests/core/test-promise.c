// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-promise.h"

static void
test_promise_copies (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  char text[] = "Tea at nine";
  MendPromise fields = { .created = created, .seat = MEND_SEAT_RIGHT, .text = text };
  g_autoptr (MendPromise) promise = mend_promise_new (&fields);
  g_autoptr (MendPromise) other = NULL;

  text[0] = 'B';
  g_assert_cmpstr (promise->text, ==, "Tea at nine");
  g_assert_cmpstr (promise->when, ==, "");
  g_assert_cmpstr (promise->sign, ==, "");
  g_assert_null (promise->day);
  g_assert_true (g_uuid_string_is_valid (promise->id));

  fields.id = promise->id;
  fields.text = (char *) "Tea at nine";
  other = mend_promise_new (&fields);
  g_assert_true (mend_promise_equal (promise, other));
  mend_promise_unref (other);
  fields.day = (char *) "2026-11-30";
  other = mend_promise_new (&fields);
  g_assert_false (mend_promise_equal (promise, other));
}

static void
test_promise_days (void)
{
  const char *const bad[] = { "",           "2026-11-3",   "2026-11-31", "2026-13-01", "0000-01-01",
                              "2026/11/30", "2026-11-30 ", "20261-1-30", "tomorrow-x" };

  g_assert_true (mend_promise_is_day ("2026-11-30"));
  g_assert_true (mend_promise_is_day ("2028-02-29"));

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (mend_promise_is_day (bad[i]));
}

static void
test_promise_seat (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autoptr (MendPerson) anna = mend_person_new (NULL, "Anna", MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) ben = mend_person_new (NULL, "Ben", MEND_SEAT_RIGHT, NULL);
  MendPromise fields = { .created = created, .seat = MEND_SEAT_LEFT, .text = (char *) "Tea" };
  g_autoptr (MendPromise) of_nobody = mend_promise_new (&fields);
  g_autoptr (MendPromise) of_ben = NULL;

  fields.person_id = ben->id;
  of_ben = mend_promise_new (&fields);
  g_assert_cmpint (mend_promise_find_seat (of_ben, anna, ben), ==, MEND_SEAT_RIGHT);
  g_assert_cmpint (mend_promise_find_seat (of_ben, ben, anna), ==, MEND_SEAT_LEFT);
  g_assert_cmpint (mend_promise_find_seat (of_ben, anna, NULL), ==, MEND_SEAT_LEFT);
  g_assert_cmpint (mend_promise_find_seat (of_nobody, anna, ben), ==, MEND_SEAT_LEFT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/promise/copies", test_promise_copies);
  g_test_add_func ("/core/promise/days", test_promise_days);
  g_test_add_func ("/core/promise/seat", test_promise_seat);

  return g_test_run ();
}
