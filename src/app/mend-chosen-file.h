// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GFile *mend_chosen_file_take (GtkFileChooser *chooser, int response) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
