// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store.h"

#include "conflict-fixture.h"
#include "figure.h"
#include "files/mend-file-name.h"
#include "records/mend-record-file.h"
#include "store-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

/*
 * Another program changes, removes and brings back the files while people change the same here. In
 * whatever order the two meet, each text that either has had confirmed is found afterwards: in the
 * record, in a copy, among the earlier versions or in the trash.
 */
#define N_STEPS      500
#define N_STEPS_LONG 2000

typedef struct
{
  StoreFixture *fixture;
  GRand *rand;
  guint n_texts;

  /* What is on the disk for certain, and what was asked for here since. */
  GPtrArray *acknowledged;
  char *asked_for;
} Play;

/* Of different lengths: a file system whose clock ticks each few milliseconds, and that gives the
 * number of a removed file to the next, else tells two files of the same moment apart by nothing.
 */
static char *
make_text (Play *play, const char *who)
{
  guint number = play->n_texts++;
  g_autofree char *padding = g_strnfill (number % 89, 'x');

  return g_strdup_printf ("%s-%05u%s", who, number, padding);
}

static char *
get_person_path (Play *play)
{
  return store_fixture_get_path (play->fixture, "people/" RECORD_NAME);
}

static void
confirm (Play *play)
{
  if (play->asked_for != NULL &&
      mend_store_get_save_state (play->fixture->store) == MEND_SAVE_SAVED)
    g_ptr_array_add (play->acknowledged, g_steal_pointer (&play->asked_for));
}

static void
edit_here (Play *play)
{
  g_autofree char *name = make_text (play, "here");
  g_autoptr (MendPerson) left = mend_person_new (RECORD_ID, name, MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) right =
      mend_person_ref (mend_store_get_person (play->fixture->store, MEND_SEAT_RIGHT));

  confirm (play);
  g_free (play->asked_for);
  play->asked_for = g_strdup (name);
  mend_store_set_persons (play->fixture->store, left, right);
}

static int
find_rev (const char *text)
{
  const char *rev = strstr (text, "\"rev\":");

  return rev != NULL ? (int) g_ascii_strtoll (rev + strlen ("\"rev\":"), NULL, 10) : 0;
}

/* As programs that keep folders in step do: under a name for the meantime first, and what was there
 * becomes a copy. Now and then the other text follows what is there, now and then it does not. */
static void
edit_there (Play *play)
{
  g_autofree char *name = make_text (play, "there");
  g_autofree char *path = get_person_path (play);
  g_autofree char *temporary = store_fixture_get_path (play->fixture, "people/.syncthing.tmp");
  g_autofree char *copy_name = g_strdup_printf (
      "people/" RECORD_STEM ".sync-conflict-20261122-%06u-XK66K6J.json", play->n_texts);
  g_autofree char *copy = store_fixture_get_path (play->fixture, copy_name);
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;
  int rev = MIN (g_rand_int_range (play->rand, 0, 8), 1);

  if (g_file_get_contents (path, &before, NULL, NULL))
    rev += find_rev (before);

  text = make_person_text (name, MAX (rev, 1), "blue", 1);
  g_assert_true (g_file_set_contents (temporary, text, -1, NULL));

  /* It does not destroy what it does not know either. */
  g_rename (path, copy);
  while (renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) != 0)
    {
      g_autofree char *other_copy = g_strdup_printf ("%s.%u.json", copy, play->n_texts++);

      g_assert_cmpint (errno, ==, EEXIST);
      g_rename (path, other_copy);
    }

  g_ptr_array_add (play->acknowledged, g_steal_pointer (&name));
}

/* What is removed there is in the other computer's trash. */
static void
remove_there (Play *play)
{
  g_autofree char *path = get_person_path (play);
  g_autofree char *name = g_strdup_printf ("trash/removed-there-%u", play->n_texts++);
  g_autofree char *trash = store_fixture_get_path (play->fixture, name);

  g_rename (path, trash);
}

static void
finish_here (Play *play)
{
  g_autofree char *text = make_text (play, "talk-here");
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (MendTalkRecord) record = make_talk (id, 1 + play->n_texts % 200, text, NULL);

  if (g_rand_boolean (play->rand))
    {
      g_autofree char *other = make_text (play, "talk-there");
      g_autoptr (MendTalkRecord) version =
          make_talk (id, 1 + (play->n_texts - 1) % 200, other, NULL);

      g_date_time_unref (version->started);
      version->started = g_date_time_ref (record->started);
      put_talk (play->fixture, version);
      g_ptr_array_add (play->acknowledged, g_steal_pointer (&other));
    }

  mend_store_finish_talk (play->fixture->store, record);
  g_ptr_array_add (play->acknowledged, g_steal_pointer (&text));
}

static void
play_step (Play *play)
{
  int chance = g_rand_int_range (play->rand, 0, 100);

  if (chance < 45)
    edit_here (play);
  else if (chance < 80)
    edit_there (play);
  else if (chance < 95)
    remove_there (play);
  else
    finish_here (play);

  for (int n = g_rand_int_range (play->rand, 0, 8); n > 0; n--)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (100);
      confirm (play);
    }

  if (g_rand_int_range (play->rand, 0, 40) == 0)
    mend_store_rescan (play->fixture->store);
}

static void
read_all (const char *path, GString *all)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autofree char *content = NULL;
  const char *name;

  if (dir == NULL)
    {
      if (g_file_get_contents (path, &content, NULL, NULL))
        g_string_append (all, content);
      return;
    }

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      read_all (child, all);
    }
}

static void
test_store_interleaving (void)
{
  const guint n_steps = figure_is_long () ? N_STEPS_LONG : N_STEPS;
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) words = NULL;
  Play play = { .fixture = fixture,
                .rand = g_rand_new_with_seed (11),
                .acknowledged = g_ptr_array_new_with_free_func (g_free) };

  store_fixture_open (fixture);
  {
    g_autoptr (MendPerson) left = mend_person_new (RECORD_ID, "Anna", MEND_SEAT_LEFT, NULL);
    g_autoptr (MendPerson) right = mend_person_new (NULL, "Ben", MEND_SEAT_RIGHT, NULL);

    mend_store_set_persons (fixture->store, left, right);
  }
  store_fixture_settle (fixture);
  mend_store_rescan (fixture->store);

  for (guint i = 0; i < n_steps; i++)
    play_step (&play);

  store_fixture_settle (fixture);
  confirm (&play);
  store_fixture_close (fixture);

  read_all (fixture->home->path, all);
  words = g_strsplit_set (all->str, "\"", -1);
  for (guint i = 0; words[i] != NULL; i++)
    g_hash_table_add (found, g_strdup (words[i]));

  g_assert_cmpuint (play.acknowledged->len, >, n_steps / 3);
  for (guint i = 0; i < play.acknowledged->len; i++)
    {
      if (!g_hash_table_contains (found, play.acknowledged->pdata[i]))
        g_error ("Lost: %s", (const char *) play.acknowledged->pdata[i]);
    }

  figure_reached ("P9", "%u changes here and there interleaved, %u texts confirmed: 0 lost",
                  n_steps, play.acknowledged->len);
  g_ptr_array_unref (play.acknowledged);
  g_rand_free (play.rand);
  g_free (play.asked_for);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store-interleaving/nothing-is-lost", test_store_interleaving);

  return g_test_run ();
}
