// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-loose.h"

#include <unistd.h>

#include "files/mend-name-list.h"
#include "json/mend-account-json.h"
#include "json/mend-assent-json.h"
#include "json/mend-person-json.h"
#include "mend-store-folders.h"
#include "mend-store.h"
#include "promises/mend-standing.h"
#include "records/mend-record-file.h"

/* What is written out beside the talks, read from a store that is not opened. */

typedef gpointer (*ReadFunc) (JsonNode *root, GError **error);

static gpointer
read_account (JsonNode *root, GError **error)
{
  return mend_account_json_read (root, error);
}

static gpointer
read_assent (JsonNode *root, GError **error)
{
  return mend_assent_json_read (root, error);
}

static gpointer
read_person (JsonNode *root, GError **error)
{
  return mend_person_json_read (root, error);
}

/* What is in the files of a kind, and the trees it was made of; what cannot be read is left out.
 * The names sort by time. */
static GPtrArray *
read_kind (
    const char *data_dir, const char *kind, ReadFunc read, GDestroyNotify unref, GPtrArray *roots)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (unref);
  const int fd = mend_store_folders_open_to_read (data_dir, kind);
  g_auto (GStrv) names = NULL;

  if (fd >= 0)
    names = mend_name_list_read (fd, MEND_NAME_LIST_KIND (MEND_FILE_NAME_RECORD), NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (JsonNode) root = mend_record_file_read (fd, names[i], NULL, NULL);
      gpointer record = root != NULL ? read (root, NULL) : NULL;

      if (record == NULL)
        continue;

      g_ptr_array_add (records, record);
      if (roots != NULL)
        g_ptr_array_add (roots, json_node_ref (root));
    }

  if (fd >= 0)
    close (fd);

  return records;
}

static void
write_accounts (MendLoose *self, JsonObject *object, GPtrArray *accounts, GPtrArray *assents)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < accounts->len; i++)
    {
      const MendAccount *account = g_ptr_array_index (self->accounts, i);
      JsonObject *entry = json_object_new ();
      JsonArray *agreed = json_array_new ();

      for (guint j = 0; j < assents->len; j++)
        {
          const MendAssent *assent = g_ptr_array_index (self->assents, j);

          if (g_str_equal (assent->account_id, account->id))
            json_array_add_element (agreed, json_node_copy (g_ptr_array_index (assents, j)));
        }

      json_object_set_member (entry, "account", json_node_copy (g_ptr_array_index (accounts, i)));
      json_object_set_array_member (entry, "assents", agreed);
      json_array_add_object_element (array, entry);
    }

  json_object_set_array_member (object, "accounts", array);
}

/* Those of the promises that are among the standings, which knows what is in the trash. */
static gpointer
read_tree (JsonNode *root, GError **error)
{
  return json_node_ref (root);
}

static void
unref_tree (gpointer data)
{
  json_node_unref (data);
}

static gboolean
says (JsonNode *root, const char *member, const char *text)
{
  return g_strcmp0 (
             json_object_get_string_member_with_default (json_node_get_object (root), member, NULL),
             text) == 0;
}

static void
write_promises (MendLoose *self, JsonObject *object, const char *data_dir)
{
  g_autoptr (GPtrArray) promises =
      read_kind (data_dir, MEND_STORE_PROMISES, read_tree, unref_tree, NULL);
  g_autoptr (GPtrArray) marks = read_kind (data_dir, MEND_STORE_MARKS, read_tree, unref_tree, NULL);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < self->standings->len; i++)
    {
      const MendPromise *promise =
          mend_standing_get_promise (g_ptr_array_index (self->standings, i));
      JsonObject *entry = json_object_new ();
      JsonArray *said = json_array_new ();

      for (guint j = 0; j < promises->len; j++)
        if (says (promises->pdata[j], "id", promise->id))
          json_object_set_member (entry, "promise", json_node_copy (promises->pdata[j]));

      for (guint j = 0; j < marks->len; j++)
        if (says (marks->pdata[j], "promise_id", promise->id))
          json_array_add_element (said, json_node_copy (marks->pdata[j]));

      json_object_set_array_member (entry, "marks", said);
      json_array_add_object_element (array, entry);
    }

  json_object_set_array_member (object, "promises", array);
}

static char *
write_inside (JsonObject *object)
{
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);
  g_autofree char *text = json_to_string (root, FALSE);

  /* Without the braces around it. */
  return g_strndup (text + 1, strlen (text) - 2);
}

/**
 * mend_store_read_loose:
 * @data_dir: the folder of Mend's data
 *
 * Reads what belongs to no talk, of a store that is not opened. What cannot be read, and what is in
 * the trash, is left out. No lock is taken and nothing is written. Blocks.
 *
 * Returns: (transfer full): what there is
 */
MendLoose *
mend_store_read_loose (const char *data_dir)
{
  MendLoose *self = g_new0 (MendLoose, 1);
  g_autoptr (GPtrArray) accounts = g_ptr_array_new_with_free_func (unref_tree);
  g_autoptr (GPtrArray) assents = g_ptr_array_new_with_free_func (unref_tree);
  g_autoptr (JsonObject) object = json_object_new ();

  self->standings = mend_store_list_standings (data_dir);

  for (guint i = self->standings->len; i > 0; i--)
    {
      if (mend_standing_get_promise (g_ptr_array_index (self->standings, i - 1))->talk_id != NULL)
        g_ptr_array_remove_index (self->standings, i - 1);
    }

  self->accounts = read_kind (data_dir, MEND_STORE_ACCOUNTS, read_account,
                              (GDestroyNotify) mend_account_unref, accounts);
  self->assents = read_kind (data_dir, MEND_STORE_ASSENTS, read_assent,
                             (GDestroyNotify) mend_assent_unref, assents);
  self->persons = read_kind (data_dir, MEND_STORE_PEOPLE, read_person,
                             (GDestroyNotify) mend_person_unref, NULL);
  write_promises (self, object, data_dir);
  write_accounts (self, object, accounts, assents);
  self->json = write_inside (object);

  return self;
}

/**
 * mend_loose_free:
 * @self: (transfer full): what was read
 *
 * Frees it.
 */
void
mend_loose_free (MendLoose *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->standings);
  g_ptr_array_unref (self->accounts);
  g_ptr_array_unref (self->assents);
  g_ptr_array_unref (self->persons);
  g_free (self->json);
  g_free (self);
}
