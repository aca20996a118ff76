// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "mend-path-page.h"

#define SENTENCE "A talk is waiting, from Tuesday, 21:48. Nothing is lost."

static void
count_cb (int *count)
{
  (*count)++;
}

static gboolean
is_seen (GtkWidget *root, const char *text)
{
  GtkWidget *label = widget_test_find (root, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
test_path_page_empty (void)
{
  GtkWidget *page = mend_path_page_new ();
  GtkWindow *window = widget_test_show (page, 360, 640);

  g_test_summary ("On a new profile there is the way into a talk, and no gap where nothing is.");

  g_assert_true (is_seen (page, "Start a Talk"));
  g_assert_false (is_seen (page, "Go On"));
  g_assert_false (is_seen (page, "Last time you kept"));

  gtk_widget_grab_focus (page);
  g_assert_true (gtk_window_get_focus (window) ==
                 widget_test_find (page, GTK_TYPE_BUTTON, "Start a Talk"));

  widget_test_close (window);
}

static void
test_path_page_waiting (void)
{
  GtkWidget *page = mend_path_page_new ();
  GtkWidget *go_on = widget_test_find (page, GTK_TYPE_BUTTON, "Go On");
  GtkWidget *start = widget_test_find (page, GTK_TYPE_BUTTON, "Start a Talk");
  GtkWindow *window = widget_test_show (page, 360, 640);

  g_test_summary ("A talk that waits is one card, and the main button is there.");

  mend_path_page_set_waiting_since (MEND_PATH_PAGE (page), "Tuesday, 21:48");
  gtk_test_widget_wait_for_draw (page);
  g_assert_true (is_seen (page, SENTENCE));
  g_assert_true (gtk_widget_has_css_class (go_on, "suggested-action"));
  g_assert_false (gtk_widget_has_css_class (start, "suggested-action"));

  gtk_widget_grab_focus (page);
  g_assert_true (gtk_window_get_focus (window) == go_on);

  mend_path_page_set_break_until (MEND_PATH_PAGE (page), "21:10");
  g_assert_true (is_seen (page, "A break ends at 21:10"));
  g_assert_false (is_seen (page, SENTENCE));
  mend_path_page_set_break_until (MEND_PATH_PAGE (page), "");
  g_assert_true (is_seen (page, "The time you set has come."));
  mend_path_page_set_break_until (MEND_PATH_PAGE (page), NULL);
  g_assert_true (is_seen (page, SENTENCE));

  mend_path_page_set_waiting_since (MEND_PATH_PAGE (page), NULL);
  g_assert_false (is_seen (page, "Go On"));
  g_assert_true (gtk_widget_has_css_class (start, "suggested-action"));

  widget_test_close (window);
}

static void
test_path_page_ways_on (void)
{
  const struct
  {
    const char *label;
    const char *signal;
  } cases[] = {
    { "Start a Talk", "start-talk" },
    { "Go On", "go-on" },
    { "End It There", "end-it-there" },
    { "Later", "later" },
  };
  GtkWidget *page = g_object_ref_sink (mend_path_page_new ());
  int count = 0;

  g_test_summary ("Each way on is told once.");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      count = 0;
      g_signal_connect_swapped (page, cases[i].signal, G_CALLBACK (count_cb), &count);
      g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, cases[i].label), "clicked");
      g_assert_cmpint (count, ==, 1);
    }

  count = 0;
  g_signal_connect_swapped (page, "delete-waiting", G_CALLBACK (count_cb), &count);
  g_assert_true (gtk_widget_activate_action (page, "waiting.delete", NULL));
  g_assert_cmpint (count, ==, 1);

  widget_test_assert_named (page);
  g_assert_finalize_object (page);
}

