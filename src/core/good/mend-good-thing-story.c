// SPDX-License-Identifier: GPL-3.0-or-later
#include "good/mend-good-thing-story.h"

/**
 * MendGoodThingStory:
 *
 * Something good, for when it is planned, and how it was, as that follows from what was written. It
 * does not change: where something is added, another one is made.
 */
struct _MendGoodThingStory
{
  GObject parent_instance;

  MendGoodThing *moment;
  MendGoodThing *plan;
  GPtrArray *done;
};

G_DEFINE_FINAL_TYPE (MendGoodThingStory, mend_good_thing_story, G_TYPE_OBJECT)

static void
mend_good_thing_story_finalize (GObject *object)
{
  MendGoodThingStory *self = MEND_GOOD_THING_STORY (object);

  g_clear_pointer (&self->moment, mend_good_thing_unref);
  g_clear_pointer (&self->plan, mend_good_thing_unref);
  g_ptr_array_unref (self->done);

  G_OBJECT_CLASS (mend_good_thing_story_parent_class)->finalize (object);
}

static void
mend_good_thing_story_class_init (MendGoodThingStoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mend_good_thing_story_finalize;
}

static void
mend_good_thing_story_init (MendGoodThingStory *self)
{
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);
}

/* Of two plans the one that was made later counts, and of two of one time the same one on each
 * computer. */
static gboolean
is_later (const MendGoodThing *plan, const MendGoodThing *than)
{
  const int order = than != NULL ? g_date_time_compare (plan->created, than->created) : 1;

  return order > 0 || (order == 0 && strcmp (plan->id, than->id) > 0);
}

static void
take (MendGoodThingStory *self, MendGoodThing *moment)
{
  if (moment->kind == MEND_GOOD_THING_DONE)
    {
      g_ptr_array_add (self->done, mend_good_thing_ref (moment));
    }
  else if (is_later (moment, self->plan))
    {
      g_clear_pointer (&self->plan, mend_good_thing_unref);
      self->plan = mend_good_thing_ref (moment);
    }
}

/**
 * mend_good_thing_story_list:
 * @moments: (element-type MendGoodThing): all that was written, oldest first
 *
 * Puts together what belongs together. What belongs to something that is not there is left out, and
 * so is what helped with a promise, and what was told without being asked.
 *
 * Returns: (transfer full) (element-type MendGoodThingStory): the stories, oldest first
 */
GPtrArray *
mend_good_thing_story_list (GPtrArray *moments)
{
  GPtrArray *stories = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTable *found;

  g_return_val_if_fail (moments != NULL, stories);

  found = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < moments->len; i++)
    {
      MendGoodThing *moment = g_ptr_array_index (moments, i);
      MendGoodThingStory *story;

      if (moment->moment_id != NULL || moment->kind == MEND_GOOD_THING_TOLD)
        continue;

      story = g_object_new (MEND_TYPE_GOOD_THING_STORY, NULL);
      story->moment = mend_good_thing_ref (moment);
      g_hash_table_insert (found, moment->id, story);
      g_ptr_array_add (stories, story);
    }

  for (guint i = 0; i < moments->len; i++)
    {
      MendGoodThing *moment = g_ptr_array_index (moments, i);
      MendGoodThingStory *story =
          moment->moment_id != NULL && moment->kind != MEND_GOOD_THING_HELPED
              ? g_hash_table_lookup (found, moment->moment_id)
              : NULL;

      if (story != NULL)
        take (story, moment);
    }

  g_hash_table_unref (found);

  return stories;
}

/**
 * mend_good_thing_story_get_moment:
 * @self: a story
 *
 * Gets what it is about.
 *
 * Returns: (transfer none): an appreciation, an activity or a gesture
 */
const MendGoodThing *
mend_good_thing_story_get_moment (MendGoodThingStory *self)
{
  g_return_val_if_fail (MEND_IS_GOOD_THING_STORY (self), NULL);

  return self->moment;
}

/**
 * mend_good_thing_story_get_plan:
 * @self: a story
 *
 * Gets for when it is planned.
 *
 * Returns: (transfer none) (nullable): the plan; `NULL` if there is none
 */
const MendGoodThing *
mend_good_thing_story_get_plan (MendGoodThingStory *self)
{
  g_return_val_if_fail (MEND_IS_GOOD_THING_STORY (self), NULL);

  return self->plan;
}

/**
 * mend_good_thing_story_get_done:
 * @self: a story
 *
 * Gets what was said of how it was.
 *
 * Returns: (transfer none) (element-type MendGoodThing): what was said, oldest first
 */
GPtrArray *
mend_good_thing_story_get_done (MendGoodThingStory *self)
{
  g_return_val_if_fail (MEND_IS_GOOD_THING_STORY (self), NULL);

  return self->done;
}

/**
 * mend_good_thing_story_is_done:
 * @self: a story
 *
 * Tells whether it was done, or read aloud. What is planned again after that is not.
 *
 * Returns: whether it was
 */
gboolean
mend_good_thing_story_is_done (MendGoodThingStory *self)
{
  const MendGoodThing *last;

  g_return_val_if_fail (MEND_IS_GOOD_THING_STORY (self), FALSE);

  if (self->done->len == 0)
    return FALSE;

  last = g_ptr_array_index (self->done, self->done->len - 1);

  return self->plan == NULL || g_date_time_compare (last->created, self->plan->created) >= 0;
}

/**
 * mend_good_thing_story_dup_day:
 * @self: a story
 * @now: date and time here
 *
 * Makes the day for which it is planned. It is one of the calendar, wherever the two are by then.
 *
 * Returns: (transfer full) (nullable): the day; `NULL` if nothing is planned
 */
GDateTime *
mend_good_thing_story_dup_day (MendGoodThingStory *self, GDateTime *now)
{
  char *midnight;
  GDateTime *day;

  g_return_val_if_fail (MEND_IS_GOOD_THING_STORY (self), NULL);
  g_return_val_if_fail (now != NULL, NULL);

  if (self->plan == NULL)
    return NULL;

  midnight = g_strconcat (self->plan->day, "T00:00:00", NULL);
  day = g_date_time_new_from_iso8601 (midnight, g_date_time_get_timezone (now));
  g_free (midnight);

  return day;
}

/**
 * mend_good_thing_story_has_come:
 * @self: a story
 * @now: date and time here
 *
 * Tells whether the day for which it is planned is over, and nobody has said yet that it was done.
 *
 * Returns: whether it is
 */
gboolean
mend_good_thing_story_has_come (MendGoodThingStory *self, GDateTime *now)
{
  gboolean has_come;
  char *today;

  g_return_val_if_fail (MEND_IS_GOOD_THING_STORY (self), FALSE);
  g_return_val_if_fail (now != NULL, FALSE);

  if (self->plan == NULL || mend_good_thing_story_is_done (self))
    return FALSE;

  today = g_date_time_format (now, "%Y-%m-%d");
  has_come = strcmp (self->plan->day, today) < 0;
  g_free (today);

  return has_come;
}
