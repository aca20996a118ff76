// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-command-line-erase.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

#include "config.h"
#include "mend-erase-words.h"
#include "mend-store-place.h"
#include "mend-store.h"

/* How everything is erased from the command line: it says what goes and what stays, and asks twice,
 * of somebody who is there. */

#define EXIT_USAGE  2
#define EXIT_IN_USE 3

/* Longer than any answer that counts. */
#define LONGEST_ANSWER 80

static void
print_list (const char *heading, const char *const *lines, gsize n_lines)
{
  g_print ("%s\n", heading);
  for (gsize i = 0; i < n_lines; i++)
    g_print ("  - %s\n", lines[i]);
}

static void
print_what (const char *data_dir)
{
  const char *const goes[] = {
    C_ ("to both", "Talks, notes and promises, and what is in Recently Deleted"),
    C_ ("to both", "Your own decks and ways to talk, marks on cards, and times that are set"),
    C_ ("to both", "What one of you keeps alone"),
    C_ ("to both", "A talk that waits, earlier texts, and every copy that Mend has made"),
    C_ ("to both", "Names, colours and preferences"),
  };
  const char *const stays[] = {
    C_ ("to both", "Files that were exported, and backups that were saved elsewhere"),
    C_ ("to both", "Copies that other programs have made of the disk or of a folder"),
    C_ ("to both", "Sheets of paper, and what a printer or a message has kept"),
  };
  g_autofree char *place = mend_store_place_get_path (data_dir);

  print_list (C_ ("label", "What Goes"), goes, G_N_ELEMENTS (goes));
  print_list (C_ ("label", "What Stays"), stays, G_N_ELEMENTS (stays));

  if (!mend_store_place_is_standard (data_dir))
    {
      g_print ("%s\n  %s\n", C_ ("to both", "The records lie in a folder you have chosen"), place);
      g_print ("%s\n",
               C_ ("to both",
                   "If another computer keeps this folder in step, the records go there, too. Mend "
                   "on it notices, and can bring them back from its own copies, until they are "
                   "erased there. To leave the folder as it is, move it back in Preferences first "
                   "and leave a copy."));
    }

  g_print ("%s\n", C_ ("to both", "What is to be kept can be saved first, with mend --export and "
                                  "mend --backup."));
}

/* Nothing, as at the end of the input, is an answer that costs nothing. */
static char *
ask (const char *question)
{
  char answer[LONGEST_ANSWER] = "";

  g_print ("%s ", question);
  if (fgets (answer, sizeof answer, stdin) == NULL)
    g_print ("\n");

  return g_strdup (g_strstrip (answer));
}

static gboolean
is_yes (const char *answer)
{
  g_autofree char *typed = g_utf8_casefold (answer, -1);

  /* Translators: the answer “yes”, in small letters */
  return g_str_equal (typed, C_ ("label", "yes"));
}

static gboolean
is_wanted (void)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *question = NULL;

  first = ask (C_ ("to both", "Is all saved that is to be kept? Type “yes” to go on:"));
  if (!is_yes (first))
    return FALSE;

  /* Translators: %s is the word “erase” in your language, as people are to type it */
  question = g_strdup_printf (C_ ("to both", "To erase everything, type “%s”:"),
                              mend_erase_words_get_word ());
  second = ask (question);

  return mend_erase_words_is_word (second);
}

/* Without the description of the settings there are none. */
static void
forget_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
      source != NULL ? g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE) : NULL;
  g_autoptr (GSettings) settings = schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;

  if (settings != NULL)
    mend_erase_words_forget_settings (settings);
}

static int
erase (const char *data_dir)
{
  g_autofree char *state_dir = g_build_filename (g_get_user_state_dir (), "mend", NULL);
  g_autofree char *rest = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (mend_store_erase (data_dir, state_dir, &rest, &error))
    {
      forget_settings ();
      g_print ("%s\n", C_ ("to both", "Everything is erased"));
      return 0;
    }

  words = mend_erase_words_get_failure (error, rest);
  g_printerr ("mend: %s\n", words);

  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY) ? EXIT_IN_USE : 1;
}

/**
 * mend_command_line_erase_add_options:
 * @application: the application
 *
 * Declares the options, so that --help tells of them.
 */
void
mend_command_line_erase_add_options (GApplication *application)
{
  const GOptionEntry entries[] = {
    { "erase", 0, 0, G_OPTION_ARG_NONE, NULL,
      C_ ("to both", "Erase everything that Mend has written, after asking twice"), NULL },
    { "without-asking", 0, 0, G_OPTION_ARG_NONE, NULL,
      C_ ("to both", "With --erase: do not ask, as where nobody is there"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (application, entries);
}

/**
 * mend_command_line_erase_handle:
 * @options: what was asked for
 *
 * Erases everything, if that is asked for.
 *
 * Returns: the exit status, or -1 if something else is asked for
 */
int
mend_command_line_erase_handle (GVariantDict *options)
{
  g_autofree char *data_dir = g_build_filename (g_get_user_data_dir (), "mend", NULL);

  if (!g_variant_dict_contains (options, "erase"))
    return -1;

  if (!g_variant_dict_contains (options, "without-asking"))
    {
      if (!isatty (STDIN_FILENO))
        {
          g_printerr ("mend: %s\n",
                      C_ ("to both", "Nobody is there to be asked. Nothing was erased. With "
                                     "--without-asking it is done all the same."));
          return EXIT_USAGE;
        }

      print_what (data_dir);
      if (!is_wanted ())
        {
          g_print ("%s\n", C_ ("to both", "Nothing was erased."));
          return 1;
        }
    }

  return erase (data_dir);
}
