// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "place/mend-place-group.h"

static void
count_cb (int *count)
{
  (*count)++;
}

static GtkWidget *
make_group (void)
{
  GtkWidget *group = mend_place_group_new ();

  mend_place_group_set_place (MEND_PLACE_GROUP (group), "/srv/anna/Nextcloud/Mend & <more>", FALSE);
  mend_place_group_set_means (MEND_PLACE_GROUP (group), "By exchange: what comes is kept.");

  return group;
}

static GtkWidget *
make_moving_group (void)
{
  GtkWidget *group = make_group ();

  mend_place_group_set_progress (MEND_PLACE_GROUP (group), 0.4);
  mend_place_group_set_can_move (MEND_PLACE_GROUP (group), FALSE);

  return group;
}

static gboolean
is_shown (GtkWidget *group, const char *label)
{
  GtkWidget *button = widget_test_find (group, GTK_TYPE_BUTTON, label);

  return button != NULL && gtk_widget_get_mapped (button);
}

static void
test_place_group_says_where (void)
{
  GtkWidget *group = make_group ();
  GtkWindow *window = widget_test_show (group, 560, 640);
  int count = 0;

  g_test_summary ("The path is shown letter by letter; back leads only from another place.");

  g_assert_nonnull (widget_test_find (group, GTK_TYPE_LABEL, "/srv/anna/Nextcloud/Mend & <more>"));
  g_assert_true (is_shown (group, "Move Back…"));
  g_signal_connect_swapped (group, "move-back", G_CALLBACK (count_cb), &count);
  g_signal_emit_by_name (widget_test_find (group, GTK_TYPE_BUTTON, "Move Back…"), "clicked");
  g_assert_cmpint (count, ==, 1);

  mend_place_group_set_place (MEND_PLACE_GROUP (group), "/srv/anna/\xff", TRUE);
  g_assert_false (is_shown (group, "Move Back…"));
  g_signal_connect_swapped (group, "move", G_CALLBACK (count_cb), &count);
  g_signal_emit_by_name (widget_test_find (group, GTK_TYPE_BUTTON, "Move…"), "clicked");
  g_assert_cmpint (count, ==, 2);

  widget_test_close (window);
}

static void
test_place_group_moves (void)
{
  GtkWidget *group = make_moving_group ();
  GtkWindow *window = widget_test_show (group, 560, 640);
  GtkWidget *bar = widget_test_find (group, GTK_TYPE_PROGRESS_BAR, NULL);
  int count = 0;

  g_test_summary ("While it is moved there is one thing to do: to leave it.");

  g_assert_cmpfloat_with_epsilon (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), 0.4,
                                  0.01);
  g_assert_false (gtk_widget_get_sensitive (widget_test_find (group, GTK_TYPE_BUTTON, "Move…")));
  g_assert_false (is_shown (group, "Move Back…"));
  g_signal_connect_swapped (group, "cancel", G_CALLBACK (count_cb), &count);
  g_signal_emit_by_name (widget_test_find (group, GTK_TYPE_BUTTON, "Leave It Where It Is"),
                         "clicked");
  g_assert_cmpint (count, ==, 1);

  mend_place_group_set_progress (MEND_PLACE_GROUP (group), -1);
  g_assert_false (is_shown (group, "Leave It Where It Is"));

  widget_test_close (window);
}

static void
test_place_group_looks (void)
{
  GtkWidget *group = g_object_ref_sink (make_moving_group ());

  widget_test_assert_named (group);
  g_assert_finalize_object (group);

  widget_test_pictures (make_group, "place-group");
  widget_test_pictures (make_moving_group, "place-group-moving");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/place-group/says-where", test_place_group_says_where);
  g_test_add_func ("/widgets/place-group/moves", test_place_group_moves);
  g_test_add_func ("/widgets/place-group/looks", test_place_group_looks);

  return g_test_run ();
}
