// SPDX-License-Identifier: GPL-3.0-or-later
#include "private/mend-own-check-ins.h"

#include "private/mend-own-check-in-json.h"
#include "private/mend-private-folder.h"

/* What one person has filled in alone and keeps until both show it: the latest, and no other. */

static GPtrArray *
list (const char *data_dir, const char *person_id)
{
  guint n_unreadable = 0;

  return mend_private_folder_list (data_dir, person_id, MEND_OWN_CHECK_IN_JSON_FORMAT,
                                   &n_unreadable);
}

static const char *
get_id (JsonNode *root)
{
  return json_object_get_string_member (json_node_get_object (root), "id");
}

/**
 * mend_own_check_ins_load:
 * @data_dir: the folder of Mend's data
 * @person_id: the id of a person
 *
 * Reads what a person has filled in alone and keeps. Blocks.
 *
 * Returns: (transfer full) (nullable): what that person says; `NULL` if nothing is kept, or it
 *   cannot be read
 */
MendOwnCheckIn *
mend_own_check_ins_load (const char *data_dir, const char *person_id)
{
  g_autoptr (GPtrArray) trees = NULL;
  MendOwnCheckIn *own = NULL;

  g_return_val_if_fail (data_dir != NULL && person_id != NULL, NULL);

  trees = list (data_dir, person_id);

  for (guint i = 0; i < trees->len && own == NULL; i++)
    own = mend_own_check_in_json_read (g_ptr_array_index (trees, i), NULL);

  return own;
}

/* Of those that are not @id, all: there is one at a time. */
static gboolean
delete_others (const char *data_dir, const char *person_id, const char *id, GError **error)
{
  g_autoptr (GPtrArray) trees = list (data_dir, person_id);

  for (guint i = 0; i < trees->len; i++)
    {
      const char *other = get_id (g_ptr_array_index (trees, i));

      if (g_strcmp0 (other, id) != 0 &&
          !mend_private_folder_delete (data_dir, person_id, other, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * mend_own_check_ins_save:
 * @data_dir: the folder of Mend's data
 * @person_id: the id of a person
 * @own: what that person says
 * @created: date and time here
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Keeps what a person has filled in alone, and nothing of what was kept before. Blocks.
 *
 * Returns: whether it is kept
 */
gboolean
mend_own_check_ins_save (const char *data_dir,
                         const char *person_id,
                         const MendOwnCheckIn *own,
                         GDateTime *created,
                         GError **error)
{
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (data_dir != NULL && person_id != NULL, FALSE);
  g_return_val_if_fail (own != NULL && created != NULL, FALSE);

  root = mend_own_check_in_json_write (own, person_id, created);

  return mend_private_folder_save (data_dir, person_id, get_id (root), root, error) &&
         delete_others (data_dir, person_id, get_id (root), error);
}

/**
 * mend_own_check_ins_delete:
 * @data_dir: the folder of Mend's data
 * @person_id: the id of a person
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Removes what a person has filled in alone, at once and with every copy that Mend has made of it.
 * Blocks.
 *
 * Returns: whether it is gone
 */
gboolean
mend_own_check_ins_delete (const char *data_dir, const char *person_id, GError **error)
{
  g_return_val_if_fail (data_dir != NULL && person_id != NULL, FALSE);

  return delete_others (data_dir, person_id, NULL, error);
}
