// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/mend-planned-talk.h"

#include <string.h>

/* After so long nobody is reminded any more: absence is not spoken of. */
#define REMINDED_HOURS 2

/* After so long what was set is of no use to anybody. */
#define KEPT_HOURS 24

/* A line of a calendar file has at most so many octets, without its end. */
#define LONGEST_LINE 75

static void
mend_planned_talk_clear (MendPlannedTalk *self)
{
  g_free (self->id);
  g_date_time_unref (self->created);
  g_date_time_unref (self->starts);
  g_free (self->way_id);
  g_free (self->topic);
}

static char *
copy_text (const char *text)
{
  if (text == NULL || *text == '\0')
    return NULL;

  return g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MEND_PLANNED_TALK_LONGEST_TEXT));
}

/* A line that is too long goes on in the next, which begins with a space. No character is torn. */
static void
add_line (GString *calendar, const char *line)
{
  gsize width = 0;

  for (const char *at = line; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gsize length = (gsize) (g_utf8_next_char (at) - at);

      if (width + length > LONGEST_LINE)
        {
          g_string_append (calendar, "\r\n ");
          width = 1;
        }

      g_string_append_len (calendar, at, (gssize) length);
      width += length;
    }

  g_string_append (calendar, "\r\n");
}

static void
add_time (GString *calendar, const char *name, GDateTime *time)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (time);
  g_autofree char *text = g_date_time_format (utc, "%Y%m%dT%H%M%SZ");
  g_autofree char *line = g_strconcat (name, ":", text, NULL);

  add_line (calendar, line);
}

/**
 * mend_planned_talk_new:
 * @fields: what it is to hold, copied; without an id it gets a new one, and texts that are empty
 *   are none
 *
 * Makes a time that is set aside.
 *
 * Returns: (transfer full): the planned talk
 */
MendPlannedTalk *
mend_planned_talk_new (const MendPlannedTalk *fields)
{
  MendPlannedTalk *self;

  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (fields->created != NULL && fields->starts != NULL, NULL);

  self = g_atomic_rc_box_new0 (MendPlannedTalk);
  self->id = fields->id != NULL ? g_strdup (fields->id) : g_uuid_string_random ();
  self->created = g_date_time_ref (fields->created);
  self->starts = g_date_time_ref (fields->starts);
  self->minutes = CLAMP (fields->minutes, 1, MEND_PLANNED_TALK_MOST_MINUTES);
  self->way_id = copy_text (fields->way_id);
  self->topic = copy_text (fields->topic);

  return self;
}

/**
 * mend_planned_talk_ref:
 * @self: a planned talk
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendPlannedTalk *
mend_planned_talk_ref (MendPlannedTalk *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_planned_talk_unref:
 * @self: (transfer full): a planned talk
 *
 * Drops a reference.
 */
void
mend_planned_talk_unref (MendPlannedTalk *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_planned_talk_clear);
}

/**
 * mend_planned_talk_equal:
 * @a: a planned talk
 * @b: another
 *
 * Compares two planned talks.
 *
 * Returns: whether they are the same in all
 */
gboolean
mend_planned_talk_equal (const MendPlannedTalk *a, const MendPlannedTalk *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_str_equal (a->id, b->id) && g_date_time_equal (a->created, b->created) &&
         g_date_time_equal (a->starts, b->starts) && a->minutes == b->minutes &&
         g_strcmp0 (a->way_id, b->way_id) == 0 && g_strcmp0 (a->topic, b->topic) == 0;
}

/**
 * mend_planned_talk_has_come:
 * @self: a planned talk
 * @now: a time
 *
 * Tells whether the time that was set has come.
 *
 * Returns: whether it has
 */
gboolean
mend_planned_talk_has_come (const MendPlannedTalk *self, GDateTime *now)
{
  g_return_val_if_fail (self != NULL && now != NULL, FALSE);

  return g_date_time_compare (self->starts, now) <= 0;
}

/**
 * mend_planned_talk_is_past:
 * @self: a planned talk
 * @now: a time
 *
 * Tells whether the time was so long ago that nothing is said of it any more.
 *
 * Returns: whether it was
 */
gboolean
mend_planned_talk_is_past (const MendPlannedTalk *self, GDateTime *now)
{
  g_return_val_if_fail (self != NULL && now != NULL, FALSE);

  return g_date_time_difference (now, self->starts) > REMINDED_HOURS * G_TIME_SPAN_HOUR;
}

/**
 * mend_planned_talk_is_of_no_use:
 * @self: a planned talk
 * @now: a time
 *
 * Tells whether the time is so long gone that it is not to be kept, so that nobody finds a list of
 * talks that did not come to pass.
 *
 * Returns: whether it is
 */
gboolean
mend_planned_talk_is_of_no_use (const MendPlannedTalk *self, GDateTime *now)
{
  g_return_val_if_fail (self != NULL && now != NULL, FALSE);

  return g_date_time_difference (now, self->starts) > KEPT_HOURS * G_TIME_SPAN_HOUR;
}

/**
 * mend_planned_talk_is_today:
 * @self: a planned talk
 * @now: a time, with the offset from UTC of the place
 *
 * Tells whether the talk is still to come today.
 *
 * Returns: whether it is
 */
gboolean
mend_planned_talk_is_today (const MendPlannedTalk *self, GDateTime *now)
{
  g_autoptr (GDateTime) starts = NULL;

  g_return_val_if_fail (self != NULL && now != NULL, FALSE);

  starts = g_date_time_to_timezone (self->starts, g_date_time_get_timezone (now));

  return !mend_planned_talk_has_come (self, now) &&
         g_date_time_get_year (starts) == g_date_time_get_year (now) &&
         g_date_time_get_day_of_year (starts) == g_date_time_get_day_of_year (now);
}

/**
 * mend_planned_talk_write_calendar:
 * @self: a planned talk
 * @now: when the file is written
 *
 * Writes a calendar file, as RFC 5545 has it. It says when and how long, and “Mend”: nothing of the
 * talk. A calendar that has it already takes it for the same, and what was written later counts.
 *
 * Returns: (transfer full): the text
 */
char *
mend_planned_talk_write_calendar (const MendPlannedTalk *self, GDateTime *now)
{
  GString *calendar;
  g_autofree char *uid = NULL;
  g_autofree char *duration = NULL;

  g_return_val_if_fail (self != NULL && now != NULL, NULL);

  calendar = g_string_new (NULL);
  uid = g_strdup_printf ("UID:%s", self->id);
  duration = g_strdup_printf ("DURATION:PT%uM", self->minutes);
  add_line (calendar, "BEGIN:VCALENDAR");
  add_line (calendar, "VERSION:2.0");
  add_line (calendar, "PRODID:-//Mend//Mend//EN");
  add_line (calendar, "BEGIN:VEVENT");
  add_line (calendar, uid);
  add_time (calendar, "DTSTAMP", now);
  add_time (calendar, "DTSTART", self->starts);
  add_line (calendar, duration);
  add_line (calendar, "SUMMARY:Mend");
  add_line (calendar, "CLASS:PRIVATE");
  add_line (calendar, "END:VEVENT");
  add_line (calendar, "END:VCALENDAR");

  return g_string_free (calendar, FALSE);
}
