// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-store.h"
#include "promises/mend-account.h"
#include "promises/mend-assent.h"

G_BEGIN_DECLS

GPtrArray *mend_store_list_accounts (MendStore *self) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *mend_store_list_earlier_accounts (MendStore *self,
                                             const char *id) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_store_write_account (MendStore *self,
                                   MendAccount *account,
                                   MendAccountPart part,
                                   const char *person_id,
                                   const char *text);
GPtrArray *mend_store_list_assents (MendStore *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_store_add_assent (MendStore *self, MendAssent *assent);
void mend_store_take_back_assent (MendStore *self, const char *id);

G_END_DECLS
