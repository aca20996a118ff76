// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-store.h"

G_BEGIN_DECLS

const char *mend_place_words_get_heading (const GError *error, gboolean is_join);
const char *mend_place_words_get_body (const GError *error);
const char *mend_place_words_get_means (MendSaveMeans means);

G_END_DECLS
