// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-kept-line.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

const char *mend_kept_place_get_label (MendKeptLine *line);
void mend_kept_place_open (GtkWidget *widget, MendKeptLine *line);

G_END_DECLS
