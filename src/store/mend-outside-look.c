// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-outside-look.h"

#include "files/mend-file-name.h"
#include "files/mend-file-place.h"
#include "files/mend-name-list.h"
#include "records/mend-conflict-search.h"
#include "records/mend-person-reader.h"
#include "trash/mend-trash-look.h"

#include <fcntl.h>
#include <sys/stat.h>

static const char *const kinds[MEND_OUTSIDE_LOOK_N_KINDS] = {
  [MEND_OUTSIDE_PEOPLE] = MEND_STORE_PEOPLE,     [MEND_OUTSIDE_TALKS] = MEND_STORE_TALKS,
  [MEND_OUTSIDE_NOTES] = MEND_STORE_NOTES,       [MEND_OUTSIDE_DECKS] = MEND_STORE_DECKS,
  [MEND_OUTSIDE_CARDS] = MEND_STORE_CARDS,       [MEND_OUTSIDE_PLANS] = MEND_STORE_PLANS,
  [MEND_OUTSIDE_PROMISES] = MEND_STORE_PROMISES, [MEND_OUTSIDE_MARKS] = MEND_STORE_MARKS,
  [MEND_OUTSIDE_ACCOUNTS] = MEND_STORE_ACCOUNTS, [MEND_OUTSIDE_ASSENTS] = MEND_STORE_ASSENTS,
  [MEND_OUTSIDE_TAGS] = MEND_STORE_TAGS,         [MEND_OUTSIDE_CHECK_INS] = MEND_STORE_CHECK_INS,
  [MEND_OUTSIDE_MOMENTS] = MEND_STORE_MOMENTS,   [MEND_OUTSIDE_HELPERS] = MEND_STORE_HELPERS,
  [MEND_OUTSIDE_FORMATS] = MEND_STORE_FORMATS,
};

/**
 * mend_outside_look_new:
 * @folders: the folders of the store
 * @saver: the saver of the store
 *
 * Makes a look that knows nothing yet of what was there before.
 *
 * Returns: (transfer full): the look
 */
MendOutsideLook *
mend_outside_look_new (MendStoreFolders *folders, MendSaver *saver)
{
  MendOutsideLook *self = g_new0 (MendOutsideLook, 1);

  self->folders = mend_store_folders_ref (folders);
  self->saver = g_object_ref (saver);
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_conflict_choice_unref);
  self->undos = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_conflict_choice_unref);
  self->conflicts = g_ptr_array_new_with_free_func (g_object_unref);
  self->problems = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < MEND_OUTSIDE_LOOK_N_KINDS; i++)
    mend_folder_changes_init (&self->changes[i]);

  return self;
}

/**
 * mend_outside_look_free:
 * @self: (transfer full): a look
 *
 * Frees a look.
 */
void
mend_outside_look_free (MendOutsideLook *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < MEND_OUTSIDE_LOOK_N_KINDS; i++)
    {
      g_clear_pointer (&self->indexes[i], mend_folder_index_free);
      g_clear_pointer (&self->seen[i], mend_seen_list_free);
      mend_folder_changes_clear (&self->changes[i]);
    }

  g_clear_pointer (&self->book, mend_trash_book_free);
  g_clear_pointer (&self->now, g_date_time_unref);
  g_clear_pointer (&self->persons, g_ptr_array_unref);
  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->undos);
  g_ptr_array_unref (self->conflicts);
  g_ptr_array_unref (self->problems);
  g_object_unref (self->saver);
  mend_store_folders_unref (self->folders);
  g_free (self);
}

/**
 * mend_outside_look_get_kind:
 * @index: a number below `MEND_OUTSIDE_LOOK_N_KINDS`
 *
 * Gets the kinds of records that are looked at.
 *
 * Returns: the folder of the kind
 */
const char *
mend_outside_look_get_kind (guint index)
{
  g_return_val_if_fail (index < MEND_OUTSIDE_LOOK_N_KINDS, NULL);

  return kinds[index];
}

/* Where the folder was there may be nothing any more, or, when a disk is away, another one. */
static gboolean
is_in_its_place (MendFolder *store)
{
  struct stat open_status = { 0 };
  struct stat status = { 0 };

  return store != NULL && fstat (mend_folder_get_fd (store, NULL, NULL), &open_status) == 0 &&
         stat (mend_folder_get_path (store), &status) == 0 && status.st_dev == open_status.st_dev &&
         status.st_ino == open_status.st_ino;
}

static void
carry_out (MendOutsideLook *self, const char *kind, int folder, int earlier)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      MendConflictChoice *choice = g_ptr_array_index (self->choices, i);

      if (g_str_equal (mend_conflict_get_kind_folder (choice->conflict), kind))
        mend_conflict_choice_do (choice, folder, earlier);
    }

  for (guint i = 0; i < self->undos->len; i++)
    {
      MendConflictChoice *choice = g_ptr_array_index (self->undos, i);

      if (g_str_equal (mend_conflict_get_kind_folder (choice->conflict), kind))
        mend_conflict_choice_undo (choice, folder);
    }
}

