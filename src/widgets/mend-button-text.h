// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mend_button_text_wrap_below (GtkWidget *root);

G_END_DECLS
