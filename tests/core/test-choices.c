// SPDX-License-Identifier: GPL-3.0-or-later
#include "choices-support.h"

static void
test_choices_ranges (void)
{
  g_autoptr (MendChoices) choices = choices_support_make ();
  g_autoptr (MendPlan) plan = NULL;

  mend_choices_set_length (choices, choices_support_get_turn (choices), 10000);
  g_assert_cmpuint (mend_choices_get_length (choices, choices_support_get_turn (choices)), ==, 600);
  mend_choices_set_length (choices, choices_support_get_turn (choices), 1);
  g_assert_cmpuint (mend_choices_get_length (choices, choices_support_get_turn (choices)), ==, 60);
  mend_choices_set_repeat (choices, choices_support_get_rounds (choices), 0);
  g_assert_cmpuint (mend_choices_get_repeat (choices, choices_support_get_rounds (choices)), ==, 1);

  plan = mend_plan_builder_make_plan (choices);
  g_assert_cmpuint (mend_plan_get_n_parts (plan), ==, 3);
  g_assert_cmpint (mend_plan_get_part (plan, 0)->length_ms, ==, 60000);
  g_assert_cmpint (mend_plan_get_part (plan, 0)->most_ms, ==, 600000);
  g_assert_cmpint (mend_plan_get_length_ms (plan), ==, 120000);
}

static void
test_choices_topic_is_one_line (void)
{
  g_autoptr (MendChoices) choices = choices_support_make ();
  g_autofree char *longest = g_strnfill (2 * MEND_CHOICES_LONGEST_TOPIC, 'a');

  mend_choices_set_topic (choices, NULL, "  The\nholidays ");
  g_assert_cmpstr (mend_choices_get_topic (choices), ==, "The holidays");

  mend_choices_set_topic (choices, "today", "   ");
  g_assert_null (mend_choices_get_topic (choices));
  g_assert_null (mend_choices_get_topic_id (choices));

  mend_choices_set_topic (choices, NULL, longest);
  g_assert_cmpuint (strlen (mend_choices_get_topic (choices)), ==, MEND_CHOICES_LONGEST_TOPIC);
}

static void
changed_cb (guint *count)
{
  (*count)++;
}

static void
test_choices_tell_changes (void)
{
  g_autoptr (MendChoices) choices = choices_support_make ();
  guint changes = 0;

  g_signal_connect_swapped (choices, "changed", G_CALLBACK (changed_cb), &changes);
  mend_choices_set_first (choices, MEND_SEAT_RIGHT);
  mend_choices_set_length (choices, choices_support_get_turn (choices), 300);
  mend_choices_set_topic (choices, "today", "How I am today");

  g_assert_cmpuint (changes, ==, 3);
  g_assert_finalize_object (g_steal_pointer (&choices));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/choices/ranges", test_choices_ranges);
  g_test_add_func ("/core/choices/topic-is-one-line", test_choices_topic_is_one_line);

  g_test_add_func ("/core/choices/tell-changes", test_choices_tell_changes);

  return g_test_run ();
}
