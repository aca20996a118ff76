// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-session-words.h"

#include <glib/gi18n.h>

#include "history/mend-talk-words.h"

/* What is said of a session. */

/**
 * mend_session_words_when:
 * @story: a session
 * @now: date and time here
 *
 * Says when it is, by the clocks of this place; the year where it is another.
 *
 * Returns: (transfer full): words such as “Thursday 26 November, 17:00”
 */
char *
mend_session_words_when (MendSessionStory *story, GDateTime *now)
{
  g_autoptr (GDateTime) here = NULL;

  g_return_val_if_fail (MEND_IS_SESSION_STORY (story) && now != NULL, NULL);

  here = g_date_time_to_timezone (mend_session_story_get_session (story)->starts,
                                  g_date_time_get_timezone (now));

  if (g_date_time_get_year (here) == g_date_time_get_year (now))
    return mend_talk_words_day_and_time (here);

  return g_date_time_format (here, C_ ("label", "%A, %-e %B %Y, %H:%M"));
}

/**
 * mend_session_words_both:
 * @left_name: how the one on the left is called
 * @right_name: how the one on the right is called
 *
 * Names the two.
 *
 * Returns: (transfer full): words such as “Anna and Ben”
 */
char *
mend_session_words_both (const char *left_name, const char *right_name)
{
  g_return_val_if_fail (left_name != NULL && right_name != NULL, NULL);

  /* Translators: the names of both, who go to a session */
  return g_strdup_printf (C_ ("label", "%1$s and %2$s"), left_name, right_name);
}

/**
 * mend_session_words_who:
 * @story: a session
 * @left_name: how the one on the left is called
 * @right_name: how the one on the right is called
 *
 * Says with whom it is, and who goes.
 *
 * Returns: (transfer full): words such as “Lena · Anna and Ben”
 */
char *
mend_session_words_who (MendSessionStory *story, const char *left_name, const char *right_name)
{
  const MendHelper *therapist = NULL;
  g_autofree char *who = NULL;
  MendSeat seat;

  g_return_val_if_fail (MEND_IS_SESSION_STORY (story), NULL);
  g_return_val_if_fail (left_name != NULL && right_name != NULL, NULL);

  therapist = mend_session_story_get_therapist (story);
  seat = mend_session_story_get_session (story)->seat;

  if (seat == MEND_SEAT_BOTH)
    who = mend_session_words_both (left_name, right_name);
  else
    who = g_strdup (seat == MEND_SEAT_LEFT ? left_name : right_name);

  return therapist != NULL ? g_strjoin (" · ", therapist->name, who, NULL) : g_steal_pointer (&who);
}
