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

static void
test_choices_roles (void)
{
  g_autoptr (MendChoices) choices = choices_support_make_with_roles ();
  g_autoptr (MendChoices) equal = choices_support_make ();

  g_test_summary ("With roles a talk needs one who was hurt, and nothing else.");

  g_assert_true (mend_choices_may_begin (equal));
  g_assert_false (mend_choices_may_begin (choices));
  g_assert_cmpint (mend_choices_get_hurt (choices), ==, MEND_SEAT_NONE);

  mend_choices_set_hurt (choices, MEND_SEAT_RIGHT);
  g_assert_true (mend_choices_may_begin (choices));

  mend_choices_set_hurt (choices, MEND_SEAT_NONE);
  g_assert_false (mend_choices_may_begin (choices));
}

static void
test_choices_variants (void)
{
  g_autoptr (MendChoices) choices = choices_support_make_with_roles ();
  GListModel *variants = mend_format_get_variants (mend_choices_get_format (choices));
  g_autoptr (MendVariant) plain = g_list_model_get_item (variants, 0);
  g_autoptr (MendVariant) brief = g_list_model_get_item (variants, 1);
  MendPart *quiet = choices_support_get_part (choices, 0);
  MendPart *tell = choices_support_get_part (choices, 1);

  g_assert_true (mend_choices_get_variant (choices) == plain);
  g_assert_false (mend_choices_get_left_out (choices, quiet));

  mend_choices_set_variant (choices, brief);
  g_assert_true (mend_choices_get_left_out (choices, quiet));
  g_assert_cmpuint (mend_choices_get_length (choices, tell), ==, 90);

  mend_choices_set_variant (choices, plain);
  g_assert_false (mend_choices_get_left_out (choices, quiet));
  g_assert_cmpuint (mend_choices_get_length (choices, tell), ==, 60);
}

static void
test_choices_ways (void)
{
  g_autoptr (MendChoices) choices = choices_support_make_with_roles ();
  MendPart *place = choices_support_get_part (choices, 4);
  g_autoptr (MendFormat) other = g_object_new (MEND_TYPE_FORMAT, "id", "other", NULL);

  g_assert_null (mend_choices_get_way (choices, choices_support_get_part (choices, 0)));
  g_assert_cmpstr (mend_format_get_id (mend_choices_get_way (choices, place)), ==, "turns");
  mend_choices_set_way (choices, place, other);
  g_assert_true (mend_choices_get_way (choices, place) == other);
  g_assert_finalize_object (g_steal_pointer (&choices));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/choices/ranges", test_choices_ranges);
  g_test_add_func ("/core/choices/topic-is-one-line", test_choices_topic_is_one_line);

  g_test_add_func ("/core/choices/roles", test_choices_roles);
  g_test_add_func ("/core/choices/variants", test_choices_variants);
  g_test_add_func ("/core/choices/ways", test_choices_ways);
  g_test_add_func ("/core/choices/tell-changes", test_choices_tell_changes);

  return g_test_run ();
}
