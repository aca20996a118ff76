// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_LONG_LIST (mend_long_list_get_type ())

G_DECLARE_FINAL_TYPE (MendLongList, mend_long_list, MEND, LONG_LIST, GObject)

MendLongList *mend_long_list_new (GtkListView *view, GListModel *items) G_GNUC_WARN_UNUSED_RESULT;

void mend_long_list_begin_anew (MendLongList *self);

G_END_DECLS
