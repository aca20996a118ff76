// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "records/mend-conflict.h"

G_BEGIN_DECLS

#define MEND_TYPE_CONFLICT_PAGE (mend_conflict_page_get_type ())

G_DECLARE_FINAL_TYPE (MendConflictPage, mend_conflict_page, MEND, CONFLICT_PAGE, AdwBin)

GtkWidget *mend_conflict_page_new (const char *about);

void mend_conflict_page_add (MendConflictPage *self,
                             const char *heading,
                             const char *here,
                             const char *there);

G_END_DECLS
