// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_PROBLEMS_PAGE (mend_problems_page_get_type ())

G_DECLARE_FINAL_TYPE (MendProblemsPage, mend_problems_page, MEND, PROBLEMS_PAGE, AdwBin)

GtkWidget *mend_problems_page_new (void);

void mend_problems_page_add (MendProblemsPage *self, const char *file_name, const char *reason);
void mend_problems_page_clear (MendProblemsPage *self);

G_END_DECLS
