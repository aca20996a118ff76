// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_COURSE_DRAWING (mend_course_drawing_get_type ())

G_DECLARE_FINAL_TYPE (MendCourseDrawing, mend_course_drawing, MEND, COURSE_DRAWING, GtkWidget)

GtkWidget *mend_course_drawing_new (void);

void mend_course_drawing_set_record (MendCourseDrawing *self, MendTalkRecord *record);
void mend_course_drawing_set_colors (MendCourseDrawing *self, const char *left, const char *right);

G_END_DECLS
