// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-session-story.h"

#include <string.h>

/**
 * MendSessionStory:
 *
 * A session, with whom it is, and what was taken from it, as that follows from the records. It does
 * not change: where something is added, another one is made.
 */
struct _MendSessionStory
{
  GObject parent_instance;

  MendHelper *session;
  MendHelper *therapist;
  GPtrArray *taken;
};

/* So long after it, what was taken from a session is still fresh. */
#define FRESH_DAYS 7

G_DEFINE_FINAL_TYPE (MendSessionStory, mend_session_story, G_TYPE_OBJECT)

static void
mend_session_story_finalize (GObject *object)
{
  MendSessionStory *self = MEND_SESSION_STORY (object);

  g_clear_pointer (&self->session, mend_helper_unref);
  g_clear_pointer (&self->therapist, mend_helper_unref);
  g_ptr_array_unref (self->taken);

  G_OBJECT_CLASS (mend_session_story_parent_class)->finalize (object);
}

static void
mend_session_story_class_init (MendSessionStoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mend_session_story_finalize;
}

static void
mend_session_story_init (MendSessionStory *self)
{
  self->taken = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_helper_unref);
}

/* Two sessions of one time stand in the same order on each computer. */
static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const MendHelper *session = (*(MendSessionStory *const *) a)->session;
  const MendHelper *other = (*(MendSessionStory *const *) b)->session;
  const int order = g_date_time_compare (session->starts, other->starts);

  return order != 0 ? order : strcmp (session->id, other->id);
}

static MendHelper *
find_therapist (GPtrArray *helpers, const char *id)
{
  for (guint i = 0; i < helpers->len; i++)
    {
      MendHelper *helper = g_ptr_array_index (helpers, i);

      if (helper->kind == MEND_HELPER_THERAPIST && g_strcmp0 (helper->id, id) == 0)
        return mend_helper_ref (helper);
    }

  return NULL;
}

static GHashTable *
add_sessions (GPtrArray *stories, GPtrArray *helpers)
{
  GHashTable *found = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < helpers->len; i++)
    {
      MendHelper *helper = g_ptr_array_index (helpers, i);
      MendSessionStory *story;

      if (helper->kind != MEND_HELPER_SESSION)
        continue;

      story = g_object_new (MEND_TYPE_SESSION_STORY, NULL);
      story->session = mend_helper_ref (helper);
      story->therapist = find_therapist (helpers, helper->helper_id);
      g_hash_table_insert (found, helper->id, story);
      g_ptr_array_add (stories, story);
    }

  return found;
}

/**
 * mend_session_story_list:
 * @helpers: (element-type MendHelper): all records of help from outside, oldest first
 *
 * Puts together what belongs together. What belongs to a session that is not there is left out, and
 * a session whose therapist is not there names none.
 *
 * Returns: (transfer full) (element-type MendSessionStory): the sessions, by when they begin,
 *   earliest first
 */
GPtrArray *
mend_session_story_list (GPtrArray *helpers)
{
  GPtrArray *stories = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTable *found;

  g_return_val_if_fail (helpers != NULL, stories);

  found = add_sessions (stories, helpers);

  for (guint i = 0; i < helpers->len; i++)
    {
      MendHelper *helper = g_ptr_array_index (helpers, i);
      MendSessionStory *story =
          helper->kind == MEND_HELPER_TAKEN ? g_hash_table_lookup (found, helper->helper_id) : NULL;

      if (story != NULL)
        g_ptr_array_add (story->taken, mend_helper_ref (helper));
    }

  g_hash_table_unref (found);
  g_ptr_array_sort (stories, compare_starts);

  return stories;
}

/**
 * mend_session_story_get_session:
 * @self: a session
 *
 * Gets when it is, and who goes.
 *
 * Returns: (transfer none): the record of the session
 */
MendHelper *
mend_session_story_get_session (MendSessionStory *self)
{
  g_return_val_if_fail (MEND_IS_SESSION_STORY (self), NULL);

  return self->session;
}

/**
 * mend_session_story_get_therapist:
 * @self: a session
 *
 * Gets with whom it is.
 *
 * Returns: (transfer none) (nullable): the record of the therapist; `NULL` if none is named
 */
MendHelper *
mend_session_story_get_therapist (MendSessionStory *self)
{
  g_return_val_if_fail (MEND_IS_SESSION_STORY (self), NULL);

  return self->therapist;
}

/**
 * mend_session_story_get_taken:
 * @self: a session
 *
 * Gets what the two take from it.
 *
 * Returns: (transfer none) (element-type MendHelper): the records, oldest first
 */
GPtrArray *
mend_session_story_get_taken (MendSessionStory *self)
{
  g_return_val_if_fail (MEND_IS_SESSION_STORY (self), NULL);

  return self->taken;
}

/**
 * mend_session_story_has_begun:
 * @self: a session
 * @now: date and time here
 *
 * Tells whether its time has come.
 *
 * Returns: whether it has
 */
gboolean
mend_session_story_has_begun (MendSessionStory *self, GDateTime *now)
{
  g_return_val_if_fail (MEND_IS_SESSION_STORY (self), FALSE);
  g_return_val_if_fail (now != NULL, FALSE);

  return g_date_time_compare (self->session->starts, now) < 0;
}

/**
 * mend_session_story_is_recent:
 * @self: a session
 * @now: date and time here
 *
 * Tells whether it was a few days ago, so that one still knows what was said.
 *
 * Returns: whether it was
 */
gboolean
mend_session_story_is_recent (MendSessionStory *self, GDateTime *now)
{
  return mend_session_story_has_begun (self, now) &&
         g_date_time_difference (now, self->session->starts) < FRESH_DAYS * G_TIME_SPAN_DAY;
}
