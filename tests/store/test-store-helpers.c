// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-helpers.h"

#include "store-fixture.h"

static void
add (StoreFixture *fixture, const char *text, int second)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 1, 31, 19, 5, second);
  const MendHelper fields = { .created = created, .name = (char *) text };
  g_autoptr (MendHelper) helper = mend_helper_new (&fields);

  mend_store_save_helper (fixture->store, helper);
}

static void
assert_texts (StoreFixture *fixture, const char *expected)
{
  g_autoptr (GPtrArray) helpers = mend_store_list_helpers (fixture->store);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < helpers->len; i++)
    {
      const MendHelper *helper = g_ptr_array_index (helpers, i);

      g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", helper->name);
    }

  g_assert_cmpstr (joined->str, ==, expected);
}

static void
count_cb (guint *n_signals)
{
  (*n_signals)++;
}

static void
test_store_helpers_are_kept (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  guint n_signals = 0;

  store_fixture_open (fixture);
  g_signal_connect_swapped (fixture->store, "helpers-changed", G_CALLBACK (count_cb), &n_signals);
  assert_texts (fixture, "");
  add (fixture, "Second", 2);
  add (fixture, "First", 1);
  g_assert_cmpuint (n_signals, ==, 2);
  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  assert_texts (fixture, "First|Second");
  g_assert_cmpuint (g_list_model_get_n_items (mend_store_get_problems (fixture->store)), ==, 0);
}

static void
test_store_helpers_go_and_come_back (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) before = NULL;
  MendHelper *helper;

  store_fixture_open (fixture);
  add (fixture, "First", 1);
  add (fixture, "Second", 2);
  store_fixture_settle (fixture);
  before = mend_store_list_helpers (fixture->store);
  helper = g_ptr_array_index (before, 0);

  mend_store_delete_helper (fixture->store, helper->id);
  assert_texts (fixture, "Second");
  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  assert_texts (fixture, "Second");

  mend_store_restore_helper (fixture->store, helper);
  assert_texts (fixture, "First|Second");
  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  assert_texts (fixture, "First|Second");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store-helpers/are-kept", test_store_helpers_are_kept);
  g_test_add_func ("/store/store-helpers/go-and-come-back", test_store_helpers_go_and_come_back);

  return g_test_run ();
}
