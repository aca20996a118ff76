// SPDX-License-Identifier: GPL-3.0-or-later
#include "trash/mend-burial.h"

#include "archive/mend-archive-journal.h"
#include "archive/mend-archive-writer.h"
#include "backup/mend-backup-folder.h"
#include "backup/mend-backup-set.h"
#include "backup/mend-earlier-versions.h"
#include "files/mend-file-place.h"
#include "files/mend-name-list.h"
#include "files/mend-safe-file.h"
#include "files/mend-syscalls.h"
#include "history/mend-talk-reader.h"
#include "json/mend-json-writer.h"
#include "json/mend-tombstone-json.h"
#include "records/mend-record-file.h"
#include "records/mend-record-header.h"
#include "records/mend-record-id.h"
#include "records/mend-record-kinds.h"

#include <string.h>

/*
 * How a record goes for good. First a tombstone takes its place in the trash; from that moment it
 * is deleted. Then all copies go that were made of it: other versions in the trash, earlier
 * versions, those of every day and those from before an archive came, and with all of them what
 * belongs to it, as notes and promises to a talk. Each step can be done again, so that after a
 * crash the next start does what is left.
 */

#define STEM_LENGTH 25
#define SUFFIX      ".json"
#define BACKUP      "backup"
#define EARLIER     "history"

/* A version of a record in the trash. */
typedef struct
{
  gint64 rev;
  JsonNode *root;
} Version;

/* What is in a file decides, and not what it is called. */
static gboolean
is_version (int trash, const char *name, const char *kind, const char *id, Version *version)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *found = NULL;
  MendJsonMember place = { 0 };
  const char *format = NULL;

  if (!mend_record_id_is_in (trash, name, id))
    return FALSE;

  root = mend_record_file_read (trash, name, NULL, NULL);
  if (root == NULL)
    return FALSE;

  mend_json_member_init_root (&place, root);
  if (!mend_json_member_get_string (&place, "format", MEND_RECORD_LONGEST_ID, &format, NULL) ||
      g_strcmp0 (mend_record_kinds_find (format), kind) != 0 ||
      !mend_record_header_read_id (&place, "id", &found, NULL) ||
      g_ascii_strcasecmp (found, id) != 0 ||
      !mend_json_member_get_integer (&place, "rev", 1, G_MAXINT32 - 1, &version->rev, NULL))
    return FALSE;

  version->root = g_steal_pointer (&root);

  return TRUE;
}

static GBytes *
write_tombstone (
    const char *kind, const char *id, const Version *version, GDateTime *now, GError **error)
{
  g_autoptr (MendTombstone) tombstone =
      mend_tombstone_new (kind, id, version->rev, version->root, now);
  g_autoptr (JsonNode) root = mend_tombstone_json_write (tombstone);

  return mend_json_writer_write (root, error);
}

/**
 * mend_burial_get_name:
 * @name: the name of a record or of a copy of it
 *
 * Gets the name that the record bears, and its tombstone after it.
 *
 * Returns: (transfer full): the name
 */
char *
mend_burial_get_name (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  return g_strdup_printf ("%.*s" SUFFIX, STEM_LENGTH, name);
}

/* Whether it is worth a look, where somebody waits. */
static gboolean
may_be_version (const char *candidate, const char *name, const char *id)
{
  return mend_talk_reader_name_fits (candidate, id) || strncmp (candidate, name, STEM_LENGTH) == 0;
}

/**
 * mend_burial_make_tombstone:
 * @kind: a kind of record
 * @trash: the descriptor of the trash
 * @id: the id of a record that is in it
 * @name: the name of its file, or of one of them
 * @now: what time it is
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Makes what takes the place of a record: of its newest version, if there are several. Blocks.
 *
 * Returns: (transfer full): the content of the file; `NULL` if the record is not there
 */
