// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_DIAL_FACE (mend_dial_face_get_type ())

G_DECLARE_FINAL_TYPE (MendDialFace, mend_dial_face, MEND, DIAL_FACE, GObject)

MendDialFace *mend_dial_face_new (void) G_GNUC_WARN_UNUSED_RESULT;

void mend_dial_face_set_layout (MendDialFace *self, PangoLayout *layout);
void mend_dial_face_set_fraction (MendDialFace *self, double fraction);
void mend_dial_face_set_text (MendDialFace *self, const char *text);
void mend_dial_face_set_track_opacity (MendDialFace *self, double track_opacity);

G_END_DECLS
