// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ways/mend-own-way.h"

G_BEGIN_DECLS

MendOwnWay *mend_way_file_read (const char *path,
                                GDateTime *now,
                                GPtrArray *mistakes) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_way_file_write (const char *path, const MendOwnWay *way, GError **error);

G_END_DECLS
