// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "cards/mend-card-button.h"
#include "mend-wrap-box.h"

static MendCardButton *
make_button (const char *word, const char *clause)
{
  g_autoptr (MendCard) card =
      g_object_new (MEND_TYPE_CARD, "id", "feeling", "word", word, "clause", clause, NULL);

  return MEND_CARD_BUTTON (mend_card_button_new (card));
}

static void
test_card_button_says (void)
{
  MendCardButton *button = g_object_ref_sink (make_button ("lonely", "I feel lonely."));

  g_test_summary ("The word is to be seen and heard, the clause on request.");

  g_assert_nonnull (widget_test_find (GTK_WIDGET (button), GTK_TYPE_LABEL, "lonely"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (button)), ==, "I feel lonely.");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "lonely");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "I feel lonely.");

  g_assert_finalize_object (button);
}

static void
test_card_button_bare (void)
{
  MendCardButton *button = g_object_ref_sink (make_button ("<b>&", NULL));

  g_test_summary ("A word is no markup, and a clause may be missing.");

  g_assert_nonnull (widget_test_find (GTK_WIDGET (button), GTK_TYPE_LABEL, "<b>&"));
  g_assert_null (gtk_widget_get_tooltip_text (GTK_WIDGET (button)));

  g_assert_finalize_object (button);
}

static void
count_cb (int *n)
{
  *n += 1;
}

static void
test_card_button_picked (void)
{
  MendCardButton *button = g_object_ref_sink (make_button ("lonely", "I feel lonely."));
  GtkWidget *widget = GTK_WIDGET (button);
  int n_clicked = 0;
  int n_notified = 0;

  g_test_summary ("Picked is what is told to be; a press alone changes nothing.");

  g_signal_connect_swapped (button, "clicked", G_CALLBACK (count_cb), &n_clicked);
  g_signal_connect_swapped (button, "notify::picked", G_CALLBACK (count_cb), &n_notified);

  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (n_clicked, ==, 1);
  g_assert_false (mend_card_button_get_picked (button));
  g_assert_false (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_CHECKED);

  mend_card_button_set_picked (button, TRUE);
  mend_card_button_set_picked (button, TRUE);
  g_assert_cmpint (n_notified, ==, 1);
  g_assert_true (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_CHECKED);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);

  mend_card_button_set_picked (button, FALSE);
  g_assert_false (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_CHECKED);

  g_assert_finalize_object (button);
}

static GtkWidget *
make_picture (void)
{
  const char *const words[] = { "afraid", "heavy-hearted",
                                "hurt",   "Sehnsucht nach Verlässlichkeit und Geborgenheit",
                                "عالق",   "raw" };
  GtkWidget *box = mend_wrap_box_new (12);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      MendCardButton *button = make_button (words[i], NULL);

      mend_card_button_set_picked (button, i % 3 == 1);
      gtk_widget_set_sensitive (GTK_WIDGET (button), i != 2);
      mend_wrap_box_append (MEND_WRAP_BOX (box), GTK_WIDGET (button));
    }

  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_top (box, 12);

  return box;
}

static void
test_card_button_narrow (void)
{
  g_test_summary ("A long word wraps and is never cut off.");

  widget_test_assert_narrow (make_picture);
}

static void
test_card_button_pictures (void)
{
  widget_test_pictures (make_picture, "card-button");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/card-button/says", test_card_button_says);
  g_test_add_func ("/widgets/card-button/bare", test_card_button_bare);
  g_test_add_func ("/widgets/card-button/picked", test_card_button_picked);
  g_test_add_func ("/widgets/card-button/narrow", test_card_button_narrow);
  g_test_add_func ("/widgets/card-button/pictures", test_card_button_pictures);

  return g_test_run ();
}
