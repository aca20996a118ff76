// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

GPtrArray *mend_store_read_latest (const char *data_dir,
                                   guint n_passed,
                                   guint n_most,
                                   gboolean *has_more) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
