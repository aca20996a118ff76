// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-problem-list.h"

#include "records/mend-record-error.h"

static MendFileProblemReason
get_record_reason (MendRecordError code)
{
  switch (code)
    {
    case MEND_RECORD_ERROR_EMPTY:
      return MEND_FILE_PROBLEM_EMPTY;
    case MEND_RECORD_ERROR_TOO_LARGE:
      return MEND_FILE_PROBLEM_TOO_LARGE;
    case MEND_RECORD_ERROR_NOT_A_FILE:
      return MEND_FILE_PROBLEM_NOT_A_FILE;
    case MEND_RECORD_ERROR_UNSTABLE:
      return MEND_FILE_PROBLEM_UNREADABLE;
    case MEND_RECORD_ERROR_BYTE_ORDER_MARK:
    case MEND_RECORD_ERROR_NOT_UTF8:
    case MEND_RECORD_ERROR_CONTROL:
    case MEND_RECORD_ERROR_SURROGATE:
    case MEND_RECORD_ERROR_SYNTAX:
    case MEND_RECORD_ERROR_NUMBER:
    case MEND_RECORD_ERROR_TOO_DEEP:
    case MEND_RECORD_ERROR_TOO_MANY:
    case MEND_RECORD_ERROR_DUPLICATE:
    case MEND_RECORD_ERROR_NOT_AN_OBJECT:
    case MEND_RECORD_ERROR_TRAILING:
      return MEND_FILE_PROBLEM_DAMAGED;
    case MEND_RECORD_ERROR_FORMAT:
      return MEND_FILE_PROBLEM_WRONG_KIND;
    case MEND_RECORD_ERROR_MISSING:
      return MEND_FILE_PROBLEM_INCOMPLETE;
    case MEND_RECORD_ERROR_MEMBER:
      return MEND_FILE_PROBLEM_IMPOSSIBLE;
    case MEND_RECORD_ERROR_NEWER:
      return MEND_FILE_PROBLEM_NEWER;
    case MEND_RECORD_ERROR_LOCKED:
      return MEND_FILE_PROBLEM_LOCKED;
    }

  return MEND_FILE_PROBLEM_DAMAGED;
}

static gboolean
find_problem (GListStore *problems, const char *kind_folder, const char *file_name, guint *position)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (problems)); i++)
    {
      g_autoptr (MendFileProblem) problem = g_list_model_get_item (G_LIST_MODEL (problems), i);

      if (g_str_equal (mend_file_problem_get_kind_folder (problem), kind_folder) &&
          g_str_equal (mend_file_problem_get_file_name (problem), file_name))
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * mend_problem_from_error:
 * @kind_folder: the folder of the store the file lies in
 * @file_name: its name
 * @error: why it could not be read
 *
 * Makes a problem of an error. Errors of this layer never hold what people wrote.
 *
 * Returns: (transfer full): the problem
 */
MendFileProblem *
mend_problem_from_error (const char *kind_folder, const char *file_name, const GError *error)
{
  MendFileProblemReason reason = MEND_FILE_PROBLEM_UNREADABLE;

  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == MEND_RECORD_ERROR)
    reason = get_record_reason ((MendRecordError) error->code);

  return mend_file_problem_new (kind_folder, file_name, reason, error->message);
}

/**
 * mend_problem_list_put:
 * @problems: problems
 * @problem: another
 *
 * Adds a problem, in the place of an earlier one with the same file.
 */
void
mend_problem_list_put (GListStore *problems, MendFileProblem *problem)
{
  guint position = 0;

  g_return_if_fail (G_IS_LIST_STORE (problems));
  g_return_if_fail (MEND_IS_FILE_PROBLEM (problem));

  if (!find_problem (problems, mend_file_problem_get_kind_folder (problem),
                     mend_file_problem_get_file_name (problem), &position))
    {
      g_list_store_append (problems, problem);
      return;
    }

  g_list_store_splice (problems, position, 1, (gpointer *) &problem, 1);
}

/**
 * mend_problem_list_put_error:
 * @problems: problems
 * @kind_folder: the folder of the store a file lies in
 * @file_name: its name
 * @error: why it could not be read
 *
 * Adds what [func@problem_from_error] makes.
 */
void
mend_problem_list_put_error (GListStore *problems,
                             const char *kind_folder,
                             const char *file_name,
                             const GError *error)
{
  g_autoptr (MendFileProblem) problem = mend_problem_from_error (kind_folder, file_name, error);

  mend_problem_list_put (problems, problem);
}

/**
 * mend_problem_list_take_away:
 * @problems: problems
 * @kind_folder: the folder of the store a file lies in
 * @file_name: its name
 *
 * Takes the problem with a file away, if there is one.
 */
void
mend_problem_list_take_away (GListStore *problems, const char *kind_folder, const char *file_name)
{
  guint position = 0;

  g_return_if_fail (G_IS_LIST_STORE (problems));

  if (find_problem (problems, kind_folder, file_name, &position))
    g_list_store_remove (problems, position);
}
