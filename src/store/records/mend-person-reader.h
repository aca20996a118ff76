// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-person.h"
#include "mend-store-folders.h"

G_BEGIN_DECLS

GPtrArray *mend_person_reader_read (MendStoreFolders *folders,
                                    GPtrArray *problems) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *mend_person_reader_find (MendStoreFolders *folders,
                                   const char *id,
                                   char **name,
                                   MendFileStamp *stamp) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
