// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-reminder.h"

#include "mend-manual-clock.h"

#define MINUTE ((gint64) 60 * G_USEC_PER_SEC)

typedef struct
{
  MendManualClock *clock;
  MendReminder *reminder;
  guint n_come;
  guint n_gone;
  guint n_changed;
} Fixture;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->clock = mend_manual_clock_new ();
  self->reminder = mend_reminder_new (MEND_CLOCK (self->clock));
  mend_reminder_start (self->reminder);
  g_signal_connect_swapped (self->reminder, "come", G_CALLBACK (count_cb), &self->n_come);
  g_signal_connect_swapped (self->reminder, "gone", G_CALLBACK (count_cb), &self->n_gone);
  g_signal_connect_swapped (self->reminder, "changed", G_CALLBACK (count_cb), &self->n_changed);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->reminder);
  g_assert_finalize_object (self->clock);
}

static gint64
in_minutes (Fixture *self, int minutes)
{
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (MEND_CLOCK (self->clock));

  return g_date_time_to_unix (now) * 1000 + (gint64) minutes * 60000;
}

static void
pass (Fixture *self, int minutes)
{
  mend_manual_clock_advance (self->clock, minutes * MINUTE);
  mend_reminder_look (self->reminder);
}

static void
test_tells_once (Fixture *self, gconstpointer data)
{
  g_test_summary ("At the time one notice comes, and after two hours it goes again.");

  mend_reminder_set (self->reminder, "a", in_minutes (self, 30));
  g_assert_true (mend_reminder_get_is_waiting (self->reminder));
  pass (self, 29);
  g_assert_cmpuint (self->n_come, ==, 0);
  pass (self, 1);
  g_assert_cmpuint (self->n_come, ==, 1);
  pass (self, 60);
  g_assert_cmpuint (self->n_come, ==, 1);
  g_assert_cmpuint (self->n_gone, ==, 0);
  pass (self, 60);
  g_assert_cmpuint (self->n_gone, ==, 1);
  g_assert_false (mend_reminder_get_is_waiting (self->reminder));
}

static void
test_days_ahead (Fixture *self, gconstpointer data)
{
  g_test_summary ("For what lies days ahead no program stays in memory without a window.");

  mend_reminder_set (self->reminder, "a", in_minutes (self, 3 * 24 * 60));
  g_assert_false (mend_reminder_get_is_waiting (self->reminder));
  pass (self, 2 * 24 * 60 - 1);
  g_assert_false (mend_reminder_get_is_waiting (self->reminder));
  pass (self, 1);
  g_assert_true (mend_reminder_get_is_waiting (self->reminder));
  pass (self, 24 * 60);
  g_assert_cmpuint (self->n_come, ==, 1);
}

static void
test_several_are_one (Fixture *self, gconstpointer data)
{
  g_test_summary ("However many times have come, there is one notice.");

  mend_reminder_set (self->reminder, "a", in_minutes (self, 30));
  mend_reminder_set (self->reminder, "b", in_minutes (self, 31));
  mend_reminder_set (self->reminder, "c", in_minutes (self, 32));
  pass (self, 40);
  g_assert_cmpuint (self->n_come, ==, 1);

  mend_reminder_remove (self->reminder, "a");
  mend_reminder_remove (self->reminder, "b");
  g_assert_cmpuint (self->n_gone, ==, 0);
  mend_reminder_remove (self->reminder, "c");
  g_assert_cmpuint (self->n_gone, ==, 1);
}

static void
test_moved_and_removed (Fixture *self, gconstpointer data)
{
  g_test_summary ("A time that is moved counts anew, and one that is removed not at all.");

  mend_reminder_set (self->reminder, "a", in_minutes (self, 30));
  pass (self, 20);
  mend_reminder_set (self->reminder, "a", in_minutes (self, 20));
  pass (self, 15);
  g_assert_cmpuint (self->n_come, ==, 0);
  mend_reminder_remove (self->reminder, "a");
  pass (self, 15);
  g_assert_cmpuint (self->n_come, ==, 0);
  g_assert_false (mend_reminder_get_is_waiting (self->reminder));
}

