// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-plan-builder.h"
#include "widget-test.h"

#include "setup/mend-lengths-row.h"
#include "talk-support.h"

static const char *
get_title (GtkWidget *row)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
}

static AdwComboRow *
find_combo (GtkWidget *root, const char *title)
{
  if (ADW_IS_COMBO_ROW (root) && g_strcmp0 (get_title (root), title) == 0)
    return ADW_COMBO_ROW (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AdwComboRow *found = find_combo (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
assert_offers (AdwComboRow *row, const char *first, const char *last)
{
  GtkStringList *labels = GTK_STRING_LIST (adw_combo_row_get_model (row));
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (labels));

  g_assert_cmpstr (gtk_string_list_get_string (labels, 0), ==, first);
  g_assert_cmpstr (gtk_string_list_get_string (labels, n - 1), ==, last);
}

static const char *
get_selected (AdwComboRow *row)
{
  return gtk_string_list_get_string (GTK_STRING_LIST (adw_combo_row_get_model (row)),
                                     adw_combo_row_get_selected (row));
}

static void
test_lengths_row_turns (void)
{
  g_autoptr (MendChoices) choices = talk_support_make_choices ("turns");
  GtkWidget *row = g_object_ref_sink (mend_lengths_row_new (choices));
  AdwComboRow *repeat = find_combo (row, "Turns Each");
  AdwComboRow *length = find_combo (row, "Length of a Turn");
  g_autoptr (MendPlan) plan = NULL;

  g_test_summary ("What is picked changes the choices, and what the row says of them.");

  g_assert_cmpstr (get_title (row), ==, "Two turns each, about 10 minutes");
  g_assert_cmpstr (get_selected (repeat), ==, "2");
  g_assert_cmpstr (get_selected (length), ==, "2 minutes");

  adw_combo_row_set_selected (repeat, 0);
  g_assert_cmpstr (get_title (row), ==, "One turn each, about 5 minutes");

  adw_combo_row_set_selected (length, adw_combo_row_get_selected (length) + 1);
  g_assert_cmpstr (get_selected (length), ==, "3 minutes");
  plan = mend_plan_builder_make_plan (choices);
  g_assert_cmpuint (mend_plan_get_n_parts (plan), ==, 2);
  g_assert_cmpint (mend_plan_get_part (plan, 0)->length_ms, ==, 180000);
  g_assert_cmpint (mend_plan_get_part (plan, 1)->length_ms, ==, 180000);

  g_assert_finalize_object (row);
}

static void
test_lengths_row_range (void)
{
  g_autoptr (MendChoices) choices = talk_support_make_choices ("turns");
  GtkWidget *row = g_object_ref_sink (mend_lengths_row_new (choices));

  g_test_summary ("Only what the way to talk allows is offered.");

  assert_offers (find_combo (row, "Turns Each"), "1", "6");
  assert_offers (find_combo (row, "Length of a Turn"), "1 minute", "10 minutes");

  g_assert_finalize_object (row);
}

static void
test_lengths_row_parts (void)
{
  g_autoptr (MendChoices) floor_choices = talk_support_make_choices ("floor");
  g_autoptr (MendChoices) ofnr_choices = talk_support_make_choices ("ofnr");
  GtkWidget *floor_row = g_object_ref_sink (mend_lengths_row_new (floor_choices));
  GtkWidget *ofnr_row = g_object_ref_sink (mend_lengths_row_new (ofnr_choices));
  const char *const titles[] = { "See", "Feel", "Need", "Ask", "Say It Back", "Answer" };

  g_test_summary ("Each part has a row of its own, and no two are called alike.");

  assert_offers (find_combo (floor_row, "Quiet"), "Left Out", "3 minutes");
  assert_offers (find_combo (floor_row, "Length of a Turn"), "2 minutes", "10 minutes");
  assert_offers (find_combo (floor_row, "Length of the Last Turn"), "30 seconds", "3 minutes");

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    assert_offers (find_combo (ofnr_row, titles[i]), "30 seconds", "3 minutes");

  g_test_message ("%s; %s", get_title (floor_row), get_title (ofnr_row));
  g_assert_finalize_object (floor_row);
  g_assert_finalize_object (ofnr_row);
}

static void
test_lengths_row_left_out (void)
{
  g_autoptr (MendChoices) choices = talk_support_make_choices ("floor");
  GtkWidget *row = g_object_ref_sink (mend_lengths_row_new (choices));
  AdwComboRow *quiet = find_combo (row, "Quiet");
  g_autoptr (MendPlan) plan = NULL;
  guint n_parts;

  g_test_summary ("A part that may be left out is left out by its row, and comes back.");

  n_parts = g_list_model_get_n_items (adw_combo_row_get_model (quiet));
  g_assert_cmpuint (n_parts, >, 2);
  assert_offers (quiet, "Left Out", "3 minutes");
  plan = mend_plan_builder_make_plan (choices);
  n_parts = mend_plan_get_n_parts (plan);

  adw_combo_row_set_selected (quiet, 0);
  g_clear_pointer (&plan, mend_plan_unref);
  plan = mend_plan_builder_make_plan (choices);
  g_assert_cmpuint (mend_plan_get_n_parts (plan), ==, n_parts - 1);

  adw_combo_row_set_selected (quiet, 1);
  g_clear_pointer (&plan, mend_plan_unref);
  plan = mend_plan_builder_make_plan (choices);
  g_assert_cmpuint (mend_plan_get_n_parts (plan), ==, n_parts);

  g_assert_finalize_object (row);
}

static void
test_lengths_row_ways (void)
{
  g_autoptr (MendChoices) choices = talk_support_make_choices ("weekly");
  GtkWidget *row = g_object_ref_sink (mend_lengths_row_new (choices));
  AdwComboRow *way = find_combo (row, "One Thing");
  g_autoptr (MendPlan) plan = NULL;
  gboolean has_incident = FALSE;

  g_test_summary ("Another way to talk can take the place of a part.");

  assert_offers (way, "Left Out", "After a Quarrel");
  adw_combo_row_set_selected (way, 3);
  g_assert_cmpstr (get_selected (way), ==, "After a Quarrel");
  plan = mend_plan_builder_make_plan (choices);

  for (guint i = 0; i < mend_plan_get_n_parts (plan); i++)
    has_incident = has_incident || g_str_equal (mend_plan_get_part (plan, i)->id, "one-thing/feel");

  g_assert_true (has_incident);
  g_assert_finalize_object (row);
}

static void
test_lengths_row_variant (void)
{
  g_autoptr (MendChoices) choices = talk_support_make_choices ("dialogue");
  GtkWidget *row = g_object_ref_sink (mend_lengths_row_new (choices));
  GListModel *variants = mend_format_get_variants (mend_choices_get_format (choices));
  g_autoptr (MendVariant) small = g_list_model_get_item (variants, 3);

  g_test_summary ("The rows show what a variant has chosen.");

  g_assert_cmpstr (get_selected (find_combo (row, "Turns Each")), ==, "3");
  mend_choices_set_variant (choices, small);
  g_assert_cmpstr (get_selected (find_combo (row, "Turns Each")), ==, "1");
  g_assert_true (g_str_has_prefix (get_title (row), "Two turns each, "));

  g_assert_finalize_object (row);
}

static void
test_lengths_row_roles (void)
{
  g_autoptr (MendChoices) choices = talk_support_make_choices ("own-it");
  GtkWidget *row = g_object_ref_sink (mend_lengths_row_new (choices));

  g_test_summary ("How long it takes can be told before it was said who was hurt.");

  assert_offers (find_combo (row, "Questions"), "Left Out", "3");
  g_assert_true (g_str_has_prefix (get_title (row), "About "));
  g_assert_cmpstr (get_selected (find_combo (row, "Own")), ==, "4 minutes");
  adw_combo_row_set_selected (find_combo (row, "Questions"), 0);
  g_assert_cmpint (mend_choices_get_hurt (choices), ==, MEND_SEAT_NONE);

  g_assert_finalize_object (row);
}

static void
test_lengths_row_choices (void)
{
  MendChoices *choices = talk_support_make_choices ("turns");
  GtkWidget *row = g_object_ref_sink (mend_lengths_row_new (choices));

  g_test_summary ("The row goes before the choices do, and leaves nothing at them.");

  g_assert_finalize_object (row);
  mend_choices_set_first (choices, MEND_SEAT_RIGHT);
  g_assert_finalize_object (choices);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/lengths-row/turns", test_lengths_row_turns);
  g_test_add_func ("/widgets/lengths-row/range", test_lengths_row_range);
  g_test_add_func ("/widgets/lengths-row/parts", test_lengths_row_parts);
  g_test_add_func ("/widgets/lengths-row/left-out", test_lengths_row_left_out);
  g_test_add_func ("/widgets/lengths-row/ways", test_lengths_row_ways);
  g_test_add_func ("/widgets/lengths-row/variant", test_lengths_row_variant);
  g_test_add_func ("/widgets/lengths-row/roles", test_lengths_row_roles);
  g_test_add_func ("/widgets/lengths-row/choices", test_lengths_row_choices);

  return g_test_run ();
}
