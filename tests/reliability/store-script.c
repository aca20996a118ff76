// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * store-script write DATA STATE SEED STEPS: does so many things with a store, every kind in turn
 * and then as the seed has it. Before each it prints "BEGIN" and what the store will hold, and when
 * it is on the disk "DONE"; if it could not be saved "FAILED" and why, and on a line from outside
 * it tries again.
 *
 * store-script read: for each line "DATA<tab>STATE" from outside, opens the store, as after a
 * crash, and prints what it holds.
 */
#include "random-records.h"
#include "store-account.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  GRand *rand;
  StoreFixture *fixture;
  StoreAccount *account;
  guint n_steps;

  MendPerson *persons[2];
  MendSnapshot *running;
  gint64 at_ms;
  GPtrArray *waiting;
  GPtrArray *talks;
  GPtrArray *trash;
} Script;

/* Each does one thing and notes what is to be there then, or says that it is not possible now. */
typedef gboolean (*Step) (Script *self);

static void say (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* In one piece, and past all buffers: who listens may be a log of system calls or of a disk. */
static void
say (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_assert_cmpint (write (STDOUT_FILENO, text, strlen (text)), ==, (gssize) strlen (text));
}

static void
announce (Script *self)
{
  g_autofree char *account = store_account_print (self->account);

  say ("BEGIN %u %s\n", ++self->n_steps, account);
}

static gboolean
name_a_person (Script *self)
{
  guint which = (guint) g_rand_int_range (self->rand, 0, 2);
  g_autoptr (MendPerson) drawn = random_person (self->rand, MEND_SEAT_LEFT);
  MendPerson *earlier = self->persons[which];
  MendPerson *person = mend_person_new (earlier->id, drawn->name, earlier->seat, drawn->color);

  mend_person_unref (earlier);
  self->persons[which] = person;
  store_account_put_person (self->account, person);
  announce (self);
  mend_store_set_persons (self->fixture->store, self->persons[0], self->persons[1]);

  return TRUE;
}

static void
set_running (Script *self, MendSnapshot *snapshot)
{
  g_clear_pointer (&self->running, mend_snapshot_unref);
  self->running = snapshot;

  if (snapshot != NULL)
    store_account_put_running (self->account, snapshot);
  else
    store_account_remove (self->account, "running", NULL);
}

static gboolean
talk (Script *self)
{
  g_autofree char *id =
      self->running != NULL ? g_strdup (self->running->id) : random_id (self->rand);
  g_autofree char *note = random_text (self->rand);

  self->at_ms += 2500;
  set_running (self, make_snapshot (id, note, self->at_ms));
  announce (self);
  mend_store_save_running (self->fixture->store, self->running);

  return TRUE;
}

static gboolean
beat (Script *self)
{
  if (self->running == NULL)
    return FALSE;

  self->at_ms += 1000;
  announce (self);
  mend_store_beat (self->fixture->store, self->at_ms);

  return TRUE;
}

static gboolean
finish (Script *self)
{
  g_autoptr (MendTalkRecord) record = NULL;

  if (self->running == NULL)
    return FALSE;

  record = mend_talk_record_new_from_snapshot (self->running);
  g_ptr_array_add (self->talks, mend_talk_record_ref (record));
  set_running (self, NULL);
  store_account_put_talk (self->account, "talks", record);
  announce (self);
  mend_store_finish_talk (self->fixture->store, record);

  return TRUE;
}

static gboolean
discard (Script *self)
{
  if (self->running == NULL)
    return FALSE;

  set_running (self, NULL);
  announce (self);
  mend_store_discard_running (self->fixture->store);

  return TRUE;
}

static gboolean
put_aside (Script *self)
{
  if (self->running == NULL)
    return FALSE;

  g_ptr_array_add (self->waiting, mend_snapshot_ref (self->running));
  store_account_put_waiting (self->account, self->running);
  set_running (self, NULL);
  announce (self);
  mend_store_put_aside (self->fixture->store);

  return TRUE;
}

static gpointer
steal_any (Script *self, GPtrArray *array)
{
  return g_ptr_array_steal_index_fast (
      array, (guint) g_rand_int_range (self->rand, 0, (gint32) array->len));
}

static gboolean
take_back (Script *self)
{
  MendSnapshot *snapshot;
  g_autoptr (MendSnapshot) taken = NULL;

  if (self->running != NULL || self->waiting->len == 0)
    return FALSE;

  snapshot = steal_any (self, self->waiting);
  store_account_remove (self->account, "waiting", snapshot->id);
  set_running (self, snapshot);
  announce (self);
  taken = mend_store_take_back (self->fixture->store, snapshot->id);
  g_assert_nonnull (taken);

  return TRUE;
}

static gboolean
discard_waiting (Script *self)
{
  g_autoptr (MendSnapshot) snapshot = NULL;

  if (self->waiting->len == 0)
    return FALSE;

  snapshot = steal_any (self, self->waiting);
  store_account_remove (self->account, "waiting", snapshot->id);
  announce (self);
  mend_store_discard_waiting (self->fixture->store, snapshot->id);

  return TRUE;
}

static gboolean
move (Script *self, GPtrArray *from, GPtrArray *to, gboolean is_delete)
{
  MendTalkRecord *record;

  if (from->len == 0)
    return FALSE;

  record = steal_any (self, from);
  g_ptr_array_add (to, record);
  store_account_remove (self->account, is_delete ? "talks" : "trash", record->id);
  store_account_put_talk (self->account, is_delete ? "trash" : "talks", record);
  announce (self);

  if (is_delete)
    mend_store_delete_talk (self->fixture->store, record->id);
  else
    mend_store_restore_talk (self->fixture->store, record->id);

  return TRUE;
}

static gboolean delete (Script *self) { return move (self, self->talks, self->trash, TRUE); }

static gboolean
restore (Script *self)
{
  return move (self, self->trash, self->talks, FALSE);
}

static gboolean
add_note (Script *self)
{
  g_autoptr (MendLaterNote) note = NULL;
  MendTalkRecord *record;

  if (self->talks->len == 0)
    return FALSE;

  record =
      g_ptr_array_index (self->talks, g_rand_int_range (self->rand, 0, (gint32) self->talks->len));
  note = random_note (self->rand, record->id);
  store_account_put_note (self->account, note);
  announce (self);
  mend_store_add_note (self->fixture->store, note);

  return TRUE;
}

/* Until nothing is unsaved; only what could be saved is done. */
static void
settle (Script *self)
{
  char line[16];

  store_fixture_settle (self->fixture);

  while (mend_store_get_save_state (self->fixture->store) == MEND_SAVE_FAILED)
    {
      say ("FAILED %u %s\n", self->n_steps,
           mend_store_get_save_error (self->fixture->store)->message);
      if (fgets (line, sizeof line, stdin) == NULL)
        exit (EXIT_FAILURE);
      mend_store_try_again (self->fixture->store);
      store_fixture_settle (self->fixture);
    }

  if (mend_store_get_save_state (self->fixture->store) == MEND_SAVE_UNCERTAIN)
    say ("UNCERTAIN %u\n", self->n_steps);
  else
    say ("DONE %u\n", self->n_steps);
}

static void
start (Script *self)
{
  self->persons[0] = random_person (self->rand, MEND_SEAT_LEFT);
  self->persons[1] = random_person (self->rand, MEND_SEAT_RIGHT);
  store_fixture_open (self->fixture);

  for (guint i = 0; i < G_N_ELEMENTS (self->persons); i++)
    store_account_put_person (self->account, self->persons[i]);

  announce (self);
  mend_store_set_persons (self->fixture->store, self->persons[0], self->persons[1]);
  settle (self);
}

static void
run (Script *self, guint n_steps)
{
  /* In this order each can be done. */
  static const Step steps[] = {
    name_a_person,   talk,   talk,    beat,   put_aside, take_back, finish,
    add_note,        delete, restore, delete, talk,      put_aside, talk,
    discard_waiting, talk,   finish,  talk,   beat,      discard,
  };

  for (guint i = 0; i < n_steps; i++)
    {
      guint drawn = (guint) g_rand_int_range (self->rand, 0, G_N_ELEMENTS (steps));
      guint first = i < G_N_ELEMENTS (steps) ? i : drawn;

      if (steps[first](self))
        settle (self);
    }
}

static int
write_store (const char *data_dir, const char *state_dir, guint32 seed, guint n_steps)
{
  Script self = {
    .rand = g_rand_new_with_seed (seed),
    .fixture = store_fixture_new_at (data_dir, state_dir),
    .account = store_account_new (),
    .waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_snapshot_unref),
    .talks = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_talk_record_unref),
    .trash = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_talk_record_unref),
  };

  start (&self);
  run (&self, n_steps);

  store_fixture_free (self.fixture);
  g_rand_free (self.rand);
  g_hash_table_unref (self.account);
  g_clear_pointer (&self.running, mend_snapshot_unref);
  g_ptr_array_unref (self.waiting);
  g_ptr_array_unref (self.talks);
  g_ptr_array_unref (self.trash);
  for (guint i = 0; i < G_N_ELEMENTS (self.persons); i++)
    mend_person_unref (self.persons[i]);

  return EXIT_SUCCESS;
}

static void
read_one (char *line)
{
  g_auto (GStrv) folders = g_strsplit (g_strchomp (line), "\t", 2);
  StoreFixture *fixture = store_fixture_new_at (folders[0], folders[1]);
  g_autoptr (GHashTable) account = NULL;
  g_autofree char *text = NULL;

  store_fixture_open (fixture);
  account = store_account_new_of (fixture);
  text = store_account_print (account);
  store_fixture_free (fixture);
  say ("%s\n", text);
}

static int
read_stores (void)
{
  char line[2 * 4096];

  while (fgets (line, sizeof line, stdin) != NULL)
    read_one (line);

  return EXIT_SUCCESS;
}

int
main (int argc, char *argv[])
{
  if (argc == 2 && g_str_equal (argv[1], "read"))
    return read_stores ();
  if (argc == 6 && g_str_equal (argv[1], "write"))
    return write_store (argv[2], argv[3], (guint32) g_ascii_strtoull (argv[4], NULL, 10),
                        (guint) g_ascii_strtoull (argv[5], NULL, 10));

  return EXIT_FAILURE;
}
