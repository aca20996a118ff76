// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "setup/mend-time-page.h"
#include "talk-support.h"

#define ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"

static GDateTime *
make_time (const char *text)
{
  return g_date_time_new_from_iso8601 (text, NULL);
}

static GtkWidget *
make_page_for (const char *starts_text, const char *way_id, const char *topic, gboolean is_new)
{
  g_autoptr (GDateTime) now = make_time ("2026-11-03T18:10:00+01:00");
  g_autoptr (GDateTime) starts = make_time (starts_text);
  const MendPlannedTalk fields = {
    .id = (char *) ID,
    .created = now,
    .starts = starts,
    .minutes = 25,
    .way_id = (char *) way_id,
    .topic = (char *) topic,
  };
  g_autoptr (MendPlannedTalk) plan = mend_planned_talk_new (&fields);

  return mend_time_page_new (plan, is_new, talk_support_get_ways (), now);
}

static GtkWidget *
make_new (void)
{
  return make_page_for ("2026-11-04T20:30:00+01:00", NULL, NULL, TRUE);
}

static GtkWidget *
make_change (void)
{
  return make_page_for ("2026-11-07T19:05:00+01:00", "turns", "How I am today", FALSE);
}

static GtkWidget *
find_nth (GtkWidget *root, GType type, guint *n)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (*n)-- == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static AdwComboRow *
get_combo (GtkWidget *page, guint n)
{
  return ADW_COMBO_ROW (find_nth (page, ADW_TYPE_COMBO_ROW, &n));
}

static void
set_number (GtkWidget *page, guint n, int value)
{
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_nth (page, GTK_TYPE_SPIN_BUTTON, &n)), value);
}

static const char *
get_day (GtkWidget *page)
{
  AdwComboRow *row = get_combo (page, 0);

  return gtk_string_list_get_string (GTK_STRING_LIST (adw_combo_row_get_model (row)),
                                     adw_combo_row_get_selected (row));
}

static GtkWidget *
get_button (GtkWidget *page, const char *text)
{
  return gtk_widget_get_ancestor (widget_test_find (page, GTK_TYPE_LABEL, text), GTK_TYPE_BUTTON);
}

static void
assert_starts (GtkWidget *page, const char *expected)
{
  g_autoptr (MendPlannedTalk) plan = mend_time_page_get_plan (MEND_TIME_PAGE (page));
  g_autofree char *starts = g_date_time_format_iso8601 (plan->starts);

  g_assert_cmpstr (plan->id, ==, ID);
  g_assert_cmpstr (starts, ==, expected);
}

static void
test_time_page_keeps_what_is_set (void)
{
  GtkWidget *page = g_object_ref_sink (make_change ());
  g_autoptr (MendPlannedTalk) plan = NULL;

  g_test_summary ("Opened and left as it is, a time stays what it was.");

  g_assert_cmpstr (get_day (page), ==, "Saturday, 7 November");
  assert_starts (page, "2026-11-07T19:05:00+01");
  plan = mend_time_page_get_plan (MEND_TIME_PAGE (page));
  g_assert_cmpuint (plan->minutes, ==, 25);
  g_assert_cmpstr (plan->way_id, ==, "turns");
  g_assert_cmpstr (plan->topic, ==, "How I am today");
  widget_test_assert_named (page);
  g_assert_finalize_object (page);
}

static void
test_time_page_changes (void)
{
  GtkWidget *page = g_object_ref_sink (make_new ());
  g_autoptr (MendPlannedTalk) plan = NULL;

  g_assert_cmpstr (get_day (page), ==, "Tomorrow");
  adw_combo_row_set_selected (get_combo (page, 0), 3);
  set_number (page, 0, 7);
  set_number (page, 1, 45);
  assert_starts (page, "2026-11-06T07:45:00+01");

  adw_combo_row_set_selected (get_combo (page, 1), 1);
  plan = mend_time_page_get_plan (MEND_TIME_PAGE (page));
  g_assert_nonnull (plan->way_id);
  mend_planned_talk_unref (plan);
  set_number (page, 2, 90);
  adw_combo_row_set_selected (get_combo (page, 1), 0);
  plan = mend_time_page_get_plan (MEND_TIME_PAGE (page));
  g_assert_null (plan->way_id);
  g_assert_null (plan->topic);
  g_assert_cmpuint (plan->minutes, ==, 30);
  g_assert_finalize_object (page);
}

static void
test_time_page_no_time_that_has_passed (void)
{
  GtkWidget *page = g_object_ref_sink (make_new ());
  GtkWidget *label = widget_test_find (page, GTK_TYPE_LABEL, "That time has passed.");

  g_assert_true (gtk_widget_get_sensitive (get_button (page, "Set This Time")));
  g_assert_false (gtk_widget_get_visible (label));
  adw_combo_row_set_selected (get_combo (page, 0), 0);
  set_number (page, 0, 18);
  set_number (page, 1, 10);
  g_assert_false (gtk_widget_get_sensitive (get_button (page, "Set This Time")));
  g_assert_true (gtk_widget_get_visible (label));
  set_number (page, 1, 15);
  g_assert_true (gtk_widget_get_sensitive (get_button (page, "Set This Time")));
  g_assert_finalize_object (page);
}

static void
test_time_page_far_ahead (void)
{
  GtkWidget *page =
      g_object_ref_sink (make_page_for ("2027-05-01T20:00:00+01:00", "of-another", NULL, FALSE));

  g_test_summary ("What was set elsewhere is not moved to what is offered here.");
  g_assert_cmpstr (get_day (page), ==, "Saturday, 1 May");
  assert_starts (page, "2027-05-01T20:00:00+01");
  g_assert_finalize_object (page);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_time_page_buttons (void)
{
  const char *const names[] = { "set", "calendar", "delete" };
  const char *const texts[] = { "Set This Time", "Save for a Calendar…", "Delete" };
  GtkWidget *page = g_object_ref_sink (make_change ());
  GtkWidget *other = g_object_ref_sink (make_new ());

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      guint n = 0;

      g_signal_connect_swapped (page, names[i], G_CALLBACK (count_cb), &n);
      g_signal_emit_by_name (get_button (page, texts[i]), "clicked");
      g_assert_cmpuint (n, ==, 1);
      g_signal_handlers_disconnect_by_data (page, &n);
    }

  g_assert_false (gtk_widget_get_visible (get_button (other, "Delete")));
  g_assert_finalize_object (other);
  g_assert_finalize_object (page);
}

static void
test_time_page_narrow (void)
{
  widget_test_assert_narrow (make_change);
}

static void
test_time_page_pictures (void)
{
  widget_test_pictures (make_change, "time-page");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/time-page/keeps-what-is-set", test_time_page_keeps_what_is_set);
  g_test_add_func ("/widgets/time-page/changes", test_time_page_changes);
  g_test_add_func ("/widgets/time-page/no-time-that-has-passed",
                   test_time_page_no_time_that_has_passed);
  g_test_add_func ("/widgets/time-page/far-ahead", test_time_page_far_ahead);
  g_test_add_func ("/widgets/time-page/buttons", test_time_page_buttons);
  g_test_add_func ("/widgets/time-page/narrow", test_time_page_narrow);
  g_test_add_func ("/widgets/time-page/pictures", test_time_page_pictures);

  return g_test_run ();
}
