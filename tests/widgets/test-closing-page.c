// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "closing/mend-afterwards-row.h"
#include "closing/mend-closing-entry.h"
#include "closing/mend-closing-page.h"
#include "talk-support.h"

#include <adwaita.h>

static GtkWidget *
make_page_for (MendTalk *talk, const char *left, const char *right)
{
  GtkWidget *page = mend_closing_page_new (talk);

  mend_closing_page_set_person (MEND_CLOSING_PAGE (page), MEND_SEAT_LEFT, left, "blue");
  mend_closing_page_set_person (MEND_CLOSING_PAGE (page), MEND_SEAT_RIGHT, right, "orange");

  return page;
}

static GtkWidget *
make_page (void)
{
  g_autoptr (MendTalk) talk = talk_support_make_closing (4);

  return make_page_for (talk, "Anna", "Ben");
}

/* A talk that was stopped, with all that can stand on the page. */
static GtkWidget *
make_full (void)
{
  g_autoptr (MendTalk) talk = talk_support_make_closing (1);

  mend_talk_write (talk, MEND_EVENT_TAKEN, MEND_SEAT_LEFT, "That you asked twice.");
  mend_talk_write (talk, MEND_EVENT_TAKEN, MEND_SEAT_RIGHT,
                   "That the mornings are hard for you, and that it is not about the dishes.");
  mend_talk_write (talk, MEND_EVENT_KEPT, MEND_SEAT_BOTH,
                   "On Sunday we talk again.\nPhones stay in the kitchen.");
  mend_talk_write (talk, MEND_EVENT_AFTERWARDS, MEND_SEAT_LEFT, "calmer");
  mend_talk_write (talk, MEND_EVENT_ASIDE, MEND_SEAT_NONE, "Who drives on Saturday");
  mend_talk_write (talk, MEND_EVENT_FOR_THERAPIST, MEND_SEAT_NONE,
                   "How we speak when the children are in the room & nobody has slept");

  return make_page_for (talk, "Maximiliane", "Ben 🌻");
}

static GtkWidget *
make_long (void)
{
  g_autoptr (MendTalk) talk = talk_support_make_closing (4);
  g_autofree char *name = g_strnfill (200, 'W');
  g_autofree char *text = g_strnfill (2000, 'w');

  mend_talk_write (talk, MEND_EVENT_KEPT, MEND_SEAT_BOTH, text);
  mend_talk_write (talk, MEND_EVENT_ASIDE, MEND_SEAT_NONE, text);

  return make_page_for (talk, name, "سارة");
}

