// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "cards/mend-card-face.h"

static MendCard *
make_card (const char *word, const char *purpose)
{
  return g_object_new (MEND_TYPE_CARD, "id", "a", "word", word, "clause", "I feel calm.", "purpose",
                       purpose, "question", purpose != NULL ? "Since when?" : NULL, NULL);
}

static gboolean
is_shown (GtkWidget *face, const char *text)
{
  GtkWidget *label = widget_test_find (face, GTK_TYPE_LABEL, text);

  return label != NULL && gtk_widget_get_child_visible (gtk_widget_get_parent (label)) &&
         gtk_widget_get_visible (label);
}

static void
test_card_face_turns (void)
{
  g_autoptr (MendCard) card = make_card ("calm", "For the end of a day.");
  GtkWidget *face = g_object_ref_sink (mend_card_face_new (card));

  g_assert_true (is_shown (face, "calm"));
  g_assert_true (is_shown (face, "I feel calm."));
  g_assert_false (mend_card_face_get_turned (MEND_CARD_FACE (face)));

  g_signal_emit_by_name (face, "clicked");
  g_assert_true (mend_card_face_get_turned (MEND_CARD_FACE (face)));
  g_assert_true (is_shown (face, "For the end of a day."));
  g_assert_true (is_shown (face, "Since when?"));

  g_signal_emit_by_name (face, "clicked");
  g_assert_false (mend_card_face_get_turned (MEND_CARD_FACE (face)));
  g_assert_finalize_object (face);
}

static void
test_card_face_shows_another_from_the_front (void)
{
  g_autoptr (MendCard) card = make_card ("calm", "For the end of a day.");
  g_autoptr (MendCard) other = make_card (NULL, NULL);
  GtkWidget *face = g_object_ref_sink (mend_card_face_new (card));

  mend_card_face_turn (MEND_CARD_FACE (face));
  mend_card_face_set_card (MEND_CARD_FACE (face), other);
  g_assert_false (mend_card_face_get_turned (MEND_CARD_FACE (face)));
  g_assert_true (is_shown (face, "I feel calm."));

  mend_card_face_turn (MEND_CARD_FACE (face));
  g_assert_true (is_shown (face, "Nothing is on the back."));
  g_assert_finalize_object (face);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/card-face/turns", test_card_face_turns);
  g_test_add_func ("/widgets/card-face/shows-another-from-the-front",
                   test_card_face_shows_another_from_the_front);

  return g_test_run ();
}
