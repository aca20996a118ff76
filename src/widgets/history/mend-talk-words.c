// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-words.h"

#include <glib/gi18n.h>

/* What a talk that is over is said to be like: days and times as people say them, and whole minutes
 * only. The time comes from the record; nothing here asks what time it is. */

static const struct
{
  const char *id;
  const char *words;
} afterwards[] = {
  /* Translators: how it is for a person after a talk, as in “Anna: raw.” */
  { "raw", NC_ ("label", "%s: raw.") },         { "heavy", NC_ ("label", "%s: heavy.") },
  { "mixed", NC_ ("label", "%s: mixed.") },     { "calmer", NC_ ("label", "%s: calmer.") },
  { "lighter", NC_ ("label", "%s: lighter.") },
};

static char *
write_afterwards (const MendTalkRecord *record, MendSeat seat)
{
  const char *id = mend_talk_record_get_text (record, MEND_EVENT_AFTERWARDS, seat);
  const char *name = mend_talk_words_name (mend_talk_record_get_name (record, seat), seat);

  for (gsize i = 0; i < G_N_ELEMENTS (afterwards); i++)
    {
      if (g_strcmp0 (afterwards[i].id, id) == 0)
        {
          g_auto (GStrv) around =
              g_strsplit (g_dpgettext2 (NULL, "label", afterwards[i].words), "%s", 2);

          return g_strjoinv (name, around);
        }
    }

  return NULL;
}

/**
 * mend_talk_words_month:
 * @time: a time
 *
 * Names a month.
 *
 * Returns: (transfer full): words such as “November 2026”
 */
char *
mend_talk_words_month (GDateTime *time)
{
  g_return_val_if_fail (time != NULL, NULL);

  /* xgettext:no-c-format */
  /* Translators: a month as a heading, such as “November 2026”. %OB is the month, %Y the year. */
  return g_date_time_format (time, C_ ("label", "%OB %Y"));
}

/**
 * mend_talk_words_day:
 * @time: a time
 *
 * Names a day.
 *
 * Returns: (transfer full): words such as “3 November 2026”
 */
char *
mend_talk_words_day (GDateTime *time)
{
  g_return_val_if_fail (time != NULL, NULL);

  /* xgettext:no-c-format */
  /* Translators: a day, such as “3 November 2026”. */
  return g_date_time_format (time, C_ ("label", "%-e %B %Y"));
}

/**
 * mend_talk_words_day_and_time:
 * @time: a time
 *
 * Names a day and a time of day, without the year.
 *
 * Returns: (transfer full): words such as “Tuesday 3 November, 21:40”
 */
char *
mend_talk_words_day_and_time (GDateTime *time)
{
  g_return_val_if_fail (time != NULL, NULL);

  /* xgettext:no-c-format */
  /* Translators: a day and a time of day, such as “Tuesday 3 November, 21:40”. */
  return g_date_time_format (time, C_ ("label", "%A %-e %B, %H:%M"));
}

/**
 * mend_talk_words_time:
 * @time: a time
 *
 * Names a time of day.
 *
 * Returns: (transfer full): words such as “21:40”
 */
char *
mend_talk_words_time (GDateTime *time)
{
  g_return_val_if_fail (time != NULL, NULL);

  /* xgettext:no-c-format */
  /* Translators: a time of day, such as “21:40”. */
  return g_date_time_format (time, C_ ("label", "%H:%M"));
}

/**
 * mend_talk_words_talked_about:
 * @time: when a talk was about it
 * @since: when it was put aside
 *
 * Says that what was put aside had its talk, with the year only where it is another.
 *
 * Returns: (transfer full): words such as “talked about on 10 November”
 */
