// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hints/mend-hinting.h"
#include "mend-person.h"
#include "promises/mend-account.h"
#include "promises/mend-assent.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_ACCOUNT_PAGE (mend_account_page_get_type ())

G_DECLARE_FINAL_TYPE (MendAccountPage, mend_account_page, MEND, ACCOUNT_PAGE, AdwBin)

GtkWidget *mend_account_page_new (void);

void mend_account_page_set_person (
    MendAccountPage *self, MendSeat seat, MendPerson *person, const char *label, const char *color);
void mend_account_page_set_is_read_only (MendAccountPage *self, gboolean is_read_only);
void mend_account_page_set_hinting (MendAccountPage *self, MendHinting *hinting);
void mend_account_page_set_accounts (MendAccountPage *self,
                                     GPtrArray *accounts,
                                     GPtrArray *assents,
                                     GPtrArray *versions);

G_END_DECLS
