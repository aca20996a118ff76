// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_SCALED (mend_scaled_get_type ())

G_DECLARE_INTERFACE (MendScaled, mend_scaled, MEND, SCALED, GtkWidget)

typedef struct _MendScale MendScale;

/**
 * MendScale:
 * @width: the width of the window
 * @height: the height of the window, of which all sizes are shares
 * @factor: how much larger than that things may be, at least 1
 * @is_tight: whether there is not enough room for more than the least size
 * @most_rank: what has a higher rank finds no room
 *
 * How large things are in a window that is read from a metre away.
 */
struct _MendScale
{
  double width;
  double height;
  double factor;
  gboolean is_tight;
  guint most_rank;
};

struct _MendScaledInterface
{
  GTypeInterface parent_iface;

  void (*set_scale) (MendScaled *self, const MendScale *scale);
};

void mend_scaled_set_scale (MendScaled *self, const MendScale *scale);

void mend_scaled_set_font_height (GtkLabel *label, PangoLayout *layout, double height);

G_END_DECLS
