// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/mend-archive-journal.h"

#include "archive/mend-archive-merge.h"
#include "fault-syscalls.h"
#include "figure.h"
#include "mend-store.h"
#include "store-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define ID       "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define OTHER_ID "4f2c1b07-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define THIRD_ID "4f2c1b08-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define NAME     "20260102T204000Z-4f2c1b06.json"
#define COPY     "20260102T204000Z-4f2c1b06.sync-conflict-20261122-091146-XK66K6J.json"

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Talks alone: which ones there are, and what is in them. */
static char *
read_talks (StoreFixture *fixture)
{
  g_autofree char *path = store_fixture_get_path (fixture, "talks");
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  GString *all = g_string_new (NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
      g_ptr_array_add (lines, g_strdup_printf ("%s %s\n", name, text));
    }

  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append (all, g_ptr_array_index (lines, i));

  return g_string_free (all, FALSE);
}

static void
put (StoreFixture *fixture, const char *id, int day, const char *kept)
{
  g_autoptr (MendTalkRecord) record = make_talk (id, day, kept, NULL);

  put_talk (fixture, record);
}

static char *
write_archive (StoreFixture *fixture)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  char *path = g_build_filename (fixture->home->path, "all.jsonl.gz", NULL);
  guint n_records = 0;

  g_assert_true (mend_store_write_archive (fixture->data_dir, fixture->state_dir, path, now,
                                           &n_records, left_out, NULL));

  return path;
}

static void
replace_by (StoreFixture *fixture, const char *path)
{
  MendArchiveCounts counts = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (mend_store_read_archive (fixture->store, path, TRUE, &counts, &error));
  g_assert_no_error (error);
}

/* Two versions of one talk, of which the other computer has the second, and one more. */
static char *
make_archive (StoreFixture *fixture)
{
  g_autofree char *from = NULL;
  g_autofree char *to = store_fixture_get_path (fixture, "talks/" COPY);

  put (fixture, ID, 1, "From that computer");
  from = store_fixture_get_path (fixture, "talks/" NAME);
  g_assert_cmpint (g_rename (from, to), ==, 0);
  put (fixture, ID, 1, "From this computer");
  put (fixture, OTHER_ID, 2, "In the archive");

  return write_archive (fixture);
}

/* In a process of its own, which may have threads. */
static int
run_child (void (*run) (StoreFixture *fixture, const char *path, guint nth),
           StoreFixture *fixture,
           const char *path,
           guint nth)
{
  int status = -1;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      run (fixture, path, nth);
      _exit (EXIT_SUCCESS);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) || WEXITSTATUS (status) == 0);

  return WIFSIGNALED (status) ? WTERMSIG (status) : 0;
}

static void
end_here (gpointer data)
{
  kill (getpid (), SIGKILL);
}

static void
replace_and_die (StoreFixture *fixture, const char *path, guint nth)
{
  store_fixture_open (fixture);
  fault_syscalls_install ();
  fault_syscalls_intrude (FAULT_RENAMEAT2, nth, end_here, NULL);
  replace_by (fixture, path);
  fault_syscalls_remove ();
  store_fixture_close (fixture);
}

static void
open_and_close (StoreFixture *fixture, const char *path, guint nth)
{
  store_fixture_open (fixture);
  g_assert_cmpint (mend_store_get_access (fixture->store), ==, MEND_STORE_WRITABLE);
  store_fixture_close (fixture);
}

static void
test_archive_journal_killed (void)
{
  g_autoptr (StoreFixture) source = store_fixture_new ();
  g_autofree char *path = make_archive (source);
  g_autofree char *wanted = read_talks (source);
  guint n_completed = 0;
  int ended_by = SIGKILL;

  g_test_summary ("Killed while an archive takes the place of all: all of it, or nothing, is so.");

  for (guint nth = 1; ended_by != 0; nth++)
    {
      g_autoptr (StoreFixture) fixture = store_fixture_new ();
      g_autofree char *before = NULL;
      g_autofree char *torn = NULL;
      g_autofree char *after = NULL;

      put (fixture, ID, 1, "From there");
      put (fixture, THIRD_ID, 3, "Only there");
      before = read_talks (fixture);
      ended_by = run_child (replace_and_die, fixture, path, nth);
      torn = read_talks (fixture);
      g_assert_cmpint (run_child (open_and_close, fixture, NULL, 0), ==, 0);
      after = read_talks (fixture);
      if (g_strcmp0 (after, before) != 0)
        g_assert_cmpstr (after, ==, wanted);
      n_completed += g_strcmp0 (torn, before) != 0 && g_strcmp0 (torn, wanted) != 0;
    }

  g_assert_cmpuint (n_completed, >, 1);
  figure_reached ("P24", "%u kills in the midst of a replacing archive: each completed",
                  n_completed);
}

