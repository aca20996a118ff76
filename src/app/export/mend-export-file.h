// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GOutputStream *mend_export_file_open (GFile *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_export_file_close (GOutputStream *stream, gboolean is_whole, GError **error);

const char *mend_export_file_get_words (const GError *error);

G_END_DECLS
