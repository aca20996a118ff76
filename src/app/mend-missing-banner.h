// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"

G_BEGIN_DECLS

#define MEND_TYPE_MISSING_BANNER (mend_missing_banner_get_type ())

G_DECLARE_FINAL_TYPE (MendMissingBanner, mend_missing_banner, MEND, MISSING_BANNER, GObject)

MendMissingBanner *mend_missing_banner_new (MendContext *context,
                                            MendWindow *window) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
