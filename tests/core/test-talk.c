// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk.h"

#include "mend-manual-clock.h"
#include "mend-test-plan.h"

#define SECOND    ((gint64) G_USEC_PER_SEC)
#define SECOND_MS 1000
#define MINUTE_MS 60000

typedef struct
{
  MendManualClock *clock;
  MendTalk *talk;
  GString *moments;
  guint n_logged;
  guint n_updated;
} Fixture;

static void
moment_cb (Fixture *self, MendMoment moment)
{
  static const char letters[] = { 'b', 'n', 'z', 'c', 'e' };

  g_string_append_c (self->moments, letters[moment]);
}

static void
logged_cb (Fixture *self)
{
  self->n_logged++;
}

static void
updated_cb (Fixture *self)
{
  self->n_updated++;
}

static void
listen (Fixture *self)
{
  g_signal_connect_swapped (self->talk, "moment", G_CALLBACK (moment_cb), self);
  g_signal_connect_swapped (self->talk, "logged", G_CALLBACK (logged_cb), self);
  g_signal_connect_swapped (self->talk, "updated", G_CALLBACK (updated_cb), self);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (MendPlan) plan = mend_test_plan_new_turns ();

  self->clock = mend_manual_clock_new ();
  self->talk = mend_talk_new (MEND_CLOCK (self->clock), plan);
  self->moments = g_string_new (NULL);
  listen (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&self->talk));
  g_assert_finalize_object (g_steal_pointer (&self->clock));
  g_string_free (self->moments, TRUE);
}

/* Lets seconds pass as they do while people talk, with four ticks in each. */
static void
let_pass (Fixture *self, guint n_seconds)
{
  for (guint i = 0; i < 4 * n_seconds; i++)
    mend_manual_clock_advance (self->clock, SECOND / 4);
}

static void
act (Fixture *self, MendEventKind kind)
{
  g_assert_true (mend_talk_act (self->talk, kind));
}

static void
assert_stands (Fixture *self, MendTalkState state, gint64 left_ms)
{
  const MendSchedule *schedule = mend_talk_get_schedule (self->talk);

  g_assert_cmpstr (mend_talk_state_to_string (schedule->state), ==,
                   mend_talk_state_to_string (state));
  g_assert_cmpint (schedule->left_ms, ==, left_ms);
}

static MendEvent *
get_last (Fixture *self)
{
  MendLog *log = mend_talk_get_log (self->talk);

  return mend_log_get (log, mend_log_get_length (log) - 1);
}

static void
pick_up (Fixture *self)
{
  g_autoptr (MendSnapshot) snapshot = mend_talk_snapshot (self->talk);

  g_assert_finalize_object (g_steal_pointer (&self->talk));
  self->talk = mend_talk_new_picked_up (MEND_CLOCK (self->clock), snapshot);
  listen (self);
}

static void
test_new (Fixture *self, gconstpointer data)
{
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (MEND_CLOCK (self->clock));

  assert_stands (self, MEND_TALK_READY, 2 * MINUTE_MS);
  g_assert_true (g_uuid_string_is_valid (mend_talk_get_id (self->talk)));
  g_assert_true (g_date_time_equal (mend_talk_get_started (self->talk), now));
  g_assert_cmpuint (mend_log_get_length (mend_talk_get_log (self->talk)), ==, 0);
  g_assert_cmpstr (mend_talk_get_plan (self->talk)->title, ==, "Short Turns");
  g_assert_cmpint (mend_talk_get_part (self->talk)->speaker, ==, MEND_SEAT_LEFT);
}

static void
test_late_tick_loses_no_time (Fixture *self, gconstpointer data)
{
  act (self, MEND_EVENT_BEGIN);
  mend_manual_clock_advance (self->clock, SECOND / 4);
  mend_manual_clock_advance (self->clock, 29 * SECOND);

  assert_stands (self, MEND_TALK_RUNNING, 2 * MINUTE_MS - 29250);
  g_assert_cmpint (mend_talk_get_now_ms (self->talk), ==, 29250);
}

static void
test_act_without_tick (Fixture *self, gconstpointer data)
{
  act (self, MEND_EVENT_BEGIN);
  mend_manual_clock_stall (self->clock, 1234567);
  act (self, MEND_EVENT_PAUSE);

  assert_stands (self, MEND_TALK_PAUSED, 2 * MINUTE_MS - 1234);
  g_assert_cmpint (get_last (self)->at_ms, ==, 1234);
}

