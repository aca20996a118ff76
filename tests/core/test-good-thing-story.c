// SPDX-License-Identifier: GPL-3.0-or-later
#include "good/mend-good-thing-story.h"

static GDateTime *
make_now (void)
{
  return g_date_time_new_utc (2026, 11, 27, 20, 0, 0);
}

static void
add (GPtrArray *moments,
     const char *id,
     MendGoodThingKind kind,
     const char *moment_id,
     const char *day,
     int day_written)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, day_written, 20, 0, 0);
  const MendGoodThing fields = {
    .id = (char *) id,
    .kind = kind,
    .moment_id = (char *) moment_id,
    .created = created,
    .seat = kind == MEND_GOOD_THING_TOLD ? MEND_SEAT_LEFT : MEND_SEAT_BOTH,
    .text = (char *) "A walk",
    .day = (char *) day,
  };

  g_ptr_array_add (moments, mend_good_thing_new (&fields));
}

static GPtrArray *
make_moments (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) moments = make_moments ();
  g_autoptr (GPtrArray) stories = NULL;

  add (moments, "p", MEND_GOOD_THING_PLAN, "gone", "2026-11-28", 1);
  add (moments, "d", MEND_GOOD_THING_DONE, "gone", NULL, 2);
  add (moments, "h", MEND_GOOD_THING_HELPED, "gone", NULL, 4);
  add (moments, "t", MEND_GOOD_THING_TOLD, NULL, "2026-11-05", 5);
  stories = mend_good_thing_story_list (moments);
  g_assert_cmpuint (stories->len, ==, 0);
}

static void
test_planned_and_done (void)
{
  const struct
  {
    const char *day;
    int day_planned;
    int day_done;
    gboolean is_done;
    gboolean has_come;
  } cases[] = {
    { NULL, 0, 0, FALSE, FALSE },
    { NULL, 0, 5, TRUE, FALSE },
    { "2026-11-28", 2, 0, FALSE, FALSE },
    { "2026-11-27", 2, 0, FALSE, FALSE },
    { "2026-11-26", 2, 0, FALSE, TRUE },
    { "2026-11-26", 2, 26, TRUE, FALSE },
    /* What was done before is planned once more. */
    { "2026-11-28", 10, 5, FALSE, FALSE },
    { "2026-11-26", 10, 5, FALSE, TRUE },
  };
  g_autoptr (GDateTime) now = make_now ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) moments = make_moments ();
      g_autoptr (GPtrArray) stories = NULL;
      g_autoptr (GDateTime) day = NULL;
      MendGoodThingStory *story;

      add (moments, "a", MEND_GOOD_THING_ACTIVITY, NULL, NULL, 1);
      if (cases[i].day != NULL)
        add (moments, "p", MEND_GOOD_THING_PLAN, "a", cases[i].day, cases[i].day_planned);
      if (cases[i].day_done > 0)
        add (moments, "d", MEND_GOOD_THING_DONE, "a", NULL, cases[i].day_done);
      stories = mend_good_thing_story_list (moments);
      g_assert_cmpuint (stories->len, ==, 1);
      story = g_ptr_array_index (stories, 0);
      day = mend_good_thing_story_dup_day (story, now);
      g_assert_cmpint (mend_good_thing_story_is_done (story), ==, cases[i].is_done);
      g_assert_cmpint (mend_good_thing_story_has_come (story, now), ==, cases[i].has_come);
      g_assert_cmpint (day != NULL, ==, cases[i].day != NULL);
    }
}

static void
test_latest_plan (void)
{
  g_autoptr (GPtrArray) moments = make_moments ();
  g_autoptr (GPtrArray) stories = NULL;
  const MendGoodThing *plan;

  g_test_summary ("The plan that was made last counts, whichever computer brought it first.");

  add (moments, "a", MEND_GOOD_THING_ACTIVITY, NULL, NULL, 1);
  add (moments, "2", MEND_GOOD_THING_PLAN, "a", "2026-12-05", 3);
  add (moments, "1", MEND_GOOD_THING_PLAN, "a", "2026-12-01", 2);
  add (moments, "3", MEND_GOOD_THING_PLAN, "a", "2026-12-06", 3);
  stories = mend_good_thing_story_list (moments);
  plan = mend_good_thing_story_get_plan (g_ptr_array_index (stories, 0));
  g_assert_cmpstr (plan->day, ==, "2026-12-06");
}

static void
test_several_lines (void)
{
  g_autoptr (GPtrArray) moments = make_moments ();
  g_autoptr (GPtrArray) stories = NULL;

  add (moments, "a", MEND_GOOD_THING_ACTIVITY, NULL, NULL, 1);
  add (moments, "b", MEND_GOOD_THING_GESTURE, NULL, NULL, 1);
  add (moments, "1", MEND_GOOD_THING_DONE, "a", NULL, 2);
  add (moments, "2", MEND_GOOD_THING_DONE, "a", NULL, 2);
  stories = mend_good_thing_story_list (moments);
  g_assert_cmpuint (stories->len, ==, 2);
  g_assert_cmpuint (mend_good_thing_story_get_done (g_ptr_array_index (stories, 0))->len, ==, 2);
  g_assert_cmpuint (mend_good_thing_story_get_done (g_ptr_array_index (stories, 1))->len, ==, 0);
  g_assert_cmpstr (mend_good_thing_story_get_moment (g_ptr_array_index (stories, 1))->id, ==, "b");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/good-thing-story/nothing", test_nothing);
  g_test_add_func ("/core/good-thing-story/planned-and-done", test_planned_and_done);
  g_test_add_func ("/core/good-thing-story/latest-plan", test_latest_plan);
  g_test_add_func ("/core/good-thing-story/several-lines", test_several_lines);

  return g_test_run ();
}
