// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "cards/mend-prepared-sentence.h"
#include "words-support.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_prepared_sentence_is_for_one (void)
{
  GtkWidget *widget = g_object_ref_sink (mend_prepared_sentence_new ());
  MendPreparedSentence *prepared = MEND_PREPARED_SENTENCE (widget);
  guint n_chosen = 0;

  g_test_summary ("It lies open to nobody but the one who speaks and has prepared it.");

  g_signal_connect_swapped (prepared, "chosen", G_CALLBACK (count_cb), &n_chosen);
  mend_prepared_sentence_show_to (prepared, MEND_SEAT_LEFT);
  g_assert_false (gtk_widget_get_visible (widget));

  mend_prepared_sentence_set (prepared, MEND_SEAT_LEFT, "I feel sad.\nI need calm.");
  mend_prepared_sentence_show_to (prepared, MEND_SEAT_RIGHT);
  g_assert_false (gtk_widget_get_visible (widget));
  mend_prepared_sentence_show_to (prepared, MEND_SEAT_LEFT);
  g_assert_true (gtk_widget_get_visible (widget));
  g_assert_nonnull (widget_test_find (widget, GTK_TYPE_LABEL, "I feel sad.\nI need calm."));

  words_support_press (widget, "Lay It Here");
  g_assert_cmpuint (n_chosen, ==, 1);

  mend_prepared_sentence_set (prepared, MEND_SEAT_LEFT, NULL);
  mend_prepared_sentence_show_to (prepared, MEND_SEAT_LEFT);
  g_assert_false (gtk_widget_get_visible (widget));
  g_assert_finalize_object (widget);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/prepared-sentence/is-for-one", test_prepared_sentence_is_for_one);

  return g_test_run ();
}
