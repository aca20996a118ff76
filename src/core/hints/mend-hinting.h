// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hints/mend-hint-search.h"

G_BEGIN_DECLS

#define MEND_TYPE_HINTING (mend_hinting_get_type ())

G_DECLARE_FINAL_TYPE (MendHinting, mend_hinting, MEND, HINTING, GObject)

MendHinting *mend_hinting_new (GListModel *hints) G_GNUC_WARN_UNUSED_RESULT;

gboolean mend_hinting_get_enabled (MendHinting *self);
void mend_hinting_set_enabled (MendHinting *self, gboolean enabled);

void mend_hinting_set_way (MendHinting *self, MendFormat *way, MendSeat hurt);
void mend_hinting_set_owned (MendHinting *self);

gboolean mend_hinting_is_for_both (MendHinting *self);
gboolean mend_hinting_is_offered (MendHinting *self, MendSeat seat);
gboolean mend_hinting_get_is_on (MendHinting *self, MendSeat seat);
void mend_hinting_set_is_on (MendHinting *self, MendSeat seat, gboolean is_on);

MendHint *mend_hinting_find (
    MendHinting *self, MendSeat seat, const char *part_id, const char *text, gboolean has_ended);

G_END_DECLS
