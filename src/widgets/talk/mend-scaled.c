// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-scaled.h"

/**
 * MendScaled:
 *
 * Something whose size is a share of the window's height.
 */

#define PROBE_SIZE 100

G_DEFINE_INTERFACE (MendScaled, mend_scaled, GTK_TYPE_WIDGET)

static void
mend_scaled_default_init (MendScaledInterface *iface)
{
}

/**
 * mend_scaled_set_scale:
 * @self: something
 * @scale: how large things are
 *
 * Makes it so large. This may come while the window is laid out, before @self is measured anew.
 */
void
mend_scaled_set_scale (MendScaled *self, const MendScale *scale)
{
  g_return_if_fail (MEND_IS_SCALED (self));
  g_return_if_fail (scale != NULL);

  MEND_SCALED_GET_IFACE (self)->set_scale (self, scale);
}

static double
measure_line (PangoLayout *layout)
{
  int height = 0;

  pango_layout_set_text (layout, "A", -1);
  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

/**
 * mend_scaled_set_font_height:
 * @label: a label
 * @layout: a layout with the label's font, whose text and font are changed
 * @height: how high a line is to be, in pixels
 *
 * Sets the size of a font by the height of a line. It does not become smaller than the style says.
 */
void
mend_scaled_set_font_height (GtkLabel *label, PangoLayout *layout, double height)
{
  g_autoptr (PangoFontDescription) font = NULL;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const double plain_height = measure_line (layout);
  double size;

  font = pango_font_description_copy (
      pango_context_get_font_description (pango_layout_get_context (layout)));

  if (height > plain_height)
    {
      pango_font_description_set_absolute_size (font, PROBE_SIZE * PANGO_SCALE);
      pango_layout_set_font_description (layout, font);
      size = ceil (height * PROBE_SIZE / measure_line (layout));

      pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
      pango_layout_set_font_description (layout, font);
      pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) size * PANGO_SCALE));
    }

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));

  if (!pango_attr_list_equal (attributes, gtk_label_get_attributes (label)))
    gtk_label_set_attributes (label, attributes);
}
