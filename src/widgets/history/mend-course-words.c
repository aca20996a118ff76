// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-course-words.h"

#include "history/mend-talk-words.h"

#include <glib/gi18n.h>

/* How a talk went, in words: whole minutes, and never who paused. */

static const char *const number_words[] = {
  NC_ ("label", "two"), NC_ ("label", "three"),  NC_ ("label", "four"),   NC_ ("label", "five"),
  NC_ ("label", "six"), NC_ ("label", "seven"),  NC_ ("label", "eight"),  NC_ ("label", "nine"),
  NC_ ("label", "ten"), NC_ ("label", "eleven"), NC_ ("label", "twelve"),
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

  /* Nobody is to look for the seconds between the two. */
  if (left_minutes == right_minutes || ABS (left_ms - right_ms) < 60000)
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

static gboolean
is_turn_of (const MendCourse *course, MendSeat seat)
{
  return course->kind == MEND_COURSE_TURN && course->seat == seat && course->title == NULL;
}

/* Which turn of its speaker a stretch is, from 1: what a pause parts is one turn. */
static guint
count_turn (const MendTalkRecord *record, const MendCourse *course)
{
  const MendCourse *before = NULL;
  guint turn = 0;

  for (guint i = 0; i < record->course->len; i++)
    {
      const MendCourse *other = g_ptr_array_index (record->course, i);

      if (!is_turn_of (other, course->seat))
        continue;

      if (before == NULL || before->part != other->part)
        turn++;

      before = other;
      if (other == course)
        break;
    }

  return turn;
}

static char *
write_nobodys_turn (const MendCourse *course)
{
  if (course->title != NULL)
    return g_strdup (course->title);

  return g_strdup (course->seat == MEND_SEAT_BOTH ? C_ ("label", "Both spoke")
                                                  : C_ ("label", "Both were quiet"));
}

static char *
write_turn (const MendTalkRecord *record, const MendCourse *course)
{
  const char *name;

  if (course->seat != MEND_SEAT_LEFT && course->seat != MEND_SEAT_RIGHT)
    return write_nobodys_turn (course);

  name = mend_talk_words_name (mend_talk_record_get_name (record, course->seat), course->seat);

  if (course->title != NULL)
    /* Translators: a name, and the title of a part of the talk. */
    return g_strdup_printf (C_ ("label", "%s spoke: %s"), name, course->title);

  /* Translators: a name, and which of the turns of that person it was, from 1. */
  return g_strdup_printf (C_ ("label", "%s spoke, turn %u"), name, count_turn (record, course));
}

/**
 * mend_course_words_about:
 * @length_ms: a length in milliseconds
 *
 * Says a length as people speak of it.
 *
 * Returns: (transfer full): words such as “about five minutes”
 */
char *
mend_course_words_about (gint64 length_ms)
{
  return write_about (mend_minutes_from_ms (length_ms));
}

/**
 * mend_course_words_stretch:
 * @record: a talk
 * @course: (nullable): a stretch of its course
 *
 * Names a stretch of a talk.
 *
 * Returns: (transfer full) (nullable): words such as “Anna spoke, turn 1”; `NULL` for what has no
 * name, such as the way from one turn to the next
 */
char *
mend_course_words_stretch (const MendTalkRecord *record, const MendCourse *course)
{
  g_return_val_if_fail (record != NULL, NULL);

  if (course == NULL)
    return NULL;

  switch (course->kind)
    {
    case MEND_COURSE_TURN:
      return write_turn (record, course);
    case MEND_COURSE_PAUSE:
      return g_strdup (C_ ("label", "Pause"));
    case MEND_COURSE_BETWEEN:
      return NULL;
    }

  g_return_val_if_reached (NULL);
}

/**
 * mend_course_words_part:
 * @record: a talk
 * @part: a part of its plan
 *
 * Names the turn in which something was written.
 *
 * Returns: (transfer full) (nullable): words such as “Anna spoke, turn 1”; `NULL` if nothing was
 * said in that part
 */
char *
mend_course_words_part (const MendTalkRecord *record, guint part)
{
  g_return_val_if_fail (record != NULL, NULL);

  for (guint i = 0; i < record->course->len; i++)
    {
      const MendCourse *course = g_ptr_array_index (record->course, i);

      if (course->kind == MEND_COURSE_TURN && course->part == part)
        return write_turn (record, course);
    }

  return NULL;
}

/**
 * mend_course_words_sentence:
 * @record: a talk
 *
 * Says how a talk went: who spoke how long, in whole minutes, and how often both paused.
 *
 * Returns: (transfer full) (nullable): a sentence or two; `NULL` if nobody spoke
 */
char *
mend_course_words_sentence (const MendTalkRecord *record)
{
  g_autofree char *spoken = NULL;
  g_autofree char *pauses = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  spoken = write_spoken (record);
  pauses = write_pauses (mend_talk_record_count_pauses (record));

  return mend_talk_words_join (spoken, pauses);
}
