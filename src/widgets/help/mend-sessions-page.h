// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "help/mend-helper.h"

G_BEGIN_DECLS

#define MEND_TYPE_SESSIONS_PAGE (mend_sessions_page_get_type ())

G_DECLARE_FINAL_TYPE (MendSessionsPage, mend_sessions_page, MEND, SESSIONS_PAGE, AdwBin)

GtkWidget *mend_sessions_page_new (GListModel *asides);

void mend_sessions_page_set_names (MendSessionsPage *self,
                                   const char *left_name,
                                   const char *right_name);
void mend_sessions_page_set_helpers (MendSessionsPage *self, GPtrArray *helpers, GDateTime *now);
void mend_sessions_page_set_is_read_only (MendSessionsPage *self, gboolean is_read_only);

G_END_DECLS
