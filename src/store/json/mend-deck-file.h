// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-own-deck.h"

G_BEGIN_DECLS

MendDeck *mend_deck_file_parse (GBytes *bytes, const char *title, guint *bad_line, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
MendDeck *
mend_deck_file_load (const char *path, guint *bad_line, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *mend_deck_file_write (MendDeck *deck, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
