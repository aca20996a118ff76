// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_BREATH_FACE (mend_breath_face_get_type ())

G_DECLARE_FINAL_TYPE (MendBreathFace, mend_breath_face, MEND, BREATH_FACE, GObject)

MendBreathFace *mend_breath_face_new (void) G_GNUC_WARN_UNUSED_RESULT;

void mend_breath_face_set_fullness (MendBreathFace *self, double fullness);

G_END_DECLS
