// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/mend-path.h"

#include "promises/mend-account.h"

static GDateTime *
make_now (void)
{
  return g_date_time_new_utc (2026, 11, 27, 20, 0, 0);
}

static void
assert_step (const MendPathFacts *facts,
             MendPathStep step,
             MendPathState state,
             MendPathOffer offer)
{
  g_autoptr (GDateTime) now = make_now ();

  g_assert_cmpint (mend_path_get_state (facts, step, now), ==, state);
  g_assert_cmpint (mend_path_get_offer (facts, step, now), ==, offer);
}

static void
test_path_empty (void)
{
  const MendPathFacts facts = { 0 };

  g_test_summary ("Where there is nothing, each step offers its beginning.");

  assert_step (&facts, MEND_PATH_ACKNOWLEDGE, MEND_PATH_EMPTY, MEND_PATH_OFFER_SEE_HOW);
  assert_step (&facts, MEND_PATH_TALK, MEND_PATH_EMPTY, MEND_PATH_OFFER_START_TALK);
  assert_step (&facts, MEND_PATH_RELY, MEND_PATH_EMPTY, MEND_PATH_OFFER_WRITE_PROMISE);
  assert_step (&facts, MEND_PATH_HELP, MEND_PATH_EMPTY, MEND_PATH_OFFER_HELP);
  assert_step (&facts, MEND_PATH_LET_GO, MEND_PATH_EMPTY, MEND_PATH_OFFER_LET_GO);
  assert_step (&facts, MEND_PATH_RECONNECT, MEND_PATH_EMPTY, MEND_PATH_OFFER_DRAW_CARD);
}

static void
test_path_acknowledge (void)
{
  MendPathFacts facts = { .n_talks = 1 };

  g_test_summary ("A first talk begins it, as does the first part of the shared account.");

  assert_step (&facts, MEND_PATH_ACKNOWLEDGE, MEND_PATH_BEGUN, MEND_PATH_OFFER_ACCOUNT);

  facts.n_talks = 0;
  facts.n_account_parts = 1;
  assert_step (&facts, MEND_PATH_ACKNOWLEDGE, MEND_PATH_BEGUN, MEND_PATH_OFFER_ACCOUNT);

  facts.n_account_parts = MEND_ACCOUNT_N_PARTS - 1;
  assert_step (&facts, MEND_PATH_ACKNOWLEDGE, MEND_PATH_BEGUN, MEND_PATH_OFFER_ACCOUNT);

  facts.n_account_parts = MEND_ACCOUNT_N_PARTS;
  assert_step (&facts, MEND_PATH_ACKNOWLEDGE, MEND_PATH_UNDER_WAY, MEND_PATH_OFFER_ACCOUNT);

  /* However many talks there were, they are no account. */
  facts.n_account_parts = 0;
  facts.n_talks = 400;
  assert_step (&facts, MEND_PATH_ACKNOWLEDGE, MEND_PATH_BEGUN, MEND_PATH_OFFER_ACCOUNT);
}

static void
test_path_talk (void)
{
  MendPathFacts facts = { .n_talks = 1, .has_kept = TRUE };

  g_test_summary ("From the third talk on it leads to what was kept, if there is something.");

  assert_step (&facts, MEND_PATH_TALK, MEND_PATH_BEGUN, MEND_PATH_OFFER_START_TALK);
  facts.n_talks = 2;
  assert_step (&facts, MEND_PATH_TALK, MEND_PATH_BEGUN, MEND_PATH_OFFER_START_TALK);
  facts.n_talks = 3;
  assert_step (&facts, MEND_PATH_TALK, MEND_PATH_UNDER_WAY, MEND_PATH_OFFER_KEPT);
  facts.has_kept = FALSE;
  assert_step (&facts, MEND_PATH_TALK, MEND_PATH_UNDER_WAY, MEND_PATH_OFFER_START_TALK);
}

static void
assert_names_latest (int days, int minutes, gboolean is_named)
{
  g_autoptr (GDateTime) now = make_now ();
  g_autoptr (GDateTime) day = g_date_time_add_days (now, -days);
  g_autoptr (GDateTime) latest = g_date_time_add_minutes (day, -minutes);
  const MendPathFacts facts = { .n_talks = 1, .latest_talk = latest };

  g_assert_cmpint (mend_path_names_latest_talk (&facts, now), ==, is_named);
}

static void
test_path_no_word_about_absence (void)
{
  const MendPathFacts none = { .n_talks = 1 };
  g_autoptr (GDateTime) now = make_now ();

  g_test_summary ("After four weeks it is not said any more when the latest talk was.");

  g_assert_false (mend_path_names_latest_talk (&none, now));
  assert_names_latest (0, 0, TRUE);
  assert_names_latest (28, 0, TRUE);
  assert_names_latest (28, 1, FALSE);
  assert_names_latest (400, 0, FALSE);

  /* A clock that was wrong. */
  assert_names_latest (0, -1, FALSE);
}

