// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hints/mend-hinting.h"
#include "mend-seat.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_ACCOUNT_ENTRY (mend_account_entry_get_type ())

G_DECLARE_FINAL_TYPE (MendAccountEntry, mend_account_entry, MEND, ACCOUNT_ENTRY, AdwBin)

GtkWidget *mend_account_entry_new (
    MendSeat seat, const char *name, const char *color, const char *title, const char *text);

void
mend_account_entry_set_hinting (MendAccountEntry *self, MendHinting *hinting, const char *name);
MendSeat mend_account_entry_get_seat (MendAccountEntry *self);
char *mend_account_entry_dup_text (MendAccountEntry *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
