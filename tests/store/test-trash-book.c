// SPDX-License-Identifier: GPL-3.0-or-later
#include "trash/mend-trash-book.h"

#include "scratch-folder.h"

#include <fcntl.h>
#include <unistd.h>

#define NAME "20261103T214000Z-4f2c1b06.json"
#define RECORD                                                                                     \
  "{\"format\":\"mend talk\",\"version\":1,\"id\":\"4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11\","       \
  "\"rev\":2}"
#define DAY_S  MEND_TRASH_DAY_S
#define DAY_US (G_GINT64_CONSTANT (1000000) * DAY_S)
#define NOW    G_GINT64_CONSTANT (1790000000)

/* A trash with one talk in it, a state, and what is known of the trash. */
typedef struct
{
  ScratchFolder *trash;
  ScratchFolder *state;
  MendTrashBook *book;
} Fixture;

/* As a new start of the program. */
static void
start (Fixture *fixture)
{
  g_clear_pointer (&fixture->book, mend_trash_book_free);
  fixture->book = mend_trash_book_new ();
  mend_trash_book_load (fixture->book, fixture->state->fd);
}

static gboolean
look (Fixture *fixture, gint64 wall_s, gint64 clock_us)
{
  gboolean is_changed;

  mend_trash_book_pass (fixture->book, wall_s, clock_us);
  is_changed = mend_trash_book_look (fixture->book, fixture->trash->fd);
  mend_trash_book_save (fixture->book, fixture->state->fd);

  return is_changed;
}

static gint64
get_age (Fixture *fixture)
{
  return mend_trash_book_find (fixture->book, NAME)->age_s;
}

static void
set_up (Fixture *fixture)
{
  fixture->trash = scratch_folder_new ();
  fixture->state = scratch_folder_new ();
  scratch_folder_put (fixture->trash, NAME, RECORD);
  start (fixture);
  g_assert_true (look (fixture, NOW, 0));
}

static void
tear_down (Fixture *fixture)
{
  mend_trash_book_free (fixture->book);
  scratch_folder_free (fixture->trash);
  scratch_folder_free (fixture->state);
}

static void
test_trash_book_reads (void)
{
  Fixture fixture = { 0 };
  const MendTrashEntry *entry;

  set_up (&fixture);
  entry = mend_trash_book_find (fixture.book, NAME);
  g_assert_cmpstr (entry->kind, ==, "talks");
  g_assert_cmpstr (entry->id, ==, "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11");
  g_assert_cmpint (entry->rev, ==, 2);
  g_assert_false (entry->is_tombstone);
  g_assert_false (look (&fixture, NOW, 0));

  scratch_folder_put (fixture.trash, "20261104T214000Z-5f2c1b06.json", "damaged");
  g_assert_true (look (&fixture, NOW, 0));
  g_assert_null (mend_trash_book_find (fixture.book, "20261104T214000Z-5f2c1b06.json")->kind);

  g_assert_cmpint (unlinkat (fixture.trash->fd, NAME, 0), ==, 0);
  g_assert_true (look (&fixture, NOW, 0));
  g_assert_null (mend_trash_book_find (fixture.book, NAME));
  tear_down (&fixture);
}

static void
test_trash_book_passes_by_the_clock (void)
{
  Fixture fixture = { 0 };

  g_test_summary ("While the program runs the time on the wall is no matter.");

  set_up (&fixture);
  look (&fixture, NOW + 400 * DAY_S, 2 * DAY_US);
  g_assert_cmpint (get_age (&fixture), ==, 2 * DAY_S);
  look (&fixture, NOW - 400 * DAY_S, 3 * DAY_US);
  g_assert_cmpint (get_age (&fixture), ==, 3 * DAY_S);

  /* What is less than a second is not lost. */
  for (guint i = 1; i <= 10; i++)
    look (&fixture, NOW, 3 * DAY_US + i * 250000);
  g_assert_cmpint (get_age (&fixture), ==, 3 * DAY_S + 2);
  tear_down (&fixture);
}

static void
test_trash_book_passes_between_runs (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture);
  start (&fixture);
  look (&fixture, NOW + 5 * DAY_S, 0);
  g_assert_cmpint (get_age (&fixture), ==, 5 * DAY_S);
  start (&fixture);
  look (&fixture, NOW + 12 * DAY_S, 0);
  g_assert_cmpint (get_age (&fixture), ==, 12 * DAY_S);
  tear_down (&fixture);
}

static void
test_trash_book_jumps (void)
{
  Fixture fixture = { 0 };

  g_test_summary ("A clock that was put forward, and back, lets nothing go early.");

  set_up (&fixture);
  start (&fixture);
  look (&fixture, NOW + 400 * DAY_S, 0);
  g_assert_cmpint (get_age (&fixture), ==, DAY_S);
  start (&fixture);
  look (&fixture, NOW + DAY_S, 0);
  g_assert_cmpint (get_age (&fixture), ==, DAY_S);

  /* By so little that it may have been an absence; then it is taken back. */
  start (&fixture);
  look (&fixture, NOW + 7 * DAY_S, 0);
  g_assert_cmpint (get_age (&fixture), ==, 7 * DAY_S);
  start (&fixture);
  look (&fixture, NOW + DAY_S, 0);
  g_assert_cmpint (get_age (&fixture), ==, DAY_S);
  tear_down (&fixture);
}

static void
test_trash_book_lost (void)
{
  Fixture fixture = { 0 };

  g_test_summary ("Where the book is lost or damaged, what is there counts as new.");

  set_up (&fixture);
  look (&fixture, NOW, 20 * DAY_US);
  g_assert_cmpint (get_age (&fixture), ==, 20 * DAY_S);
  scratch_folder_put (fixture.state, "trash.json", "{\"format\":");
  start (&fixture);
  look (&fixture, NOW + 20 * DAY_S, 0);
  g_assert_cmpint (get_age (&fixture), ==, 0);
  tear_down (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/trash-book/reads", test_trash_book_reads);
  g_test_add_func ("/store/trash-book/passes-by-the-clock", test_trash_book_passes_by_the_clock);
  g_test_add_func ("/store/trash-book/passes-between-runs", test_trash_book_passes_between_runs);
  g_test_add_func ("/store/trash-book/jumps", test_trash_book_jumps);
  g_test_add_func ("/store/trash-book/lost", test_trash_book_lost);

  return g_test_run ();
}
