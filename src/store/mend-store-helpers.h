// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "help/mend-helper.h"
#include "mend-store.h"

G_BEGIN_DECLS

GPtrArray *mend_store_list_helpers (MendStore *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_store_save_helper (MendStore *self, MendHelper *helper);
void mend_store_delete_helper (MendStore *self, const char *id);
void mend_store_restore_helper (MendStore *self, MendHelper *helper);

G_END_DECLS