static void
test_whoever_looks_is_not_told (Fixture *self, gconstpointer data)
{
  g_test_summary ("The window says the same: who looks at it gets no notice, or loses it.");

  mend_reminder_set_is_seen (self->reminder, TRUE);
  mend_reminder_set (self->reminder, "a", in_minutes (self, 30));
  pass (self, 30);
  g_assert_cmpuint (self->n_come, ==, 0);
  g_assert_cmpuint (self->n_changed, ==, 2);
  g_assert_false (mend_reminder_get_is_waiting (self->reminder));

  mend_reminder_set_is_seen (self->reminder, FALSE);
  mend_reminder_set (self->reminder, "b", in_minutes (self, 30));
  pass (self, 30);
  g_assert_cmpuint (self->n_come, ==, 1);
  mend_reminder_set_is_seen (self->reminder, TRUE);
  g_assert_cmpuint (self->n_gone, ==, 1);
  mend_reminder_set_is_seen (self->reminder, FALSE);
  mend_reminder_set (self->reminder, "b", in_minutes (self, 0));
  g_assert_cmpuint (self->n_come, ==, 1);
}

static void
test_what_lies_behind (Fixture *self, gconstpointer data)
{
  g_test_summary ("At the next start a time just missed is told, and an old one is not.");

  g_assert_false (mend_reminder_is_fresh (self->reminder, in_minutes (self, -120)));
  mend_reminder_set (self->reminder, "old", in_minutes (self, -120));
  g_assert_cmpuint (self->n_come, ==, 0);
  g_assert_false (mend_reminder_get_is_waiting (self->reminder));

  mend_reminder_set (self->reminder, "fresh", in_minutes (self, -119));
  g_assert_cmpuint (self->n_come, ==, 1);
}

static void
test_stopped (Fixture *self, gconstpointer data)
{
  g_test_summary ("After Hide nothing is left, and nothing comes.");

  mend_reminder_set (self->reminder, "a", in_minutes (self, -1));
  mend_reminder_set (self->reminder, "b", in_minutes (self, 30));
  g_assert_cmpuint (self->n_come, ==, 1);
  mend_reminder_stop (self->reminder);
  g_assert_cmpuint (self->n_gone, ==, 1);
  pass (self, 60);
  mend_reminder_set (self->reminder, "c", in_minutes (self, -1));
  g_assert_cmpuint (self->n_come, ==, 1);
  g_assert_false (mend_reminder_get_is_waiting (self->reminder));
}

static void
quit_cb (GMainLoop *loop)
{
  g_main_loop_quit (loop);
}

static void
test_looks_by_itself (Fixture *self, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  g_test_summary ("It looks at the clock when the time is to come.");

  mend_reminder_set (self->reminder, "a", in_minutes (self, 0) + 20);
  mend_manual_clock_advance (self->clock, G_USEC_PER_SEC);
  g_signal_connect_swapped (self->reminder, "come", G_CALLBACK (quit_cb), loop);
  g_main_loop_run (loop);
  g_assert_cmpuint (self->n_come, ==, 1);
}

int
main (int argc, char **argv)
{
  const struct
  {
    const char *path;
    void (*function) (Fixture *, gconstpointer);
  } tests[] = {
    { "/app/reminder/tells-once", test_tells_once },
    { "/app/reminder/days-ahead", test_days_ahead },
    { "/app/reminder/several-are-one", test_several_are_one },
    { "/app/reminder/moved-and-removed", test_moved_and_removed },
    { "/app/reminder/whoever-looks-is-not-told", test_whoever_looks_is_not_told },
    { "/app/reminder/what-lies-behind", test_what_lies_behind },
    { "/app/reminder/stopped", test_stopped },
    { "/app/reminder/looks-by-itself", test_looks_by_itself },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].function, tear_down);

  return g_test_run ();
}
