// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_COURSE_VIEW (mend_course_view_get_type ())

G_DECLARE_FINAL_TYPE (MendCourseView, mend_course_view, MEND, COURSE_VIEW, AdwBin)

void mend_course_view_set_record (MendCourseView *self, MendTalkRecord *record);
void mend_course_view_set_colors (MendCourseView *self, const char *left, const char *right);

G_END_DECLS
