// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promises/mend-account.h"
#include "records/mend-record-header.h"
#include "records/mend-record-merge.h"

G_BEGIN_DECLS

#define MEND_ACCOUNT_JSON_VERSION 1

MendAccount *mend_account_json_read (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_account_json_write (MendAccount *account,
                                   GDateTime *modified,
                                   JsonNode *earlier) G_GNUC_WARN_UNUSED_RESULT;
const MendRecordShape *mend_account_json_get_shape (void);

G_END_DECLS
