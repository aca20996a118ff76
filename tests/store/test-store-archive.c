// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/mend-archive.h"
#include "mend-store.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define N_TALKS 5

typedef struct
{
  StoreFixture *store;
  char *path;
} Fixture;

static gboolean
is_alone (gpointer store)
{
  return G_OBJECT (store)->ref_count == 1;
}

/* What was there is noted when the store is looked at. */
static void
set_up (Fixture *self, gconstpointer data)
{
  self->store = store_fixture_new ();
  self->path = g_build_filename (self->store->home->path, "mend-2026-11-03.jsonl.gz", NULL);
  for (int i = 0; i < N_TALKS; i++)
    {
      g_autofree char *id = g_strdup_printf ("4f2c1b%02x-6f8e-4d3e-9b57-6f1e8a6d0c11", (guint) i);
      g_autoptr (MendTalkRecord) record = make_talk (id, i, "Kept", NULL);

      put_talk (self->store, record);
    }
  store_fixture_open (self->store);
  store_fixture_settle (self->store);
  mend_store_rescan (self->store->store);
  store_fixture_wait_for (self->store, is_alone, self->store->store);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  store_fixture_free (self->store);
  g_free (self->path);
}

static gboolean
write_archive (Fixture *self, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  guint n_records = 0;

  return mend_store_write_archive (self->store->data_dir, self->store->state_dir, self->path, now,
                                   &n_records, left_out, error);
}

static void
assert_refused (Fixture *self, MendArchiveError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length = 0;
  gsize length_after = 0;

  g_assert_true (g_file_get_contents (self->path, &before, &length, NULL));
  g_assert_false (write_archive (self, &error));
  g_assert_error (error, MEND_ARCHIVE_ERROR, (int) code);
  g_assert_true (g_file_get_contents (self->path, &after, &length_after, NULL));
  g_assert_cmpmem (after, length_after, before, length);
}

static void
remove_talks (Fixture *self, guint n_talks)
{
  g_autofree char *path = store_fixture_get_path (self->store, "talks");
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  for (guint i = 0; i < n_talks; i++)
    {
      g_autofree char *file = g_build_filename (path, g_dir_read_name (dir), NULL);

      g_assert_cmpint (g_remove (file), ==, 0);
    }
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  g_autofree char *says_what = store_fixture_get_path (self->store, "store.json");

  g_test_summary ("Where too much is missing at once, the last archive stays.");

  g_assert_true (write_archive (self, NULL));
  remove_talks (self, 1);
  g_assert_true (write_archive (self, NULL));
  remove_talks (self, N_TALKS - 2);
  assert_refused (self, MEND_ARCHIVE_ERROR_AWAY);
  g_assert_cmpint (g_remove (says_what), ==, 0);
  assert_refused (self, MEND_ARCHIVE_ERROR_AWAY);
}

static void
test_deleted_here (Fixture *self, gconstpointer data)
{
  for (int i = 0; i < N_TALKS - 1; i++)
    {
      g_autofree char *id = g_strdup_printf ("4f2c1b%02x-6f8e-4d3e-9b57-6f1e8a6d0c11", (guint) i);

      mend_store_delete_talk (self->store->store, id);
    }
  store_fixture_settle (self->store);
  g_assert_true (write_archive (self, NULL));
}

static void
test_away (Fixture *self, gconstpointer data)
{
  g_autofree char *store = g_build_filename (self->store->data_dir, "store", NULL);
  g_autofree char *aside = g_build_filename (self->store->data_dir, "aside", NULL);

  g_test_summary (
      "Where the store is away, as when a disk is not mounted, the last archive stays.");

  g_assert_true (write_archive (self, NULL));
  store_fixture_close (self->store);
  g_assert_cmpint (g_rename (store, aside), ==, 0);
  assert_refused (self, MEND_ARCHIVE_ERROR_AWAY);
  g_assert_cmpint (symlink ("/nowhere/at/all", store), ==, 0);
  assert_refused (self, MEND_ARCHIVE_ERROR_AWAY);
  g_assert_cmpint (g_remove (store), ==, 0);
  g_assert_cmpint (g_mkdir (store, 0700), ==, 0);
  assert_refused (self, MEND_ARCHIVE_ERROR_AWAY);
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  g_autoptr (StoreFixture) other = store_fixture_new ();
  Fixture empty = { other, self->path };

  g_assert_true (write_archive (self, NULL));
  assert_refused (&empty, MEND_ARCHIVE_ERROR_EMPTY);
  store_fixture_open (other);
  store_fixture_settle (other);
  assert_refused (&empty, MEND_ARCHIVE_ERROR_EMPTY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/store-archive/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/store/store-archive/deleted-here", Fixture, NULL, set_up, test_deleted_here,
              tear_down);
  g_test_add ("/store/store-archive/away", Fixture, NULL, set_up, test_away, tear_down);
  g_test_add ("/store/store-archive/empty", Fixture, NULL, set_up, test_empty, tear_down);

  return g_test_run ();
}
