// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *mend_weeks_table_new (GPtrArray *months);

G_END_DECLS
