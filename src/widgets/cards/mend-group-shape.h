// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_GROUP_SHAPE (mend_group_shape_get_type ())

G_DECLARE_FINAL_TYPE (MendGroupShape, mend_group_shape, MEND, GROUP_SHAPE, GObject)

GdkPaintable *mend_group_shape_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
