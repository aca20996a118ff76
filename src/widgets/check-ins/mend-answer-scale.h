// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_ANSWER_SCALE (mend_answer_scale_get_type ())

G_DECLARE_FINAL_TYPE (MendAnswerScale, mend_answer_scale, MEND, ANSWER_SCALE, AdwBin)

GtkWidget *mend_answer_scale_new (const char *sentence);

int mend_answer_scale_get_value (MendAnswerScale *self);

G_END_DECLS
