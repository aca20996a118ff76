// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-private.h"

#include "json/mend-person-json.h"
#include "json/mend-seats-json.h"
#include "mend-store-folders.h"
#include "records/mend-record-file.h"
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

/* Where somebody is by now: the places may have changed while it was saved. */
static guint
find_place (MendStore *self, const MendPerson *person)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->persons); i++)
    {
      if (self->persons[i] != NULL && g_str_equal (self->persons[i]->id, person->id))
        return i;
    }

  return is_right (person->seat) ? 1 : 0;
}

static gboolean
is_wanted (const MendPerson *shown, const MendPerson *person)
{
  return shown != NULL && g_str_equal (shown->id, person->id) &&
         g_str_equal (shown->name, person->name) && g_str_equal (shown->color, person->color);
}

static MendPerson *
put_on (MendPerson *person, MendSeat seat)
{
  return person->seat == seat ? mend_person_ref (person)
                              : mend_person_new (person->id, person->name, seat, person->color);
}

/* Where people sit at another computer is not changed from here. */
static JsonNode *
write_person (MendPerson *person, GDateTime *now, JsonNode *earlier)
{
  g_autoptr (MendPerson) theirs = earlier != NULL ? mend_person_json_read (earlier, NULL) : NULL;
  g_autoptr (MendPerson) written = put_on (person, theirs != NULL ? theirs->seat : person->seat);

  return mend_person_json_write (written, now, earlier);
}

static gboolean
prepare_person (MendStore *self, MendStoreChange *change, GError **error)
{
  guint place = find_place (self, change->person);
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (self->clock);
  g_autofree char *name = NULL;
  MendFileStamp stamp = { 0 };
  g_autoptr (JsonNode) earlier =
      mend_person_reader_find (self->folders, change->person->id, &name, &stamp);
  g_autoptr (MendPerson) person = combine (self->saved_persons[place], change->person, earlier);
  g_autoptr (JsonNode) root = write_person (person, now, earlier);

  g_clear_pointer (&change->bytes, g_bytes_unref);
  change->bytes = mend_store_change_write (root, error);
  keep_person (&change->saved_person, person);

  if (name != NULL)
    {
      g_free (change->name);
      change->name = g_steal_pointer (&name);
    }

  /* What the saver has on its way is newer than what was read. */
  if (self->n_saving[place] == 0)
    mend_saver_set_known (self->saver, mend_store_folders_get_store (self->folders),
                          MEND_STORE_PEOPLE, change->name, &stamp);
  change->earlier_rev = mend_record_header_get_next_rev (earlier) - 1;
  if (change->bytes != NULL)
    {
      self->n_saving[place]++;
      self->n_people_saves++;
    }

  return change->bytes != NULL;
}

/* Another program was quicker: what it has written is read, and both become one. Has there been
 * another change here since, that will do it. */
static gboolean
look_again (MendStore *self, MendStoreChange *change, const GError *error)
{
  if (!is_wanted (self->persons[find_place (self, change->person)], change->person))
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
  guint place = find_place (self, change->person);
  MendPerson **shown = &self->persons[place];
  g_autoptr (MendPerson) saved = NULL;

  if (error != NULL || change->saved_person == NULL)
    return;

  saved = put_on (change->saved_person, place != 0 ? MEND_SEAT_RIGHT : MEND_SEAT_LEFT);
  keep_person (&self->saved_persons[place], saved);

  if (is_wanted (*shown, change->person) && !mend_person_equal (*shown, saved))
    {
      keep_person (shown, saved);
      mend_store_emit_people_changed (self);
    }
}

static void
count_saved (MendStore *self, MendStoreChange *change)
{
  self->n_saving[find_place (self, change->person)]--;
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

static MendPerson *
find_id (MendStore *self, GPtrArray *persons, const char *seat_id)
{
  const char *id =
      seat_id != NULL && self->same != NULL ? mend_same_people_find (self->same, seat_id) : seat_id;

  for (guint i = 0; id != NULL && i < persons->len; i++)
    {
      MendPerson *person = g_ptr_array_index (persons, i);

      if (g_str_equal (person->id, id))
        return person;
    }

  return NULL;
}

/* As people said at this computer, or else as it was when they were there for the first time. */
static MendPerson *
find_seated (MendStore *self, GPtrArray *persons, guint i)
{
  MendPerson *left = find_id (self, persons, self->seat_ids[0]);
  MendPerson *right = find_id (self, persons, self->seat_ids[1]);
  MendPerson *person = i == 0 ? left : right;

  if (left != NULL && right != NULL)
    return put_on (person, i == 0 ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT);

  person = find_on (persons, i != 0);

  return person != NULL ? mend_person_ref (person) : NULL;
}

static void
save_seats (MendStore *self)
{
  g_autoptr (JsonNode) root = mend_seats_json_write (self->seat_ids[0], self->seat_ids[1]);
  MendStoreChange *change =
      mend_store_change_new (MEND_STORE_CHANGE_OVERWRITE, NULL, MEND_STORE_SEATS);

  change->is_state = TRUE;
  change->bytes = mend_store_change_write (root, NULL);
  mend_store_start (self, change);
}

/* Whoever is known under another id by now sits where this one sat at this computer; and as long as
 * it is not known who all are that are there, those who sat here stay. */
static void
keep_places (MendStore *self)
{
  const char *ids[G_N_ELEMENTS (self->persons)] = { NULL };
  gboolean is_other = mend_same_people_is_apart (self->same) && self->seat_ids[0] == NULL;

  for (guint i = 0; i < G_N_ELEMENTS (self->persons); i++)
    {
      if (self->persons[i] == NULL)
        return;

      ids[i] = mend_same_people_find (self->same, self->persons[i]->id);
      is_other |= !g_str_equal (ids[i], self->persons[i]->id);
    }

  if (!is_other)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (self->seat_ids); i++)
    {
      g_free (self->seat_ids[i]);
      self->seat_ids[i] = g_strdup (ids[i]);
    }
  save_seats (self);
}

