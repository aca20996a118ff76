// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-leftovers.h"

#include "files/mend-file-place.h"
#include "files/mend-guarded-file.h"
#include "files/mend-name-list.h"
#include "json/mend-json-member.h"
#include "records/mend-record-file.h"

#include <errno.h>
#include <gio/gio.h>

#define MAX_ID_LENGTH 36
#define MAX_ATTEMPTS  10

/* Only files of the same length are opened. */
static gboolean
has_same (int folder, GBytes *bytes)
{
  g_auto (GStrv) names = mend_name_list_read (
      folder, MEND_NAME_LIST_RECORDS | MEND_NAME_LIST_KIND (MEND_FILE_NAME_WAITING), NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (GBytes) other = NULL;
      MendFileStamp stamp = { 0 };

      if (mend_file_place_look (folder, names[i], &stamp) != 0 ||
          stamp.size != (gint64) g_bytes_get_size (bytes))
        continue;

      other = mend_guarded_file_read (folder, names[i], NULL, NULL);
      if (other != NULL && g_bytes_equal (other, bytes))
        return TRUE;
    }

  return FALSE;
}

/* The name that the record inside should bear; NULL if it does not say. */
static char *
make_own_name (JsonNode *root)
{
  MendJsonMember record = { 0 };
  const char *id = NULL;
  g_autoptr (GDateTime) created = NULL;

  mend_json_member_init_root (&record, root);

  if (!mend_json_member_get_string (&record, "id", MAX_ID_LENGTH, &id, NULL) ||
      !g_uuid_string_is_valid (id) ||
      !mend_json_member_get_time (&record, "created", &created, NULL))
    return NULL;

  return mend_file_name_make (created, id);
}

static gboolean
holds_object (JsonNode *root)
{
  return root != NULL && JSON_NODE_HOLDS_OBJECT (root);
}

/* A record that was put back says the same as before, and counts once more. Where the crash came
 * before or after the two changed places, nothing is in this one that is not in the other. */
static gboolean
says_the_same (int folder, const char *own_name, JsonNode *root)
{
  g_autoptr (GBytes) bytes = mend_guarded_file_read (folder, own_name, NULL, NULL);
  g_autoptr (JsonNode) other = bytes != NULL ? mend_record_file_parse (bytes, NULL) : NULL;

  if (!holds_object (root) || !holds_object (other))
    return FALSE;

  json_object_remove_member (json_node_get_object (root), "rev");
  json_object_remove_member (json_node_get_object (other), "rev");

  return json_node_equal (root, other);
}

/* Under its own name if that is free: then the crash came before it got it. Else beside it. */
static char *
adopt (int folder, const char *leftover, const char *own_name)
{
  g_autofree char *name = g_strdup (own_name);
  int problem = mend_file_place_move (folder, leftover, folder, name);

  for (guint i = 0; i < MAX_ATTEMPTS && problem == EEXIST; i++)
    {
      g_free (name);
      name = mend_file_name_make_variant (own_name, "recovered");
      problem = mend_file_place_move (folder, leftover, folder, name);
    }

  return problem == 0 ? g_steal_pointer (&name) : NULL;
}

/* Gives the name under which it was adopted, or NULL. */
static char *
judge (int folder, int earlier_folder, const char *leftover)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mend_guarded_file_read (folder, leftover, NULL, &error);
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *own_name = NULL;

  /* That it cannot be read today does not mean that there is nothing in it. */
  if (bytes == NULL && !g_error_matches (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_EMPTY))
    return NULL;

  if (bytes != NULL)
    root = mend_record_file_parse (bytes, NULL);

  if (root == NULL || has_same (folder, bytes) ||
      (earlier_folder >= 0 && has_same (earlier_folder, bytes)))
    {
      mend_file_place_remove (folder, leftover);
      return NULL;
    }

  /* A record without a name of its own is not one that we were writing. */
  own_name = make_own_name (root);

  if (own_name != NULL && says_the_same (folder, own_name, root))
    {
      mend_file_place_remove (folder, leftover);
      return NULL;
    }

  return own_name != NULL ? adopt (folder, leftover, own_name) : NULL;
}

/**
 * mend_leftovers_clean:
 * @folder: the descriptor of a folder whose lock is held
 * @earlier_folder: the descriptor of the folder for earlier versions, or -1
 * @policy: what to do with what is found
 * @has_changed: (out) (optional): whether something was found, so that the folder is to be synced;
 *   should the disk not confirm that, the next start does it once more
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Tidies up after a crash, before anything is loaded or saved.
 *
 * A leftover may hold what was never saved elsewhere, or the last copy of what another computer had
 * brought. So only what is torn, or is there already, be it written more or less often, is removed;
 * the rest gets a name.
 *
 * Returns: (transfer full): the names that are new in the folder
 */
GStrv
mend_leftovers_clean (int folder,
                      int earlier_folder,
                      MendLeftoversPolicy policy,
                      gboolean *has_changed,
                      GError **error)
{
  g_autoptr (GPtrArray) adopted = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) leftovers = NULL;

  g_return_val_if_fail (folder >= 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (has_changed != NULL)
    *has_changed = FALSE;

  leftovers = mend_name_list_read (folder, MEND_NAME_LIST_KIND (MEND_FILE_NAME_LEFTOVER), error);
  if (leftovers == NULL)
    return NULL;

  if (has_changed != NULL)
    *has_changed = leftovers[0] != NULL;

  for (guint i = 0; leftovers[i] != NULL; i++)
    {
      char *name = NULL;

      if (policy == MEND_LEFTOVERS_POLICY_REMOVE)
        mend_file_place_remove (folder, leftovers[i]);
      else
        name = judge (folder, earlier_folder, leftovers[i]);

      if (name != NULL)
        g_ptr_array_add (adopted, name);
    }

  g_ptr_array_add (adopted, NULL);

  return (GStrv) g_ptr_array_steal (adopted, NULL);
}
