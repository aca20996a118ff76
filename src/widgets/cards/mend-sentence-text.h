// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mend_sentence_text_join (const char *when,
                               const char *const *clauses,
                               const char *request) G_GNUC_WARN_UNUSED_RESULT;
void mend_sentence_text_split (const char *text, char **when, char **request);

G_END_DECLS
