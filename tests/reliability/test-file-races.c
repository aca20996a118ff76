// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-file-name.h"
#include "files/mend-guarded-file.h"
#include "files/mend-safe-file.h"

#include "figure.h"
#include "scratch-folder.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/*
 * A program that keeps folders in step puts its versions of a record there while the same record is
 * saved here, as fast as both can. Each of its versions is afterwards found somewhere: it came out
 * when that program put its next one there, or it is the record, an earlier version, or a copy
 * beside it.
 */

#define N_RACES      500
#define N_RACES_LONG 15000
#define REST_US      400

#define NAME         "20260131T190500Z-5a9e23a5.json"
#define OTHER        ".syncthing." NAME ".tmp"

typedef struct
{
  ScratchFolder *folder;
  guint n_versions;

  /* By number: whether it came out again by the hand of the other program. */
  gboolean *came_out;
  gint is_over;
} Race;

/* No two that follow each other have the same length: a file system whose clock ticks each few
 * milliseconds tells two files of one moment apart by nothing else. */
static char *
make_text (const char *who, guint number)
{
  g_autofree char *filler = g_strnfill (number % 89, 'x');

  return g_strdup_printf ("{\"%s\":%u,\"text\":\"%s\"}\n", who, number, filler);
}

static gboolean
find_number (const char *text, guint *number)
{
  return text != NULL && sscanf (text, "{\"there\":%u,", number) == 1;
}

static gpointer
put_there (gpointer data)
{
  Race *race = data;
  g_autoptr (GRand) rand = g_rand_new_with_seed (23);

  for (guint i = 0; i < race->n_versions; i++)
    {
      g_autofree char *text = make_text ("there", i);
      g_autofree char *before = NULL;
      guint number = 0;

      scratch_folder_put (race->folder, OTHER, text);
      g_assert_cmpint (renameat2 (race->folder->fd, OTHER, race->folder->fd, NAME, RENAME_EXCHANGE),
                       ==, 0);
      before = scratch_folder_get (race->folder, OTHER);
      if (find_number (before, &number))
        race->came_out[number] = TRUE;
      g_usleep ((gulong) g_rand_int_range (rand, 0, REST_US));
    }

  g_atomic_int_set (&race->is_over, TRUE);

  return NULL;
}

static void
save_here (Race *race, ScratchFolder *earlier, guint number)
{
  g_autofree char *text = make_text ("here", number);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autofree char *earlier_name = mend_file_name_make_earlier (NAME, number);
  g_auto (MendSaveResult) result = { 0 };
  MendSaveRequest request = {
    .mode = MEND_SAVE_MODE_REPLACE,
    .folder = race->folder->fd,
    .name = NAME,
    .bytes = bytes,
    .earlier_folder = earlier->fd,
    .earlier_name = earlier_name,
  };
  g_autoptr (GBytes) read = mend_guarded_file_read (race->folder->fd, NAME, &request.known, NULL);
  g_autoptr (GError) error = NULL;

  /* So often may it be changed while it is read that there is nothing to go by. */
  if (read == NULL)
    return;

  if (mend_safe_file_save (&request, &result, &error) == MEND_SAVE_OUTCOME_FAILED)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
}

static void
find_versions (ScratchFolder *folder, gboolean *found)
{
  g_autoptr (GDir) dir = g_dir_open (folder->path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *text = scratch_folder_get (folder, name);
      guint number = 0;

      if (find_number (text, &number))
        found[number] = TRUE;
    }
}

static void
test_file_races (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autoptr (ScratchFolder) earlier = scratch_folder_new ();
  Race race = {
    .folder = folder,
    .n_versions = figure_is_long () ? N_RACES_LONG : N_RACES,
  };
  g_autofree gboolean *found = g_new0 (gboolean, race.n_versions);
  GThread *thread;
  guint n_saves = 0;
  guint n_vanished = 0;

  race.came_out = found;
  scratch_folder_put (folder, NAME, "{}\n");
  thread = g_thread_new ("other", put_there, &race);
  while (!g_atomic_int_get (&race.is_over))
    save_here (&race, earlier, n_saves++);
  g_thread_join (thread);

  find_versions (folder, found);
  find_versions (earlier, found);
  for (guint i = 0; i < race.n_versions; i++)
    n_vanished += !found[i];

  g_assert_cmpuint (n_vanished, ==, 0);
  figure_reached ("P9", "%u versions of another program against %u saves: 0 vanished",
                  race.n_versions, n_saves);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reliability/file-races/nothing-vanishes", test_file_races);

  return g_test_run ();
}
