// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "place/mend-apart-page.h"

static GtkWidget *
make_page_of (const char *const *names)
{
  g_autoptr (GPtrArray) people =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_person_unref);

  for (guint i = 0; i < 4; i++)
    g_ptr_array_add (people, mend_person_new (NULL, names[i],
                                              i % 2 == 0 ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT, NULL));

  return mend_apart_page_new (people);
}

static GtkWidget *
make_page (void)
{
  static const char *const names[] = { "Anna", "Ben", "Benni", "<b>Ana</b>" };

  return make_page_of (names);
}

static void
chosen_cb (GtkWidget *page, gboolean is_crosswise, int *chosen)
{
  *chosen = is_crosswise;
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
press_below (GtkWidget *page, const char *sentence)
{
  GtkWidget *card = gtk_widget_get_parent (widget_test_find (page, GTK_TYPE_LABEL, sentence));

  g_signal_emit_by_name (widget_test_find (card, GTK_TYPE_BUTTON, "So It Is"), "clicked");
}

static void
test_apart_page_answers (void)
{
  GtkWidget *page = g_object_ref_sink (make_page ());
  int chosen = -1;

  g_test_summary ("Each button says what stands above it, letter by letter.");

  g_signal_connect (page, "chosen", G_CALLBACK (chosen_cb), &chosen);
  press_below (page, "Anna and <b>Ana</b> are the same person.");
  g_assert_cmpint (chosen, ==, TRUE);
  press_below (page, "Ben and <b>Ana</b> are the same person.");
  g_assert_cmpint (chosen, ==, FALSE);
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Anna and Benni are the same person."));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Ben and Benni are the same person."));

  g_assert_finalize_object (page);
}

static void
test_apart_page_no_names (void)
{
  static const char *const names[] = { "Anna", "Ben", "", "" };
  GtkWidget *page = g_object_ref_sink (make_page_of (names));

  g_test_summary ("Who has no name is called as everywhere else.");

  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Anna and Left are the same person."));
  g_assert_nonnull (widget_test_find (page, GTK_TYPE_LABEL, "Ben and Right are the same person."));

  g_assert_finalize_object (page);
}

static void
test_apart_page_not_now (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  GtkWidget *not_now = widget_test_find (page, GTK_TYPE_BUTTON, "Not Now");
  int count = 0;

  g_test_summary ("No answer has the focus.");

  g_signal_connect_swapped (page, "not-now", G_CALLBACK (count_cb), &count);
  gtk_widget_grab_focus (page);
  g_assert_true (gtk_window_get_focus (window) == not_now);
  g_signal_emit_by_name (not_now, "clicked");
  g_assert_cmpint (count, ==, 1);

  widget_test_close (window);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/apart-page/answers", test_apart_page_answers);
  g_test_add_func ("/widgets/apart-page/no-names", test_apart_page_no_names);
  g_test_add_func ("/widgets/apart-page/not-now", test_apart_page_not_now);

  return g_test_run ();
}
