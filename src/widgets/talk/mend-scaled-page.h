// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_SCALED_PAGE (mend_scaled_page_get_type ())

G_DECLARE_FINAL_TYPE (MendScaledPage, mend_scaled_page, MEND, SCALED_PAGE, GtkWidget)

GtkWidget *mend_scaled_page_new (void);

GtkWidget *mend_scaled_page_get_content (MendScaledPage *self);
void mend_scaled_page_set_content (MendScaledPage *self, GtkWidget *content);

GtkWidget *mend_scaled_page_get_actions (MendScaledPage *self);
void mend_scaled_page_set_actions (MendScaledPage *self, GtkWidget *actions);

double mend_scaled_page_get_text_scale (MendScaledPage *self);
void mend_scaled_page_set_text_scale (MendScaledPage *self, double text_scale);

gboolean mend_scaled_page_get_compact (MendScaledPage *self);
void mend_scaled_page_set_compact (MendScaledPage *self, gboolean compact);

G_END_DECLS
