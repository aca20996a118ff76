// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "path/mend-path.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_PATH_GLYPH (mend_path_glyph_get_type ())

G_DECLARE_FINAL_TYPE (MendPathGlyph, mend_path_glyph, MEND, PATH_GLYPH, GObject)

GdkPaintable *mend_path_glyph_new (MendPathStep step) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
