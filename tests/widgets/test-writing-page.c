// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "alone/mend-writing-page.h"

static GtkWidget *
make_page (void)
{
  GtkWidget *page = mend_writing_page_new (MEND_PRIVATE_APOLOGY, FALSE);
  MendWritingPage *self = MEND_WRITING_PAGE (page);
  MendKeepRow *row = mend_writing_page_get_keep_row (self);

  mend_keep_row_set_person (row, MEND_SEAT_LEFT, "Anna", "blue");
  mend_keep_row_set_person (row, MEND_SEAT_RIGHT, "Ben", "orange");
  mend_writing_page_add_paragraph (self, "Write it in parts.");
  mend_writing_page_add_field (self, "did", "What I Did", "Write what you did.", NULL);
  mend_writing_page_add_switched_field (self, "wish", "A Wish", "Write a wish.", NULL);

  return page;
}

static GtkWidget *
make_leafed (void)
{
  GtkWidget *page = mend_writing_page_new (MEND_PRIVATE_LETTING_GO, TRUE);
  MendWritingPage *self = MEND_WRITING_PAGE (page);

  mend_writing_page_add_field (self, "recall", "What Still Weighs", "Write.", NULL);
  mend_writing_page_add_field (self, "see", "The One Who Did It", "Write.", NULL);

  return page;
}

static void
count_cb (guint *n_stored)
{
  *n_stored += 1;
}

static void
type (GtkWidget *page, const char *text)
{
  GtkWidget *view = widget_test_find (page, GTK_TYPE_TEXT_VIEW, NULL);

  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static char *
join (GtkWidget *page)
{
  g_autoptr (GPtrArray) parts = mend_writing_page_list_parts (MEND_WRITING_PAGE (page));

  return mend_private_parts_join (parts);
}

static void
press (GtkWidget *page, const char *label)
{
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, label), "clicked");
}

static void
test_writing_page_not_kept (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  guint n_stored = 0;

  g_test_summary ("What is not kept is never given away, not even when the page goes.");

  g_signal_connect_swapped (page, "store", G_CALLBACK (count_cb), &n_stored);
  type (page, "I said it.");
  widget_test_wait (1200);
  mend_writing_page_store (MEND_WRITING_PAGE (page));
  widget_test_close (window);
  g_assert_cmpuint (n_stored, ==, 0);
}

static void
test_writing_page_kept (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  guint n_stored = 0;

  g_signal_connect_swapped (page, "store", G_CALLBACK (count_cb), &n_stored);
  mend_keep_row_set_seat (mend_writing_page_get_keep_row (MEND_WRITING_PAGE (page)),
                          MEND_SEAT_LEFT);
  type (page, "I said it.");
  g_assert_cmpuint (n_stored, ==, 0);
  widget_test_close (window);
  g_assert_cmpuint (n_stored, ==, 1);
}

static void
test_writing_page_thrown_away (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  MendKeepRow *row = mend_writing_page_get_keep_row (MEND_WRITING_PAGE (page));
  g_autofree char *text = NULL;
  guint n_stored = 0;

  mend_keep_row_set_seat (row, MEND_SEAT_LEFT);
  type (page, "I said it.");
  g_signal_connect_swapped (page, "store", G_CALLBACK (count_cb), &n_stored);
  press (page, "Throw Away");
  text = join (page);
  g_assert_cmpstr (text, ==, "");
  g_assert_cmpint (mend_keep_row_get_seat (row), ==, MEND_SEAT_NONE);
  g_assert_cmpuint (n_stored, ==, 1);

  widget_test_close (window);
}

static void
test_writing_page_wish_is_off (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  g_autoptr (GPtrArray) parts = mend_private_parts_new ();
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;
  GtkWidget *toggle = gtk_widget_get_ancestor (widget_test_find (page, GTK_TYPE_LABEL, "A Wish"),
                                               GTK_TYPE_CHECK_BUTTON);

  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (toggle)));

  mend_private_parts_add (parts, "did", "One");
  mend_private_parts_add (parts, "wish", "Two");
  mend_writing_page_set_parts (MEND_WRITING_PAGE (page), parts);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (toggle)));
  before = join (page);
  g_assert_cmpstr (before, ==, "One\n\nTwo");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (toggle), FALSE);
  text = join (page);
  g_assert_cmpstr (text, ==, "One");

  widget_test_close (window);
}

static void
test_writing_page_leafed (void)
{
  GtkWidget *page = make_leafed ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  g_autofree char *text = NULL;

  g_assert_true (
      gtk_widget_get_mapped (widget_test_find (page, GTK_TYPE_LABEL, "What Still Weighs")));
  type (page, "One");
  press (page, "The Next Part");
  widget_test_turn ();
  g_assert_false (
      gtk_widget_get_mapped (widget_test_find (page, GTK_TYPE_LABEL, "What Still Weighs")));
  g_assert_true (
      gtk_widget_get_mapped (widget_test_find (page, GTK_TYPE_LABEL, "The One Who Did It")));
  text = join (page);
  g_assert_cmpstr (text, ==, "One");

  widget_test_close (window);
}

static void
test_writing_page_renewed (void)
{
  GtkWidget *page = make_leafed ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  GtkWidget *button = widget_test_find (page, GTK_TYPE_BUTTON, "Choose It Again");
  guint n_renewed = 0;

  g_assert_false (gtk_widget_get_mapped (button));
  mend_writing_page_set_renewable (MEND_WRITING_PAGE (page), "Since May.");
  widget_test_turn ();
  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_connect_swapped (page, "renewed", G_CALLBACK (count_cb), &n_renewed);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (n_renewed, ==, 1);

  widget_test_close (window);
}

static void
test_writing_page_narrow (void)
{
  widget_test_assert_narrow (make_page);
  widget_test_assert_narrow (make_leafed);
}

static void
test_writing_page_pictures (void)
{
  widget_test_pictures (make_page, "writing-page");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/writing-page/not-kept", test_writing_page_not_kept);
  g_test_add_func ("/widgets/writing-page/kept", test_writing_page_kept);
  g_test_add_func ("/widgets/writing-page/thrown-away", test_writing_page_thrown_away);
  g_test_add_func ("/widgets/writing-page/wish-is-off", test_writing_page_wish_is_off);
  g_test_add_func ("/widgets/writing-page/leafed", test_writing_page_leafed);
  g_test_add_func ("/widgets/writing-page/renewed", test_writing_page_renewed);
  g_test_add_func ("/widgets/writing-page/narrow", test_writing_page_narrow);
  g_test_add_func ("/widgets/writing-page/pictures", test_writing_page_pictures);

  return g_test_run ();
}
