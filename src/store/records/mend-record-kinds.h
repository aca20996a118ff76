// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *const *mend_record_kinds_get (void);
gboolean mend_record_kinds_has (const char *kind);
const char *mend_record_kinds_find (const char *format);

G_END_DECLS
