// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_WRAP_BOX (mend_wrap_box_get_type ())

G_DECLARE_FINAL_TYPE (MendWrapBox, mend_wrap_box, MEND, WRAP_BOX, GtkWidget)

GtkWidget *mend_wrap_box_new (int spacing);

int mend_wrap_box_get_spacing (MendWrapBox *self);
void mend_wrap_box_set_spacing (MendWrapBox *self, int spacing);

GtkAlign mend_wrap_box_get_line_align (MendWrapBox *self);
void mend_wrap_box_set_line_align (MendWrapBox *self, GtkAlign line_align);

void mend_wrap_box_append (MendWrapBox *self, GtkWidget *child);
void mend_wrap_box_remove (MendWrapBox *self, GtkWidget *child);
void mend_wrap_box_remove_all (MendWrapBox *self);

G_END_DECLS
