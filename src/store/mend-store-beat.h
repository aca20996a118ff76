// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int mend_store_beat_open (int folder, const char *name);
void mend_store_beat_write (int fd, const char *id, gint64 at_ms);
gint64 mend_store_beat_read (int folder, const char *name, const char *id);

G_END_DECLS
