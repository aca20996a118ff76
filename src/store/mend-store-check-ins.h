// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check-ins/mend-check-in.h"
#include "mend-store.h"

G_BEGIN_DECLS

GPtrArray *mend_store_list_check_ins (MendStore *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_store_add_check_in (MendStore *self, MendCheckIn *check_in);
void mend_store_delete_check_in (MendStore *self, const char *id);
void mend_store_restore_check_in (MendStore *self, MendCheckIn *check_in);

G_END_DECLS
