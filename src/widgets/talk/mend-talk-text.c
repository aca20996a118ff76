// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-text.h"

#include "history/mend-talk-record.h"
#include "mend-person-name.h"

#include <glib/gi18n.h>

/* What is said of a talk, worked out from where it stands. All of it is plain text. */

#define MINUTE_MS     60000

#define FIRST_ISOLATE "\xe2\x81\xa8"
#define POP_ISOLATE   "\xe2\x81\xa9"

static gboolean
is_person (MendSeat seat)
{
  return seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT;
}

static MendSeat
get_speaker (MendTalk *talk)
{
  return mend_talk_get_part (talk)->speaker;
}

/* Whether the first letter of a name is of a script that is written from right to left. */
static gboolean
is_right_to_left (const char *name)
{
  for (const char *c = name; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gunichar letter = g_utf8_get_char (c);
      const GUnicodeScript script = g_unichar_get_script (letter);

      if (g_unichar_isalpha (letter))
        return script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW ||
               script == G_UNICODE_SCRIPT_SYRIAC || script == G_UNICODE_SCRIPT_THAANA ||
               script == G_UNICODE_SCRIPT_NKO;
    }

  return FALSE;
}

/* The whole minutes of a time, up to ten in words, as people say them. */
static char *
format_minutes (gint64 length_ms)
{
  const char *const words[] = {
    NULL,
    C_ ("to both", "One minute"),
    C_ ("to both", "Two minutes"),
    C_ ("to both", "Three minutes"),
    C_ ("to both", "Four minutes"),
    C_ ("to both", "Five minutes"),
    C_ ("to both", "Six minutes"),
    C_ ("to both", "Seven minutes"),
    C_ ("to both", "Eight minutes"),
    C_ ("to both", "Nine minutes"),
    C_ ("to both", "Ten minutes"),
  };
  const guint n_minutes = mend_minutes_from_ms (length_ms);

  if (n_minutes < G_N_ELEMENTS (words))
    return g_strdup (words[n_minutes]);

  /* Translators: a length of time, above ten minutes. */
  return g_strdup_printf (C_ ("to both", "%u minutes"), n_minutes);
}

/**
 * mend_talk_text_name:
 * @talk: a talk
 * @seat: a seat
 *
 * Gets what to call a person in a sentence. A name that is written from right to left keeps its
 * order among words that are not.
 *
 * Returns: (transfer full): the name, or that of the seat; empty for nobody and both
 */
char *
mend_talk_text_name (MendTalk *talk, MendSeat seat)
{
  const char *name;

  if (!is_person (seat))
    return g_strdup ("");

  name = mend_person_name_get_shown (mend_plan_get_name (mend_talk_get_plan (talk), seat), seat);

  if (is_right_to_left (name))
    return g_strconcat (FIRST_ISOLATE, name, POP_ISOLATE, NULL);

  return g_strdup (name);
}

/**
 * mend_talk_text_get_seat_before:
 * @talk: a talk
 *
 * Gets who spoke in the part before.
 *
 * Returns: the seat
 */
MendSeat
mend_talk_text_get_seat_before (MendTalk *talk)
{
  const guint part = mend_talk_get_schedule (talk)->part;

  if (part == 0)
    return MEND_SEAT_NONE;

  return mend_plan_get_part (mend_talk_get_plan (talk), part - 1)->speaker;
}

/* Who speaks, or what the part is if that is nobody or both. */
char *
mend_talk_text_speaks (MendTalk *talk)
{
  const MendPlanPart *part = mend_talk_get_part (talk);
  g_autofree char *name = mend_talk_text_name (talk, part->speaker);

  switch (part->speaker)
    {
    case MEND_SEAT_LEFT:
    case MEND_SEAT_RIGHT:
      return g_strdup_printf (C_ ("to both", "%s speaks"), name);
    case MEND_SEAT_NONE:
      return g_strdup (part->title != NULL ? part->title : C_ ("to both", "A minute of quiet"));
    case MEND_SEAT_BOTH:
      return g_strdup (part->title != NULL ? part->title : C_ ("to both", "Both of you speak"));
    }

  g_return_val_if_reached (g_strdup (""));
}

