// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_OWN_WORD (mend_own_word_get_type ())

G_DECLARE_FINAL_TYPE (MendOwnWord, mend_own_word, MEND, OWN_WORD, AdwBin)

GtkWidget *mend_own_word_new (void);

void mend_own_word_clear (MendOwnWord *self);

G_END_DECLS
