// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/mend-planned-talk.h"

#include <string.h>

#define ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"

static GDateTime *
make_time (const char *text)
{
  GDateTime *time = g_date_time_new_from_iso8601 (text, NULL);

  g_assert_nonnull (time);

  return time;
}

static MendPlannedTalk *
make_plan (const char *starts)
{
  g_autoptr (GDateTime) created = make_time ("2026-11-03T21:40:00+01:00");
  g_autoptr (GDateTime) time = make_time (starts);
  const MendPlannedTalk fields = {
    .id = (char *) ID,
    .created = created,
    .starts = time,
    .minutes = 25,
    .way_id = (char *) "own-it",
    .topic = (char *) "What happened; in May,\nand \\ after",
  };

  return mend_planned_talk_new (&fields);
}

static void
test_planned_talk_copies (void)
{
  g_autoptr (MendPlannedTalk) plan = make_plan ("2026-11-05T20:30:00+01:00");
  MendPlannedTalk fields = *plan;
  g_autofree char *endless = g_strnfill (MEND_PLANNED_TALK_LONGEST_TEXT + 50, 'a');
  g_autoptr (MendPlannedTalk) other = NULL;

  fields.id = NULL;
  fields.way_id = (char *) "";
  fields.topic = endless;
  fields.minutes = 10000;
  other = mend_planned_talk_new (&fields);
  g_assert_true (g_uuid_string_is_valid (other->id));
  g_assert_null (other->way_id);
  g_assert_cmpuint (strlen (other->topic), ==, MEND_PLANNED_TALK_LONGEST_TEXT);
  g_assert_cmpuint (other->minutes, ==, MEND_PLANNED_TALK_MOST_MINUTES);
  g_assert_false (mend_planned_talk_equal (plan, other));
  g_assert_true (mend_planned_talk_equal (plan, plan));
}

static void
test_planned_talk_comes_and_goes (void)
{
  static const struct
  {
    const char *now;
    gboolean is_today, has_come, is_past, is_of_no_use;
  } moments[] = {
    { "2026-11-04T23:59:59+01:00", FALSE, FALSE, FALSE, FALSE },
    { "2026-11-05T00:00:00+01:00", TRUE, FALSE, FALSE, FALSE },
    { "2026-11-05T20:29:59+01:00", TRUE, FALSE, FALSE, FALSE },
    { "2026-11-05T20:30:00+01:00", FALSE, TRUE, FALSE, FALSE },
    { "2026-11-05T22:30:00+01:00", FALSE, TRUE, FALSE, FALSE },
    { "2026-11-05T22:30:01+01:00", FALSE, TRUE, TRUE, FALSE },
    { "2026-11-06T20:30:00+01:00", FALSE, TRUE, TRUE, FALSE },
    { "2026-11-06T20:30:01+01:00", FALSE, TRUE, TRUE, TRUE },
    /* Elsewhere it is the next day already. */
    { "2026-11-05T04:00:00+09:00", FALSE, FALSE, FALSE, FALSE },
    { "2026-11-06T04:00:00+09:00", TRUE, FALSE, FALSE, FALSE },
  };
  g_autoptr (MendPlannedTalk) plan = make_plan ("2026-11-05T20:30:00+01:00");

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (GDateTime) now = make_time (moments[i].now);

      g_test_message ("%s", moments[i].now);
      g_assert_true (mend_planned_talk_is_today (plan, now) == moments[i].is_today);
      g_assert_true (mend_planned_talk_has_come (plan, now) == moments[i].has_come);
      g_assert_true (mend_planned_talk_is_past (plan, now) == moments[i].is_past);
      g_assert_true (mend_planned_talk_is_of_no_use (plan, now) == moments[i].is_of_no_use);
    }
}

/* The whole file, since every byte of it leaves Mend. */
static void
test_planned_talk_calendar (void)
{
  g_autoptr (MendPlannedTalk) plan = make_plan ("2026-11-05T20:30:00+01:00");
  g_autoptr (GDateTime) now = make_time ("2026-11-03T21:41:07+01:00");
  g_autofree char *text = mend_planned_talk_write_calendar (plan, now);

  g_assert_cmpstr (text, ==,
                   "BEGIN:VCALENDAR\r\n"
                   "VERSION:2.0\r\n"
                   "PRODID:-//Mend//Mend//EN\r\n"
                   "BEGIN:VEVENT\r\n"
                   "UID:" ID "\r\n"
                   "DTSTAMP:20261103T204107Z\r\n"
                   "DTSTART:20261105T193000Z\r\n"
                   "DURATION:PT25M\r\n"
                   "SUMMARY:Mend\r\n"
                   "CLASS:PRIVATE\r\n"
                   "END:VEVENT\r\n"
                   "END:VCALENDAR\r\n");
}

/* An id of another program may be long; no line is longer than 75 octets, no character is torn, and
 * what is unfolded is what was there. */
static void
test_planned_talk_folds (void)
{
  g_autoptr (GString) id = g_string_new (NULL);
  g_autoptr (MendPlannedTalk) plan = make_plan ("2026-11-05T20:30:00+01:00");
  MendPlannedTalk fields = *plan;
  g_autoptr (MendPlannedTalk) other = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *expected = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append (id, i % 3 == 0 ? "x" : "\303\244");

  fields.id = id->str;
  other = mend_planned_talk_new (&fields);
  text = mend_planned_talk_write_calendar (other, other->created);
  lines = g_strsplit (text, "\r\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strpbrk (lines[i], "\r\n"));
    }

  parts = g_strsplit (text, "\r\n ", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  whole = g_strjoinv ("", parts);
  expected = g_strdup_printf ("\r\nUID:%s\r\n", id->str);
  g_assert_nonnull (strstr (whole, expected));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/planned-talk/copies", test_planned_talk_copies);
  g_test_add_func ("/core/planned-talk/comes-and-goes", test_planned_talk_comes_and_goes);
  g_test_add_func ("/core/planned-talk/calendar", test_planned_talk_calendar);
  g_test_add_func ("/core/planned-talk/folds", test_planned_talk_folds);

  return g_test_run ();
}
