// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MEND_TYPE_VARIANT (mend_variant_get_type ())

G_DECLARE_FINAL_TYPE (MendVariant, mend_variant, MEND, VARIANT, GObject)

const char *mend_variant_get_id (MendVariant *self);
const char *mend_variant_get_title (MendVariant *self);
const char *const *mend_variant_get_settings (MendVariant *self);
gboolean mend_variant_find (MendVariant *self, const char *part_id, guint *value);

G_END_DECLS
