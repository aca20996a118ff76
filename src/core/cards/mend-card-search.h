// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "cards/mend-deck.h"

G_BEGIN_DECLS

/**
 * MendCardFilter:
 * @step: the step that the deck serves, 1 to 6; 0 for every step
 * @depth: how deep a card may go; %MEND_DEPTH_DEEPEST for every card
 * @role: a role; %MEND_AUDIENCE_EITHER for every card, whatever its mark
 *
 * Which cards a search may find.
 */
typedef struct
{
  guint step;
  MendDepth depth;
  MendAudience role;
} MendCardFilter;

#define MEND_TYPE_CARD_SEARCH (mend_card_search_get_type ())

G_DECLARE_FINAL_TYPE (MendCardSearch, mend_card_search, MEND, CARD_SEARCH, GObject)

MendCardSearch *mend_card_search_new (GListModel *decks) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *mend_card_search_find (MendCardSearch *self,
                                  const char *words,
                                  const MendCardFilter *filter) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