static void
list_widgets (GtkWidget *root, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    g_ptr_array_add (found, root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_widgets (child, type, found);
}

static GtkTextBuffer *
get_buffer (GtkWidget *page, guint position)
{
  g_autoptr (GPtrArray) views = g_ptr_array_new ();

  list_widgets (page, GTK_TYPE_TEXT_VIEW, views);
  g_assert_cmpuint (views->len, ==, 3);

  return gtk_text_view_get_buffer (g_ptr_array_index (views, position));
}

static GtkWidget *
find_label (GtkWidget *page, const char *text)
{
  return widget_test_find (page, GTK_TYPE_LABEL, text);
}

static void
test_closing_page_balance (void)
{
  GtkWidget *page = g_object_ref_sink (make_page ());
  GtkWidget *expander = widget_test_find (page, GTK_TYPE_EXPANDER, NULL);

  g_test_summary ("Who spoke how long is one sentence of whole minutes, folded.");

  g_assert_true (gtk_widget_get_visible (expander));
  g_assert_false (gtk_expander_get_expanded (GTK_EXPANDER (expander)));
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  g_assert_nonnull (find_label (page, "Left and Right spoke, both about four minutes."));

  g_assert_finalize_object (page);
}

static void
test_closing_page_order (void)
{
  const char *const texts[] = {
    "Enough for today",
    "8 minutes",
    "One thing I take along",
    "Anna",
    "Ben",
    "What you both keep",
    "Write here only what both agree to. Both can read it later.",
    "How is it for you now?",
    "Both can see this.",
    "For another time",
    "When a talk leaves you worse or afraid:",
    "Help",
    "Delete This Talk",
    "Finish",
  };
  GtkWidget *page = g_object_ref_sink (make_page ());
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint next = 0;

  g_test_summary ("The parts stand in the order in which people close a talk.");

  list_widgets (page, GTK_TYPE_LABEL, labels);

  for (guint i = 0; i < labels->len && next < G_N_ELEMENTS (texts); i++)
    {
      GtkLabel *label = g_ptr_array_index (labels, i);

      if (g_strcmp0 (gtk_label_get_text (label), texts[next]) == 0)
        next++;
    }

  g_assert_cmpstr (next < G_N_ELEMENTS (texts) ? texts[next] : NULL, ==, NULL);
  widget_test_assert_named (page);
  g_assert_finalize_object (page);
}

static void
test_closing_page_stopped (void)
{
  g_autoptr (MendTalk) stopped = talk_support_make_closing (1);
  g_autoptr (MendTalk) unbegun = talk_support_make_closing (0);
  GtkWidget *pages[] = { g_object_ref_sink (make_page ()),
                         g_object_ref_sink (mend_closing_page_new (stopped)),
                         g_object_ref_sink (mend_closing_page_new (unbegun)) };

  g_test_summary ("After a talk that was stopped: there is another day.");

  g_assert_false (gtk_widget_get_visible (find_label (pages[0], "You can go on another day.")));
  g_assert_true (gtk_widget_get_visible (find_label (pages[1], "You can go on another day.")));
  g_assert_true (gtk_widget_get_visible (find_label (pages[1], "2 minutes")));
  g_assert_true (gtk_widget_get_visible (find_label (pages[2], "You can go on another day.")));

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    g_assert_finalize_object (pages[i]);
}

static void
test_closing_page_writings (void)
{
  g_autoptr (MendTalk) talk = talk_support_make_closing (4);
  GtkWidget *page = g_object_ref_sink (make_page_for (talk, "Anna", "Ben"));
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  g_test_summary ("Each field and each word writes for its own person.");

  gtk_text_buffer_set_text (get_buffer (page, 0), "Left's", -1);
  gtk_text_buffer_set_text (get_buffer (page, 1), "Right's", -1);
  gtk_text_buffer_set_text (get_buffer (page, 2), "Both's", -1);
  list_widgets (page, MEND_TYPE_AFTERWARDS_ROW, rows);
  g_signal_emit_by_name (widget_test_find (rows->pdata[0], GTK_TYPE_BUTTON, "Raw"), "clicked");
  g_signal_emit_by_name (widget_test_find (rows->pdata[1], GTK_TYPE_BUTTON, "Lighter"), "clicked");

  g_assert_cmpstr (mend_talk_get_text (talk, MEND_EVENT_TAKEN, MEND_SEAT_LEFT), ==, "Left's");
  g_assert_cmpstr (mend_talk_get_text (talk, MEND_EVENT_TAKEN, MEND_SEAT_RIGHT), ==, "Right's");
  g_assert_cmpstr (mend_talk_get_text (talk, MEND_EVENT_KEPT, MEND_SEAT_BOTH), ==, "Both's");
  g_assert_cmpstr (mend_talk_get_text (talk, MEND_EVENT_AFTERWARDS, MEND_SEAT_LEFT), ==, "raw");
  g_assert_cmpstr (mend_talk_get_text (talk, MEND_EVENT_AFTERWARDS, MEND_SEAT_RIGHT), ==,
                   "lighter");

  /* Names can change while the page is open. */
  mend_closing_page_set_person (MEND_CLOSING_PAGE (page), MEND_SEAT_LEFT, "Anne", "green");
  g_assert_nonnull (find_label (page, "Anne"));
  g_assert_cmpstr (mend_talk_get_text (talk, MEND_EVENT_TAKEN, MEND_SEAT_LEFT), ==, "Left's");

  g_assert_finalize_object (page);
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_closing_page_ways_on (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 360, 294);
  GtkWidget *finish = widget_test_find (page, GTK_TYPE_BUTTON, "Finish");
  graphene_rect_t bounds;
  int n_finish = 0;
  int n_delete = 0;

  g_test_summary ("The keyboard is in the first field, and Finish is in sight in any window.");

  gtk_widget_grab_focus (page);
  g_assert_true (gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_window_get_focus (window))) ==
                 get_buffer (page, 0));

  g_assert_null (gtk_widget_get_ancestor (finish, GTK_TYPE_SCROLLED_WINDOW));
  g_assert_true (gtk_widget_compute_bounds (finish, GTK_WIDGET (window), &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, 294);

  g_signal_connect_swapped (page, "finish", G_CALLBACK (count_cb), &n_finish);
  g_signal_connect_swapped (page, "delete", G_CALLBACK (count_cb), &n_delete);
  g_signal_emit_by_name (finish, "clicked");
  g_assert_cmpint (n_finish, ==, 1);
  g_assert_cmpint (n_delete, ==, 0);
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, "Delete This Talk"), "clicked");
  g_assert_cmpint (n_delete, ==, 1);

  widget_test_close (window);
}

