// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_CHECK_INS_PAGE (mend_check_ins_page_get_type ())

G_DECLARE_FINAL_TYPE (MendCheckInsPage, mend_check_ins_page, MEND, CHECK_INS_PAGE, AdwBin)

GtkWidget *mend_check_ins_page_new (void);

void mend_check_ins_page_show (MendCheckInsPage *self,
                               gboolean are_both_filled_in,
                               GDateTime *latest,
                               GDateTime *now);
void mend_check_ins_page_set_can_begin (MendCheckInsPage *self, gboolean can_begin);

G_END_DECLS
