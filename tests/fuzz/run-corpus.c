// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-target.h"

#include <gio/gio.h>

/* Gives each file of a kept corpus to a fuzz target once, with any compiler. */

static void
test_file (gconstpointer data)
{
  g_autofree char *content = NULL;
  g_autofree guint8 *exact = NULL;
  gsize length = 0;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (data, &content, &length, &error);
  g_assert_no_error (error);

  /* Exactly so long, so that the address sanitizer sees a step beyond the end. */
  exact = g_memdup2 (content, length);
  LLVMFuzzerTestOneInput (exact, length);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  guint n_files = 0;

  g_test_init (&argc, &argv, NULL);

  g_assert_cmpint (argc, ==, 2);
  dir = g_dir_open (argv[1], 0, &error);
  g_assert_no_error (error);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *test = g_strconcat ("/fuzz/corpus/", name, NULL);

      g_test_add_data_func_full (test, g_build_filename (argv[1], name, NULL), test_file, g_free);
      n_files++;
    }
  g_assert_cmpuint (n_files, >, 0);

  return g_test_run ();
}
