// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"

G_BEGIN_DECLS

#define MEND_TYPE_OWN_DECKS_CONTROLLER (mend_own_decks_controller_get_type ())

G_DECLARE_FINAL_TYPE (
    MendOwnDecksController, mend_own_decks_controller, MEND, OWN_DECKS_CONTROLLER, GObject)

MendOwnDecksController *
mend_own_decks_controller_new (MendContext *context, MendWindow *window) G_GNUC_WARN_UNUSED_RESULT;

void mend_own_decks_controller_open (MendOwnDecksController *self, MendDeck *deck);
void mend_own_decks_controller_add (MendOwnDecksController *self);
void mend_own_decks_controller_import (MendOwnDecksController *self);
void mend_own_decks_controller_keep (MendOwnDecksController *self, const char *sentence);

G_END_DECLS
