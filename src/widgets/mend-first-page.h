// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_FIRST_PAGE (mend_first_page_get_type ())

G_DECLARE_FINAL_TYPE (MendFirstPage, mend_first_page, MEND, FIRST_PAGE, AdwBin)

GtkWidget *mend_first_page_new (void);

const char *mend_first_page_get_left_name (MendFirstPage *self);
void mend_first_page_set_left_name (MendFirstPage *self, const char *left_name);

const char *mend_first_page_get_right_name (MendFirstPage *self);
void mend_first_page_set_right_name (MendFirstPage *self, const char *right_name);

G_END_DECLS
