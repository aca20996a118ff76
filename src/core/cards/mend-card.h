// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MendAudience:
 * @MEND_AUDIENCE_EITHER: not marked: good for anyone
 * @MEND_AUDIENCE_HURT: good for the one who was hurt
 * @MEND_AUDIENCE_RESPONSIBLE: good for the one who takes responsibility
 *
 * For whom a card is marked in a talk that knows roles.
 */
typedef enum
{
  MEND_AUDIENCE_EITHER = 0,
  MEND_AUDIENCE_HURT = 1 << 0,
  MEND_AUDIENCE_RESPONSIBLE = 1 << 1,
} MendAudience;

/**
 * MendDepth:
 * @MEND_DEPTH_EASY: can be said on any evening
 * @MEND_DEPTH_DEEPER: asks for some quiet and some time
 * @MEND_DEPTH_DEEPEST: touches what hurts most
 *
 * How deep a card goes.
 */
typedef enum
{
  MEND_DEPTH_EASY,
  MEND_DEPTH_DEEPER,
  MEND_DEPTH_DEEPEST,
} MendDepth;

#define MEND_TYPE_CARD (mend_card_get_type ())

G_DECLARE_FINAL_TYPE (MendCard, mend_card, MEND, CARD, GObject)

const char *mend_card_get_id (MendCard *self);
const char *mend_card_get_word (MendCard *self);
const char *mend_card_get_clause (MendCard *self);
const char *mend_card_get_front (MendCard *self);
const char *mend_card_get_purpose (MendCard *self);
const char *mend_card_get_question (MendCard *self);
MendDepth mend_card_get_depth (MendCard *self);
MendAudience mend_card_get_audience (MendCard *self);

gboolean mend_card_is_for (MendCard *self, MendAudience role);

G_END_DECLS