static void
test_archive_journal_two_versions (void)
{
  g_autoptr (StoreFixture) source = store_fixture_new ();
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *path = make_archive (source);
  g_autofree char *wanted = read_talks (source);
  g_autofree char *after = NULL;

  g_test_summary ("Where one record has two versions in the archive, both are there.");

  put (fixture, ID, 1, "From there");
  store_fixture_open (fixture);
  replace_by (fixture, path);
  after = read_talks (fixture);
  g_assert_cmpstr (after, ==, wanted);
}

static void
test_archive_journal_merged_again (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *path = make_archive (fixture);
  g_autofree char *wanted = read_talks (fixture);
  g_autofree char *after = NULL;
  MendArchiveCounts counts = { 0 };

  g_test_summary ("A version that is there already does not come a second time.");

  store_fixture_open (fixture);
  g_assert_true (mend_store_read_archive (fixture->store, path, FALSE, &counts, NULL));
  g_assert_cmpuint (counts.n_same, ==, 3);
  after = read_talks (fixture);
  g_assert_cmpstr (after, ==, wanted);
}

static void
test_archive_journal_damaged_in_its_place (void)
{
  g_autoptr (StoreFixture) source = store_fixture_new ();
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *path = make_archive (source);
  g_autofree char *wanted = read_talks (source);
  g_autofree char *after = NULL;

  store_fixture_put (fixture, "talks/" NAME, "{", -1);
  store_fixture_open (fixture);
  replace_by (fixture, path);
  after = read_talks (fixture);
  g_assert_cmpstr (after, ==, wanted);
  g_assert_true (store_fixture_has (fixture, "trash/" NAME));
}

static void
test_archive_journal_taken_back (void)
{
  g_autoptr (StoreFixture) source = store_fixture_new ();
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autofree char *path = make_archive (source);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *back = NULL;

  g_test_summary ("What was before is in an archive of its own, and comes back from it.");

  put (fixture, ID, 1, "From there");
  put (fixture, THIRD_ID, 3, "Only there");
  before = read_talks (fixture);
  store_fixture_open (fixture);
  g_assert_null (mend_store_get_archive_before (fixture->store));
  replace_by (fixture, path);
  back = mend_store_get_archive_before (fixture->store);
  g_assert_nonnull (back);
  replace_by (fixture, back);
  after = read_talks (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_archive_journal_forgets (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  const gint64 now = g_get_real_time ();

  scratch_folder_put (folder, MEND_ARCHIVE_JOURNAL_BEFORE, "x");
  mend_archive_journal_forget_before (folder->fd, now + 29 * G_TIME_SPAN_DAY);
  scratch_folder_assert_names (folder, MEND_ARCHIVE_JOURNAL_BEFORE);
  mend_archive_journal_forget_before (folder->fd, now + 31 * G_TIME_SPAN_DAY);
  scratch_folder_assert_names (folder, "");
}

static void
test_archive_journal_full_disk (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = scratch_folder_get_path (folder, "archive");
  int archive;

  g_test_summary ("What could not be noted whole is not noted, and nothing is left of it.");

  scratch_folder_put (folder, "archive", "packed");
  archive = open (path, O_RDONLY | O_CLOEXEC);
  fault_syscalls_install ();
  for (guint call = FAULT_WRITE; call <= FAULT_FSYNC; call++)
    {
      fault_syscalls_arm ((FaultCall) call, ENOSPC, 1, FALSE);
      g_assert_false (mend_archive_journal_begin (folder->fd, archive, NULL));
      fault_syscalls_disarm ();
      g_assert_cmpint (mend_archive_journal_open (folder->fd), ==, -1);
      scratch_folder_assert_names (folder, "archive");
    }
  fault_syscalls_remove ();

  g_assert_true (mend_archive_journal_begin (folder->fd, archive, NULL));
  scratch_folder_assert_holds (folder, "replacing.jsonl.gz", "packed");
  mend_archive_journal_end (folder->fd);
  scratch_folder_assert_names (folder, "archive");
  close (archive);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  /* First, since it needs a process with one thread. */
  g_test_add_func ("/store/archive-journal/killed", test_archive_journal_killed);
  g_test_add_func ("/store/archive-journal/two-versions", test_archive_journal_two_versions);
  g_test_add_func ("/store/archive-journal/merged-again", test_archive_journal_merged_again);
  g_test_add_func ("/store/archive-journal/damaged-in-its-place",
                   test_archive_journal_damaged_in_its_place);
  g_test_add_func ("/store/archive-journal/taken-back", test_archive_journal_taken_back);
  g_test_add_func ("/store/archive-journal/forgets", test_archive_journal_forgets);
  g_test_add_func ("/store/archive-journal/full-disk", test_archive_journal_full_disk);

  return g_test_run ();
}
