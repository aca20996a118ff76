// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mend-folder-index.h"
#include "history/mend-history.h"
#include "mend-store-folders.h"

G_BEGIN_DECLS

MendHistory *mend_history_new (MendStoreFolders *folders,
                               GListStore *problems) G_GNUC_WARN_UNUSED_RESULT;

void mend_history_insert (MendHistory *self, const char *name, const MendTalkRecord *record);
void mend_history_renew (MendHistory *self, const char *name);
GPtrArray *mend_history_list_others (MendHistory *self,
                                     const MendFolderIndex *index) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_history_get_is_asked_for (MendHistory *self);
gboolean mend_history_remove (MendHistory *self, const char *name);
char *mend_history_find_name (MendHistory *self, const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
