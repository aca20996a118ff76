// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-folder-index.h"

#include "files/mend-file-name.h"
#include "files/mend-file-place.h"
#include "files/mend-name-list.h"

/* What lay in a folder when it was looked at last, by name, so that only what has changed since is
 * read again. Used by one thread at a time. */
struct _MendFolderIndex
{
  GHashTable *stamps;
  GHashTable *ours;
};

/**
 * mend_folder_index_new:
 *
 * Makes an index of a folder that was never looked at.
 *
 * Returns: (transfer full): the index
 */
MendFolderIndex *
mend_folder_index_new (void)
{
  MendFolderIndex *self = g_new0 (MendFolderIndex, 1);

  self->stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->ours = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * mend_folder_index_free:
 * @self: (transfer full): an index
 *
 * Frees an index.
 */
void
mend_folder_index_free (MendFolderIndex *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->stamps);
  g_hash_table_unref (self->ours);
  g_free (self);
}

static void
note_file (MendFolderIndex *self,
           GHashTable *stamps,
           const char *name,
           const MendFileStamp *stamp,
           MendFolderChanges *changes)
{
  const MendFileStamp *earlier = g_hash_table_lookup (self->stamps, name);

  if (earlier == NULL)
    g_ptr_array_add (changes->added, g_strdup (name));
  else if (!mend_file_stamp_is_same_content (earlier, stamp))
    g_ptr_array_add (changes->changed, g_strdup (name));

  g_hash_table_insert (stamps, g_strdup (name), g_memdup2 (stamp, sizeof *stamp));
}

/**
 * mend_folder_index_look:
 * @self: an index
 * @folder: the descriptor of the folder; -1 if there is none any more
 * @changes: what is found is added to it
 *
 * Looks at a folder again. Nothing is opened. Blocks.
 */
void
mend_folder_index_look (MendFolderIndex *self, int folder, MendFolderChanges *changes)
{
  g_autoptr (GHashTable) stamps = NULL;
  g_auto (GStrv) names = NULL;
  GHashTableIter iter;
  gpointer name = NULL;

  g_return_if_fail (self != NULL && changes != NULL);

  stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  names = folder >= 0 ? mend_name_list_read (folder, MEND_NAME_LIST_ALL, NULL) : NULL;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      MendFileStamp stamp = { 0 };

      if (mend_file_name_may_be_record (names[i]) &&
          mend_file_place_look (folder, names[i], &stamp) == 0)
        note_file (self, stamps, names[i], &stamp, changes);
    }

  g_hash_table_iter_init (&iter, self->stamps);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      if (g_hash_table_contains (stamps, name))
        continue;

      g_ptr_array_add (changes->removed, g_strdup (name));
      g_hash_table_remove (self->ours, name);
    }

  g_hash_table_unref (self->stamps);
  self->stamps = g_steal_pointer (&stamps);
}

/**
 * mend_folder_index_get_n_names:
 * @self: an index
 *
 * Gets how many files were there.
 *
 * Returns: the number
 */
guint
mend_folder_index_get_n_names (const MendFolderIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_hash_table_size (self->stamps);
}

/**
 * mend_folder_index_list:
 * @self: an index
 *
 * Lists the files that were there.
 *
 * Returns: (transfer full): their names, in no order
 */
GStrv
mend_folder_index_list (const MendFolderIndex *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer name = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  g_hash_table_iter_init (&iter, self->stamps);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_strv_builder_add (builder, name);

  return g_strv_builder_end (builder);
}

/**
 * mend_folder_index_find:
 * @self: an index
 * @name: the name of a file
 * @stamp: (out caller-allocates): what it looked like
 *
 * Tells what a file looked like.
 *
 * Returns: whether it was there
 */
gboolean
mend_folder_index_find (const MendFolderIndex *self, const char *name, MendFileStamp *stamp)
{
  const MendFileStamp *found;

  g_return_val_if_fail (self != NULL && name != NULL && stamp != NULL, FALSE);

  found = g_hash_table_lookup (self->stamps, name);
  if (found != NULL)
    *stamp = *found;

  return found != NULL;
}

/**
 * mend_folder_index_mark_ours:
 * @self: an index
 * @name: the name of a file
 *
 * Remembers that a file is what this computer had under another name.
 */
void
mend_folder_index_mark_ours (MendFolderIndex *self, const char *name)
{
  g_return_if_fail (self != NULL && name != NULL);

  g_hash_table_add (self->ours, g_strdup (name));
}

/**
 * mend_folder_index_is_ours:
 * @self: an index
 * @name: the name of a file
 *
 * Tells whether a file is what this computer had under another name.
 *
 * Returns: whether it was marked so
 */
gboolean
mend_folder_index_is_ours (const MendFolderIndex *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  return g_hash_table_contains (self->ours, name);
}

/**
 * mend_folder_changes_init:
 * @self: (out caller-allocates): changes
 *
 * Makes changes of which there are none.
 */
void
mend_folder_changes_init (MendFolderChanges *self)
{
  g_return_if_fail (self != NULL);

  self->added = g_ptr_array_new_with_free_func (g_free);
  self->changed = g_ptr_array_new_with_free_func (g_free);
  self->removed = g_ptr_array_new_with_free_func (g_free);
}

/**
 * mend_folder_changes_clear:
 * @self: changes
 *
 * Releases what changes hold.
 */
void
mend_folder_changes_clear (MendFolderChanges *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->added, g_ptr_array_unref);
  g_clear_pointer (&self->changed, g_ptr_array_unref);
  g_clear_pointer (&self->removed, g_ptr_array_unref);
}

/**
 * mend_folder_changes_is_empty:
 * @self: changes
 *
 * Tells whether nothing has happened.
 *
 * Returns: whether there are none
 */
gboolean
mend_folder_changes_is_empty (const MendFolderChanges *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->added->len == 0 && self->changed->len == 0 && self->removed->len == 0;
}
