// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/mend-path-idea.h"

#define MOST_TALKS 5

/* So many talks, of which the latest was so many hours ago, and the others a day before each. */
static MendPathIdea
find (MendPathFacts facts, guint n_talks, guint heavy, int hours_ago, int hour)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 27, hour, 0, 0);
  MendPastTalk past[MOST_TALKS] = { 0 };
  MendPathIdea idea;

  for (guint i = 0; i < n_talks; i++)
    {
      past[i].format_id = i == heavy ? "own-it" : "turns";
      past[i].is_heavy = i == heavy;
      past[i].started = g_date_time_add_hours (now, -hours_ago - 24 * (int) i);
    }

  facts.n_talks = n_talks;
  idea = mend_path_idea_find (&facts, past, n_talks, now);

  for (guint i = 0; i < n_talks; i++)
    g_date_time_unref (past[i].started);

  return idea;
}

#define NONE_HEAVY MOST_TALKS

static void
test_what_is_on_the_page_already (void)
{
  const MendPathFacts waiting = { .is_waiting = TRUE, .n_come_promises = 1 };
  const MendPathFacts today = { .has_time_today = TRUE, .n_come_promises = 1 };

  g_test_summary ("Beside a talk that waits, or one set for today, nothing else is suggested.");

  g_assert_cmpint (find (waiting, 0, NONE_HEAVY, 0, 18), ==, MEND_PATH_IDEA_NONE);
  g_assert_cmpint (find (waiting, 4, NONE_HEAVY, 30, 18), ==, MEND_PATH_IDEA_NONE);
  g_assert_cmpint (find (today, 4, NONE_HEAVY, 30, 18), ==, MEND_PATH_IDEA_NONE);
}

static void
test_first_that_fits (void)
{
  const MendPathFacts nothing = { 0 };
  const MendPathFacts come = { .n_come_promises = 1 };

  g_assert_cmpint (find (come, 0, NONE_HEAVY, 0, 18), ==, MEND_PATH_IDEA_PROMISES);
  g_assert_cmpint (find (come, 4, 0, 2, 18), ==, MEND_PATH_IDEA_PROMISES);
  g_assert_cmpint (find (nothing, 0, NONE_HEAVY, 0, 18), ==, MEND_PATH_IDEA_FIRST_TALK);
  g_assert_cmpint (find (nothing, 1, NONE_HEAVY, 30, 18), ==, MEND_PATH_IDEA_NONE);
}

static void
test_heavy (void)
{
  const MendPathFacts nothing = { 0 };

  g_test_summary (
      "A heavy talk is suggested neither to beginners, nor late, nor after a heavy one.");

  g_assert_cmpint (find (nothing, 2, NONE_HEAVY, 30, 18), ==, MEND_PATH_IDEA_NONE);
  g_assert_cmpint (find (nothing, 3, NONE_HEAVY, 30, 18), ==, MEND_PATH_IDEA_TELL_AND_OWN);
  g_assert_cmpint (find (nothing, 3, NONE_HEAVY, 30, 20), ==, MEND_PATH_IDEA_TELL_AND_OWN);
  g_assert_cmpint (find (nothing, 4, 3, 30, 18), ==, MEND_PATH_IDEA_NONE);
  g_assert_cmpint (find (nothing, 4, 0, 2, 18), ==, MEND_PATH_IDEA_OUTSIDE);
  g_assert_cmpint (find (nothing, 1, 0, 23, 18), ==, MEND_PATH_IDEA_OUTSIDE);
  g_assert_cmpint (find (nothing, 4, 0, 25, 18), !=, MEND_PATH_IDEA_TELL_AND_OWN);
  g_assert_cmpint (find (nothing, 4, 0, 25, 18), !=, MEND_PATH_IDEA_OUTSIDE);

  for (int hour = 0; hour < 24; hour++)
    {
      const gboolean is_late = hour < 5 || hour >= 21;

      g_assert_cmpint (find (nothing, 4, NONE_HEAVY, 30, hour) == MEND_PATH_IDEA_TELL_AND_OWN, ==,
                       !is_late);
    }
}

static void
test_how_was_it (void)
{
  const MendPathFacts come = { .n_come_moments = 1 };
  const MendPathFacts both = { .n_come_moments = 1, .n_come_promises = 1 };

  g_test_summary ("Something good is asked about where nothing else is suggested.");

  g_assert_cmpint (find (come, 1, NONE_HEAVY, 30, 18), ==, MEND_PATH_IDEA_HOW_WAS_IT);
  g_assert_cmpint (find (both, 1, NONE_HEAVY, 30, 18), ==, MEND_PATH_IDEA_PROMISES);
  g_assert_cmpint (find (come, 0, NONE_HEAVY, 0, 18), ==, MEND_PATH_IDEA_FIRST_TALK);
  g_assert_cmpint (find (come, 3, NONE_HEAVY, 30, 18), ==, MEND_PATH_IDEA_TELL_AND_OWN);
  g_assert_cmpint (find (come, 4, 0, 2, 18), ==, MEND_PATH_IDEA_OUTSIDE);
}

static void
test_check_in (void)
{
  g_autoptr (GDateTime) four_weeks_ago = g_date_time_new_utc (2026, 10, 30, 18, 0, 0);
  g_autoptr (GDateTime) later = g_date_time_new_utc (2026, 10, 30, 18, 0, 1);
  const MendPathFacts old = { .latest_check_in = four_weeks_ago, .n_come_moments = 1 };
  const MendPathFacts fresh = { .latest_check_in = later };

  g_test_summary ("Four weeks after one another is suggested, where no talk is.");

  g_assert_cmpint (find (old, 1, NONE_HEAVY, 30, 18), ==, MEND_PATH_IDEA_CHECK_IN);
  g_assert_cmpint (find (old, 3, NONE_HEAVY, 30, 18), ==, MEND_PATH_IDEA_TELL_AND_OWN);
  g_assert_cmpint (find (fresh, 1, NONE_HEAVY, 30, 18), ==, MEND_PATH_IDEA_NONE);
}

static void
test_put_off (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 12, 24, 23, 0, 0);
  g_autofree char *until = mend_path_idea_put_off (now);

  g_test_summary ("For two weeks, and with nothing remembered but the day.");

  g_assert_cmpstr (until, ==, "2027-01-07");

  for (int day = -3; day < 30; day++)
    {
      g_autoptr (GDateTime) then = g_date_time_add_days (now, day);

      g_assert_cmpint (mend_path_idea_is_put_off (until, then), ==, day >= 0 && day < 14);
    }

  g_assert_false (mend_path_idea_is_put_off ("", now));
  g_assert_false (mend_path_idea_is_put_off ("never", now));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/path-idea/what-is-on-the-page-already", test_what_is_on_the_page_already);
  g_test_add_func ("/core/path-idea/first-that-fits", test_first_that_fits);
  g_test_add_func ("/core/path-idea/heavy", test_heavy);
  g_test_add_func ("/core/path-idea/how-was-it", test_how_was_it);
  g_test_add_func ("/core/path-idea/check-in", test_check_in);
  g_test_add_func ("/core/path-idea/put-off", test_put_off);

  return g_test_run ();
}
