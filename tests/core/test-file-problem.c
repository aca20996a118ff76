// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-file-problem.h"

#include "mend-core-enums.h"

static void
test_file_problem_keeps_what_it_was_made_of (void)
{
  g_autoptr (MendFileProblem) problem =
      mend_file_problem_new ("talks", "a.json", MEND_FILE_PROBLEM_NEWER, "version");
  g_autofree char *kind_folder = NULL;
  g_autofree char *file_name = NULL;
  g_autofree char *detail = NULL;
  MendFileProblemReason reason = MEND_FILE_PROBLEM_EMPTY;

  g_object_get (problem, "kind-folder", &kind_folder, "file-name", &file_name, "reason", &reason,
                "detail", &detail, NULL);

  g_assert_cmpstr (kind_folder, ==, "talks");
  g_assert_cmpstr (file_name, ==, "a.json");
  g_assert_cmpint (reason, ==, MEND_FILE_PROBLEM_NEWER);
  g_assert_cmpstr (detail, ==, "version");
  g_assert_cmpstr (mend_file_problem_get_kind_folder (problem), ==, "talks");
  g_assert_cmpstr (mend_file_problem_get_file_name (problem), ==, "a.json");
  g_assert_cmpint (mend_file_problem_get_reason (problem), ==, MEND_FILE_PROBLEM_NEWER);
  g_assert_cmpstr (mend_file_problem_get_detail (problem), ==, "version");
  g_assert_finalize_object (g_steal_pointer (&problem));
}

static void
test_file_problem_name_fits_one_line (void)
{
  g_autoptr (MendFileProblem) problem =
      mend_file_problem_new ("talks", "a\n\xff\tb.json", MEND_FILE_PROBLEM_EMPTY, NULL);

  g_assert_cmpstr (mend_file_problem_get_file_name (problem), ==, "a?\357\277\275?b.json");
  g_assert_null (mend_file_problem_get_detail (problem));
  g_assert_finalize_object (g_steal_pointer (&problem));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/file-problem/keeps-what-it-was-made-of",
                   test_file_problem_keeps_what_it_was_made_of);
  g_test_add_func ("/core/file-problem/name-fits-one-line", test_file_problem_name_fits_one_line);

  return g_test_run ();
}
