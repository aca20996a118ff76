// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean mend_record_id_is_in (int folder, const char *name, const char *id);
gboolean mend_record_id_is_at (int folder, const char *name, const char *member, const char *id);

G_END_DECLS
