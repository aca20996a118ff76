// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_QUIET_PAGE (mend_quiet_page_get_type ())

G_DECLARE_FINAL_TYPE (MendQuietPage, mend_quiet_page, MEND, QUIET_PAGE, AdwBin)

GtkWidget *mend_quiet_page_new (void);

void mend_quiet_page_set_until (MendQuietPage *self, GDateTime *until);
void mend_quiet_page_set_is_due (MendQuietPage *self, gboolean is_due);

G_END_DECLS
