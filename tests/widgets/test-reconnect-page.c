// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: good-group, good-list, good-plan, good-thing-form. */
#include "widget-test.h"

#include "good/mend-reconnect-page.h"
#include "mend-core-enums.h"

#include <adwaita.h>

#define ANNA_ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define BEN_ID  "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c22"
#define EMPTY   "Ten minutes of something good. It need not be about you two."

static void
add (GPtrArray *things,
     const char *id,
     MendGoodThingKind kind,
     const char *of_id,
     MendSeat seat,
     const char *text,
     const char *day)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  const MendGoodThing fields = {
    .id = (char *) id,
    .kind = kind,
    .moment_id = (char *) of_id,
    .created = created,
    .seat = seat,
    .person_id = (char *) (seat == MEND_SEAT_RIGHT ? BEN_ID : ANNA_ID),
    .name = (char *) "Anna",
    .text = (char *) text,
    .day = (char *) day,
    .booker = day != NULL ? MEND_SEAT_RIGHT : MEND_SEAT_NONE,
  };

  g_ptr_array_add (things, mend_good_thing_new (&fields));
}

static MendReconnectPage *
make_empty (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 27, 20, 0, 0);
  g_autoptr (MendPerson) anna = mend_person_new (ANNA_ID, "Anna", MEND_SEAT_LEFT, "blue");
  g_autoptr (MendPerson) ben = mend_person_new (BEN_ID, "Ben", MEND_SEAT_RIGHT, "orange");
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GtkWidget *page = mend_reconnect_page_new (now);

  mend_reconnect_page_set_person (MEND_RECONNECT_PAGE (page), MEND_SEAT_LEFT, anna, "Anna", "blue");
  mend_reconnect_page_set_person (MEND_RECONNECT_PAGE (page), MEND_SEAT_RIGHT, ben, "Ben",
                                  "orange");
  mend_reconnect_page_set_stories (MEND_RECONNECT_PAGE (page), none);

  return MEND_RECONNECT_PAGE (page);
}

static GtkWidget *
make_empty_page (void)
{
  return GTK_WIDGET (make_empty ());
}

static void
fill (MendReconnectPage *page)
{
  g_autoptr (GPtrArray) things =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_good_thing_unref);
  g_autoptr (GPtrArray) stories = NULL;

  add (things, "a", MEND_GOOD_THING_ACTIVITY, NULL, MEND_SEAT_BOTH,
       "I would like to eat by candlelight, even if it is only soup.", NULL);
  add (things, "b", MEND_GOOD_THING_ACTIVITY, NULL, MEND_SEAT_BOTH, "To the <lake>", NULL);
  add (things, "c", MEND_GOOD_THING_ACTIVITY, NULL, MEND_SEAT_BOTH, "Three songs each", NULL);
  add (things, "d", MEND_GOOD_THING_ACTIVITY, NULL, MEND_SEAT_BOTH, "The night train", NULL);
  add (things, "e", MEND_GOOD_THING_APPRECIATION, NULL, MEND_SEAT_RIGHT, "You called", NULL);
  add (things, "f", MEND_GOOD_THING_GESTURE, NULL, MEND_SEAT_LEFT, "Tea at the bed", NULL);
  add (things, "1", MEND_GOOD_THING_PLAN, "b", MEND_SEAT_BOTH, NULL, "2026-12-05");
  add (things, "2", MEND_GOOD_THING_PLAN, "c", MEND_SEAT_BOTH, NULL, "2026-11-28");
  add (things, "3", MEND_GOOD_THING_DONE, "d", MEND_SEAT_LEFT, "We slept well", NULL);
  stories = mend_good_thing_story_list (things);
  mend_reconnect_page_set_stories (page, stories);
}

static GtkWidget *
make_page (void)
{
  MendReconnectPage *page = make_empty ();

  fill (page);

  return GTK_WIDGET (page);
}

static GtkWidget *
make_drawing_page (void)
{
  MendReconnectPage *page = make_empty ();
  g_autoptr (MendCard) card = g_object_new (MEND_TYPE_CARD, "id", "a", "clause",
                                            "Let us each choose three songs and listen to them.",
                                            "question", "What does the first one call up?", NULL);

  mend_reconnect_page_show_card (page, card);

  return GTK_WIDGET (page);
}

