// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-check-in-json.h"

#include "random-check-ins.h"
#include "random-records.h"
#include "records/mend-record-error.h"

#include <string.h>

#define N_RECORDS 100

static gpointer
read_any (JsonNode *root, GError **error)
{
  return mend_check_in_json_read (root, error);
}

static void
test_there_and_back (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendCheckIn) record = random_check_in (rand);
      g_autoptr (JsonNode) root = mend_check_in_json_write (record, NULL);
      g_autoptr (JsonNode) again = pass_through_a_file (root);
      g_autoptr (GError) error = NULL;
      g_autoptr (MendCheckIn) found = mend_check_in_json_read (again, &error);

      g_assert_no_error (error);
      g_assert_true (mend_check_in_equal (record, found));
    }
}

static void
test_members_in_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendCheckIn) record = random_check_in (rand);
  g_autoptr (JsonNode) root = mend_check_in_json_write (record, NULL);

  assert_names_in_order (root,
                         "format version id created modified zone rev author left right answers");
}

static void
test_unknown_members_stay (void)
{
  for (guint32 seed = 0; seed < N_RECORDS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (MendCheckIn) record = random_check_in (rand);
      g_autoptr (JsonNode) root = mend_check_in_json_write (record, NULL);
      g_autoptr (JsonNode) later = NULL;
      g_autoptr (MendCheckIn) found = NULL;

      add_unknown_members (rand, root);
      found = mend_check_in_json_read (root, NULL);
      g_assert_nonnull (found);
      later = mend_check_in_json_write (found, root);
      assert_unknown_members_kept (root, later);
    }
}

static void
test_damage_is_refused (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (MendCheckIn) record = random_check_in (rand);
  g_autoptr (JsonNode) root = mend_check_in_json_write (record, NULL);

  assert_damage_is_refused (root, read_any, (GDestroyNotify) mend_check_in_unref);
}

static MendCheckIn *
read_answer (const char *answer, GError **error)
{
  g_autofree char *text = g_strdup_printf (
      "{\"format\": \"mend check-in\", \"version\": 1,"
      " \"id\": \"0a1b2c3d-4e5f-4607-8899-aabbccddeeff\", \"created\": \"2026-11-03T20:40:00Z\","
      " \"modified\": \"2026-11-03T20:40:00Z\", \"zone\": 0, \"rev\": 1, \"author\": \"both\","
      " \"left\": {\"id\": \"0a1b2c3d-4e5f-4607-8899-aabbccddee00\", \"name\": \"Anna\"},"
      " \"right\": {\"id\": \"0a1b2c3d-4e5f-4607-8899-aabbccddee01\", \"name\": \"Ben\"},"
      " \"answers\": [%s]}",
      answer);
  g_autoptr (JsonNode) root = json_from_string (text, NULL);

  g_assert_nonnull (root);

  return mend_check_in_json_read (root, error);
}

static void
test_values (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MendCheckIn) found = read_answer (
      "{\"id\": \"rely\", \"text\": \"I can rely.\", \"left\": 0, \"right\": null}", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->n_answers, ==, 1);
  g_assert_cmpint (found->answers[0].values[0], ==, 0);
  g_assert_cmpint (found->answers[0].values[1], ==, MEND_CHECK_IN_EMPTY);
}

static void
test_values_that_there_are_not (void)
{
  const struct
  {
    const char *answer;
    const char *place;
  } cases[] = {
    { "7", "answers[0]" },
    { "{\"id\": \"rely\", \"left\": 0, \"right\": null}", "answers[0].text" },
    { "{\"id\": 3, \"text\": \"\", \"left\": 0, \"right\": null}", "answers[0].id" },
    { "{\"id\": \"rely\", \"text\": \"\", \"left\": 11, \"right\": 0}", "answers[0].left" },
    { "{\"id\": \"rely\", \"text\": \"\", \"left\": 1, \"right\": -1}", "answers[0].right" },
    { "{\"id\": \"rely\", \"text\": \"\", \"left\": 1.5, \"right\": 0}", "answers[0].left" },
    { "{\"id\": \"rely\", \"text\": \"\", \"left\": \"1\", \"right\": 0}", "answers[0].left" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_answer (cases[i].answer, &error));
      g_assert_true (error->domain == MEND_RECORD_ERROR);
      g_assert_nonnull (strstr (error->message, cases[i].place));
    }
}

static void
test_too_many_answers (void)
{
  const char *const answer = "{\"id\": \"rely\", \"text\": \"\", \"left\": 1, \"right\": 2}";
  g_autoptr (GString) answers = g_string_new (answer);
  g_autoptr (MendCheckIn) most = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i < MEND_CHECK_IN_MOST_ITEMS; i++)
    g_string_append_printf (answers, ", %s", answer);

  most = read_answer (answers->str, NULL);
  g_assert_cmpuint (most->n_answers, ==, MEND_CHECK_IN_MOST_ITEMS);

  g_string_append_printf (answers, ", %s", answer);
  g_assert_null (read_answer (answers->str, &error));
  g_assert_true (error->domain == MEND_RECORD_ERROR);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/check-in-json/there-and-back", test_there_and_back);
  g_test_add_func ("/store/check-in-json/members-in-order", test_members_in_order);
  g_test_add_func ("/store/check-in-json/unknown-members-stay", test_unknown_members_stay);
  g_test_add_func ("/store/check-in-json/damage-is-refused", test_damage_is_refused);
  g_test_add_func ("/store/check-in-json/values", test_values);
  g_test_add_func ("/store/check-in-json/values-that-there-are-not",
                   test_values_that_there_are_not);
  g_test_add_func ("/store/check-in-json/too-many-answers", test_too_many_answers);

  return g_test_run ();
}
