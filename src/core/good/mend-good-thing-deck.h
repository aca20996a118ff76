// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-deck.h"
#include "good/mend-good-thing.h"

G_BEGIN_DECLS

MendDeck *mend_good_thing_deck_new (GPtrArray *moments,
                                    MendSeat seat,
                                    const MendPerson *left,
                                    const MendPerson *right,
                                    const char *title) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
