// SPDX-License-Identifier: GPL-3.0-or-later
#include "trash/mend-deleted-title.h"

#include "json/mend-helper-json.h"
#include "json/mend-good-thing-json.h"
#include "json/mend-promise-json.h"
#include "random-promises.h"

static void
assert_title (const char *kind, JsonNode *node, const char *expected)
{
  g_autoptr (JsonNode) root = node;
  g_autofree char *title = mend_deleted_title_read (kind, root);

  g_assert_cmpstr (title, ==, expected);
}

static void
assert_sort (const char *kind, JsonNode *node, const char *expected, GDateTime *expected_starts)
{
  g_autoptr (JsonNode) root = node;
  g_autoptr (GDateTime) starts = NULL;
  g_autofree char *sort = mend_deleted_title_read_sort (kind, root, &starts);

  g_assert_cmpstr (sort, ==, expected);
  g_assert_true (starts == expected_starts ||
                 (starts != NULL && g_date_time_equal (starts, expected_starts)));
}

static void
test_deleted_title_sorts (void)
{
  for (guint32 seed = 0; seed < 20; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendPromise) promise = random_promise (rand);
      g_autoptr (MendGoodThing) moment = random_good_thing (rand);
      g_autoptr (MendHelper) helper = random_helper (rand);

      assert_sort ("promises", mend_promise_json_write (promise, NULL), NULL, NULL);
      assert_sort ("moments", mend_good_thing_json_write (moment, NULL),
                   mend_good_thing_kind_to_string (moment->kind), NULL);
      assert_sort ("helpers", mend_helper_json_write (helper, helper->created, NULL),
                   mend_helper_kind_to_string (helper->kind), helper->starts);
      assert_sort ("helpers", mend_good_thing_json_write (moment, NULL), NULL, NULL);
    }
}

static void
test_deleted_title_own_words (void)
{
  for (guint32 seed = 0; seed < 20; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendPromise) promise = random_promise (rand);
      g_autoptr (MendGoodThing) moment = random_good_thing (rand);
      g_autoptr (MendHelper) helper = random_helper (rand);

      assert_title ("promises", mend_promise_json_write (promise, NULL), promise->text);
      assert_title ("moments", mend_good_thing_json_write (moment, NULL), moment->text);
      assert_title ("helpers", mend_helper_json_write (helper, helper->created, NULL),
                    helper->kind == MEND_HELPER_THERAPIST ? helper->name : helper->text);
    }
}

static void
test_deleted_title_without (void)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  const MendGoodThing done = { .kind = MEND_GOOD_THING_DONE,
                               .moment_id = (char *) "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11",
                               .created = time,
                               .seat = MEND_SEAT_BOTH };
  const MendHelper session = {
    .kind = MEND_HELPER_SESSION, .created = time, .starts = time, .seat = MEND_SEAT_BOTH
  };
  g_autoptr (MendGoodThing) moment = mend_good_thing_new (&done);
  g_autoptr (MendHelper) helper = mend_helper_new (&session);

  g_test_summary ("What has no words, and what this version does not know, has no title.");

  assert_title ("moments", mend_good_thing_json_write (moment, NULL), NULL);
  assert_title ("helpers", mend_helper_json_write (helper, time, NULL), NULL);
  assert_title ("letters", mend_good_thing_json_write (moment, NULL), NULL);
  assert_title ("promises", mend_good_thing_json_write (moment, NULL), NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/deleted-title/own-words", test_deleted_title_own_words);
  g_test_add_func ("/store/deleted-title/sorts", test_deleted_title_sorts);
  g_test_add_func ("/store/deleted-title/without", test_deleted_title_without);

  return g_test_run ();
}
