// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "path/mend-path-glyph.h"
#include "path/mend-path-steps.h"
#include "path/mend-path-words.h"
#include "promises/mend-account.h"

static void
show (GtkWidget *steps, const MendPathFacts *facts)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 27, 20, 0, 0);

  mend_path_steps_show (MEND_PATH_STEPS (steps), facts, now);
}

static GtkWidget *
make_empty (void)
{
  const MendPathFacts facts = { 0 };
  GtkWidget *steps = mend_path_steps_new ();

  show (steps, &facts);

  return steps;
}

static GtkWidget *
make_full (void)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2026, 11, 24, 20, 0, 0);
  g_autoptr (GDateTime) first = g_date_time_new_utc (2026, 3, 24, 20, 0, 0);
  const MendPathFacts facts = {
    .n_talks = 60,
    .latest_talk = day,
    .n_asides = 2,
    .has_kept = TRUE,
    .n_account_parts = MEND_ACCOUNT_N_PARTS,
    .account_changed = first,
    .first_promise = first,
    .n_open_promises = 2,
    .n_for_session = 3,
  };
  GtkWidget *steps = mend_path_steps_new ();

  show (steps, &facts);

  return steps;
}

/* On the Path they scroll. */
static GtkWidget *
make_scrolled (GtkWidget *steps)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), steps);

  return scrolled;
}

static GtkWidget *
make_empty_page (void)
{
  return make_scrolled (make_empty ());
}

static GtkWidget *
make_full_page (void)
{
  return make_scrolled (make_full ());
}

static gboolean
is_seen (GtkWidget *root, GType type, const char *text)
{
  GtkWidget *widget = widget_test_find (root, type, text);

  return widget != NULL && gtk_widget_get_mapped (widget);
}

static void
test_path_steps_say_what_there_is (void)
{
  GtkWidget *steps = make_empty ();
  GtkWindow *window = widget_test_show (steps, 360, 640);

  for (guint i = 0; i < MEND_PATH_N_STEPS; i++)
    g_assert_true (is_seen (steps, GTK_TYPE_LABEL, mend_path_words_get_title ((MendPathStep) i)));
  g_assert_true (is_seen (steps, GTK_TYPE_BUTTON, "See How"));
  g_assert_true (is_seen (steps, GTK_TYPE_BUTTON, "Start a Talk"));
  g_assert_false (is_seen (steps, GTK_TYPE_LABEL, "Coming back here is normal."));
  widget_test_assert_named (steps);
  widget_test_close (window);

  steps = make_full ();
  window = widget_test_show (steps, 360, 640);
  g_assert_true (is_seen (steps, GTK_TYPE_LABEL, "Coming back here is normal."));
  g_assert_true (is_seen (steps, GTK_TYPE_BUTTON, "What You Kept"));
  g_assert_false (is_seen (steps, GTK_TYPE_BUTTON, "See How"));
  widget_test_close (window);
}

static void
take_cb (int *taken, int offer)
{
  *taken = offer;
}

static void
test_path_steps_open (void)
{
  const struct
  {
    const char *label;
    MendPathOffer offer;
  } cases[] = {
    { "See How", MEND_PATH_OFFER_SEE_HOW },
    { "Start a Talk", MEND_PATH_OFFER_START_TALK },
    { "Write a Promise…", MEND_PATH_OFFER_WRITE_PROMISE },
    { "Open", MEND_PATH_OFFER_HELP },
    { "Draw a Card", MEND_PATH_OFFER_DRAW_CARD },
  };
  GtkWidget *steps = make_empty ();
  GtkWindow *window = widget_test_show (steps, 360, 900);
  int taken = MEND_PATH_OFFER_NONE;

  g_signal_connect_swapped (steps, "open", G_CALLBACK (take_cb), &taken);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_signal_emit_by_name (widget_test_find (steps, GTK_TYPE_BUTTON, cases[i].label), "clicked");
      g_assert_cmpint (taken, ==, cases[i].offer);
    }

  widget_test_close (window);
}

