// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-private.h"

#include "json/mend-person-json.h"
#include "records/mend-person-reader.h"
#include "records/mend-problem-list.h"

#include <gio/gio.h>

/* The two. */

/* So often another program may be quicker. */
#define MOST_REPEATED 20

static gboolean
is_right (MendSeat seat)
{
  return seat == MEND_SEAT_RIGHT;
}

static void
keep_person (MendPerson **place, MendPerson *person)
{
  MendPerson *earlier = *place;

  *place = person != NULL ? mend_person_ref (person) : NULL;
  g_clear_pointer (&earlier, mend_person_unref);
}

/* Only what was changed here is changed there: the rest may have been changed by the other computer
 * meanwhile. */
static MendPerson *
combine (const MendPerson *base, MendPerson *mine, JsonNode *earlier)
{
  g_autoptr (MendPerson) theirs = earlier != NULL ? mend_person_json_read (earlier, NULL) : NULL;
  gboolean is_name_mine;
  gboolean is_color_mine;

  if (base == NULL || theirs == NULL || !g_str_equal (base->id, mine->id))
    return mend_person_ref (mine);

  is_name_mine = !g_str_equal (mine->name, base->name);
  is_color_mine = !g_str_equal (mine->color, base->color);

  return mend_person_new (mine->id, is_name_mine ? mine->name : theirs->name, mine->seat,
                          is_color_mine ? mine->color : theirs->color);
}

static gboolean
prepare_person (MendStore *self, MendStoreChange *change, GError **error)
{
  gboolean is_seated_right = is_right (change->person->seat);
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (self->clock);
  g_autofree char *name = NULL;
  MendFileStamp stamp = { 0 };
  g_autoptr (JsonNode) earlier =
      mend_person_reader_find (self->folders, change->person->id, &name, &stamp);
  g_autoptr (MendPerson) person =
      combine (self->saved_persons[is_seated_right], change->person, earlier);
  g_autoptr (JsonNode) root = mend_person_json_write (person, now, earlier);

  g_clear_pointer (&change->bytes, g_bytes_unref);
  change->bytes = mend_store_change_write (root, error);
  keep_person (&change->saved_person, person);

  if (name != NULL)
    {
      g_free (change->name);
      change->name = g_steal_pointer (&name);
    }

  /* What the saver has on its way is newer than what was read. */
  if (self->n_saving[is_seated_right] == 0)
    mend_saver_set_known (self->saver, mend_store_folders_get_store (self->folders),
                          MEND_STORE_PEOPLE, change->name, &stamp);
  change->earlier_rev = mend_record_header_get_next_rev (earlier) - 1;
  if (change->bytes != NULL)
    {
      self->n_saving[is_seated_right]++;
      self->n_people_saves++;
    }

  return change->bytes != NULL;
}

/* Another program was quicker: what it has written is read, and both become one. Has there been
 * another change here since, that will do it. */
static gboolean
look_again (MendStore *self, MendStoreChange *change, const GError *error)
{
  if (self->persons[is_right (change->person->seat)] != change->person)
    {
      g_clear_pointer (&change->saved_person, mend_person_unref);
      return TRUE;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    change->is_to_be_repeated = change->n_repeated++ < MOST_REPEATED;

  return FALSE;
}

static void
person_saved (MendStore *self, MendStoreChange *change, const GError *error)
{
  gboolean is_seated_right = is_right (change->person->seat);
  MendPerson **shown = &self->persons[is_seated_right];

  if (error != NULL || change->saved_person == NULL)
    return;

  keep_person (&self->saved_persons[is_seated_right], change->saved_person);

  if (*shown == change->person && !mend_person_equal (*shown, change->saved_person))
    {
      keep_person (shown, change->saved_person);
      mend_store_emit_people_changed (self);
    }
}

static void
count_saved (MendStore *self, MendStoreChange *change)
{
  self->n_saving[is_right (change->person->seat)]--;
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
  change->earlier_folder = MEND_STORE_EARLIER_PEOPLE;
  change->prepare = prepare_person;
  change->arrived = count_saved;
  change->forgive = look_again;
  change->done = person_saved;
  mend_store_start (self, change);
}

static gboolean
is_same (MendPerson *person, MendPerson *other)
{
  return person == other || (person != NULL && other != NULL && mend_person_equal (person, other));
}

static gboolean
is_unsaved (MendStore *self, guint seat)
{
  return self->n_saving[seat] > 0 ||
         (self->persons[seat] != NULL && !is_same (self->persons[seat], self->saved_persons[seat]));
}

/* The files are in order, oldest first; whoever was there first stays. */
static MendPerson *
find_on (GPtrArray *persons, gboolean is_seated_right)
{
  for (guint i = 0; i < persons->len; i++)
    {
      MendPerson *person = g_ptr_array_index (persons, i);

      if (is_right (person->seat) == is_seated_right)
        return person;
    }

  return NULL;
}

/* Takes the two as they were read. What was entered here and is not saved yet stays.
 *
 * Returns whether any of them is another than before. */
gboolean
mend_store_take_persons (MendStore *self, GPtrArray *persons)
{
  gboolean is_changed = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (self->persons); i++)
    {
      MendPerson *person = find_on (persons, i != 0);

      if (is_unsaved (self, i))
        continue;

      is_changed |= !is_same (self->persons[i], person);
      keep_person (&self->persons[i], person);
      keep_person (&self->saved_persons[i], person);
    }

  return is_changed;
}

/* Reads the two. There are two small files. */
gboolean
mend_store_load_persons (MendStore *self)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) persons = mend_person_reader_read (self->folders, problems);

  for (guint i = 0; i < problems->len; i++)
    mend_problem_list_put (self->problems, g_ptr_array_index (problems, i));

  return mend_store_take_persons (self, persons);
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
