// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MEND_TYPE_FILE_PROBLEM (mend_file_problem_get_type ())

G_DECLARE_FINAL_TYPE (MendFileProblem, mend_file_problem, MEND, FILE_PROBLEM, GObject)

/**
 * MendFileProblemReason:
 * @MEND_FILE_PROBLEM_EMPTY: there is nothing in it
 * @MEND_FILE_PROBLEM_DAMAGED: it is cut off, or is not the kind of text that records are
 * @MEND_FILE_PROBLEM_INCOMPLETE: something that has to be in it is not
 * @MEND_FILE_PROBLEM_IMPOSSIBLE: something in it cannot be so, such as a talk of minus two minutes
 * @MEND_FILE_PROBLEM_WRONG_KIND: it is something else than what belongs in its folder
 * @MEND_FILE_PROBLEM_NEWER: a newer version of the program has written it
 * @MEND_FILE_PROBLEM_TOO_LARGE: it is larger than any record is
 * @MEND_FILE_PROBLEM_NOT_A_FILE: it is a link, a folder, a pipe or something else
 * @MEND_FILE_PROBLEM_TWICE: it has the same id as another file
 * @MEND_FILE_PROBLEM_STRANGE_NAME: it is as it should be, but its name is not, so it is not shown
 * @MEND_FILE_PROBLEM_LOCKED: it is locked, and this version has no key for it
 * @MEND_FILE_PROBLEM_FOR_ONE: it is for one person; no more is said about it
 * @MEND_FILE_PROBLEM_UNREADABLE: the system does not let it be read
 *
 * Why a file could not be read.
 */
typedef enum
{
  MEND_FILE_PROBLEM_EMPTY,
  MEND_FILE_PROBLEM_DAMAGED,
  MEND_FILE_PROBLEM_INCOMPLETE,
  MEND_FILE_PROBLEM_IMPOSSIBLE,
  MEND_FILE_PROBLEM_WRONG_KIND,
  MEND_FILE_PROBLEM_NEWER,
  MEND_FILE_PROBLEM_TOO_LARGE,
  MEND_FILE_PROBLEM_NOT_A_FILE,
  MEND_FILE_PROBLEM_TWICE,
  MEND_FILE_PROBLEM_STRANGE_NAME,
  MEND_FILE_PROBLEM_LOCKED,
  MEND_FILE_PROBLEM_FOR_ONE,
  MEND_FILE_PROBLEM_UNREADABLE,
} MendFileProblemReason;

MendFileProblem *mend_file_problem_new (const char *kind_folder,
                                        const char *file_name,
                                        MendFileProblemReason reason,
                                        const char *detail) G_GNUC_WARN_UNUSED_RESULT;

const char *mend_file_problem_get_kind_folder (MendFileProblem *self);
const char *mend_file_problem_get_file_name (MendFileProblem *self);
MendFileProblemReason mend_file_problem_get_reason (MendFileProblem *self);
const char *mend_file_problem_get_detail (MendFileProblem *self);

G_END_DECLS
