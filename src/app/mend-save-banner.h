// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-context.h"
#include "mend-window.h"

G_BEGIN_DECLS

#define MEND_TYPE_SAVE_BANNER (mend_save_banner_get_type ())

G_DECLARE_FINAL_TYPE (MendSaveBanner, mend_save_banner, MEND, SAVE_BANNER, GObject)

MendSaveBanner *mend_save_banner_new (MendContext *context,
                                      MendWindow *window) G_GNUC_WARN_UNUSED_RESULT;

void mend_save_banner_say_leaving (MendSaveBanner *self);

G_END_DECLS
