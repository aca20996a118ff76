// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mend_hit_label_show (GtkLabel *label, const char *text, const GArray *spans);

G_END_DECLS
