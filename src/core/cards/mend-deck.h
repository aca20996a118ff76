// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "cards/mend-card.h"

G_BEGIN_DECLS

/**
 * MendDeckKind:
 * @MEND_DECK_KIND_FEELINGS: what somebody feels
 * @MEND_DECK_KIND_NEEDS: what somebody needs
 * @MEND_DECK_KIND_SENTENCES: whole sentences and questions
 *
 * What the cards of a deck say.
 */
typedef enum
{
  MEND_DECK_KIND_FEELINGS,
  MEND_DECK_KIND_NEEDS,
  MEND_DECK_KIND_SENTENCES,
} MendDeckKind;

/* The steps of the method are numbered from 1. */
#define MEND_DECK_LAST_STEP 6

#define MEND_TYPE_DECK      (mend_deck_get_type ())

G_DECLARE_FINAL_TYPE (MendDeck, mend_deck, MEND, DECK, GObject)

const char *mend_deck_get_id (MendDeck *self);
const char *mend_deck_get_title (MendDeck *self);
const char *mend_deck_get_summary (MendDeck *self);
guint mend_deck_get_step (MendDeck *self);
MendDeckKind mend_deck_get_kind (MendDeck *self);
GListModel *mend_deck_get_groups (MendDeck *self);

MendCard *mend_deck_find_card (MendDeck *self, const char *id);
MendDeck *
mend_deck_limit (MendDeck *self, MendDepth depth, MendAudience role) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
