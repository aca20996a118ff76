// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-problem-words.h"

#include <gio/gio.h>

static void
test_problem_words_reasons (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_test_summary ("Each reason has a sentence of its own.");

  for (guint i = MEND_FILE_PROBLEM_EMPTY; i <= MEND_FILE_PROBLEM_UNREADABLE; i++)
    {
      g_autoptr (MendFileProblem) problem =
          mend_file_problem_new ("talks", "a.json", (MendFileProblemReason) i, NULL);
      char *reason = mend_problem_words_get_reason (problem);

      g_assert_true (g_str_has_suffix (reason, "."));
      g_assert_true (g_hash_table_add (seen, reason));
    }
}

static void
test_problem_words_place (void)
{
  g_autoptr (MendFileProblem) problem =
      mend_file_problem_new ("talks", "a.json", MEND_FILE_PROBLEM_IMPOSSIBLE, "course[3].to_ms");
  g_autofree char *reason = mend_problem_words_get_reason (problem);

  g_assert_true (g_str_has_suffix (reason, "(course[3].to_ms)"));
}

static void
test_problem_words_not_saved (void)
{
  g_autoptr (GError) full = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "x");
  g_autofree char *words = mend_problem_words_get_not_saved (full);
  g_autofree char *without = mend_problem_words_get_not_saved (NULL);

  g_assert_cmpstr (words, ==, "Not saved: the disk is full. The text is still here.");
  g_assert_true (g_str_has_prefix (without, "Not saved: "));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/problem-words/reasons", test_problem_words_reasons);
  g_test_add_func ("/app/problem-words/place", test_problem_words_place);
  g_test_add_func ("/app/problem-words/not-saved", test_problem_words_not_saved);

  return g_test_run ();
}