static void
test_refused_act (Fixture *self, gconstpointer data)
{
  g_assert_false (mend_talk_act (self->talk, MEND_EVENT_FINISH));

  g_assert_cmpuint (mend_log_get_length (mend_talk_get_log (self->talk)), ==, 0);
  g_assert_cmpuint (self->n_logged, ==, 0);
  assert_stands (self, MEND_TALK_READY, 2 * MINUTE_MS);
}

static void
test_more_time_is_a_minute (Fixture *self, gconstpointer data)
{
  act (self, MEND_EVENT_BEGIN);
  act (self, MEND_EVENT_MORE_TIME);
  assert_stands (self, MEND_TALK_RUNNING, 3 * MINUTE_MS);
  g_assert_cmpint (get_last (self)->amount_ms, ==, MINUTE_MS);
}

static void
test_signals (Fixture *self, gconstpointer data)
{
  act (self, MEND_EVENT_BEGIN);
  g_assert_cmpuint (self->n_logged, ==, 1);
  g_assert_cmpuint (self->n_updated, ==, 1);

  let_pass (self, 1);
  g_assert_cmpuint (self->n_logged, ==, 1);
  g_assert_cmpuint (self->n_updated, ==, 5);
}

static void
test_sleep (Fixture *self, gconstpointer data)
{
  g_test_summary ("The talk stands where it stood when the computer fell asleep.");

  act (self, MEND_EVENT_BEGIN);
  let_pass (self, 10);
  mend_manual_clock_sleep (self->clock, 3600 * SECOND);

  assert_stands (self, MEND_TALK_PAUSED, 110 * SECOND_MS);
  g_assert_true (mend_talk_get_schedule (self->talk)->stands_by_itself);
  g_assert_cmpint (get_last (self)->kind, ==, MEND_EVENT_ASLEEP);
  g_assert_cmpint (get_last (self)->at_ms, ==, 10 * SECOND_MS);

  act (self, MEND_EVENT_GO_ON);
  let_pass (self, 10);
  assert_stands (self, MEND_TALK_RUNNING, 100 * SECOND_MS);
}

static void
test_short_sleep (Fixture *self, gconstpointer data)
{
  g_test_summary ("The clocks of sleep are not exact; small errors never add up to a sleep.");

  act (self, MEND_EVENT_BEGIN);

  for (guint i = 0; i < 10; i++)
    mend_manual_clock_sleep (self->clock, SECOND);

  assert_stands (self, MEND_TALK_RUNNING, 2 * MINUTE_MS);
}

static void
test_sleep_while_paused (Fixture *self, gconstpointer data)
{
  g_test_summary ("Who paused before the computer slept is not told that it slept.");

  act (self, MEND_EVENT_BEGIN);
  let_pass (self, 10);
  act (self, MEND_EVENT_PAUSE);
  mend_manual_clock_sleep (self->clock, 3600 * SECOND);

  assert_stands (self, MEND_TALK_PAUSED, 110 * SECOND_MS);
  g_assert_false (mend_talk_get_schedule (self->talk)->stands_by_itself);
  g_assert_cmpint (get_last (self)->kind, ==, MEND_EVENT_PAUSE);
  g_assert_cmpint (mend_talk_get_schedule (self->talk)->paused_ms, ==, 0);
}

static void
test_sleep_before_begin (Fixture *self, gconstpointer data)
{
  mend_manual_clock_sleep (self->clock, 3600 * SECOND);
  assert_stands (self, MEND_TALK_READY, 2 * MINUTE_MS);
  act (self, MEND_EVENT_BEGIN);
  assert_stands (self, MEND_TALK_RUNNING, 2 * MINUTE_MS);
  g_assert_cmpint (get_last (self)->at_ms, ==, 0);
}

static void
test_gap (Fixture *self, gconstpointer data)
{
  act (self, MEND_EVENT_BEGIN);
  let_pass (self, 10);
  mend_manual_clock_advance (self->clock, 30 * SECOND + 1000);

  assert_stands (self, MEND_TALK_PAUSED, 110 * SECOND_MS);
  g_assert_cmpint (get_last (self)->kind, ==, MEND_EVENT_GAP);
  act (self, MEND_EVENT_GO_ON);
  let_pass (self, 5);
  assert_stands (self, MEND_TALK_RUNNING, 105 * SECOND_MS);
}