char *
mend_talk_text_listens (MendTalk *talk)
{
  const MendSeat listener = mend_seat_get_other (get_speaker (talk));
  g_autofree char *name = mend_talk_text_name (talk, listener);

  if (!is_person (get_speaker (talk)))
    return g_strdup ("");

  return g_strdup_printf (C_ ("to both", "%s listens"), name);
}

/* What stands on top of the page between two turns. */
char *
mend_talk_text_has_spoken (MendTalk *talk)
{
  const MendSeat before = mend_talk_text_get_seat_before (talk);
  g_autofree char *name = mend_talk_text_name (talk, before);

  if (mend_talk_get_schedule (talk)->state != MEND_TALK_CHANGE || !is_person (before))
    return g_strdup ("");

  return g_strdup_printf (C_ ("to both", "%s has spoken. Take a breath."), name);
}

char *
mend_talk_text_back (MendTalk *talk)
{
  const MendSeat before = mend_talk_text_get_seat_before (talk);
  g_autofree char *name = mend_talk_text_name (talk, before);

  if (!is_person (before))
    return g_strdup (C_ ("label", "Go Back"));

  /* Translators: the turn of this person goes on. */
  return g_strdup_printf (C_ ("label", "Back to %s"), name);
}

static const char *
get_place_in_few (guint turn, guint n_turns)
{
  if (n_turns == 2)
    return turn == 1 ? C_ ("to both", "First of two turns") : C_ ("to both", "Second of two turns");

  if (n_turns == 3 && turn == 1)
    return C_ ("to both", "First of three turns");

  if (n_turns == 3 && turn == 2)
    return C_ ("to both", "Second of three turns");

  if (n_turns == 3 && turn == 3)
    return C_ ("to both", "Third of three turns");

  return NULL;
}

/* Where the part stands: among the parts of a turn, or the turn among the turns of a person. */
char *
mend_talk_text_place (MendTalk *talk)
{
  const MendPlanPart *part = mend_talk_get_part (talk);

  if (is_person (part->speaker) && part->title != NULL && part->n_pieces > 1)
    /* Translators: the title of a part, which of them it is, and how many there are. */
    return g_strdup_printf (C_ ("label", "%s · %u of %u"), part->title, part->piece,
                            part->n_pieces);

  if (part->turn == 0 || part->n_turns < 2)
    return g_strdup (is_person (part->speaker) && part->title != NULL ? part->title : "");

  if (part->title != NULL && *part->title != '\0')
    /* Translators: the title of a part, which turn of a person it is, and how many there are. */
    return g_strdup_printf (C_ ("label", "%s · turn %u of %u"), part->title, part->turn,
                            part->n_turns);

  if (get_place_in_few (part->turn, part->n_turns) != NULL)
    return g_strdup (get_place_in_few (part->turn, part->n_turns));

  return g_strdup_printf (C_ ("to both", "Turn %u of %u"), part->turn, part->n_turns);
}

/* The minutes and seconds that are left, the last of which is not over before the end. */
char *
mend_talk_text_figures (MendTalk *talk)
{
  const MendSchedule *schedule = mend_talk_get_schedule (talk);
  const guint left_seconds = (guint) ((schedule->left_ms + 999) / 1000);

  if (schedule->length_ms == 0 || schedule->is_past_zero || mend_talk_get_part (talk)->unhurried)
    return g_strdup ("");

  /* Translators: minutes and seconds. */
  return g_strdup_printf (C_ ("label", "%u:%02u"), left_seconds / 60, left_seconds % 60);
}

