// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store.h"

#include "store-fixture.h"

#define TALK  "0a1b2c3d-4e5f-4607-8899-aabbccddeeff"
#define OTHER "7c1d9a40-2b3e-4f5a-8c6d-0e1f2a3b4c5d"

static void
add (StoreFixture *fixture, const char *talk_id, const char *text)
{
  static int n_added;
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 1, 31, 19, 5, n_added++ % 60);
  const MendTag fields = {
    .talk_id = (char *) talk_id,
    .created = created,
    .text = (char *) text,
  };
  g_autoptr (MendTag) tag = mend_tag_new (&fields);

  mend_store_add_tag (fixture->store, tag);
}

static void
assert_texts (StoreFixture *fixture, const char *talk_id, const char *expected)
{
  g_autoptr (GPtrArray) tags = mend_store_list_tags (fixture->store);
  g_autoptr (GPtrArray) texts = mend_tag_list_texts (tags, talk_id);
  g_autofree char *joined = NULL;

  g_ptr_array_add (texts, NULL);
  joined = g_strjoinv ("|", (char **) texts->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static void
count_cb (guint *n_signals)
{
  (*n_signals)++;
}

static void
test_store_tags_are_kept (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  guint n_signals = 0;

  store_fixture_open (fixture);
  g_signal_connect_swapped (fixture->store, "tags-changed", G_CALLBACK (count_cb), &n_signals);
  assert_texts (fixture, NULL, "");
  add (fixture, TALK, "Work");
  add (fixture, TALK, "Money");
  add (fixture, OTHER, "Money");
  g_assert_cmpuint (n_signals, ==, 3);
  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  assert_texts (fixture, TALK, "Money|Work");
  assert_texts (fixture, OTHER, "Money");
  assert_texts (fixture, NULL, "Money|Work");
  g_assert_cmpuint (g_list_model_get_n_items (mend_store_get_problems (fixture->store)), ==, 0);
}

static void
test_store_tags_go_and_come_back (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) removed = NULL;

  g_test_summary ("All that are one word go at once, and come back as they were.");

  store_fixture_open (fixture);
  add (fixture, TALK, "Work");
  add (fixture, TALK, "work");
  add (fixture, OTHER, "Work");
  store_fixture_settle (fixture);

  removed = mend_store_remove_tag (fixture->store, TALK, "WORK");
  g_assert_cmpuint (removed->len, ==, 2);
  assert_texts (fixture, TALK, "");
  assert_texts (fixture, OTHER, "Work");
  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  assert_texts (fixture, TALK, "");

  mend_store_restore_tags (fixture->store, removed);
  assert_texts (fixture, TALK, "Work");
  store_fixture_settle (fixture);
  store_fixture_reopen (fixture);
  assert_texts (fixture, TALK, "Work");
}

static void
test_store_tags_of_no_talk (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) removed = NULL;

  store_fixture_open (fixture);
  removed = mend_store_remove_tag (fixture->store, TALK, "Work");
  g_assert_cmpuint (removed->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/store-tags/are-kept", test_store_tags_are_kept);
  g_test_add_func ("/store/store-tags/go-and-come-back", test_store_tags_go_and_come_back);
  g_test_add_func ("/store/store-tags/of-no-talk", test_store_tags_of_no_talk);

  return g_test_run ();
}
