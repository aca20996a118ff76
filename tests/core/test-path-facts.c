// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/mend-path-facts.h"

#include "check-ins/mend-check-in.h"
#include "good/mend-good-thing.h"
#include "help/mend-helper.h"
#include "promises/mend-account.h"
#include "promises/mend-standing.h"

static GDateTime *
make_now (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);

  return g_date_time_new (zone, 2026, 11, 27, 20, 0, 0);
}

static void
add (GPtrArray *standings, int day_given, const char *day, MendOutcome outcome, int day_marked)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, day_given, 20, 0, 0);
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_mark_unref);
  const MendPromise fields = {
    .created = created, .seat = MEND_SEAT_LEFT, .text = (char *) "Tea", .day = (char *) day
  };
  g_autoptr (MendPromise) promise = mend_promise_new (&fields);

  if (outcome != MEND_OUTCOME_OPEN)
    {
      g_autoptr (GDateTime) marked = g_date_time_new_utc (2026, 11, day_marked, 12, 0, 0);
      const MendMark mark = {
        .promise_id = promise->id, .created = marked, .seat = MEND_SEAT_LEFT, .outcome = outcome
      };

      g_ptr_array_add (marks, mend_mark_new (&mark));
    }

  g_ptr_array_add (standings, mend_standing_new (promise, marks));
}

static void
take (MendPathFacts *facts, GPtrArray *standings)
{
  g_autoptr (GDateTime) now = make_now ();

  mend_path_facts_take_standings (facts, standings, now);
}

static void
assert_day (GDateTime *time, const char *day)
{
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : NULL;

  g_assert_cmpstr (text, ==, day);
}

static void
test_no_promises (void)
{
  g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (MendPathFacts) facts = { .has_marks = TRUE, .n_open_promises = 7, .n_come_promises = 7 };

  take (&facts, standings);
  g_assert_null (facts.first_promise);
  g_assert_null (facts.next_promise);
  g_assert_false (facts.has_marks);
  g_assert_cmpuint (facts.n_open_promises, ==, 0);
  g_assert_cmpuint (facts.n_come_promises, ==, 0);
}

static void
test_open_promises (void)
{
  g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (MendPathFacts) facts = { 0 };

  g_test_summary ("The open ones count, and the next day of one of them that is not past.");

  add (standings, 20, "2026-12-04", MEND_OUTCOME_OPEN, 0);
  take (&facts, standings);
  g_assert_false (facts.has_marks);
  add (standings, 18, "2026-12-01", MEND_OUTCOME_OPEN, 0);
  add (standings, 19, NULL, MEND_OUTCOME_OPEN, 0);
  add (standings, 17, "2026-11-28", MEND_OUTCOME_KEPT, 20);
  add (standings, 21, "2026-11-29", MEND_OUTCOME_CHANGED, 22);
  take (&facts, standings);

  g_assert_true (facts.has_marks);
  g_assert_cmpuint (facts.n_open_promises, ==, 3);
  g_assert_cmpuint (facts.n_come_promises, ==, 0);
  assert_day (facts.next_promise, "2026-12-01");
  assert_day (facts.first_promise, "2026-11-17");
}

static void
test_day_has_come (void)
{
  const struct
  {
    const char *day;
    MendOutcome outcome;
    int day_marked;
    guint n_come;
    const char *next;
  } cases[] = {
    { "2026-11-28", MEND_OUTCOME_OPEN, 0, 0, "2026-11-28" },
    { "2026-11-27", MEND_OUTCOME_OPEN, 0, 1, "2026-11-27" },
    { "2026-11-26", MEND_OUTCOME_OPEN, 0, 1, NULL },
    /* Something was said since, or before it had come. */
    { "2026-11-26", MEND_OUTCOME_MISSED, 26, 0, NULL },
    { "2026-11-26", MEND_OUTCOME_PARTLY, 25, 1, NULL },
    { "2026-11-26", MEND_OUTCOME_KEPT, 25, 0, NULL },
    /* What is long ago is not brought up again. */
    { "2026-10-30", MEND_OUTCOME_OPEN, 0, 1, NULL },
    { "2026-10-29", MEND_OUTCOME_OPEN, 0, 0, NULL },
    { "2025-11-27", MEND_OUTCOME_OPEN, 0, 0, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func (g_object_unref);
      g_auto (MendPathFacts) facts = { 0 };

      add (standings, 1, cases[i].day, cases[i].outcome, cases[i].day_marked);
      take (&facts, standings);
      g_assert_cmpuint (facts.n_come_promises, ==, cases[i].n_come);
      assert_day (facts.next_promise, cases[i].next);
    }
}

static void
add_account (GPtrArray *accounts, guint n_parts, int month)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 1, 1, 20, 0, 0);
  g_autoptr (GDateTime) modified =
      month > 0 ? g_date_time_new_utc (2026, month, 1, 20, 0, 0) : NULL;
  MendAccount fields = { .created = created, .modified = modified };

  for (guint i = 0; i < n_parts; i++)
    fields.texts[i] = (char *) "A text";

  g_ptr_array_add (accounts, mend_account_new (&fields));
}

