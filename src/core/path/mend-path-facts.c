// SPDX-License-Identifier: GPL-3.0-or-later
#include "path/mend-path-facts.h"

#include "check-ins/mend-check-in.h"
#include "good/mend-good-thing-story.h"
#include "help/mend-helper.h"
#include "promises/mend-account.h"
#include "promises/mend-standing.h"

/* Of a day that is longer ago nothing is said any more. */
#define MOST_DAYS_AGO 28

/**
 * mend_path_facts_clear:
 * @self: facts
 *
 * Forgets them.
 */
void
mend_path_facts_clear (MendPathFacts *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->latest_talk, g_date_time_unref);
  g_clear_pointer (&self->account_changed, g_date_time_unref);
  g_clear_pointer (&self->first_promise, g_date_time_unref);
  g_clear_pointer (&self->next_promise, g_date_time_unref);
  g_clear_pointer (&self->next_session, g_date_time_unref);
  g_clear_pointer (&self->latest_session, g_date_time_unref);
  g_clear_pointer (&self->planned, g_date_time_unref);
  g_clear_pointer (&self->latest_check_in, g_date_time_unref);
  *self = (MendPathFacts){ 0 };
}

static void
set_time (GDateTime **field, GDateTime *time)
{
  g_clear_pointer (field, g_date_time_unref);

  if (time != NULL)
    *field = g_date_time_ref (time);
}

static guint
count_parts (const MendAccount *account)
{
  guint n = 0;

  for (guint i = 0; i < MEND_ACCOUNT_N_PARTS; i++)
    n += *account->texts[i] != '\0';

  return n;
}

/**
 * mend_path_facts_take_accounts:
 * @self: facts
 * @accounts: (element-type MendAccount): the shared accounts
 *
 * Takes in how far the shared account is, and when it was last changed. Of several counts the one
 * that is furthest. What is not on the disk yet was changed just now, and has no time.
 */
void
mend_path_facts_take_accounts (MendPathFacts *self, GPtrArray *accounts)
{
  g_return_if_fail (self != NULL && accounts != NULL);

  self->n_account_parts = 0;
  set_time (&self->account_changed, NULL);

  for (guint i = 0; i < accounts->len; i++)
    {
      const MendAccount *account = g_ptr_array_index (accounts, i);
      const guint n = count_parts (account);

      if (n > self->n_account_parts)
        {
          self->n_account_parts = n;
          set_time (&self->account_changed, account->modified);
        }
    }
}

/* A promise names a day of the calendar, wherever the two are by then. */
static GDateTime *
make_day (const char *day, GDateTime *now)
{
  GDateTime *time;
  char *midnight;

  if (day == NULL)
    return NULL;

  midnight = g_strconcat (day, "T00:00:00", NULL);
  time = g_date_time_new_from_iso8601 (midnight, g_date_time_get_timezone (now));
  g_free (midnight);

  return time;
}

static int
count_days_until (GDateTime *day, GDateTime *now)
{
  GDate a;
  GDate b;

  g_date_set_dmy (&a, (GDateDay) g_date_time_get_day_of_month (now),
                  (GDateMonth) g_date_time_get_month (now), (GDateYear) g_date_time_get_year (now));
  g_date_set_dmy (&b, (GDateDay) g_date_time_get_day_of_month (day),
                  (GDateMonth) g_date_time_get_month (day), (GDateYear) g_date_time_get_year (day));

  return g_date_days_between (&a, &b);
}

static gboolean
was_looked_at_since (MendStanding *standing, GDateTime *day)
{
  const MendMark *mark = mend_standing_get_mark (standing);

  return mark != NULL && g_date_time_compare (mark->created, day) >= 0;
}

static void
take_day (MendPathFacts *self, MendStanding *standing, GDateTime *day, GDateTime *now)
{
  const int n_days = count_days_until (day, now);

  if (n_days >= 0 &&
      (self->next_promise == NULL || g_date_time_compare (day, self->next_promise) < 0))
    set_time (&self->next_promise, day);

  if (n_days <= 0 && n_days >= -MOST_DAYS_AGO && !was_looked_at_since (standing, day))
    self->n_come_promises++;
}

/**
 * mend_path_facts_take_standings:
 * @self: facts
 * @standings: (element-type MendStanding): all promises and how they stand
 * @now: date and time here
 *
 * Takes in how many promises are open, and the days of those. Of what became of promises only is
 * looked at whether something was said of it: no sum is made.
 */
