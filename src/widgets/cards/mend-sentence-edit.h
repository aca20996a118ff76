// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_SENTENCE_EDIT (mend_sentence_edit_get_type ())

G_DECLARE_FINAL_TYPE (MendSentenceEdit, mend_sentence_edit, MEND, SENTENCE_EDIT, AdwBin)

GtkWidget *mend_sentence_edit_new (void);

void mend_sentence_edit_set_lines (MendSentenceEdit *self, const char *lines);
void mend_sentence_edit_set_names (MendSentenceEdit *self, const char *const *names);

char *mend_sentence_edit_dup_text (MendSentenceEdit *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