static GtkWidget *
find_row (GtkWidget *page, const char *title)
{
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, title);

  return label != NULL ? gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW) : NULL;
}

static GtkWidget *
find_group (GtkWidget *page, const char *name)
{
  return gtk_widget_get_ancestor (widget_test_find (page, GTK_TYPE_LABEL, name),
                                  g_type_from_name ("MendGoodGroup"));
}

static void
test_reconnect_page_whose (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  GtkWidget *anna = find_group (page, "Anna");
  GtkWidget *ben = find_group (page, "Ben");

  g_test_summary ("What is planned comes first, the next on top; what is to be read aloud is "
                  "folded, and what was done is below.");

  g_assert_null (find_row (anna, "You called"));
  g_assert_nonnull (find_row (anna, "Tea at the bed"));
  g_assert_null (find_row (ben, "You called"));
  gtk_expander_set_expanded (GTK_EXPANDER (widget_test_find (ben, GTK_TYPE_EXPANDER, NULL)), TRUE);
  g_assert_nonnull (find_row (ben, "You called"));
  g_assert_nonnull (find_row (page, "Saturday, 28 November · Ben books"));
  g_assert_true (gtk_widget_get_next_sibling (find_row (page, "Three songs each")) ==
                 find_row (page, "To the <lake>"));
  g_assert_true (gtk_widget_get_next_sibling (find_row (page, "To the <lake>")) ==
                 find_row (page, "I would like to eat by candlelight, even if it is only soup."));
  g_assert_null (find_row (page, "The night train"));
  widget_test_assert_named (page);

  widget_test_close (window);
}

static void
test_reconnect_page_done (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, "What Was Good");

  gtk_expander_set_expanded (GTK_EXPANDER (gtk_widget_get_ancestor (label, GTK_TYPE_EXPANDER)),
                             TRUE);
  g_assert_nonnull (find_row (page, "The night train"));
  g_assert_nonnull (find_row (page, "3 November 2026 · Anna: We slept well"));

  widget_test_close (window);
}

static void
written_cb (GtkWidget *page,
            MendSeat seat,
            const MendGoodThing *thing,
            const MendGoodThing *plan,
            GString *log)
{
  g_string_append_printf (log, "%d %s %s|%s %d;", seat,
                          mend_good_thing_kind_to_string (thing->kind), thing->text,
                          plan->day != NULL ? plan->day : "", plan->booker);
}

static void
type (GtkWidget *page, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (widget_test_find (page, ADW_TYPE_ENTRY_ROW, NULL)), text);
}

static void
press (GtkWidget *page, const char *label)
{
  g_signal_emit_by_name (widget_test_find (page, GTK_TYPE_BUTTON, label), "clicked");
}

static void
test_reconnect_page_write (void)
{
  GtkWidget *page = make_empty_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  g_autoptr (GString) log = g_string_new (NULL);

  g_test_summary ("Each writes what is from that person; what is taken back leaves nothing.");

  g_signal_connect (page, "written", G_CALLBACK (written_cb), log);
  g_assert_true (gtk_widget_get_mapped (widget_test_find (page, GTK_TYPE_LABEL, EMPTY)));

  press (find_group (page, "Ben"), "Something to Read Aloud…");
  g_assert_false (gtk_widget_is_sensitive (widget_test_find (page, GTK_TYPE_BUTTON, "Write Down")));
  type (page, "You called");
  press (page, "Write Down");
  press (find_group (page, "Anna"), "A Small Gesture…");
  type (page, "Tea");
  press (page, "Write Down");
  press (find_group (page, "Anna"), "A Small Gesture…");
  type (page, "Coffee");
  press (page, "Take Back");
  g_assert_null (widget_test_find (page, ADW_TYPE_ENTRY_ROW, NULL));
  press (page, "Something of Your Own…");
  type (page, "A walk");
  press (page, "Write Down");
  g_assert_cmpstr (log->str, ==,
                   "2 appreciation You called| 0;1 gesture Tea| 0;3 activity A walk| 0;");

  widget_test_close (window);
}

static void
count_cb (GtkWidget *page, guint *n_times)
{
  ++*n_times;
}

