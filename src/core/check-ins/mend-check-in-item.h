// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MEND_TYPE_CHECK_IN_ITEM (mend_check_in_item_get_type ())

G_DECLARE_FINAL_TYPE (MendCheckInItem, mend_check_in_item, MEND, CHECK_IN_ITEM, GObject)

const char *mend_check_in_item_get_id (MendCheckInItem *self);
const char *mend_check_in_item_get_text (MendCheckInItem *self);

G_END_DECLS
