// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "closing/mend-afterwards-row.h"
#include "talk-support.h"

static GtkWidget *
make_row (MendTalk *talk)
{
  GtkWidget *row = g_object_ref_sink (mend_afterwards_row_new ());

  mend_afterwards_row_set_talk (MEND_AFTERWARDS_ROW (row), talk, MEND_SEAT_LEFT);
  mend_afterwards_row_set_name (MEND_AFTERWARDS_ROW (row), "Anna");

  return row;
}

static GtkToggleButton *
find_word (GtkWidget *row, const char *word)
{
  GtkWidget *button = widget_test_find (row, GTK_TYPE_TOGGLE_BUTTON, word);

  g_assert_nonnull (button);

  return GTK_TOGGLE_BUTTON (button);
}

static void
press (GtkWidget *row, const char *word)
{
  g_signal_emit_by_name (find_word (row, word), "clicked");
}

static const char *
get_text (MendTalk *talk)
{
  return mend_talk_get_text (talk, MEND_EVENT_AFTERWARDS, MEND_SEAT_LEFT);
}

static void
test_afterwards_row_choose (void)
{
  const char *const words[] = { "Raw", "Heavy", "Mixed", "Calmer", "Lighter" };
  const char *const ids[] = { "raw", "heavy", "mixed", "calmer", "lighter" };
  g_autoptr (MendTalk) talk = talk_support_make_closing (4);
  GtkWidget *row = make_row (talk);

  g_test_summary ("None is chosen at first, and one at a time.");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_false (gtk_toggle_button_get_active (find_word (row, words[i])));

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      press (row, words[i]);
      g_assert_cmpstr (get_text (talk), ==, ids[i]);
      g_assert_cmpuint (talk_support_count (talk, MEND_EVENT_AFTERWARDS), ==, 1);

      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        g_assert_cmpint (gtk_toggle_button_get_active (find_word (row, words[j])), ==, i == j);
    }

  g_assert_null (mend_talk_get_text (talk, MEND_EVENT_AFTERWARDS, MEND_SEAT_RIGHT));
  g_assert_finalize_object (row);
}

static void
test_afterwards_row_take_back (void)
{
  g_autoptr (MendTalk) talk = talk_support_make_closing (4);
  GtkWidget *row = make_row (talk);

  g_test_summary ("Pressed again, a word is taken back, and the talk holds nothing of it.");

  press (row, "Heavy");
  press (row, "Heavy");
  g_assert_false (gtk_toggle_button_get_active (find_word (row, "Heavy")));
  g_assert_cmpuint (talk_support_count (talk, MEND_EVENT_AFTERWARDS), ==, 0);

  g_assert_finalize_object (row);
}

static void
test_afterwards_row_picked_up (void)
{
  MendTalk *talk = talk_support_make_closing (4);
  GtkWidget *row;

  g_test_summary ("A page that is made anew shows what was chosen.");

  mend_talk_write (talk, MEND_EVENT_AFTERWARDS, MEND_SEAT_LEFT, "calmer");
  row = make_row (talk);
  g_assert_true (gtk_toggle_button_get_active (find_word (row, "Calmer")));
  press (row, "Calmer");
  g_assert_null (get_text (talk));

  widget_test_assert_named (row);
  g_assert_finalize_object (row);
  g_assert_finalize_object (talk);
}

static void
test_afterwards_row_label (void)
{
  g_test_summary ("A word of a later version is shown as it is kept.");

  g_assert_cmpstr (mend_afterwards_get_label ("lighter"), ==, "Lighter");
  g_assert_cmpstr (mend_afterwards_get_label ("hopeful"), ==, "hopeful");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/afterwards-row/choose", test_afterwards_row_choose);
  g_test_add_func ("/widgets/afterwards-row/take-back", test_afterwards_row_take_back);
  g_test_add_func ("/widgets/afterwards-row/picked-up", test_afterwards_row_picked_up);
  g_test_add_func ("/widgets/afterwards-row/label", test_afterwards_row_label);

  return g_test_run ();
}
