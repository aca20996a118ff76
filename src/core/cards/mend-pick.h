// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-event.h"

G_BEGIN_DECLS

#define MEND_TYPE_PICK (mend_pick_get_type ())

G_DECLARE_FINAL_TYPE (MendPick, mend_pick, MEND, PICK, GObject)

MendPick *mend_pick_new (MendEvent *event) G_GNUC_WARN_UNUSED_RESULT;

guint mend_pick_get_id (MendPick *self);
const char *mend_pick_get_card_id (MendPick *self);
const char *mend_pick_get_word (MendPick *self);
const char *mend_pick_get_clause (MendPick *self);

G_END_DECLS
