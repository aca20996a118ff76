// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-loose.h"

#include <unistd.h>

#include "files/mend-name-list.h"
#include "json/mend-account-json.h"
#include "json/mend-assent-json.h"
#include "json/mend-good-thing-json.h"
#include "json/mend-helper-json.h"
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
read_moment (JsonNode *root, GError **error)
{
  return mend_good_thing_json_read (root, error);
}

static gpointer
read_helper (JsonNode *root, GError **error)
{
  return mend_helper_json_read (root, error);
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
  g_autoptr (MendSamePeople) same = mend_store_folders_read_same (data_dir);
  g_auto (GStrv) names = NULL;

  if (fd >= 0)
    names = mend_name_list_read (fd, MEND_NAME_LIST_KIND (MEND_FILE_NAME_RECORD), NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (JsonNode) root = mend_record_file_read (fd, names[i], NULL, NULL);
      gpointer record = NULL;

      /* The people themselves are told from each other. */
      if (root != NULL && !g_str_equal (kind, MEND_STORE_PEOPLE) &&
          !g_str_equal (kind, MEND_STORE_PROMISES) && !g_str_equal (kind, MEND_STORE_MARKS))
        mend_same_people_translate (same, root);
      if (root != NULL)
        record = read (root, NULL);
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

/* What the other says that helped, at one of the marks. */
static JsonArray *
write_helped (MendLoose *self, GPtrArray *moments, MendStanding *standing)
{
  GPtrArray *marks = mend_standing_get_marks (standing);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < moments->len; i++)
    {
      const MendGoodThing *moment = g_ptr_array_index (self->moments, i);

      for (guint j = 0; moment->kind == MEND_GOOD_THING_HELPED && j < marks->len; j++)
        if (g_str_equal (((const MendMark *) g_ptr_array_index (marks, j))->id, moment->moment_id))
          json_array_add_element (array, json_node_copy (g_ptr_array_index (moments, i)));
    }

  return array;
}

static void
write_promises (MendLoose *self, JsonObject *object, GPtrArray *moments, const char *data_dir)
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
      json_object_set_array_member (
          entry, "helped", write_helped (self, moments, g_ptr_array_index (self->standings, i)));
      json_array_add_object_element (array, entry);
    }

  json_object_set_array_member (object, "promises", array);
}

/* What belongs to something that is in the trash stays out. */
static gboolean
is_whole (MendLoose *self, const MendGoodThing *moment)
{
  if (moment->moment_id == NULL)
    return TRUE;

  for (guint i = 0; moment->kind != MEND_GOOD_THING_HELPED && i < self->moments->len; i++)
    if (g_str_equal (((const MendGoodThing *) g_ptr_array_index (self->moments, i))->id,
                     moment->moment_id))
      return TRUE;

  return FALSE;
}

/* What helped is beside its promise. */
static void
write_moments (MendLoose *self, JsonObject *object, GPtrArray *moments)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < moments->len; i++)
    if (is_whole (self, g_ptr_array_index (self->moments, i)))
      json_array_add_element (array, json_node_copy (g_ptr_array_index (moments, i)));

  json_object_set_array_member (object, "moments", array);
}

/* Sessions, and what was taken from each. Who helps is nobody's to hand on. */
static void
write_sessions (MendLoose *self, JsonObject *object, GPtrArray *helpers)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < helpers->len; i++)
    {
      const MendHelper *session = g_ptr_array_index (self->helpers, i);
      JsonArray *taken = NULL;
      JsonObject *entry = NULL;

      if (session->kind != MEND_HELPER_SESSION)
        continue;

      taken = json_array_new ();
      entry = json_object_new ();

      for (guint j = 0; j < helpers->len; j++)
        {
          const MendHelper *helper = g_ptr_array_index (self->helpers, j);

          if (helper->kind == MEND_HELPER_TAKEN && g_str_equal (helper->helper_id, session->id))
            json_array_add_element (taken, json_node_copy (g_ptr_array_index (helpers, j)));
        }

      json_object_set_member (entry, "session", json_node_copy (g_ptr_array_index (helpers, i)));
      json_object_set_array_member (entry, "taken", taken);
      json_array_add_object_element (array, entry);
    }

  json_object_set_array_member (object, "sessions", array);
}

static char *
write_inside (JsonObject *object)
{
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);
  g_autofree char *text = json_to_string (root, FALSE);

  /* Without the braces around it. */
  return g_strndup (text + 1, strlen (text) - 2);
}

/* Whoever has two records, from two stores that were joined, is one person. */
static void
keep_first (GPtrArray *persons, const char *data_dir)
{
  g_autoptr (MendSamePeople) same = mend_store_folders_read_same (data_dir);

  for (guint i = persons->len; i > 0; i--)
    {
      const MendPerson *person = g_ptr_array_index (persons, i - 1);

      if (!g_str_equal (mend_same_people_find (same, person->id), person->id))
        g_ptr_array_remove_index (persons, i - 1);
    }
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
  g_autoptr (GPtrArray) moments = g_ptr_array_new_with_free_func (unref_tree);
  g_autoptr (GPtrArray) helpers = g_ptr_array_new_with_free_func (unref_tree);
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
  keep_first (self->persons, data_dir);
  self->moments = read_kind (data_dir, MEND_STORE_MOMENTS, read_moment,
                             (GDestroyNotify) mend_good_thing_unref, moments);
  self->helpers = read_kind (data_dir, MEND_STORE_HELPERS, read_helper,
                             (GDestroyNotify) mend_helper_unref, helpers);
  write_promises (self, object, moments, data_dir);
  write_accounts (self, object, accounts, assents);
  write_moments (self, object, moments);
  write_sessions (self, object, helpers);
  self->json = write_inside (object);

  return self;
}

/**
 * mend_store_read_moments:
 * @data_dir: the folder of Mend's data
 *
 * Reads the moments of a store that is not opened. What cannot be read, and what is in the trash,
 * is left out. No lock is taken and nothing is written. Blocks.
 *
 * Returns: (transfer full) (element-type MendGoodThing): the moments, oldest first
 */
GPtrArray *
mend_store_read_moments (const char *data_dir)
{
  return read_kind (data_dir, MEND_STORE_MOMENTS, read_moment,
                    (GDestroyNotify) mend_good_thing_unref, NULL);
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
  g_ptr_array_unref (self->moments);
  g_ptr_array_unref (self->helpers);
  g_free (self->json);
  g_free (self);
}
