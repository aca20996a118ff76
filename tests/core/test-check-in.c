// SPDX-License-Identifier: GPL-3.0-or-later
#include "check-ins/mend-check-in-item.h"
#include "check-ins/mend-check-in.h"

/* Also tests: check-in-item, own-check-in. */

#define ANNA "5a9e23a5-0000-4000-8000-000000000001"
#define BEN  "5a9e23a5-0000-4000-8000-000000000002"

static GListStore *
make_items (void)
{
  const char *const texts[][2] = {
    { "rely", "I can rely." },
    { "hope", "I have hope." },
  };
  GListStore *items = g_list_store_new (MEND_TYPE_CHECK_IN_ITEM);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (MendCheckInItem) item =
          g_object_new (MEND_TYPE_CHECK_IN_ITEM, "id", texts[i][0], "text", texts[i][1], NULL);

      g_list_store_append (items, item);
    }

  return items;
}

static MendCheckIn *
make_check_in (int anna, int ben)
{
  g_autoptr (GListStore) items = make_items ();
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autoptr (MendPerson) left = mend_person_new (ANNA, "Anna", MEND_SEAT_LEFT, "blue");
  g_autoptr (MendPerson) right = mend_person_new (BEN, "Ben", MEND_SEAT_RIGHT, "orange");
  g_autoptr (MendOwnCheckIn) hers = mend_own_check_in_new ();
  g_autoptr (MendOwnCheckIn) his = mend_own_check_in_new ();
  const MendPerson *const persons[] = { left, right };
  const MendOwnCheckIn *const said[] = { hers, his };

  mend_own_check_in_set_value (hers, "rely", anna);
  mend_own_check_in_set_value (his, "rely", ben);

  return mend_check_in_new_shown (time, G_LIST_MODEL (items), persons, said);
}

static void
test_own_values (void)
{
  g_autoptr (MendOwnCheckIn) own = mend_own_check_in_new ();
  g_autoptr (MendOwnCheckIn) same = mend_own_check_in_ref (own);
  g_autoptr (GPtrArray) ids = NULL;

  g_assert_true (mend_own_check_in_is_empty (own));
  g_assert_cmpint (mend_own_check_in_get_value (own, "rely"), ==, MEND_CHECK_IN_EMPTY);

  mend_own_check_in_set_value (own, "rely", 0);
  mend_own_check_in_set_value (own, "hope", MEND_CHECK_IN_MOST);
  g_assert_false (mend_own_check_in_is_empty (same));
  g_assert_cmpint (mend_own_check_in_get_value (same, "rely"), ==, 0);
  g_assert_cmpint (mend_own_check_in_get_value (same, "hope"), ==, MEND_CHECK_IN_MOST);
  ids = mend_own_check_in_list_items (own);
  g_assert_cmpuint (ids->len, ==, 2);
  g_assert_cmpstr (ids->pdata[0], ==, "hope");
  g_assert_cmpstr (ids->pdata[1], ==, "rely");

  /* What is taken back is as if it had never been said. */
  mend_own_check_in_set_value (own, "rely", MEND_CHECK_IN_EMPTY);
  mend_own_check_in_set_value (own, "hope", MEND_CHECK_IN_EMPTY);
  g_assert_true (mend_own_check_in_is_empty (own));
}

static void
test_shown (void)
{
  g_autoptr (MendCheckIn) check_in = make_check_in (7, MEND_CHECK_IN_EMPTY);

  g_assert_true (g_uuid_string_is_valid (check_in->id));
  g_assert_cmpuint (check_in->n_answers, ==, 2);
  g_assert_cmpstr (check_in->names[0], ==, "Anna");
  g_assert_cmpstr (check_in->names[1], ==, "Ben");
  g_assert_cmpstr (check_in->answers[0].item_id, ==, "rely");
  g_assert_cmpstr (check_in->answers[1].text, ==, "I have hope.");
  g_assert_cmpint (check_in->answers[0].values[0], ==, 7);
  g_assert_cmpint (check_in->answers[0].values[1], ==, MEND_CHECK_IN_EMPTY);
  g_assert_cmpint (check_in->answers[1].values[0], ==, MEND_CHECK_IN_EMPTY);
}

static void
test_value_follows_the_person (void)
{
  g_autoptr (MendCheckIn) check_in = make_check_in (7, 2);

  g_assert_cmpint (mend_check_in_find_value (check_in, ANNA, "rely"), ==, 7);
  g_assert_cmpint (mend_check_in_find_value (check_in, BEN, "rely"), ==, 2);
  g_assert_cmpint (mend_check_in_find_value (check_in, BEN, "hope"), ==, MEND_CHECK_IN_EMPTY);
  g_assert_cmpint (mend_check_in_find_value (check_in, BEN, "fear"), ==, MEND_CHECK_IN_EMPTY);
  g_assert_cmpint (mend_check_in_find_value (check_in, "nobody", "rely"), ==, MEND_CHECK_IN_EMPTY);
}

static void
test_equal (void)
{
  g_autoptr (MendCheckIn) check_in = make_check_in (7, 2);
  g_autoptr (MendCheckIn) copy = mend_check_in_new (check_in);
  g_autoptr (MendCheckIn) other = make_check_in (7, 3);
  MendCheckIn fields = *check_in;
  g_autoptr (MendCheckIn) renamed = NULL;

  g_assert_true (mend_check_in_equal (check_in, copy));
  g_assert_false (mend_check_in_equal (check_in, other));

  fields.names[1] = (char *) "B.";
  renamed = mend_check_in_new (&fields);
  g_assert_false (mend_check_in_equal (check_in, renamed));

  fields = *check_in;
  fields.n_answers = 1;
  g_clear_pointer (&renamed, mend_check_in_unref);
  renamed = mend_check_in_new (&fields);
  g_assert_false (mend_check_in_equal (check_in, renamed));
}

static void
test_equal_looks_at_each_answer (void)
{
  g_autoptr (MendCheckIn) check_in = make_check_in (7, 2);
  MendCheckInAnswer answers[2] = { check_in->answers[0], check_in->answers[1] };
  MendCheckIn fields = *check_in;
  g_autoptr (MendCheckIn) other = NULL;

  answers[1].values[1] = 0;
  fields.answers = answers;
  other = mend_check_in_new (&fields);
  g_assert_false (mend_check_in_equal (check_in, other));
}

static void
test_item (void)
{
  g_autoptr (GListStore) items = make_items ();
  g_autoptr (MendCheckInItem) item = g_list_model_get_item (G_LIST_MODEL (items), 0);
  g_autofree char *id = NULL;
  g_autofree char *text = NULL;

  g_object_get (item, "id", &id, "text", &text, NULL);
  g_assert_cmpstr (id, ==, mend_check_in_item_get_id (item));
  g_assert_cmpstr (text, ==, mend_check_in_item_get_text (item));
  g_assert_cmpstr (text, ==, "I can rely.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/check-in/own-values", test_own_values);
  g_test_add_func ("/core/check-in/shown", test_shown);
  g_test_add_func ("/core/check-in/value-follows-the-person", test_value_follows_the_person);
  g_test_add_func ("/core/check-in/equal", test_equal);
  g_test_add_func ("/core/check-in/equal-looks-at-each-answer", test_equal_looks_at_each_answer);
  g_test_add_func ("/core/check-in/item", test_item);

  return g_test_run ();
}
