// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mend_stay_at_first (GtkListView *view);

G_END_DECLS
