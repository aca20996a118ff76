// SPDX-License-Identifier: GPL-3.0-or-later
#include "hints/mend-hint-row.h"

#include "talk-support.h"
#include "talk-view-support.h"
#include "widget-test.h"

static MendHinting *
make_hinting (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListStore) hints = mend_content_load_hints ("en", &error);
  MendHinting *hinting = NULL;

  g_assert_no_error (error);
  hinting = mend_hinting_new (G_LIST_MODEL (hints));
  mend_hinting_set_way (hinting, talk_support_find_way ("turns"), MEND_SEAT_NONE);

  return hinting;
}

static MendHintRow *
make_row (MendHinting *hinting)
{
  MendHintRow *row = MEND_HINT_ROW (mend_hint_row_new ());

  mend_hint_row_set_writer (row, MEND_SEAT_LEFT, "Anna");
  mend_hint_row_set_hinting (row, hinting);

  return row;
}

static GtkWidget *
find_shown (MendHintRow *row, GType type, const char *text)
{
  return talk_view_support_find_shown (GTK_WIDGET (row), type, text);
}

static void
press (MendHintRow *row, const char *label)
{
  GtkWidget *button = find_shown (row, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static GtkWidget *
find_mark (MendHintRow *row)
{
  return find_shown (row, GTK_TYPE_TOGGLE_BUTTON, NULL);
}

static void
test_hint_row_is_folded (void)
{
  g_autoptr (MendHinting) hinting = make_hinting ();
  MendHintRow *row = make_row (hinting);
  GtkWindow *window = widget_test_show (GTK_WIDGET (row), 360, 200);

  g_test_summary ("Off until the one who writes turns it on; and it opens by hand only.");
  mend_hint_row_set_text (row, "turn", "You never listen.", FALSE);
  g_assert_null (find_mark (row));
  g_assert_nonnull (find_shown (row, GTK_TYPE_LABEL, "Hints for Anna"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_shown (row, GTK_TYPE_CHECK_BUTTON, NULL)),
                               TRUE);
  g_assert_true (mend_hinting_get_is_on (hinting, MEND_SEAT_LEFT));
  g_assert_false (mend_hinting_get_is_on (hinting, MEND_SEAT_RIGHT));
  widget_test_turn ();
  g_assert_nonnull (find_mark (row));
  g_assert_nonnull (find_shown (row, GTK_TYPE_LABEL, "Another way to say it?"));
  g_assert_null (find_shown (row, GTK_TYPE_BUTTON, "No More Hints"));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_mark (row)), TRUE);
  widget_test_turn ();
  g_assert_nonnull (
      find_shown (row, GTK_TYPE_LABEL, "Was there one time you can name? “On Tuesday, when …”"));

  mend_hint_row_set_text (row, "turn", "I am sad.", FALSE);
  g_assert_null (find_mark (row));
  g_assert_null (find_shown (row, GTK_TYPE_BUTTON, "No More Hints"));
  widget_test_close (window);
}

static void
test_hint_row_does_nothing_at_fear (void)
{
  g_autoptr (MendHinting) hinting = make_hinting ();
  MendHintRow *row = make_row (hinting);
  GtkWindow *window = widget_test_show (GTK_WIDGET (row), 360, 200);
  g_autoptr (GdkTexture) before = NULL;
  g_autoptr (GdkTexture) after = NULL;
  g_autoptr (GBytes) before_bytes = NULL;
  g_autoptr (GBytes) after_bytes = NULL;

  g_test_summary ("Whatever is written of fear, threat or violence, not one point of it changes.");
  mend_hinting_set_is_on (hinting, MEND_SEAT_LEFT, TRUE);
  widget_test_turn ();
  before = widget_test_render (GTK_WIDGET (row));
  mend_hint_row_set_text (row, "turn", "You always threaten me. I am afraid of you.", TRUE);
  widget_test_turn ();
  after = widget_test_render (GTK_WIDGET (row));
  before_bytes = gdk_texture_save_to_png_bytes (before);
  after_bytes = gdk_texture_save_to_png_bytes (after);
  g_assert_true (g_bytes_equal (before_bytes, after_bytes));
  widget_test_close (window);
}

static void
test_hint_row_closes (void)
{
  g_autoptr (MendHinting) hinting = make_hinting ();
  MendHintRow *row = make_row (hinting);
  GtkWindow *window = widget_test_show (GTK_WIDGET (row), 360, 200);

  mend_hinting_set_is_on (hinting, MEND_SEAT_LEFT, TRUE);
  mend_hint_row_set_text (row, "turn", "You never listen.", FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_mark (row)), TRUE);
  press (row, "Close");
  g_assert_null (find_mark (row));
  mend_hint_row_set_text (row, "turn", "You never listen. So", FALSE);
  g_assert_null (find_mark (row));

  mend_hint_row_set_text (row, "turn", "You never listen. It's all your fault.", FALSE);
  g_assert_nonnull (find_mark (row));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_mark (row))));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_mark (row)), TRUE);
  press (row, "No More Hints");
  g_assert_false (mend_hinting_get_enabled (hinting));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (row)));
  widget_test_close (window);
}

static void
test_hint_row_is_not_there_for_the_one_who_was_hurt (void)
{
  g_autoptr (MendHinting) hinting = make_hinting ();
  MendHintRow *row = make_row (hinting);
  GtkWindow *window = widget_test_show (GTK_WIDGET (row), 360, 200);

  mend_hinting_set_is_on (hinting, MEND_SEAT_LEFT, TRUE);
  mend_hinting_set_way (hinting, talk_support_find_way ("own-it"), MEND_SEAT_LEFT);
  mend_hint_row_set_text (row, "tell", "You never listen.", TRUE);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (row)));

  mend_hint_row_set_writer (row, MEND_SEAT_RIGHT, "Ben");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (row)));
  widget_test_close (window);
}

static GtkWidget *
make_open (void)
{
  g_autoptr (MendHinting) hinting = make_hinting ();
  MendHintRow *row = make_row (hinting);

  mend_hinting_set_is_on (hinting, MEND_SEAT_LEFT, TRUE);
  mend_hint_row_set_text (row, "turn", "Why did you go there?", FALSE);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (widget_test_find (GTK_WIDGET (row), GTK_TYPE_TOGGLE_BUTTON, NULL)), TRUE);

  return GTK_WIDGET (row);
}

static void
test_hint_row_is_narrow_and_named (void)
{
  GtkWidget *row = make_open ();
  GtkWindow *window = widget_test_show (row, 360, 200);

  widget_test_assert_named (row);
  widget_test_close (window);
  widget_test_assert_narrow (make_open);
  widget_test_pictures (make_open, "hint-row");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/hint-row/is-folded", test_hint_row_is_folded);
  g_test_add_func ("/widgets/hint-row/does-nothing-at-fear", test_hint_row_does_nothing_at_fear);
  g_test_add_func ("/widgets/hint-row/closes", test_hint_row_closes);
  g_test_add_func ("/widgets/hint-row/is-not-there-for-the-one-who-was-hurt",
                   test_hint_row_is_not_there_for_the_one_who_was_hurt);
  g_test_add_func ("/widgets/hint-row/is-narrow-and-named", test_hint_row_is_narrow_and_named);

  return g_test_run ();
}
