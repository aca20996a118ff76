// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-conflict-choice.h"

#include "conflict-fixture.h"

#include <string.h>

#define COPY_NAME RECORD_STEM " (1).json"

static void
check_choice (const char *kind, const char *here, const char *there, MendConflictSide side)
{
  g_autoptr (ConflictFixture) fixture = conflict_fixture_new (kind);
  g_autoptr (MendConflictChoice) choice = NULL;
  g_autofree char *result = NULL;
  g_autofree char *record = NULL;
  g_autofree char *copy = NULL;

  conflict_fixture_put (fixture, RECORD_NAME, here);
  conflict_fixture_put (fixture, COPY_NAME, there);
  conflict_fixture_search (fixture);
  g_assert_cmpuint (fixture->conflicts->len, ==, 1);

  choice = mend_conflict_choice_new (fixture->conflicts->pdata[0], side);
  g_assert_true (mend_conflict_choice_do (choice, fixture->folder, fixture->earlier));
  result = conflict_fixture_read (fixture, RECORD_NAME);
  g_assert_nonnull (strstr (result, side == MEND_CONFLICT_HERE ? "Ulla" : "Ulle"));
  g_assert_null (strstr (result, side == MEND_CONFLICT_HERE ? "Ulle" : "Ulla"));
  g_assert_true (conflict_fixture_holds (fixture, "Ulla"));
  g_assert_true (conflict_fixture_holds (fixture, "Ulle"));
  conflict_fixture_search (fixture);
  g_assert_cmpuint (fixture->conflicts->len, ==, 0);
  g_assert_cmpuint (conflict_fixture_count (fixture, kind), ==, 1);

  g_assert_true (mend_conflict_choice_undo (choice, fixture->folder));
  record = conflict_fixture_read (fixture, RECORD_NAME);
  copy = conflict_fixture_read (fixture, COPY_NAME);
  g_assert_cmpstr (record, ==, here);
  g_assert_cmpstr (copy, ==, there);
  conflict_fixture_search (fixture);
  g_assert_cmpuint (fixture->conflicts->len, ==, 1);
}

static void
test_conflict_choice_talks (void)
{
  g_autofree char *here = make_talk_text ("Ulla", 2, 2026);
  g_autofree char *there = make_talk_text ("Ulle", 2, 2026);

  check_choice ("talks", here, there, MEND_CONFLICT_HERE);
  check_choice ("talks", here, there, MEND_CONFLICT_THERE);
}

static void
test_conflict_choice_persons (void)
{
  g_autofree char *here = make_person_text ("Ulla", 2, "blue", 1);
  g_autofree char *there = make_person_text ("Ulle", 2, "teal", 2);

  check_choice ("people", here, there, MEND_CONFLICT_HERE);
  check_choice ("people", here, there, MEND_CONFLICT_THERE);
}

static void
test_conflict_choice_comes_again (void)
{
  g_autoptr (ConflictFixture) fixture = conflict_fixture_new ("talks");
  g_autoptr (MendConflictChoice) choice = NULL;
  g_autofree char *here = make_talk_text ("Ulla", 2, 2026);
  g_autofree char *there = make_talk_text ("Ulle", 2, 2026);

  g_test_summary ("What was not chosen is not asked for again when it comes once more.");

  conflict_fixture_put (fixture, RECORD_NAME, here);
  conflict_fixture_put (fixture, COPY_NAME, there);
  conflict_fixture_search (fixture);
  choice = mend_conflict_choice_new (fixture->conflicts->pdata[0], MEND_CONFLICT_HERE);
  g_assert_true (mend_conflict_choice_do (choice, fixture->folder, fixture->earlier));

  conflict_fixture_put (fixture, COPY_NAME, there);
  conflict_fixture_search (fixture);
  g_assert_cmpuint (fixture->conflicts->len, ==, 0);
  g_assert_cmpuint (conflict_fixture_count (fixture, "talks"), ==, 1);
}

static void
test_conflict_choice_too_late (void)
{
  g_autoptr (ConflictFixture) fixture = conflict_fixture_new ("talks");
  g_autoptr (MendConflictChoice) choice = NULL;
  g_autofree char *here = make_talk_text ("Ulla", 2, 2026);
  g_autofree char *there = make_talk_text ("Ulle", 2, 2026);
  g_autofree char *later = make_talk_text ("Ullie", 3, 2026);
  g_autofree char *record = NULL;

  conflict_fixture_put (fixture, RECORD_NAME, here);
  conflict_fixture_put (fixture, COPY_NAME, there);
  conflict_fixture_search (fixture);
  choice = mend_conflict_choice_new (fixture->conflicts->pdata[0], MEND_CONFLICT_HERE);

  conflict_fixture_put (fixture, RECORD_NAME, later);
  g_assert_false (mend_conflict_choice_do (choice, fixture->folder, fixture->earlier));
  record = conflict_fixture_read (fixture, RECORD_NAME);
  g_assert_cmpstr (record, ==, later);
  g_assert_false (mend_conflict_choice_undo (choice, fixture->folder));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/conflict-choice/talks", test_conflict_choice_talks);
  g_test_add_func ("/store/conflict-choice/persons", test_conflict_choice_persons);
  g_test_add_func ("/store/conflict-choice/comes-again", test_conflict_choice_comes_again);
  g_test_add_func ("/store/conflict-choice/too-late", test_conflict_choice_too_late);

  return g_test_run ();
}
