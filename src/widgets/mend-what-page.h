// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_WHAT_PAGE (mend_what_page_get_type ())

G_DECLARE_FINAL_TYPE (MendWhatPage, mend_what_page, MEND, WHAT_PAGE, AdwBin)

GtkWidget *mend_what_page_new (void);

G_END_DECLS
