// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/mend-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mend_talk_fill (GtkBox *box, const MendDocument *document, const char *const *colors);

G_END_DECLS
