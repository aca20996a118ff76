// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promises/mend-standing.h"

G_BEGIN_DECLS

char *mend_promise_words_terms (const MendPromise *promise) G_GNUC_WARN_UNUSED_RESULT;
char *mend_promise_words_standing (MendStanding *standing) G_GNUC_WARN_UNUSED_RESULT;
char *mend_promise_words_mark (const MendMark *mark) G_GNUC_WARN_UNUSED_RESULT;
char *mend_promise_words_obstacle (const MendMark *mark) G_GNUC_WARN_UNUSED_RESULT;
char *mend_promise_words_next (const MendMark *mark) G_GNUC_WARN_UNUSED_RESULT;
char *mend_promise_words_helped (const char *name, const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *mend_promise_words_find_helped (GPtrArray *moments,
                                      const MendMark *mark) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
