// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: save-job, save-queue. */
#include "saving/mend-saver.h"

#include "fault-syscalls.h"
#include "scratch-folder.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#define NAME  "20260131T190500Z-5a9e23a5.json"
#define OTHER "20260131T190600Z-0f1e2d3c.json"
#define LIVE  "store/talks/" NAME

typedef struct
{
  ScratchFolder *scratch;
  MendFolder *store;
  MendFolder *state;
  MendSaver *saver;
} Fixture;

/* How one change ended. */
typedef struct
{
  guint n_calls;
  MendSaveOutcome outcome;
  char *conflict_name;
  GError *error;
} Ending;

/* Holds the worker up in its first fsync, until the test lets it go. */
static GMutex gate;
static int is_at_gate;

static void
pass_gate_cb (gpointer data)
{
  g_atomic_int_set (&is_at_gate, TRUE);
  g_mutex_lock (&gate);
  g_mutex_unlock (&gate);
}

static void
ending_clear (Ending *self)
{
  g_clear_pointer (&self->conflict_name, g_free);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ending, ending_clear)

static void
changed_cb (GObject *saver, GAsyncResult *result, gpointer data)
{
  Ending *ending = data;

  ending_clear (ending);
  ending->n_calls++;
  ending->outcome =
      mend_saver_finish (MEND_SAVER (saver), result, &ending->conflict_name, &ending->error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *store = NULL;
  g_autofree char *state = NULL;

  fault_syscalls_install ();

  self->scratch = scratch_folder_new ();
  store = scratch_folder_get_path (self->scratch, "store");
  state = scratch_folder_get_path (self->scratch, "state");
  self->store = mend_folder_open (store, NULL);
  self->state = mend_folder_open (state, NULL);
  self->saver = mend_saver_new ();
}

static void
wait_until_idle (Fixture *self)
{
  while (mend_saver_is_busy (self->saver))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  wait_until_idle (self);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (g_steal_pointer (&self->saver));
  g_assert_finalize_object (g_steal_pointer (&self->store));
  g_assert_finalize_object (g_steal_pointer (&self->state));
  scratch_folder_free (self->scratch);
  fault_syscalls_remove ();
}

static void
save (Fixture *self, const char *name, const char *text, Ending *ending)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  MendSaverKeep keep = { self->state, "history", 3 };

  mend_saver_save_async (self->saver, self->store, "talks", name, bytes, &keep, changed_cb, ending);
}

static void
test_saver_saves (Fixture *self, gconstpointer data)
{
  g_auto (Ending) ending = { 0 };

  save (self, NAME, "one", &ending);
  g_assert_cmpuint (ending.n_calls, ==, 0);
  g_assert_true (mend_saver_is_busy (self->saver));
  wait_until_idle (self);

  g_assert_cmpuint (ending.n_calls, ==, 1);
  g_assert_no_error (ending.error);
  g_assert_cmpint (ending.outcome, ==, MEND_SAVE_OUTCOME_SAVED);
  g_assert_null (ending.conflict_name);
  scratch_folder_assert_holds (self->scratch, LIVE, "one");
}

static void
test_saver_remembers (Fixture *self, gconstpointer data)
{
  g_auto (Ending) ending = { 0 };

  g_test_summary ("The next save replaces what the last one left, and keeps it.");

  save (self, NAME, "one", &ending);
  wait_until_idle (self);
  save (self, NAME, "two", &ending);
  wait_until_idle (self);

  g_assert_no_error (ending.error);
  scratch_folder_assert_holds (self->scratch, LIVE, "two");
  scratch_folder_assert_holds (self->scratch, "state/history/20260131T190500Z-5a9e23a5.r3.json",
                               "one");
}

