// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MEND_TYPE_CARD_GROUP (mend_card_group_get_type ())

G_DECLARE_FINAL_TYPE (MendCardGroup, mend_card_group, MEND, CARD_GROUP, GObject)

const char *mend_card_group_get_id (MendCardGroup *self);
const char *mend_card_group_get_title (MendCardGroup *self);
const char *mend_card_group_get_shape (MendCardGroup *self);
GListModel *mend_card_group_get_cards (MendCardGroup *self);

G_END_DECLS
