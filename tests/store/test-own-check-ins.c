// SPDX-License-Identifier: GPL-3.0-or-later
#include "private/mend-own-check-ins.h"

#include "private/mend-private-texts.h"
#include "store-fixture.h"

#define ANNA "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define BEN  "0a7de2b4-93c1-4f1d-8a52-1c9a4a0f7e22"

static StoreFixture *
open_fixture (void)
{
  StoreFixture *fixture = store_fixture_new ();

  store_fixture_open (fixture);
  store_fixture_settle (fixture);

  return fixture;
}

static void
keep (StoreFixture *fixture, const char *person, int value)
{
  g_autoptr (MendOwnCheckIn) own = mend_own_check_in_new ();
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 10, 8, 0, 0);
  g_autoptr (GError) error = NULL;

  mend_own_check_in_set_value (own, "rely", value);
  g_assert_true (mend_own_check_ins_save (fixture->data_dir, person, own, now, &error));
  g_assert_no_error (error);
}

static void
assert_kept (StoreFixture *fixture, const char *person, int value)
{
  g_autoptr (MendOwnCheckIn) own = mend_own_check_ins_load (fixture->data_dir, person);

  if (value == MEND_CHECK_IN_EMPTY)
    g_assert_null (own);
  else
    g_assert_cmpint (mend_own_check_in_get_value (own, "rely"), ==, value);
}

static guint
count_files (StoreFixture *fixture, const char *person)
{
  g_autofree char *path = g_build_filename (fixture->data_dir, "private", person, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n_files = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n_files++;

  return n_files;
}

static void
test_each_for_itself (void)
{
  g_autoptr (StoreFixture) fixture = open_fixture ();
  g_autoptr (GPtrArray) problems = NULL;

  assert_kept (fixture, ANNA, MEND_CHECK_IN_EMPTY);
  keep (fixture, ANNA, 7);
  assert_kept (fixture, ANNA, 7);
  assert_kept (fixture, BEN, MEND_CHECK_IN_EMPTY);
  keep (fixture, BEN, 0);
  assert_kept (fixture, ANNA, 7);
  assert_kept (fixture, BEN, 0);

  problems = mend_store_check (fixture->data_dir);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_only_the_latest (void)
{
  g_autoptr (StoreFixture) fixture = open_fixture ();

  keep (fixture, ANNA, 7);
  keep (fixture, ANNA, 3);
  assert_kept (fixture, ANNA, 3);
  g_assert_cmpuint (count_files (fixture, ANNA), ==, 1);
}

static void
test_gone (void)
{
  g_autoptr (StoreFixture) fixture = open_fixture ();
  g_autoptr (GError) error = NULL;

  keep (fixture, ANNA, 7);
  keep (fixture, BEN, 2);
  g_assert_true (mend_own_check_ins_delete (fixture->data_dir, ANNA, &error));
  g_assert_no_error (error);
  assert_kept (fixture, ANNA, MEND_CHECK_IN_EMPTY);
  g_assert_cmpuint (count_files (fixture, ANNA), ==, 0);
  assert_kept (fixture, BEN, 2);

  /* Where nothing is there is nothing to do. */
  g_assert_true (mend_own_check_ins_delete (fixture->data_dir, ANNA, NULL));
}

static void
test_texts_stay (void)
{
  g_autoptr (StoreFixture) fixture = open_fixture ();
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 10, 8, 0, 0);
  g_autoptr (GPtrArray) parts = mend_private_parts_new ();
  g_autoptr (MendPrivateText) text = NULL;
  g_autoptr (GPtrArray) texts = NULL;
  guint n_unreadable = 0;

  g_test_summary ("What the same person wrote for another purpose is none of this.");

  mend_private_parts_add (parts, "text", "Something else");
  text = mend_private_text_new (
      &(MendPrivateText){ .created = now, .purpose = MEND_PRIVATE_PREPARE, .parts = parts });
  g_assert_true (mend_private_texts_save (fixture->data_dir, ANNA, text, NULL));
  keep (fixture, ANNA, 7);
  g_assert_true (mend_own_check_ins_delete (fixture->data_dir, ANNA, NULL));

  texts = mend_private_texts_list (fixture->data_dir, ANNA, &n_unreadable);
  g_assert_cmpuint (texts->len, ==, 1);
  g_assert_cmpuint (n_unreadable, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/own-check-ins/each-for-itself", test_each_for_itself);
  g_test_add_func ("/store/own-check-ins/only-the-latest", test_only_the_latest);
  g_test_add_func ("/store/own-check-ins/gone", test_gone);
  g_test_add_func ("/store/own-check-ins/texts-stay", test_texts_stay);

  return g_test_run ();
}
