// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-words.h"

#include <glib/gi18n.h>

/* What a talk that is over is said to be like: days and times as people say them, and whole minutes
 * only. The time comes from the record; nothing here asks what time it is. */

static const char *const number_words[] = {
  NC_ ("label", "two"), NC_ ("label", "three"),  NC_ ("label", "four"),   NC_ ("label", "five"),
  NC_ ("label", "six"), NC_ ("label", "seven"),  NC_ ("label", "eight"),  NC_ ("label", "nine"),
  NC_ ("label", "ten"), NC_ ("label", "eleven"), NC_ ("label", "twelve"),
};

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

/* A number from two on: as a word where there is one. */
static char *
write_number (guint number)
{
  if (number >= 2 && number - 2 < G_N_ELEMENTS (number_words))
    return g_strdup (g_dpgettext2 (NULL, "label", number_words[number - 2]));

  return g_strdup_printf ("%u", number);
}

static char *
begin_large (const char *text)
{
  char first[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), first);

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

static char *
write_about (guint minutes)
{
  g_autofree char *number = write_number (minutes);

  if (minutes == 1)
    return g_strdup (C_ ("label", "about one minute"));

  /* Translators: %s is a number, as a word up to twelve. */
  return g_strdup_printf (g_dngettext (NULL, "about %s minute", "about %s minutes", minutes),
                          number);
}

static char *
write_spoken_by_one (const MendTalkRecord *record, MendSeat seat)
{
  const char *name = mend_talk_words_name (mend_talk_record_get_name (record, seat), seat);
  g_autofree char *about =
      write_about (mend_minutes_from_ms (mend_talk_record_get_spoken_ms (record, seat)));

  /* Translators: a name, and a length such as “about five minutes”. */
  return g_strdup_printf (C_ ("to both", "%s spoke %s."), name, about);
}

static char *
write_spoken_by_both (const MendTalkRecord *record)
{
  const char *left =
      mend_talk_words_name (mend_talk_record_get_name (record, MEND_SEAT_LEFT), MEND_SEAT_LEFT);
  const char *right =
      mend_talk_words_name (mend_talk_record_get_name (record, MEND_SEAT_RIGHT), MEND_SEAT_RIGHT);
  gint64 left_ms = mend_talk_record_get_spoken_ms (record, MEND_SEAT_LEFT);
  gint64 right_ms = mend_talk_record_get_spoken_ms (record, MEND_SEAT_RIGHT);
  guint left_minutes = mend_minutes_from_ms (left_ms);
  guint right_minutes = mend_minutes_from_ms (right_ms);
  g_autofree char *about = NULL;
  g_autofree char *number = NULL;

  if (MAX (left_minutes, right_minutes) - MIN (left_minutes, right_minutes) <= 1)
    {
      about = write_about (mend_minutes_from_ms ((left_ms + right_ms) / 2));

      /* Translators: two names, and a length such as “about five minutes”. */
      return g_strdup_printf (C_ ("to both", "%s and %s spoke, both %s."), left, right, about);
    }

  about = write_about (left_minutes);
  number = right_minutes == 1 ? g_strdup (C_ ("label", "one")) : write_number (right_minutes);

  /* Translators: a name, a length such as “about five minutes”, another name, and a number of
   * minutes. */
  return g_strdup_printf (C_ ("to both", "%s spoke %s, %s about %s."), left, about, right, number);
}

static char *
write_spoken (const MendTalkRecord *record)
{
  gboolean left_spoke = mend_talk_record_get_spoken_ms (record, MEND_SEAT_LEFT) > 0;
  gboolean right_spoke = mend_talk_record_get_spoken_ms (record, MEND_SEAT_RIGHT) > 0;

  if (left_spoke && right_spoke)
    return write_spoken_by_both (record);

  if (left_spoke)
    return write_spoken_by_one (record, MEND_SEAT_LEFT);

  if (right_spoke)
    return write_spoken_by_one (record, MEND_SEAT_RIGHT);

  return NULL;
}

static char *
write_pauses (guint n_pauses)
{
  g_autofree char *number = write_number (n_pauses);
  g_autofree char *large = begin_large (number);

  if (n_pauses == 0)
    return NULL;

  if (n_pauses == 1)
    return g_strdup (C_ ("to both", "One pause."));

  /* Translators: %s is a number, as a word up to twelve. */
  return g_strdup_printf (g_dngettext (NULL, "%s pause.", "%s pauses.", n_pauses), large);
}

static char *
join_sentences (const char *a, const char *b)
{
  if (a == NULL || b == NULL)
    return g_strdup (a != NULL ? a : b);

  /* Translators: two whole sentences, one after the other. */
  return g_strdup_printf (C_ ("label", "%s %s"), a, b);
}

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

  return join_sentences (left, right);
}

/**
 * mend_talk_words_course:
 * @record: a talk
 *
 * Says how a talk went: who spoke how long, in whole minutes, and how often both paused.
 *
 * Returns: (transfer full) (nullable): a sentence or two; `NULL` if nobody spoke
 */
char *
mend_talk_words_course (const MendTalkRecord *record)
{
  g_autofree char *spoken = NULL;
  g_autofree char *pauses = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  spoken = write_spoken (record);
  pauses = write_pauses (mend_talk_record_count_pauses (record));

  return join_sentences (spoken, pauses);
}