static void
test_no_gap_up_to_half_a_minute (Fixture *self, gconstpointer data)
{
  act (self, MEND_EVENT_BEGIN);
  mend_manual_clock_advance (self->clock, 30 * SECOND);

  assert_stands (self, MEND_TALK_RUNNING, 90 * SECOND_MS);
}

static void
test_gap_only_while_running (Fixture *self, gconstpointer data)
{
  act (self, MEND_EVENT_BEGIN);
  act (self, MEND_EVENT_PAUSE);
  mend_manual_clock_advance (self->clock, 3600 * SECOND);

  g_assert_cmpint (get_last (self)->kind, ==, MEND_EVENT_PAUSE);
  g_assert_cmpint (mend_talk_get_schedule (self->talk)->paused_ms, ==, 60 * MINUTE_MS);
}

static void
test_gap_noticed_by_act (Fixture *self, gconstpointer data)
{
  g_test_summary ("A key that is pressed before the first tick after a gap ends no turn.");

  act (self, MEND_EVENT_BEGIN);
  let_pass (self, 10);
  mend_manual_clock_stall (self->clock, 31 * SECOND);

  g_assert_false (mend_talk_act (self->talk, MEND_EVENT_FINISH));
  assert_stands (self, MEND_TALK_PAUSED, 110 * SECOND_MS);
  act (self, MEND_EVENT_GO_ON);
  act (self, MEND_EVENT_FINISH);
}

static void
test_wall_jumps (Fixture *self, gconstpointer data)
{
  act (self, MEND_EVENT_BEGIN);

  for (guint i = 0; i < 10; i++)
    {
      mend_manual_clock_jump (self->clock, (i % 2 == 0 ? -1 : 1) * 86400 * SECOND);
      let_pass (self, 1);
    }

  assert_stands (self, MEND_TALK_RUNNING, 110 * SECOND_MS);
}

static void
test_pick_up_running (Fixture *self, gconstpointer data)
{
  g_autofree char *id = g_strdup (mend_talk_get_id (self->talk));
  g_autoptr (GDateTime) started = g_date_time_ref (mend_talk_get_started (self->talk));

  act (self, MEND_EVENT_BEGIN);
  let_pass (self, 10);
  mend_manual_clock_advance (self->clock, 500000);
  mend_manual_clock_stall (self->clock, 3600 * SECOND);
  pick_up (self);

  g_assert_cmpstr (mend_talk_get_id (self->talk), ==, id);
  g_assert_true (g_date_time_equal (mend_talk_get_started (self->talk), started));
  assert_stands (self, MEND_TALK_PAUSED, 109500);
  g_assert_true (mend_talk_get_schedule (self->talk)->stands_by_itself);
  g_assert_cmpint (get_last (self)->kind, ==, MEND_EVENT_PICKED_UP);

  act (self, MEND_EVENT_GO_ON);
  let_pass (self, 10);
  assert_stands (self, MEND_TALK_RUNNING, 99500);
}

static void
test_pick_up_by_beat (Fixture *self, gconstpointer data)
{
  g_autoptr (MendSnapshot) saved = NULL;
  g_autoptr (MendSnapshot) late = NULL;

  g_test_summary ("The log was saved long ago, and the position since then is known by the beat.");

  act (self, MEND_EVENT_BEGIN);
  saved = mend_talk_snapshot (self->talk);
  late = mend_snapshot_new (saved->id, saved->started, saved->plan, saved->log, 47 * SECOND_MS);
  g_assert_finalize_object (g_steal_pointer (&self->talk));
  self->talk = mend_talk_new_picked_up (MEND_CLOCK (self->clock), late);

  assert_stands (self, MEND_TALK_PAUSED, 73 * SECOND_MS);
  g_assert_cmpint (get_last (self)->at_ms, ==, 47 * SECOND_MS);
}

