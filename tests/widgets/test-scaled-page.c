// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: scaled-label, scaled-bin. */

#include "widget-test.h"

#include "talk/mend-scaled-bin.h"
#include "talk/mend-scaled-label.h"
#include "talk/mend-scaled-page.h"

typedef struct
{
  MendScaledPage *page;
  MendScaledLabel *title;
  MendScaledLabel *line;
  MendScaledLabel *stems;
  GtkWidget *bin;
  GtkWidget *button;
  GtkWindow *window;
} Fixture;

static MendScaledLabel *
add_label (GtkWidget *box, const char *text, double share, guint rank)
{
  GtkWidget *label = mend_scaled_label_new (text, share);

  mend_scaled_label_set_rank (MEND_SCALED_LABEL (label), rank);
  gtk_box_append (GTK_BOX (box), label);

  return MEND_SCALED_LABEL (label);
}

static void
show_page (Fixture *fixture, int width, int height)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->title = add_label (box, "Anna", 0.09, 0);
  fixture->bin = g_object_new (MEND_TYPE_SCALED_BIN, "share", 0.36, NULL);
  gtk_box_append (GTK_BOX (box), fixture->bin);
  fixture->line = add_label (box, "Only listen.", 0.035, 2);
  fixture->stems = add_label (box, "Today I am…\nI would wish for…", 0.035, 3);
  fixture->button = gtk_button_new_with_label ("Begin");

  fixture->page = MEND_SCALED_PAGE (mend_scaled_page_new ());
  mend_scaled_page_set_content (fixture->page, box);
  mend_scaled_page_set_actions (fixture->page, fixture->button);
  fixture->window = widget_test_show (GTK_WIDGET (fixture->page), width, height);
}

static void
close_page (Fixture *fixture)
{
  MendScaledPage *page = g_object_ref (fixture->page);

  widget_test_close (fixture->window);
  g_assert_finalize_object (page);
}

static double
get_height (gpointer widget)
{
  return gtk_widget_get_height (GTK_WIDGET (widget));
}

static void
test_fills_room (void)
{
  Fixture fixture;

  g_test_summary ("Where there is room, things are larger than they have to be.");
  show_page (&fixture, 800, 800);

  g_assert_cmpfloat (get_height (fixture.bin), >, 0.36 * 800 * 1.3);
  g_assert_cmpfloat (get_height (fixture.title), >, 0.09 * 800 * 1.3);
  g_assert_false (mend_scaled_label_get_squeezed (fixture.stems));

  close_page (&fixture);
}

static void
test_gives_way (void)
{
  Fixture fixture;
  GtkWidget *rest = gtk_label_new ("rest");

  g_test_summary ("Where room is short, the highest rank goes first, and rank 0 never does.");
  show_page (&fixture, 800, 600);
  gtk_widget_set_size_request (rest, -1, 215);
  gtk_box_append (GTK_BOX (mend_scaled_page_get_content (fixture.page)), rest);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.page));

  g_assert_true (mend_scaled_label_get_squeezed (fixture.stems));
  g_assert_false (mend_scaled_label_get_squeezed (fixture.line));
  g_assert_cmpfloat (get_height (fixture.line), >=, 0.035 * 600);

  gtk_widget_set_size_request (rest, -1, 258);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.page));
  g_assert_true (mend_scaled_label_get_squeezed (fixture.line));
  g_assert_false (mend_scaled_label_get_squeezed (fixture.title));
  g_assert_cmpfloat (get_height (fixture.title), >=, 0.09 * 600);
  g_assert_cmpfloat (get_height (fixture.bin), >=, 0.36 * 600);

  /* What has gone comes back with the room. */
  gtk_widget_set_visible (rest, FALSE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.page));
  g_assert_false (mend_scaled_label_get_squeezed (fixture.stems));

  close_page (&fixture);
}

