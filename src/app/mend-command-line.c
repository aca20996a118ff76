// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-command-line.h"

#include <glib/gi18n.h>

#include "config.h"
#include "mend-command-line-erase.h"
#include "mend-command-line-talks.h"
#include "mend-problem-words.h"
#include "mend-store.h"
#include "mend-system-clock.h"
#include "records/mend-way-file.h"

/* What can be asked without a display: nothing of it starts GTK or reads a setting, and only to
 * restore or to erase is anything written that is not asked for by its name. */

#define EXIT_IN_USE 3

static char *
get_data_dir (void)
{
  return g_build_filename (g_get_user_data_dir (), "mend", NULL);
}

static char *
get_state_dir (void)
{
  return g_build_filename (g_get_user_state_dir (), "mend", NULL);
}

static int
print_version (void)
{
  g_print ("Mend %s\n", PROJECT_VERSION);

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

static int
complain (const char *path, const char *words)
{
  g_printerr ("mend: %s: %s\n", path, words);

  return 1;
}

static int
write_archive (const char *path)
{
  g_autofree char *data_dir = get_data_dir ();
  g_autofree char *state_dir = get_state_dir ();
  g_autoptr (MendSystemClock) clock = mend_system_clock_new ();
  g_autoptr (GDateTime) now = mend_clock_get_wall_time (MEND_CLOCK (clock));
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  guint n_records = 0;
  const gboolean is_written =
      mend_store_write_archive (data_dir, state_dir, path, now, &n_records, left_out, &error);

  for (guint i = 0; i < left_out->len; i++)
    complain (g_ptr_array_index (left_out, i),
              C_ ("to both", "This file cannot be read; left out."));

  if (!is_written)
    return complain (path, mend_problem_words_get_archive (error));

  /* Translators: %u is how many records a file has in it */
  g_print (C_ ("to both", "Records in the backup: %u\n"), n_records);

  return left_out->len > 0 ? 1 : 0;
}

static void
print_counts (const MendArchiveCounts *counts)
{
  const struct
  {
    const char *words;
    guint n_records;
  } lines[] = {
    { C_ ("to both", "New here"), counts->n_new },
    { C_ ("to both", "Changed"), counts->n_changed },
    { C_ ("to both", "As they were"), counts->n_same },
    { C_ ("to both", "Deleted here, and left so"), counts->n_deleted },
    { C_ ("to both", "Two texts of one, to choose from in the window"), counts->n_undecided },
    { C_ ("to both", "Not in the backup, now in the trash"), counts->n_removed },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i].n_records > 0)
      g_print ("%s: %u\n", lines[i].words, lines[i].n_records);
}

static int
read_archive (const char *path, gboolean is_replacing)
{
  g_autofree char *data_dir = get_data_dir ();
  g_autofree char *state_dir = get_state_dir ();
  g_autoptr (MendSystemClock) clock = mend_system_clock_new ();
  g_autoptr (MendStore) store = mend_store_open (MEND_CLOCK (clock), data_dir, state_dir);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  MendArchiveCounts counts = { 0 };

  if (mend_store_get_access (store) == MEND_STORE_IN_USE)
    {
      complain (path, C_ ("to both", "Mend is open in a window. Close it first."));
      return EXIT_IN_USE;
    }

  if (!mend_store_read_archive (store, path, is_replacing, &counts, &error))
    return complain (path, mend_problem_words_get_archive (error));

  print_counts (&counts);
  before = is_replacing ? mend_store_get_archive_before (store) : NULL;
  if (before != NULL)
    /* Translators: %s is a file, in which all that was there before is kept for a month */
    g_print (C_ ("to both", "What was here before: %s\n"), before);
  mend_store_flush (store);

  return 0;
}

static int
handle_archive (GVariantDict *options)
{
  g_autofree char *path = NULL;

  if (g_variant_dict_lookup (options, "backup", "^ay", &path))
    return write_archive (path);
  if (g_variant_dict_lookup (options, "restore", "^ay", &path))
    return read_archive (path, g_variant_dict_contains (options, "replace"));

  return -1;
}

/* Declares the options, so that --help tells of them. */
void
mend_command_line_add_options (GApplication *application)
{
  const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, C_ ("to both", "Print which Mend this is"), NULL },
    { "check", 0, 0, G_OPTION_ARG_NONE, NULL,
      C_ ("to both", "Read every record and name what cannot be read"), NULL },
    { "lint-format", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      C_ ("to both", "Name all that does not fit in a file with a way to talk"),
      C_ ("label", "FILE") },
    { "backup", 0, 0, G_OPTION_ARG_FILENAME, NULL, C_ ("to both", "Write all records to a file"),
      C_ ("label", "FILE") },
    { "restore", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      C_ ("to both", "Bring the records of such a file here"), C_ ("label", "FILE") },
    { "replace", 0, 0, G_OPTION_ARG_NONE, NULL,
      C_ ("to both", "With --restore: let there be no others; those go to the trash"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (application, entries);
  mend_command_line_talks_add_options (application);
  mend_command_line_erase_add_options (application);
}

/* Does what the options ask for; returns the exit status, or -1 if the window is to be shown. */
int
mend_command_line_handle (GVariantDict *options)
{
  const char *path = NULL;
  int status;

  if (g_variant_dict_contains (options, "version"))
    return print_version ();
  if (g_variant_dict_contains (options, "check"))
    return print_problems ();
  if (g_variant_dict_lookup (options, "lint-format", "^&ay", &path))
    return print_mistakes (path);

  status = mend_command_line_erase_handle (options);
  if (status < 0)
    status = handle_archive (options);

  return status >= 0 ? status : mend_command_line_talks_handle (options);
}
