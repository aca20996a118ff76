// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/mend-path-words.h"

#include <glib/gi18n.h>

/* What the Path says of its steps: what there is, by number and by day, and nothing of what is in
 * it. */

/* Further away, the name of a month does not say any more which one is meant. */
#define MOST_MONTHS 11

/**
 * mend_path_words_get_title:
 * @step: a step
 *
 * Gets the name of a step.
 *
 * Returns: a title
 */
const char *
mend_path_words_get_title (MendPathStep step)
{
  switch (step)
    {
    case MEND_PATH_ACKNOWLEDGE:
      return C_ ("label", "Acknowledge What Happened");
    case MEND_PATH_TALK:
      return C_ ("label", "Talk Openly");
    case MEND_PATH_RELY:
      return C_ ("label", "Be Reliable");
    case MEND_PATH_HELP:
      return C_ ("label", "Get Outside Help");
    case MEND_PATH_LET_GO:
      return C_ ("label", "Forgive and Let Go");
    case MEND_PATH_RECONNECT:
      return C_ ("label", "Reconnect");
    }

  g_assert_not_reached ();
}

/* A number at the beginning of a sentence; nobody counts further. */
static const char *
get_number (guint n)
{
  switch (n)
    {
    case 2:
      return C_ ("to both", "Two");
    case 3:
      return C_ ("to both", "Three");
    case 4:
      return C_ ("to both", "Four");
    case 5:
      return C_ ("to both", "Five");
    case 6:
      return C_ ("to both", "Six");
    default:
      return C_ ("to both", "Several");
    }
}

static gboolean
is_on_day (GDateTime *time, GDateTime *now, int days_ahead)
{
  g_autoptr (GDateTime) day = g_date_time_add_days (now, days_ahead);

  return g_date_time_get_year (time) == g_date_time_get_year (day) &&
         g_date_time_get_day_of_year (time) == g_date_time_get_day_of_year (day);
}

static GDateTime *
bring_here (GDateTime *time, GDateTime *now)
{
  return g_date_time_to_timezone (time, g_date_time_get_timezone (now));
}

/* Within a week the name of the day says it. */
static char *
name_day (GDateTime *day, GDateTime *now)
{
  const GTimeSpan away = ABS (g_date_time_difference (day, now));

  return g_date_time_format (day, away < 6 * G_TIME_SPAN_DAY
                                      ? "%A"
                                      /* Translators: a day, as in “3 November” */
                                      : C_ ("label", "%-d %B"));
}

static char *
name_day_ahead (GDateTime *time, GDateTime *now)
{
  g_autoptr (GDateTime) day = bring_here (time, now);

  if (is_on_day (day, now, 0))
    /* Translators: put into “The next date is today.” and “Something is planned for today.” */
    return g_strdup (C_ ("label", "today"));
  if (is_on_day (day, now, 1))
    /* Translators: put into “The next date is tomorrow.” and “Something is planned for tomorrow.”
     */
    return g_strdup (C_ ("label", "tomorrow"));

  return name_day (day, now);
}

static char *
write_changed (GDateTime *changed, GDateTime *now)
{
  g_autoptr (GDateTime) day = bring_here (changed != NULL ? changed : now, now);
  g_autoptr (GDateTime) earliest = g_date_time_add_months (now, -MOST_MONTHS);
  g_autofree char *month = NULL;

  if (g_date_time_compare (day, earliest) < 0)
    return g_strdup (C_ ("to both", "A shared account is there. Read it, change it, or leave it."));

  month = g_date_time_format (day, "%B");

  /* Translators: %s is the name of a month. */
  return g_strdup_printf (
      C_ ("to both",
          "A shared account is there, last changed in %s. Read it, change it, or leave it."),
      month);
}

