// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-deck.h"
#include "cards/mend-sentence.h"
#include "hints/mend-hinting.h"
#include "talk/mend-talk.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_WORDS_PICKER (mend_words_picker_get_type ())

G_DECLARE_FINAL_TYPE (MendWordsPicker, mend_words_picker, MEND, WORDS_PICKER, AdwBin)

GtkWidget *mend_words_picker_new (GListModel *decks, GListModel *evaluations, MendTalk *talk);

void mend_words_picker_set_decks (MendWordsPicker *self, GListModel *decks);
void mend_words_picker_set_evaluations (MendWordsPicker *self, GListModel *evaluations);
void mend_words_picker_set_talk (MendWordsPicker *self, MendTalk *talk);
void mend_words_picker_set_hurt (MendWordsPicker *self, MendSeat hurt);
void mend_words_picker_set_hinting (MendWordsPicker *self, MendHinting *hinting);
MendSentenceEdit *mend_words_picker_keep_picks (MendWordsPicker *self);

void mend_words_picker_set_aloud (MendWordsPicker *self, MendSeat seat, MendDeck *deck);
void mend_words_picker_set_prepared (MendWordsPicker *self, MendSeat seat, const char *text);

void mend_words_picker_show_groups (MendWordsPicker *self);

G_END_DECLS