static void
test_pick_up_with_old_beat (Fixture *self, gconstpointer data)
{
  g_autoptr (MendSnapshot) saved = NULL;
  g_autoptr (MendSnapshot) early = NULL;

  g_test_summary ("A beat that is older than the log does not take the talk back.");

  act (self, MEND_EVENT_BEGIN);
  let_pass (self, 20);
  act (self, MEND_EVENT_MORE_TIME);
  saved = mend_talk_snapshot (self->talk);
  early = mend_snapshot_new (saved->id, saved->started, saved->plan, saved->log, 3 * SECOND_MS);
  g_assert_finalize_object (g_steal_pointer (&self->talk));
  self->talk = mend_talk_new_picked_up (MEND_CLOCK (self->clock), early);

  assert_stands (self, MEND_TALK_PAUSED, 160 * SECOND_MS);
}

static void
test_pick_up_where_no_time_runs (Fixture *self, gconstpointer data)
{
  act (self, MEND_EVENT_BEGIN);
  act (self, MEND_EVENT_FINISH);
  pick_up (self);

  assert_stands (self, MEND_TALK_CHANGE, 2 * MINUTE_MS);
  g_assert_cmpint (get_last (self)->kind, ==, MEND_EVENT_FINISH);
}

static void
test_moments_of_a_turn (Fixture *self, gconstpointer data)
{
  act (self, MEND_EVENT_BEGIN);
  let_pass (self, 150);
  act (self, MEND_EVENT_FINISH);
  g_assert_cmpstr (self->moments->str, ==, "bnzc");

  act (self, MEND_EVENT_BEGIN);
  act (self, MEND_EVENT_STOP);
  g_assert_cmpstr (self->moments->str, ==, "bnzcbe");
}

static void
test_moments_once (Fixture *self, gconstpointer data)
{
  g_test_summary ("A pause near the end does not announce the end once more.");

  act (self, MEND_EVENT_BEGIN);
  let_pass (self, 100);
  act (self, MEND_EVENT_PAUSE);
  act (self, MEND_EVENT_GO_ON);
  let_pass (self, 30);
  act (self, MEND_EVENT_PAUSE);
  act (self, MEND_EVENT_GO_ON);

  g_assert_cmpstr (self->moments->str, ==, "bnz");
}

static void
test_moments_paused_just_then (Fixture *self, gconstpointer data)
{
  g_test_summary ("Who pauses in the blink in which the time ends hears its end afterwards.");

  act (self, MEND_EVENT_BEGIN);
  let_pass (self, 119);
  mend_manual_clock_stall (self->clock, 2 * SECOND);
  act (self, MEND_EVENT_PAUSE);
  g_assert_cmpstr (self->moments->str, ==, "bn");
  act (self, MEND_EVENT_GO_ON);

  g_assert_cmpstr (self->moments->str, ==, "bnz");
}

static void
test_moments_again_with_more_time (Fixture *self, gconstpointer data)
{
  act (self, MEND_EVENT_BEGIN);
  let_pass (self, 130);
  act (self, MEND_EVENT_MORE_TIME);
  let_pass (self, 70);

  g_assert_cmpstr (self->moments->str, ==, "bnznz");
}

static void
test_moments_not_again_when_picked_up (Fixture *self, gconstpointer data)
{
  act (self, MEND_EVENT_BEGIN);
  let_pass (self, 130);
  pick_up (self);
  g_string_truncate (self->moments, 0);
  act (self, MEND_EVENT_GO_ON);
  let_pass (self, 5);

  g_assert_cmpstr (self->moments->str, ==, "");
}

static void
test_over (Fixture *self, gconstpointer data)
{
  guint n_updated;

  act (self, MEND_EVENT_STOP);
  act (self, MEND_EVENT_CLOSE);
  n_updated = self->n_updated;
  let_pass (self, 1);

  g_assert_cmpuint (self->n_updated, ==, n_updated);
  g_assert_false (mend_talk_act (self->talk, MEND_EVENT_BEGIN));
  g_assert_cmpint (mend_talk_get_schedule (self->talk)->state, ==, MEND_TALK_FINISHED);
}

static void
let_go_cb (MendTalk *talk, MendTalk **held)
{
  if (mend_schedule_is_over (mend_talk_get_schedule (talk)))
    g_clear_object (held);
}

static void
test_let_go_when_over (void)
{
  const char *const names[] = { "updated", "logged" };

  g_test_summary ("Whoever hears that the talk is over may let go of it at once.");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (MendPlan) plan = mend_test_plan_new_turns ();
      g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
      MendTalk *talk = mend_talk_new (MEND_CLOCK (clock), plan);
      MendTalk *held = talk;

      g_signal_connect (talk, names[i], G_CALLBACK (let_go_cb), &held);
      g_assert_true (mend_talk_act (talk, MEND_EVENT_STOP));
      g_assert_true (mend_talk_act (talk, MEND_EVENT_CLOSE));
      g_assert_null (held);
    }
}

