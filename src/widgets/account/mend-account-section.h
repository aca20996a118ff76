// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/mend-account-look.h"
#include "hints/mend-hinting.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_ACCOUNT_SECTION (mend_account_section_get_type ())

G_DECLARE_FINAL_TYPE (MendAccountSection, mend_account_section, MEND, ACCOUNT_SECTION, AdwBin)

GtkWidget *mend_account_section_new (MendAccountPart part);

MendAccountPart mend_account_section_get_part (MendAccountSection *self);
const char *mend_account_section_get_title (MendAccountPart part);
void mend_account_section_set_hinting (MendAccountSection *self, MendHinting *hinting);
void mend_account_section_show (MendAccountSection *self, const MendAccountLook *look);

G_END_DECLS
