// SPDX-License-Identifier: GPL-3.0-or-later
#include "check-ins-support.h"
#include "widget-test.h"

#include "check-ins/mend-check-in-show-page.h"

static GtkWidget *
make_page (void)
{
  g_autoptr (GPtrArray) check_ins = check_ins_support_make_check_ins (2);
  GtkWidget *page = mend_check_in_show_page_new (check_ins->pdata[1]);

  mend_check_in_show_page_set_person (MEND_CHECK_IN_SHOW_PAGE (page), MEND_SEAT_LEFT, "Anna",
                                      "blue");
  mend_check_in_show_page_set_person (MEND_CHECK_IN_SHOW_PAGE (page), MEND_SEAT_RIGHT, "Ben",
                                      "orange");

  return page;
}

static gboolean
is_seen (GtkWidget *page, const char *text)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

/* The first of the name is in the question. */
static GtkToggleButton *
find_toggle (GtkWidget *page, const char *name)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, name);

  return GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON));
}

static void
say_yes (GtkWidget *page)
{
  gtk_toggle_button_set_active (find_toggle (page, "Anna"), TRUE);
  gtk_toggle_button_set_active (find_toggle (page, "Ben"), TRUE);
}

static GtkWidget *
make_shown (void)
{
  GtkWidget *page = make_page ();

  say_yes (page);

  return page;
}

static void
press (GtkWidget *page, const char *text)
{
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, text), "clicked");
}

static void
count_cb (guint *n_signals)
{
  (*n_signals)++;
}

static void
test_only_when_both_say_so (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 700, 500);

  g_assert_false (is_seen (page, "Sentence 1 of 3"));
  gtk_toggle_button_set_active (find_toggle (page, "Ben"), TRUE);
  g_assert_false (is_seen (page, "Sentence 1 of 3"));

  /* Taken back before the other has said so. */
  gtk_toggle_button_set_active (find_toggle (page, "Ben"), FALSE);
  gtk_toggle_button_set_active (find_toggle (page, "Anna"), TRUE);
  g_assert_false (is_seen (page, "Sentence 1 of 3"));

  gtk_toggle_button_set_active (find_toggle (page, "Ben"), TRUE);
  widget_test_turn ();
  g_assert_true (is_seen (page, "Sentence 1 of 3"));

  widget_test_close (window);
}

static void
test_one_sentence_after_the_other (void)
{
  GtkWidget *page = make_shown ();
  GtkWindow *window = widget_test_show (page, 700, 500);
  guint n_finished = 0;

  g_signal_connect_swapped (page, "finished", G_CALLBACK (count_cb), &n_finished);
  g_assert_true (is_seen (page, "When we have agreed on something, I know what to expect."));
  g_assert_true (is_seen (page, "2"));
  g_assert_true (is_seen (page, "9"));

  press (page, "Next Sentence");
  g_assert_true (is_seen (page, "Sentence 2 of 3"));
  g_assert_true (is_seen (page, "Left empty"));
  g_assert_false (is_seen (page, "2"));

  press (page, "Next Sentence");
  g_assert_true (is_seen (page, "I have hope for the two of us."));
  g_assert_cmpuint (n_finished, ==, 0);
  press (page, "Finish");
  g_assert_cmpuint (n_finished, ==, 1);

  widget_test_close (window);
}

static void
test_put_away_at_any_time (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 700, 500);
  GtkWidget *question = widget_test_find (page, GTK_TYPE_BUTTON, "Put Away for Now");
  guint n_put_away = 0;

  g_signal_connect_swapped (page, "put-away", G_CALLBACK (count_cb), &n_put_away);
  g_assert_true (gtk_widget_get_mapped (question));
  press (page, "Put Away for Now");
  g_assert_cmpuint (n_put_away, ==, 1);

  widget_test_close (window);
}

static void
test_looks (void)
{
  GtkWidget *page = g_object_ref_sink (make_shown ());

  widget_test_assert_named (page);
  g_assert_finalize_object (page);
  widget_test_assert_narrow (make_page);
  widget_test_assert_narrow (make_shown);
  widget_test_pictures (make_page, "check-in-show-page-question");
  widget_test_pictures (make_shown, "check-in-show-page");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/check-in-show-page/only-when-both-say-so", test_only_when_both_say_so);
  g_test_add_func ("/widgets/check-in-show-page/one-sentence-after-the-other",
                   test_one_sentence_after_the_other);
  g_test_add_func ("/widgets/check-in-show-page/put-away-at-any-time", test_put_away_at_any_time);
  g_test_add_func ("/widgets/check-in-show-page/looks", test_looks);

  return g_test_run ();
}
