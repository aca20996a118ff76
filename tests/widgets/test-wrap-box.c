// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "mend-wrap-box.h"
#include "mend-wrap-layout.h"

static GtkWidget *
append_child (MendWrapBox *box, int width, int height)
{
  GtkWidget *child = gtk_button_new ();

  gtk_widget_add_css_class (child, "test");
  gtk_widget_set_size_request (child, width, height);
  mend_wrap_box_append (box, child);

  return child;
}

static MendWrapBox *
make_box (void)
{
  MendWrapBox *box = MEND_WRAP_BOX (mend_wrap_box_new (10));

  append_child (box, 100, 20);
  append_child (box, 50, 40);
  append_child (box, 80, 30);

  return box;
}

static int
measure (MendWrapBox *box, GtkOrientation orientation, int for_size, int *natural)
{
  int minimum = 0;

  gtk_widget_measure (GTK_WIDGET (box), orientation, for_size, &minimum, natural, NULL, NULL);

  return minimum;
}

static void
assert_place (GtkWidget *child, int x, int y, int width, int height)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, gtk_widget_get_parent (child), &bounds));
  g_assert_cmpint ((int) bounds.origin.x, ==, x);
  g_assert_cmpint ((int) bounds.origin.y, ==, y);
  g_assert_cmpint ((int) bounds.size.width, ==, width);
  g_assert_cmpint ((int) bounds.size.height, ==, height);
}

static GtkWidget *
get_child (MendWrapBox *box, int number)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (int i = 0; i < number; i++)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static void
test_wrap_box_measures (void)
{
  MendWrapBox *box = g_object_ref_sink (make_box ());
  int natural = 0;

  g_test_summary ("As wide as the widest at least; as high as the width makes it.");

  g_assert_cmpint (measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &natural), ==, 100);
  g_assert_cmpint (natural, ==, 100 + 10 + 50 + 10 + 80);

  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 250, NULL), ==, 40);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 249, NULL), ==, 40 + 10 + 30);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 159, NULL), ==, 20 + 10 + 40);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 100, NULL), ==, 20 + 10 + 40 + 10 + 30);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, -1, NULL), ==, 40);

  gtk_widget_set_visible (get_child (box, 1), FALSE);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 190, &natural), ==, 30);

  mend_wrap_box_remove_all (box);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 190, NULL), ==, 0);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_HORIZONTAL, -1, NULL), ==, 0);

  g_assert_finalize_object (box);
}

static void
test_wrap_box_allocates (void)
{
  MendWrapBox *box = g_object_ref_sink (make_box ());

  g_test_summary ("Children fill a line and go on in the next.");

  gtk_widget_size_allocate (GTK_WIDGET (box), &(GtkAllocation){ 0, 0, 200, 80 }, -1);
  assert_place (get_child (box, 0), 0, 0, 100, 40);
  assert_place (get_child (box, 1), 110, 0, 50, 40);
  assert_place (get_child (box, 2), 0, 50, 80, 30);

  mend_wrap_box_set_line_align (box, GTK_ALIGN_CENTER);
  gtk_widget_size_allocate (GTK_WIDGET (box), &(GtkAllocation){ 0, 0, 200, 80 }, -1);
  assert_place (get_child (box, 0), 50, 0, 100, 20);
  assert_place (get_child (box, 1), 30, 30, 50, 40);
  assert_place (get_child (box, 2), 90, 30, 80, 40);

  mend_wrap_box_set_line_align (box, GTK_ALIGN_END);
  gtk_widget_size_allocate (GTK_WIDGET (box), &(GtkAllocation){ 0, 0, 200, 80 }, -1);
  assert_place (get_child (box, 2), 120, 50, 80, 30);

  g_assert_finalize_object (box);
}

static void
test_wrap_box_balances (void)
{
  MendWrapBox *box = g_object_ref_sink (MEND_WRAP_BOX (mend_wrap_box_new (10)));

  g_test_summary ("In the middle no line has one small child where all could be alike, and there "
                  "is no line more for it.");

  for (int i = 0; i < 4; i++)
    append_child (box, 50, 20);

  append_child (box, 20, 20);
  mend_wrap_box_set_line_align (box, GTK_ALIGN_CENTER);
  g_assert_cmpint (measure (box, GTK_ORIENTATION_VERTICAL, 240, NULL), ==, 50);
  gtk_widget_size_allocate (GTK_WIDGET (box), &(GtkAllocation){ 0, 0, 240, 50 }, -1);
  assert_place (get_child (box, 0), 65, 0, 50, 20);
  assert_place (get_child (box, 2), 50, 30, 50, 20);
  assert_place (get_child (box, 4), 170, 30, 20, 20);

  gtk_widget_size_allocate (GTK_WIDGET (box), &(GtkAllocation){ 0, 0, 270, 20 }, -1);
  assert_place (get_child (box, 4), 245, 0, 20, 20);

  g_assert_finalize_object (box);
}