/* Takes the two as they were read. What was entered here and is not saved yet stays.
 *
 * Returns whether any of them is another than before, or who is who. */
gboolean
mend_store_take_persons (MendStore *self, GPtrArray *persons, gboolean is_apart)
{
  gboolean is_changed = mend_store_take_same (self, persons, is_apart);

  keep_places (self);

  for (guint i = 0; i < G_N_ELEMENTS (self->persons); i++)
    {
      MendPerson *person = NULL;

      if (is_unsaved (self, i))
        continue;

      person = find_seated (self, persons, i);
      is_changed |= !is_same (self->persons[i], person);
      keep_person (&self->persons[i], person);
      keep_person (&self->saved_persons[i], person);
      g_clear_pointer (&person, mend_person_unref);
    }

  return is_changed;
}

static void
load_seats (MendStore *self)
{
  int state = mend_store_folders_get_state_fd (self->folders, NULL, NULL);
  g_autoptr (JsonNode) root = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (self->seat_ids); i++)
    g_clear_pointer (&self->seat_ids[i], g_free);

  if (state >= 0)
    root = mend_record_file_read (state, MEND_STORE_SEATS, NULL, NULL);
  if (root != NULL)
    mend_seats_json_read (root, &self->seat_ids[0], &self->seat_ids[1], NULL);
}

/* Reads the two. There are two small files. */
gboolean
mend_store_load_persons (MendStore *self)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) persons = mend_person_reader_read (self->folders, problems);

  load_seats (self);
  for (guint i = 0; i < problems->len; i++)
    mend_problem_list_put (self->problems, g_ptr_array_index (problems, i));

  return mend_store_take_persons (self, persons, mend_store_folders_is_apart (self->folders));
}

static void
exchange_persons (MendPerson **persons)
{
  MendPerson *left = persons[0];
  MendPerson *right = persons[1];

  persons[0] = put_on (right, MEND_SEAT_LEFT);
  persons[1] = put_on (left, MEND_SEAT_RIGHT);
  mend_person_unref (left);
  mend_person_unref (right);
}

/* Places are changed at this computer only, and no record with them. */
static void
change_places (MendStore *self)
{
  const guint n_saving = self->n_saving[0];

  exchange_persons (self->persons);
  if (self->saved_persons[0] != NULL && self->saved_persons[1] != NULL)
    exchange_persons (self->saved_persons);
  self->n_saving[0] = self->n_saving[1];
  self->n_saving[1] = n_saving;

  for (guint i = 0; i < G_N_ELEMENTS (self->seat_ids); i++)
    {
      g_free (self->seat_ids[i]);
      self->seat_ids[i] = g_strdup (self->persons[i]->id);
    }

  save_seats (self);
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
 * Sets the two, and saves those that have changed. Earlier talks keep the names of then. If the two
 * change places, that is so at this computer only.
 */
void
mend_store_set_persons (MendStore *self, MendPerson *left, MendPerson *right)
{
  MendPerson *persons[] = { left, right };

  g_return_if_fail (MEND_IS_STORE (self));
  g_return_if_fail (left != NULL && left->seat == MEND_SEAT_LEFT);
  g_return_if_fail (right != NULL && right->seat == MEND_SEAT_RIGHT);

  if (self->persons[0] != NULL && self->persons[1] != NULL &&
      g_str_equal (self->persons[0]->id, right->id) && g_str_equal (self->persons[1]->id, left->id))
    change_places (self);

  for (guint i = 0; i < G_N_ELEMENTS (persons); i++)
    {
      if (self->persons[i] != NULL && mend_person_equal (self->persons[i], persons[i]))
        continue;

      g_clear_pointer (&self->persons[i], mend_person_unref);
      self->persons[i] = mend_person_ref (persons[i]);
      save_person (self, persons[i]);
    }
}
