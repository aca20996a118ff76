// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: record-tidy. */
#include "records/mend-conflict-search.h"

#include "conflict-fixture.h"
#include "figure.h"
#include "records/mend-file-problem.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* How programs that keep folders in step, and people, name a second version. */
static const char *const copy_names[] = {
  RECORD_STEM ".sync-conflict-20261122-091146-XK66K6J.json",
  RECORD_STEM " (conflicted copy 2018-04-10 093612).json",
  RECORD_STEM " (1).json",
  RECORD_STEM "-laptop.json",
  RECORD_STEM " copy.json",
};

/* What may have become of a record on two computers. */
typedef enum
{
  IDENTICAL,
  DIFFERENT_FIELDS,
  SAME_FIELD,
  EDIT_AND_DELETE,
  DAMAGED,
  NEWER_VERSION,
  OTHER_YEAR,
  N_CASES,
} Case;

typedef struct
{
  const char *kind;
  char *record;
  char *copy;
} Pair;

static Pair
make_persons (Case what)
{
  Pair pair = { .kind = "people", .record = make_person_text ("Ulla", 2, "blue", 1) };
  g_autofree char *other = make_person_text ("Ulle", 2, "blue", 1);

  switch (what)
    {
    case IDENTICAL:
      pair.copy = g_strdup (pair.record);
      break;
    case DIFFERENT_FIELDS:
      pair.copy = make_person_text ("Ull", 1, "teal", 2);
      break;
    case SAME_FIELD:
    case EDIT_AND_DELETE:
      pair.copy = g_strdup (other);
      break;
    case DAMAGED:
      pair.copy = g_strndup (other, strlen (other) / 2);
      break;
    case NEWER_VERSION:
      pair.copy = g_strdup (other);
      *(strstr (pair.copy, "\"version\":1") + strlen ("\"version\":")) = '9';
      break;
    case OTHER_YEAR:
      pair.copy = make_person_text ("Ulle", 3, "blue", 1);
      memcpy (strstr (pair.copy, "modified\":\"2026") + strlen ("modified\":\""), "2025", 4);
      break;
    case N_CASES:
      g_assert_not_reached ();
    }

  return pair;
}

static Pair
make_talks (Case what)
{
  Pair pair = { .kind = "talks", .record = make_talk_text ("Ulla", 2, 2026) };
  g_autofree char *other = make_talk_text ("Ulle", 2, 2026);

  switch (what)
    {
    case IDENTICAL:
      pair.copy = g_strdup (pair.record);
      break;
    case DIFFERENT_FIELDS:
    case SAME_FIELD:
    case EDIT_AND_DELETE:
      pair.copy = g_strdup (other);
      break;
    case DAMAGED:
      pair.copy = g_strndup (other, strlen (other) / 2);
      break;
    case NEWER_VERSION:
      pair.copy = g_strdup (other);
      *(strstr (pair.copy, "\"version\": 1") + strlen ("\"version\": ")) = '9';
      break;
    case OTHER_YEAR:
      pair.copy = make_talk_text ("Ulle", 3, 2025);
      break;
    case N_CASES:
      g_assert_not_reached ();
    }

  return pair;
}

static void
assert_record_holds (ConflictFixture *fixture, const char *text)
{
  g_autofree char *record = conflict_fixture_read (fixture, RECORD_NAME);

  g_assert_nonnull (record);
  g_assert_nonnull (strstr (record, text));
}

static void
assert_tidy (ConflictFixture *fixture)
{
  g_assert_cmpuint (fixture->conflicts->len, ==, 0);
  g_assert_cmpuint (fixture->problems->len, ==, 0);
  g_assert_cmpuint (conflict_fixture_count (fixture, fixture->kind), ==, 1);
}

/* Both files are as they were. */
static void
assert_untouched (ConflictFixture *fixture, const Pair *pair, const char *name)
{
  g_autofree char *record = conflict_fixture_read (fixture, RECORD_NAME);
  g_autofree char *copy = conflict_fixture_read (fixture, name);

  g_assert_cmpstr (record, ==, pair->record);
  g_assert_cmpstr (copy, ==, pair->copy);
  g_assert_cmpuint (conflict_fixture_count (fixture, "trash"), ==, 0);
}

