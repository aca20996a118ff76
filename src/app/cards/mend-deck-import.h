// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-own-deck.h"

G_BEGIN_DECLS

void mend_deck_import_async (GFile *file, GAsyncReadyCallback callback, gpointer user_data);
MendDeck *mend_deck_import_finish (GAsyncResult *result, char **reason) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