GBytes *
mend_burial_make_tombstone (
    const char *kind, int trash, const char *id, const char *name, GDateTime *now, GError **error)
{
  g_auto (GStrv) names = NULL;
  Version newest = { 0 };
  GBytes *bytes = NULL;

  g_return_val_if_fail (kind != NULL && id != NULL && name != NULL && now != NULL, NULL);

  names = mend_name_list_read (trash, MEND_NAME_LIST_RECORDS, NULL);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      Version version = { 0 };

      if (!may_be_version (names[i], name, id) || !is_version (trash, names[i], kind, id, &version))
        continue;

      if (newest.root == NULL || version.rev > newest.rev)
        {
          g_clear_pointer (&newest.root, json_node_unref);
          newest = version;
        }
      else
        {
          json_node_unref (version.root);
        }
    }

  if (newest.root != NULL)
    bytes = write_tombstone (kind, id, &newest, now, error);
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "The record is not there");
  g_clear_pointer (&newest.root, json_node_unref);

  return bytes;
}

/**
 * mend_burial_bury:
 * @folders: the folders of the store
 * @kind: a kind of record
 * @id: the id of a record in the trash
 * @name: the name of its file, or of one of them
 * @now: what time it is
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Puts a tombstone in the place of a record. What else there is of it goes with
 * [func@burial_remove_copies]. Blocks.
 *
 * Returns: whether it is there
 */
gboolean
mend_burial_bury (MendStoreFolders *folders,
                  const char *kind,
                  const char *id,
                  const char *name,
                  GDateTime *now,
                  GError **error)
{
  g_autofree char *record_name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  int trash = -1;

  g_return_val_if_fail (folders != NULL && name != NULL, FALSE);

  trash = mend_store_folders_get_fd (folders, MEND_STORE_TRASH, error);
  record_name = mend_burial_get_name (name);
  if (trash >= 0)
    bytes = mend_burial_make_tombstone (kind, trash, id, name, now, error);

  return bytes != NULL && mend_safe_file_overwrite (trash, record_name, bytes, error);
}

/**
 * mend_burial_has_tombstone:
 * @folders: the folders of the store
 * @id: the id of a record
 * @name: the name of its file
 *
 * Tells whether there is a tombstone in the place of a record. Blocks.
 *
 * Returns: whether there is
 */
gboolean
mend_burial_has_tombstone (MendStoreFolders *folders, const char *id, const char *name)
{
  g_autoptr (JsonNode) root = NULL;
  MendTombstone *tombstone = NULL;
  gboolean is_there = FALSE;
  int trash = -1;

  g_return_val_if_fail (folders != NULL && id != NULL && name != NULL, FALSE);

  trash = mend_store_folders_get_fd (folders, MEND_STORE_TRASH, NULL);
  if (trash >= 0)
    root = mend_record_file_read (trash, name, NULL, NULL);
  if (root != NULL)
    tombstone = mend_tombstone_json_read (root, NULL);

  is_there = tombstone != NULL && g_ascii_strcasecmp (tombstone->id, id) == 0;
  g_clear_pointer (&tombstone, mend_tombstone_free);

  return is_there;
}

static void
remove_versions (int trash, const char *kind, const char *id)
{
  g_auto (GStrv) names = mend_name_list_read (trash, MEND_NAME_LIST_RECORDS, NULL);
  gboolean is_changed = FALSE;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      Version version = { 0 };

      if (!is_version (trash, names[i], kind, id, &version))
        continue;

      json_node_unref (version.root);
      is_changed |= mend_file_place_remove (trash, names[i]) == 0;
    }

  if (is_changed)
    mend_syscalls_get ()->fsync (trash);
}

/* All that goes with one record. */
typedef struct
{
  MendStoreFolders *folders;
  GDateTime *now;
  GHashTable *ids;
  gboolean is_good;
} Burial;