void
mend_path_facts_take_standings (MendPathFacts *self, GPtrArray *standings, GDateTime *now)
{
  g_return_if_fail (self != NULL && standings != NULL && now != NULL);

  self->has_marks = FALSE;
  self->n_open_promises = 0;
  self->n_come_promises = 0;
  set_time (&self->first_promise, NULL);
  set_time (&self->next_promise, NULL);

  for (guint i = 0; i < standings->len; i++)
    {
      MendStanding *standing = g_ptr_array_index (standings, i);
      const MendPromise *promise = mend_standing_get_promise (standing);
      GDateTime *day;

      if (self->first_promise == NULL ||
          g_date_time_compare (promise->created, self->first_promise) < 0)
        set_time (&self->first_promise, promise->created);

      self->has_marks |= mend_standing_get_mark (standing) != NULL;

      if (!mend_standing_is_open (standing))
        continue;

      self->n_open_promises++;
      day = make_day (promise->day, now);

      if (day != NULL)
        take_day (self, standing, day, now);

      g_clear_pointer (&day, g_date_time_unref);
    }
}

static void
take_plan (MendPathFacts *self, MendGoodThingStory *story, GDateTime *now)
{
  GDateTime *day = mend_good_thing_story_dup_day (story, now);
  const int n_days = day != NULL ? count_days_until (day, now) : 0;

  if (day == NULL || mend_good_thing_story_is_done (story))
    {
      g_clear_pointer (&day, g_date_time_unref);
      return;
    }

  if (n_days >= 0 && (self->planned == NULL || g_date_time_compare (day, self->planned) < 0))
    set_time (&self->planned, day);
  if (n_days < 0 && n_days >= -MOST_DAYS_AGO)
    self->n_come_moments++;

  g_date_time_unref (day);
}

/**
 * mend_path_facts_take_good_things:
 * @self: facts
 * @things: (element-type MendGoodThing): all good things, oldest first
 * @now: date and time here
 *
 * Takes in how many appreciations are there to be read aloud, and for when something is planned,
 * unless something is planned for earlier already. What was done is not looked at.
 */
void
mend_path_facts_take_good_things (MendPathFacts *self, GPtrArray *things, GDateTime *now)
{
  GPtrArray *stories;

  g_return_if_fail (self != NULL && things != NULL && now != NULL);

  self->n_good = 0;
  self->n_come_moments = 0;
  stories = mend_good_thing_story_list (things);

  for (guint i = 0; i < stories->len; i++)
    {
      MendGoodThingStory *story = g_ptr_array_index (stories, i);
      const MendGoodThing *moment = mend_good_thing_story_get_moment (story);

      self->n_good +=
          moment->kind == MEND_GOOD_THING_APPRECIATION && !mend_good_thing_story_is_done (story);
      take_plan (self, story, now);
    }

  g_ptr_array_unref (stories);
}

/**
 * mend_path_facts_take_check_ins:
 * @self: facts
 * @check_ins: (element-type MendCheckIn): the check-ins that were shown, the oldest first
 *
 * Takes in when the latest was shown, and nothing of what was said.
 */
void
mend_path_facts_take_check_ins (MendPathFacts *self, GPtrArray *check_ins)
{
  const MendCheckIn *latest = NULL;

  g_return_if_fail (self != NULL && check_ins != NULL);

  if (check_ins->len > 0)
    latest = g_ptr_array_index (check_ins, check_ins->len - 1);

  set_time (&self->latest_check_in, latest != NULL ? latest->created : NULL);
}

/**
 * mend_path_facts_take_helpers:
 * @self: facts
 * @helpers: (element-type MendHelper): all records of help from outside
 * @now: date and time here
 *
 * Takes in when the next session is to which both go, and when the latest began. Where only one of
 * them goes is not told on a page that both look at.
 */
void
mend_path_facts_take_helpers (MendPathFacts *self, GPtrArray *helpers, GDateTime *now)
{
  const MendHelper *latest;
  const MendHelper *next;
  GPtrArray *shared;

  g_return_if_fail (self != NULL && helpers != NULL && now != NULL);

  shared = g_ptr_array_new ();

  for (guint i = 0; i < helpers->len; i++)
    {
      const MendHelper *helper = g_ptr_array_index (helpers, i);

      if (helper->kind == MEND_HELPER_SESSION && helper->seat == MEND_SEAT_BOTH)
        g_ptr_array_add (shared, (gpointer) helper);
    }

  next = mend_helper_find_next_session (shared, now);
  latest = mend_helper_find_latest_session (helpers, now);
  set_time (&self->next_session, next != NULL ? next->starts : NULL);
  set_time (&self->latest_session, latest != NULL ? latest->starts : NULL);
  g_ptr_array_unref (shared);
}
