// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-rows.h"

#include "history/mend-talk-reader.h"

#include <string.h>

/* Talks by the names of their files, newest first, a few dozen bytes each. */

static void
clear_row (MendTalkRow *row)
{
  g_clear_object (&row->summary);
}

/**
 * mend_talk_rows_new:
 *
 * Makes an empty list.
 *
 * Returns: (transfer full) (element-type MendTalkRow): the list
 */
GArray *
mend_talk_rows_new (void)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (MendTalkRow));

  g_array_set_clear_func (rows, (GDestroyNotify) clear_row);

  return rows;
}

/**
 * mend_talk_rows_get:
 * @rows: a list
 * @position: a place in it
 *
 * Gets a row.
 *
 * Returns: the row, until the list changes
 */
MendTalkRow *
mend_talk_rows_get (GArray *rows, guint position)
{
  g_return_val_if_fail (position < rows->len, NULL);

  return &g_array_index (rows, MendTalkRow, position);
}

/**
 * mend_talk_rows_find:
 * @rows: a list
 * @name: the name of a file
 * @position: (out): where it is, or would be
 *
 * Finds the row of a file.
 *
 * Returns: whether it is there
 */
gboolean
mend_talk_rows_find (GArray *rows, const char *name, guint *position)
{
  guint low = 0;
  guint high = rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (name, g_array_index (rows, MendTalkRow, middle).name);

      if (order == 0)
        {
          *position = middle;
          return TRUE;
        }

      if (order > 0)
        high = middle;
      else
        low = middle + 1;
    }

  *position = low;

  return FALSE;
}

/**
 * mend_talk_rows_find_id:
 * @rows: a list
 * @id: the id of a talk
 * @position: (out): where it is
 *
 * Finds the row of a talk. As long as a talk is not loaded, the beginning of the id in its name has
 * to do; afterwards the id in the file decides, whatever its name.
 *
 * Returns: whether it is there
 */
gboolean
mend_talk_rows_find_id (GArray *rows, const char *id, guint *position)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const MendTalkRow *row = &g_array_index (rows, MendTalkRow, i);

      const gboolean is_loaded =
          row->summary != NULL && mend_talk_summary_get_is_loaded (row->summary);

      if (is_loaded ? g_str_equal (mend_talk_summary_get_id (row->summary), id)
                    : mend_talk_reader_name_fits (row->name, id))
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * mend_talk_rows_insert:
 * @rows: a list
 * @name: the name of a file
 * @position: (out): where it is now
 *
 * Adds a row at its place.
 *
 * Returns: whether it was not there yet
 */
gboolean
mend_talk_rows_insert (GArray *rows, const char *name, guint *position)
{
  MendTalkRow row = { .summary = NULL };

  if (mend_talk_rows_find (rows, name, position))
    return FALSE;

  g_strlcpy (row.name, name, sizeof row.name);
  g_array_insert_val (rows, *position, row);

  return TRUE;
}

/**
 * mend_talk_rows_merge:
 * @rows: a list, whose summaries go over to the new one
 * @names: (element-type filename): names of files, sorted in the same way
 *
 * Makes a list of all that is in either.
 *
 * Returns: (transfer full): the new list
 */
GArray *
mend_talk_rows_merge (GArray *rows, GPtrArray *names)
{
  GArray *merged = mend_talk_rows_new ();

  g_array_set_size (merged, 0);

  for (guint i = 0, j = 0; i < names->len || j < rows->len;)
    {
      const char *name = i < names->len ? g_ptr_array_index (names, i) : "";
      MendTalkRow *known = j < rows->len ? mend_talk_rows_get (rows, j) : NULL;
      int order = known != NULL ? strcmp (known->name, name) : -1;
      MendTalkRow row = { .summary = NULL };

      if (order >= 0)
        row.summary = g_steal_pointer (&known->summary);

      g_strlcpy (row.name, order >= 0 ? known->name : name, sizeof row.name);
      g_array_append_val (merged, row);
      i += order <= 0;
      j += order >= 0;
    }

  return merged;
}

/**
 * mend_talk_rows_list_others:
 * @rows: a list
 * @index: what was in the folder when somebody looked
 *
 * Lists what is in the list and was not in the folder.
 *
 * Returns: (transfer full) (element-type filename): the names
 */
GPtrArray *
mend_talk_rows_list_others (GArray *rows, const MendFolderIndex *index)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  MendFileStamp stamp = { 0 };

  for (guint i = 0; i < rows->len; i++)
    {
      const char *name = mend_talk_rows_get (rows, i)->name;

      if (!mend_folder_index_find (index, name, &stamp))
        g_ptr_array_add (names, g_strdup (name));
    }

  return names;
}

/**
 * mend_talk_row_ensure_summary:
 * @self: a row
 *
 * Gets the summary of a row, which is made the first time and knows no more than the name says.
 *
 * Returns: (transfer none): the summary
 */
MendTalkSummary *
mend_talk_row_ensure_summary (MendTalkRow *self)
{
  g_autoptr (GDateTime) started = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->summary != NULL)
    return self->summary;

  started = mend_talk_reader_get_started (self->name);

  /* A time that there is not; the record knows better, or leaves the list. */
  if (started == NULL)
    started = g_date_time_new_from_unix_utc (0);

  self->summary = mend_talk_summary_new (self->name, started);

  return self->summary;
}
