// SPDX-License-Identifier: GPL-3.0-or-later
#include "private/mend-private-texts.h"

#include "private/mend-private-folder.h"
#include "private/mend-private-text-json.h"

/* The texts that one person keeps, in the folder for that person. */

static gint
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const MendPrivateText *first = *(const MendPrivateText *const *) a;
  const MendPrivateText *second = *(const MendPrivateText *const *) b;
  gint order = g_date_time_compare (second->modified, first->modified);

  return order != 0 ? order : g_strcmp0 (first->id, second->id);
}

/**
 * mend_private_texts_list:
 * @data_dir: the folder of Mend's data
 * @person_id: the id of the one who wrote them
 * @n_unreadable: (out): how many files cannot be read
 *
 * Reads the texts that one person keeps. Blocks.
 *
 * Returns: (transfer full) (element-type MendPrivateText): the texts, the one that was last kept
 *   first
 */
GPtrArray *
mend_private_texts_list (const char *data_dir, const char *person_id, guint *n_unreadable)
{
  g_autoptr (GPtrArray) trees = NULL;
  GPtrArray *texts;

  g_return_val_if_fail (data_dir != NULL && person_id != NULL && n_unreadable != NULL, NULL);

  trees =
      mend_private_folder_list (data_dir, person_id, MEND_PRIVATE_TEXT_JSON_FORMAT, n_unreadable);
  texts = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_private_text_unref);

  for (guint i = 0; i < trees->len; i++)
    {
      MendPrivateText *text = mend_private_text_json_read (g_ptr_array_index (trees, i), NULL);

      if (text != NULL)
        g_ptr_array_add (texts, text);
      else
        *n_unreadable += 1;
    }

  g_ptr_array_sort (texts, compare_newest_first);

  return texts;
}

/**
 * mend_private_texts_save:
 * @data_dir: the folder of Mend's data
 * @person_id: the id of the one who wrote it
 * @text: a text
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Keeps a text, in the place of what it was before, of which nothing is left. Blocks.
 *
 * Returns: whether it is kept; if not, what was there is there still
 */
gboolean
mend_private_texts_save (const char *data_dir,
                         const char *person_id,
                         const MendPrivateText *text,
                         GError **error)
{
  g_autoptr (JsonNode) earlier = NULL;
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (data_dir != NULL && person_id != NULL && text != NULL, FALSE);

  earlier = mend_private_folder_read (data_dir, person_id, text->id, NULL);
  root = mend_private_text_json_write (text, person_id, earlier);

  return mend_private_folder_save (data_dir, person_id, text->id, root, error);
}

/**
 * mend_private_texts_delete:
 * @data_dir: the folder of Mend's data
 * @person_id: the id of the one who wrote it
 * @id: the id of a text
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Removes a text, at once and with every copy that Mend has made of it. Blocks.
 *
 * Returns: whether it is gone
 */
gboolean
mend_private_texts_delete (const char *data_dir,
                           const char *person_id,
                           const char *id,
                           GError **error)
{
  return mend_private_folder_delete (data_dir, person_id, id, error);
}
