// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mend-file-name.h"

G_BEGIN_DECLS

GStrv mend_name_list_read (int folder, guint kinds, GError **error) G_GNUC_WARN_UNUSED_RESULT;

#define MEND_NAME_LIST_KIND(kind) (1u << (kind))

/* Records and what may be copies of them. */
#define MEND_NAME_LIST_RECORDS                                                                     \
  (MEND_NAME_LIST_KIND (MEND_FILE_NAME_RECORD) | MEND_NAME_LIST_KIND (MEND_FILE_NAME_COPY))

#define MEND_NAME_LIST_ALL (~0u)

G_END_DECLS
