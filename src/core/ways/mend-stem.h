// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MEND_TYPE_STEM (mend_stem_get_type ())

G_DECLARE_FINAL_TYPE (MendStem, mend_stem, MEND, STEM, GObject)

MendStem *mend_stem_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;

const char *mend_stem_get_text (MendStem *self);

G_END_DECLS
