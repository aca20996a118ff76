// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-command-line-talks.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "export/mend-export-file.h"
#include "export/mend-talk-export.h"
#include "mend-store.h"

/* What the command line can do with the talks that are over: list them, show one, write them to a
 * file. No lock is taken, nothing that is stored is changed. */

#define EXIT_USAGE 2

static char *
get_data_dir (void)
{
  return g_build_filename (g_get_user_data_dir (), "mend", NULL);
}

static int
complain (int status, const char *what, const char *words)
{
  g_printerr ("mend: %s: %s\n", what, words);

  return status;
}

/* A day, from its first moment here, or a moment. */
static GDateTime *
parse_time (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *midnight = g_strconcat (text, "T00:00:00", NULL);
  GDateTime *time = g_date_time_new_from_iso8601 (text, zone);

  return time != NULL ? time : g_date_time_new_from_iso8601 (midnight, zone);
}

static gboolean
read_time (GVariantDict *options, const char *name, GDateTime **time)
{
  const char *text = NULL;

  if (!g_variant_dict_lookup (options, name, "&s", &text))
    return TRUE;

  *time = parse_time (text);
  if (*time == NULL)
    complain (EXIT_USAGE, text, C_ ("to both", "This is not a day such as 2026-01-31."));

  return *time != NULL;
}

static MendTalkFilter *
read_filter (GVariantDict *options)
{
  MendTalkFilter *filter = mend_talk_filter_new ();
  gint32 step = 0;

  g_variant_dict_lookup (options, "way", "s", &filter->format_id);
  filter->with_notes = g_variant_dict_contains (options, "with-notes");
  filter->with_promises = g_variant_dict_contains (options, "with-promises");
  if (g_variant_dict_lookup (options, "step", "i", &step))
    filter->step = step > 0 ? (guint) step : G_MAXUINT;

  if (read_time (options, "from", &filter->from) && read_time (options, "until", &filter->until))
    return filter;

  mend_talk_filter_free (filter);

  return NULL;
}

/* Of the talks that are named, or of all, those with the tag that is asked for. */
static void
keep_tagged (MendTalkFilter *filter, GVariantDict *options, const char *data_dir)
{
  const char *word = NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GPtrArray) tags = NULL;

  if (!g_variant_dict_lookup (options, "tag", "&s", &word))
    return;

  tags = mend_store_read_tags (data_dir);
  for (guint i = 0; i < tags->len; i++)
    {
      const MendTag *tag = g_ptr_array_index (tags, i);

      if (mend_tag_is_same_text (tag->text, word) && mend_talk_filter_has_id (filter, tag->talk_id))
        g_strv_builder_add (ids, tag->talk_id);
    }

  g_strfreev (filter->ids);
  filter->ids = g_strv_builder_end (ids);
}

static int
list_talks (GVariantDict *options, MendTalkFilter *filter)
{
  g_autofree char *data_dir = get_data_dir ();
  g_autoptr (GPtrArray) lines = NULL;

  keep_tagged (filter, options, data_dir);
  lines = mend_store_list (data_dir, filter, TRUE);

  for (guint i = 0; i < lines->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (lines, i));

  return 0;
}

static MendExportFile *
open_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  return mend_export_file_new (file, error);
}

/* To the file of that name, or to the standard output. */
static int
write_talks (GVariantDict *options, MendTalkFilter *filter, MendExportKind kind, const char *path)
{
  g_autofree char *data_dir = get_data_dir ();
  g_autofree char *named = filter->ids != NULL ? g_strdup (filter->ids[0]) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MendExportFile) file = path != NULL ? open_file (path, &error) : NULL;
  g_autoptr (GOutputStream) stream = NULL;
  const char *place = path != NULL ? path : "-";
  guint n_talks = 0;

  keep_tagged (filter, options, data_dir);
  if (file != NULL)
    stream = g_object_ref (mend_export_file_get_stream (file));
  else if (path == NULL)
    stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  if (stream == NULL || !mend_talk_export_write (data_dir, filter, kind, stream, &n_talks, &error))
    return complain (1, place, mend_export_file_get_words (error));

  if (n_talks == 0 && named != NULL)
    return complain (1, named, C_ ("to both", "There is no such talk."));

  if (file != NULL && !mend_export_file_finish (file, &error))
    return complain (1, place, mend_export_file_get_words (error));

  return 0;
}

