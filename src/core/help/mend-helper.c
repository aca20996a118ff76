// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/mend-helper.h"

#include "talk/mend-event.h"

static const char *const words[] = { "therapist", "session", "taken" };

G_DEFINE_BOXED_TYPE (MendHelper, mend_helper, mend_helper_ref, mend_helper_unref)

static void
mend_helper_clear (MendHelper *self)
{
  g_free (self->id);
  g_free (self->helper_id);
  g_date_time_unref (self->created);
  g_free (self->name);
  g_free (self->reach);
  g_free (self->text);
  g_clear_pointer (&self->starts, g_date_time_unref);
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/**
 * mend_helper_is_sound:
 * @fields: what a record is to hold
 *
 * Tells whether it makes sense: a therapist has a name, a session a time and somebody who goes, and
 * what was taken from one says something and from which.
 *
 * Returns: whether it does
 */
gboolean
mend_helper_is_sound (const MendHelper *fields)
{
  const gboolean is_session = fields->kind == MEND_HELPER_SESSION;

  if (fields->created == NULL || is_session != (fields->starts != NULL) ||
      is_session != (fields->seat != MEND_SEAT_NONE))
    return FALSE;

  switch (fields->kind)
    {
    case MEND_HELPER_THERAPIST:
      return fields->helper_id == NULL && has_text (fields->name);
    case MEND_HELPER_SESSION:
      return TRUE;
    case MEND_HELPER_TAKEN:
      return fields->helper_id != NULL && has_text (fields->text);
    }

  return FALSE;
}

static char *
copy_text (const char *text)
{
  return mend_event_copy_text (text != NULL ? text : "");
}

/**
 * mend_helper_new:
 * @fields: what it is to hold, copied, texts up to [const@Mend.EVENT_LONGEST_TEXT] characters;
 *   without an id it gets a new one; see [func@Mend.helper_is_sound]
 *
 * Makes a record of help from outside.
 *
 * Returns: (transfer full): the record
 */
MendHelper *
mend_helper_new (const MendHelper *fields)
{
  MendHelper *self;

  g_return_val_if_fail (fields != NULL, NULL);
  g_return_val_if_fail (mend_helper_is_sound (fields), NULL);

  self = g_atomic_rc_box_new0 (MendHelper);
  self->id = fields->id != NULL ? g_strdup (fields->id) : g_uuid_string_random ();
  self->kind = fields->kind;
  self->helper_id = g_strdup (fields->helper_id);
  self->created = g_date_time_ref (fields->created);
  self->name = copy_text (fields->name);
  self->reach = copy_text (fields->reach);
  self->text = copy_text (fields->text);
  self->starts = fields->starts != NULL ? g_date_time_ref (fields->starts) : NULL;
  self->seat = fields->seat;

  return self;
}

/**
 * mend_helper_ref:
 * @self: a record
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
MendHelper *
mend_helper_ref (MendHelper *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_helper_unref:
 * @self: (transfer full): a record
 *
 * Drops a reference.
 */
void
mend_helper_unref (MendHelper *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_helper_clear);
}

static gboolean
is_same_time (GDateTime *a, GDateTime *b)
{
  return a == NULL || b == NULL ? a == b : g_date_time_equal (a, b);
}

/**
 * mend_helper_equal:
 * @a: a record
 * @b: another
 *
 * Compares two of them member by member.
 *
 * Returns: whether they say the same
 */
gboolean
mend_helper_equal (const MendHelper *a, const MendHelper *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_str_equal (a->id, b->id) && a->kind == b->kind &&
         g_strcmp0 (a->helper_id, b->helper_id) == 0 &&
         g_date_time_equal (a->created, b->created) && g_str_equal (a->name, b->name) &&
         g_str_equal (a->reach, b->reach) && g_str_equal (a->text, b->text) &&
         is_same_time (a->starts, b->starts) && a->seat == b->seat;
}

/**
 * mend_helper_find_next_session:
 * @helpers: (element-type MendHelper): records
 * @now: date and time here
 *
 * Finds the session that comes next.
 *
 * Returns: (transfer none) (nullable): the session; `NULL` if there is none
 */
const MendHelper *
mend_helper_find_next_session (GPtrArray *helpers, GDateTime *now)
{
  const MendHelper *next = NULL;

  g_return_val_if_fail (helpers != NULL && now != NULL, NULL);

  for (guint i = 0; i < helpers->len; i++)
    {
      const MendHelper *helper = g_ptr_array_index (helpers, i);

      if (helper->kind == MEND_HELPER_SESSION && g_date_time_compare (helper->starts, now) >= 0 &&
          (next == NULL || g_date_time_compare (helper->starts, next->starts) < 0))
        next = helper;
    }

  return next;
}

/**
 * mend_helper_find_latest_session:
 * @helpers: (element-type MendHelper): records
 * @now: date and time here
 *
 * Finds the latest session that has begun.
 *
 * Returns: (transfer none) (nullable): the session; `NULL` if there is none
 */
const MendHelper *
mend_helper_find_latest_session (GPtrArray *helpers, GDateTime *now)
{
  const MendHelper *latest = NULL;

  g_return_val_if_fail (helpers != NULL && now != NULL, NULL);

  for (guint i = 0; i < helpers->len; i++)
    {
      const MendHelper *helper = g_ptr_array_index (helpers, i);

      if (helper->kind == MEND_HELPER_SESSION && g_date_time_compare (helper->starts, now) < 0 &&
          (latest == NULL || g_date_time_compare (helper->starts, latest->starts) > 0))
        latest = helper;
    }

  return latest;
}

/**
 * mend_helper_dup_words:
 * @self: a record
 *
 * Gets what people have written in it, which is what a search looks through: the name of a
 * therapist, how to reach that person and the note, or what was taken from a session.
 *
 * Returns: (transfer full) (nullable): the texts, one a line; `NULL` if there are none
 */
char *
mend_helper_dup_words (const MendHelper *self)
{
  GString *text;
  const char *texts[3] = { NULL };

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  texts[0] = self->name;
  texts[1] = self->reach;
  texts[2] = self->text;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (*texts[i] == '\0')
        continue;

      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, texts[i]);
    }

  return g_string_free (text, text->len == 0);
}

/**
 * mend_helper_kind_to_string:
 * @kind: what a record is
 *
 * Gets the word that stands for it in files.
 *
 * Returns: the word
 */
const char *
mend_helper_kind_to_string (MendHelperKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (words), NULL);

  return words[kind];
}

/**
 * mend_helper_kind_from_string:
 * @string: (nullable): a word
 * @kind: (out): what a record is
 *
 * Reads the word that stands for it in files.
 *
 * Returns: whether there is such a word; if not, @kind is as it was
 */
gboolean
mend_helper_kind_from_string (const char *string, MendHelperKind *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; string != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i], string))
      {
        *kind = (MendHelperKind) i;
        return TRUE;
      }

  return FALSE;
}
