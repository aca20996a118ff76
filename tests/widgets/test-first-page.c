// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "mend-first-page.h"
#include "mend-person-mark.h"

typedef struct
{
  MendFirstPage *page;
  GtkWidget *left;
  GtkWidget *right;
} Fixture;

static GtkWidget *
find_entry (GtkWidget *root, const char *label)
{
  GtkWidget *mark = NULL;

  mark = gtk_widget_get_parent (
      gtk_widget_get_parent (widget_test_find (root, GTK_TYPE_LABEL, label)));
  g_assert_true (MEND_IS_PERSON_MARK (mark));

  return gtk_widget_get_next_sibling (mark);
}

static GtkWindow *
show_page (Fixture *fixture, int width, int height)
{
  fixture->page = MEND_FIRST_PAGE (mend_first_page_new ());
  fixture->left = find_entry (GTK_WIDGET (fixture->page), "On the left");
  fixture->right = find_entry (GTK_WIDGET (fixture->page), "On the right");

  return widget_test_show (GTK_WIDGET (fixture->page), width, height);
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (widget)));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
test_first_page_keys (void)
{
  Fixture fixture;
  GtkWindow *window = show_page (&fixture, 360, 640);
  GtkWidget *start =
      widget_test_find (GTK_WIDGET (fixture.page), GTK_TYPE_BUTTON, "Start a First Talk");

  g_test_summary ("The keyboard is in the first field; Enter leads from there to the talk.");

  gtk_widget_grab_focus (GTK_WIDGET (fixture.page));
  g_assert_true (has_focus (fixture.left));

  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (fixture.left)), "activate");
  g_assert_true (has_focus (fixture.right));

  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (fixture.right)), "activate");
  g_assert_true (has_focus (start));

  widget_test_close (window);
}

static void
test_first_page_places (void)
{
  Fixture fixture;
  GtkWindow *window = show_page (&fixture, 360, 640);
  GtkWidget *label = widget_test_find (GTK_WIDGET (fixture.page), GTK_TYPE_LABEL, "Change Places");
  GtkWidget *button = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);

  g_test_summary ("Changing places changes the names and nothing else.");

  g_object_set (fixture.page, "left-name", "Anna", "right-name", NULL, NULL);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (mend_first_page_get_left_name (fixture.page), ==, "");
  g_assert_cmpstr (mend_first_page_get_right_name (fixture.page), ==, "Anna");

  gtk_editable_set_text (GTK_EDITABLE (fixture.left), "Ben");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (mend_first_page_get_left_name (fixture.page), ==, "Anna");
  g_assert_cmpstr (mend_first_page_get_right_name (fixture.page), ==, "Ben");

  widget_test_close (window);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_first_page_names (void)
{
  Fixture fixture;
  GtkWindow *window = show_page (&fixture, 360, 640);
  g_autofree char *long_name = g_strnfill (200, 'W');
  int count = 0;

  g_test_summary ("A name may be anything, is told as it is typed, and stays out of histories.");

  g_signal_connect_swapped (fixture.page, "notify::left-name", G_CALLBACK (count_cb), &count);
  mend_first_page_set_left_name (fixture.page, long_name);
  mend_first_page_set_left_name (fixture.page, long_name);
  g_assert_cmpstr (mend_first_page_get_left_name (fixture.page), ==, long_name);
  g_assert_cmpint (count, ==, 1);

  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.page));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==, 360);

  g_assert_cmpint (gtk_entry_get_input_hints (GTK_ENTRY (fixture.left)), ==,
                   GTK_INPUT_HINT_PRIVATE);
  g_assert_cmpint (gtk_entry_get_input_hints (GTK_ENTRY (fixture.right)), ==,
                   GTK_INPUT_HINT_PRIVATE);

  widget_test_close (window);
}

static void
test_first_page_signals (void)
{
  const struct
  {
    const char *label;
    const char *signal;
  } cases[] = {
    { "Start a First Talk", "start" },
    { "Look Around", "look-around" },
    { "What Mend is, and what it is not", "what-mend-is" },
  };
  GtkWidget *page = g_object_ref_sink (mend_first_page_new ());

  g_test_summary ("Each way on is told once.");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, cases[i].label);
      int count = 0;

      g_signal_connect_swapped (page, cases[i].signal, G_CALLBACK (count_cb), &count);
      g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
      g_assert_cmpint (count, ==, 1);
      g_signal_handlers_disconnect_by_data (page, &count);
    }

  widget_test_assert_named (page);
  g_assert_finalize_object (page);
}

static void
test_first_page_right_to_left (void)
{
  Fixture fixture;
  GtkWindow *window = NULL;
  graphene_rect_t left;
  graphene_rect_t right;

  g_test_summary ("The left place is on the left, also where people read from the right.");

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = show_page (&fixture, 360, 640);
  g_assert_true (gtk_widget_compute_bounds (fixture.left, GTK_WIDGET (window), &left));
  g_assert_true (gtk_widget_compute_bounds (fixture.right, GTK_WIDGET (window), &right));
  g_assert_cmpfloat (left.origin.x + left.size.width, <, right.origin.x);

  widget_test_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_first_page_narrow (void)
{
  g_test_summary ("Nothing is cut off at 360 px, also with large text.");

  widget_test_assert_narrow (mend_first_page_new);
}

static void
test_first_page_pictures (void)
{
  widget_test_pictures (mend_first_page_new, "first-page");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/first-page/keys", test_first_page_keys);
  g_test_add_func ("/widgets/first-page/places", test_first_page_places);
  g_test_add_func ("/widgets/first-page/names", test_first_page_names);
  g_test_add_func ("/widgets/first-page/signals", test_first_page_signals);
  g_test_add_func ("/widgets/first-page/right-to-left", test_first_page_right_to_left);
  g_test_add_func ("/widgets/first-page/narrow", test_first_page_narrow);
  g_test_add_func ("/widgets/first-page/pictures", test_first_page_pictures);

  return g_test_run ();
}