static void
test_accounts (void)
{
  g_autoptr (GPtrArray) accounts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_account_unref);
  g_auto (MendPathFacts) facts = { .n_account_parts = 3 };

  g_test_summary ("The account that is furthest counts, and the parts that have a text.");

  mend_path_facts_take_accounts (&facts, accounts);
  g_assert_cmpuint (facts.n_account_parts, ==, 0);

  add_account (accounts, 0, 2);
  mend_path_facts_take_accounts (&facts, accounts);
  g_assert_cmpuint (facts.n_account_parts, ==, 0);
  g_assert_null (facts.account_changed);

  add_account (accounts, 2, 3);
  add_account (accounts, 1, 4);
  mend_path_facts_take_accounts (&facts, accounts);
  g_assert_cmpuint (facts.n_account_parts, ==, 2);
  assert_day (facts.account_changed, "2026-03-01");

  /* What was changed just now is not on the disk yet. */
  add_account (accounts, MEND_ACCOUNT_N_PARTS, 0);
  mend_path_facts_take_accounts (&facts, accounts);
  g_assert_cmpuint (facts.n_account_parts, ==, MEND_ACCOUNT_N_PARTS);
  g_assert_null (facts.account_changed);
}

static void
add_good_thing (
    GPtrArray *things, const char *id, MendGoodThingKind kind, const char *of_id, const char *day)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 20, 20, 0, 0);
  const MendGoodThing fields = {
    .id = (char *) id,
    .kind = kind,
    .moment_id = (char *) of_id,
    .created = created,
    .seat = MEND_SEAT_BOTH,
    .text = (char *) "A walk",
    .day = (char *) day,
  };

  g_ptr_array_add (things, mend_good_thing_new (&fields));
}

static void
test_good_things (void)
{
  g_autoptr (GPtrArray) things =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);
  g_autoptr (GDateTime) now = make_now ();
  g_auto (MendPathFacts) facts = { .n_good = 7, .n_come_moments = 7 };

  g_test_summary ("What is there to be read aloud counts, and the next day for which something is "
                  "planned.");

  mend_path_facts_take_good_things (&facts, things, now);
  g_assert_cmpuint (facts.n_good, ==, 0);
  g_assert_cmpuint (facts.n_come_moments, ==, 0);
  g_assert_null (facts.planned);

  add_good_thing (things, "a", MEND_GOOD_THING_APPRECIATION, NULL, NULL);
  add_good_thing (things, "b", MEND_GOOD_THING_APPRECIATION, NULL, NULL);
  add_good_thing (things, "c", MEND_GOOD_THING_ACTIVITY, NULL, NULL);
  add_good_thing (things, "d", MEND_GOOD_THING_ACTIVITY, NULL, NULL);
  add_good_thing (things, "e", MEND_GOOD_THING_ACTIVITY, NULL, NULL);
  add_good_thing (things, "f", MEND_GOOD_THING_ACTIVITY, NULL, NULL);
  add_good_thing (things, "1", MEND_GOOD_THING_DONE, "b", NULL);
  add_good_thing (things, "2", MEND_GOOD_THING_PLAN, "c", "2026-12-04");
  add_good_thing (things, "3", MEND_GOOD_THING_PLAN, "d", "2026-11-28");
  add_good_thing (things, "4", MEND_GOOD_THING_PLAN, "e", "2026-11-26");
  add_good_thing (things, "5", MEND_GOOD_THING_PLAN, "f", "2026-10-01");
  mend_path_facts_take_good_things (&facts, things, now);
  g_assert_cmpuint (facts.n_good, ==, 1);
  assert_day (facts.planned, "2026-11-28");

  /* What is long ago is not brought up again. */
  g_assert_cmpuint (facts.n_come_moments, ==, 1);

  add_good_thing (things, "6", MEND_GOOD_THING_DONE, "e", NULL);
  mend_path_facts_take_good_things (&facts, things, now);
  g_assert_cmpuint (facts.n_come_moments, ==, 0);
}

