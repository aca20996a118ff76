// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-card.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_CARD_FORM (mend_card_form_get_type ())

G_DECLARE_FINAL_TYPE (MendCardForm, mend_card_form, MEND, CARD_FORM, AdwBin)

GtkWidget *mend_card_form_new (void);

const char *mend_card_form_get_id (MendCardForm *self);
void mend_card_form_set_card (MendCardForm *self, MendCard *card);
MendCard *mend_card_form_make_card (MendCardForm *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
