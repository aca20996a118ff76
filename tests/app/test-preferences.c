// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-preferences.h"

#include "scratch-folder.h"
#include "widget-test.h"

static void
test_preferences_change_places (void)
{
  g_autoptr (MendContext) context = mend_context_new ();
  g_autoptr (MendPerson) left = mend_person_new (NULL, "Anna", MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) right = mend_person_new (NULL, "Ben", MEND_SEAT_RIGHT, "green");
  MendPreferences *preferences;
  GtkWidget *button;

  g_test_summary ("Who changes places keeps id, name and colour, and has another seat.");

  mend_context_set_persons (context, left, right);
  preferences = mend_preferences_new (context);
  button = widget_test_find (GTK_WIDGET (preferences), GTK_TYPE_BUTTON, "Change Places");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");

  g_assert_cmpstr (mend_context_get_person (context, MEND_SEAT_LEFT)->name, ==, "Ben");
  g_assert_cmpstr (mend_context_get_person (context, MEND_SEAT_LEFT)->id, ==, right->id);
  g_assert_cmpstr (mend_context_get_person (context, MEND_SEAT_LEFT)->color, ==, "green");
  g_assert_cmpstr (mend_context_get_label (context, MEND_SEAT_RIGHT), ==, "Anna");

  gtk_window_destroy (GTK_WINDOW (preferences));
  mend_store_flush (mend_context_get_store (context));
}

static void
assert_hints (const char *locale, const char *subtitle)
{
  g_autoptr (MendContext) context = NULL;
  MendPreferences *preferences;
  GtkWidget *label;

  g_setenv ("LANGUAGE", locale, TRUE);
  g_setenv ("LC_ALL", locale, TRUE);
  context = mend_context_new ();
  preferences = mend_preferences_new (context);
  label = widget_test_find (GTK_WIDGET (preferences), GTK_TYPE_LABEL, subtitle);
  g_assert_nonnull (label);

  gtk_window_destroy (GTK_WINDOW (preferences));
  g_unsetenv ("LANGUAGE");
  g_unsetenv ("LC_ALL");
}

static void
test_preferences_say_where_hints_come_from (void)
{
  assert_hints ("C", "“Another way to say it?” beside what one writes, if that person wants it. "
                     "Works on this computer, offline.");
  assert_hints ("fr_FR.UTF-8", "For this language there are none.");
}

int
main (int argc, char *argv[])
{
  g_autoptr (ScratchFolder) home = scratch_folder_new ();

  g_setenv ("XDG_DATA_HOME", home->path, TRUE);
  g_setenv ("XDG_STATE_HOME", home->path, TRUE);
  widget_test_init (&argc, &argv);

  g_test_add_func ("/app/preferences/change-places", test_preferences_change_places);

  g_test_add_func ("/app/preferences/say-where-hints-come-from",
                   test_preferences_say_where_hints_come_from);

  return g_test_run ();
}
