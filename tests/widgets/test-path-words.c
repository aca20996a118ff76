// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "path/mend-path-words.h"
#include "promises/mend-account.h"

#define HELP                                                                                       \
  "Somebody who knows this ground can carry a part of it. How to find one, what to ask, and "      \
  "people to call."

/* A Friday. */
static GDateTime *
make_now (void)
{
  return g_date_time_new_utc (2026, 11, 27, 20, 0, 0);
}

static void
assert_says (const MendPathFacts *facts, MendPathStep step, const char *sentence)
{
  g_autoptr (GDateTime) now = make_now ();
  g_autofree char *text = mend_path_words_write (facts, step, now);

  g_assert_cmpstr (text, ==, sentence);
}

static void
test_path_words_empty (void)
{
  const char *const sentences[MEND_PATH_N_STEPS] = {
    "Here what happened is named without excuses, and what it did is heard. It begins with a talk.",
    "Two minutes each, and nobody is interrupted. Ten minutes are enough for a first talk.",
    "A small promise that can be kept this week is worth more than a large one.",
    HELP,
    "For one person, alone, without a date. “Not now” is a full answer.",
    "Ten minutes of something good. It need not be about you two.",
  };
  const MendPathFacts facts = { 0 };

  for (guint i = 0; i < MEND_PATH_N_STEPS; i++)
    assert_says (&facts, (MendPathStep) i, sentences[i]);
}

static void
assert_account (int year, int month, const char *sentence)
{
  g_autoptr (GDateTime) changed = year > 0 ? g_date_time_new_utc (year, month, 20, 8, 0, 0) : NULL;
  const MendPathFacts facts = { .n_account_parts = MEND_ACCOUNT_N_PARTS,
                                .account_changed = changed };

  assert_says (&facts, MEND_PATH_ACKNOWLEDGE, sentence);
}

static void
test_path_words_acknowledge (void)
{
  const MendPathFacts talked = { .n_talks = 1 };
  const MendPathFacts begun = { .n_account_parts = 1 };
  const MendPathFacts there = { .n_account_parts = MEND_ACCOUNT_N_PARTS };
  g_autoptr (GDateTime) now = make_now ();

  assert_says (&talked, MEND_PATH_ACKNOWLEDGE,
               "There has been a first talk. A shared account can be started when both want it.");
  assert_says (&begun, MEND_PATH_ACKNOWLEDGE, "The shared account is begun.");
  assert_account (
      2026, 3,
      "A shared account is there, last changed in March. Read it, change it, or leave it.");
  assert_account (
      0, 0,
      "A shared account is there, last changed in November. Read it, change it, or leave it.");
  assert_account (2025, 3, "A shared account is there. Read it, change it, or leave it.");

  g_assert_cmpstr (mend_path_words_get_note (&there, MEND_PATH_ACKNOWLEDGE, now), ==,
                   "Coming back here is normal.");
  g_assert_null (mend_path_words_get_note (&begun, MEND_PATH_ACKNOWLEDGE, now));
  g_assert_null (mend_path_words_get_note (&there, MEND_PATH_TALK, now));
}

static void
assert_talks (guint n_talks, int days_ago, guint n_asides, const char *sentence)
{
  g_autoptr (GDateTime) now = make_now ();
  g_autoptr (GDateTime) latest = g_date_time_add_days (now, -days_ago);
  const MendPathFacts facts = { .n_talks = n_talks, .latest_talk = latest, .n_asides = n_asides };

  assert_says (&facts, MEND_PATH_TALK, sentence);
}

static void
test_path_words_talk (void)
{
  g_test_summary ("The latest talk has a day, and none when it is longer ago than four weeks.");

  assert_talks (1, 0, 0, "The latest talk was today.");
  assert_talks (1, 1, 3, "The latest talk was yesterday.");
  assert_talks (2, 3, 0, "The latest talk was on Tuesday.");
  assert_talks (2, 10, 0, "The latest talk was on 17 November.");
  assert_talks (2, 29, 4, "");
  assert_talks (3, 3, 0, "The latest talk was on Tuesday.");
  assert_talks (3, 3, 1, "The latest talk was on Tuesday. One topic waits for another time.");
  assert_talks (9, 3, 2, "The latest talk was on Tuesday. Two topics wait for another time.");
  assert_talks (9, 90, 6, "Six topics wait for another time.");
  assert_talks (9, 90, 7, "Several topics wait for another time.");
  assert_talks (9, 90, 0, "");
}

static void
assert_promises (int days_ago, guint n_open, int next_in, const char *sentence)
{
  g_autoptr (GDateTime) now = make_now ();
  g_autoptr (GDateTime) first = g_date_time_add_days (now, -days_ago);
  g_autoptr (GDateTime) next = next_in >= 0 ? g_date_time_add_days (now, next_in) : NULL;
  const MendPathFacts facts = { .first_promise = first,
                                .n_open_promises = n_open,
                                .next_promise = next };

  assert_says (&facts, MEND_PATH_RELY, sentence);
}

static void
test_path_words_rely (void)
{
  assert_promises (2, 1, -1, "One promise is open.");
  assert_promises (2, 1, 0, "One promise is open. The next date is today.");
  assert_promises (2, 3, 1, "Three promises are open. The next date is tomorrow.");
  assert_promises (2, 2, 5, "Two promises are open. The next date is Wednesday.");
  assert_promises (2, 2, 7, "Two promises are open. The next date is 4 December.");
  assert_promises (2, 0, -1,
                   "A small promise that can be kept this week is worth more than a large one.");
  assert_promises (40, 2, 5, "Two promises are open. The next date is Wednesday.");
  assert_promises (40, 2, -1, "Two promises are open.");
  assert_promises (40, 0, -1, "You can look back at earlier promises.");
}