static void
assert_problem (ConflictFixture *fixture, const char *name, MendFileProblemReason reason)
{
  g_assert_cmpuint (fixture->conflicts->len, ==, 0);
  g_assert_cmpuint (fixture->problems->len, ==, 1);
  g_assert_cmpstr (mend_file_problem_get_file_name (fixture->problems->pdata[0]), ==, name);
  g_assert_cmpint (mend_file_problem_get_reason (fixture->problems->pdata[0]), ==, reason);
}

static void
assert_offered (ConflictFixture *fixture, const Pair *pair, const char *name)
{
  g_assert_cmpuint (fixture->conflicts->len, ==, 1);
  g_assert_cmpstr (mend_conflict_get_file_name (fixture->conflicts->pdata[0], MEND_CONFLICT_HERE),
                   ==, RECORD_NAME);
  g_assert_cmpstr (mend_conflict_get_file_name (fixture->conflicts->pdata[0], MEND_CONFLICT_THERE),
                   ==, name);
  assert_untouched (fixture, pair, name);
}

static void
check_case (Case what, const Pair *pair, const char *name)
{
  g_autoptr (ConflictFixture) fixture = conflict_fixture_new (pair->kind);
  gboolean is_person = g_str_equal (pair->kind, "people");

  if (what == EDIT_AND_DELETE)
    conflict_fixture_put_trash (fixture, RECORD_NAME, pair->record);
  else
    conflict_fixture_put (fixture, RECORD_NAME, pair->record);
  conflict_fixture_put (fixture, name, pair->copy);
  conflict_fixture_search_till_calm (fixture);

  if (what == DAMAGED)
    assert_problem (fixture, name, MEND_FILE_PROBLEM_DAMAGED);
  else if (what == NEWER_VERSION)
    assert_problem (fixture, name, MEND_FILE_PROBLEM_NEWER);
  else if (what == SAME_FIELD || (what == DIFFERENT_FIELDS && !is_person))
    assert_offered (fixture, pair, name);
  else
    assert_tidy (fixture);

  if (what == DAMAGED || what == NEWER_VERSION)
    assert_untouched (fixture, pair, name);
  if (what == DIFFERENT_FIELDS && is_person)
    assert_record_holds (fixture, "teal");
  if (what == OTHER_YEAR || what == EDIT_AND_DELETE)
    assert_record_holds (fixture, "Ulle");

  g_assert_true (conflict_fixture_holds (fixture, "Ulla"));
  g_assert_true (what == IDENTICAL || conflict_fixture_holds (fixture, "Ull"));
}

static void
check_all (Pair (*make_pair) (Case what), const char *of_what)
{
  guint n_checked = 0;

  for (int what = 0; what < N_CASES; what++)
    {
      Pair pair = make_pair ((Case) what);

      for (guint i = 0; i < G_N_ELEMENTS (copy_names); i++)
        {
          check_case ((Case) what, &pair, copy_names[i]);
          n_checked++;
        }

      g_free (pair.record);
      g_free (pair.copy);
    }

  g_assert_cmpuint (n_checked, ==, 35);
  figure_reached ("P10", "%u of 35 by table of names and kinds, of %s", n_checked, of_what);
}

static void
test_conflict_search_persons (void)
{
  check_all (make_persons, "what merges");
}

static void
test_conflict_search_talks (void)
{
  check_all (make_talks, "what never merges");
}

static void
test_conflict_search_own_version_gave_way (void)
{
  g_autoptr (ConflictFixture) fixture = conflict_fixture_new ("talks");
  g_autofree char *here = make_talk_text ("Ulla", 2, 2026);
  g_autofree char *there = make_talk_text ("Ulle", 2, 2026);

  g_test_summary ("What was moved aside is what this computer had, and stays so.");

  conflict_fixture_put (fixture, RECORD_NAME, here);
  conflict_fixture_look (fixture);
  g_assert_cmpint (renameat (fixture->folder, RECORD_NAME, fixture->folder, copy_names[1]), ==, 0);
  conflict_fixture_put (fixture, RECORD_NAME, there);

  for (guint i = 0; i < 2; i++)
    {
      conflict_fixture_search (fixture);
      g_assert_cmpuint (fixture->conflicts->len, ==, 1);
      g_assert_cmpstr (
          mend_conflict_get_file_name (fixture->conflicts->pdata[0], MEND_CONFLICT_HERE), ==,
          copy_names[1]);
      g_assert_nonnull (
          mend_conflict_get_version (fixture->conflicts->pdata[0], MEND_CONFLICT_THERE)->talk);
    }
}

