// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-history.h"
#include "mend-store-folders.h"

G_BEGIN_DECLS

MendHistory *mend_history_new (MendStoreFolders *folders,
                               GListStore *problems) G_GNUC_WARN_UNUSED_RESULT;

void mend_history_insert (MendHistory *self, const char *name, const MendTalkRecord *record);
void mend_history_renew (MendHistory *self, const char *name);
gboolean mend_history_remove (MendHistory *self, const char *name);
char *mend_history_find_name (MendHistory *self, const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