static void
test_reconnect_page_draw (void)
{
  GtkWidget *page = make_drawing_page ();
  GtkWindow *window = widget_test_show (page, 360, 640);
  g_autoptr (MendCard) other =
      g_object_new (MEND_TYPE_CARD, "id", "b", "clause", "A game in which nobody counts.", NULL);
  g_autoptr (GString) log = g_string_new (NULL);
  guint n_draws = 0;

  g_test_summary ("What a card says can be planned as it is, for a day, with somebody who books.");

  g_signal_connect (page, "written", G_CALLBACK (written_cb), log);
  g_signal_connect (page, "draw", G_CALLBACK (count_cb), &n_draws);
  press (page, "Another Card");
  g_assert_cmpuint (n_draws, ==, 1);
  mend_reconnect_page_show_card (MEND_RECONNECT_PAGE (page), other);
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_test_find (page, ADW_TYPE_COMBO_ROW, NULL)), 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (gtk_widget_get_next_sibling (
                                  widget_test_find (page, ADW_TYPE_COMBO_ROW, NULL))),
                              1);
  press (page, "Write Down");
  g_assert_cmpstr (log->str, ==, "3 activity A game in which nobody counts.|2026-11-28 1;");

  widget_test_close (window);
}

static void
test_reconnect_page_writing_stays (void)
{
  GtkWidget *page = make_empty_page ();
  GtkWindow *window = widget_test_show (page, 1280, 800);

  g_test_summary ("What is being written stays when something comes from elsewhere.");

  press (page, "Something of Your Own…");
  type (page, "A walk");
  fill (MEND_RECONNECT_PAGE (page));
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (widget_test_find (page, ADW_TYPE_ENTRY_ROW, NULL))), ==,
      "A walk");
  g_assert_false (gtk_widget_get_mapped (widget_test_find (page, GTK_TYPE_LABEL, EMPTY)));

  widget_test_close (window);
}

static void
opened_cb (GtkWidget *page, MendGoodThingStory *story, GString *log)
{
  g_string_append (log, mend_good_thing_story_get_moment (story)->text);
}

static void
test_reconnect_page_open (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 1280, 800);
  g_autoptr (GString) log = g_string_new (NULL);

  g_test_summary ("Something is opened by its row; the keyboard is not lost when rows go.");

  g_signal_connect (page, "opened", G_CALLBACK (opened_cb), log);
  g_assert_true (gtk_widget_activate (find_row (page, "Three songs each")));
  g_assert_cmpstr (log->str, ==, "Three songs each");
  gtk_widget_grab_focus (find_row (page, "Three songs each"));
  fill (MEND_RECONNECT_PAGE (page));
  g_assert_true (gtk_window_get_focus (window) ==
                 widget_test_find (page, GTK_TYPE_BUTTON, "Draw a Card"));

  widget_test_close (window);
}

static void
test_reconnect_page_read_only (void)
{
  GtkWidget *page = make_page ();
  GtkWindow *window = widget_test_show (page, 1280, 800);

  mend_reconnect_page_set_is_read_only (MEND_RECONNECT_PAGE (page), TRUE);
  g_assert_false (
      gtk_widget_is_sensitive (widget_test_find (page, GTK_TYPE_BUTTON, "Draw a Card")));
  g_assert_false (gtk_widget_is_sensitive (
      widget_test_find (find_group (page, "Ben"), GTK_TYPE_BUTTON, "A Small Gesture…")));

  widget_test_close (window);
}

static void
test_reconnect_page_pictures (void)
{
  widget_test_pictures (make_empty_page, "reconnect-page-empty");
  widget_test_pictures (make_page, "reconnect-page");
  widget_test_pictures (make_drawing_page, "reconnect-page-drawing");
  widget_test_assert_narrow (make_page);
  widget_test_assert_narrow (make_drawing_page);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/reconnect-page/whose", test_reconnect_page_whose);
  g_test_add_func ("/widgets/reconnect-page/done", test_reconnect_page_done);
  g_test_add_func ("/widgets/reconnect-page/write", test_reconnect_page_write);
  g_test_add_func ("/widgets/reconnect-page/draw", test_reconnect_page_draw);
  g_test_add_func ("/widgets/reconnect-page/writing-stays", test_reconnect_page_writing_stays);
  g_test_add_func ("/widgets/reconnect-page/open", test_reconnect_page_open);
  g_test_add_func ("/widgets/reconnect-page/read-only", test_reconnect_page_read_only);
  g_test_add_func ("/widgets/reconnect-page/pictures", test_reconnect_page_pictures);

  return g_test_run ();
}
