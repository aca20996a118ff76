// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "help/mend-helpline-card.h"

static GtkWidget *
make_card (void)
{
  g_autoptr (MendHelpline) line = g_object_new (
      MEND_TYPE_HELPLINE, "name", "Hilfetelefon „Gewalt gegen Frauen“", "number", "116 016",
      "hours", "Day and night, free", "languages", "German and 18 other languages", "for-whom",
      "For women, and for people close to them", "source", "hilfetelefon.de/aktuelles", "as-of",
      "2023-06", NULL);

  return mend_helpline_card_new (line);
}

static GtkWidget *
make_other (MendHelplineKind kind, const char *number, gboolean is_undated)
{
  g_autoptr (MendHelpline) line =
      g_object_new (MEND_TYPE_HELPLINE, "kind", kind, "name", number, "number", number, "source",
                    "example.org/of-a-length-that-does-not-fit/into-one-line-of-a-card", "as-of",
                    "2026-11", "undated", is_undated, NULL);

  return mend_helpline_card_new (line);
}

static void
assert_shows (GtkWidget *card, const char *text)
{
  GtkWidget *label = widget_test_find (card, GTK_TYPE_LABEL, text);

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_get_visible (label));
}

static void
test_helpline_card_shows_everything (void)
{
  GtkWidget *card = make_card ();
  GtkWindow *window = widget_test_show (card, 360, 300);

  assert_shows (card, "Hilfetelefon „Gewalt gegen Frauen“");
  assert_shows (card, "116 016");
  assert_shows (card, "Day and night, free");
  assert_shows (card, "German and 18 other languages");
  assert_shows (card, "For women, and for people close to them");
  assert_shows (card, "As of June 2023. Source: hilfetelefon.de/aktuelles");
  g_assert_true (
      gtk_label_get_selectable (GTK_LABEL (widget_test_find (card, GTK_TYPE_LABEL, "116 016"))));

  widget_test_close (window);
}

static void
test_helpline_card_speaks_of_the_browser (void)
{
  const char *const history = "Type the address into a browser. The browser keeps a history.";
  GtkWidget *web = g_object_ref_sink (make_other (MEND_HELPLINE_WEB, "lila.help", TRUE));
  GtkWidget *phone = g_object_ref_sink (make_card ());

  g_test_summary ("An address is text; whoever types it in knows that the browser remembers.");

  assert_shows (web, history);
  assert_shows (web, "Read in November 2026. Source: "
                     "example.org/of-a-length-that-does-not-fit/into-one-line-of-a-card");
  g_assert_false (gtk_widget_get_visible (widget_test_find (phone, GTK_TYPE_LABEL, history)));
  g_assert_null (widget_test_find (web, GTK_TYPE_LINK_BUTTON, NULL));

  g_assert_finalize_object (web);
  g_assert_finalize_object (phone);
}

static void
test_helpline_card_names_an_emergency_number (void)
{
  GtkWidget *card = g_object_ref_sink (make_other (MEND_HELPLINE_EMERGENCY, "112", FALSE));

  assert_shows (card, "Emergency number");
  assert_shows (card, "112");

  g_assert_finalize_object (card);
}

static void
test_helpline_card_narrow (void)
{
  widget_test_assert_narrow (make_card);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/helpline-card/shows-everything", test_helpline_card_shows_everything);
  g_test_add_func ("/widgets/helpline-card/speaks-of-the-browser",
                   test_helpline_card_speaks_of_the_browser);
  g_test_add_func ("/widgets/helpline-card/names-an-emergency-number",
                   test_helpline_card_names_an_emergency_number);
  g_test_add_func ("/widgets/helpline-card/narrow", test_helpline_card_narrow);

  return g_test_run ();
}
