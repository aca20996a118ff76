// SPDX-License-Identifier: GPL-3.0-or-later
#include "check-ins/mend-months.h"

#define ANNA "5a9e23a5-0000-4000-8000-000000000001"
#define BEN  "5a9e23a5-0000-4000-8000-000000000002"

static void
add_check_in (GPtrArray *check_ins, int month, const MendCheckInAnswer *answers, guint n_answers)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (2026, month, 1, 0, 0, 0);
  const MendCheckIn fields = {
    .created = time,
    /* The two have changed places by and by. */
    .person_ids = { (char *) (month % 2 == 0 ? ANNA : BEN),
                    (char *) (month % 2 == 0 ? BEN : ANNA) },
    .answers = (MendCheckInAnswer *) answers,
    .n_answers = n_answers,
  };

  g_ptr_array_add (check_ins, mend_check_in_new (&fields));
}

static GPtrArray *
make_check_ins (void)
{
  const MendCheckInAnswer april[] = {
    { (char *) "old", (char *) "An old sentence.", { 1, 2 } },
    { (char *) "rely", (char *) "I rely.", { 4, 9 } },
  };
  const MendCheckInAnswer may[] = {
    { (char *) "rely", (char *) "I rely.", { 8, MEND_CHECK_IN_EMPTY } },
  };
  const MendCheckInAnswer june[] = {
    { (char *) "hope", (char *) "I hope.", { 0, 10 } },
    { (char *) "rely", (char *) "I can rely.", { 6, 7 } },
  };
  GPtrArray *check_ins = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_check_in_unref);

  add_check_in (check_ins, 4, april, G_N_ELEMENTS (april));
  add_check_in (check_ins, 5, may, G_N_ELEMENTS (may));
  add_check_in (check_ins, 6, june, G_N_ELEMENTS (june));

  return check_ins;
}

static const MendMonthsPoint *
get_point (const MendMonthsLine *line, guint index)
{
  g_assert_cmpuint (index, <, line->points->len);

  return &g_array_index (line->points, MendMonthsPoint, index);
}

static void
test_lines_in_order (void)
{
  g_autoptr (GPtrArray) check_ins = make_check_ins ();
  g_autoptr (GPtrArray) lines = mend_months_make_lines (check_ins, ANNA);
  const char *const ids[] = { "hope", "rely", "old" };

  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpstr (((MendMonthsLine *) lines->pdata[i])->item_id, ==, ids[i]);

  /* As it was shown last. */
  g_assert_cmpstr (((MendMonthsLine *) lines->pdata[1])->text, ==, "I can rely.");
}

static void
test_points_of_a_person (void)
{
  g_autoptr (GPtrArray) check_ins = make_check_ins ();
  g_autoptr (GPtrArray) lines = mend_months_make_lines (check_ins, ANNA);
  const MendMonthsLine *rely = lines->pdata[1];

  g_assert_cmpuint (rely->points->len, ==, 2);
  g_assert_cmpint (get_point (rely, 0)->value, ==, 4);
  g_assert_cmpfloat_with_epsilon (get_point (rely, 0)->position, 0, 1e-9);
  g_assert_cmpint (get_point (rely, 1)->value, ==, 6);
  g_assert_cmpfloat_with_epsilon (get_point (rely, 1)->position, 1, 1e-9);

  /* In May she sat on the right and said nothing: what comes after follows nothing. */
  g_assert_false (get_point (rely, 1)->follows);
}

static void
test_points_of_the_other (void)
{
  g_autoptr (GPtrArray) check_ins = make_check_ins ();
  g_autoptr (GPtrArray) lines = mend_months_make_lines (check_ins, BEN);
  const MendMonthsLine *rely = lines->pdata[1];
  const int values[] = { 9, 8, 7 };

  g_assert_cmpuint (rely->points->len, ==, G_N_ELEMENTS (values));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_assert_cmpint (get_point (rely, i)->value, ==, values[i]);
      g_assert_true (get_point (rely, i)->follows == (i > 0));
    }

  /* The first of May is 30 of the 61 days from the first of April to the first of June. */
  g_assert_cmpfloat_with_epsilon (get_point (rely, 1)->position, 30.0 / 61.0, 1e-9);
}

static void
test_one_check_in (void)
{
  const MendCheckInAnswer answers[] = { { (char *) "rely", (char *) "I rely.", { 4, 9 } } };
  g_autoptr (GPtrArray) check_ins =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_check_in_unref);
  g_autoptr (GPtrArray) lines = NULL;

  add_check_in (check_ins, 4, answers, 1);
  lines = mend_months_make_lines (check_ins, ANNA);
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (get_point (lines->pdata[0], 0)->position, 1, 1e-9);
}

static void
test_none (void)
{
  g_autoptr (GPtrArray) check_ins = g_ptr_array_new ();
  g_autoptr (GPtrArray) lines = mend_months_make_lines (check_ins, ANNA);

  g_assert_cmpuint (lines->len, ==, 0);
}

static void
test_somebody_else (void)
{
  g_autoptr (GPtrArray) check_ins = make_check_ins ();
  g_autoptr (GPtrArray) lines = mend_months_make_lines (check_ins, "somebody");

  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpuint (((MendMonthsLine *) lines->pdata[i])->points->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/months/lines-in-order", test_lines_in_order);
  g_test_add_func ("/core/months/points-of-a-person", test_points_of_a_person);
  g_test_add_func ("/core/months/points-of-the-other", test_points_of_the_other);
  g_test_add_func ("/core/months/one-check-in", test_one_check_in);
  g_test_add_func ("/core/months/none", test_none);
  g_test_add_func ("/core/months/somebody-else", test_somebody_else);

  return g_test_run ();
}
