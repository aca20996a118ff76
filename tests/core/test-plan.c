// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-plan.h"

#include "mend-test-plan.h"

static void
test_plan_parts_in_order (void)
{
  g_autoptr (MendPlan) plan = mend_test_plan_new_floor ();

  g_assert_cmpuint (mend_plan_get_n_parts (plan), ==, 4);
  g_assert_cmpstr (mend_plan_get_part (plan, 0)->id, ==, "settle");
  g_assert_cmpint (mend_plan_get_part (plan, 1)->speaker, ==, MEND_SEAT_LEFT);
  g_assert_cmpint (mend_plan_get_part (plan, 2)->speaker, ==, MEND_SEAT_RIGHT);
  g_assert_cmpstr (mend_plan_get_part (plan, 3)->id, ==, "close");
}

static void
test_plan_length (void)
{
  g_autoptr (MendPlan) plan = mend_test_plan_new_turns ();
  g_autoptr (MendPlan) empty = mend_plan_new ();

  g_test_summary ("Parts without a time add nothing.");

  g_assert_cmpint (mend_plan_get_length_ms (plan), ==, 8 * 60000);
  mend_test_plan_add_part (plan, "open", MEND_SEAT_BOTH, 0, 0);
  g_assert_cmpint (mend_plan_get_length_ms (plan), ==, 8 * 60000);
  g_assert_cmpint (mend_plan_get_length_ms (empty), ==, 0);
}

static void
test_plan_goes_on (void)
{
  g_autoptr (MendPlan) plan = mend_test_plan_new_ofnr ();

  g_test_summary ("A turn goes on until another speaks, or another turn of the same begins.");

  g_assert_false (mend_plan_goes_on (plan, 0));
  g_assert_true (mend_plan_goes_on (plan, 3));
  g_assert_false (mend_plan_goes_on (plan, 4));
  g_assert_true (mend_plan_goes_on (plan, 5));
  g_assert_cmpint (mend_plan_get_part (plan, 6)->speaker, ==,
                   mend_plan_get_part (plan, 5)->speaker);
  g_assert_false (mend_plan_goes_on (plan, 6));
}

static void
test_plan_empty_name (void)
{
  g_autoptr (MendPlan) plan = mend_test_plan_new_turns ();
  g_autoptr (MendPlan) nameless = mend_plan_new ();

  nameless->names[1] = g_strdup ("");

  g_assert_cmpstr (mend_plan_get_name (plan, MEND_SEAT_LEFT), ==, "Anna");
  g_assert_cmpstr (mend_plan_get_name (plan, MEND_SEAT_RIGHT), ==, "Ben");
  g_assert_null (mend_plan_get_name (nameless, MEND_SEAT_LEFT));
  g_assert_null (mend_plan_get_name (nameless, MEND_SEAT_RIGHT));
}

static void
test_plan_lives_until_last_reference (void)
{
  g_autoptr (MendPlan) plan = mend_test_plan_new_turns ();
  g_autoptr (MendPlan) again = g_boxed_copy (MEND_TYPE_PLAN, plan);

  g_assert_true (again == plan);
  g_clear_pointer (&plan, mend_plan_unref);
  g_assert_cmpstr (again->title, ==, "Short Turns");
}

static void
test_plan_test_plans_number_turns (void)
{
  g_autoptr (MendPlan) plan = mend_test_plan_new_ofnr ();
  const MendPlanPart *ask = mend_plan_get_part (plan, 3);
  const MendPlanPart *answer = mend_plan_get_part (plan, 5);

  g_test_summary ("The plans of the tests are numbered as those of the program are.");

  g_assert_cmpuint (ask->turn, ==, 1);
  g_assert_cmpuint (ask->n_turns, ==, 1);
  g_assert_cmpuint (ask->piece, ==, 4);
  g_assert_cmpuint (ask->n_pieces, ==, 4);
  g_assert_cmpuint (answer->turn, ==, 0);
  g_assert_cmpuint (answer->n_turns, ==, 0);
  g_assert_cmpuint (answer->piece, ==, 2);
  g_assert_cmpuint (answer->n_pieces, ==, 2);
  g_assert_cmpuint (mend_plan_get_part (plan, 6)->piece, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/plan/parts-in-order", test_plan_parts_in_order);
  g_test_add_func ("/core/plan/length", test_plan_length);
  g_test_add_func ("/core/plan/goes-on", test_plan_goes_on);
  g_test_add_func ("/core/plan/empty-name", test_plan_empty_name);
  g_test_add_func ("/core/plan/lives-until-last-reference", test_plan_lives_until_last_reference);
  g_test_add_func ("/core/plan/test-plans-number-turns", test_plan_test_plans_number_turns);

  return g_test_run ();
}