static void
test_planned_earlier (void)
{
  g_autoptr (GPtrArray) things =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);
  g_autoptr (GDateTime) now = make_now ();
  g_auto (MendPathFacts) facts = { .planned = g_date_time_add_days (now, 2) };

  add_good_thing (things, "a", MEND_GOOD_THING_ACTIVITY, NULL, NULL);
  add_good_thing (things, "1", MEND_GOOD_THING_PLAN, "a", "2026-12-04");
  mend_path_facts_take_good_things (&facts, things, now);
  assert_day (facts.planned, "2026-11-29");
  add_good_thing (things, "2", MEND_GOOD_THING_PLAN, "a", "2026-11-27");
  mend_path_facts_take_good_things (&facts, things, now);
  assert_day (facts.planned, "2026-11-27");
}

static void
test_check_ins (void)
{
  g_auto (MendPathFacts) facts = { 0 };
  g_autoptr (GPtrArray) check_ins =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_check_in_unref);
  g_autoptr (GDateTime) first = g_date_time_new_utc (2026, 9, 3, 20, 40, 0);
  g_autoptr (GDateTime) latest = g_date_time_new_utc (2026, 10, 3, 20, 40, 0);
  MendCheckIn fields = { .created = first, .person_ids = { (char *) "a", (char *) "b" } };

  mend_path_facts_take_check_ins (&facts, check_ins);
  g_assert_null (facts.latest_check_in);

  g_ptr_array_add (check_ins, mend_check_in_new (&fields));
  fields.created = latest;
  g_ptr_array_add (check_ins, mend_check_in_new (&fields));
  mend_path_facts_take_check_ins (&facts, check_ins);
  g_assert_true (g_date_time_equal (facts.latest_check_in, latest));
}

static void
add_session (GPtrArray *helpers, int day, MendSeat seat)
{
  g_autoptr (GDateTime) starts = g_date_time_new_utc (2026, 11, day, 17, 0, 0);
  const MendHelper fields = {
    .kind = MEND_HELPER_SESSION, .created = starts, .starts = starts, .seat = seat
  };

  g_ptr_array_add (helpers, mend_helper_new (&fields));
}

static void
test_helpers (void)
{
  g_autoptr (GPtrArray) helpers =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_helper_unref);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 12, 17, 0, 0);
  g_auto (MendPathFacts) facts = { 0 };

  g_test_summary ("The next session of both is told, and not where only one of them goes.");

  add_session (helpers, 2, MEND_SEAT_LEFT);
  add_session (helpers, 13, MEND_SEAT_RIGHT);
  mend_path_facts_take_helpers (&facts, helpers, now);
  g_assert_null (facts.next_session);
  g_assert_cmpint (g_date_time_get_day_of_month (facts.latest_session), ==, 2);

  add_session (helpers, 26, MEND_SEAT_BOTH);
  add_session (helpers, 19, MEND_SEAT_BOTH);
  mend_path_facts_take_helpers (&facts, helpers, now);
  g_assert_cmpint (g_date_time_get_day_of_month (facts.next_session), ==, 19);

  g_ptr_array_set_size (helpers, 0);
  mend_path_facts_take_helpers (&facts, helpers, now);
  g_assert_null (facts.next_session);
  g_assert_null (facts.latest_session);
}

static void
test_cleared (void)
{
  MendPathFacts facts = { .n_talks = 2, .planned = make_now (), .next_session = make_now () };

  mend_path_facts_clear (&facts);
  g_assert_null (facts.planned);
  g_assert_cmpuint (facts.n_talks, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/path-facts/no-promises", test_no_promises);
  g_test_add_func ("/core/path-facts/open-promises", test_open_promises);
  g_test_add_func ("/core/path-facts/day-has-come", test_day_has_come);
  g_test_add_func ("/core/path-facts/accounts", test_accounts);
  g_test_add_func ("/core/path-facts/good-things", test_good_things);
  g_test_add_func ("/core/path-facts/planned-earlier", test_planned_earlier);
  g_test_add_func ("/core/path-facts/check-ins", test_check_ins);
  g_test_add_func ("/core/path-facts/helpers", test_helpers);
  g_test_add_func ("/core/path-facts/cleared", test_cleared);

  return g_test_run ();
}
