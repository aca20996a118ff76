// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/mend-file-name.h"
#include "files/mend-leftovers.h"
#include "files/mend-safe-file.h"

#include "figure.h"
#include "scratch-folder.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * A process saves as fast as it can and is killed at a random moment, again and again. What it had
 * been told to be saved is there, and whatever is there is whole.
 *
 * The random time of a life begins when the process says so: in one life before its first save, so
 * that the first save is killed, too, and in the next life after it, so that there is something to
 * lose, however slow the computer is.
 */

#define N_KILLS      500
#define N_KILLS_LONG 10000
#define N_RECORDS    3
#define MAX_LIFE_US  8000

/* In memory that outlives the process that is killed. */
typedef struct
{
  guint acknowledged[N_RECORDS];
} Acknowledgements;

static const char *const names[N_RECORDS] = {
  "20260131T190500Z-00000000.json",
  "20260131T190500Z-00000001.json",
  "20260131T190500Z-00000002.json",
};

/* Of different lengths, so that a mixture of two versions would be noticed. */
static char *
make_text (guint record, guint version)
{
  g_autofree char *filler = g_strnfill (version * 37 % 3001, (char) ('a' + version % 26));

  return g_strdup_printf ("{\"id\":\"%08x-0d1c-4b7e-9f00-1234567890ab\","
                          "\"created\":\"2026-01-31T19:05:00Z\",\"rev\":%u,\"text\":\"%s\"}",
                          record, version, filler);
}

static guint
get_version_of (ScratchFolder *folder, guint record, const char *name)
{
  g_autofree char *text = scratch_folder_get (folder, name);
  g_autofree char *whole = NULL;
  const char *member = text != NULL ? strstr (text, "\"rev\":") : NULL;
  guint version = 0;

  if (text == NULL)
    return 0;

  g_assert_nonnull (member);
  g_assert_cmpint (sscanf (member, "\"rev\":%u", &version), ==, 1);
  whole = make_text (record, version);
  g_assert_cmpstr (text, ==, whole);

  return version;
}

static guint
get_version (ScratchFolder *folder, guint record)
{
  return get_version_of (folder, record, names[record]);
}

static void
say_ready (int ready_fd)
{
  g_assert_cmpint (write (ready_fd, "r", 1), ==, 1);
}

/* The parent has one thread, so the child may do what it likes. It ends by being killed. */
G_NORETURN static void
save_for_ever (ScratchFolder *live,
               ScratchFolder *earlier,
               Acknowledgements *shared,
               gboolean has_to_save_first,
               int ready_fd)
{
  guint versions[N_RECORDS] = { 0 };

  for (guint i = 0; i < N_RECORDS; i++)
    versions[i] = get_version (live, i);

  if (!has_to_save_first)
    say_ready (ready_fd);

  for (guint64 n_saves = 1;; n_saves++)
    {
      guint record = (guint) (n_saves % N_RECORDS);
      guint version = ++versions[record];
      char *text = make_text (record, version);
      g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
      g_autofree char *earlier_name = mend_file_name_make_earlier (names[record], version - 1);
      g_auto (MendSaveResult) result = { 0 };
      MendSaveRequest request = {
        .mode = version == 1 ? MEND_SAVE_MODE_NEW : MEND_SAVE_MODE_REPLACE,
        .folder = live->fd,
        .name = names[record],
        .bytes = bytes,
        .earlier_name = record == 0 ? earlier_name : NULL,
        .earlier_folder = earlier->fd,
      };

      if (version > 1)
        g_assert_cmpint (mend_file_place_look (live->fd, names[record], &request.known), ==, 0);

      g_assert_cmpint (mend_safe_file_save (&request, &result, NULL), ==, MEND_SAVE_OUTCOME_SAVED);
      g_atomic_int_set (&shared->acknowledged[record], (int) version);
      if (n_saves == 1 && has_to_save_first)
        say_ready (ready_fd);
    }
}

static void
live_and_die (ScratchFolder *live,
              ScratchFolder *earlier,
              Acknowledgements *shared,
              gboolean has_to_save_first)
{
  int status = 0;
  int ready_fds[2];
  char ready = '\0';
  pid_t child = -1;

  g_assert_cmpint (pipe (ready_fds), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    save_for_ever (live, earlier, shared, has_to_save_first, ready_fds[1]);

  close (ready_fds[1]);
  g_assert_cmpint (read (ready_fds[0], &ready, 1), ==, 1);
  close (ready_fds[0]);

  g_usleep ((gulong) g_test_rand_int_range (0, MAX_LIFE_US));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
}

static void
assert_nothing_lost (ScratchFolder *live, const Acknowledgements *shared)
{
  for (guint i = 0; i < N_RECORDS; i++)
    {
      guint acknowledged = (guint) g_atomic_int_get (&shared->acknowledged[i]);
      guint found = get_version (live, i);

      g_assert_cmpuint (found, >=, acknowledged);
      g_assert_cmpuint (found, <=, acknowledged + 1);
    }
}

static void
assert_tidy (ScratchFolder *live)
{
  g_auto (GStrv) found = scratch_folder_list (live);

  for (guint i = 0; found[i] != NULL; i++)
    g_assert_true (g_str_has_prefix (found[i], "20260131T190500Z-"));
}

/* Where earlier versions are kept, none of them comes back as if it were somebody's newer text. */
static void
assert_only_newer_adopted (ScratchFolder *live, GStrv adopted)
{
  for (guint i = 0; adopted[i] != NULL; i++)
    if (g_str_has_prefix (adopted[i], "20260131T190500Z-00000000.recovered"))
      g_assert_cmpuint (get_version_of (live, 0, adopted[i]), >, get_version (live, 0));
}

static void
test_kills (void)
{
  g_autoptr (ScratchFolder) live = scratch_folder_new ();
  g_autoptr (ScratchFolder) earlier = scratch_folder_new ();
  const guint n_kills = figure_is_long () ? N_KILLS_LONG : N_KILLS;
  guint n_saved = 0;
  Acknowledgements *shared =
      mmap (NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

  g_assert_true (shared != MAP_FAILED);

  for (guint i = 0; i < n_kills; i++)
    {
      g_auto (GStrv) adopted = NULL;

      live_and_die (live, earlier, shared, i % 2 == 1);
      assert_nothing_lost (live, shared);

      adopted =
          mend_leftovers_clean (live->fd, earlier->fd, MEND_LEFTOVERS_POLICY_ADOPT, NULL, NULL);
      g_assert_nonnull (adopted);
      assert_tidy (live);
      assert_only_newer_adopted (live, adopted);

      /* What was found half-way may be newer than what was acknowledged. */
      for (guint record = 0; record < N_RECORDS; record++)
        shared->acknowledged[record] = get_version (live, record);
    }

  for (guint i = 0; i < N_RECORDS; i++)
    n_saved += shared->acknowledged[i];
  g_assert_cmpuint (n_saved, >=, n_kills / 2);
  figure_reached ("P1",
                  "%u kills of a process that saves files, %u versions: 0 lost, 0 half-written",
                  n_kills, n_saved);

  munmap (shared, sizeof *shared);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reliability/file/kills", test_kills);

  return g_test_run ();
}
