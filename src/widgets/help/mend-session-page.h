// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "help/mend-helper.h"

G_BEGIN_DECLS

#define MEND_TYPE_SESSION_PAGE (mend_session_page_get_type ())

G_DECLARE_FINAL_TYPE (MendSessionPage, mend_session_page, MEND, SESSION_PAGE, AdwBin)

GtkWidget *mend_session_page_new (MendHelper *session,
                                  GPtrArray *therapists,
                                  const char *left_name,
                                  const char *right_name,
                                  GDateTime *now);

MendHelper *mend_session_page_get_session (MendSessionPage *self);
MendHelper *mend_session_page_make_session (MendSessionPage *self,
                                            GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;
void mend_session_page_set_is_read_only (MendSessionPage *self, gboolean is_read_only);

G_END_DECLS