static void
test_conflict_search_waits_for_the_record (void)
{
  g_autoptr (ConflictFixture) fixture = conflict_fixture_new ("talks");
  g_autofree char *here = make_talk_text ("Ulla", 2, 2026);
  g_autofree char *there = make_talk_text ("Ulle", 2, 2026);

  g_test_summary ("Between the two steps of another program nothing takes the name of the record.");

  conflict_fixture_put (fixture, copy_names[0], here);
  conflict_fixture_search (fixture);
  g_assert_true (fixture->wants_again);
  conflict_fixture_put (fixture, RECORD_NAME, there);
  conflict_fixture_search_till_calm (fixture);
  g_assert_cmpuint (fixture->conflicts->len, ==, 1);
}

static void
test_conflict_search_read_only (void)
{
  g_autoptr (ConflictFixture) fixture = conflict_fixture_new ("people");
  g_autofree char *text = make_person_text ("Ulla", 2, "blue", 1);
  int trash = fixture->trash;

  conflict_fixture_put (fixture, RECORD_NAME, text);
  conflict_fixture_put (fixture, copy_names[0], text);
  fixture->trash = -1;
  conflict_fixture_search (fixture);
  fixture->trash = trash;

  g_assert_false (fixture->wants_again);
  g_assert_cmpuint (conflict_fixture_count (fixture, "people"), ==, 2);
}

static void
test_conflict_search_deleted_stays_deleted (void)
{
  g_autoptr (ConflictFixture) fixture = conflict_fixture_new ("talks");
  g_autofree char *text = make_talk_text ("Ulla", 2, 2026);

  conflict_fixture_put_trash (fixture, RECORD_NAME, text);
  conflict_fixture_put (fixture, copy_names[0], text);
  conflict_fixture_search_till_calm (fixture);
  g_assert_cmpuint (conflict_fixture_count (fixture, "talks"), ==, 0);
  g_assert_cmpuint (conflict_fixture_count (fixture, "trash"), ==, 2);
}

static void
test_conflict_search_leaves_others_alone (void)
{
  const char *const names[] = {
    ".syncthing." RECORD_NAME ".tmp",
    "~syncthing~" RECORD_NAME ".tmp",
    "." RECORD_NAME ".~1a2b",
    RECORD_NAME ".part",
    RECORD_NAME ".A015Y3",
    ".stignore",
  };
  g_autoptr (ConflictFixture) fixture = conflict_fixture_new ("talks");
  g_autofree char *text = make_talk_text ("Ulla", 2, 2026);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    conflict_fixture_put (fixture, names[i], text);

  conflict_fixture_search_till_calm (fixture);
  g_assert_cmpuint (conflict_fixture_count (fixture, "talks"), ==, G_N_ELEMENTS (names));
  g_assert_cmpuint (fixture->problems->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/conflict-search/persons", test_conflict_search_persons);
  g_test_add_func ("/store/conflict-search/talks", test_conflict_search_talks);
  g_test_add_func ("/store/conflict-search/own-version-gave-way",
                   test_conflict_search_own_version_gave_way);
  g_test_add_func ("/store/conflict-search/waits-for-the-record",
                   test_conflict_search_waits_for_the_record);
  g_test_add_func ("/store/conflict-search/read-only", test_conflict_search_read_only);
  g_test_add_func ("/store/conflict-search/deleted-stays-deleted",
                   test_conflict_search_deleted_stays_deleted);
  g_test_add_func ("/store/conflict-search/leaves-others-alone",
                   test_conflict_search_leaves_others_alone);

  return g_test_run ();
}
