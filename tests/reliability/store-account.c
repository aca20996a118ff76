// SPDX-License-Identifier: GPL-3.0-or-later
#include "store-account.h"

#include "history/mend-talk-reader.h"
#include "json/mend-json-writer.h"
#include "json/mend-later-note-json.h"
#include "json/mend-person-json.h"
#include "json/mend-snapshot-json.h"
#include "json/mend-talk-json.h"
#include "mend-store-private.h"
#include "records/mend-file-problem.h"

static char *
make_key (const char *what, const char *id)
{
  return id != NULL ? g_strconcat (what, " ", id, NULL) : g_strdup (what);
}

StoreAccount *
store_account_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
store_account_put (StoreAccount *self, const char *what, const char *id, JsonNode *root)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mend_json_writer_write (root, &error);

  g_assert_no_error (error);
  g_hash_table_replace (self, make_key (what, id),
                        g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes));
}

void
store_account_remove (StoreAccount *self, const char *what, const char *id)
{
  g_autofree char *key = make_key (what, id);

  g_hash_table_remove (self, key);
}

/* Without the position, of which seconds may be lost. */
static JsonNode *
write_snapshot (MendSnapshot *snapshot)
{
  JsonNode *root = mend_snapshot_json_write (snapshot, NULL);

  json_object_remove_member (json_node_get_object (root), "at_ms");

  return root;
}

void
store_account_put_running (StoreAccount *self, MendSnapshot *snapshot)
{
  g_autoptr (JsonNode) root = write_snapshot (snapshot);

  store_account_put (self, "running", NULL, root);
}

void
store_account_put_waiting (StoreAccount *self, MendSnapshot *snapshot)
{
  g_autoptr (JsonNode) root = write_snapshot (snapshot);

  store_account_put (self, "waiting", snapshot->id, root);
}

void
store_account_put_person (StoreAccount *self, MendPerson *person)
{
  g_autoptr (GDateTime) modified = g_date_time_new_from_unix_utc (0);
  g_autoptr (JsonNode) root = mend_person_json_write (person, modified, NULL);

  store_account_put (self, "person", person->id, root);
}

void
store_account_put_talk (StoreAccount *self, const char *where, MendTalkRecord *record)
{
  g_autoptr (JsonNode) root = mend_talk_json_write (record, record->started, NULL);

  store_account_put (self, where, record->id, root);
}

void
store_account_put_note (StoreAccount *self, MendLaterNote *note)
{
  g_autoptr (JsonNode) root = mend_later_note_json_write (note, NULL, NULL);

  store_account_put (self, "note", note->id, root);
}

static void
add_notes (StoreAccount *self, StoreFixture *fixture, const char *talk_id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GError) error = NULL;

  mend_store_load_notes (fixture->store, talk_id, NULL, take_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  notes = mend_store_load_notes_finish (fixture->store, result, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < notes->len; i++)
    store_account_put_note (self, g_ptr_array_index (notes, i));
}

/* What cannot be read, or is there twice, counts too, so that no comparison misses it. */
static void
add_talk (StoreAccount *self, StoreFixture *fixture, const char *folder, int fd, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MendTalkRecord) record = mend_talk_reader_read (fd, name, &error);
  g_autofree char *key = record != NULL ? make_key (folder, record->id) : NULL;

  if (record == NULL)
    {
      g_hash_table_replace (self, make_key ("unreadable", name), g_strdup (error->message));
      return;
    }

  if (g_hash_table_contains (self, key))
    g_hash_table_replace (self, make_key ("twice", key), g_strdup (name));
  else
    store_account_put_talk (self, folder, record);

  add_notes (self, fixture, record->id);
}

static void
add_talks (StoreAccount *self, StoreFixture *fixture, const char *folder)
{
  g_auto (GStrv) names = NULL;
  int fd = mend_store_folders_get_fd (fixture->store->folders, folder, NULL);

  if (fd >= 0)
    names = mend_name_list_read (fd, MEND_NAME_LIST_RECORDS, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    add_talk (self, fixture, folder, fd, names[i]);
}

static void
add_leftovers (StoreAccount *self, int fd)
{
  g_auto (GStrv) names = NULL;

  if (fd >= 0)
    names = mend_name_list_read (fd, MEND_NAME_LIST_KIND (MEND_FILE_NAME_LEFTOVER), NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    g_hash_table_replace (self, make_key ("leftover", names[i]), g_strdup (""));
}

static void
add_all_leftovers (StoreAccount *self, MendStoreFolders *folders)
{
  static const char *const kinds[] = {
    NULL, MEND_STORE_PEOPLE, MEND_STORE_TALKS, MEND_STORE_NOTES, MEND_STORE_PLANS, MEND_STORE_TRASH
  };
  static const char *const state_kinds[] = { NULL, MEND_STORE_WAITING };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_leftovers (self, mend_store_folders_get_fd (folders, kinds[i], NULL));
  for (guint i = 0; i < G_N_ELEMENTS (state_kinds); i++)
    add_leftovers (self, mend_store_folders_get_state_fd (folders, state_kinds[i], NULL));
}

static void
add_problems (StoreAccount *self, StoreFixture *fixture)
{
  GListModel *problems = mend_store_get_problems (fixture->store);

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (MendFileProblem) problem = g_list_model_get_item (problems, i);

      g_hash_table_replace (self,
                            make_key ("problem in", mend_file_problem_get_kind_folder (problem)),
                            g_strdup (mend_file_problem_get_file_name (problem)));
    }
}

StoreAccount *
store_account_new_of (StoreFixture *fixture)
{
  StoreAccount *self = store_account_new ();
  g_autoptr (MendSnapshot) running = mend_store_load_running (fixture->store);
  g_autoptr (GPtrArray) waiting = mend_store_list_waiting (fixture->store);

  for (MendSeat seat = MEND_SEAT_LEFT; seat <= MEND_SEAT_RIGHT; seat++)
    if (mend_store_get_person (fixture->store, seat) != NULL)
      store_account_put_person (self, mend_store_get_person (fixture->store, seat));

  if (running != NULL)
    store_account_put_running (self, running);
  for (guint i = 0; i < waiting->len; i++)
    store_account_put_waiting (self, g_ptr_array_index (waiting, i));

  add_talks (self, fixture, MEND_STORE_TALKS);
  add_talks (self, fixture, MEND_STORE_TRASH);
  add_all_leftovers (self, fixture->store->folders);
  add_problems (self, fixture);

  return self;
}

/* One line, sorted. */
char *
store_account_print (StoreAccount *self)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (self), (GCompareFunc) g_strcmp0);
  GString *line = g_string_new (NULL);

  for (GList *item = keys; item != NULL; item = item->next)
    g_string_append_printf (line, "%s%s=%s", line->len > 0 ? "\t" : "", (const char *) item->data,
                            (const char *) g_hash_table_lookup (self, item->data));

  return g_string_free (line, FALSE);
}