char *
mend_talk_words_talked_about (GDateTime *time, GDateTime *since)
{
  g_return_val_if_fail (time != NULL, NULL);
  g_return_val_if_fail (since != NULL, NULL);

  if (g_date_time_get_year (time) == g_date_time_get_year (since))
    /* xgettext:no-c-format */
    /* Translators: of a topic: on which day there was a talk about it. */
    return g_date_time_format (time, C_ ("label", "talked about on %-e %B"));

  /* xgettext:no-c-format */
  /* Translators: of a topic: on which day there was a talk about it. */
  return g_date_time_format (time, C_ ("label", "talked about on %-e %B %Y"));
}

/**
 * mend_talk_words_minutes:
 * @length_ms: a length in milliseconds
 *
 * Says a length in whole minutes.
 *
 * Returns: (transfer full): words such as “11 minutes”
 */
char *
mend_talk_words_minutes (gint64 length_ms)
{
  guint minutes = mend_minutes_from_ms (length_ms);

  return g_strdup_printf (g_dngettext (NULL, "%u minute", "%u minutes", minutes), minutes);
}

/**
 * mend_talk_words_same_month:
 * @a: a time
 * @b: (nullable): another
 *
 * Tells whether two times are to stand below one month.
 *
 * Returns: whether they are
 */
gboolean
mend_talk_words_same_month (GDateTime *a, GDateTime *b)
{
  g_return_val_if_fail (a != NULL, FALSE);

  return b != NULL && g_date_time_get_year (a) == g_date_time_get_year (b) &&
         g_date_time_get_month (a) == g_date_time_get_month (b);
}

/**
 * mend_talk_words_name:
 * @name: (nullable): what a person is called
 * @seat: where the person sits
 *
 * Gets the name to say.
 *
 * Returns: (transfer none): @name, or that of the place if the person gave none
 */
const char *
mend_talk_words_name (const char *name, MendSeat seat)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name != NULL ? name : ""));

  if (*stripped != '\0')
    return name;

  return seat == MEND_SEAT_RIGHT ? C_ ("label", "Right") : C_ ("label", "Left");
}

/**
 * mend_talk_words_join:
 * @a: (nullable): a sentence
 * @b: (nullable): another
 *
 * Puts a sentence after another, where there are two.
 *
 * Returns: (transfer full) (nullable): what there is
 */
char *
mend_talk_words_join (const char *a, const char *b)
{
  if (a == NULL || b == NULL)
    return g_strdup (a != NULL ? a : b);

  /* Translators: two whole sentences, one after the other. */
  return g_strdup_printf (C_ ("label", "%s %s"), a, b);
}

/**
 * mend_talk_words_when_and_how:
 * @record: a talk
 *
 * Says when a talk was, in which way, and how long.
 *
 * Returns: (transfer full): words such as “Tuesday, 3 November 2026, 21:40 · Short Turns · 11
 * minutes”
 */
char *
mend_talk_words_when_and_how (const MendTalkRecord *record)
{
  g_autofree char *when = NULL;
  g_autofree char *minutes = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  /* xgettext:no-c-format */
  /* Translators: a day and a time of day, such as “Tuesday, 3 November 2026, 21:40”. */
  when = g_date_time_format (record->started, C_ ("label", "%A, %-e %B %Y, %H:%M"));
  minutes = mend_talk_words_minutes (record->length_ms);

  /* Translators: when a talk was, the way to talk, and its length. */
  return g_strdup_printf (C_ ("label", "%s · %s · %s"), when,
                          record->title != NULL ? record->title : "", minutes);
}

/**
 * mend_talk_words_afterwards:
 * @record: a talk
 *
 * Says how it was for both after a talk.
 *
 * Returns: (transfer full) (nullable): words such as “Anna: calmer. Ben: heavy.”; `NULL` if neither
 * said so
 */
char *
mend_talk_words_afterwards (const MendTalkRecord *record)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  left = write_afterwards (record, MEND_SEAT_LEFT);
  right = write_afterwards (record, MEND_SEAT_RIGHT);

  return mend_talk_words_join (left, right);
}
