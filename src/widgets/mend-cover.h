// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_COVER (mend_cover_get_type ())

G_DECLARE_FINAL_TYPE (MendCover, mend_cover, MEND, COVER, AdwBin)

GtkWidget *mend_cover_new (void);

G_END_DECLS
