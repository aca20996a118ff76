// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-card.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_CARD_BUTTON (mend_card_button_get_type ())

G_DECLARE_FINAL_TYPE (MendCardButton, mend_card_button, MEND, CARD_BUTTON, GtkButton)

GtkWidget *mend_card_button_new (MendCard *card);

MendCard *mend_card_button_get_card (MendCardButton *self);

gboolean mend_card_button_get_picked (MendCardButton *self);
void mend_card_button_set_picked (MendCardButton *self, gboolean picked);

G_END_DECLS
