// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "records/mend-deleted.h"

G_BEGIN_DECLS

#define MEND_TYPE_DELETED_PAGE (mend_deleted_page_get_type ())

G_DECLARE_FINAL_TYPE (MendDeletedPage, mend_deleted_page, MEND, DELETED_PAGE, AdwBin)

GtkWidget *mend_deleted_page_new (void);

void mend_deleted_page_set_deleted (MendDeletedPage *self, GPtrArray *deleted);
void mend_deleted_page_set_is_read_only (MendDeletedPage *self, gboolean is_read_only);

G_END_DECLS
