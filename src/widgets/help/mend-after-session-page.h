// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "help/mend-session-story.h"
#include "mend-person.h"

G_BEGIN_DECLS

#define MEND_TYPE_AFTER_SESSION_PAGE (mend_after_session_page_get_type ())

G_DECLARE_FINAL_TYPE (
    MendAfterSessionPage, mend_after_session_page, MEND, AFTER_SESSION_PAGE, AdwBin)

GtkWidget *mend_after_session_page_new (GDateTime *now);

void mend_after_session_page_set_person (MendAfterSessionPage *self,
                                         MendSeat seat,
                                         const MendPerson *person,
                                         const char *label,
                                         const char *color);
MendSessionStory *mend_after_session_page_get_story (MendAfterSessionPage *self);
void mend_after_session_page_set_story (MendAfterSessionPage *self, MendSessionStory *story);
void mend_after_session_page_set_standings (MendAfterSessionPage *self, GPtrArray *standings);
void mend_after_session_page_set_until (MendAfterSessionPage *self, GDateTime *until);
void mend_after_session_page_set_is_due (MendAfterSessionPage *self, gboolean is_due);
void mend_after_session_page_set_is_read_only (MendAfterSessionPage *self, gboolean is_read_only);

G_END_DECLS