static void
test_path_words_months (void)
{
  g_autoptr (GDateTime) now = make_now ();
  g_autoptr (GDateTime) first = g_date_time_add_days (now, -40);
  g_autoptr (GDateTime) next = g_date_time_add_days (now, 5);
  MendPathFacts facts = {
    .first_promise = first, .has_marks = TRUE, .n_open_promises = 2, .next_promise = next
  };

  g_test_summary ("Once something was said of a promise there are months to look back over.");

  assert_says (&facts, MEND_PATH_RELY, "Two promises are open. You can look back over the months.");
  facts.n_open_promises = 0;
  assert_says (&facts, MEND_PATH_RELY, "You can look back over the months.");
}

static void
test_path_words_help (void)
{
  g_autoptr (GDateTime) near = g_date_time_new_utc (2026, 12, 1, 17, 0, 0);
  g_autoptr (GDateTime) far = g_date_time_new_utc (2026, 12, 24, 17, 0, 0);
  MendPathFacts facts = { .next_session = near };

  assert_says (&facts, MEND_PATH_HELP, HELP " Next session: Tuesday, 17:00.");
  facts.next_session = far;
  assert_says (&facts, MEND_PATH_HELP, HELP " Next session: Thursday, 24 December, 17:00.");
  facts.n_for_session = 3;
  assert_says (&facts, MEND_PATH_HELP,
               HELP " Next session: Thursday, 24 December, 17:00. Three things are put aside for "
                    "the session.");
  facts.next_session = NULL;
  facts.n_for_session = 1;
  assert_says (&facts, MEND_PATH_HELP, HELP " One thing is put aside for the session.");
}

static void
assert_session_today (int day, int hour, const char *expected)
{
  g_autoptr (GDateTime) now = make_now ();
  g_autoptr (GDateTime) session = g_date_time_new_utc (2026, 11, day, hour, 0, 0);
  g_autofree char *words = mend_path_words_write_session_today (session, now);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_path_words_session_today (void)
{
  g_autoptr (GDateTime) now = make_now ();

  g_test_summary ("Today the hour is said, and not with whom it is; of another day nothing is.");

  g_assert_null (mend_path_words_write_session_today (NULL, now));
  assert_session_today (27, 23, "A session is set for 23:00");
  assert_session_today (28, 9, NULL);
}

static void
test_path_words_let_go (void)
{
  const MendPathFacts facts = { .n_talks = 99, .n_open_promises = 2, .n_good = 3 };

  assert_says (&facts, MEND_PATH_LET_GO,
               "For one person, alone, without a date. “Not now” is a full answer.");
}

static void
test_path_words_reconnect (void)
{
  g_autoptr (GDateTime) saturday = g_date_time_new_utc (2026, 11, 28, 15, 0, 0);
  g_autoptr (GDateTime) monday = g_date_time_new_utc (2026, 11, 30, 15, 0, 0);
  MendPathFacts facts = { .planned = saturday };

  assert_says (&facts, MEND_PATH_RECONNECT, "Something is planned for tomorrow.");
  facts.planned = monday;
  assert_says (&facts, MEND_PATH_RECONNECT, "Something is planned for Monday.");
  facts.n_good = 5;
  assert_says (&facts, MEND_PATH_RECONNECT,
               "Something is planned for Monday. Five good things are there to read aloud.");
  facts.planned = NULL;
  facts.n_good = 1;
  assert_says (&facts, MEND_PATH_RECONNECT, "One good thing is there to read aloud.");
}

static void
test_path_words_of_the_rest (void)
{
  g_autofree char *none = mend_path_words_write_promises_today (0);
  g_autofree char *one = mend_path_words_write_promises_today (1);
  g_autofree char *two = mend_path_words_write_promises_today (2);

  g_test_summary ("Whatever there is has words, and what is not there has none.");

  g_assert_null (none);
  g_assert_cmpstr (one, ==, "One promise to look at");
  g_assert_cmpstr (two, ==, "Two promises to look at");

  g_assert_cmpstr (mend_path_words_get_title (MEND_PATH_LET_GO), ==, "Forgive and Let Go");
  g_assert_null (mend_path_words_get_offer (MEND_PATH_OFFER_NONE));
  g_assert_null (mend_path_words_get_idea (MEND_PATH_IDEA_NONE));
  for (guint i = MEND_PATH_OFFER_SEE_HOW; i <= MEND_PATH_OFFER_DRAW_CARD; i++)
    g_assert_nonnull (mend_path_words_get_offer ((MendPathOffer) i));
  for (guint i = MEND_PATH_IDEA_PROMISES; i <= MEND_PATH_IDEA_TELL_AND_OWN; i++)
    g_assert_nonnull (mend_path_words_get_idea ((MendPathIdea) i));
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/path-words/empty", test_path_words_empty);
  g_test_add_func ("/widgets/path-words/acknowledge", test_path_words_acknowledge);
  g_test_add_func ("/widgets/path-words/talk", test_path_words_talk);
  g_test_add_func ("/widgets/path-words/rely", test_path_words_rely);
  g_test_add_func ("/widgets/path-words/months", test_path_words_months);
  g_test_add_func ("/widgets/path-words/help", test_path_words_help);
  g_test_add_func ("/widgets/path-words/session-today", test_path_words_session_today);
  g_test_add_func ("/widgets/path-words/let-go", test_path_words_let_go);
  g_test_add_func ("/widgets/path-words/reconnect", test_path_words_reconnect);
  g_test_add_func ("/widgets/path-words/of-the-rest", test_path_words_of_the_rest);

  return g_test_run ();
}