static char *
write_acknowledging (const MendPathFacts *facts, MendPathState state, GDateTime *now)
{
  if (state == MEND_PATH_UNDER_WAY)
    return write_changed (facts->account_changed, now);
  if (facts->n_account_parts > 0)
    return g_strdup (C_ ("to both", "The shared account is begun."));
  if (state == MEND_PATH_BEGUN)
    return g_strdup (C_ ("to both", "There has been a first talk. A shared account can be started "
                                    "when both want it."));

  return g_strdup (C_ ("to both", "Here what happened is named without excuses, and what it did is "
                                  "heard. It begins with a talk."));
}

static char *
write_latest (GDateTime *latest, GDateTime *now)
{
  g_autoptr (GDateTime) day = bring_here (latest, now);
  g_autofree char *name = NULL;

  if (is_on_day (day, now, 0))
    return g_strdup (C_ ("to both", "The latest talk was today."));
  if (is_on_day (day, now, -1))
    return g_strdup (C_ ("to both", "The latest talk was yesterday."));

  name = name_day (day, now);

  /* Translators: %s is a day, such as “Tuesday” or “3 November”. */
  return g_strdup_printf (C_ ("to both", "The latest talk was on %s."), name);
}

static char *
write_waiting (guint n)
{
  if (n == 1)
    return g_strdup (C_ ("to both", "One topic waits for another time."));

  /* Translators: %s is “Two”, “Three” and so on, or “Several”. */
  return g_strdup_printf (C_ ("to both", "%s topics wait for another time."), get_number (n));
}

