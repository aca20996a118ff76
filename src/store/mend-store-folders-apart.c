// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-folders.h"
#include "mend-store-folders-private.h"

#include "files/mend-file-place.h"
#include "files/mend-name-list.h"
#include "files/mend-safe-file.h"
#include "files/mend-syscalls.h"
#include "json/mend-snapshot-json.h"
#include "json/mend-store-json.h"
#include "records/mend-record-file.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/*
 * Two stores that were begun apart, in one folder: what says whose the folder is is there twice,
 * once under its own name and once under one that a program has given it that keeps folders in
 * step. The first counts. The second stays, since it is the only sign by which a computer that has
 * begun with it finds what it keeps outside the store.
 */

static char *
read_id (int store, const char *name)
{
  g_autoptr (JsonNode) root = mend_record_file_read (store, name, NULL, NULL);

  return root != NULL ? mend_store_json_read (root, NULL) : NULL;
}

/* Lists the ids of the stores that are in the folder of another. Nothing is written. */
static GStrv
list_others (int store)
{
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  g_autofree char *own = store >= 0 ? read_id (store, MEND_STORE_FILE) : NULL;
  g_auto (GStrv) names = NULL;

  if (own != NULL)
    names = mend_name_list_read (store, MEND_NAME_LIST_ALL, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *id = NULL;

      if (g_str_equal (names[i], MEND_STORE_FILE) || !mend_file_name_may_be_record (names[i]))
        continue;

      id = read_id (store, names[i]);
      if (id != NULL && g_ascii_strcasecmp (id, own) != 0)
        g_strv_builder_add (others, id);
    }

  return g_strv_builder_end (others);
}

/* Whether there is another store in the folder. Blocks, for a moment. */
gboolean
mend_store_folders_has_other (MendStoreFolders *self)
{
  MendFolder *store = mend_store_folders_get_store (self);
  g_auto (GStrv) others = list_others (store != NULL ? mend_folder_get_fd (store, NULL, NULL) : -1);

  return others[0] != NULL;
}

/* Whether there is, and nobody has said who is who. */
gboolean
mend_store_folders_is_apart (MendStoreFolders *self)
{
  g_autoptr (MendSamePeople) same = mend_store_folders_get_same (self);

  return mend_same_people_is_apart (same) && mend_store_folders_has_other (self);
}

static void
move_waiting (int from, const char *name, int to)
{
  g_autoptr (JsonNode) root = mend_record_file_read (from, name, NULL, NULL);
  g_autoptr (MendSnapshot) snapshot = root != NULL ? mend_snapshot_json_read (root, NULL) : NULL;
  g_autofree char *new_name = NULL;

  if (snapshot == NULL)
    return;

  new_name = mend_file_name_make_waiting (snapshot->id);
  mend_safe_file_move (from, name, to, new_name, NULL);
}

static int
open_below (int folder, const char *name)
{
  return folder < 0 && folder != AT_FDCWD
             ? -1
             : mend_syscalls_get ()->openat (folder, name,
                                             O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0);
}

static void
close_folder (int fd)
{
  if (fd >= 0)
    mend_syscalls_get ()->close (fd);
}

/* Where there is a state already, the talks that were running or waiting come to those that wait in
 * it. The rest was made from what is in the store. */
static void
move_talks (int state, const char *other, const char *id)
{
  const int from = open_below (state, other);
  const int from_waiting = open_below (from, MEND_STORE_WAITING);
  const int own = open_below (state, id);
  int to = -1;
  g_auto (GStrv) names = NULL;

  if (own >= 0)
    mend_syscalls_get ()->mkdirat (own, MEND_STORE_WAITING, 0700);
  to = open_below (own, MEND_STORE_WAITING);

  if (from >= 0 && to >= 0)
    move_waiting (from, MEND_STORE_CURRENT, to);
  if (from_waiting >= 0 && to >= 0)
    names = mend_name_list_read (from_waiting, MEND_NAME_LIST_KIND (MEND_FILE_NAME_WAITING), NULL);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    move_waiting (from_waiting, names[i], to);

  close_folder (to);
  close_folder (own);
  close_folder (from_waiting);
  close_folder (from);
}

/* What this computer keeps of a store that has become a part of this one goes on as the state of
 * this one: the talk that was left running, those that wait, the earlier versions and the daily
 * sets. One step, so a crash leaves it with one or the other. */
void
mend_store_folders_adopt (MendStoreFolders *self, const char *id)
{
  g_auto (GStrv) others = NULL;
  int state;

  if (self->state != NULL)
    return;

  others = list_others (mend_folder_get_fd (self->store, NULL, NULL));
  state = others[0] != NULL ? open_below (AT_FDCWD, self->state_path) : -1;

  for (guint i = 0; state >= 0 && others[i] != NULL; i++)
    {
      if (mend_file_place_move (state, others[i], state, id) == 0)
        mend_syscalls_get ()->fsync (state);
      else
        move_talks (state, others[i], id);
    }
  close_folder (state);
}

/* Lets all who read from the folders know who is who. */
void
mend_store_folders_set_same (MendStoreFolders *self, MendSamePeople *same)
{
  MendSamePeople *earlier;

  g_mutex_lock (&self->mutex);
  earlier = self->same;
  self->same = mend_same_people_ref (same);
  g_mutex_unlock (&self->mutex);
  g_clear_pointer (&earlier, mend_same_people_unref);
}

MendSamePeople *
mend_store_folders_get_same (MendStoreFolders *self)
{
  MendSamePeople *same;

  g_mutex_lock (&self->mutex);
  same = self->same != NULL ? mend_same_people_ref (self->same) : mend_same_people_read (-1);
  g_mutex_unlock (&self->mutex);

  return same;
}

/* Who is who, where no store is open. Blocks. */
MendSamePeople *
mend_store_folders_read_same (const char *data_dir)
{
  const int people = mend_store_folders_open_to_read (data_dir, MEND_STORE_PEOPLE);
  MendSamePeople *same = mend_same_people_read (people);

  if (people >= 0)
    close (people);

  return same;
}

/* Puts the first id of each person in the place of the later ones, in a tree that is not written
 * again. */
void
mend_store_folders_translate (MendStoreFolders *self, JsonNode *root)
{
  g_autoptr (MendSamePeople) same = mend_store_folders_get_same (self);

  mend_same_people_translate (same, root);
}
