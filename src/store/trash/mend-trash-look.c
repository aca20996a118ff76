// SPDX-License-Identifier: GPL-3.0-or-later
#include "trash/mend-trash-look.h"

#include "files/mend-file-name.h"
#include "files/mend-safe-file.h"
#include "json/mend-tombstone-json.h"
#include "records/mend-record-file.h"
#include "records/mend-record-tidy.h"
#include "records/mend-record-version.h"
#include "trash/mend-burial.h"

/*
 * What becomes of the trash: what has been in it for thirty days goes for good, what went for good
 * on the other computer goes here too, and what comes back from there though it was deleted is
 * judged. A version that was changed counts; one that was not stays deleted.
 */

/* Programs that keep folders in step put a file in its new place before they take it from the old
 * one. Until they had the time for it, two places say nothing. */
#define LONGEST_MOVE_S MEND_TRASH_DAY_S

/* To look for all copies takes its time, and what the other computer brings waits for the look: the
 * rest goes the next time. */
#define MOST_BURIED 20

static MendRecordVersion *
read_live (MendTrashLook *self, const MendTrashEntry *entry)
{
  int folder = mend_store_folders_get_fd (self->folders, entry->kind, NULL);
  g_autofree char *name = mend_burial_get_name (entry->name);
  g_autoptr (MendRecordVersion) version = NULL;

  if (folder >= 0)
    version = mend_record_version_read (folder, entry->kind, name, NULL);

  return version != NULL && g_ascii_strcasecmp (version->id, entry->id) == 0
             ? g_steal_pointer (&version)
             : NULL;
}

static gboolean
is_live (MendTrashLook *self, const MendTrashEntry *entry)
{
  int folder = mend_store_folders_get_fd (self->folders, entry->kind, NULL);
  g_autofree char *name = mend_burial_get_name (entry->name);
  MendFileStamp stamp = { 0 };

  return folder >= 0 && mend_file_place_look (folder, name, &stamp) == 0;
}

static gboolean
remove_file (int folder, const char *name, const MendFileStamp *known)
{
  return mend_safe_file_remove (folder, name, known, NULL) != MEND_SAVE_OUTCOME_FAILED;
}

static gboolean
remove_entry (MendTrashLook *self, const MendTrashEntry *entry)
{
  int trash = mend_store_folders_get_fd (self->folders, MEND_STORE_TRASH, NULL);
  g_autofree char *name = g_strdup (entry->name);
  MendFileStamp stamp = entry->stamp;

  if (trash < 0 || !remove_file (trash, name, &stamp))
    return FALSE;

  mend_trash_book_remove (self->book, name);
  self->is_changed = TRUE;

  return TRUE;
}

/* Among the earlier versions, from where it comes to no other computer. */
static gboolean
keep_earlier (MendTrashLook *self, const char *kind, const MendRecordVersion *version)
{
  g_autofree char *place = g_build_filename ("history", kind, NULL);
  int earlier = mend_store_folders_get_state_fd (self->folders, place, NULL);

  return earlier >= 0 && mend_record_tidy_keep (earlier, version);
}

static MendTombstone *
read_tombstone (MendTrashLook *self, const MendTrashEntry *entry)
{
  int trash = mend_store_folders_get_fd (self->folders, MEND_STORE_TRASH, NULL);
  g_autoptr (JsonNode) root = NULL;

  if (trash >= 0)
    root = mend_record_file_read (trash, entry->name, NULL, NULL);

  return root != NULL ? mend_tombstone_json_read (root, NULL) : NULL;
}

/* Returns whether it is deleted still. */
static gboolean
judge_returned (MendTrashLook *self, MendTrashEntry *entry)
{
  g_autoptr (MendRecordVersion) live = NULL;
  g_autoptr (MendTombstone) tombstone = NULL;

  if (!is_live (self, entry))
    return TRUE;

  live = read_live (self, entry);
  tombstone = read_tombstone (self, entry);
  if (live == NULL || tombstone == NULL)
    return FALSE;

  if (mend_tombstone_covers (tombstone, live->rev, live->root))
    {
      entry->is_buried = FALSE;
      return remove_file (mend_store_folders_get_fd (self->folders, entry->kind, NULL), live->name,
                          &live->stamp);
    }

  if (remove_entry (self, entry))
    self->n_back++;

  return FALSE;
}

static gboolean
remove_copies (MendTrashLook *self, const char *kind, const char *id)
{
  self->n_buried++;

  return mend_burial_remove_copies (self->folders, kind, id, self->now);
}

