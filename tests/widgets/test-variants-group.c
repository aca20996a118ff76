// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "setup/mend-variants-group.h"
#include "talk-support.h"
#include "ways/mend-variant.h"

static GtkWidget *
make_group (MendChoices *choices)
{
  GtkWidget *group = mend_variants_group_new ();

  mend_variants_group_set_choices (MEND_VARIANTS_GROUP (group), choices);

  return g_object_ref_sink (group);
}

static void
choose (GtkWidget *group, const char *title)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget_test_find (group, GTK_TYPE_LABEL, title),
                                            ADW_TYPE_ACTION_ROW);

  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (widget_test_find (row, GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
}

static void
assert_chosen (MendChoices *choices, const char *id)
{
  g_assert_cmpstr (mend_variant_get_id (mend_choices_get_variant (choices)), ==, id);
}

static void
test_variants_group_each (void)
{
  g_autoptr (MendChoices) daily = talk_support_make_choices ("daily");
  g_autoptr (MendChoices) tenten = talk_support_make_choices ("tenten");
  GtkWidget *daily_group = make_group (daily);
  GtkWidget *tenten_group = make_group (tenten);

  g_test_summary ("The first form is chosen; each of them can be.");

  assert_chosen (daily, "thanks-first");
  choose (daily_group, "Feelings First");
  assert_chosen (daily, "feelings-first");

  assert_chosen (tenten, "replies");
  choose (tenten_group, "With Time Together");
  assert_chosen (tenten, "together");
  choose (tenten_group, "With Replies");
  assert_chosen (tenten, "replies");

  widget_test_assert_named (daily_group);
  g_assert_finalize_object (daily_group);
  g_assert_finalize_object (tenten_group);
}

static void
test_variants_group_none (void)
{
  g_autoptr (MendChoices) choices = talk_support_make_choices ("turns");
  GtkWidget *group = make_group (choices);

  g_test_summary ("No heading stands over nothing.");

  g_assert_false (gtk_widget_get_visible (group));
  g_assert_finalize_object (group);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/variants-group/each", test_variants_group_each);
  g_test_add_func ("/widgets/variants-group/none", test_variants_group_none);

  return g_test_run ();
}
