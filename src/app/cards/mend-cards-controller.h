// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-talk-controller.h"

G_BEGIN_DECLS

#define MEND_TYPE_CARDS_CONTROLLER (mend_cards_controller_get_type ())

G_DECLARE_FINAL_TYPE (MendCardsController, mend_cards_controller, MEND, CARDS_CONTROLLER, GObject)

MendCardsController *mend_cards_controller_new (
    MendContext *context, MendWindow *window, MendTalkController *talks) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