static void
test_closing_page_tab (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 800, 640);

  g_test_summary ("Tab leads from field to field.");

  gtk_widget_grab_focus (page);

  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (window);

      g_assert_true (GTK_IS_TEXT_VIEW (focus));
      g_assert_true (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)) == get_buffer (page, i));
      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
    }

  g_assert_true (GTK_IS_TOGGLE_BUTTON (gtk_window_get_focus (window)));

  widget_test_close (window);
}

static void
test_closing_page_grows (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 800, 640);
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  int height;

  g_test_summary ("A field grows with what is written in it.");

  list_widgets (page, MEND_TYPE_CLOSING_ENTRY, entries);
  height = gtk_widget_get_height (entries->pdata[2]);
  gtk_text_buffer_set_text (get_buffer (page, 2), "1\n2\n3\n4\n5\n6\n7\n8", -1);

  /* The lines are measured one after the other, when there is time. */
  for (guint i = 0; i < 100 && gtk_widget_get_height (entries->pdata[2]) <= height + 40; i++)
    widget_test_wait (20);

  g_assert_cmpint (gtk_widget_get_height (entries->pdata[2]), >, height + 40);

  widget_test_close (window);
}

static void
test_closing_page_right_to_left (void)
{
  GtkWidget *page;
  GtkWindow *window;
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  g_test_summary ("The left person's fields are on the left in every script, and no smaller.");

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  page = make_full ();
  window = widget_test_show (page, 1000, 800);
  list_widgets (page, MEND_TYPE_CLOSING_ENTRY, entries);
  list_widgets (page, MEND_TYPE_AFTERWARDS_ROW, rows);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) both = g_ptr_array_ref (i == 0 ? entries : rows);
      graphene_rect_t left;
      graphene_rect_t right;

      g_assert_true (gtk_widget_compute_bounds (both->pdata[0], page, &left));
      g_assert_true (gtk_widget_compute_bounds (both->pdata[1], page, &right));
      g_assert_cmpfloat (left.origin.x + left.size.width, <, right.origin.x);
      g_assert_cmpfloat (ABS (left.size.width - right.size.width), <, 2);
    }

  widget_test_picture (GTK_WIDGET (window), "closing-page-rtl");
  widget_test_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_closing_page_narrow (void)
{
  g_test_summary ("Nothing is cut off at 360 px, also with large text and long names.");

  widget_test_assert_narrow (make_page);
  widget_test_assert_narrow (make_full);
  widget_test_assert_narrow (make_long);
}

static void
test_closing_page_pictures (void)
{
  GtkWindow *window = widget_test_show (make_full (), 360, 780);

  widget_test_picture_end (GTK_WIDGET (window), "closing-page-end");
  widget_test_close (window);

  widget_test_pictures (make_page, "closing-page");
  widget_test_pictures (make_full, "closing-page-full");
  widget_test_pictures (make_long, "closing-page-long");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/closing-page/balance", test_closing_page_balance);
  g_test_add_func ("/widgets/closing-page/order", test_closing_page_order);
  g_test_add_func ("/widgets/closing-page/stopped", test_closing_page_stopped);
  g_test_add_func ("/widgets/closing-page/writings", test_closing_page_writings);
  g_test_add_func ("/widgets/closing-page/ways-on", test_closing_page_ways_on);
  g_test_add_func ("/widgets/closing-page/tab", test_closing_page_tab);
  g_test_add_func ("/widgets/closing-page/grows", test_closing_page_grows);
  g_test_add_func ("/widgets/closing-page/right-to-left", test_closing_page_right_to_left);
  g_test_add_func ("/widgets/closing-page/narrow", test_closing_page_narrow);
  g_test_add_func ("/widgets/closing-page/pictures", test_closing_page_pictures);

  return g_test_run ();
}