static void
test_wrap_box_mirrors (void)
{
  MendWrapBox *box = g_object_ref_sink (make_box ());

  g_test_summary ("Where people read from the right, lines begin there.");

  gtk_widget_set_direction (GTK_WIDGET (box), GTK_TEXT_DIR_RTL);
  gtk_widget_size_allocate (GTK_WIDGET (box), &(GtkAllocation){ 0, 0, 200, 80 }, -1);
  assert_place (get_child (box, 0), 100, 0, 100, 40);
  assert_place (get_child (box, 1), 40, 0, 50, 40);
  assert_place (get_child (box, 2), 120, 50, 80, 30);

  g_assert_finalize_object (box);
}

static void
test_wrap_box_expands (void)
{
  MendWrapBox *box = g_object_ref_sink (make_box ());

  g_test_summary ("Who expands gets what a line has left.");

  gtk_widget_set_hexpand (get_child (box, 1), TRUE);
  gtk_widget_set_hexpand (get_child (box, 2), TRUE);
  gtk_widget_size_allocate (GTK_WIDGET (box), &(GtkAllocation){ 0, 0, 261, 80 }, -1);
  assert_place (get_child (box, 0), 0, 0, 100, 40);
  assert_place (get_child (box, 1), 110, 0, 55, 40);
  assert_place (get_child (box, 2), 175, 0, 86, 40);

  gtk_widget_size_allocate (GTK_WIDGET (box), &(GtkAllocation){ 0, 0, 200, 80 }, -1);
  assert_place (get_child (box, 1), 110, 0, 90, 40);
  assert_place (get_child (box, 2), 0, 50, 200, 30);

  g_assert_finalize_object (box);
}

static void
test_wrap_box_long_text (void)
{
  MendWrapBox *box = MEND_WRAP_BOX (mend_wrap_box_new (6));
  GtkWidget *label = gtk_label_new ("A text that is longer than the line has room for");
  int one_line = 0;
  int two_lines = 0;

  g_test_summary ("A text that wraps gets the height that its width makes it need.");

  g_object_ref_sink (box);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  mend_wrap_box_append (box, label);

  one_line = measure (box, GTK_ORIENTATION_VERTICAL, 1000, NULL);
  two_lines = measure (box, GTK_ORIENTATION_VERTICAL, 200, NULL);
  g_assert_cmpint (two_lines, >=, 2 * one_line);

  g_assert_finalize_object (box);
}

static void
test_wrap_box_keys (void)
{
  MendWrapBox *box = make_box ();
  GtkWindow *window = widget_test_show (GTK_WIDGET (box), 200, 80);

  g_test_summary ("The keyboard goes from child to child in order, over the lines.");

  gtk_widget_grab_focus (get_child (box, 0));
  for (int i = 1; i < 3; i++)
    {
      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
      g_assert_true (gtk_window_get_focus (window) == get_child (box, i));
    }

  gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_window_get_focus (window) == get_child (box, 1));

  widget_test_close (window);
}

static void
test_wrap_box_built (void)
{
  const char *text = "<interface>"
                     "<object class='MendWrapBox' id='box'><property name='spacing'>3</property>"
                     "<child><object class='GtkLabel'/></child>"
                     "<child><object class='GtkLabel'/></child></object></interface>";
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GError) error = NULL;
  GtkWidget *box = NULL;

  g_test_summary ("A template can fill it.");

  gtk_builder_add_from_string (builder, text, -1, &error);
  g_assert_no_error (error);
  box = GTK_WIDGET (g_object_ref (gtk_builder_get_object (builder, "box")));
  g_clear_object (&builder);

  g_assert_true (GTK_IS_LABEL (get_child (MEND_WRAP_BOX (box), 1)));
  g_assert_cmpint (mend_wrap_box_get_spacing (MEND_WRAP_BOX (box)), ==, 3);

  mend_wrap_box_remove (MEND_WRAP_BOX (box), get_child (MEND_WRAP_BOX (box), 0));
  g_assert_null (gtk_widget_get_next_sibling (get_child (MEND_WRAP_BOX (box), 0)));

  g_assert_finalize_object (box);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkCssProvider) plain = NULL;

  widget_test_init (&argc, &argv);

  plain = gtk_css_provider_new ();
  gtk_css_provider_load_from_data (
      plain, ".test { padding: 0; border: none; min-width: 0; min-height: 0; }", -1);
  gtk_style_context_add_provider_for_display (
      gdk_display_get_default (), GTK_STYLE_PROVIDER (plain), GTK_STYLE_PROVIDER_PRIORITY_USER);

  g_test_add_func ("/widgets/wrap-box/measures", test_wrap_box_measures);
  g_test_add_func ("/widgets/wrap-box/allocates", test_wrap_box_allocates);
  g_test_add_func ("/widgets/wrap-box/balances", test_wrap_box_balances);
  g_test_add_func ("/widgets/wrap-box/mirrors", test_wrap_box_mirrors);
  g_test_add_func ("/widgets/wrap-box/expands", test_wrap_box_expands);
  g_test_add_func ("/widgets/wrap-box/long-text", test_wrap_box_long_text);
  g_test_add_func ("/widgets/wrap-box/keys", test_wrap_box_keys);
  g_test_add_func ("/widgets/wrap-box/built", test_wrap_box_built);

  return g_test_run ();
}