static void
test_path_steps_lead_nowhere_else (void)
{
  const MendPathFacts facts = { 0 };
  GtkWidget *steps = make_empty ();
  GtkWindow *window = widget_test_show (steps, 360, 900);

  g_test_summary ("What cannot be opened has no button.");

  g_assert_true (is_seen (steps, GTK_TYPE_BUTTON, "Write a Promise…"));
  mend_path_steps_set_can_open (MEND_PATH_STEPS (steps), MEND_PATH_OFFER_WRITE_PROMISE, FALSE);
  show (steps, &facts);
  g_assert_false (is_seen (steps, GTK_TYPE_BUTTON, "Write a Promise…"));
  mend_path_steps_set_can_open (MEND_PATH_STEPS (steps), MEND_PATH_OFFER_WRITE_PROMISE, TRUE);
  show (steps, &facts);
  g_assert_true (is_seen (steps, GTK_TYPE_BUTTON, "Write a Promise…"));

  widget_test_close (window);
}

static void
test_path_steps_keyboard (void)
{
  const char *const labels[] = { "See How", "Start a Talk", "Write a Promise…",
                                 "Open",    "Open",         "Draw a Card" };
  GtkWidget *steps = make_empty ();
  GtkWindow *window = widget_test_show (steps, 360, 900);

  g_test_summary ("The keyboard goes from button to button, down the trail.");

  gtk_window_set_focus (window, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_assert_true (gtk_widget_child_focus (steps, GTK_DIR_TAB_FORWARD));
      g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (gtk_window_get_focus (window))), ==,
                       labels[i]);
    }

  widget_test_close (window);
}

static guint
count_pixels (GdkTexture *texture)
{
  const gsize stride = (gsize) gdk_texture_get_width (texture) * 4;
  const gsize size = stride * (gsize) gdk_texture_get_height (texture);
  g_autofree guchar *data = g_malloc (size);
  guint n = 0;

  gdk_texture_download (texture, data, stride);
  for (gsize i = 3; i < size; i += 4)
    n += data[i] > 127;

  return n;
}

static void
test_path_glyphs_differ (void)
{
  guint counts[MEND_PATH_N_STEPS];

  g_test_summary ("Each step has a sign of its own, of as much ink as the others, about.");

  for (guint i = 0; i < MEND_PATH_N_STEPS; i++)
    {
      g_autoptr (GdkPaintable) glyph = mend_path_glyph_new ((MendPathStep) i);
      GtkWidget *image = gtk_image_new_from_paintable (glyph);
      GtkWindow *window;
      g_autoptr (GdkTexture) texture = NULL;

      gtk_image_set_pixel_size (GTK_IMAGE (image), 96);
      gtk_widget_set_halign (image, GTK_ALIGN_START);
      gtk_widget_set_valign (image, GTK_ALIGN_START);
      window = widget_test_show (image, 200, 200);
      texture = widget_test_render (image);
      counts[i] = count_pixels (texture);
      g_assert_cmpuint (counts[i], >, 200);
      widget_test_close (window);

      for (guint j = 0; j < i; j++)
        g_assert_cmpuint (counts[i], !=, counts[j]);
    }
}

static void
test_path_steps_narrow (void)
{
  widget_test_assert_narrow (make_empty_page);
  widget_test_assert_narrow (make_full_page);
}

static void
test_path_steps_pictures (void)
{
  widget_test_pictures (make_empty_page, "path-steps-empty");
  widget_test_pictures (make_full_page, "path-steps-full");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/path-steps/say-what-there-is", test_path_steps_say_what_there_is);
  g_test_add_func ("/widgets/path-steps/open", test_path_steps_open);
  g_test_add_func ("/widgets/path-steps/lead-nowhere-else", test_path_steps_lead_nowhere_else);
  g_test_add_func ("/widgets/path-steps/keyboard", test_path_steps_keyboard);
  g_test_add_func ("/widgets/path-steps/glyphs-differ", test_path_glyphs_differ);
  g_test_add_func ("/widgets/path-steps/narrow", test_path_steps_narrow);
  g_test_add_func ("/widgets/path-steps/pictures", test_path_steps_pictures);

  return g_test_run ();
}
