// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "closing/mend-aside-row.h"

static GtkWidget *
make_row (MendEventKind kind, const char *text)
{
  const MendEvent fields = { .kind = kind, .id = 7, .text = text };
  g_autoptr (MendEvent) event = mend_event_new_writing (&fields);

  return g_object_ref_sink (mend_aside_row_new (event));
}

static void
count_cb (int *count)
{
  (*count)++;
}

static void
test_aside_row_text (void)
{
  GtkWidget *row = make_row (MEND_EVENT_FOR_THERAPIST, "Money & <b>time</b>");

  g_test_summary ("What was put aside is shown as it was written.");

  g_assert_nonnull (widget_test_find (row, GTK_TYPE_LABEL, "Money & <b>time</b>"));
  g_assert_cmpuint (mend_aside_row_get_writing_id (MEND_ASIDE_ROW (row)), ==, 7);
  g_assert_cmpint (mend_aside_row_get_kind (MEND_ASIDE_ROW (row)), ==, MEND_EVENT_FOR_THERAPIST);
  widget_test_assert_named (row);

  g_assert_finalize_object (row);
}

static void
test_aside_row_signals (void)
{
  GtkWidget *row = make_row (MEND_EVENT_ASIDE, "Money");
  GtkDropDown *target = GTK_DROP_DOWN (widget_test_find (row, GTK_TYPE_DROP_DOWN, NULL));
  int n_changed = 0;
  int n_deleted = 0;

  g_test_summary ("Where it is to go can be changed, and it can be taken back.");

  g_signal_connect_swapped (row, "kind-changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (row, "delete", G_CALLBACK (count_cb), &n_deleted);

  gtk_drop_down_set_selected (target, 1);
  g_assert_cmpint (n_changed, ==, 1);
  g_assert_cmpint (mend_aside_row_get_kind (MEND_ASIDE_ROW (row)), ==, MEND_EVENT_FOR_THERAPIST);

  g_signal_emit_by_name (widget_test_find (row, GTK_TYPE_BUTTON, "Delete"), "clicked");
  g_assert_cmpint (n_deleted, ==, 1);

  g_assert_finalize_object (row);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/aside-row/text", test_aside_row_text);
  g_test_add_func ("/widgets/aside-row/signals", test_aside_row_signals);

  return g_test_run ();
}
