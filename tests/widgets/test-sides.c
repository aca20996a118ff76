// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "talk/mend-sides.h"

typedef struct
{
  MendSides *sides;
  GtkWidget *left;
  GtkWidget *center;
  GtkWidget *right;
  GtkWindow *window;
} Fixture;

static void
show_sides (Fixture *fixture, int width)
{
  fixture->left = gtk_label_new ("left");
  fixture->center = gtk_label_new ("center");
  fixture->right = gtk_label_new ("right");
  gtk_widget_set_size_request (fixture->center, 200, 200);

  fixture->sides = MEND_SIDES (mend_sides_new ());
  mend_sides_set_left (fixture->sides, fixture->left);
  mend_sides_set_center (fixture->sides, fixture->center);
  mend_sides_set_right (fixture->sides, fixture->right);
  fixture->window = widget_test_show (GTK_WIDGET (fixture->sides), width, 400);
}

static void
close_sides (Fixture *fixture)
{
  MendSides *sides = g_object_ref (fixture->sides);

  widget_test_close (fixture->window);
  g_assert_finalize_object (sides);
}

static graphene_rect_t
find_bounds (Fixture *fixture, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->window), &bounds));

  return bounds;
}

static void
test_columns (void)
{
  g_test_summary ("Left is left and right is right, in every direction of writing.");

  for (int i = 0; i < 2; i++)
    {
      Fixture fixture;

      gtk_widget_set_default_direction (i == 0 ? GTK_TEXT_DIR_LTR : GTK_TEXT_DIR_RTL);
      show_sides (&fixture, 900);

      g_assert_false (mend_sides_get_stacked (fixture.sides));
      g_assert_cmpfloat (find_bounds (&fixture, fixture.left).origin.x, <,
                         find_bounds (&fixture, fixture.center).origin.x);
      g_assert_cmpfloat_with_epsilon (find_bounds (&fixture, fixture.center).origin.x, 350, 0.6f);
      g_assert_cmpfloat (find_bounds (&fixture, fixture.right).origin.x, >, 550);
      close_sides (&fixture);
    }

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_stack (void)
{
  Fixture fixture;

  g_test_summary ("Where it is narrow, the middle comes first, then who comes first.");
  show_sides (&fixture, 360);

  g_assert_true (mend_sides_get_stacked (fixture.sides));
  g_assert_cmpfloat (find_bounds (&fixture, fixture.center).origin.y, <,
                     find_bounds (&fixture, fixture.left).origin.y);
  g_assert_cmpfloat (find_bounds (&fixture, fixture.left).origin.y, <,
                     find_bounds (&fixture, fixture.right).origin.y);

  mend_sides_set_first (fixture.sides, MEND_SEAT_RIGHT);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.sides));
  g_assert_cmpfloat (find_bounds (&fixture, fixture.right).origin.y, <,
                     find_bounds (&fixture, fixture.left).origin.y);

  close_sides (&fixture);
}

static void
test_alone (void)
{
  Fixture fixture;

  g_test_summary ("Without sides the middle has all the room.");
  show_sides (&fixture, 900);
  gtk_widget_set_visible (fixture.left, FALSE);
  gtk_widget_set_visible (fixture.right, FALSE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.sides));

  g_assert_true (mend_sides_get_stacked (fixture.sides));
  g_assert_cmpint (gtk_widget_get_width (fixture.center), ==, 900);

  close_sides (&fixture);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/sides/columns", test_columns);
  g_test_add_func ("/widgets/sides/stack", test_stack);
  g_test_add_func ("/widgets/sides/alone", test_alone);

  return g_test_run ();
}
