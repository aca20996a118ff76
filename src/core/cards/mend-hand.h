// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "cards/mend-card.h"

G_BEGIN_DECLS

#define MEND_HAND_SIZE 3

/**
 * MendHandRules:
 * @depth: how deep a card may go; easy until both chose otherwise
 * @role: the role of who draws; %MEND_AUDIENCE_EITHER until both chose otherwise
 * @drawn: (nullable): ids of cards drawn before, the latest last; one may be there more than once
 * @put_away: (nullable): ids of cards that are not to come again
 * @favourites: (nullable): ids of cards that may come a little sooner
 *
 * What a hand is drawn by.
 */
typedef struct
{
  MendDepth depth;
  MendAudience role;
  const char *const *drawn;
  const char *const *put_away;
  const char *const *favourites;
} MendHandRules;

GPtrArray *mend_hand_draw (GListModel *cards,
                           const MendHandRules *rules,
                           guint32 seed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
