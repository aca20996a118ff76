// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-check-ins.h"

#include "random-check-ins.h"
#include "store-fixture.h"

static void
count_cb (guint *n_signals)
{
  (*n_signals)++;
}

static MendCheckIn *
get_only (GPtrArray *check_ins)
{
  g_assert_cmpuint (check_ins->len, ==, 1);

  return check_ins->pdata[0];
}

static void
assert_none (StoreFixture *fixture)
{
  g_autoptr (GPtrArray) check_ins = mend_store_list_check_ins (fixture->store);

  g_assert_cmpuint (check_ins->len, ==, 0);
}

static void
assert_only (StoreFixture *fixture, const MendCheckIn *expected)
{
  g_autoptr (GPtrArray) check_ins = mend_store_list_check_ins (fixture->store);

  g_assert_true (mend_check_in_equal (get_only (check_ins), expected));
}

static void
test_store_check_ins_are_kept (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendCheckIn) check_in = random_check_in (rand);
  guint n_signals = 0;

  store_fixture_open (fixture);
  g_signal_connect_swapped (fixture->store, "check-ins-changed", G_CALLBACK (count_cb), &n_signals);
  assert_none (fixture);
  mend_store_add_check_in (fixture->store, check_in);
  g_assert_cmpuint (n_signals, ==, 1);
  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  assert_only (fixture, check_in);
  g_assert_cmpuint (g_list_model_get_n_items (mend_store_get_problems (fixture->store)), ==, 0);
}

static void
test_store_check_ins_go_and_come_back (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  g_autoptr (MendCheckIn) check_in = random_check_in (rand);

  store_fixture_open (fixture);
  mend_store_add_check_in (fixture->store, check_in);
  store_fixture_settle (fixture);
  mend_store_delete_check_in (fixture->store, check_in->id);
  assert_none (fixture);
  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  assert_none (fixture);

  mend_store_restore_check_in (fixture->store, check_in);
  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  assert_only (fixture, check_in);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store-check-ins/are-kept", test_store_check_ins_are_kept);
  g_test_add_func ("/store/store-check-ins/go-and-come-back",
                   test_store_check_ins_go_and_come_back);

  return g_test_run ();
}
