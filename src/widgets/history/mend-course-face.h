// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_COURSE_FACE (mend_course_face_get_type ())

G_DECLARE_FINAL_TYPE (MendCourseFace, mend_course_face, MEND, COURSE_FACE, GObject)

MendCourseFace *mend_course_face_new (MendTalkRecord *record,
                                      MendSeat seat) G_GNUC_WARN_UNUSED_RESULT;

void mend_course_face_set_size (MendCourseFace *self, int width, int height, gboolean mirrored);

G_END_DECLS
