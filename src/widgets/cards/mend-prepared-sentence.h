// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_PREPARED_SENTENCE (mend_prepared_sentence_get_type ())

G_DECLARE_FINAL_TYPE (MendPreparedSentence, mend_prepared_sentence, MEND, PREPARED_SENTENCE, AdwBin)

GtkWidget *mend_prepared_sentence_new (void);

const char *mend_prepared_sentence_get_text (MendPreparedSentence *self);
void mend_prepared_sentence_set (MendPreparedSentence *self, MendSeat seat, const char *text);
void mend_prepared_sentence_show_to (MendPreparedSentence *self, MendSeat speaker);

G_END_DECLS
