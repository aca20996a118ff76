// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-more-time-request.h"

static MendSchedule
make_schedule (void)
{
  return (MendSchedule){
    .state = MEND_TALK_RUNNING,
    .part = 2,
    .allowed = 1u << MEND_EVENT_MORE_TIME,
  };
}

static void
test_unanswered (void)
{
  const MendSchedule schedule = make_schedule ();
  MendMoreTimeRequest request = { 0 };

  g_test_summary ("A question that nobody answers is granted after 20 seconds, once.");

  g_assert_cmpint (mend_more_time_request_check (&request, &schedule, 1000), ==,
                   MEND_MORE_TIME_NOT_ASKED);
  g_assert_true (mend_more_time_request_ask (&request, &schedule, 1000));
  g_assert_cmpint (mend_more_time_request_check (&request, &schedule, 20999), ==,
                   MEND_MORE_TIME_WAITS);
  g_assert_cmpint (mend_more_time_request_check (&request, &schedule, 21000), ==,
                   MEND_MORE_TIME_GRANTED);
  g_assert_cmpint (mend_more_time_request_check (&request, &schedule, 60000), ==,
                   MEND_MORE_TIME_NOT_ASKED);
}

static void
test_asked_again (void)
{
  const MendSchedule schedule = make_schedule ();
  MendMoreTimeRequest request = { 0 };

  g_test_summary ("To ask again does not begin the 20 seconds anew.");

  g_assert_true (mend_more_time_request_ask (&request, &schedule, 0));
  g_assert_true (mend_more_time_request_ask (&request, &schedule, 15000));
  g_assert_cmpint (mend_more_time_request_check (&request, &schedule, 20000), ==,
                   MEND_MORE_TIME_GRANTED);
}

static void
test_closed (void)
{
  const MendSchedule schedule = make_schedule ();
  MendMoreTimeRequest request = { 0 };

  g_test_summary ("After an answer nothing is given by itself.");

  g_assert_true (mend_more_time_request_ask (&request, &schedule, 5000));
  mend_more_time_request_close (&request);
  g_assert_cmpint (mend_more_time_request_check (&request, &schedule, 60000), ==,
                   MEND_MORE_TIME_NOT_ASKED);
  g_assert_cmpint (request.asked_ms, ==, 0);
}

static void
test_gone (void)
{
  g_test_summary ("The question goes with its part, with a pause, and where no more can be given.");

  for (int i = 0; i < 3; i++)
    {
      MendSchedule schedule = make_schedule ();
      MendMoreTimeRequest request = { 0 };

      g_assert_true (mend_more_time_request_ask (&request, &schedule, 0));

      if (i == 0)
        schedule.part = 3;
      else if (i == 1)
        schedule.state = MEND_TALK_PAUSED;
      else
        schedule.allowed = 0;

      g_assert_cmpint (mend_more_time_request_check (&request, &schedule, 20000), ==,
                       MEND_MORE_TIME_NOT_ASKED);
      g_assert_cmpint (mend_more_time_request_ask (&request, &schedule, 20000), ==, i == 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/more-time-request/unanswered", test_unanswered);
  g_test_add_func ("/core/more-time-request/asked-again", test_asked_again);
  g_test_add_func ("/core/more-time-request/closed", test_closed);
  g_test_add_func ("/core/more-time-request/gone", test_gone);

  return g_test_run ();
}
