// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/mend-backup-plan.h"

#include <string.h>

static char *
format_day (int number)
{
  g_autoptr (GDateTime) first = g_date_time_new_utc (2025, 1, 1, 0, 0, 0);
  g_autoptr (GDateTime) day = g_date_time_add_days (first, number);

  return g_date_time_format (day, "%Y-%m-%d");
}

/* As the program does: a set is added each day, and what is old goes at once. */
static GPtrArray *
live_for (int n_days)
{
  GPtrArray *days = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < n_days; i++)
    {
      g_auto (GStrv) old = NULL;

      g_ptr_array_insert (days, 0, format_day (i));
      g_ptr_array_add (days, NULL);
      old = mend_backup_plan_list_old ((const char *const *) days->pdata);
      g_ptr_array_remove_index (days, days->len - 1);

      for (guint k = 0; old[k] != NULL; k++)
        {
          guint position = 0;

          g_assert_true (g_ptr_array_find_with_equal_func (days, old[k], g_str_equal, &position));
          g_ptr_array_remove_index (days, position);
        }
    }

  return days;
}

static void
test_keeps (void)
{
  g_autoptr (GPtrArray) days = live_for (400);
  g_autofree char *found = NULL;

  g_ptr_array_add (days, NULL);
  found = g_strjoinv (" ", (char **) days->pdata);

  g_test_summary ("The newest seven days, and the last day of eight weeks and of twelve months.");

  g_assert_cmpstr (found, ==,
                   "2026-02-04 2026-02-03 2026-02-02 2026-02-01 2026-01-31 2026-01-30 2026-01-29 "
                   "2026-01-25 2026-01-18 2026-01-11 2026-01-04 2025-12-31 2025-12-28 2025-12-21 "
                   "2025-11-30 2025-10-31 2025-09-30 2025-08-31 2025-07-31 2025-06-30 2025-05-31 "
                   "2025-04-30 2025-03-31");
}

static void
test_wrong_clock (void)
{
  const char *const days[] = { "2099-01-01", "2026-01-02", "2026-01-01", "2019-05-05", NULL };
  g_auto (GStrv) old = mend_backup_plan_list_old (days);

  g_test_summary ("A clock that was wrong for a day takes no set away.");

  g_assert_cmpuint (g_strv_length (old), ==, 0);
}

static void
test_days (void)
{
  g_assert_true (mend_backup_plan_is_day ("2024-02-29"));
  g_assert_false (mend_backup_plan_is_day ("2026-02-29"));
  g_assert_false (mend_backup_plan_is_day ("2026-2-9"));
  g_assert_false (mend_backup_plan_is_day ("2026-01-31 "));
  g_assert_false (mend_backup_plan_is_day ("2026-01-31/.."));
  g_assert_false (mend_backup_plan_is_day (".."));
}

static void
test_order (void)
{
  const char *const days[] = { "2099-01-01", "2026-01-02", "2026-01-01", NULL };
  g_auto (GStrv) ordered = mend_backup_plan_order (g_strdupv ((GStrv) days), "2026-01-02");
  g_autofree char *found = g_strjoinv (" ", ordered);

  g_assert_cmpstr (found, ==, "2026-01-02 2026-01-01 2099-01-01");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/backup-plan/keeps", test_keeps);
  g_test_add_func ("/store/backup-plan/wrong-clock", test_wrong_clock);
  g_test_add_func ("/store/backup-plan/days", test_days);
  g_test_add_func ("/store/backup-plan/order", test_order);

  return g_test_run ();
}