static void
assert_promises (int days, guint n_open, MendPathState state, MendPathOffer offer)
{
  g_autoptr (GDateTime) now = make_now ();
  g_autoptr (GDateTime) first = g_date_time_add_days (now, -days);
  const MendPathFacts facts = { .first_promise = first, .n_open_promises = n_open };

  assert_step (&facts, MEND_PATH_RELY, state, offer);
}

static void
test_path_rely (void)
{
  g_test_summary ("An open promise begins it; after four weeks one can look back.");

  assert_promises (0, 1, MEND_PATH_BEGUN, MEND_PATH_OFFER_NONE);
  assert_promises (27, 1, MEND_PATH_BEGUN, MEND_PATH_OFFER_NONE);
  assert_promises (28, 1, MEND_PATH_UNDER_WAY, MEND_PATH_OFFER_LOOK_TOGETHER);

  /* None is open any more: before there are months to look back at, another can be written. */
  assert_promises (27, 0, MEND_PATH_EMPTY, MEND_PATH_OFFER_WRITE_PROMISE);
  assert_promises (28, 0, MEND_PATH_UNDER_WAY, MEND_PATH_OFFER_LOOK_TOGETHER);
}

static void
test_path_help (void)
{
  g_autoptr (GDateTime) session = g_date_time_new_utc (2026, 12, 3, 17, 0, 0);
  MendPathFacts facts = { .next_session = session };

  g_test_summary ("Help is open always, and goes by what both entered alone.");

  assert_step (&facts, MEND_PATH_HELP, MEND_PATH_BEGUN, MEND_PATH_OFFER_HELP);
  facts.n_for_session = 1;
  assert_step (&facts, MEND_PATH_HELP, MEND_PATH_UNDER_WAY, MEND_PATH_OFFER_HELP);
  facts.next_session = NULL;
  assert_step (&facts, MEND_PATH_HELP, MEND_PATH_UNDER_WAY, MEND_PATH_OFFER_HELP);
}

static void
test_path_reconnect (void)
{
  g_autoptr (GDateTime) planned = g_date_time_new_utc (2026, 11, 28, 15, 0, 0);
  MendPathFacts facts = { .planned = planned };

  assert_step (&facts, MEND_PATH_RECONNECT, MEND_PATH_BEGUN, MEND_PATH_OFFER_RECONNECT);
  facts.n_good = 1;
  assert_step (&facts, MEND_PATH_RECONNECT, MEND_PATH_UNDER_WAY, MEND_PATH_OFFER_RECONNECT);
  facts.planned = NULL;
  assert_step (&facts, MEND_PATH_RECONNECT, MEND_PATH_UNDER_WAY, MEND_PATH_OFFER_RECONNECT);
}

static void
test_path_let_go_is_always_the_same (void)
{
  g_test_summary ("Letting go shows nothing, whatever there is.");

  for (guint32 seed = 0; seed < 500; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GDateTime) now = make_now ();
      g_autoptr (GDateTime) some_day = g_date_time_add_days (now, g_rand_int_range (rand, -99, 99));
      const MendPathFacts facts = {
        .n_talks = g_rand_int_range (rand, 0, 9) > 4 ? 7 : 0,
        .latest_talk = g_rand_boolean (rand) ? some_day : NULL,
        .n_asides = g_rand_boolean (rand),
        .has_kept = g_rand_boolean (rand),
        .n_account_parts = g_rand_boolean (rand) ? MEND_ACCOUNT_N_PARTS : 0,
        .first_promise = g_rand_boolean (rand) ? some_day : NULL,
        .n_open_promises = g_rand_boolean (rand),
        .next_session = g_rand_boolean (rand) ? some_day : NULL,
        .n_for_session = g_rand_boolean (rand),
        .planned = g_rand_boolean (rand) ? some_day : NULL,
        .n_good = g_rand_boolean (rand),
      };

      assert_step (&facts, MEND_PATH_LET_GO, MEND_PATH_EMPTY, MEND_PATH_OFFER_LET_GO);
      g_assert_cmpint (mend_path_get_offer (&facts, MEND_PATH_HELP, now), ==, MEND_PATH_OFFER_HELP);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/path/empty", test_path_empty);
  g_test_add_func ("/core/path/acknowledge", test_path_acknowledge);
  g_test_add_func ("/core/path/talk", test_path_talk);
  g_test_add_func ("/core/path/no-word-about-absence", test_path_no_word_about_absence);
  g_test_add_func ("/core/path/rely", test_path_rely);
  g_test_add_func ("/core/path/help", test_path_help);
  g_test_add_func ("/core/path/reconnect", test_path_reconnect);
  g_test_add_func ("/core/path/let-go-is-always-the-same", test_path_let_go_is_always_the_same);

  return g_test_run ();
}
