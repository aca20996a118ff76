// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mend_sentence_draft_change (const char *text,
                                  const char *before,
                                  const char *after) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