static void
test_saver_newest_wins (Fixture *self, gconstpointer data)
{
  g_auto (Ending) first = { 0 };
  g_auto (Ending) second = { 0 };
  g_auto (Ending) third = { 0 };
  g_auto (GStrv) kept = NULL;
  g_autofree char *history = NULL;

  g_test_summary ("What waits is not written any more when there is something newer.");

  g_assert_cmpint (mend_folder_get_fd (self->store, "talks", NULL), >=, 0);
  g_mutex_lock (&gate);
  fault_syscalls_intrude (FAULT_FSYNC, 1, pass_gate_cb, NULL);
  save (self, NAME, "one", &first);
  while (!g_atomic_int_get (&is_at_gate))
    g_thread_yield ();
  save (self, NAME, "two", &second);
  save (self, OTHER, "other", &third);
  save (self, NAME, "three", &third);
  g_mutex_unlock (&gate);
  wait_until_idle (self);

  g_assert_cmpuint (first.n_calls, ==, 1);
  g_assert_cmpuint (second.n_calls, ==, 1);
  g_assert_cmpuint (third.n_calls, ==, 2);
  g_assert_cmpint (second.outcome, ==, MEND_SAVE_OUTCOME_SAVED);
  scratch_folder_assert_holds (self->scratch, LIVE, "three");
  scratch_folder_assert_holds (self->scratch, "store/talks/" OTHER, "other");

  kept = mend_folder_list (self->state, "history", MEND_NAME_LIST_RECORDS, NULL);
  g_assert_cmpuint (g_strv_length (kept), ==, 1);
  history = g_build_filename ("state/history", kept[0], NULL);
  scratch_folder_assert_holds (self->scratch, history, "one");
}

static void
test_saver_keeps_order (Fixture *self, gconstpointer data)
{
  g_auto (Ending) ending = { 0 };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("running", 7);

  g_test_summary ("The talk on screen is removed only when the record of it is there.");

  mend_saver_overwrite_async (self->saver, self->state, NULL, "current.json", bytes, changed_cb,
                              &ending);
  save (self, NAME, "record", &ending);
  mend_saver_remove_async (self->saver, self->state, NULL, "current.json", changed_cb, &ending);
  mend_saver_overwrite_async (self->saver, self->state, NULL, "current.json", bytes, changed_cb,
                              &ending);
  wait_until_idle (self);

  g_assert_cmpuint (ending.n_calls, ==, 4);
  g_assert_no_error (ending.error);
  scratch_folder_assert_holds (self->scratch, LIVE, "record");
  scratch_folder_assert_holds (self->scratch, "state/current.json", "running");
}

