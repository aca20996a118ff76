// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "hints/mend-hinting.h"
#include "talk/mend-talk.h"

G_BEGIN_DECLS

#define MEND_TYPE_CLOSING_ENTRY (mend_closing_entry_get_type ())

G_DECLARE_FINAL_TYPE (MendClosingEntry, mend_closing_entry, MEND, CLOSING_ENTRY, AdwBin)

GtkWidget *mend_closing_entry_new (void);

void mend_closing_entry_set_talk (
    MendClosingEntry *self, MendTalk *talk, MendEventKind kind, MendSeat seat, const char *label);
void mend_closing_entry_set_account (MendClosingEntry *self,
                                     MendTalk *talk,
                                     MendSeat seat,
                                     MendAccountPart part,
                                     const char *earlier,
                                     const char *label);
void mend_closing_entry_set_label (MendClosingEntry *self, const char *label);

void
mend_closing_entry_set_hinting (MendClosingEntry *self, MendHinting *hinting, const char *name);

G_END_DECLS
