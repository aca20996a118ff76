// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-day-list.h"

static void
test_day_list_names (void)
{
  const char *const names[] = { "Today", "Tomorrow", "Thursday, 5 November" };
  g_autoptr (GDateTime) today = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GDateTime) day = g_date_time_add_days (today, (int) i);
      g_autofree char *name = mend_day_list_name (day, i);

      g_assert_cmpstr (name, ==, names[i]);
    }
}

static void
test_day_list_names_past (void)
{
  const char *const names[] = { "Today", "Yesterday", "Sunday, 1 November" };
  g_autoptr (GDateTime) today = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GDateTime) day = g_date_time_add_days (today, -(int) i);
      g_autofree char *name = mend_day_list_name_past (day, i);

      g_assert_cmpstr (name, ==, names[i]);
    }
}

static void
test_day_list_written (void)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2026, 11, 3, 23, 59, 0);
  g_autofree char *text = mend_day_list_write (day);
  g_autoptr (GDateTime) read = mend_day_list_read (text);

  g_test_summary ("A day is read as it was written; what is none is none.");

  g_assert_cmpstr (text, ==, "2026-11-03");
  g_assert_cmpint (g_date_time_get_day_of_month (read), ==, 3);
  g_assert_null (mend_day_list_read (NULL));
  g_assert_null (mend_day_list_read ("tomorrow"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/widgets/day-list/names", test_day_list_names);
  g_test_add_func ("/widgets/day-list/names-past", test_day_list_names_past);
  g_test_add_func ("/widgets/day-list/written", test_day_list_written);

  return g_test_run ();
}