static void
look_at_tombstone (MendTrashLook *self, MendTrashEntry *entry)
{
  if (!judge_returned (self, entry))
    return;

  if (!entry->is_buried && self->n_buried < MOST_BURIED &&
      remove_copies (self, entry->kind, entry->id))
    {
      mend_trash_book_set_buried (self->book, entry);
      self->is_changed = TRUE;
    }

  if (entry->is_buried && entry->age_s >= (gint64) MEND_TOMBSTONE_DAYS * MEND_TRASH_DAY_S)
    remove_entry (self, entry);
}

/* Of two versions the newer counts, and the other stays among the earlier ones. */
static void
settle (MendTrashLook *self, MendTrashEntry *entry, MendRecordVersion *live)
{
  int trash = mend_store_folders_get_fd (self->folders, MEND_STORE_TRASH, NULL);
  int folder = mend_store_folders_get_fd (self->folders, entry->kind, NULL);
  g_autoptr (MendRecordVersion) deleted =
      mend_record_version_read (trash, entry->kind, entry->name, NULL);

  if (deleted == NULL || folder < 0)
    return;

  if (live->rev < deleted->rev)
    {
      if (keep_earlier (self, entry->kind, live))
        remove_file (folder, live->name, &live->stamp);
      return;
    }

  if (json_node_equal (live->root, deleted->root) || keep_earlier (self, entry->kind, deleted))
    {
      self->n_back += live->rev > deleted->rev;
      remove_entry (self, entry);
    }
}

/* Returns whether it is only in the trash. */
static gboolean
judge_two_places (MendTrashLook *self, MendTrashEntry *entry)
{
  g_autoptr (MendRecordVersion) live = NULL;

  if (!is_live (self, entry))
    return TRUE;

  live = read_live (self, entry);
  if (live != NULL && mend_file_name_classify (entry->name) == MEND_FILE_NAME_RECORD &&
      (live->rev > entry->rev || entry->age_s >= LONGEST_MOVE_S))
    settle (self, entry, live);

  return FALSE;
}

/* The tombstone is new, and there is nothing left to be looked for. */
static void
note_buried (MendTrashLook *self, const char *name)
{
  g_autofree char *tombstone_name = mend_burial_get_name (name);
  MendTrashEntry *entry = mend_trash_book_find (self->book, tombstone_name);

  self->is_changed = TRUE;
  if (entry == NULL)
    return;

  entry->age_s = 0;
  mend_trash_book_set_buried (self->book, entry);
}

static void
look_at_deleted (MendTrashLook *self, MendTrashEntry *entry, const char *name)
{
  const gint64 longest_s = (gint64) MEND_TRASH_DAYS * MEND_TRASH_DAY_S;
  const gboolean is_old = mend_trash_book_get_least_age (self->book, entry) >= longest_s;

  if (judge_two_places (self, entry))
    {
      if (is_old && self->n_buried < MOST_BURIED &&
          mend_burial_bury (self->folders, entry->kind, entry->id, name, self->now, NULL) &&
          remove_copies (self, entry->kind, entry->id))
        note_buried (self, name);
      return;
    }

  /* A version beside a record that is there. */
  if (mend_trash_book_find (self->book, name) == entry && is_old &&
      mend_file_name_classify (name) == MEND_FILE_NAME_COPY)
    remove_entry (self, entry);
}

/**
 * mend_trash_look_run:
 * @self: a look
 *
 * Looks at the trash, and does what is due. Only where the store is in its place and all is there.
 * Blocks.
 */
void
mend_trash_look_run (MendTrashLook *self)
{
  int trash = -1;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (self != NULL && self->folders != NULL && self->book != NULL);

  trash = mend_store_folders_get_fd (self->folders, MEND_STORE_TRASH, NULL);
  if (trash < 0)
    return;

  mend_trash_book_pass (self->book, g_date_time_to_unix (self->now), self->clock_us);
  self->is_changed |= mend_trash_book_look (self->book, trash);
  entries = mend_trash_book_list (self->book);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (names, g_strdup (((MendTrashEntry *) entries->pdata[i])->name));

  for (guint i = 0; i < names->len; i++)
    {
      MendTrashEntry *entry = mend_trash_book_find (self->book, names->pdata[i]);

      if (entry == NULL || entry->kind == NULL)
        continue;
      if (entry->is_tombstone)
        look_at_tombstone (self, entry);
      else
        look_at_deleted (self, entry, names->pdata[i]);
    }

  self->is_changed |= mend_trash_book_look (self->book, trash);
}
