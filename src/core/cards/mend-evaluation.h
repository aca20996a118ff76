// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MEND_TYPE_EVALUATION (mend_evaluation_get_type ())

G_DECLARE_FINAL_TYPE (MendEvaluation, mend_evaluation, MEND, EVALUATION, GObject)

const char *mend_evaluation_get_id (MendEvaluation *self);
GListModel *mend_evaluation_get_words (MendEvaluation *self);
GListModel *mend_evaluation_get_exceptions (MendEvaluation *self);
const char *const *mend_evaluation_get_feelings (MendEvaluation *self);
const char *const *mend_evaluation_get_needs (MendEvaluation *self);

gboolean mend_evaluation_matches (MendEvaluation *self, const char *typed_text);

G_END_DECLS
