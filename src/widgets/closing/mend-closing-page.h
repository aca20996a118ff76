// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "hints/mend-hinting.h"
#include "talk/mend-talk.h"

G_BEGIN_DECLS

#define MEND_TYPE_CLOSING_PAGE (mend_closing_page_get_type ())

G_DECLARE_FINAL_TYPE (MendClosingPage, mend_closing_page, MEND, CLOSING_PAGE, AdwBin)

GtkWidget *mend_closing_page_new (MendTalk *talk);

void mend_closing_page_set_person (MendClosingPage *self,
                                   MendSeat seat,
                                   const char *name,
                                   const char *color);

void mend_closing_page_set_accounts (MendClosingPage *self, GPtrArray *accounts);
void mend_closing_page_set_hinting (MendClosingPage *self,
                                    MendHinting *hinting,
                                    const char *left,
                                    const char *right);

G_END_DECLS
