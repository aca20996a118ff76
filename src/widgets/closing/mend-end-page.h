// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_END_PAGE (mend_end_page_get_type ())

G_DECLARE_FINAL_TYPE (MendEndPage, mend_end_page, MEND, END_PAGE, AdwBin)

GtkWidget *mend_end_page_new (void);

void mend_end_page_set_is_saved (MendEndPage *self, gboolean is_saved);
void mend_end_page_set_advises_quiet (MendEndPage *self, gboolean advises_quiet);

G_END_DECLS
