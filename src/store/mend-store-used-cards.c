// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-private.h"

#include "history/mend-talk-reader.h"

#include <gio/gio.h>

/* Which cards were used in talks, so that others come before them. */

/* So many talks are read: those of some years, and no more than a moment's work. */
#define MOST_TALKS 200

static void
add_cards (GPtrArray *ids, MendTalkRecord *record)
{
  for (guint i = record->writings->len; i > 0; i--)
    {
      const MendEvent *event = g_ptr_array_index (record->writings, i - 1);

      if (event->kind == MEND_EVENT_CARD && event->card_id != NULL)
        g_ptr_array_add (ids, g_strdup (event->card_id));
    }
}

static GStrv
reverse (GPtrArray *ids)
{
  GStrv list = g_new0 (char *, ids->len + 1);

  for (guint i = 0; i < ids->len; i++)
    list[i] = g_strdup (g_ptr_array_index (ids, ids->len - 1 - i));

  return list;
}

static void
search_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const int folder = mend_store_folders_get_fd (data, MEND_STORE_TALKS, NULL);
  g_autoptr (GPtrArray) names = mend_talk_reader_list (folder);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < MIN (names->len, MOST_TALKS); i++)
    {
      MendTalkRecord *record = mend_talk_reader_read (folder, g_ptr_array_index (names, i), NULL);

      if (g_task_return_error_if_cancelled (task))
        {
          g_clear_pointer (&record, mend_talk_record_unref);
          return;
        }

      if (record != NULL)
        add_cards (ids, record);
      g_clear_pointer (&record, mend_talk_record_unref);
    }

  g_task_return_pointer (task, reverse (ids), (GDestroyNotify) g_strfreev);
}

/**
 * mend_store_load_used_cards:
 * @self: a store
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are found
 * @user_data: for @callback
 *
 * Finds out, in a worker thread, which cards were used in the latest talks. What was put back in a
 * talk is not known to anybody.
 */
void
mend_store_load_used_cards (MendStore *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (MEND_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, mend_store_load_used_cards);
  g_task_set_task_data (task, mend_store_folders_ref (self->folders),
                        (GDestroyNotify) mend_store_folders_unref);
  g_task_run_in_thread (task, search_in_thread);
}

/**
 * mend_store_load_used_cards_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Takes what was found.
 *
 * Returns: (transfer full): ids of cards, the latest last; one may be there more than once
 */
GStrv
mend_store_load_used_cards_finish (MendStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