/* What was added to a record later, or came out of it, is nothing without it. */
static const struct
{
  const char *kind;
  const char *below;
  const char *member;
} belongings[] = {
  { MEND_STORE_TALKS, MEND_STORE_NOTES, "talk_id" },
  { MEND_STORE_TALKS, MEND_STORE_TAGS, "talk_id" },
  { MEND_STORE_TALKS, MEND_STORE_PROMISES, "talk_id" },
  { MEND_STORE_TALKS, MEND_STORE_MARKS, "talk_id" },
  { MEND_STORE_PROMISES, MEND_STORE_MARKS, "promise_id" },
  { MEND_STORE_MARKS, MEND_STORE_MOMENTS, "moment_id" },
  { MEND_STORE_ACCOUNTS, MEND_STORE_ASSENTS, "account_id" },
  { MEND_STORE_MOMENTS, MEND_STORE_MOMENTS, "moment_id" },
  { MEND_STORE_HELPERS, MEND_STORE_HELPERS, "session_id" },
};

static void
forget (Burial *burial, const char *kind, const char *member, const char *id)
{
  int backup = mend_store_folders_get_state_fd (burial->folders, BACKUP, NULL);
  int history = mend_store_folders_get_state_fd (burial->folders, EARLIER, NULL);

  burial->is_good &= backup >= 0 && history >= 0;
  if (backup >= 0)
    mend_backup_set_forget (backup, kind, member, id);
  if (history >= 0)
    mend_earlier_versions_forget (history, kind, member, id);
}

static gboolean
is_gone (Burial *burial, JsonNode *root, const char *member)
{
  MendJsonMember place = { 0 };
  g_autofree char *id = NULL;
  g_autofree char *key = NULL;

  mend_json_member_init_root (&place, root);
  if (!mend_record_header_read_id (&place, member, &id, NULL))
    return FALSE;

  key = g_ascii_strdown (id, -1);

  return g_hash_table_contains (burial->ids, key);
}

/* What belongs to it and is only in the archive is found there. */
static gboolean
is_left_out (const char *kind, const MendRecordVersion *version, gpointer data)
{
  Burial *burial = data;
  gboolean is_to_go = is_gone (burial, version->root, "id");

  for (guint i = 0; !is_to_go && i < G_N_ELEMENTS (belongings); i++)
    is_to_go = g_str_equal (belongings[i].below, kind) &&
               is_gone (burial, version->root, belongings[i].member);

  if (is_to_go)
    g_hash_table_add (burial->ids, g_ascii_strdown (version->id, -1));

  return is_to_go;
}

/* What there was before an archive took the place of all is a copy, too. */
static gboolean
leave_out_before (Burial *burial)
{
  int state = mend_store_folders_get_state_fd (burial->folders, NULL, NULL);
  int journal =
      state >= 0 ? mend_backup_folder_open (state, MEND_ARCHIVE_JOURNAL_FOLDER, FALSE) : -1;
  gboolean is_good = TRUE;

  if (journal >= 0)
    is_good = mend_archive_writer_leave_out (journal, MEND_ARCHIVE_JOURNAL_BEFORE, is_left_out,
                                             burial, NULL);
  mend_backup_folder_close (journal);

  return is_good;
}

/* The tombstone first, as for what it belongs to. */
static char *
bury_file (Burial *burial, const char *kind, int folder, const char *name)
{
  int trash = mend_store_folders_get_fd (burial->folders, MEND_STORE_TRASH, NULL);
  g_autoptr (MendRecordVersion) version = mend_record_version_read (folder, "", name, NULL);
  const char *format = NULL;
  MendJsonMember place = { 0 };
  g_autofree char *tombstone_name = mend_burial_get_name (name);
  g_autoptr (GBytes) bytes = NULL;
  Version found = { 0 };

  if (version == NULL)
    return NULL;

  mend_json_member_init_root (&place, version->root);
  if (!mend_json_member_get_string (&place, "format", MEND_RECORD_LONGEST_ID, &format, NULL) ||
      g_strcmp0 (mend_record_kinds_find (format), kind) != 0)
    return NULL;

  found = (Version){ .rev = version->rev, .root = version->root };
  bytes = write_tombstone (kind, version->id, &found, burial->now, NULL);
  if (bytes == NULL || !mend_safe_file_overwrite (trash, tombstone_name, bytes, NULL) ||
      (folder != trash &&
       mend_safe_file_remove (folder, name, &version->stamp, NULL) == MEND_SAVE_OUTCOME_FAILED))
    {
      burial->is_good = FALSE;
      return NULL;
    }

  return g_strdup (version->id);
}

