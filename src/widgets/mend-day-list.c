// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-day-list.h"

#include <glib/gi18n.h>

/* The days of a list from which one is chosen. */

/**
 * mend_day_list_name:
 * @day: a day
 * @days_ahead: how many days it is from today
 *
 * Names a day as people speak of it.
 *
 * Returns: (transfer full): words such as “Tomorrow”, or “Tuesday, 3 November”
 */
char *
mend_day_list_name (GDateTime *day, guint days_ahead)
{
  g_return_val_if_fail (day != NULL, NULL);

  if (days_ahead == 0)
    return g_strdup (C_ ("label", "Today"));
  if (days_ahead == 1)
    return g_strdup (C_ ("label", "Tomorrow"));

  /* Translators: a day of the week, of the month, and the month, as in “Tuesday, 3 November” */
  return g_date_time_format (day, C_ ("label", "%A, %-d %B"));
}

/**
 * mend_day_list_name_past:
 * @day: a day
 * @days_ago: how many days it is before today
 *
 * Names a day that was as people speak of it.
 *
 * Returns: (transfer full): words such as “Yesterday”, or “Tuesday, 3 November”
 */
char *
mend_day_list_name_past (GDateTime *day, guint days_ago)
{
  g_return_val_if_fail (day != NULL, NULL);

  return days_ago == 1 ? g_strdup (C_ ("label", "Yesterday"))
                       : mend_day_list_name (day, days_ago == 0 ? 0 : G_MAXUINT);
}

/**
 * mend_day_list_write:
 * @day: a day
 *
 * Writes a day as records keep it.
 *
 * Returns: (transfer full): a text such as 2026-11-30
 */
char *
mend_day_list_write (GDateTime *day)
{
  g_return_val_if_fail (day != NULL, NULL);

  return g_date_time_format (day, "%Y-%m-%d");
}

/**
 * mend_day_list_read:
 * @text: (nullable): a day as records keep it
 *
 * Reads a day.
 *
 * Returns: (transfer full) (nullable): the day; `NULL` if it is none
 */
GDateTime *
mend_day_list_read (const char *text)
{
  g_autofree char *time = NULL;

  if (text == NULL)
    return NULL;

  time = g_strconcat (text, "T12:00:00Z", NULL);

  return g_date_time_new_from_iso8601 (time, NULL);
}
