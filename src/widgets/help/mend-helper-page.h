// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "help/mend-helper.h"

G_BEGIN_DECLS

#define MEND_TYPE_HELPER_PAGE (mend_helper_page_get_type ())

G_DECLARE_FINAL_TYPE (MendHelperPage, mend_helper_page, MEND, HELPER_PAGE, AdwBin)

GtkWidget *mend_helper_page_new (MendHelper *helper);

MendHelper *mend_helper_page_get_helper (MendHelperPage *self);
MendHelper *mend_helper_page_make_helper (MendHelperPage *self,
                                          GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;
void mend_helper_page_set_is_read_only (MendHelperPage *self, gboolean is_read_only);

G_END_DECLS
