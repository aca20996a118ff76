// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-content.h"

G_BEGIN_DECLS

GObject *mend_content_load_object (const char *name,
                                   const char *object_id,
                                   GType type,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
