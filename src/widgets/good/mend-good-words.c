// SPDX-License-Identifier: GPL-3.0-or-later
#include "good/mend-good-words.h"

#include <glib/gi18n.h>

#include "history/mend-talk-words.h"
#include "mend-day-list.h"

/* For when something good is planned, and how it was, in words. What was planned and did not come
 * about is not spoken of. */

/* Of what is longer ago nothing is asked. */
#define MOST_DAYS_AGO 28

static gboolean
is_near (GDateTime *day, GDateTime *now)
{
  const GTimeSpan ahead = g_date_time_difference (day, now);

  return ahead > -G_TIME_SPAN_DAY && ahead < 300 * G_TIME_SPAN_DAY;
}

/**
 * mend_good_words_plan:
 * @story: something good
 * @now: date and time here
 * @booker: (nullable): the name of the one who books
 *
 * Says for when it is planned, and who books; or asks how it was.
 *
 * Returns: (transfer full) (nullable): words such as “Saturday, 28 November · Anna books”; `NULL`
 *   if nothing is planned
 */
char *
mend_good_words_plan (MendGoodThingStory *story, GDateTime *now, const char *booker)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *name = NULL;
  g_autofree char *books = NULL;

  g_return_val_if_fail (MEND_IS_GOOD_THING_STORY (story), NULL);
  g_return_val_if_fail (now != NULL, NULL);

  day = mend_good_thing_story_dup_day (story, now);
  if (day == NULL)
    return NULL;

  if (mend_good_thing_story_has_come (story, now))
    return g_date_time_difference (now, day) < (MOST_DAYS_AGO + 1) * G_TIME_SPAN_DAY
               ? g_strdup (C_ ("to both", "How was it?"))
               : NULL;

  name = is_near (day, now) ? g_date_time_format (day, C_ ("label", "%A, %-d %B"))
                            : mend_talk_words_day (day);
  if (booker == NULL || *booker == '\0')
    return g_steal_pointer (&name);

  /* Translators: %s is the name of the one who books something that both have planned */
  books = g_strdup_printf (C_ ("label", "%s books"), booker);

  return g_strjoin (" · ", name, books, NULL);
}

/**
 * mend_good_words_done:
 * @done: that something good was done
 * @name: (nullable): the name of the one who says how it was
 *
 * Says when that was, and how it was.
 *
 * Returns: (transfer full): words such as “3 November 2026 · Anna: cold and lovely”
 */
char *
mend_good_words_done (const MendGoodThing *done, const char *name)
{
  g_autofree char *day = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (done != NULL, NULL);

  day = mend_talk_words_day (done->created);
  if (*done->text == '\0')
    return g_steal_pointer (&day);

  /* Translators: the name of a person, and what that person says */
  line = name != NULL && *name != '\0' ? g_strdup_printf (C_ ("label", "%s: %s"), name, done->text)
                                       : g_strdup (done->text);

  return g_strjoin (" · ", day, line, NULL);
}
