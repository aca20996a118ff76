// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mend-file-stamp.h"
#include "records/mend-record-error.h"

G_BEGIN_DECLS

GBytes *mend_guarded_file_read (int folder, const char *name, MendFileStamp *stamp, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

void mend_guarded_file_set_error (GError **error, int error_number, const char *what);

G_END_DECLS
