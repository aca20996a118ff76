// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/mend-file-problem.h"

G_BEGIN_DECLS

char *mend_problem_words_get_reason (MendFileProblem *problem) G_GNUC_WARN_UNUSED_RESULT;
char *mend_problem_words_get_not_saved (const GError *error) G_GNUC_WARN_UNUSED_RESULT;

const char *mend_problem_words_get_archive (const GError *error);

G_END_DECLS
