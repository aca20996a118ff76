// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-private.h"

#include "mend-person-json.h"
#include "mend-problem-list.h"
#include "mend-record-file.h"
#include "mend-talk-reader.h"

/* The two. There are two small files, so they are read and looked at when they are needed. */

static gboolean
is_right (MendSeat seat)
{
  return seat == MEND_SEAT_RIGHT;
}

static GStrv
list_names (MendStore *self)
{
  MendFolder *store = mend_store_folders_get_store (self->folders);

  if (store == NULL || mend_store_folders_get_fd (self->folders, MEND_STORE_PEOPLE, NULL) < 0)
    return NULL;

  return mend_folder_list (store, MEND_STORE_PEOPLE, MEND_NAME_LIST_KIND (MEND_FILE_NAME_RECORD),
                           NULL);
}

static gboolean
is_unsaved (MendStore *self, MendPerson *person)
{
  for (guint i = 0; i < self->failed->len; i++)
    {
      const MendStoreChange *change = g_ptr_array_index (self->failed, i);

      if (person != NULL && change->person == person)
        return TRUE;
    }

  return FALSE;
}

static void
load_person (MendStore *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MendPerson) person = NULL;
  MendPerson **place;
  g_autoptr (JsonNode) root = mend_folder_read (mend_store_folders_get_store (self->folders),
                                                MEND_STORE_PEOPLE, name, NULL, &error);

  if (root != NULL)
    person = mend_person_json_read (root, &error);

  if (person == NULL)
    {
      g_autoptr (MendFileProblem) problem =
          mend_problem_from_error (MEND_STORE_PEOPLE, name, error);

      mend_problem_list_put (self->problems, problem);
      return;
    }

  /* The files are listed oldest first; whoever was there first stays. */
  place = &self->persons[is_right (person->seat)];
  if (*place == NULL)
    *place = g_steal_pointer (&person);
}

/* Finds the file of a person, and what is in it now: another computer may have changed it. */
static JsonNode *
read_earlier (MendStore *self, const char *id, char **name, MendFileStamp *stamp)
{
  g_auto (GStrv) names = list_names (self);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (JsonNode) root = NULL;
      g_autoptr (MendPerson) person = NULL;

      if (!mend_talk_reader_name_fits (names[i], id))
        continue;

      root = mend_folder_read (mend_store_folders_get_store (self->folders), MEND_STORE_PEOPLE,
                               names[i], stamp, NULL);
      person = root != NULL ? mend_person_json_read (root, NULL) : NULL;

      if (person != NULL && g_str_equal (person->id, id))
        {
          *name = g_strdup (names[i]);
          return g_steal_pointer (&root);
        }
    }

  return NULL;
}

static gboolean
prepare_person (MendStore *self, MendStoreChange *change, GError **error)
{
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (self->clock);
  g_autofree char *name = NULL;
  MendFileStamp stamp = { 0 };
  g_autoptr (JsonNode) earlier = read_earlier (self, change->person->id, &name, &stamp);
  g_autoptr (JsonNode) root = mend_person_json_write (change->person, now, earlier);

  g_clear_pointer (&change->bytes, g_bytes_unref);
  change->bytes = mend_store_change_write (root, error);

  if (name == NULL)
    return change->bytes != NULL;

  g_free (change->name);
  change->name = g_steal_pointer (&name);

  /* What the saver has on its way is newer than what was read. */
  if (!mend_saver_is_busy (self->saver))
    mend_saver_set_known (self->saver, mend_store_folders_get_store (self->folders),
                          MEND_STORE_PEOPLE, change->name, &stamp);

  return change->bytes != NULL;
}

static void
save_person (MendStore *self, MendPerson *person)
{
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (self->clock);
  g_autofree char *name = NULL;
  MendStoreChange *change;

  /* The name of the file comes from when the person was first saved. */
  name = g_strdup (g_hash_table_lookup (self->names, person->id));
  if (name == NULL)
    name = mend_file_name_make (now, person->id);
  g_hash_table_replace (self->names, g_strdup (person->id), g_strdup (name));

  change = mend_store_change_new (MEND_STORE_CHANGE_SAVE, MEND_STORE_PEOPLE, name);
  change->person = mend_person_ref (person);
  change->prepare = prepare_person;
  mend_store_start (self, change);
}

void
mend_store_load_persons (MendStore *self)
{
  g_auto (GStrv) names = list_names (self);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    load_person (self, names[i]);
}

static gboolean
is_same (MendPerson *person, MendPerson *other)
{
  return person == other || (person != NULL && other != NULL && mend_person_equal (person, other));
}

/* Reads the two again, and tells it if they have changed. What was entered here and could not be
 * saved yet stays. */
void
mend_store_reload_persons (MendStore *self)
{
  MendPerson *earlier[G_N_ELEMENTS (self->persons)];
  gboolean is_changed = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (earlier); i++)
    {
      earlier[i] = self->persons[i];
      self->persons[i] = is_unsaved (self, earlier[i]) ? mend_person_ref (earlier[i]) : NULL;
    }

  mend_store_load_persons (self);

  for (guint i = 0; i < G_N_ELEMENTS (earlier); i++)
    {
      is_changed |= !is_same (earlier[i], self->persons[i]);
      g_clear_pointer (&earlier[i], mend_person_unref);
    }

  if (is_changed)
    mend_store_emit_people_changed (self);
}

/**
 * mend_store_get_person:
 * @self: a store
 * @seat: left or right
 *
 * Gets one of the two.
 *
 * Returns: (transfer none) (nullable): the person; `NULL` on a new profile
 */
MendPerson *
mend_store_get_person (MendStore *self, MendSeat seat)
{
  g_return_val_if_fail (MEND_IS_STORE (self), NULL);
  g_return_val_if_fail (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT, NULL);

  return self->persons[is_right (seat)];
}

/**
 * mend_store_set_persons:
 * @self: a store
 * @left: who sits on the left
 * @right: who sits on the right
 *
 * Sets the two, and saves those that have changed. Earlier talks keep the names of then.
 */
void
mend_store_set_persons (MendStore *self, MendPerson *left, MendPerson *right)
{
  MendPerson *persons[] = { left, right };

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (left != NULL && left->seat == MEND_SEAT_LEFT);
  g_return_if_fail (right != NULL && right->seat == MEND_SEAT_RIGHT);

  for (guint i = 0; i < G_N_ELEMENTS (persons); i++)
    {
      if (self->persons[i] != NULL && mend_person_equal (self->persons[i], persons[i]))
        continue;

      g_clear_pointer (&self->persons[i], mend_person_unref);
      self->persons[i] = mend_person_ref (persons[i]);
      save_person (self, persons[i]);
    }
}
