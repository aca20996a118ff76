// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

const char *mend_erase_words_get_word (void);
gboolean mend_erase_words_is_word (const char *text);
char *mend_erase_words_get_failure (const GError *error,
                                    const char *rest) G_GNUC_WARN_UNUSED_RESULT;

void mend_erase_words_forget_settings (GSettings *settings);

G_END_DECLS
