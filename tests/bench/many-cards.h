// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A deck of cards with sentences of a few words that come again, the same ones each time; texts:
 * (element-type utf8) (nullable): where a copy of each sentence goes. */
GListModel *many_cards_make_decks (guint n_cards, GPtrArray *texts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
