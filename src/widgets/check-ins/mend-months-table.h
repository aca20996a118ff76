// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *mend_months_table_new (GPtrArray *check_ins, GPtrArray *lines, const char *person_id);

G_END_DECLS
