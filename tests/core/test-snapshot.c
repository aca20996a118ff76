// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-snapshot.h"

#include "mend-test-plan.h"
#include "talk/mend-schedule.h"

static MendSnapshot *
create_snapshot (MendLog *log)
{
  g_autoptr (MendPlan) plan = mend_test_plan_new_turns ();
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);

  return mend_snapshot_new ("id", started, plan, log, 1500);
}

static void
test_snapshot_holds_its_members (void)
{
  g_autoptr (MendLog) log = mend_log_new ();
  g_autoptr (MendSnapshot) snapshot = create_snapshot (log);

  g_assert_cmpstr (snapshot->id, ==, "id");
  g_assert_cmpint (g_date_time_get_minute (snapshot->started), ==, 40);
  g_assert_cmpstr (snapshot->plan->format_id, ==, "turns");
  g_assert_cmpint (snapshot->at_ms, ==, 1500);
}

static void
test_snapshot_stands_still (void)
{
  g_autoptr (MendLog) log = mend_log_new ();
  g_autoptr (MendSnapshot) snapshot = create_snapshot (log);

  g_test_summary ("What happens in the talk afterwards is not in the snapshot.");

  mend_log_append (log, mend_event_new_act (MEND_EVENT_BEGIN, 0, 0));

  g_assert_cmpuint (mend_log_get_length (snapshot->log), ==, 0);
}

static void
test_snapshot_tells_break (void)
{
  const gint64 began_ms = 1762205760000;
  const MendEvent fields = {
    .kind = MEND_EVENT_BREAK,
    .at_ms = 1000,
    .wall_ms = began_ms,
    .until_ms = began_ms + MEND_SCHEDULE_PRESET_BREAK_MS,
  };
  g_autoptr (MendLog) log = mend_log_new ();
  g_autoptr (MendSnapshot) before = NULL;
  g_autoptr (MendSnapshot) snapshot = NULL;

  mend_log_append (log, mend_event_new_act (MEND_EVENT_BEGIN, 0, 0));
  before = create_snapshot (log);
  mend_log_append (log, mend_event_new_act_from (&fields));
  snapshot = create_snapshot (log);

  g_assert_cmpint (mend_snapshot_get_break_until_ms (before), ==, 0);
  g_assert_cmpint (mend_snapshot_get_break_until_ms (snapshot), ==, fields.until_ms);
}

static void
test_snapshot_lives_until_last_reference (void)
{
  g_autoptr (MendLog) log = mend_log_new ();
  g_autoptr (MendSnapshot) snapshot = create_snapshot (log);
  g_autoptr (MendSnapshot) again = g_boxed_copy (MEND_TYPE_SNAPSHOT, snapshot);

  g_clear_pointer (&snapshot, mend_snapshot_unref);
  g_assert_cmpstr (again->plan->title, ==, "Short Turns");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/snapshot/holds-its-members", test_snapshot_holds_its_members);
  g_test_add_func ("/core/snapshot/stands-still", test_snapshot_stands_still);
  g_test_add_func ("/core/snapshot/tells-break", test_snapshot_tells_break);
  g_test_add_func ("/core/snapshot/lives-until-last-reference",
                   test_snapshot_lives_until_last_reference);

  return g_test_run ();
}
