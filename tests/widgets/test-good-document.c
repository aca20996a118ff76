// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: session-document. */
#include "good/mend-good-document.h"

#include "export/mend-markdown.h"
#include "good/mend-good-thing.h"
#include "help/mend-helper.h"
#include "help/mend-session-document.h"
#include "mend-person.h"

static void
assert_says (const MendDocument *document, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  mend_markdown_append (text, document);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
add (GPtrArray *moments,
     const char *id,
     MendGoodThingKind kind,
     const char *moment_id,
     MendSeat seat,
     const char *text)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  const MendGoodThing fields = {
    .id = (char *) id,
    .kind = kind,
    .moment_id = (char *) moment_id,
    .created = created,
    .seat = seat,
    .name = (char *) (seat == MEND_SEAT_LEFT ? "Anna" : ""),
    .text = (char *) text,
    .day = (char *) (kind == MEND_GOOD_THING_PLAN ? "2026-11-30" : NULL),
  };

  g_ptr_array_add (moments, mend_good_thing_new (&fields));
}

static void
test_good_document_good_things (void)
{
  g_autoptr (MendDocument) document = mend_document_new ();
  g_autoptr (MendDocument) none = mend_document_new ();
  g_autoptr (GPtrArray) moments =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);

  g_test_summary ("What waits to be read aloud comes last; who wrote it stands above it.");

  mend_good_document_add (none, moments);
  g_assert_cmpuint (mend_document_get_n_lines (none), ==, 0);

  add (moments, "a", MEND_GOOD_THING_APPRECIATION, NULL, MEND_SEAT_LEFT, "You waited");
  add (moments, "b", MEND_GOOD_THING_APPRECIATION, NULL, MEND_SEAT_LEFT, "You called");
  add (moments, "c", MEND_GOOD_THING_ACTIVITY, NULL, MEND_SEAT_BOTH, "To the lake");
  add (moments, "d", MEND_GOOD_THING_GESTURE, NULL, MEND_SEAT_LEFT, "Tea");
  add (moments, "1", MEND_GOOD_THING_PLAN, "c", MEND_SEAT_BOTH, NULL);
  add (moments, "2", MEND_GOOD_THING_DONE, "b", MEND_SEAT_BOTH, NULL);
  add (moments, "3", MEND_GOOD_THING_DONE, "d", MEND_SEAT_LEFT, "It was hot");
  mend_good_document_add (document, moments);
  assert_says (document, "# Good Things\n\n"
                         "## Together\n\nTo the lake\n\n*Planned for 30 November 2026*\n\n"
                         "## Small Gestures\n\n### Anna\n\nTea\n\n"
                         "*3 November 2026 · Anna: It was hot*\n\n"
                         "## Read Aloud\n\n### Anna\n\nYou called\n\n*3 November 2026*\n\n"
                         "## To Read Aloud\n\n### Anna\n\nYou waited\n");
}

static void
add_helper (GPtrArray *helpers, const char *id, MendHelperKind kind, const char *of, MendSeat seat)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autoptr (GDateTime) starts =
      g_date_time_new_utc (2026, 11, seat == MEND_SEAT_BOTH ? 5 : 6, 17, 0, 0);
  const MendHelper fields = {
    .id = (char *) id,
    .kind = kind,
    .helper_id = (char *) of,
    .created = created,
    .name = (char *) (kind == MEND_HELPER_THERAPIST ? "Lena" : ""),
    .reach = (char *) (kind == MEND_HELPER_THERAPIST ? "0800" : ""),
    .text = (char *) (kind == MEND_HELPER_TAKEN ? id : ""),
    .starts = kind == MEND_HELPER_SESSION ? starts : NULL,
    .seat = kind == MEND_HELPER_SESSION ? seat : MEND_SEAT_NONE,
  };

  g_ptr_array_add (helpers, mend_helper_new (&fields));
}

static void
test_session_document_taken (void)
{
  g_autoptr (MendDocument) document = mend_document_new ();
  g_autoptr (GPtrArray) helpers =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_helper_unref);
  g_autoptr (GPtrArray) persons =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_person_unref);

  g_test_summary ("What was taken is there with its day, and not who helps.");

  g_ptr_array_add (persons, mend_person_new ("a", "Anna", MEND_SEAT_LEFT, NULL));
  g_ptr_array_add (persons, mend_person_new ("b", "Ben", MEND_SEAT_RIGHT, NULL));
  add_helper (helpers, "lena", MEND_HELPER_THERAPIST, NULL, MEND_SEAT_NONE);
  add_helper (helpers, "empty", MEND_HELPER_SESSION, "lena", MEND_SEAT_LEFT);
  mend_session_document_add (document, helpers, persons);
  g_assert_cmpuint (mend_document_get_n_lines (document), ==, 0);

  add_helper (helpers, "right", MEND_HELPER_SESSION, "lena", MEND_SEAT_RIGHT);
  add_helper (helpers, "both", MEND_HELPER_SESSION, "lena", MEND_SEAT_BOTH);
  add_helper (helpers, "Ask first", MEND_HELPER_TAKEN, "both", MEND_SEAT_NONE);
  add_helper (helpers, "Sleep", MEND_HELPER_TAKEN, "both", MEND_SEAT_NONE);
  add_helper (helpers, "Walk", MEND_HELPER_TAKEN, "right", MEND_SEAT_NONE);
  add_helper (helpers, "Nowhere", MEND_HELPER_TAKEN, "gone", MEND_SEAT_NONE);
  mend_session_document_add (document, helpers, persons);
  assert_says (document, "# Sessions\n\n## 5 November 2026\n\nAsk first\n\nSleep\n\n"
                         "## 6 November 2026\n\n### Ben\n\nWalk\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/widgets/good-document/good-things", test_good_document_good_things);
  g_test_add_func ("/widgets/session-document/taken", test_session_document_taken);

  return g_test_run ();
}
