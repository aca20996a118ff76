// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: outcome-row. */
#include "talk-view-support.h"

#include "talk-support.h"
#include "talk/mend-mark-field.h"
#include "talk/mend-outcome-row.h"
#include "ways/mend-plan-builder.h"

#include <adwaita.h>

static const char *const labels[] = { "Kept", "Partly", "Missed", "Changed" };

static MendPromise *
make_promise (MendSeat seat, const char *text)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  const MendPromise fields = {
    .id = (char *) text, .created = created, .seat = seat, .text = (char *) text
  };

  return mend_promise_new (&fields);
}

/* A talk in which first Ben looks at a promise of his, and then Anna at one of hers. */
static MendTalk *
make_talk (MendManualClock *clock)
{
  g_autoptr (MendChoices) choices = talk_support_make_choices ("promises");
  g_autoptr (GPtrArray) promises =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_promise_unref);
  g_autoptr (MendPlan) plan = NULL;

  g_ptr_array_add (promises, make_promise (MEND_SEAT_LEFT, "Tea at nine"));
  g_ptr_array_add (promises, make_promise (MEND_SEAT_RIGHT, "Home at six"));
  mend_choices_set_promises (choices, promises);
  mend_choices_set_first (choices, MEND_SEAT_RIGHT);
  plan = mend_plan_builder_make_plan (choices);

  return mend_talk_new (MEND_CLOCK (clock), plan);
}

static void
show (TalkViewFixture *fixture, int width, int height)
{
  fixture->clock = mend_manual_clock_new ();
  fixture->talk = make_talk (fixture->clock);
  fixture->view = MEND_TALK_VIEW (mend_talk_view_new (fixture->talk));
  fixture->window = widget_test_show (GTK_WIDGET (fixture->view), width, height);
}

static GtkWidget *
find (TalkViewFixture *fixture, const char *label)
{
  return talk_view_support_find_shown (GTK_WIDGET (fixture->view), GTK_TYPE_TOGGLE_BUTTON, label);
}

static void
press (TalkViewFixture *fixture, const char *label)
{
  GtkWidget *button =
      talk_view_support_find_shown (GTK_WIDGET (fixture->view), GTK_TYPE_BUTTON, label);

  g_signal_emit_by_name (button, "clicked");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->view));
}

static GtkWidget *
find_row (TalkViewFixture *fixture, const char *title)
{
  GtkWidget *label =
      talk_view_support_find_shown (GTK_WIDGET (fixture->view), GTK_TYPE_LABEL, title);

  return label != NULL ? gtk_widget_get_ancestor (label, ADW_TYPE_ENTRY_ROW) : NULL;
}

static void
write_in (TalkViewFixture *fixture, const char *title, const char *text)
{
  GtkWidget *row = find_row (fixture, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
assert_stands (TalkViewFixture *fixture, const char *label)
{
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->view));

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find (fixture, labels[i]))),
                     ==, g_strcmp0 (labels[i], label) == 0);
}

static void
test_mark_field_missed (void)
{
  TalkViewFixture fixture;
  const MendEvent *mark;

  g_test_summary ("A promise that was missed has one fact, and is asked what got in the way and "
                  "what is next. All is in the talk at once.");
  show (&fixture, 1280, 800);
  talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 0);
  assert_stands (&fixture, NULL);
  press (&fixture, "Missed");
  g_assert_cmpint (mend_talk_view_get_page (fixture.view), ==, MEND_TALK_PAGE_MARK);
  talk_view_support_assert_shown (&fixture, "“Home at six”");
  assert_stands (&fixture, "Missed");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture.window),
                                         find_row (&fixture, "One fact")));

  write_in (&fixture, "One fact", "Twice at nine");
  write_in (&fixture, "What got in the way?", "The train");
  write_in (&fixture, "What next?", "At seven");
  mark = mend_talk_get_mark (fixture.talk, "Home at six");
  g_assert_cmpint (mark->seat, ==, MEND_SEAT_RIGHT);
  g_assert_cmpstr (mark->text, ==, "Twice at nine");
  g_assert_cmpstr (mark->details[MEND_MARK_OUTCOME], ==, "missed");
  g_assert_cmpstr (mark->details[MEND_MARK_OBSTACLE], ==, "The train");
  g_assert_cmpstr (mark->details[MEND_MARK_NEXT], ==, "At seven");

  press (&fixture, "Kept");
  g_assert_null (find_row (&fixture, "What got in the way?"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (&fixture, "One fact"))), ==,
                   "Twice at nine");

  press (&fixture, "Done");
  g_assert_cmpint (mend_talk_view_get_page (fixture.view), ==, MEND_TALK_PAGE_TURN);
  assert_stands (&fixture, "Kept");

  talk_view_support_close (&fixture);
}

