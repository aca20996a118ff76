// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-deleted.h"

/**
 * MendDeleted:
 *
 * A record that was deleted and can be put back.
 *
 * Immutable once it is made.
 */

struct _MendDeleted
{
  GObject parent_instance;

  char *kind_folder;
  char *sort;
  char *id;
  char *file_name;
  char *title;
  GDateTime *created;
  guint n_days_left;
};

G_DEFINE_FINAL_TYPE (MendDeleted, mend_deleted, G_TYPE_OBJECT)

static void
mend_deleted_finalize (GObject *object)
{
  MendDeleted *self = MEND_DELETED (object);

  g_free (self->kind_folder);
  g_free (self->sort);
  g_free (self->id);
  g_free (self->file_name);
  g_free (self->title);
  g_clear_pointer (&self->created, g_date_time_unref);

  G_OBJECT_CLASS (mend_deleted_parent_class)->finalize (object);
}

static void
mend_deleted_class_init (MendDeletedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mend_deleted_finalize;
}

static void
mend_deleted_init (MendDeleted *self)
{
}

/**
 * mend_deleted_new:
 * @kind_folder: the folder of the store in which it was, such as `talks`
 * @sort: (nullable): the word for what it is among those of its folder, such as `told`
 * @id: its id
 * @file_name: the name of its file
 * @title: (nullable): what people know it by
 * @created: when it was made; see [method@Mend.Deleted.get_created]
 * @n_days_left: for how many days it stays at the least
 *
 * Makes something that was deleted.
 *
 * Returns: (transfer full): the new object
 */
MendDeleted *
mend_deleted_new (const char *kind_folder,
                  const char *sort,
                  const char *id,
                  const char *file_name,
                  const char *title,
                  GDateTime *created,
                  guint n_days_left)
{
  MendDeleted *self = NULL;

  g_return_val_if_fail (kind_folder != NULL && id != NULL && file_name != NULL, NULL);
  g_return_val_if_fail (created != NULL, NULL);

  self = g_object_new (MEND_TYPE_DELETED, NULL);
  self->kind_folder = g_strdup (kind_folder);
  self->sort = g_strdup (sort);
  self->id = g_strdup (id);
  self->file_name = g_strdup (file_name);
  self->title = g_strdup (title);
  self->created = g_date_time_ref (created);
  self->n_days_left = n_days_left;

  return self;
}

/**
 * mend_deleted_get_kind_folder:
 * @self: something that was deleted
 *
 * Gets what it is.
 *
 * Returns: the folder of the store in which it was
 */
const char *
mend_deleted_get_kind_folder (MendDeleted *self)
{
  g_return_val_if_fail (MEND_IS_DELETED (self), NULL);

  return self->kind_folder;
}

/**
 * mend_deleted_get_sort:
 * @self: something that was deleted
 *
 * Gets what it is among the records of one folder, where there is more than one sort of them.
 *
 * Returns: (nullable): the word that stands for it in files; `NULL` where there is one sort only
 */
const char *
mend_deleted_get_sort (MendDeleted *self)
{
  g_return_val_if_fail (MEND_IS_DELETED (self), NULL);

  return self->sort;
}

/**
 * mend_deleted_get_id:
 * @self: something that was deleted
 *
 * Gets which it is.
 *
 * Returns: its id
 */
const char *
mend_deleted_get_id (MendDeleted *self)
{
  g_return_val_if_fail (MEND_IS_DELETED (self), NULL);

  return self->id;
}

/**
 * mend_deleted_get_file_name:
 * @self: something that was deleted
 *
 * Gets in which file it is.
 *
 * Returns: the name of the file
 */
const char *
mend_deleted_get_file_name (MendDeleted *self)
{
  g_return_val_if_fail (MEND_IS_DELETED (self), NULL);

  return self->file_name;
}

/**
 * mend_deleted_get_title:
 * @self: something that was deleted
 *
 * Gets what people know it by: of a talk the topic, or else the way to talk.
 *
 * Returns: (nullable): the title
 */
const char *
mend_deleted_get_title (MendDeleted *self)
{
  g_return_val_if_fail (MEND_IS_DELETED (self), NULL);

  return self->title;
}

/**
 * mend_deleted_get_created:
 * @self: something that was deleted
 *
 * Gets when it was made; of a talk, when it was begun, and of a session, when that is.
 *
 * Returns: (transfer none): the time
 */
GDateTime *
mend_deleted_get_created (MendDeleted *self)
{
  g_return_val_if_fail (MEND_IS_DELETED (self), NULL);

  return self->created;
}

/**
 * mend_deleted_get_n_days_left:
 * @self: something that was deleted
 *
 * Gets for how many days it stays at the least.
 *
 * Returns: the number of days
 */
guint
mend_deleted_get_n_days_left (MendDeleted *self)
{
  g_return_val_if_fail (MEND_IS_DELETED (self), 0);

  return self->n_days_left;
}
