// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "alone/mend-kept-page.h"

static GtkWidget *
make_page (void)
{
  GtkWidget *page = mend_kept_page_new ();

  mend_kept_page_set_person (MEND_KEPT_PAGE (page), MEND_SEAT_LEFT, "Anna", "blue");
  mend_kept_page_set_person (MEND_KEPT_PAGE (page), MEND_SEAT_RIGHT, "Ben", "orange");

  return page;
}

static GPtrArray *
make_texts (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 21, 0, 0);
  g_autoptr (GPtrArray) parts = mend_private_parts_new ();
  GPtrArray *texts = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_private_text_unref);

  mend_private_parts_add (parts, "did", "I said <nothing> & left.");
  g_ptr_array_add (texts,
                   mend_private_text_new (&(MendPrivateText){
                       .created = created, .purpose = MEND_PRIVATE_APOLOGY, .parts = parts }));

  return texts;
}

static void
asked_cb (GtkWidget *page, int seat, gpointer data)
{
  g_autoptr (GPtrArray) texts = make_texts ();

  *(int *) data = seat;
  mend_kept_page_show (MEND_KEPT_PAGE (page), texts, 0);
}

static void
take_cb (MendPrivateText **taken, MendPrivateText *text)
{
  *taken = mend_private_text_ref (text);
}

static void
press (GtkWidget *page, const char *name)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, name);
  GtkWidget *button = gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

static void
test_kept_page_waits_for_a_click (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  int seat = -1;

  g_test_summary ("Nothing is listed before one says who it is, nor after the page was left.");

  g_signal_connect (page, "asked", G_CALLBACK (asked_cb), &seat);
  g_assert_null (widget_test_find (page, GTK_TYPE_LABEL, "I said <nothing> & left."));

  press (page, "Ben");
  g_assert_cmpint (seat, ==, MEND_SEAT_RIGHT);
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "I said <nothing> & left."));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Write an Apology · 3 November 2026"));
  widget_test_assert_named (page);

  gtk_widget_set_visible (page, FALSE);
  gtk_widget_set_visible (page, TRUE);
  g_assert_null (widget_test_find (page, GTK_TYPE_LABEL, "I said <nothing> & left."));

  widget_test_close (window);
}

static void
test_kept_page_opens_and_deletes (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  g_autoptr (GPtrArray) texts = make_texts ();
  g_autoptr (MendPrivateText) opened = NULL;
  g_autoptr (MendPrivateText) deleted = NULL;
  GtkWidget *label;
  GtkWidget *row;

  g_signal_connect_swapped (page, "open", G_CALLBACK (take_cb), &opened);
  g_signal_connect_swapped (page, "delete", G_CALLBACK (take_cb), &deleted);
  mend_kept_page_show (MEND_KEPT_PAGE (page), texts, 0);
  label = widget_test_find (page, GTK_TYPE_LABEL, "I said <nothing> & left.");
  row = gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  g_assert_true (opened == g_ptr_array_index (texts, 0));
  g_signal_emit_by_name (widget_test_find (row, GTK_TYPE_BUTTON, NULL), "clicked");
  g_assert_true (deleted == g_ptr_array_index (texts, 0));

  widget_test_close (window);
}

static void
test_kept_page_says_what_is_not_read (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  mend_kept_page_show (MEND_KEPT_PAGE (page), none, 0);
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Nothing is kept here."));
  mend_kept_page_show (MEND_KEPT_PAGE (page), none, 2);
  g_assert_nonnull (widget_test_find (
      page, GTK_TYPE_LABEL, "Something that is kept cannot be read. It stays where it is."));

  widget_test_close (window);
}

static void
test_kept_page_narrow (void)
{
  widget_test_assert_narrow (make_page);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/kept-page/waits-for-a-click", test_kept_page_waits_for_a_click);
  g_test_add_func ("/widgets/kept-page/opens-and-deletes", test_kept_page_opens_and_deletes);
  g_test_add_func ("/widgets/kept-page/says-what-is-not-read",
                   test_kept_page_says_what_is_not_read);
  g_test_add_func ("/widgets/kept-page/narrow", test_kept_page_narrow);

  return g_test_run ();
}