/* The one quiet line about the end of a turn. */
char *
mend_talk_text_end (MendTalk *talk)
{
  const MendSchedule *schedule = mend_talk_get_schedule (talk);
  g_autofree char *name = mend_talk_text_name (talk, get_speaker (talk));

  if (mend_talk_get_part (talk)->unhurried)
    return g_strdup ("");

  if (schedule->is_past_zero && is_person (get_speaker (talk)))
    return g_strdup_printf (C_ ("to both", "%s, finish your thought."), name);

  if (schedule->is_past_zero)
    return g_strdup (C_ ("to both", "This part can end now."));

  if (!schedule->is_near_end)
    return g_strdup ("");

  if (mend_schedule_get_cue_ms (schedule->length_ms) == 30000)
    return g_strdup (C_ ("to both", "Half a minute left"));

  return g_strdup (C_ ("to both", "The end of this part is near"));
}

char *
mend_talk_text_has_finished (MendTalk *talk)
{
  g_autofree char *name = mend_talk_text_name (talk, get_speaker (talk));

  return g_strdup_printf (C_ ("label", "%s Has Finished"), name);
}

char *
mend_talk_text_more_time (MendTalk *talk)
{
  g_autofree char *speaker = mend_talk_text_name (talk, get_speaker (talk));
  g_autofree char *listener = mend_talk_text_name (talk, mend_seat_get_other (get_speaker (talk)));

  /* Translators: the first is the one who listens and is asked, the second the one who speaks. */
  return g_strdup_printf (C_ ("to both", "%1$s, one more minute for %2$s?"), listener, speaker);
}

/* How much is left, as one says it. */
char *
mend_talk_text_left (MendTalk *talk)
{
  const MendSchedule *schedule = mend_talk_get_schedule (talk);
  g_autofree char *minutes =
      format_minutes ((schedule->left_ms + MINUTE_MS - 1) / MINUTE_MS * MINUTE_MS);

  if (schedule->length_ms == 0)
    return g_strdup (C_ ("to both", "No time is set."));

  if (schedule->is_past_zero)
    return g_strdup (C_ ("to both", "The time is over."));

  if (schedule->left_ms <= 40000)
    return g_strdup (C_ ("to both", "Less than a minute left."));

  /* Translators: a length of time, such as “Two minutes”. */
  return g_strdup_printf (C_ ("to both", "%s left, or a little less."), minutes);
}

/* What is asked while something is said back. */
char *
mend_talk_text_gate (MendTalk *talk)
{
  const char *line = mend_talk_get_part (talk)->gate_listener_line;

  if (mend_talk_get_schedule (talk)->is_at_limit)
    return g_strdup (C_ ("to both", "Close enough for today is enough."));

  return g_strdup (line != NULL ? line
                                : C_ ("to one", "What did you hear? A few words are enough."));
}

char *
mend_talk_text_is_back (MendTalk *talk, MendSeat seat)
{
  g_autofree char *name = mend_talk_text_name (talk, seat);

  /* Translators: %s is a name; on the button with which that person says it after a break. */
  return g_strdup_printf (C_ ("label", "%s Is Back"), name);
}

/* Whether a break ends on another day than it began, so that a time alone would not tell. */
static gboolean
is_another_day (MendTalk *talk, GDateTime *until)
{
  const gint64 began_ms = mend_talk_get_schedule (talk)->break_began_ms;
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (began_ms / 1000);
  g_autoptr (GDateTime) began = g_date_time_to_timezone (utc, g_date_time_get_timezone (until));

  return g_date_time_get_day_of_year (began) != g_date_time_get_day_of_year (until);
}

/* When both want to be back; empty without a break. */
char *
mend_talk_text_break (MendTalk *talk)
{
  g_autoptr (GDateTime) until = mend_talk_get_return (talk);

  if (until == NULL)
    return g_strdup ("");

  /* Translators: a format of strftime; it may become longer. */
  return g_date_time_format (until, is_another_day (talk, until)
                                        ? C_ ("to both", "A break. Back on %A, %H:%M.")
                                        : C_ ("to both", "A break. Back at %H:%M."));
}

