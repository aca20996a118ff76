// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "cards/mend-card.h"
#include "good/mend-good-thing-story.h"

G_BEGIN_DECLS

#define MEND_TYPE_RECONNECT_PAGE (mend_reconnect_page_get_type ())

G_DECLARE_FINAL_TYPE (MendReconnectPage, mend_reconnect_page, MEND, RECONNECT_PAGE, AdwBin)

GtkWidget *mend_reconnect_page_new (GDateTime *now);

void mend_reconnect_page_set_person (MendReconnectPage *self,
                                     MendSeat seat,
                                     MendPerson *person,
                                     const char *label,
                                     const char *color);
void mend_reconnect_page_set_is_read_only (MendReconnectPage *self, gboolean is_read_only);
void mend_reconnect_page_set_stories (MendReconnectPage *self, GPtrArray *stories);
void mend_reconnect_page_show_card (MendReconnectPage *self, MendCard *card);

G_END_DECLS
