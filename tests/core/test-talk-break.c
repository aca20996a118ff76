// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk.h"

#include "history/mend-talk-record.h"
#include "mend-manual-clock.h"
#include "mend-test-plan.h"

#define MINUTE ((gint64) 60 * G_USEC_PER_SEC)

typedef struct
{
  MendManualClock *clock;
  MendTalk *talk;
  GDateTime *began;
} Fixture;

/* Anna has spoken for a minute when the break begins. */
static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (MendPlan) plan = mend_test_plan_new_turns ();

  self->clock = mend_manual_clock_new ();
  self->talk = mend_talk_new (MEND_CLOCK (self->clock), plan);
  g_assert_true (mend_talk_act (self->talk, MEND_EVENT_BEGIN));

  for (guint i = 0; i < 60; i++)
    mend_manual_clock_advance (self->clock, G_USEC_PER_SEC);

  self->began = mend_clock_get_wall_time (MEND_CLOCK (self->clock));
  g_assert_true (mend_talk_take_break (self->talk));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_date_time_unref (self->began);
  g_assert_finalize_object (self->talk);
  g_assert_finalize_object (self->clock);
}

static void
assert_returns_after (Fixture *self, gint64 minutes)
{
  g_autoptr (GDateTime) time = mend_talk_get_return (self->talk);

  g_assert_nonnull (time);
  g_assert_cmpint (g_date_time_to_unix (time), ==,
                   g_date_time_to_unix (self->began) / 60 * 60 + minutes * 60);
}

static void
test_talk_break_is_for_half_an_hour (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (mend_talk_get_schedule (self->talk)->state, ==, MEND_TALK_BREAK);
  assert_returns_after (self, 30);
  g_assert_false (mend_talk_take_break (self->talk));
  g_assert_false (mend_talk_is_return_due (self->talk));

  mend_manual_clock_advance (self->clock, 30 * MINUTE);
  g_assert_true (mend_talk_is_return_due (self->talk));
  g_assert_cmpint (mend_talk_get_schedule (self->talk)->state, ==, MEND_TALK_BREAK);
}

static void
test_talk_break_moves_in_steps (Fixture *self, gconstpointer data)
{
  const gint64 later[] = { 40, 50, 60, 90, 120, 150, 180, 240, 300, 360, 420, 480, 720 };

  for (gsize i = 0; i < G_N_ELEMENTS (later); i++)
    {
      g_assert_true (mend_talk_step_return (self->talk, TRUE));
      assert_returns_after (self, later[i]);
    }

  while (mend_talk_may_step_return (self->talk, TRUE))
    g_assert_true (mend_talk_step_return (self->talk, TRUE));

  assert_returns_after (self, 24 * 60);
  g_assert_false (mend_talk_step_return (self->talk, TRUE));

  /* The same steps lead back. */
  while (mend_talk_step_return (self->talk, FALSE))
    continue;

  assert_returns_after (self, 20);
  g_assert_false (mend_talk_may_step_return (self->talk, FALSE));
}

static void
test_talk_break_steps_from_now (Fixture *self, gconstpointer data)
{
  mend_manual_clock_advance (self->clock, 25 * MINUTE);
  g_assert_true (mend_talk_step_return (self->talk, FALSE));
  assert_returns_after (self, 25);
  g_assert_false (mend_talk_may_step_return (self->talk, FALSE));

  mend_manual_clock_advance (self->clock, 20 * MINUTE);
  g_assert_false (mend_talk_may_step_return (self->talk, FALSE));
  g_assert_true (mend_talk_step_return (self->talk, TRUE));
  assert_returns_after (self, 55);

  mend_talk_act (self->talk, MEND_EVENT_STOP);
  g_assert_false (mend_talk_may_step_return (self->talk, TRUE));
}

static void
test_talk_break_can_be_moved (Fixture *self, gconstpointer data)
{
  g_autoptr (GDateTime) late = g_date_time_add_days (self->began, 3);

  g_assert_true (mend_talk_move_return (self->talk, -5));
  assert_returns_after (self, 25);
  g_assert_true (mend_talk_move_return (self->talk, -10));
  assert_returns_after (self, 20);
  g_assert_false (mend_talk_move_return (self->talk, -5));

  mend_manual_clock_advance (self->clock, 40 * MINUTE);
  g_assert_true (mend_talk_move_return (self->talk, 10));
  assert_returns_after (self, 50);

  g_assert_true (mend_talk_set_return (self->talk, late));
  assert_returns_after (self, 24 * 60);
  g_assert_false (mend_talk_move_return (self->talk, 5));
}

