// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cards/mend-sentence-edit.h"
#include "hints/mend-hinting.h"
#include "talk/mend-talk.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_SENTENCE (mend_sentence_get_type ())

G_DECLARE_FINAL_TYPE (MendSentence, mend_sentence, MEND, SENTENCE, AdwBin)

GtkWidget *mend_sentence_new (GListModel *decks, MendTalk *talk);

GListModel *mend_sentence_get_decks (MendSentence *self);
void mend_sentence_set_decks (MendSentence *self, GListModel *decks);

MendTalk *mend_sentence_get_talk (MendSentence *self);
void mend_sentence_set_talk (MendSentence *self, MendTalk *talk);

void mend_sentence_set_hinting (MendSentence *self, MendHinting *hinting);
void mend_sentence_set_picks (MendSentence *self, GListModel *picks);
MendSentenceEdit *mend_sentence_get_edit (MendSentence *self);

char *mend_sentence_dup_text (MendSentence *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
