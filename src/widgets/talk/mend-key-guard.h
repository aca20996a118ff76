// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_KEY_GUARD (mend_key_guard_get_type ())

G_DECLARE_FINAL_TYPE (MendKeyGuard, mend_key_guard, MEND, KEY_GUARD, GObject)

MendKeyGuard *mend_key_guard_new (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;

void mend_key_guard_turn_page (MendKeyGuard *self);

gboolean mend_key_guard_is_in_text (GtkWidget *widget);

G_END_DECLS