static void
list_below (int folder, const char *member, const char *id, GPtrArray *found)
{
  g_auto (GStrv) names =
      folder >= 0 ? mend_name_list_read (folder, MEND_NAME_LIST_RECORDS, NULL) : NULL;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (mend_record_id_is_at (folder, names[i], member, id))
      g_ptr_array_add (found, g_strdup (names[i]));
}

static void
remove_record (Burial *burial, const char *kind, const char *id)
{
  int trash = mend_store_folders_get_fd (burial->folders, MEND_STORE_TRASH, NULL);

  g_hash_table_add (burial->ids, g_ascii_strdown (id, -1));
  remove_versions (trash, kind, id);
  forget (burial, kind, "id", id);
}

/* In the folder of its kind, or in the trash. */
static void
remove_below (Burial *burial, int folder, const char *kind, const char *member, const char *id)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  list_below (folder, member, id, names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *id_below = bury_file (burial, kind, folder, names->pdata[i]);

      if (id_below != NULL)
        remove_record (burial, kind, id_below);
    }
}

/* As they are now: more come while they are gone through. */
static GStrv
list_ids (Burial *burial)
{
  g_autofree gpointer *keys = g_hash_table_get_keys_as_array (burial->ids, NULL);

  return g_strdupv ((GStrv) keys);
}

static void
remove_belongings (Burial *burial, const char *kind)
{
  int store = mend_store_folders_get_fd (burial->folders, NULL, NULL);
  int trash = mend_store_folders_get_fd (burial->folders, MEND_STORE_TRASH, NULL);
  g_auto (GStrv) ids = list_ids (burial);

  for (guint i = 0; i < G_N_ELEMENTS (belongings); i++)
    {
      const char *below = belongings[i].below;
      int folder = -1;

      if (!g_str_equal (belongings[i].kind, kind))
        continue;

      folder = mend_backup_folder_open (store, below, FALSE);
      for (guint k = 0; ids[k] != NULL; k++)
        {
          remove_below (burial, folder, below, belongings[i].member, ids[k]);
          remove_below (burial, trash, below, belongings[i].member, ids[k]);
          forget (burial, below, belongings[i].member, ids[k]);
        }
      mend_backup_folder_close (folder);
    }
}

/**
 * mend_burial_remove_copies:
 * @folders: the folders of the store
 * @kind: a kind of record
 * @id: the id of a record of which there is a tombstone
 * @now: what time it is
 *
 * Removes all that there is of a record besides. Blocks.
 *
 * Returns: whether nothing is left
 */
gboolean
mend_burial_remove_copies (MendStoreFolders *folders,
                           const char *kind,
                           const char *id,
                           GDateTime *now)
{
  g_autoptr (GHashTable) ids = NULL;
  Burial burial = { .folders = folders, .now = now, .is_good = TRUE };

  g_return_val_if_fail (folders != NULL && kind != NULL && id != NULL && now != NULL, FALSE);

  if (mend_store_folders_get_fd (folders, MEND_STORE_TRASH, NULL) < 0)
    return FALSE;

  ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  burial.ids = ids;
  mend_backup_folder_begin_turn ();
  remove_record (&burial, kind, id);
  remove_belongings (&burial, kind);

  /* What belongs to a talk may be what others belong to. */
  if (g_str_equal (kind, MEND_STORE_TALKS))
    remove_belongings (&burial, MEND_STORE_PROMISES);
  if (g_str_equal (kind, MEND_STORE_TALKS) || g_str_equal (kind, MEND_STORE_PROMISES))
    remove_belongings (&burial, MEND_STORE_MARKS);
  burial.is_good &= leave_out_before (&burial);
  mend_backup_folder_end_turn ();

  return burial.is_good;
}
