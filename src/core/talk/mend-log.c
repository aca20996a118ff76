// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-log.h"

/**
 * MendLog:
 *
 * What happened in a talk, in order. Acts are only ever added. A writing that is changed replaces
 * the earlier one in its place, and one that is taken back is gone: no earlier text is kept
 * anywhere.
 */
struct _MendLog
{
  GPtrArray *events;
  guint last_id;
};

G_DEFINE_BOXED_TYPE (MendLog, mend_log, mend_log_copy, mend_log_free)

static gboolean
find_position (MendLog *self, guint id, guint *position)
{
  for (guint i = 0; i < self->events->len; i++)
    {
      MendEvent *event = g_ptr_array_index (self->events, i);

      if (id != 0 && event->id == id)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

static gpointer
ref_event (gconstpointer event, gpointer user_data)
{
  return mend_event_ref ((MendEvent *) event);
}

/**
 * mend_log_new:
 *
 * Makes an empty log.
 *
 * Returns: (transfer full): the log
 */
MendLog *
mend_log_new (void)
{
  MendLog *self = g_new0 (MendLog, 1);

  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_event_unref);

  return self;
}

/**
 * mend_log_copy:
 * @self: a log
 *
 * Makes a log of its own with the same events, to hand to another thread, say.
 *
 * Returns: (transfer full): the copy
 */
MendLog *
mend_log_copy (MendLog *self)
{
  MendLog *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (MendLog, 1);
  copy->events = g_ptr_array_copy (self->events, ref_event, NULL);
  copy->last_id = self->last_id;
  g_ptr_array_set_free_func (copy->events, (GDestroyNotify) mend_event_unref);

  return copy;
}

/**
 * mend_log_free:
 * @self: (transfer full): a log
 *
 * Frees a log.
 */
void
mend_log_free (MendLog *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->events);
  g_free (self);
}

/**
 * mend_log_get_length:
 * @self: a log
 *
 * Counts the events.
 *
 * Returns: how many there are
 */
guint
mend_log_get_length (MendLog *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->events->len;
}

/**
 * mend_log_get:
 * @self: a log
 * @position: less than the length of the log
 *
 * Gets an event by its position.
 *
 * Returns: (transfer none): the event
 */
MendEvent *
mend_log_get (MendLog *self, guint position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->events->len, NULL);

  return g_ptr_array_index (self->events, position);
}

/**
 * mend_log_find:
 * @self: a log
 * @id: the number of a writing
 *
 * Finds a writing by its number.
 *
 * Returns: (transfer none) (nullable): the writing, or `NULL` if it is not there or no longer there
 */
MendEvent *
mend_log_find (MendLog *self, guint id)
{
  guint position;

  g_return_val_if_fail (self != NULL, NULL);

  return find_position (self, id, &position) ? g_ptr_array_index (self->events, position) : NULL;
}

/**
 * mend_log_find_writing:
 * @self: a log
 * @kind: the kind of a writing
 * @seat: whose it is
 *
 * Finds the first writing of a kind by one person, for kinds of which each has one.
 *
 * Returns: (transfer none) (nullable): the writing
 */
MendEvent *
mend_log_find_writing (MendLog *self, MendEventKind kind, MendSeat seat)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->events->len; i++)
    {
      MendEvent *event = g_ptr_array_index (self->events, i);

      if (event->kind == kind && event->seat == seat)
        return event;
    }

  return NULL;
}

/**
 * mend_log_get_end_ms:
 * @self: a log
 *
 * Gets the time of the last event.
 *
 * Returns: milliseconds since the start of the talk; 0 if the log is empty
 */
gint64
mend_log_get_end_ms (MendLog *self)
{
  gint64 end_ms = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->events->len; i++)
    {
      MendEvent *event = g_ptr_array_index (self->events, i);

      end_ms = MAX (end_ms, event->at_ms);
    }

  return end_ms;
}

/**
 * mend_log_get_next_id:
 * @self: a log
 *
 * Gets a number that no writing of this log has, or had while the log was in memory.
 *
 * Returns: a number from 1
 */
guint
mend_log_get_next_id (MendLog *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->last_id + 1;
}

/**
 * mend_log_append:
 * @self: a log
 * @event: (transfer full): an event; a writing has a number that is not in the log
 *
 * Adds an event at the end.
 */
void
mend_log_append (MendLog *self, MendEvent *event)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (event != NULL);

  self->last_id = MAX (self->last_id, event->id);
  g_ptr_array_add (self->events, event);
}

/**
 * mend_log_replace:
 * @self: a log
 * @event: (transfer full): a writing whose number is in the log
 *
 * Puts a writing in the place of the one with the same number, of which nothing remains.
 */
void
mend_log_replace (MendLog *self, MendEvent *event)
{
  guint position;

  g_return_if_fail (self != NULL);
  g_return_if_fail (event != NULL);

  if (!find_position (self, event->id, &position))
    g_return_if_reached ();

  mend_event_unref (g_ptr_array_index (self->events, position));
  g_ptr_array_index (self->events, position) = event;
}

/**
 * mend_log_remove:
 * @self: a log
 * @id: the number of a writing
 *
 * Takes a writing out, of which nothing remains.
 *
 * Returns: whether it was there
 */
gboolean
mend_log_remove (MendLog *self, guint id)
{
  guint position;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!find_position (self, id, &position))
    return FALSE;

  g_ptr_array_remove_index (self->events, position);

  return TRUE;
}
