// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_ERASE_PAGE (mend_erase_page_get_type ())

G_DECLARE_FINAL_TYPE (MendErasePage, mend_erase_page, MEND, ERASE_PAGE, AdwBin)

GtkWidget *mend_erase_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

void mend_erase_page_set_place (MendErasePage *self, const char *path);
void mend_erase_page_show_failure (MendErasePage *self, const char *words);

G_END_DECLS
