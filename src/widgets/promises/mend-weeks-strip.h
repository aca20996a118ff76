// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promises/mend-weeks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *mend_weeks_strip_new (const MendWeeksMonth *month);
GtkWidget *mend_weeks_strip_new_key (void);

G_END_DECLS