static void
test_smaller_before_it_is_hidden (void)
{
  Fixture fixture;
  GtkWidget *rest = gtk_label_new ("rest");

  g_test_summary ("Where even the least does not fit, it is a little smaller before it scrolls.");
  show_page (&fixture, 800, 600);
  gtk_widget_set_size_request (rest, -1, 310);
  gtk_box_append (GTK_BOX (mend_scaled_page_get_content (fixture.page)), rest);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.page));

  g_assert_cmpfloat (get_height (fixture.bin), <, 0.36 * 600);
  g_assert_cmpfloat (get_height (fixture.bin), >=, 0.7 * 0.36 * 600);
  g_assert_true (mend_scaled_label_get_squeezed (fixture.line));

  close_page (&fixture);
}

static void
test_buttons_in_sight (void)
{
  Fixture fixture;
  GtkWidget *rest = gtk_label_new ("rest");
  graphene_rect_t bounds;

  g_test_summary ("However much there is to read, the button stays where it was.");
  show_page (&fixture, 360, 640);
  gtk_widget_set_size_request (rest, -1, 2000);
  gtk_box_append (GTK_BOX (mend_scaled_page_get_content (fixture.page)), rest);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.page));

  g_assert_true (gtk_widget_compute_bounds (fixture.button, GTK_WIDGET (fixture.window), &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, 640);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture.window)), ==, 640);

  close_page (&fixture);
}

static void
test_compact (void)
{
  Fixture fixture;

  g_test_summary ("A compact page leaves the room to something else.");
  show_page (&fixture, 800, 800);
  mend_scaled_page_set_compact (fixture.page, TRUE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.page));

  g_assert_cmpint (gtk_widget_get_height (fixture.bin), ==, 288);

  close_page (&fixture);
}

static void
test_keeps_room (void)
{
  Fixture fixture;
  double height;

  g_test_summary (
      "What keeps its room moves nothing when its text comes; what does not takes none.");
  show_page (&fixture, 800, 800);
  mend_scaled_label_set_keeps_room (fixture.line, TRUE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.page));
  height = get_height (fixture.line);

  mend_scaled_label_set_label (fixture.line, NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.page));
  g_assert_cmpfloat_with_epsilon (get_height (fixture.line), height, 0.5);

  mend_scaled_label_set_keeps_room (fixture.line, FALSE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.page));
  g_assert_cmpfloat (get_height (fixture.line), <, 1);

  close_page (&fixture);
}

static void
count_cb (guint *n_layouts)
{
  (*n_layouts)++;
}

static void
test_comes_to_rest (void)
{
  Fixture fixture;
  GdkSurface *surface = NULL;
  guint n_layouts = 0;

  g_test_summary ("To find sizes while laying out does not lay out for ever.");
  show_page (&fixture, 800, 600);
  widget_test_wait (100);

  surface = gtk_native_get_surface (GTK_NATIVE (fixture.window));
  g_signal_connect_swapped (surface, "layout", G_CALLBACK (count_cb), &n_layouts);
  mend_scaled_label_set_label (fixture.title, "Ben");
  widget_test_wait (300);
  g_assert_cmpuint (n_layouts, >, 0);
  g_assert_cmpuint (n_layouts, <=, 3);
  g_signal_handlers_disconnect_by_data (surface, &n_layouts);

  close_page (&fixture);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/scaled-page/fills-room", test_fills_room);
  g_test_add_func ("/widgets/scaled-page/gives-way", test_gives_way);
  g_test_add_func ("/widgets/scaled-page/smaller-before-it-is-hidden",
                   test_smaller_before_it_is_hidden);
  g_test_add_func ("/widgets/scaled-page/buttons-in-sight", test_buttons_in_sight);
  g_test_add_func ("/widgets/scaled-page/compact", test_compact);
  g_test_add_func ("/widgets/scaled-page/keeps-room", test_keeps_room);
  g_test_add_func ("/widgets/scaled-page/comes-to-rest", test_comes_to_rest);

  return g_test_run ();
}
