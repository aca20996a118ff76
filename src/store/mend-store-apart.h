// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-store.h"
#include "records/mend-same-people.h"

G_BEGIN_DECLS

GPtrArray *mend_store_list_apart (MendStore *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_store_join_people_async (MendStore *self,
                                   GPtrArray *people,
                                   gboolean is_crosswise,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
void mend_store_part_people_async (MendStore *self,
                                   GPtrArray *people,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean mend_store_join_people_finish (MendStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
