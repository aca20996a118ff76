// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "good/mend-good-thing.h"
#include "mend-store.h"

G_BEGIN_DECLS

GPtrArray *mend_store_list_moments (MendStore *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_store_add_moment (MendStore *self, MendGoodThing *moment);
void mend_store_delete_moment (MendStore *self, const char *id);
void mend_store_restore_moment (MendStore *self, MendGoodThing *moment);

G_END_DECLS
