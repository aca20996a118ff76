// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-log.h"

static MendEvent *
create_note (guint id, gint64 at_ms, MendSeat seat, const char *text)
{
  const MendEvent fields = {
    .kind = MEND_EVENT_NOTE,
    .at_ms = at_ms,
    .id = id,
    .seat = seat,
    .text = text,
  };

  return mend_event_new_writing (&fields);
}

static MendLog *
create_log (void)
{
  MendLog *log = mend_log_new ();

  mend_log_append (log, mend_event_new_act (MEND_EVENT_BEGIN, 100, 0));
  mend_log_append (log, create_note (1, 200, MEND_SEAT_LEFT, "first"));
  mend_log_append (log, create_note (2, 300, MEND_SEAT_RIGHT, "second"));
  mend_log_append (log, mend_event_new_act (MEND_EVENT_PAUSE, 400, 0));

  return log;
}

static void
test_log_keeps_order (void)
{
  g_autoptr (MendLog) log = create_log ();

  g_assert_cmpuint (mend_log_get_length (log), ==, 4);
  g_assert_cmpint (mend_log_get (log, 0)->kind, ==, MEND_EVENT_BEGIN);
  g_assert_cmpstr (mend_log_get (log, 1)->text, ==, "first");
  g_assert_cmpint (mend_log_get (log, 3)->kind, ==, MEND_EVENT_PAUSE);
  g_assert_cmpint (mend_log_get_end_ms (log), ==, 400);
}

static void
test_log_empty (void)
{
  g_autoptr (MendLog) log = mend_log_new ();

  g_assert_cmpuint (mend_log_get_length (log), ==, 0);
  g_assert_cmpint (mend_log_get_end_ms (log), ==, 0);
  g_assert_cmpuint (mend_log_get_next_id (log), ==, 1);
  g_assert_null (mend_log_find (log, 1));
}

static void
test_log_find (void)
{
  g_autoptr (MendLog) log = create_log ();

  g_test_summary ("Acts have no number, so there is nothing to find for 0.");

  g_assert_cmpstr (mend_log_find (log, 2)->text, ==, "second");
  g_assert_null (mend_log_find (log, 3));
  g_assert_null (mend_log_find (log, 0));
}

static void
test_log_find_writing (void)
{
  g_autoptr (MendLog) log = create_log ();

  mend_log_append (log, create_note (3, 500, MEND_SEAT_LEFT, "third"));

  g_assert_cmpstr (mend_log_find_writing (log, MEND_EVENT_NOTE, MEND_SEAT_LEFT)->text, ==, "first");
  g_assert_null (mend_log_find_writing (log, MEND_EVENT_NOTE, MEND_SEAT_BOTH));
  g_assert_null (mend_log_find_writing (log, MEND_EVENT_KEPT, MEND_SEAT_LEFT));
}

static void
test_log_replace_leaves_nothing (void)
{
  g_autoptr (MendLog) log = create_log ();

  mend_log_replace (log, create_note (1, 200, MEND_SEAT_LEFT, "changed"));

  g_assert_cmpuint (mend_log_get_length (log), ==, 4);
  g_assert_cmpstr (mend_log_get (log, 1)->text, ==, "changed");

  for (guint i = 0; i < mend_log_get_length (log); i++)
    g_assert_cmpstr (mend_log_get (log, i)->text, !=, "first");
}

static void
test_log_remove_leaves_nothing (void)
{
  g_autoptr (MendLog) log = create_log ();

  g_assert_true (mend_log_remove (log, 2));
  g_assert_cmpuint (mend_log_get_length (log), ==, 3);
  g_assert_null (mend_log_find (log, 2));
  g_assert_cmpint (mend_log_get (log, 2)->kind, ==, MEND_EVENT_PAUSE);

  g_assert_false (mend_log_remove (log, 2));
  g_assert_false (mend_log_remove (log, 0));
  g_assert_cmpuint (mend_log_get_length (log), ==, 3);
}

static void
test_log_numbers_are_not_used_again (void)
{
  g_autoptr (MendLog) log = create_log ();
  g_autoptr (MendLog) copy = NULL;

  g_test_summary ("Somebody may still hold the number of a writing that is gone.");

  g_assert_true (mend_log_remove (log, 2));
  g_assert_cmpuint (mend_log_get_next_id (log), ==, 3);
  copy = mend_log_copy (log);
  g_assert_cmpuint (mend_log_get_next_id (copy), ==, 3);
}

static void
test_log_copy_stands_alone (void)
{
  g_autoptr (MendLog) log = create_log ();
  g_autoptr (MendLog) copy = g_boxed_copy (MEND_TYPE_LOG, log);

  g_assert_true (mend_log_remove (log, 1));
  mend_log_append (log, mend_event_new_act (MEND_EVENT_STOP, 900, 0));
  mend_log_append (copy, mend_event_new_act (MEND_EVENT_GO_ON, 500, 0));

  g_assert_cmpuint (mend_log_get_length (log), ==, 4);
  g_assert_cmpuint (mend_log_get_length (copy), ==, 5);
  g_assert_cmpstr (mend_log_find (copy, 1)->text, ==, "first");
  g_assert_cmpint (mend_log_get_end_ms (copy), ==, 500);
  g_clear_pointer (&log, mend_log_free);
  g_assert_cmpstr (mend_log_find (copy, 2)->text, ==, "second");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/log/keeps-order", test_log_keeps_order);
  g_test_add_func ("/core/log/empty", test_log_empty);
  g_test_add_func ("/core/log/find", test_log_find);
  g_test_add_func ("/core/log/find-writing", test_log_find_writing);
  g_test_add_func ("/core/log/replace-leaves-nothing", test_log_replace_leaves_nothing);
  g_test_add_func ("/core/log/remove-leaves-nothing", test_log_remove_leaves_nothing);
  g_test_add_func ("/core/log/numbers-are-not-used-again", test_log_numbers_are_not_used_again);
  g_test_add_func ("/core/log/copy-stands-alone", test_log_copy_stands_alone);

  return g_test_run ();
}
