// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: promise-form. */
#include "widget-test.h"

#include "closing/mend-closing-page.h"
#include "closing/mend-promise-list.h"
#include "talk-support.h"
#include "talk/mend-given.h"

#include <adwaita.h>

#include "mend-manual-clock.h"
#include "ways/mend-plan-builder.h"

/* A talk about what happened, in which the one on the right offers something. */
static MendTalk *
make_talk (void)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendChoices) choices = talk_support_make_choices ("own-it");
  g_autoptr (MendPlan) plan = NULL;
  MendTalk *talk;

  mend_choices_set_hurt (choices, MEND_SEAT_LEFT);
  plan = mend_plan_builder_make_plan (choices);
  talk = mend_talk_new (MEND_CLOCK (clock), plan);
  g_assert_true (mend_talk_act (talk, MEND_EVENT_BEGIN));
  g_assert_true (mend_talk_act (talk, MEND_EVENT_STOP));

  return talk;
}

static GtkWidget *
make_list (MendTalk *talk, MendSeat seat)
{
  GtkWidget *list = mend_promise_list_new ();

  mend_promise_list_set_talk (MEND_PROMISE_LIST (list), talk, seat);
  mend_promise_list_set_person (MEND_PROMISE_LIST (list), "Ben", "orange");

  return list;
}

static void
list_entries (GtkWidget *root, GPtrArray *found)
{
  if (ADW_IS_ENTRY_ROW (root))
    g_ptr_array_add (found, root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_entries (child, found);
}

static guint
count_promises (MendTalk *talk)
{
  return talk_support_count (talk, MEND_EVENT_PROMISE);
}

static void
write_one (GtkWidget *list, const char *what, const char *when, const char *sign)
{
  const char *const texts[] = { what, when, sign };
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  g_signal_emit_by_name (widget_test_find (list, GTK_TYPE_BUTTON, "Write Down a Promise…"),
                         "clicked");
  list_entries (list, entries);

  for (guint i = 0; i < 3; i++)
    gtk_editable_set_text (g_ptr_array_index (entries, entries->len - 3 + i), texts[i]);
}

static void
test_promise_list_letters (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  GtkWidget *list = make_list (talk, MEND_SEAT_RIGHT);
  GtkWindow *window = widget_test_show (list, 360, 640);
  g_autoptr (MendSnapshot) snapshot = NULL;
  g_autoptr (GPtrArray) promises = NULL;
  const MendPromise *promise;

  g_test_summary ("Closed at first; what is typed is in the talk at once.");

  g_assert_null (widget_test_find (list, ADW_TYPE_ENTRY_ROW, NULL));
  write_one (list, "Home at six", "every day", "You see me");
  snapshot = mend_talk_snapshot (talk);
  promises = mend_given_list_promises (snapshot);
  g_assert_cmpuint (promises->len, ==, 1);
  promise = g_ptr_array_index (promises, 0);
  g_assert_cmpstr (promise->text, ==, "Home at six");
  g_assert_cmpstr (promise->when, ==, "every day");
  g_assert_cmpstr (promise->sign, ==, "You see me");
  g_assert_cmpint (promise->seat, ==, MEND_SEAT_RIGHT);
  widget_test_assert_named (list);

  widget_test_close (window);
}

static void
test_promise_list_taken_back (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  GtkWidget *list = make_list (talk, MEND_SEAT_RIGHT);
  GtkWindow *window = widget_test_show (list, 360, 640);

  g_test_summary ("A promise that is taken back or emptied leaves nothing.");

  write_one (list, "Home at six", "", "");
  g_assert_cmpuint (count_promises (talk), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (widget_test_find (list, ADW_TYPE_ENTRY_ROW, NULL)), " ");
  g_assert_cmpuint (count_promises (talk), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (widget_test_find (list, ADW_TYPE_ENTRY_ROW, NULL)), "Tea");
  g_assert_cmpuint (count_promises (talk), ==, 1);

  g_signal_emit_by_name (widget_test_find (list, GTK_TYPE_BUTTON, "Take Back"), "clicked");
  g_assert_cmpuint (count_promises (talk), ==, 0);
  g_assert_null (widget_test_find (list, ADW_TYPE_ENTRY_ROW, NULL));

  widget_test_close (window);
}

static void
test_promise_list_day (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  GtkWidget *list = make_list (talk, MEND_SEAT_RIGHT);
  GtkWindow *window = widget_test_show (list, 360, 640);
  g_autoptr (GDateTime) tomorrow = g_date_time_add_days (mend_talk_get_started (talk), 1);
  g_autofree char *day = g_date_time_format (tomorrow, "%Y-%m-%d");
  g_autoptr (MendSnapshot) snapshot = NULL;
  g_autoptr (GPtrArray) promises = NULL;
  GtkWidget *again;

  g_test_summary ("A day can be chosen, and is there again; none is chosen at first.");

  write_one (list, "Home at six", "", "");
  g_assert_cmpuint (adw_combo_row_get_selected (
                        ADW_COMBO_ROW (widget_test_find (list, ADW_TYPE_COMBO_ROW, NULL))),
                    ==, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (widget_test_find (list, ADW_TYPE_COMBO_ROW, NULL)), 2);
  snapshot = mend_talk_snapshot (talk);
  promises = mend_given_list_promises (snapshot);
  g_assert_cmpstr (((MendPromise *) g_ptr_array_index (promises, 0))->day, ==, day);
  widget_test_close (window);

  again = g_object_ref_sink (make_list (talk, MEND_SEAT_RIGHT));
  g_assert_cmpuint (adw_combo_row_get_selected (
                        ADW_COMBO_ROW (widget_test_find (again, ADW_TYPE_COMBO_ROW, NULL))),
                    ==, 2);
  g_assert_finalize_object (again);
}

static void
test_promise_list_most (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  GtkWidget *list = make_list (talk, MEND_SEAT_RIGHT);
  GtkWindow *window = widget_test_show (list, 360, 640);
  GtkWidget *again;

  g_test_summary ("There are three at most, and they are there again when the talk is picked up.");

  write_one (list, "One", "", "");
  write_one (list, "Two", "by Sunday", "");
  write_one (list, "Three", "", "We have tea");
  g_assert_false (
      gtk_widget_get_visible (widget_test_find (list, GTK_TYPE_BUTTON, "Write Down a Promise…")));
  widget_test_close (window);

  again = g_object_ref_sink (make_list (talk, MEND_SEAT_RIGHT));
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (widget_test_find (again, ADW_TYPE_ENTRY_ROW, NULL))), ==,
      "One");
  g_assert_cmpuint (count_promises (talk), ==, 3);
  g_assert_finalize_object (again);
}

