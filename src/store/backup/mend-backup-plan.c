// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/mend-backup-plan.h"

#include <stdio.h>
#include <string.h>

#define DAY_FORMAT "%Y-%m-%d"

static GDateTime *
parse_day (const char *name)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *again = NULL;
  int year = 0;
  int month = 0;
  int day = 0;

  if (sscanf (name, "%4d-%2d-%2d", &year, &month, &day) != 3)
    return NULL;

  time = g_date_time_new_utc (year, month, day, 0, 0, 0);
  again = time != NULL ? g_date_time_format (time, DAY_FORMAT) : NULL;

  return g_strcmp0 (again, name) == 0 ? g_steal_pointer (&time) : NULL;
}

/* The first set of each period that is met is the newest of it. */
static gboolean
begins_period (GHashTable *periods, guint most, GDateTime *day, const char *format)
{
  if (g_hash_table_size (periods) >= most)
    return FALSE;

  return g_hash_table_add (periods, g_date_time_format (day, format));
}

/**
 * mend_backup_plan_is_day:
 * @name: the name of a folder
 *
 * Tells whether a name is a day, as in `2026-01-31`.
 *
 * Returns: whether it is
 */
gboolean
mend_backup_plan_is_day (const char *name)
{
  g_autoptr (GDateTime) day = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  day = parse_day (name);

  return day != NULL;
}

/**
 * mend_backup_plan_list_old:
 * @days: the days of which there is a whole set, newest first
 *
 * Tells which sets are not needed any more. Only the sets themselves count, not what day it is: a
 * clock that goes wrong takes nothing away.
 *
 * Returns: (transfer full): the days that may go
 */
GStrv
mend_backup_plan_list_old (const char *const *days)
{
  g_autoptr (GHashTable) weeks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GStrvBuilder) old = g_strv_builder_new ();

  g_return_val_if_fail (days != NULL, NULL);

  for (guint i = 0; days[i] != NULL; i++)
    {
      g_autoptr (GDateTime) day = parse_day (days[i]);
      gboolean is_kept = i < MEND_BACKUP_PLAN_DAYS || day == NULL;

      if (day == NULL)
        continue;

      is_kept |= begins_period (weeks, MEND_BACKUP_PLAN_WEEKS, day, "%G-%V");
      is_kept |= begins_period (months, MEND_BACKUP_PLAN_MONTHS, day, "%Y-%m");
      if (!is_kept)
        g_strv_builder_add (old, days[i]);
    }

  return g_strv_builder_end (old);
}

/**
 * mend_backup_plan_order:
 * @days: (transfer full): days, newest first
 * @today: today
 *
 * Orders sets by how much they are to be trusted to be the newest. A clock that was wrong may have
 * left days that are to come: they are older than what was made since.
 *
 * Returns: (transfer full): the days until today, newest first, then the others
 */
GStrv
mend_backup_plan_order (GStrv days, const char *today)
{
  g_autoptr (GStrvBuilder) ordered = g_strv_builder_new ();
  g_auto (GStrv) unordered = days;

  g_return_val_if_fail (unordered != NULL && today != NULL, NULL);

  for (guint i = 0; unordered[i] != NULL; i++)
    if (strcmp (unordered[i], today) <= 0)
      g_strv_builder_add (ordered, unordered[i]);
  for (guint i = 0; unordered[i] != NULL; i++)
    if (strcmp (unordered[i], today) > 0)
      g_strv_builder_add (ordered, unordered[i]);

  return g_strv_builder_end (ordered);
}
