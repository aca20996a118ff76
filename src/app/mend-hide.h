// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_HIDE (mend_hide_get_type ())

G_DECLARE_FINAL_TYPE (MendHide, mend_hide, MEND, HIDE, GObject)

MendHide *mend_hide_new (void) G_GNUC_WARN_UNUSED_RESULT;

void mend_hide_now (MendHide *self);

G_END_DECLS