static int
export_talks (GVariantDict *options, MendTalkFilter *filter, const char *word)
{
  g_autofree char *path = NULL;
  MendExportKind kind;

  if (!mend_talk_export_kind_from_string (word, &kind))
    return complain (EXIT_USAGE, word,
                     C_ ("to both", "Talks can be written as markdown, csv, json or pdf."));

  g_variant_dict_lookup (options, "output", "^ay", &path);
  g_variant_dict_lookup (options, G_OPTION_REMAINING, "^as", &filter->ids);
  if (path == NULL && kind == MEND_EXPORT_PDF && isatty (STDOUT_FILENO))
    return complain (EXIT_USAGE, word, C_ ("to both", "Name a file with --output."));

  return write_talks (options, filter, kind, path);
}

/**
 * mend_command_line_talks_add_options:
 * @application: the application
 *
 * Declares the options, so that --help tells of them.
 */
void
mend_command_line_talks_add_options (GApplication *application)
{
  const GOptionEntry entries[] = {
    { "list", 0, 0, G_OPTION_ARG_NONE, NULL, C_ ("to both", "List the talks, a line each"), NULL },
    { "show", 0, 0, G_OPTION_ARG_STRING, NULL, C_ ("to both", "Print what is kept of one talk"),
      C_ ("label", "ID") },
    { "export", 0, 0, G_OPTION_ARG_STRING, NULL,
      C_ ("to both", "Write all talks, or those named, as markdown, csv, json or pdf"),
      C_ ("label", "KIND") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, NULL,
      C_ ("to both", "With --export: the file to write"), C_ ("label", "FILE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, NULL, C_ ("to both", "Only talks of this day or later"),
      C_ ("label", "DAY") },
    { "until", 0, 0, G_OPTION_ARG_STRING, NULL, C_ ("to both", "Only talks before this day"),
      C_ ("label", "DAY") },
    { "way", 0, 0, G_OPTION_ARG_STRING, NULL,
      C_ ("to both", "Only talks in this way, by its id, such as turns"), C_ ("label", "ID") },
    { "step", 0, 0, G_OPTION_ARG_INT, NULL,
      C_ ("to both", "Only talks that serve this step, 1 to 6"), C_ ("label", "STEP") },
    { "tag", 0, 0, G_OPTION_ARG_STRING, NULL, C_ ("to both", "Only talks with this tag"),
      C_ ("label", "WORD") },
    { "with-notes", 0, 0, G_OPTION_ARG_NONE, NULL, C_ ("to both", "Only talks with a note"), NULL },
    { "with-promises", 0, 0, G_OPTION_ARG_NONE, NULL,
      C_ ("to both", "Only talks in which a promise was given"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, NULL, NULL,
      /* Translators: the ids of talks, on the command line */
      C_ ("label", "[ID…]") },
    { NULL },
  };

  g_application_add_main_option_entries (application, entries);
}

/**
 * mend_command_line_talks_handle:
 * @options: what was asked for
 *
 * Does what the options ask for.
 *
 * Returns: the exit status, or -1 if they ask for something else
 */
int
mend_command_line_talks_handle (GVariantDict *options)
{
  const char *word = NULL;
  g_autoptr (MendTalkFilter) filter = NULL;

  if (!g_variant_dict_contains (options, "list") && !g_variant_dict_contains (options, "show") &&
      !g_variant_dict_contains (options, "export"))
    {
      if (g_variant_dict_contains (options, G_OPTION_REMAINING))
        return complain (EXIT_USAGE, "--help",
                         C_ ("to both", "Ids of talks go with --export or --show."));
      return -1;
    }

  filter = read_filter (options);
  if (filter == NULL)
    return EXIT_USAGE;

  if (g_variant_dict_lookup (options, "export", "&s", &word))
    return export_talks (options, filter, word);

  if (g_variant_dict_lookup (options, "show", "&s", &word))
    {
      const char *const ids[] = { word, NULL };

      filter->ids = g_strdupv ((char **) ids);
      return write_talks (options, filter, MEND_EXPORT_MARKDOWN, NULL);
    }

  return list_talks (options, filter);
}
