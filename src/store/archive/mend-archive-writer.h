// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/mend-archive.h"

G_BEGIN_DECLS

gboolean mend_archive_writer_write (int store,
                                    const char *path,
                                    GDateTime *now,
                                    guint *n_records,
                                    GPtrArray *left_out,
                                    GError **error);

G_END_DECLS
