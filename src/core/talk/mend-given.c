// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-given.h"

#include <string.h>

/* Promises and marks that were written down in a talk, each as a record of its own. */

#define N_UUID_BYTES 16

/* The same writing of the same talk has the same id whenever it is asked for (a UUID of version 5):
 * if Mend is killed while a talk is being finished, and the talk is finished again, nothing is
 * there twice. */
static char *
make_id (const MendSnapshot *snapshot, const MendEvent *event)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  g_autofree char *name = g_strdup_printf (
      "%s/%s/%u", snapshot->id, event->kind == MEND_EVENT_MARK ? event->card_id : "promise",
      event->kind == MEND_EVENT_MARK ? 0 : event->id);
  char *text = NULL;

  g_checksum_update (checksum, (const guchar *) name, (gssize) strlen (name));
  text = g_strndup (g_checksum_get_string (checksum), (gsize) N_UUID_BYTES * 2);
  text[12] = '5';
  text[16] = "89ab"[g_ascii_xdigit_value (text[16]) & 3];

  for (guint i = 0; i < 4; i++)
    {
      const gsize place = 8 + 4 * (gsize) i;
      char *longer = g_strdup_printf ("%.*s-%s", (int) (place + i), text, text + place + i);

      g_free (text);
      text = longer;
    }

  return text;
}

static GDateTime *
get_time (const MendSnapshot *snapshot, const MendEvent *event)
{
  return g_date_time_add (snapshot->started, event->at_ms * 1000);
}

/**
 * mend_given_list_promises:
 * @snapshot: a talk
 *
 * Makes a record of each promise that was given in a talk.
 *
 * Returns: (transfer full) (element-type MendPromise): the promises, in the order in which they
 *   were written
 */
GPtrArray *
mend_given_list_promises (const MendSnapshot *snapshot)
{
  GPtrArray *promises = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_promise_unref);
  g_return_val_if_fail (snapshot != NULL, promises);

  for (guint i = 0; i < mend_log_get_length (snapshot->log); i++)
    {
      const MendEvent *event = mend_log_get (snapshot->log, i);
      const guint person = event->seat == MEND_SEAT_RIGHT;
      MendPromise fields = {
        .talk_id = snapshot->id,
        .seat = event->seat,
        .person_id = snapshot->plan->person_ids[person],
        .name = snapshot->plan->names[person],
        .text = (char *) event->text,
        .when = (char *) event->details[MEND_PROMISE_WHEN],
        .sign = (char *) event->details[MEND_PROMISE_SIGN],
        .day = (char *) event->details[MEND_PROMISE_DAY],
      };

      if (event->kind != MEND_EVENT_PROMISE)
        continue;

      fields.id = make_id (snapshot, event);
      fields.created = get_time (snapshot, event);
      g_ptr_array_add (promises, mend_promise_new (&fields));
      g_free (fields.id);
      g_date_time_unref (fields.created);
    }

  return promises;
}

/**
 * mend_given_list_marks:
 * @snapshot: a talk
 *
 * Makes a record of each mark that was made in a talk.
 *
 * Returns: (transfer full) (element-type MendMark): the marks, in the order in which they were made
 */
GPtrArray *
mend_given_list_marks (const MendSnapshot *snapshot)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_mark_unref);
  g_return_val_if_fail (snapshot != NULL, marks);

  for (guint i = 0; i < mend_log_get_length (snapshot->log); i++)
    {
      const MendEvent *event = mend_log_get (snapshot->log, i);
      const guint person = event->seat == MEND_SEAT_RIGHT;
      MendMark fields = {
        .promise_id = (char *) event->card_id,
        .talk_id = snapshot->id,
        .seat = event->seat,
        .person_id = snapshot->plan->person_ids[person],
        .name = snapshot->plan->names[person],
        .fact = (char *) event->text,
        .obstacle = (char *) event->details[MEND_MARK_OBSTACLE],
        .next = (char *) event->details[MEND_MARK_NEXT],
      };

      if (event->kind != MEND_EVENT_MARK ||
          !mend_outcome_from_string (event->details[MEND_MARK_OUTCOME], &fields.outcome))
        continue;

      fields.id = make_id (snapshot, event);
      fields.created = get_time (snapshot, event);
      g_ptr_array_add (marks, mend_mark_new (&fields));
      g_free (fields.id);
      g_date_time_unref (fields.created);
    }

  return marks;
}
