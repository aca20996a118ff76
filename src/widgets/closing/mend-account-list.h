// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "hints/mend-hinting.h"
#include "talk/mend-talk.h"

G_BEGIN_DECLS

#define MEND_TYPE_ACCOUNT_LIST (mend_account_list_get_type ())

G_DECLARE_FINAL_TYPE (MendAccountList, mend_account_list, MEND, ACCOUNT_LIST, AdwBin)

GtkWidget *mend_account_list_new (void) G_GNUC_WARN_UNUSED_RESULT;

void mend_account_list_set_talk (MendAccountList *self,
                                 MendTalk *talk,
                                 MendSeat seat,
                                 const MendAccount *account);
void mend_account_list_set_person (MendAccountList *self, const char *name, const char *color);
void mend_account_list_set_hinting (MendAccountList *self, MendHinting *hinting);

G_END_DECLS
