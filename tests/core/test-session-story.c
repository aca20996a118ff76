// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-session-story.h"

#define LENA "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define ID   "0b7c1b06-6f8e-4d3e-9b57-6f1e8a6d0c12"

static GPtrArray *
make_helpers (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) mend_helper_unref);
}

static void
add (GPtrArray *helpers, MendHelper fields)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 1, 20, 40, 0);

  fields.created = created;
  g_ptr_array_add (helpers, mend_helper_new (&fields));
}

static void
add_session (GPtrArray *helpers, const char *id, const char *with_id, int day)
{
  g_autoptr (GDateTime) starts = g_date_time_new_utc (2026, 11, day, 17, 0, 0);
  const MendHelper session = { .id = (char *) id,
                               .kind = MEND_HELPER_SESSION,
                               .helper_id = (char *) with_id,
                               .starts = starts,
                               .seat = MEND_SEAT_BOTH };

  add (helpers, session);
}

static void
add_taken (GPtrArray *helpers, const char *from_id, const char *text)
{
  const MendHelper taken = { .kind = MEND_HELPER_TAKEN,
                             .helper_id = (char *) from_id,
                             .text = (char *) text };

  add (helpers, taken);
}

static void
test_session_story_belongs_together (void)
{
  const MendHelper lena = { .id = (char *) LENA, .name = (char *) "Lena" };
  g_autoptr (GPtrArray) helpers = make_helpers ();
  g_autoptr (GPtrArray) stories = NULL;
  GPtrArray *taken;

  g_test_summary ("The earliest comes first, each with its therapist and what was taken from it.");

  add (helpers, lena);
  add_session (helpers, ID, LENA, 20);
  add_session (helpers, NULL, NULL, 6);
  add_taken (helpers, ID, "Ask before guessing");
  add_taken (helpers, ID, "A walk on Sundays");
  add_taken (helpers, LENA, "From no session");
  stories = mend_session_story_list (helpers);

  g_assert_cmpuint (stories->len, ==, 2);
  g_assert_null (mend_session_story_get_therapist (g_ptr_array_index (stories, 0)));
  g_assert_cmpuint (mend_session_story_get_taken (g_ptr_array_index (stories, 0))->len, ==, 0);
  g_assert_cmpstr (mend_session_story_get_session (g_ptr_array_index (stories, 1))->id, ==, ID);
  g_assert_cmpstr (mend_session_story_get_therapist (g_ptr_array_index (stories, 1))->name, ==,
                   "Lena");
  taken = mend_session_story_get_taken (g_ptr_array_index (stories, 1));
  g_assert_cmpuint (taken->len, ==, 2);
  g_assert_cmpstr (((const MendHelper *) g_ptr_array_index (taken, 1))->text, ==,
                   "A walk on Sundays");
}

static void
test_session_story_therapist_gone (void)
{
  g_autoptr (GPtrArray) helpers = make_helpers ();
  g_autoptr (GPtrArray) stories = NULL;

  g_test_summary ("A session stays when the therapist is deleted, and names nobody else.");

  add_session (helpers, ID, LENA, 20);
  add_taken (helpers, ID, "Ask before guessing");
  stories = mend_session_story_list (helpers);

  g_assert_cmpuint (stories->len, ==, 1);
  g_assert_null (mend_session_story_get_therapist (g_ptr_array_index (stories, 0)));
}

static void
assert_time (int day, int hour, gboolean has_begun, gboolean is_recent)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, day, hour, 0, 0);
  g_autoptr (GPtrArray) helpers = make_helpers ();
  g_autoptr (GPtrArray) stories = NULL;
  MendSessionStory *story;

  add_session (helpers, ID, NULL, 12);
  stories = mend_session_story_list (helpers);
  story = g_ptr_array_index (stories, 0);
  g_assert_cmpint (mend_session_story_has_begun (story, now), ==, has_begun);
  g_assert_cmpint (mend_session_story_is_recent (story, now), ==, is_recent);
}

static void
test_session_story_time (void)
{
  g_test_summary ("What was taken from a session is asked for a week, and no longer.");

  assert_time (11, 17, FALSE, FALSE);
  assert_time (12, 17, FALSE, FALSE);
  assert_time (12, 18, TRUE, TRUE);
  assert_time (19, 16, TRUE, TRUE);
  assert_time (19, 17, TRUE, FALSE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/session-story/belongs-together", test_session_story_belongs_together);
  g_test_add_func ("/core/session-story/therapist-gone", test_session_story_therapist_gone);
  g_test_add_func ("/core/session-story/time", test_session_story_time);

  return g_test_run ();
}
