// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_WRAP_LAYOUT (mend_wrap_layout_get_type ())

G_DECLARE_FINAL_TYPE (MendWrapLayout, mend_wrap_layout, MEND, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *mend_wrap_layout_new (void) G_GNUC_WARN_UNUSED_RESULT;

int mend_wrap_layout_get_spacing (MendWrapLayout *self);
void mend_wrap_layout_set_spacing (MendWrapLayout *self, int spacing);

int mend_wrap_layout_get_line_spacing (MendWrapLayout *self);
void mend_wrap_layout_set_line_spacing (MendWrapLayout *self, int line_spacing);

GtkAlign mend_wrap_layout_get_line_align (MendWrapLayout *self);
void mend_wrap_layout_set_line_align (MendWrapLayout *self, GtkAlign line_align);

G_END_DECLS
