// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-content.h"

#include <glib.h>

G_BEGIN_DECLS

MendContent *mend_content_support_load (void) G_GNUC_WARN_UNUSED_RESULT;

void mend_content_support_assert_id (GHashTable *seen, const char *id);
void mend_content_support_assert_matches (const char *text, const char *pattern);

G_END_DECLS