static void
test_promise_list_only_the_giver (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  g_autoptr (MendTalk) short_turns = talk_support_make_closing (4);
  GtkWidget *mine = g_object_ref_sink (make_list (talk, MEND_SEAT_RIGHT));
  GtkWidget *other = g_object_ref_sink (make_list (talk, MEND_SEAT_LEFT));
  GtkWidget *none = g_object_ref_sink (make_list (short_turns, MEND_SEAT_RIGHT));

  g_test_summary ("Nobody writes a promise down for the other, nor in a way that brings none.");

  g_assert_true (gtk_widget_get_visible (mine));
  g_assert_false (gtk_widget_get_visible (other));
  g_assert_false (gtk_widget_get_visible (none));

  g_assert_finalize_object (mine);
  g_assert_finalize_object (other);
  g_assert_finalize_object (none);
}

/* The closing page of such a talk, with one promise. */
static GtkWidget *
make_page (void)
{
  g_autoptr (MendTalk) talk = make_talk ();
  const MendPromise promise = { .text = (char *) "I come home at six, or I call before five.",
                                .when = (char *) "every working day",
                                .sign = (char *) "You see me at the door" };
  GtkWidget *page;

  mend_talk_write_promise (talk, 0, MEND_SEAT_RIGHT, &promise);
  page = mend_closing_page_new (talk);
  mend_closing_page_set_person (MEND_CLOSING_PAGE (page), MEND_SEAT_LEFT, "Anna", "blue");
  mend_closing_page_set_person (MEND_CLOSING_PAGE (page), MEND_SEAT_RIGHT, "Ben", "orange");

  return page;
}

static void
test_promise_list_pictures (void)
{
  widget_test_assert_narrow (make_page);
  widget_test_pictures (make_page, "promise-list");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/promise-list/day", test_promise_list_day);
  g_test_add_func ("/widgets/promise-list/letters", test_promise_list_letters);
  g_test_add_func ("/widgets/promise-list/taken-back", test_promise_list_taken_back);
  g_test_add_func ("/widgets/promise-list/most", test_promise_list_most);
  g_test_add_func ("/widgets/promise-list/only-the-giver", test_promise_list_only_the_giver);
  g_test_add_func ("/widgets/promise-list/pictures", test_promise_list_pictures);

  return g_test_run ();
}