static void
add (GString *text, char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

static char *
write_talking (const MendPathFacts *facts, MendPathState state, GDateTime *now)
{
  GString *text = g_string_new (NULL);

  if (state == MEND_PATH_EMPTY)
    add (text, g_strdup (C_ ("to both", "Two minutes each, and nobody is interrupted. Ten minutes "
                                        "are enough for a first talk.")));
  else if (mend_path_names_latest_talk (facts, now))
    add (text, write_latest (facts->latest_talk, now));

  if (state == MEND_PATH_UNDER_WAY && facts->n_asides > 0)
    add (text, write_waiting (facts->n_asides));

  return g_string_free (text, FALSE);
}

static char *
write_open (guint n)
{
  if (n == 1)
    return g_strdup (C_ ("to both", "One promise is open."));

  /* Translators: %s is “Two”, “Three” and so on, or “Several”. */
  return g_strdup_printf (C_ ("to both", "%s promises are open."), get_number (n));
}

static char *
write_next_date (GDateTime *next, GDateTime *now)
{
  g_autofree char *day = name_day_ahead (next, now);

  /* Translators: %s is a day, such as “today”, “Friday” or “3 November”. */
  return g_strdup_printf (C_ ("to both", "The next date is %s."), day);
}

static char *
write_relying (const MendPathFacts *facts, MendPathState state, GDateTime *now)
{
  GString *text = g_string_new (NULL);

  if (facts->n_open_promises > 0)
    add (text, write_open (facts->n_open_promises));

  if (state == MEND_PATH_UNDER_WAY && facts->has_marks)
    add (text, g_strdup (C_ ("to both", "You can look back over the months.")));
  else if (state == MEND_PATH_UNDER_WAY && facts->n_open_promises == 0)
    add (text, g_strdup (C_ ("to both", "You can look back at earlier promises.")));
  else if (state != MEND_PATH_EMPTY && facts->next_promise != NULL)
    add (text, write_next_date (facts->next_promise, now));
  else if (state == MEND_PATH_EMPTY)
    add (text, g_strdup (C_ ("to both", "A small promise that can be kept this week is worth more "
                                        "than a large one.")));

  return g_string_free (text, FALSE);
}

static char *
write_session (GDateTime *session, GDateTime *now)
{
  g_autoptr (GDateTime) day = bring_here (session, now);
  const gboolean is_near = g_date_time_difference (day, now) < 6 * G_TIME_SPAN_DAY;
  g_autofree char *time = g_date_time_format (day, is_near ? C_ ("label", "%A, %H:%M")
                                                           : C_ ("label", "%A, %-d %B, %H:%M"));

  /* Translators: %s is a day and a time, such as “Thursday, 17:00”. */
  return g_strdup_printf (C_ ("to both", "Next session: %s."), time);
}

static char *
write_put_aside (guint n)
{
  if (n == 1)
    return g_strdup (C_ ("to both", "One thing is put aside for the session."));

  /* Translators: %s is “Two”, “Three” and so on, or “Several”. */
  return g_strdup_printf (C_ ("to both", "%s things are put aside for the session."),
                          get_number (n));
}

static char *
write_help (const MendPathFacts *facts, GDateTime *now)
{
  GString *text =
      g_string_new (C_ ("to both", "Somebody who knows this ground can carry a part of it. How to "
                                   "find one, what to ask, and people to call."));

  if (facts->next_session != NULL)
    add (text, write_session (facts->next_session, now));
  if (facts->n_for_session > 0)
    add (text, write_put_aside (facts->n_for_session));

  return g_string_free (text, FALSE);
}

static char *
write_planned (GDateTime *planned, GDateTime *now)
{
  g_autofree char *day = name_day_ahead (planned, now);

  /* Translators: %s is a day, such as “today”, “Saturday” or “3 November”. */
  return g_strdup_printf (C_ ("to both", "Something is planned for %s."), day);
}

static char *
write_good (guint n)
{
  if (n == 1)
    return g_strdup (C_ ("to both", "One good thing is there to read aloud."));

  /* Translators: %s is “Two”, “Three” and so on, or “Several”. */
  return g_strdup_printf (C_ ("to both", "%s good things are there to read aloud."),
                          get_number (n));
}

static char *
write_reconnecting (const MendPathFacts *facts, MendPathState state, GDateTime *now)
{
  GString *text = g_string_new (NULL);

  if (state == MEND_PATH_EMPTY)
    add (text,
         g_strdup (C_ ("to both", "Ten minutes of something good. It need not be about you two.")));
  if (facts->planned != NULL)
    add (text, write_planned (facts->planned, now));
  if (facts->n_good > 0)
    add (text, write_good (facts->n_good));

  return g_string_free (text, FALSE);
}

/**
 * mend_path_words_write:
 * @facts: what there is
 * @step: a step
 * @now: date and time here
 *
 * Writes the sentence of a step.
 *
 * Returns: (transfer full): the sentence; empty where nothing is said
 */
char *
mend_path_words_write (const MendPathFacts *facts, MendPathStep step, GDateTime *now)
{
  MendPathState state;

  g_return_val_if_fail (facts != NULL && now != NULL, NULL);

  state = mend_path_get_state (facts, step, now);

  switch (step)
    {
    case MEND_PATH_ACKNOWLEDGE:
      return write_acknowledging (facts, state, now);
    case MEND_PATH_TALK:
      return write_talking (facts, state, now);
    case MEND_PATH_RELY:
      return write_relying (facts, state, now);
    case MEND_PATH_HELP:
      return write_help (facts, now);
    case MEND_PATH_LET_GO:
      return g_strdup (C_ ("to both", "For one person, alone, without a date. “Not now” is a full "
                                      "answer."));
    case MEND_PATH_RECONNECT:
      return write_reconnecting (facts, state, now);
    }

  g_assert_not_reached ();
}

/**
 * mend_path_words_get_note:
 * @facts: what there is
 * @step: a step
 * @now: date and time here
 *
 * Gets what stands small below the sentence of a step.
 *
 * Returns: (nullable): the words; `NULL` for none
 */
const char *
mend_path_words_get_note (const MendPathFacts *facts, MendPathStep step, GDateTime *now)
{
  if (step != MEND_PATH_ACKNOWLEDGE ||
      mend_path_get_state (facts, step, now) != MEND_PATH_UNDER_WAY)
    return NULL;

  return C_ ("to both", "Coming back here is normal.");
}

/**
 * mend_path_words_get_offer:
 * @offer: what is offered
 *
 * Gets what stands on the button of a step.
 *
 * Returns: (nullable): the words; `NULL` where nothing is offered
 */
const char *
mend_path_words_get_offer (MendPathOffer offer)
{
  switch (offer)
    {
    case MEND_PATH_OFFER_NONE:
      return NULL;
    case MEND_PATH_OFFER_SEE_HOW:
      return C_ ("label", "See How");
    case MEND_PATH_OFFER_START_TALK:
      return C_ ("label", "Start a Talk");
    case MEND_PATH_OFFER_KEPT:
      return C_ ("label", "What You Kept");
    case MEND_PATH_OFFER_WRITE_PROMISE:
      return C_ ("label", "Write a Promise…");
    case MEND_PATH_OFFER_LOOK_TOGETHER:
      return C_ ("label", "Look at Them Together");
    case MEND_PATH_OFFER_ACCOUNT:
    case MEND_PATH_OFFER_HELP:
    case MEND_PATH_OFFER_LET_GO:
    case MEND_PATH_OFFER_RECONNECT:
      return C_ ("label", "Open");
    case MEND_PATH_OFFER_DRAW_CARD:
      return C_ ("label", "Draw a Card");
    }

  g_assert_not_reached ();
}

/**
 * mend_path_words_write_promises_today:
 * @n: of how many promises the day has come
 *
 * Writes what is said of them under “Today”.
 *
 * Returns: (transfer full) (nullable): the words; `NULL` for none
 */
char *
mend_path_words_write_promises_today (guint n)
{
  if (n == 0)
    return NULL;
  if (n == 1)
    return g_strdup (C_ ("to both", "One promise to look at"));

  /* Translators: %s is “Two”, “Three” and so on, or “Several”. */
  return g_strdup_printf (C_ ("to both", "%s promises to look at"), get_number (n));
}

/**
 * mend_path_words_write_session_today:
 * @session: (nullable): when the next session is
 * @now: date and time here
 *
 * Writes what is said of a session under “Today”: the hour, and nothing else.
 *
 * Returns: (transfer full) (nullable): the words; `NULL` if there is none today
 */
char *
mend_path_words_write_session_today (GDateTime *session, GDateTime *now)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (now != NULL, NULL);

  day = session != NULL ? bring_here (session, now) : NULL;

  if (day == NULL || !is_on_day (day, now, 0))
    return NULL;

  time = g_date_time_format (day, C_ ("label", "%H:%M"));

  /* Translators: with a therapist; %s is a time, such as “17:00” */
  return g_strdup_printf (C_ ("to both", "A session is set for %s"), time);
}

