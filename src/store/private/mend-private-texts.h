// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "private/mend-private-text.h"

G_BEGIN_DECLS

GPtrArray *mend_private_texts_list (const char *data_dir,
                                    const char *person_id,
                                    guint *n_unreadable) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_private_texts_save (const char *data_dir,
                                  const char *person_id,
                                  const MendPrivateText *text,
                                  GError **error);
gboolean mend_private_texts_delete (const char *data_dir,
                                    const char *person_id,
                                    const char *id,
                                    GError **error);

G_END_DECLS
