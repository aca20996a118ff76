// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-command-line.h"

#include <glib/gi18n.h>

#include "config.h"
#include "mend-problem-words.h"
#include "mend-store.h"
#include "records/mend-way-file.h"

/* What can be asked without a display: nothing of it starts GTK, reads a setting, or writes. */

static char *
get_data_dir (void)
{
  return g_build_filename (g_get_user_data_dir (), "mend", NULL);
}

static int
print_version (void)
{
  g_print ("Mend %s\n", PROJECT_VERSION);

  return 0;
}

static int
print_talks (void)
{
  g_autofree char *data_dir = get_data_dir ();
  g_autoptr (GPtrArray) lines = mend_store_list (data_dir, TRUE);

  for (guint i = 0; i < lines->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (lines, i));

  return 0;
}

static int
print_problems (void)
{
  g_autofree char *data_dir = get_data_dir ();
  g_autoptr (GPtrArray) problems = mend_store_check (data_dir);

  for (guint i = 0; i < problems->len; i++)
    {
      MendFileProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *reason = mend_problem_words_get_reason (problem);
      g_autofree char *file = g_build_filename (mend_file_problem_get_kind_folder (problem),
                                                mend_file_problem_get_file_name (problem), NULL);

      g_print ("%s: %s\n", file, reason);
    }

  return problems->len > 0 ? 1 : 0;
}

static int
print_mistakes (const char *path)
{
  g_autoptr (GPtrArray) mistakes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDateTime) epoch = g_date_time_new_from_unix_utc (0);
  g_autoptr (MendOwnWay) way = mend_way_file_read (path, epoch, mistakes);

  for (guint i = 0; i < mistakes->len; i++)
    g_print ("%s: %s\n", path, (const char *) g_ptr_array_index (mistakes, i));

  return way == NULL ? 1 : 0;
}

/* Declares the options, so that --help tells of them. */
void
mend_command_line_add_options (GApplication *application)
{
  const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, C_ ("to both", "Print which Mend this is"), NULL },
    { "list", 0, 0, G_OPTION_ARG_NONE, NULL, C_ ("to both", "List the talks, a line each"), NULL },
    { "check", 0, 0, G_OPTION_ARG_NONE, NULL,
      C_ ("to both", "Read every record and name what cannot be read"), NULL },
    { "lint-format", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      C_ ("to both", "Name all that does not fit in a file with a way to talk"),
      C_ ("label", "FILE") },
    { NULL },
  };

  g_application_add_main_option_entries (application, entries);
}

/* Does what the options ask for; returns the exit status, or -1 if the window is to be shown. */
int
mend_command_line_handle (GVariantDict *options)
{
  const char *path = NULL;

  if (g_variant_dict_contains (options, "version"))
    return print_version ();
  if (g_variant_dict_contains (options, "list"))
    return print_talks ();
  if (g_variant_dict_contains (options, "check"))
    return print_problems ();
  if (g_variant_dict_lookup (options, "lint-format", "^&ay", &path))
    return print_mistakes (path);

  return -1;
}
