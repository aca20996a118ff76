// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-toast-text.h"

/* In characters: about as long as a line of a notice is in a wide window, and as short as it may
 * get. */
#define LONGEST_LINE  50
#define SHORTEST_LINE 8

/* In pixels, of libadwaita's style: the edges of a toast with the button that closes it, and the
 * edges of a button with the space before it. */
#define EDGES        96
#define BUTTON_EDGES 46

static double
get_char_width (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);

  return (double) MAX (width, PANGO_SCALE) / PANGO_SCALE;
}

static int
get_text_width (GtkWidget *widget, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/* A toast gets the height that it has at its natural width, however narrow the window is: so the
 * natural width has to be one that fits. */
static int
get_line_length (AdwToast *toast, GtkWidget *overlay)
{
  const char *button = adw_toast_get_button_label (toast);
  int room = gtk_widget_get_width (overlay) - EDGES;

  if (button != NULL)
    room -= get_text_width (overlay, button) + BUTTON_EDGES;

  return MIN ((int) (room / get_char_width (overlay)), LONGEST_LINE);
}

static GtkWidget *
make_label (const char *markup, int line_length)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), line_length);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

/**
 * mend_toast_text_add:
 * @overlay: where the toast goes, shown already
 * @toast: (transfer full): a toast with a title
 *
 * Adds the toast; its title takes as many lines as it needs. Else its end would be cut off in a
 * narrow window, where a button leaves room for a word or two. Where there is not even room for a
 * word, the title is cut, so that the button is not.
 */
void
mend_toast_text_add (AdwToastOverlay *overlay, AdwToast *toast)
{
  int line_length = 0;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (ADW_IS_TOAST (toast));

  line_length = get_line_length (toast, GTK_WIDGET (overlay));
  if (line_length >= SHORTEST_LINE)
    adw_toast_set_custom_title (toast, make_label (adw_toast_get_title (toast), line_length));

  adw_toast_overlay_add_toast (overlay, toast);
}
