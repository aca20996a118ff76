// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-filter.h"

#include <string.h>

/* So many letters of an id are in the name of its file, and tell it from the others. */
#define LEAST_ID_LENGTH 8

G_DEFINE_BOXED_TYPE (MendTalkFilter, mend_talk_filter, mend_talk_filter_copy, mend_talk_filter_free)

/**
 * mend_talk_filter_new:
 *
 * Makes a filter to which every talk fits.
 *
 * Returns: (transfer full): the filter, to be filled
 */
MendTalkFilter *
mend_talk_filter_new (void)
{
  return g_new0 (MendTalkFilter, 1);
}

/**
 * mend_talk_filter_copy:
 * @self: a filter
 *
 * Copies a filter.
 *
 * Returns: (transfer full): the copy
 */
MendTalkFilter *
mend_talk_filter_copy (const MendTalkFilter *self)
{
  MendTalkFilter *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->ids = g_strdupv (self->ids);
  copy->from = self->from != NULL ? g_date_time_ref (self->from) : NULL;
  copy->until = self->until != NULL ? g_date_time_ref (self->until) : NULL;
  copy->format_id = g_strdup (self->format_id);

  return copy;
}

/**
 * mend_talk_filter_free:
 * @self: (transfer full): a filter
 *
 * Frees a filter.
 */
void
mend_talk_filter_free (MendTalkFilter *self)
{
  g_return_if_fail (self != NULL);

  g_strfreev (self->ids);
  g_clear_pointer (&self->from, g_date_time_unref);
  g_clear_pointer (&self->until, g_date_time_unref);
  g_free (self->format_id);
  g_free (self);
}

/**
 * mend_talk_filter_is_id:
 * @id: an id
 * @wanted: an id, or the beginning of one
 *
 * Tells whether an id is the one that is wanted: the same, or one that begins so, if at least eight
 * letters are given.
 *
 * Returns: whether it is
 */
gboolean
mend_talk_filter_is_id (const char *id, const char *wanted)
{
  gsize length;

  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (wanted != NULL, FALSE);

  length = strlen (wanted);

  return g_str_equal (id, wanted) ||
         (length >= LEAST_ID_LENGTH && g_ascii_strncasecmp (id, wanted, length) == 0);
}

/**
 * mend_talk_filter_has_id:
 * @self: a filter
 * @id: (nullable): the id of a talk
 *
 * Tells whether a talk is one of those that are named, see [func@Mend.talk_filter_is_id].
 *
 * Returns: whether it is; always if none is named
 */
gboolean
mend_talk_filter_has_id (const MendTalkFilter *self, const char *id)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->ids == NULL)
    return TRUE;

  for (guint i = 0; id != NULL && self->ids[i] != NULL; i++)
    if (mend_talk_filter_is_id (id, self->ids[i]))
      return TRUE;

  return FALSE;
}

static gboolean
has_notes (const MendTalkRecord *record)
{
  for (guint i = 0; i < record->writings->len; i++)
    if (((const MendEvent *) g_ptr_array_index (record->writings, i))->kind == MEND_EVENT_NOTE)
      return TRUE;

  return FALSE;
}

/**
 * mend_talk_filter_is_set:
 * @self: a filter
 *
 * Tells whether there may be talks that are not meant.
 *
 * Returns: `FALSE` if every talk is
 */
gboolean
mend_talk_filter_is_set (const MendTalkFilter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->ids != NULL || self->from != NULL || self->until != NULL ||
         self->format_id != NULL || self->step != 0 || self->with_notes || self->with_promises;
}

/**
 * mend_talk_filter_get_traits:
 * @record: a talk
 *
 * Tells of a talk what a filter asks. Promises are no part of the record, so of these it says that
 * there are none.
 *
 * Returns: (transfer none): what is asked; its strings belong to @record
 */
MendTalkTraits
mend_talk_filter_get_traits (const MendTalkRecord *record)
{
  MendTalkTraits traits = { 0 };

  g_return_val_if_fail (record != NULL, traits);

  traits.id = record->id;
  traits.started = record->started;
  traits.format_id = record->format_id;
  traits.step = record->step;
  traits.has_notes = has_notes (record);

  return traits;
}

/**
 * mend_talk_filter_fits:
 * @self: a filter
 * @traits: what is known of a talk
 *
 * Tells whether a talk is one of those that are meant.
 *
 * Returns: whether it is
 */
gboolean
mend_talk_filter_fits (const MendTalkFilter *self, const MendTalkTraits *traits)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (traits != NULL, FALSE);

  return mend_talk_filter_has_id (self, traits->id) &&
         (self->from == NULL || g_date_time_compare (traits->started, self->from) >= 0) &&
         (self->until == NULL || g_date_time_compare (traits->started, self->until) < 0) &&
         (self->format_id == NULL || g_strcmp0 (traits->format_id, self->format_id) == 0) &&
         (self->step == 0 || traits->step == self->step) &&
         (!self->with_notes || traits->has_notes) && (!self->with_promises || traits->has_promises);
}
