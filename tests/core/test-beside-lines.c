// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-beside-lines.h"

#include "good/mend-good-thing.h"
#include "help/mend-helper.h"
#include "promises/mend-account.h"
#include "promises/mend-standing.h"

#define MARK_ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"

typedef struct
{
  GPtrArray *standings;
  GPtrArray *moments;
  GPtrArray *accounts;
  GPtrArray *helpers;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->standings = g_ptr_array_new_with_free_func (g_object_unref);
  self->moments = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);
  self->accounts = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_account_unref);
  self->helpers = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_helper_unref);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_ptr_array_unref (self->standings);
  g_ptr_array_unref (self->moments);
  g_ptr_array_unref (self->accounts);
  g_ptr_array_unref (self->helpers);
}

static GPtrArray *
list (Fixture *self)
{
  g_autoptr (MendPerson) anna = mend_person_new ("anna", "Anna", MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) ben = mend_person_new ("ben", "Ben", MEND_SEAT_RIGHT, NULL);
  const MendBeside beside = { self->standings, self->moments, self->accounts,
                              self->helpers,   anna,          ben };

  return mend_beside_lines_list (&beside);
}

static GDateTime *
make_time (int day)
{
  return g_date_time_new_utc (2026, 11, day, 20, 40, 0);
}

static void
add_moment (Fixture *self,
            const char *id,
            MendGoodThingKind kind,
            const char *moment_id,
            int day,
            const char *text)
{
  g_autoptr (GDateTime) created = make_time (day);
  const MendGoodThing fields = { .id = (char *) id,
                                 .kind = kind,
                                 .moment_id = (char *) moment_id,
                                 .created = created,
                                 .seat = MEND_SEAT_LEFT,
                                 .name = (char *) "Anna",
                                 .text = (char *) text,
                                 .day = (char *) (kind == MEND_GOOD_THING_TOLD ? "2026-11-02"
                                                                               : NULL) };

  g_ptr_array_add (self->moments, mend_good_thing_new (&fields));
}

static void
assert_line (GPtrArray *lines,
             guint position,
             MendKeptPlace place,
             const char *record_id,
             MendSeat seat,
             const char *text)
{
  MendKeptLine *line = g_ptr_array_index (lines, position);

  g_assert_cmpstr (mend_kept_line_get_text (line), ==, text);
  g_assert_cmpint (mend_kept_line_get_place (line), ==, place);
  g_assert_cmpstr (mend_kept_line_get_record_id (line), ==, record_id);
  g_assert_cmpint (mend_kept_line_get_seat (line), ==, seat);
  g_assert_null (mend_kept_line_get_talk_id (line));
}

static void
test_moments (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) lines = NULL;

  g_test_summary ("Good things and what was told, newest first; what waits to be read aloud is "
                  "heard before it is found.");

  add_moment (self, "aloud", MEND_GOOD_THING_APPRECIATION, NULL, 1, "You waited");
  add_moment (self, "read", MEND_GOOD_THING_APPRECIATION, NULL, 3, "You called");
  add_moment (self, "told", MEND_GOOD_THING_TOLD, NULL, 9, "I stayed longer");
  add_moment (self, "done", MEND_GOOD_THING_DONE, "read", 4, "");
  add_moment (self, "how", MEND_GOOD_THING_DONE, "read", 5, "It was good to hear");
  add_moment (self, "lost", MEND_GOOD_THING_HELPED, MARK_ID, 6, "The mark is gone");
  lines = list (self);
  g_assert_cmpuint (lines->len, ==, 3);
  assert_line (lines, 0, MEND_KEPT_PLACE_GOOD, "read", MEND_SEAT_LEFT, "It was good to hear");
  assert_line (lines, 1, MEND_KEPT_PLACE_GOOD, "read", MEND_SEAT_LEFT, "You called");
  assert_line (lines, 2, MEND_KEPT_PLACE_TOLD, "told", MEND_SEAT_LEFT, "I stayed longer");
}

static void
test_helped (Fixture *self, gconstpointer data)
{
  g_autoptr (GDateTime) created = make_time (3);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_mark_unref);
  const MendPromise promise_fields = {
    .id = (char *) "promise", .created = created, .seat = MEND_SEAT_RIGHT, .text = (char *) "Tea"
  };
  const MendMark mark_fields = { .id = (char *) MARK_ID,
                                 .promise_id = (char *) "promise",
                                 .created = created,
                                 .seat = MEND_SEAT_RIGHT,
                                 .outcome = MEND_OUTCOME_KEPT };
  g_autoptr (MendPromise) promise = mend_promise_new (&promise_fields);
  g_autoptr (GPtrArray) lines = NULL;

  g_ptr_array_add (marks, mend_mark_new (&mark_fields));
  g_ptr_array_add (self->standings, mend_standing_new (promise, marks));
  add_moment (self, "helped", MEND_GOOD_THING_HELPED, MARK_ID, 6, "You were there");
  lines = list (self);
  g_assert_cmpuint (lines->len, ==, 1);
  assert_line (lines, 0, MEND_KEPT_PLACE_HELPED, "promise", MEND_SEAT_LEFT, "You were there");
}

