// SPDX-License-Identifier: GPL-3.0-or-later
#include "good/mend-good-words.h"

#include "widget-test.h"

#define ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"

static MendGoodThingStory *
make_story (const char *day)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autoptr (GPtrArray) things =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);
  g_autoptr (GPtrArray) stories = NULL;
  const MendGoodThing thing = { .id = (char *) ID,
                                .kind = MEND_GOOD_THING_ACTIVITY,
                                .created = created,
                                .seat = MEND_SEAT_BOTH,
                                .text = (char *) "A walk" };
  const MendGoodThing plan = { .kind = MEND_GOOD_THING_PLAN,
                               .moment_id = (char *) ID,
                               .created = created,
                               .seat = MEND_SEAT_BOTH,
                               .day = (char *) day };

  g_ptr_array_add (things, mend_good_thing_new (&thing));
  if (day != NULL)
    g_ptr_array_add (things, mend_good_thing_new (&plan));
  stories = mend_good_thing_story_list (things);

  return g_object_ref (g_ptr_array_index (stories, 0));
}

static void
test_good_words_plan (void)
{
  const struct
  {
    const char *day;
    const char *booker;
    const char *words;
  } cases[] = {
    { NULL, "Anna", NULL },
    { "2026-11-28", NULL, "Saturday, 28 November" },
    { "2026-11-28", "Anna", "Saturday, 28 November · Anna books" },
    { "2026-11-27", "", "Friday, 27 November" },
    { "2027-11-27", NULL, "27 November 2027" },
    { "2026-11-26", "Anna", "How was it?" },
    { "2026-10-30", NULL, "How was it?" },
    /* What is long ago is not asked about. */
    { "2026-10-29", NULL, NULL },
  };
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 27, 20, 0, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MendGoodThingStory) story = make_story (cases[i].day);
      g_autofree char *words = mend_good_words_plan (story, now, cases[i].booker);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_good_words_done (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  MendGoodThing fields = { .kind = MEND_GOOD_THING_DONE,
                           .moment_id = (char *) ID,
                           .created = created,
                           .seat = MEND_SEAT_LEFT,
                           .text = (char *) "Cold and lovely" };
  g_autoptr (MendGoodThing) line = mend_good_thing_new (&fields);
  g_autoptr (MendGoodThing) none = NULL;
  g_autofree char *with_name = mend_good_words_done (line, "Anna");
  g_autofree char *without_name = mend_good_words_done (line, "");
  g_autofree char *without_line = NULL;

  fields.text = NULL;
  none = mend_good_thing_new (&fields);
  without_line = mend_good_words_done (none, "Anna");
  g_assert_cmpstr (with_name, ==, "3 November 2026 · Anna: Cold and lovely");
  g_assert_cmpstr (without_name, ==, "3 November 2026 · Cold and lovely");
  g_assert_cmpstr (without_line, ==, "3 November 2026");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/good-words/plan", test_good_words_plan);
  g_test_add_func ("/widgets/good-words/done", test_good_words_done);

  return g_test_run ();
}
