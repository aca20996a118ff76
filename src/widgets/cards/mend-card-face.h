// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-card.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_CARD_FACE (mend_card_face_get_type ())

G_DECLARE_FINAL_TYPE (MendCardFace, mend_card_face, MEND, CARD_FACE, GtkButton)

GtkWidget *mend_card_face_new (MendCard *card);

MendCard *mend_card_face_get_card (MendCardFace *self);
void mend_card_face_set_card (MendCardFace *self, MendCard *card);

gboolean mend_card_face_get_turned (MendCardFace *self);
void mend_card_face_turn (MendCardFace *self);

G_END_DECLS
