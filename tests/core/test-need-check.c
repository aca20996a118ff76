// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-need-check.h"

static const char *const names[] = { "Anna", "Ben B.", "", NULL };

static gboolean
names_somebody (const char *text)
{
  return mend_need_check_names_somebody (text, "you|your|to stop|from him", names);
}

static void
test_need_check_finds_people_and_acts (void)
{
  g_assert_true (names_somebody ("I need you to be honest."));
  g_assert_true (names_somebody ("Your time"));
  g_assert_true (names_somebody ("an answer from  him"));
  g_assert_true (names_somebody ("care by ANNA"));
  g_assert_true (names_somebody ("that Ben B listens"));
  g_assert_true (names_somebody ("it to stop"));
}

static void
test_need_check_lets_needs_pass (void)
{
  g_test_summary ("Only whole words count, and no word is a need of nobody.");

  g_assert_false (names_somebody ("honesty"));
  g_assert_false (names_somebody ("youth and calm"));
  g_assert_false (names_somebody ("to be heard"));
  g_assert_false (names_somebody ("Benevolence"));
  g_assert_false (names_somebody (""));
  g_assert_false (mend_need_check_names_somebody ("care", "", NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/need-check/finds-people-and-acts", test_need_check_finds_people_and_acts);
  g_test_add_func ("/core/need-check/lets-needs-pass", test_need_check_lets_needs_pass);

  return g_test_run ();
}