/* A second version may be the one from here: what was saved beside one from another computer. */
static void
mark_own_copies (MendOutsideLook *self, guint index, int folder)
{
  MendFolder *store = mend_store_folders_get_store (self->folders);
  g_auto (GStrv) names = mend_name_list_read (folder, MEND_NAME_LIST_ALL, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      MendFileStamp stamp = { 0 };

      if (mend_file_name_may_be_record (names[i]) &&
          mend_file_name_classify (names[i]) != MEND_FILE_NAME_RECORD &&
          mend_file_place_look (folder, names[i], &stamp) == 0 &&
          mend_saver_is_known (self->saver, store, kinds[index], names[i], &stamp))
        mend_folder_index_mark_ours (self->indexes[index], names[i]);
    }
}

static void
search (MendOutsideLook *self, guint index, int folder, int trash, int earlier)
{
  MendConflictSearch conflict_search = {
    .kind = kinds[index],
    .folder = folder,
    .trash = trash,
    .earlier = earlier,
    .index = self->indexes[index],
    .conflicts = self->conflicts,
    .problems = self->problems,
  };

  mark_own_copies (self, index, folder);
  mend_conflict_search_run (&conflict_search);
  self->wants_again |= conflict_search.wants_again;
}

/* What was written here is known already. */
static void
leave_out_own (MendOutsideLook *self, guint index, GPtrArray *names)
{
  MendFolder *store = mend_store_folders_get_store (self->folders);

  for (guint i = names->len; i > 0; i--)
    {
      const char *name = g_ptr_array_index (names, i - 1);
      MendFileStamp stamp = { 0 };

      if (mend_folder_index_find (self->indexes[index], name, &stamp) &&
          mend_saver_is_known (self->saver, store, kinds[index], name, &stamp))
        g_ptr_array_remove_index (names, i - 1);
    }
}

static gboolean
has_copies (int folder)
{
  g_auto (GStrv) names = mend_name_list_read (folder, MEND_NAME_LIST_ALL, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (mend_file_name_may_be_record (names[i]) &&
        mend_file_name_classify (names[i]) != MEND_FILE_NAME_RECORD)
      return TRUE;

  return FALSE;
}

/* What is settled is kept among the earlier versions: without a place for them nothing is. */
static void
settle (MendOutsideLook *self, guint index, int folder)
{
  g_autofree char *place = g_build_filename ("history", kinds[index], NULL);
  int earlier = mend_store_folders_get_state_fd (self->folders, place, NULL);
  int trash = earlier >= 0 ? mend_store_folders_get_fd (self->folders, MEND_STORE_TRASH, NULL) : -1;

  mend_store_folders_sync (self->folders);
  if (trash >= 0)
    carry_out (self, kinds[index], folder, earlier);

  search (self, index, folder, trash, earlier);
}

static void
look_at (MendOutsideLook *self, guint index, gboolean is_there, gboolean can_write)
{
  int folder = is_there ? mend_store_folders_get_fd (self->folders, kinds[index], NULL) : -1;

  if (can_write)
    mend_store_folders_sync (self->folders);
  if (folder >= 0 && can_write &&
      (self->choices->len > 0 || self->undos->len > 0 || has_copies (folder)))
    settle (self, index, folder);
  else if (folder >= 0)
    search (self, index, folder, -1, -1);

  mend_folder_index_look (self->indexes[index], folder, &self->changes[index]);

  if (folder < 0)
    return;

  leave_out_own (self, index, self->changes[index].added);
  leave_out_own (self, index, self->changes[index].changed);
}

static gboolean
is_in (int folder, const char *name)
{
  MendFileStamp stamp = { 0 };

  return folder >= 0 && mend_file_place_look (folder, name, &stamp) == 0;
}

static guint
count_missing (MendOutsideLook *self, guint index, gboolean is_there, int trash)
{
  int folder = is_there ? mend_store_folders_get_fd (self->folders, kinds[index], NULL) : -1;
  g_auto (GStrv) names = mend_seen_list_list (self->seen[index]);
  guint n_missing = 0;

  for (guint i = 0; names[i] != NULL; i++)
    n_missing += !is_in (folder, names[i]) && !is_in (trash, names[i]);

  return n_missing;
}

/* What was seen is what is there; as long as too much is missing, that too. */
static void
update_seen (MendOutsideLook *self, guint index)
{
  g_auto (GStrv) seen = mend_seen_list_list (self->seen[index]);
  g_auto (GStrv) names = mend_folder_index_list (self->indexes[index]);
  MendFileStamp stamp = { 0 };

  for (guint i = 0; self->n_missing == 0 && seen[i] != NULL; i++)
    {
      if (!mend_folder_index_find (self->indexes[index], seen[i], &stamp))
        mend_seen_list_remove (self->seen[index], seen[i]);
    }

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (mend_file_name_classify (names[i]) == MEND_FILE_NAME_RECORD)
        mend_seen_list_add (self->seen[index], names[i]);
    }
}

