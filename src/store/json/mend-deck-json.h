// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-own-deck.h"
#include "json/mend-json-member.h"
#include "records/mend-record-merge.h"

G_BEGIN_DECLS

#define MEND_DECK_JSON_VERSION 1

MendDeck *mend_deck_json_read (JsonNode *root, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_deck_json_write (MendDeck *deck,
                                GDateTime *modified,
                                JsonNode *earlier) G_GNUC_WARN_UNUSED_RESULT;
const MendRecordShape *mend_deck_json_get_shape (void);

/* What a card is, in a record and in a file to pass on. */
MendCard *mend_deck_json_read_card (const MendJsonMember *place,
                                    const char *id,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mend_deck_json_add_card (JsonObject *object, MendCard *card);

G_END_DECLS