/**
 * mend_path_words_get_idea:
 * @idea: an idea
 *
 * Gets the reason for an idea.
 *
 * Returns: (nullable): the reason; `NULL` where there is no idea
 */
const char *
mend_path_words_get_idea (MendPathIdea idea)
{
  switch (idea)
    {
    case MEND_PATH_IDEA_NONE:
      return NULL;
    case MEND_PATH_IDEA_PROMISES:
      return C_ ("to both",
                 "The day of a promise has come. This way to talk looks at it together.");
    case MEND_PATH_IDEA_FIRST_TALK:
      return C_ ("to both", "A first talk: nobody needs to know anything for it.");
    case MEND_PATH_IDEA_OUTSIDE:
      /* Whoever passes by may read it, so that there was a heavy talk is not said. */
      return C_ ("to both", "A talk about the world outside, and not about the two of you.");
    case MEND_PATH_IDEA_TELL_AND_OWN:
      return C_ ("to both", "You know the turns by now. When both are ready, Tell and Own has room "
                            "for what happened.");
    case MEND_PATH_IDEA_CHECK_IN:
      return C_ ("to both", "Five sentences, each alone, shown only when both want to.");
    case MEND_PATH_IDEA_HOW_WAS_IT:
      return C_ ("to both", "Something good was planned. How was it?");
    }

  g_assert_not_reached ();
}
