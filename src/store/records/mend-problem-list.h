// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "records/mend-file-problem.h"

G_BEGIN_DECLS

MendFileProblem *mend_problem_from_error (const char *kind_folder,
                                          const char *file_name,
                                          const GError *error) G_GNUC_WARN_UNUSED_RESULT;

void mend_problem_list_put (GListStore *problems, MendFileProblem *problem);
void mend_problem_list_put_error (GListStore *problems,
                                  const char *kind_folder,
                                  const char *file_name,
                                  const GError *error);
void
mend_problem_list_take_away (GListStore *problems, const char *kind_folder, const char *file_name);

G_END_DECLS