static void
load_seen (MendOutsideLook *self, int folder)
{
  for (guint i = 0; i < MEND_OUTSIDE_LOOK_N_KINDS; i++)
    {
      if (self->seen[i] != NULL)
        continue;

      self->seen[i] = mend_seen_list_new (kinds[i]);
      if (folder >= 0)
        mend_seen_list_load (self->seen[i], folder);
    }
}

static void
look_for_missing (MendOutsideLook *self, gboolean is_there, int seen)
{
  int trash = is_there ? mend_store_folders_get_fd (self->folders, MEND_STORE_TRASH, NULL) : -1;
  guint n_missing = 0;
  guint n_seen = 0;

  if (seen >= 0)
    mend_store_folders_sync (self->folders);
  load_seen (self, seen);

  for (guint i = 0; i < MEND_OUTSIDE_LOOK_N_KINDS; i++)
    {
      n_missing += count_missing (self, i, is_there, trash);
      n_seen += mend_seen_list_get_n_names (self->seen[i]);
    }

  if (!self->accepts_missing && mend_seen_list_is_too_much (n_missing, n_seen))
    self->n_missing = n_missing;
}

static void
save_seen (MendOutsideLook *self, int seen)
{
  MendFolder *store = mend_store_folders_get_store (self->folders);

  for (guint i = 0; i < MEND_OUTSIDE_LOOK_N_KINDS; i++)
    {
      update_seen (self, i);
      if (seen >= 0)
        mend_seen_list_save (self->seen[i], seen, mend_folder_get_path (store));
    }
}

/* Before all else, so that what is gone for good is not taken for something that is new. */
static void
look_at_trash (MendOutsideLook *self)
{
  int state = mend_store_folders_get_state_fd (self->folders, NULL, NULL);
  MendTrashLook look = {
    .folders = self->folders,
    .now = self->now,
    .clock_us = self->clock_us,
  };

  if (state < 0)
    return;

  if (self->book == NULL)
    {
      self->book = mend_trash_book_new ();
      mend_trash_book_load (self->book, state);
    }

  look.book = self->book;
  mend_store_folders_sync (self->folders);
  mend_trash_look_run (&look);
  mend_trash_book_save (self->book, state);
  self->n_back = look.n_back;
  self->has_trash_changed = look.is_changed;
}

/* Before anything is written: nothing is, as long as people have not said who is who. */
static void
look_at_people (MendOutsideLook *self)
{
  g_autoptr (GPtrArray) problems = NULL;

  if (!mend_store_folders_has_other (self->folders))
    {
      self->wants_persons |= self->was_apart;
      return;
    }

  problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_unref (mend_person_reader_read (self->folders, problems));
  self->is_apart = mend_store_folders_is_apart (self->folders);
  self->wants_persons |= self->is_apart != self->was_apart;
}

/**
 * mend_outside_look_run:
 * @self: a look
 *
 * Looks at all folders, settles what can be settled, and says what has changed. Where too much is
 * missing, nothing in the store is touched. Blocks.
 */
void
mend_outside_look_run (MendOutsideLook *self)
{
  gboolean can_write = mend_store_folders_can_write (self->folders);
  gboolean is_open = mend_store_folders_get_store (self->folders) != NULL;
  gboolean is_there = is_in_its_place (mend_store_folders_get_store (self->folders));
  int seen =
      can_write ? mend_store_folders_get_state_fd (self->folders, MEND_SEEN_LIST_FOLDER, NULL) : -1;

  if (is_there)
    look_at_people (self);
  can_write &= !self->is_apart;
  if (is_open)
    look_for_missing (self, is_there, seen);
  if (is_there && can_write && self->n_missing == 0 && self->now != NULL)
    look_at_trash (self);

  for (guint i = 0; i < MEND_OUTSIDE_LOOK_N_KINDS; i++)
    {
      if (self->indexes[i] == NULL)
        self->indexes[i] = mend_folder_index_new ();
      look_at (self, i, is_there, can_write && self->n_missing == 0);
    }

  if (is_open)
    save_seen (self, seen);

  if (is_there && (self->wants_persons || self->is_apart ||
                   !mend_folder_changes_is_empty (&self->changes[MEND_OUTSIDE_PEOPLE])))
    self->persons = mend_person_reader_read (self->folders, self->problems);
}