/* What one who needs the break can say to the other, until its end has come; empty without a break.
 */
char *
mend_talk_text_aloud (MendTalk *talk)
{
  g_autoptr (GDateTime) until = mend_talk_get_return (talk);

  if (until == NULL)
    return g_strdup ("");

  if (mend_talk_is_return_due (talk))
    return g_strdup (C_ ("to both", "The time you set has come."));

  /* Translators: a format of strftime. */
  return g_date_time_format (until,
                             is_another_day (talk, until)
                                 ? C_ ("to one", "Say aloud: “It is too much for me now. I want to "
                                                 "finish this. I will be back on %A, %H:%M.”")
                                 : C_ ("to one", "Say aloud: “It is too much for me now. I want to "
                                                 "finish this. I will be back at %H:%M.”"));
}

/**
 * mend_talk_text_tell:
 * @talk: a talk
 *
 * Tells whose turn it is and what is left of it, for somebody who does not see it.
 *
 * Returns: (transfer full): a sentence or two
 */
char *
mend_talk_text_tell (MendTalk *talk)
{
  g_autofree char *speaks = mend_talk_text_speaks (talk);
  g_autofree char *left = mend_talk_text_left (talk);

  if (mend_talk_get_schedule (talk)->state == MEND_TALK_BREAK)
    return mend_talk_text_break (talk);

  if (mend_talk_get_schedule (talk)->state == MEND_TALK_PAUSED)
    /* Translators: who speaks, and how much time is left. */
    return g_strdup_printf (C_ ("to both", "%s. Paused. %s"), speaks, left);

  /* Translators: who speaks, and how much time is left. */
  return g_strdup_printf (C_ ("to both", "%s. %s"), speaks, left);
}

static char *
tell_begin (MendTalk *talk)
{
  const MendSchedule *schedule = mend_talk_get_schedule (talk);
  g_autofree char *speaks = mend_talk_text_speaks (talk);
  g_autofree char *minutes = format_minutes (schedule->left_ms);

  if (schedule->length_ms == 0)
    return g_strdup_printf (C_ ("to both", "%s."), speaks);

  /* Translators: who speaks, and how long, such as “Anna speaks. Two minutes.” */
  return g_strdup_printf (C_ ("to both", "%s. %s."), speaks, minutes);
}

static char *
tell_zero (MendTalk *talk)
{
  g_autofree char *name = mend_talk_text_name (talk, get_speaker (talk));

  if (mend_talk_get_part (talk)->unhurried)
    return g_strdup ("");

  if (!is_person (get_speaker (talk)))
    return g_strdup (C_ ("to both", "The time is over."));

  return g_strdup_printf (C_ ("to both", "The time is over; %s, finish your thought."), name);
}

static char *
tell_change (MendTalk *talk)
{
  g_autofree char *name = mend_talk_text_name (talk, get_speaker (talk));

  if (!is_person (get_speaker (talk)))
    return mend_talk_text_speaks (talk);

  return g_strdup_printf (C_ ("to both", "Now %s speaks."), name);
}

/**
 * mend_talk_text_tell_moment:
 * @talk: a talk
 * @moment: what has come
 *
 * Says what those who look can see.
 *
 * Returns: (transfer full): a short text; empty for what is not announced
 */
char *
mend_talk_text_tell_moment (MendTalk *talk, MendMoment moment)
{
  g_autofree char *end = NULL;

  switch (moment)
    {
    case MEND_MOMENT_BEGIN:
      return tell_begin (talk);
    case MEND_MOMENT_NEAR_END:
      end = mend_talk_text_end (talk);
      return g_strdup_printf (C_ ("to both", "%s."), end);
    case MEND_MOMENT_ZERO:
      return tell_zero (talk);
    case MEND_MOMENT_CHANGE:
      return tell_change (talk);
    case MEND_MOMENT_CLOSING:
      return g_strdup ("");
    }

  g_return_val_if_reached (g_strdup (""));
}
