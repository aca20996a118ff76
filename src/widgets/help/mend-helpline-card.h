// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "help/mend-helpline.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_HELPLINE_CARD (mend_helpline_card_get_type ())

G_DECLARE_FINAL_TYPE (MendHelplineCard, mend_helpline_card, MEND, HELPLINE_CARD, AdwBin)

GtkWidget *mend_helpline_card_new (MendHelpline *line);

G_END_DECLS