#define ADD(path, function)                                                                        \
  g_test_add ("/core/talk/" path, Fixture, NULL, set_up, function, tear_down)

static void
add_tests_of_time (void)
{
  ADD ("late-tick-loses-no-time", test_late_tick_loses_no_time);
  ADD ("act-without-tick", test_act_without_tick);
  ADD ("sleep", test_sleep);
  ADD ("short-sleep", test_short_sleep);
  ADD ("sleep-while-paused", test_sleep_while_paused);
  ADD ("sleep-before-begin", test_sleep_before_begin);
  ADD ("gap", test_gap);
  ADD ("no-gap-up-to-half-a-minute", test_no_gap_up_to_half_a_minute);
  ADD ("gap-only-while-running", test_gap_only_while_running);
  ADD ("gap-noticed-by-act", test_gap_noticed_by_act);
  ADD ("wall-jumps", test_wall_jumps);
}

static void
count_sound_cb (MendTalk *talk, MendMoment moment, guint *n_sounds)
{
  *n_sounds += mend_talk_may_sound (talk, moment) ? 1 : 0;
}

static void
test_sounds (void)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendPlan) plan = mend_test_plan_new_empty ();
  g_autoptr (MendTalk) talk = NULL;
  const guint expected[] = { 0, 0, 1 };

  g_test_summary ("A sound at the end of a turn, and none at that of a silence, of a telling that "
                  "may take its time, or on a break.");

  mend_test_plan_add_part (plan, "quiet", MEND_SEAT_NONE, 60000, 60000);
  mend_test_plan_add_turn (plan, "tell", MEND_SEAT_LEFT, 60000, 60000)->unhurried = TRUE;
  mend_test_plan_add_turn (plan, "own", MEND_SEAT_RIGHT, 60000, 60000);
  mend_test_plan_number (plan);
  talk = mend_talk_new (MEND_CLOCK (clock), plan);

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      guint n_sounds = 0;
      gulong id = g_signal_connect (talk, "moment", G_CALLBACK (count_sound_cb), &n_sounds);

      g_assert_true (mend_talk_act (talk, MEND_EVENT_BEGIN));

      for (guint j = 0; j < 100; j++)
        mend_manual_clock_advance (clock, G_USEC_PER_SEC);

      g_assert_cmpuint (n_sounds, ==, expected[i]);
      g_assert_true (mend_talk_take_break (talk));

      for (guint j = 0; j < 100; j++)
        mend_manual_clock_advance (clock, 60 * G_USEC_PER_SEC);

      g_assert_cmpuint (n_sounds, ==, expected[i]);
      mend_talk_set_is_back (talk, MEND_SEAT_LEFT, TRUE);
      mend_talk_set_is_back (talk, MEND_SEAT_RIGHT, TRUE);
      g_assert_true (mend_talk_act (talk, MEND_EVENT_GO_ON));
      g_assert_true (mend_talk_act (talk, MEND_EVENT_FINISH));
      g_signal_handler_disconnect (talk, id);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("new", test_new);
  ADD ("refused-act", test_refused_act);
  ADD ("more-time-is-a-minute", test_more_time_is_a_minute);
  ADD ("signals", test_signals);
  ADD ("pick-up-running", test_pick_up_running);
  ADD ("pick-up-by-beat", test_pick_up_by_beat);
  ADD ("pick-up-with-old-beat", test_pick_up_with_old_beat);
  ADD ("pick-up-where-no-time-runs", test_pick_up_where_no_time_runs);
  ADD ("moments-of-a-turn", test_moments_of_a_turn);
  ADD ("moments-once", test_moments_once);
  ADD ("moments-paused-just-then", test_moments_paused_just_then);
  ADD ("moments-again-with-more-time", test_moments_again_with_more_time);
  ADD ("moments-not-again-when-picked-up", test_moments_not_again_when_picked_up);
  ADD ("over", test_over);
  g_test_add_func ("/core/talk/let-go-when-over", test_let_go_when_over);
  add_tests_of_time ();
  g_test_add_func ("/core/talk/sounds", test_sounds);

  return g_test_run ();
}