static void
test_mark_field_taken_back (void)
{
  TalkViewFixture fixture;

  g_test_summary ("Pressed again on the sheet, what was said is taken back, with all that was "
                  "written. On the page it opens the sheet.");
  show (&fixture, 1280, 800);
  talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 0);
  press (&fixture, "Partly");
  write_in (&fixture, "One fact", "On Tuesday");
  press (&fixture, "Done");
  press (&fixture, "Partly");
  assert_stands (&fixture, "Partly");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (&fixture, "One fact"))), ==,
                   "On Tuesday");

  press (&fixture, "Partly");
  assert_stands (&fixture, NULL);
  g_assert_false (mend_talk_has_writings (fixture.talk));
  g_assert_null (find_row (&fixture, "One fact"));

  talk_view_support_close (&fixture);
}

static void
test_mark_field_each_their_own (void)
{
  TalkViewFixture fixture;

  g_test_summary ("Who gave a promise is asked while they speak of it, and only then.");
  show (&fixture, 1280, 800);
  g_assert_null (find (&fixture, "Kept"));
  talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 0);
  press (&fixture, "Kept");
  talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 1);
  assert_stands (&fixture, "Kept");

  talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 3);
  g_assert_cmpstr (mend_talk_get_part (fixture.talk)->promise, ==, "Tea at nine");
  assert_stands (&fixture, NULL);
  press (&fixture, "Changed");
  g_assert_cmpint (mend_talk_get_mark (fixture.talk, "Tea at nine")->seat, ==, MEND_SEAT_LEFT);
  g_assert_cmpint (mend_talk_get_outcome (fixture.talk, "Home at six"), ==, MEND_OUTCOME_KEPT);

  talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 6);
  g_assert_null (mend_talk_get_part (fixture.talk)->promise_id);
  g_assert_null (find (&fixture, "Kept"));

  talk_view_support_close (&fixture);
}

static void
test_mark_field_flat (void)
{
  TalkViewFixture fixture;

  g_test_summary ("On a screen that lies flat the four words are there, and nothing to type.");
  show (&fixture, 800, 1000);
  g_object_set (fixture.view, "lies-flat", TRUE, NULL);
  talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 0);
  press (&fixture, "Missed");
  g_assert_cmpint (mend_talk_view_get_page (fixture.view), ==, MEND_TALK_PAGE_TABLE);
  assert_stands (&fixture, "Missed");
  press (&fixture, "Missed");
  assert_stands (&fixture, NULL);
  g_assert_false (mend_talk_has_writings (fixture.talk));

  talk_view_support_close (&fixture);
}

static void
test_mark_field_same_size (void)
{
  const int widths[] = { 360, 1280 };

  g_test_summary ("No word is larger than another.");

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      TalkViewFixture fixture;

      show (&fixture, widths[i], 640);
      talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 0);

      for (gsize j = 1; j < G_N_ELEMENTS (labels); j++)
        {
          g_assert_cmpint (gtk_widget_get_width (find (&fixture, labels[j])), ==,
                           gtk_widget_get_width (find (&fixture, labels[0])));
          g_assert_cmpint (gtk_widget_get_height (find (&fixture, labels[j])), ==,
                           gtk_widget_get_height (find (&fixture, labels[0])));
        }

      talk_view_support_close (&fixture);
    }
}

static GtkWidget *
make_view (void)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendTalk) talk = make_talk (clock);

  g_assert_true (mend_talk_act (talk, MEND_EVENT_BEGIN));

  return mend_talk_view_new (talk);
}

static GtkWidget *
make_sheet (void)
{
  GtkWidget *view = make_view ();

  g_assert_true (gtk_widget_activate_action (view, "talk.mark", "s", "missed"));

  return view;
}

static GtkWidget *
make_flat (void)
{
  GtkWidget *view = make_view ();

  g_object_set (view, "lies-flat", TRUE, NULL);

  return view;
}

static void
test_mark_field_pictures (void)
{
  widget_test_pictures (make_view, "outcome-row");
  widget_test_pictures (make_sheet, "mark-field");
  widget_test_pictures (make_flat, "outcome-row-flat");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/mark-field/missed", test_mark_field_missed);
  g_test_add_func ("/widgets/mark-field/taken-back", test_mark_field_taken_back);
  g_test_add_func ("/widgets/mark-field/each-their-own", test_mark_field_each_their_own);
  g_test_add_func ("/widgets/mark-field/flat", test_mark_field_flat);
  g_test_add_func ("/widgets/mark-field/same-size", test_mark_field_same_size);
  g_test_add_func ("/widgets/mark-field/pictures", test_mark_field_pictures);

  return g_test_run ();
}
