// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store-fixture.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What a store holds, in a form that two can be compared in: what it is, and a checksum of it. */
typedef GHashTable StoreAccount;

StoreAccount *store_account_new (void) G_GNUC_WARN_UNUSED_RESULT;
StoreAccount *store_account_new_of (StoreFixture *fixture) G_GNUC_WARN_UNUSED_RESULT;
void store_account_put (StoreAccount *self, const char *what, const char *id, JsonNode *root);
void store_account_put_running (StoreAccount *self, MendSnapshot *snapshot);
void store_account_put_person (StoreAccount *self, MendPerson *person);
void store_account_put_talk (StoreAccount *self, const char *where, MendTalkRecord *record);
void store_account_put_note (StoreAccount *self, MendLaterNote *note);
void store_account_put_waiting (StoreAccount *self, MendSnapshot *snapshot);
void store_account_remove (StoreAccount *self, const char *what, const char *id);
char *store_account_print (StoreAccount *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
