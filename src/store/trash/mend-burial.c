// SPDX-License-Identifier: GPL-3.0-or-later
#include "trash/mend-burial.h"

#include "backup/mend-backup-folder.h"
#include "backup/mend-backup-set.h"
#include "backup/mend-earlier-versions.h"
#include "files/mend-file-place.h"
#include "files/mend-name-list.h"
#include "files/mend-safe-file.h"
#include "files/mend-syscalls.h"
#include "history/mend-talk-reader.h"
#include "json/mend-json-writer.h"
#include "json/mend-later-note-json.h"
#include "json/mend-tombstone-json.h"
#include "records/mend-record-file.h"
#include "records/mend-record-header.h"
#include "records/mend-record-id.h"
#include "records/mend-record-kinds.h"

#include <string.h>

/*
 * How a record goes for good. First a tombstone takes its place in the trash; from that moment it
 * is deleted. Then all copies go that were made of it: other versions in the trash, earlier
 * versions and those of every day, and of a talk what was added to it later. Each step can be done
 * again, so that after a crash the next start does what is left.
 */

#define STEM_LENGTH 25
#define SUFFIX      ".json"

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

static gboolean
save (int folder, const char *name, GBytes *bytes, GError **error)
{
  g_auto (MendSaveResult) result = { 0 };
  const MendSaveRequest request = {
    .mode = MEND_SAVE_MODE_OVERWRITE,
    .folder = folder,
    .name = name,
    .bytes = bytes,
    .earlier_folder = -1,
  };

  return mend_safe_file_save (&request, &result, error) != MEND_SAVE_OUTCOME_FAILED;
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

  return bytes != NULL && save (trash, record_name, bytes, error);
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

static gboolean
forget (MendStoreFolders *folders, const char *kind, const char *id)
{
  int backup = mend_store_folders_get_state_fd (folders, "backup", NULL);
  int history = mend_store_folders_get_state_fd (folders, "history", NULL);

  if (backup < 0 || history < 0)
    return FALSE;

  mend_backup_folder_begin_turn ();
  mend_backup_set_forget (backup, kind, id);
  mend_earlier_versions_forget (history, kind, id);
  mend_backup_folder_end_turn ();

  return TRUE;
}

static gboolean
is_note_to (JsonNode *root, const char *talk_id, char **id)
{
  g_autoptr (MendLaterNote) note = mend_later_note_json_read (root, NULL);

  if (note == NULL || !g_str_equal (note->talk_id, talk_id))
    return FALSE;

  *id = g_strdup (note->id);

  return TRUE;
}

static gboolean
remove_note (MendStoreFolders *folders, int notes, const char *name, const char *id, GDateTime *now)
{
  int trash = mend_store_folders_get_fd (folders, MEND_STORE_TRASH, NULL);

  if (trash < 0 ||
      mend_safe_file_move (notes, name, trash, name, NULL) == MEND_SAVE_OUTCOME_FAILED ||
      !mend_burial_bury (folders, MEND_STORE_NOTES, id, name, now, NULL))
    return FALSE;

  remove_versions (trash, MEND_STORE_NOTES, id);

  return forget (folders, MEND_STORE_NOTES, id);
}

/* What was added to a talk later is nothing without it. */
static gboolean
remove_notes (MendStoreFolders *folders, const char *talk_id, GDateTime *now)
{
  int notes = mend_store_folders_get_fd (folders, MEND_STORE_NOTES, NULL);
  g_auto (GStrv) names =
      notes >= 0 ? mend_name_list_read (notes, MEND_NAME_LIST_RECORDS, NULL) : NULL;
  gboolean is_good = names != NULL;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (JsonNode) root = mend_record_file_read (notes, names[i], NULL, NULL);
      g_autofree char *id = NULL;

      if (root != NULL && is_note_to (root, talk_id, &id))
        is_good &= remove_note (folders, notes, names[i], id, now);
    }

  return is_good;
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
  int trash = -1;

  g_return_val_if_fail (folders != NULL && kind != NULL && id != NULL && now != NULL, FALSE);

  trash = mend_store_folders_get_fd (folders, MEND_STORE_TRASH, NULL);
  if (trash < 0 || !forget (folders, kind, id))
    return FALSE;

  remove_versions (trash, kind, id);

  return !g_str_equal (kind, MEND_STORE_TALKS) || remove_notes (folders, id, now);
}