static void
test_path_page_kept (void)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *page = mend_path_page_new ();
  GtkWidget *other = gtk_label_new ("");
  GtkExpander *expander = GTK_EXPANDER (widget_test_find (page, GTK_TYPE_EXPANDER, NULL));
  GtkWindow *window = NULL;

  g_test_summary ("What was kept is seen only when somebody unfolds it, each time anew.");

  mend_path_page_set_last_kept (MEND_PATH_PAGE (page), "A walk on Sunday");
  gtk_stack_add_child (GTK_STACK (stack), page);
  gtk_stack_add_child (GTK_STACK (stack), other);
  window = widget_test_show (stack, 360, 640);

  g_assert_true (is_seen (page, "Last time you kept"));
  g_assert_false (is_seen (page, "A walk on Sunday"));

  gtk_expander_set_expanded (expander, TRUE);
  gtk_test_widget_wait_for_draw (page);
  g_assert_true (is_seen (page, "A walk on Sunday"));

  gtk_stack_set_visible_child (GTK_STACK (stack), other);
  gtk_stack_set_visible_child (GTK_STACK (stack), page);
  g_assert_false (is_seen (page, "A walk on Sunday"));

  gtk_expander_set_expanded (expander, TRUE);
  mend_path_page_set_last_kept (MEND_PATH_PAGE (page), "A walk on Monday");
  g_assert_false (gtk_expander_get_expanded (expander));

  widget_test_close (window);
}

static void
test_path_page_notice (void)
{
  GtkWidget *page = mend_path_page_new ();
  GtkWindow *window = widget_test_show (page, 360, 640);

  g_test_summary ("A line says that nothing was started, and goes again.");

  mend_path_page_set_notice (MEND_PATH_PAGE (page), "Nothing was started.");
  gtk_test_widget_wait_for_draw (page);
  g_assert_true (is_seen (page, "Nothing was started."));

  mend_path_page_set_notice (MEND_PATH_PAGE (page), NULL);
  g_assert_false (is_seen (page, "Nothing was started."));

  widget_test_close (window);
}

static void
show_steps (GtkWidget *page, const MendPathFacts *facts)
{
  const MendPathOffer can_open[] = { MEND_PATH_OFFER_SEE_HOW, MEND_PATH_OFFER_HELP };
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 27, 20, 0, 0);

  mend_path_page_show_steps (MEND_PATH_PAGE (page), facts, can_open, G_N_ELEMENTS (can_open), now);
}

static void
take_offer_cb (int *taken, int offer)
{
  *taken = offer;
}

static void
test_path_page_steps (void)
{
  const MendPathFacts facts = { 0 };
  GtkWidget *page = mend_path_page_new ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  int taken = MEND_PATH_OFFER_NONE;

  g_test_summary ("The steps come when it is known what there is, with what can be opened.");

  g_assert_false (is_seen (page, "Talk Openly"));
  show_steps (page, &facts);
  gtk_test_widget_wait_for_draw (page);
  g_assert_true (is_seen (page, "Talk Openly"));
  g_assert_true (is_seen (page, "See How"));
  g_assert_false (is_seen (page, "Draw a Card"));

  g_signal_connect_swapped (page, "open", G_CALLBACK (take_offer_cb), &taken);
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "Open"), "clicked");
  g_assert_cmpint (taken, ==, MEND_PATH_OFFER_HELP);

  widget_test_close (window);
}

static void
test_path_page_today (void)
{
  MendPathFacts facts = { 0 };
  GtkWidget *page = mend_path_page_new ();
  GtkWindow *window = widget_test_show (page, 360, 640);

  g_test_summary ("“Today” is there only where something is for today.");

  show_steps (page, &facts);
  g_assert_false (is_seen (page, "Today"));

  facts.n_come_promises = 2;
  show_steps (page, &facts);
  mend_path_page_set_time_line (MEND_PATH_PAGE (page), "A talk is set for 20:30");
  gtk_test_widget_wait_for_draw (page);
  g_assert_true (is_seen (page, "Today"));
  g_assert_true (is_seen (page, "A talk is set for 20:30"));
  g_assert_true (is_seen (page, "Two promises to look at"));

  facts.n_come_promises = 0;
  show_steps (page, &facts);
  g_assert_true (is_seen (page, "Today"));
  mend_path_page_set_time_line (MEND_PATH_PAGE (page), NULL);
  g_assert_false (is_seen (page, "Today"));

  widget_test_close (window);
}

