// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-helper.h"

#define ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"

static void
test_helper_words_there_and_back (void)
{
  MendHelperKind kind = MEND_HELPER_SESSION;

  for (guint i = MEND_HELPER_THERAPIST; i <= MEND_HELPER_TAKEN; i++)
    {
      g_assert_true (mend_helper_kind_from_string (mend_helper_kind_to_string (i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }

  g_assert_false (mend_helper_kind_from_string ("friend", &kind));
  g_assert_false (mend_helper_kind_from_string (NULL, &kind));
  g_assert_cmpuint (kind, ==, MEND_HELPER_TAKEN);
}

static void
test_helper_sound (void)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  MendHelper therapist = { .created = time, .name = (char *) "Lena" };
  MendHelper session = {
    .kind = MEND_HELPER_SESSION, .created = time, .starts = time, .seat = MEND_SEAT_BOTH
  };
  MendHelper taken = {
    .kind = MEND_HELPER_TAKEN, .helper_id = (char *) ID, .created = time, .text = (char *) "Slower"
  };

  g_assert_true (mend_helper_is_sound (&therapist));
  g_assert_true (mend_helper_is_sound (&session));
  g_assert_true (mend_helper_is_sound (&taken));

  therapist.name = (char *) "";
  g_assert_false (mend_helper_is_sound (&therapist));
  session.seat = MEND_SEAT_NONE;
  g_assert_false (mend_helper_is_sound (&session));
  session.seat = MEND_SEAT_LEFT;
  session.helper_id = (char *) ID;
  g_assert_true (mend_helper_is_sound (&session));
  session.starts = NULL;
  g_assert_false (mend_helper_is_sound (&session));
  taken.text = NULL;
  g_assert_false (mend_helper_is_sound (&taken));
}

static void
add (GPtrArray *helpers, const char *id, int day)
{
  g_autoptr (GDateTime) starts = g_date_time_new_utc (2026, 11, day, 17, 0, 0);
  const MendHelper fields = { .id = (char *) id,
                              .kind = MEND_HELPER_SESSION,
                              .created = starts,
                              .starts = starts,
                              .seat = MEND_SEAT_BOTH };

  g_ptr_array_add (helpers, mend_helper_new (&fields));
}

static void
test_helper_sessions (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 12, 17, 0, 0);
  g_autoptr (GPtrArray) helpers =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_helper_unref);
  const MendHelper therapist = { .created = now, .name = (char *) "Lena" };

  g_ptr_array_add (helpers, mend_helper_new (&therapist));
  g_assert_null (mend_helper_find_next_session (helpers, now));
  g_assert_null (mend_helper_find_latest_session (helpers, now));

  add (helpers, "later", 26);
  add (helpers, "now", 12);
  add (helpers, "first", 1);
  add (helpers, "latest", 9);
  g_assert_cmpstr (mend_helper_find_next_session (helpers, now)->id, ==, "now");
  g_assert_cmpstr (mend_helper_find_latest_session (helpers, now)->id, ==, "latest");
}

static void
test_helper_equal (void)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  MendHelper fields = { .id = (char *) ID, .created = time, .name = (char *) "Lena" };
  g_autoptr (MendHelper) helper = mend_helper_new (&fields);
  g_autoptr (MendHelper) same = mend_helper_new (&fields);
  g_autoptr (MendHelper) other = NULL;

  fields.reach = (char *) "By mail";
  other = mend_helper_new (&fields);
  g_assert_true (mend_helper_equal (helper, same));
  g_assert_false (mend_helper_equal (helper, other));
}

static void
assert_words (MendHelper fields, const char *expected)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autoptr (MendHelper) helper = NULL;
  g_autofree char *words = NULL;

  fields.created = time;
  if (fields.kind == MEND_HELPER_SESSION)
    fields.starts = time;
  helper = mend_helper_new (&fields);
  words = mend_helper_dup_words (helper);
  g_assert_cmpstr (words, ==, expected);
}

static void
test_helper_words_of_people (void)
{
  const MendHelper therapist = { .name = (char *) "Lena", .text = (char *) "Second floor" };
  const MendHelper session = { .kind = MEND_HELPER_SESSION, .seat = MEND_SEAT_BOTH };
  const MendHelper taken = { .kind = MEND_HELPER_TAKEN,
                             .helper_id = (char *) ID,
                             .text = (char *) "Ask before guessing" };

  g_test_summary ("A search looks through what people have written, and through nothing else.");

  assert_words (therapist, "Lena\nSecond floor");
  assert_words (session, NULL);
  assert_words (taken, "Ask before guessing");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/helper/words-there-and-back", test_helper_words_there_and_back);
  g_test_add_func ("/core/helper/sound", test_helper_sound);
  g_test_add_func ("/core/helper/sessions", test_helper_sessions);
  g_test_add_func ("/core/helper/words-of-people", test_helper_words_of_people);
  g_test_add_func ("/core/helper/equal", test_helper_equal);

  return g_test_run ();
}