static void
test_account (Fixture *self, gconstpointer data)
{
  g_autoptr (GDateTime) created = make_time (3);
  const MendAccount fields = { .id = (char *) "account",
                               .created = created,
                               .texts = { NULL, NULL, (char *) "I hid it", (char *) "We talk" },
                               .writers = { NULL, NULL, (char *) "ben", NULL } };
  g_autoptr (GPtrArray) lines = NULL;

  g_ptr_array_add (self->accounts, mend_account_new (&fields));
  lines = list (self);
  g_assert_cmpuint (lines->len, ==, 2);
  assert_line (lines, 0, MEND_KEPT_PLACE_ACCOUNT, "account", MEND_SEAT_RIGHT, "I hid it");
  assert_line (lines, 1, MEND_KEPT_PLACE_ACCOUNT, "account", MEND_SEAT_BOTH, "We talk");
}

static void
add_helper (Fixture *self, const char *id, MendHelperKind kind, const char *of, int day)
{
  g_autoptr (GDateTime) created = make_time (day);
  const MendHelper fields = {
    .id = (char *) id,
    .kind = kind,
    .helper_id = (char *) of,
    .created = created,
    .name = (char *) (kind == MEND_HELPER_THERAPIST ? "Lena" : ""),
    .reach = (char *) (kind == MEND_HELPER_THERAPIST ? "0800" : ""),
    .text = (char *) (kind == MEND_HELPER_TAKEN ? "Ask first" : ""),
    .starts = kind == MEND_HELPER_SESSION ? created : NULL,
    .seat = kind == MEND_HELPER_SESSION ? MEND_SEAT_BOTH : MEND_SEAT_NONE,
  };

  g_ptr_array_add (self->helpers, mend_helper_new (&fields));
}

static void
test_helpers (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) lines = NULL;

  g_test_summary ("What was taken is of its session, and not there without it.");

  add_helper (self, "lena", MEND_HELPER_THERAPIST, NULL, 1);
  add_helper (self, "session", MEND_HELPER_SESSION, "lena", 5);
  add_helper (self, "taken", MEND_HELPER_TAKEN, "session", 6);
  add_helper (self, "lost", MEND_HELPER_TAKEN, "gone", 6);
  lines = list (self);
  g_assert_cmpuint (lines->len, ==, 2);
  assert_line (lines, 0, MEND_KEPT_PLACE_SESSION, "session", MEND_SEAT_BOTH, "Ask first");
  assert_line (lines, 1, MEND_KEPT_PLACE_HELPER, "lena", MEND_SEAT_BOTH, "Lena\n0800");
}

static void
test_equal (void)
{
  g_autoptr (GDateTime) time = make_time (3);
  g_autoptr (MendKeptLine) line =
      mend_kept_line_new_beside (MEND_KEPT_PLACE_TOLD, "a", "Tea", MEND_SEAT_LEFT, "Anna", time);
  g_autoptr (MendKeptLine) same =
      mend_kept_line_new_beside (MEND_KEPT_PLACE_TOLD, "a", "Tea", MEND_SEAT_LEFT, "Anna", time);
  g_autoptr (MendKeptLine) other =
      mend_kept_line_new_beside (MEND_KEPT_PLACE_TOLD, "b", "Tea", MEND_SEAT_LEFT, "Anna", time);
  g_autoptr (MendKeptLine) elsewhere =
      mend_kept_line_new_beside (MEND_KEPT_PLACE_GOOD, "a", "Tea", MEND_SEAT_LEFT, "Anna", time);

  g_assert_true (mend_kept_line_equal (line, same));
  g_assert_false (mend_kept_line_equal (line, other));
  g_assert_false (mend_kept_line_equal (line, elsewhere));
}

#define ADD(name, test)                                                                            \
  g_test_add ("/core/beside-lines/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("moments", test_moments);
  ADD ("helped", test_helped);
  ADD ("account", test_account);
  ADD ("helpers", test_helpers);
  g_test_add_func ("/core/beside-lines/equal", test_equal);

  return g_test_run ();
}
