// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-store.h"
#include "promises/mend-promise.h"

G_BEGIN_DECLS

void mend_store_delete_promise (MendStore *self, MendPromise *promise);
void mend_store_restore_promise (MendStore *self, MendPromise *promise);

G_END_DECLS
