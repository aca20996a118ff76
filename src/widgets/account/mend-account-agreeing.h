// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/mend-account-look.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_ACCOUNT_AGREEING (mend_account_agreeing_get_type ())

G_DECLARE_FINAL_TYPE (MendAccountAgreeing, mend_account_agreeing, MEND, ACCOUNT_AGREEING, AdwBin)

GtkWidget *mend_account_agreeing_new (MendSeat seat);

void mend_account_agreeing_show (MendAccountAgreeing *self,
                                 const MendAccountLook *look,
                                 MendAccountPart part);

G_END_DECLS
