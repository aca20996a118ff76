// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-weeks.h"

/* What became of promises, week by week. Nothing is added up, and a month in which nothing was said
 * is not there. */

static void
week_mark_clear (gpointer data)
{
  MendWeekMark *said = data;

  mend_promise_unref (said->promise);
  mend_mark_unref (said->mark);
}

static void
month_free (gpointer data)
{
  MendWeeksMonth *month = data;

  for (guint i = 0; i < MEND_WEEKS_IN_A_MONTH; i++)
    {
      g_clear_pointer (&month->weeks[i].monday, g_date_time_unref);
      g_clear_pointer (&month->weeks[i].marks, g_array_unref);
    }

  g_date_time_unref (month->first);
  g_free (month);
}

/* The day is the one of the calendar where it was said. */
static GDateTime *
find_monday (GDateTime *time)
{
  GDateTime *day = g_date_time_new_utc (g_date_time_get_year (time), g_date_time_get_month (time),
                                        g_date_time_get_day_of_month (time), 0, 0, 0);
  GDateTime *monday = g_date_time_add_days (day, 1 - g_date_time_get_day_of_week (day));

  g_date_time_unref (day);

  return monday;
}

static void
init_week (MendWeeksMonth *month, guint index, int first_monday)
{
  MendWeek *week = &month->weeks[index];
  GDateTime *monday = g_date_time_add_days (month->first, first_monday - 1 + 7 * (int) index);

  week->marks = g_array_new (FALSE, FALSE, sizeof (MendWeekMark));
  g_array_set_clear_func (week->marks, week_mark_clear);

  if (g_date_time_get_month (monday) == g_date_time_get_month (month->first))
    week->monday = g_date_time_ref (monday);

  g_date_time_unref (monday);
}

static MendWeeksMonth *
month_new (GDateTime *monday)
{
  MendWeeksMonth *month = g_new0 (MendWeeksMonth, 1);
  const int first_monday = (g_date_time_get_day_of_month (monday) - 1) % 7 + 1;

  month->first = g_date_time_new_utc (g_date_time_get_year (monday), g_date_time_get_month (monday),
                                      1, 0, 0, 0);

  for (guint i = 0; i < MEND_WEEKS_IN_A_MONTH; i++)
    init_week (month, i, first_monday);

  return month;
}

static gboolean
is_in_month (const MendWeeksMonth *month, GDateTime *monday)
{
  return g_date_time_get_year (month->first) == g_date_time_get_year (monday) &&
         g_date_time_get_month (month->first) == g_date_time_get_month (monday);
}

static int
compare_oldest_first (gconstpointer a, gconstpointer b)
{
  const MendWeekMark *one = a;
  const MendWeekMark *other = b;
  const int order = g_date_time_compare (one->mark->created, other->mark->created);

  /* By something that is the same on both computers. */
  return order != 0 ? order : g_strcmp0 (one->mark->id, other->mark->id);
}

static int
compare_by_day (gconstpointer a, gconstpointer b)
{
  const MendWeeksMonth *one = *(MendWeeksMonth *const *) a;
  const MendWeeksMonth *other = *(MendWeeksMonth *const *) b;

  return g_date_time_compare (one->first, other->first);
}

static MendWeeksMonth *
find_month (GPtrArray *months, GDateTime *monday)
{
  MendWeeksMonth *month;

  for (guint i = months->len; i > 0; i--)
    {
      month = g_ptr_array_index (months, i - 1);
      if (is_in_month (month, monday))
        return month;
    }

  month = month_new (monday);
  g_ptr_array_add (months, month);

  return month;
}

static void
add_mark (GPtrArray *months, MendPromise *promise, MendMark *mark)
{
  const MendWeekMark said = { mend_promise_ref (promise), mend_mark_ref (mark) };
  GDateTime *monday = find_monday (mark->created);
  MendWeeksMonth *month = find_month (months, monday);
  const int index = (g_date_time_get_day_of_month (monday) - 1) / 7;

  g_array_append_val (month->weeks[index].marks, said);
  g_date_time_unref (monday);
}

/**
 * mend_weeks_make_months:
 * @standings: (element-type MendStanding): promises and how they stand
 *
 * Puts what was said of promises into the weeks in which it was said.
 *
 * Returns: (transfer full) (element-type MendWeeksMonth): the months in which something was said,
 *   the oldest first
 */
GPtrArray *
mend_weeks_make_months (GPtrArray *standings)
{
  GPtrArray *months = g_ptr_array_new_with_free_func (month_free);

  g_return_val_if_fail (standings != NULL, months);

  for (guint i = 0; i < standings->len; i++)
    {
      MendStanding *standing = g_ptr_array_index (standings, i);
      GPtrArray *marks = mend_standing_get_marks (standing);

      for (guint j = 0; j < marks->len; j++)
        add_mark (months, mend_standing_get_promise (standing), g_ptr_array_index (marks, j));
    }

  g_ptr_array_sort (months, compare_by_day);

  for (guint i = 0; i < months->len; i++)
    {
      MendWeeksMonth *month = g_ptr_array_index (months, i);

      for (guint j = 0; j < MEND_WEEKS_IN_A_MONTH; j++)
        g_array_sort (month->weeks[j].marks, compare_oldest_first);
    }

  return months;
}
