// SPDX-License-Identifier: GPL-3.0-or-later
#include "trash/mend-trash-look.h"

#include "conflict-fixture.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define DAY_US (G_GINT64_CONSTANT (1000000) * MEND_TRASH_DAY_S)
#define LIVE   "people/" RECORD_NAME
#define TRASH  "trash/" RECORD_NAME

/* A store in which one person is, or was, and what is known of its trash. */
typedef struct
{
  StoreFixture *fixture;
  MendStoreFolders *folders;
  MendTrashBook *book;
  gint64 clock_us;
  guint n_back;
} Trash;

static void
set_up (Trash *self)
{
  self->fixture = store_fixture_new ();
  self->folders = mend_store_folders_new (self->fixture->data_dir, self->fixture->state_dir);
  g_assert_true (mend_store_folders_open (self->folders, NULL));
  self->book = mend_trash_book_new ();
}

static void
tear_down (Trash *self)
{
  mend_trash_book_free (self->book);
  mend_store_folders_unref (self->folders);
  store_fixture_free (self->fixture);
}

static void
put (Trash *self, const char *name, const char *person, int rev)
{
  g_autofree char *text = make_person_text (person, rev, "teal", 1);

  store_fixture_put (self->fixture, name, text, -1);
}

static void
look (Trash *self, guint n_days)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  MendTrashLook trash_look = { .folders = self->folders, .book = self->book, .now = now };

  self->clock_us += n_days * DAY_US;
  trash_look.clock_us = self->clock_us;
  mend_trash_look_run (&trash_look);
  self->n_back += trash_look.n_back;
}

static void
assert_where (Trash *self, gboolean is_live, gboolean is_in_trash)
{
  g_assert_cmpint (store_fixture_has (self->fixture, LIVE), ==, is_live);
  g_assert_cmpint (store_fixture_has (self->fixture, TRASH), ==, is_in_trash);
}

static void
test_trash_look_changed_elsewhere (void)
{
  Trash self = { 0 };

  g_test_summary ("What was deleted here and changed there is back; the older version is kept.");

  set_up (&self);
  put (&self, TRASH, "Anna", 2);
  put (&self, LIVE, "Anne", 3);
  look (&self, 0);
  assert_where (&self, TRUE, FALSE);
  g_assert_cmpuint (self.n_back, ==, 1);
  g_assert_true (store_fixture_holds_anywhere (self.fixture, "Anna"));
  tear_down (&self);
}

static void
test_trash_look_changed_before (void)
{
  Trash self = { 0 };

  g_test_summary ("An older version stays deleted, and is kept; but not before it had time to go.");

  set_up (&self);
  put (&self, TRASH, "Anna", 3);
  put (&self, LIVE, "Anne", 2);
  look (&self, 0);
  assert_where (&self, TRUE, TRUE);
  look (&self, 1);
  assert_where (&self, FALSE, TRUE);
  g_assert_cmpuint (self.n_back, ==, 0);
  g_assert_true (store_fixture_holds_anywhere (self.fixture, "Anne"));
  tear_down (&self);
}

static void
test_trash_look_changed_on_both (void)
{
  Trash self = { 0 };

  g_test_summary ("Of two that are as new the live one stays, and no word is lost.");

  set_up (&self);
  put (&self, TRASH, "Anna", 2);
  put (&self, LIVE, "Anne", 2);
  look (&self, 0);
  look (&self, 1);
  assert_where (&self, TRUE, FALSE);
  g_assert_true (store_fixture_holds_anywhere (self.fixture, "Anna"));
  g_assert_true (store_fixture_holds_anywhere (self.fixture, "Anne"));
  tear_down (&self);
}

static void
test_trash_look_unreadable (void)
{
  Trash self = { 0 };

  g_test_summary ("What cannot be read is neither judged nor removed, however old it is.");

  set_up (&self);
  store_fixture_put (self.fixture, TRASH, "{\"format\":\"mend talk\"", -1);
  store_fixture_put (self.fixture, LIVE, "", 0);
  look (&self, 0);
  look (&self, 400);
  assert_where (&self, TRUE, TRUE);

  /* Nor is the record in the trash, as long as the live one cannot be read. */
  put (&self, TRASH, "Anna", 2);
  look (&self, 0);
  look (&self, 400);
  assert_where (&self, TRUE, TRUE);
  tear_down (&self);
}

static void
test_trash_look_youngest_counts (void)
{
  Trash self = { 0 };

  g_test_summary ("Of several versions of a record none goes before the youngest is old.");

  set_up (&self);
  put (&self, TRASH, "Anna", 2);
  look (&self, 0);
  look (&self, 20);
  put (&self, "trash/" RECORD_STEM "-copy.json", "Anne", 1);
  look (&self, 0);
  look (&self, 15);
  g_assert_true (store_fixture_holds_anywhere (self.fixture, "Anna"));
  g_assert_true (store_fixture_holds_anywhere (self.fixture, "Anne"));
  look (&self, 15);
  g_assert_false (store_fixture_holds_anywhere (self.fixture, "Anna"));
  g_assert_false (store_fixture_holds_anywhere (self.fixture, "Anne"));
  assert_where (&self, FALSE, TRUE);
  tear_down (&self);
}

static guint
count_tombstones (Trash *self)
{
  g_autofree char *path = store_fixture_get_path (self->fixture, "trash");
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint count = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
      count += strstr (text, "mend tombstone") != NULL;
    }

  return count;
}

static void
test_trash_look_bit_by_bit (void)
{
  Trash self = { 0 };

  g_test_summary (
      "Where much goes at once, not all of it goes in one look, but in the end it does.");

  set_up (&self);
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *text = make_person_text ("Anna", 1, "teal", 1);
      g_autofree char *id = g_strdup_printf ("4f2c1b%02x", i);
      g_autofree char *name = g_strdup_printf ("trash/20261103T214000Z-%s.json", id);
      g_auto (GStrv) parts = g_strsplit (text, "4f2c1b06", -1);
      g_autofree char *other = g_strjoinv (id, parts);

      store_fixture_put (self.fixture, name, other, -1);
    }

  look (&self, 0);
  look (&self, 29);
  g_assert_cmpuint (count_tombstones (&self), ==, 0);
  look (&self, 1);
  g_assert_cmpuint (count_tombstones (&self), ==, 20);
  look (&self, 0);
  g_assert_cmpuint (count_tombstones (&self), ==, 30);
  tear_down (&self);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/trash-look/changed-elsewhere", test_trash_look_changed_elsewhere);
  g_test_add_func ("/store/trash-look/changed-before", test_trash_look_changed_before);
  g_test_add_func ("/store/trash-look/changed-on-both", test_trash_look_changed_on_both);
  g_test_add_func ("/store/trash-look/unreadable", test_trash_look_unreadable);
  g_test_add_func ("/store/trash-look/youngest-counts", test_trash_look_youngest_counts);
  g_test_add_func ("/store/trash-look/bit-by-bit", test_trash_look_bit_by_bit);

  return g_test_run ();
}