static void
test_talk_break_needs_both_back (Fixture *self, gconstpointer data)
{
  mend_talk_set_is_back (self->talk, MEND_SEAT_RIGHT, TRUE);
  g_assert_true (mend_talk_get_is_back (self->talk, MEND_SEAT_RIGHT));
  g_assert_cmpint (mend_talk_get_schedule (self->talk)->state, ==, MEND_TALK_BREAK);
  mend_talk_set_is_back (self->talk, MEND_SEAT_RIGHT, FALSE);
  mend_talk_set_is_back (self->talk, MEND_SEAT_LEFT, TRUE);
  g_assert_cmpint (mend_talk_get_schedule (self->talk)->state, ==, MEND_TALK_BREAK);
  mend_talk_set_is_back (self->talk, MEND_SEAT_RIGHT, TRUE);

  g_assert_cmpint (mend_talk_get_schedule (self->talk)->state, ==, MEND_TALK_PAUSED);
  g_assert_false (mend_talk_get_is_back (self->talk, MEND_SEAT_LEFT));
  g_assert_null (mend_talk_get_return (self->talk));
  g_assert_true (mend_talk_act (self->talk, MEND_EVENT_START_AGAIN));
  g_assert_cmpint (mend_talk_get_schedule (self->talk)->left_ms, ==, 120000);
}

static void
test_talk_break_lasts_over_a_restart (Fixture *self, gconstpointer data)
{
  g_autoptr (MendSnapshot) snapshot = NULL;
  g_autoptr (MendTalk) again = NULL;
  g_autoptr (GDateTime) before = NULL;
  g_autoptr (GDateTime) after = NULL;

  g_assert_true (mend_talk_move_return (self->talk, 60));
  before = mend_talk_get_return (self->talk);
  snapshot = mend_talk_snapshot (self->talk);
  again = mend_talk_new_picked_up (MEND_CLOCK (self->clock), snapshot);

  g_assert_cmpint (mend_talk_get_schedule (again)->state, ==, MEND_TALK_BREAK);
  after = mend_talk_get_return (again);
  g_assert_true (g_date_time_equal (before, after));
  g_assert_cmpint (mend_talk_get_schedule (again)->left_ms, ==, 60000);
}

static void
test_talk_break_is_in_no_record (Fixture *self, gconstpointer data)
{
  g_autoptr (MendSnapshot) snapshot = NULL;
  g_autoptr (MendTalkRecord) record = NULL;

  g_test_summary ("The record is as long as the talk and not as the break, and knows of none.");

  for (guint i = 0; i < 10; i++)
    mend_manual_clock_advance (self->clock, MINUTE);

  g_assert_true (mend_talk_act (self->talk, MEND_EVENT_STOP));
  snapshot = mend_talk_snapshot (self->talk);
  record = mend_talk_record_new_from_snapshot (snapshot);

  g_assert_cmpint (record->length_ms, ==, 60000);
  g_assert_cmpuint (record->course->len, ==, 1);
  g_assert_cmpuint (mend_talk_record_count_pauses (record), ==, 0);
}

static void
test_talk_correct_is_in_the_record (Fixture *self, gconstpointer data)
{
  g_autoptr (MendSnapshot) snapshot = NULL;
  g_autoptr (MendTalkRecord) record = NULL;

  g_assert_false (mend_talk_correct (self->talk, MEND_SEAT_RIGHT, 1));
  mend_talk_set_is_back (self->talk, MEND_SEAT_LEFT, TRUE);
  mend_talk_set_is_back (self->talk, MEND_SEAT_RIGHT, TRUE);
  g_assert_true (mend_talk_correct (self->talk, MEND_SEAT_RIGHT, 1));
  g_assert_true (mend_talk_correct (self->talk, MEND_SEAT_LEFT, -1));
  g_assert_true (mend_talk_act (self->talk, MEND_EVENT_STOP));
  snapshot = mend_talk_snapshot (self->talk);
  record = mend_talk_record_new_from_snapshot (snapshot);

  g_assert_cmpint (mend_talk_record_get_spoken_ms (record, MEND_SEAT_LEFT), ==, 0);
  g_assert_cmpint (mend_talk_record_get_spoken_ms (record, MEND_SEAT_RIGHT), ==, 60000);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/core/talk/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("break-is-for-half-an-hour", test_talk_break_is_for_half_an_hour);
  ADD ("break-moves-in-steps", test_talk_break_moves_in_steps);
  ADD ("break-steps-from-now", test_talk_break_steps_from_now);
  ADD ("break-can-be-moved", test_talk_break_can_be_moved);
  ADD ("break-needs-both-back", test_talk_break_needs_both_back);
  ADD ("break-lasts-over-a-restart", test_talk_break_lasts_over_a_restart);
  ADD ("break-is-in-no-record", test_talk_break_is_in_no_record);
  ADD ("correct-is-in-the-record", test_talk_correct_is_in_the_record);

  return g_test_run ();
}
