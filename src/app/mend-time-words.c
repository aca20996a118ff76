// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-time-words.h"

#include <glib/gi18n.h>

/* What is said of a time that is set for a talk, as people say it. */

static gboolean
is_on_day (GDateTime *time, GDateTime *now, int days_ahead)
{
  g_autoptr (GDateTime) day = g_date_time_add_days (now, days_ahead);

  return g_date_time_get_year (time) == g_date_time_get_year (day) &&
         g_date_time_get_day_of_year (time) == g_date_time_get_day_of_year (day);
}

/* Within a week the name of the day says it. */
static const char *
get_format (GDateTime *starts, GDateTime *now)
{
  if (is_on_day (starts, now, 0))
    return C_ ("label", "%H:%M");
  /* Translators: a time tomorrow, put into “A talk is set for tomorrow, 20:30” */
  if (is_on_day (starts, now, 1))
    return C_ ("label", "tomorrow, %H:%M");
  if (g_date_time_difference (starts, now) < 6 * G_TIME_SPAN_DAY)
    return C_ ("label", "%A, %H:%M");

  /* Translators: a day and a time, put into “A talk is set for Tuesday, 3 November, 20:30” */
  return C_ ("label", "%A, %-d %B, %H:%M");
}

/* What is said of it beside the ways to talk. */
char *
mend_time_words_write (const MendPlannedTalk *plan, GDateTime *now)
{
  g_autoptr (GDateTime) starts =
      g_date_time_to_timezone (plan->starts, g_date_time_get_timezone (now));
  g_autofree char *time = NULL;

  if (mend_planned_talk_has_come (plan, now))
    return g_strdup (C_ ("to both", "The time you set has come."));

  time = g_date_time_format (starts, get_format (starts, now));

  /* Translators: %s is a time, such as “20:30”, “tomorrow, 20:30” or “Tuesday, 20:30” */
  return g_strdup_printf (C_ ("to both", "A talk is set for %s"), time);
}

/* What is said of it on the Path, or NULL as long as it is for another day. */
char *
mend_time_words_write_today (const MendPlannedTalk *plan, GDateTime *now)
{
  if (mend_planned_talk_is_today (plan, now) || mend_planned_talk_has_come (plan, now))
    return mend_time_words_write (plan, now);

  return NULL;
}