static void
test_path_page_session_today (void)
{
  g_autoptr (GDateTime) session = g_date_time_new_utc (2026, 11, 27, 17, 0, 0);
  g_auto (MendPathFacts) facts = { .next_session = g_date_time_ref (session) };
  GtkWidget *page = mend_path_page_new ();
  GtkWindow *window = widget_test_show (page, 360, 640);

  g_test_summary ("A session of today is said by its hour, also where nothing else is for today.");

  mend_path_page_show_steps (MEND_PATH_PAGE (page), &facts, NULL, 0, session);
  gtk_test_widget_wait_for_draw (page);
  g_assert_true (is_seen (page, "Today"));
  g_assert_true (is_seen (page, "A session is set for 17:00"));

  widget_test_close (window);
}

static void
test_path_page_idea (void)
{
  GtkWidget *page = mend_path_page_new ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  GtkWidget *not_now = widget_test_find (page, GTK_TYPE_BUTTON, "Not Now");
  int n_taken = 0;
  int n_put_off = 0;

  g_test_summary (
      "One idea, with its reason; put off it leaves no gap, and the keyboard its place.");

  g_assert_false (is_seen (page, "One Idea"));
  mend_path_page_show_idea (MEND_PATH_PAGE (page), MEND_PATH_IDEA_FIRST_TALK, "Short Turns");
  gtk_test_widget_wait_for_draw (page);
  g_assert_true (is_seen (page, "One Idea"));
  g_assert_true (is_seen (page, "A first talk: nobody needs to know anything for it."));

  g_signal_connect_swapped (page, "take-idea", G_CALLBACK (count_cb), &n_taken);
  g_signal_connect_swapped (page, "put-idea-off", G_CALLBACK (count_cb), &n_put_off);
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "Short Turns"), "clicked");
  g_assert_cmpint (n_taken, ==, 1);
  g_signal_emit_by_name (not_now, "clicked");
  g_assert_cmpint (n_put_off, ==, 1);

  gtk_widget_grab_focus (not_now);
  mend_path_page_show_idea (MEND_PATH_PAGE (page), MEND_PATH_IDEA_NONE, NULL);
  g_assert_false (is_seen (page, "One Idea"));
  g_assert_true (gtk_window_get_focus (window) ==
                 widget_test_find (page, GTK_TYPE_BUTTON, "Start a Talk"));

  widget_test_close (window);
}

static GtkWidget *
make_full (void)
{
  const MendPathFacts facts = { .n_come_promises = 1, .n_talks = 1 };
  GtkWidget *page = mend_path_page_new ();

  g_object_set (page, "waiting-since", "Tuesday, 21:48", "last-kept",
                "A walk on Sunday, and phones away at supper", "notice", "Nothing was started.",
                NULL);
  show_steps (page, &facts);
  mend_path_page_show_idea (MEND_PATH_PAGE (page), MEND_PATH_IDEA_TELL_AND_OWN, "Tell and Own");
  gtk_expander_set_expanded (GTK_EXPANDER (widget_test_find (page, GTK_TYPE_EXPANDER, NULL)), TRUE);

  return page;
}

static void
test_path_page_narrow (void)
{
  g_test_summary ("Nothing is cut off at 360 px, also with large text.");

  widget_test_assert_narrow (make_full);
}

static void
test_path_page_pictures (void)
{
  widget_test_pictures (mend_path_page_new, "path-page");
  widget_test_pictures (make_full, "path-page-full");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/path-page/empty", test_path_page_empty);
  g_test_add_func ("/widgets/path-page/waiting", test_path_page_waiting);
  g_test_add_func ("/widgets/path-page/ways-on", test_path_page_ways_on);
  g_test_add_func ("/widgets/path-page/kept", test_path_page_kept);
  g_test_add_func ("/widgets/path-page/notice", test_path_page_notice);
  g_test_add_func ("/widgets/path-page/steps", test_path_page_steps);
  g_test_add_func ("/widgets/path-page/today", test_path_page_today);
  g_test_add_func ("/widgets/path-page/session-today", test_path_page_session_today);
  g_test_add_func ("/widgets/path-page/idea", test_path_page_idea);
  g_test_add_func ("/widgets/path-page/narrow", test_path_page_narrow);
  g_test_add_func ("/widgets/path-page/pictures", test_path_page_pictures);

  return g_test_run ();
}