static void
test_saver_says_changed (Fixture *self, gconstpointer data)
{
  g_auto (Ending) ending = { 0 };
  MendFileStamp stamp = { 0 };

  save (self, NAME, "one", &ending);
  wait_until_idle (self);
  scratch_folder_put (self->scratch, "foreign", "foreign");
  g_assert_cmpint (mend_syscalls_get_default ()->renameat2 (self->scratch->fd, "foreign",
                                                            self->scratch->fd, LIVE, 0),
                   ==, 0);

  save (self, NAME, "two", &ending);
  wait_until_idle (self);
  g_assert_cmpint (ending.outcome, ==, MEND_SAVE_OUTCOME_FAILED);
  g_assert_error (ending.error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  scratch_folder_assert_holds (self->scratch, LIVE, "foreign");

  g_assert_cmpint (mend_file_place_look (self->scratch->fd, LIVE, &stamp), ==, 0);
  mend_saver_set_known (self->saver, self->store, "talks", NAME, &stamp);
  save (self, NAME, "both", &ending);
  wait_until_idle (self);
  g_assert_cmpint (ending.outcome, ==, MEND_SAVE_OUTCOME_SAVED);
  scratch_folder_assert_holds (self->scratch, LIVE, "both");
}

static void
test_saver_takes_unknown_for_new (Fixture *self, gconstpointer data)
{
  g_auto (Ending) ending = { 0 };

  g_assert_cmpint (mend_folder_get_fd (self->store, "talks", NULL), >=, 0);
  scratch_folder_put (self->scratch, LIVE, "foreign");

  save (self, NAME, "one", &ending);
  wait_until_idle (self);
  g_assert_error (ending.error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  scratch_folder_assert_holds (self->scratch, LIVE, "foreign");
}

static void
replace_cb (gpointer data)
{
  Fixture *self = data;

  scratch_folder_put (self->scratch, "foreign", "foreign");
  g_assert_cmpint (mend_syscalls_get_default ()->renameat2 (self->scratch->fd, "foreign",
                                                            self->scratch->fd, LIVE, 0),
                   ==, 0);
}

static void
test_saver_tells_of_conflict (Fixture *self, gconstpointer data)
{
  g_auto (Ending) ending = { 0 };
  g_autofree char *copy = NULL;

  save (self, NAME, "one", &ending);
  wait_until_idle (self);
  fault_syscalls_intrude (FAULT_RENAMEAT2, 1, replace_cb, self);
  save (self, NAME, "two", &ending);
  wait_until_idle (self);

  g_assert_cmpint (ending.outcome, ==, MEND_SAVE_OUTCOME_SAVED);
  g_assert_nonnull (ending.conflict_name);
  copy = g_build_filename ("store/talks", ending.conflict_name, NULL);
  scratch_folder_assert_holds (self->scratch, copy, "foreign");
  scratch_folder_assert_holds (self->scratch, LIVE, "two");
}

static void
test_saver_fails_and_tries_again (Fixture *self, gconstpointer data)
{
  g_auto (Ending) ending = { 0 };

  save (self, NAME, "one", &ending);
  wait_until_idle (self);

  fault_syscalls_arm (FAULT_WRITE, ENOSPC, 1, TRUE);
  save (self, NAME, "two", &ending);
  wait_until_idle (self);
  g_assert_cmpint (ending.outcome, ==, MEND_SAVE_OUTCOME_FAILED);
  g_assert_error (ending.error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  scratch_folder_assert_holds (self->scratch, LIVE, "one");

  fault_syscalls_arm (FAULT_RENAMEAT2, EIO, 1, TRUE);
  save (self, NAME, "two", &ending);
  wait_until_idle (self);
  g_assert_cmpint (ending.outcome, ==, MEND_SAVE_OUTCOME_FAILED);
  scratch_folder_assert_holds (self->scratch, LIVE, "one");

  fault_syscalls_disarm ();
  save (self, NAME, "two", &ending);
  wait_until_idle (self);
  g_assert_cmpint (ending.outcome, ==, MEND_SAVE_OUTCOME_SAVED);
  g_assert_no_error (ending.error);
  scratch_folder_assert_holds (self->scratch, LIVE, "two");
}

static void
test_saver_uncertain (Fixture *self, gconstpointer data)
{
  g_auto (Ending) ending = { 0 };

  g_assert_cmpint (mend_folder_get_fd (self->store, "talks", NULL), >=, 0);
  g_assert_true (mend_folder_sync (self->store) && mend_folder_sync (self->state));
  fault_syscalls_arm (FAULT_FSYNC, EIO, 2, TRUE);
  save (self, NAME, "one", &ending);
  g_assert_false (mend_saver_flush (self->saver));
  wait_until_idle (self);

  g_assert_cmpint (ending.outcome, ==, MEND_SAVE_OUTCOME_UNCERTAIN);
  g_assert_no_error (ending.error);
  scratch_folder_assert_holds (self->scratch, LIVE, "one");
}

static void
test_saver_uncertain_of_new_folder (Fixture *self, gconstpointer data)
{
  g_auto (Ending) ending = { 0 };

  g_test_summary ("What lies safely in a folder that is not safe itself is not certain.");

  g_assert_true (mend_folder_sync (self->store) && mend_folder_sync (self->state));
  g_assert_cmpint (mend_folder_get_fd (self->store, "talks", NULL), >=, 0);
  fault_syscalls_arm (FAULT_FSYNC, EIO, 1, FALSE);
  save (self, NAME, "one", &ending);
  wait_until_idle (self);

  g_assert_cmpint (ending.outcome, ==, MEND_SAVE_OUTCOME_UNCERTAIN);
  scratch_folder_assert_holds (self->scratch, LIVE, "one");
}

static void
test_saver_flushes (Fixture *self, gconstpointer data)
{
  g_auto (Ending) ending = { 0 };

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("20260131T190500Z-%08x.json", i);

      save (self, name, "words", &ending);
    }
  g_assert_true (mend_saver_flush (self->saver));

  g_assert_cmpuint (ending.n_calls, ==, 0);
  scratch_folder_assert_holds (self->scratch, "store/talks/20260131T190500Z-00000013.json",
                               "words");
  wait_until_idle (self);
  g_assert_cmpuint (ending.n_calls, ==, 20);
  g_assert_true (mend_saver_flush (self->saver));
}

static void
test_saver_moves_and_saves (Fixture *self, gconstpointer data)
{
  g_auto (Ending) ending = { 0 };

  g_test_summary ("A file that went to the trash and back is still known.");

  save (self, NAME, "one", &ending);
  mend_saver_move_async (self->saver, self->store, "talks", NAME, "trash", changed_cb, &ending);
  wait_until_idle (self);
  g_assert_cmpint (ending.outcome, ==, MEND_SAVE_OUTCOME_SAVED);
  scratch_folder_assert_holds (self->scratch, "store/trash/" NAME, "one");
  scratch_folder_assert_holds (self->scratch, LIVE, NULL);

  mend_saver_move_async (self->saver, self->store, "trash", NAME, "talks", changed_cb, &ending);
  save (self, NAME, "two", &ending);
  wait_until_idle (self);
  g_assert_no_error (ending.error);
  g_assert_cmpuint (ending.n_calls, ==, 4);
  scratch_folder_assert_holds (self->scratch, LIVE, "two");

  mend_saver_remove_async (self->saver, self->store, "talks", NAME, changed_cb, &ending);
  wait_until_idle (self);
  g_assert_no_error (ending.error);
  scratch_folder_assert_holds (self->scratch, LIVE, NULL);
}

static void
test_saver_only_where_alone (Fixture *self, gconstpointer data)
{
  g_autoptr (MendFolder) second = mend_folder_open (mend_folder_get_path (self->store), NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("one", 3);
  g_auto (Ending) ending = { 0 };

  g_assert_false (mend_folder_is_writable (second));
  mend_saver_save_async (self->saver, second, "talks", NAME, bytes, NULL, changed_cb, &ending);
  wait_until_idle (self);

  g_assert_error (ending.error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);
  scratch_folder_assert_holds (self->scratch, LIVE, NULL);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_saver_busy (Fixture *self, gconstpointer data)
{
  g_auto (Ending) ending = { 0 };
  guint n_notified = 0;

  g_signal_connect_swapped (self->saver, "notify::busy", G_CALLBACK (count_cb), &n_notified);

  g_assert_false (mend_saver_is_busy (self->saver));
  save (self, NAME, "one", &ending);
  save (self, OTHER, "two", &ending);
  g_assert_cmpuint (n_notified, ==, 1);
  wait_until_idle (self);
  g_assert_cmpuint (n_notified, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/store/saver/" path, Fixture, NULL, set_up, test, tear_down)

  ADD ("saves", test_saver_saves);
  ADD ("remembers", test_saver_remembers);
  ADD ("newest-wins", test_saver_newest_wins);
  ADD ("keeps-order", test_saver_keeps_order);
  ADD ("says-changed", test_saver_says_changed);
  ADD ("takes-unknown-for-new", test_saver_takes_unknown_for_new);
  ADD ("tells-of-conflict", test_saver_tells_of_conflict);
  ADD ("fails-and-tries-again", test_saver_fails_and_tries_again);
  ADD ("uncertain", test_saver_uncertain);
  ADD ("uncertain-of-new-folder", test_saver_uncertain_of_new_folder);
  ADD ("flushes", test_saver_flushes);
  ADD ("moves-and-saves", test_saver_moves_and_saves);
  ADD ("only-where-alone", test_saver_only_where_alone);
  ADD ("busy", test_saver_busy);

  return g_test_run ();
}
