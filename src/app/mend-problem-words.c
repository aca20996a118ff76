// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-problem-words.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "archive/mend-archive.h"

/* Errors in words for people: what happened, what is safe, what can be done. */

static const char *
get_words (MendFileProblemReason reason)
{
  switch (reason)
    {
    case MEND_FILE_PROBLEM_EMPTY:
      return C_ ("to both", "The file is empty.");
    case MEND_FILE_PROBLEM_DAMAGED:
      return C_ ("to both", "The file is damaged: it is cut off, or it is something else.");
    case MEND_FILE_PROBLEM_INCOMPLETE:
      return C_ ("to both", "Something that belongs in the file is missing.");
    case MEND_FILE_PROBLEM_IMPOSSIBLE:
      return C_ ("to both", "Something in the file cannot be so.");
    case MEND_FILE_PROBLEM_WRONG_KIND:
      return C_ ("to both", "The file holds something else than its folder is for.");
    case MEND_FILE_PROBLEM_NEWER:
      return C_ ("to both", "A newer Mend has written the file.");
    case MEND_FILE_PROBLEM_TOO_LARGE:
      return C_ ("to both", "The file is too large.");
    case MEND_FILE_PROBLEM_NOT_A_FILE:
      return C_ ("to both", "This is no ordinary file.");
    case MEND_FILE_PROBLEM_TWICE:
      return C_ ("to both", "Another file has the same talk in it.");
    case MEND_FILE_PROBLEM_STRANGE_NAME:
      return C_ ("to both", "The file has a name that Mend does not give.");
    case MEND_FILE_PROBLEM_LOCKED:
      return C_ ("to both", "The file is locked. This Mend cannot open it.");
    case MEND_FILE_PROBLEM_FOR_ONE:
      return C_ ("to both", "A file that is only for one person cannot be read.");
    case MEND_FILE_PROBLEM_UNREADABLE:
      return C_ ("to both", "The computer does not let Mend read the file.");
    }

  g_assert_not_reached ();
}

/* Says why a file could not be read; the place in the file comes last, for who can use it. */
char *
mend_problem_words_get_reason (MendFileProblem *problem)
{
  const char *words = get_words (mend_file_problem_get_reason (problem));
  const char *detail = mend_file_problem_get_detail (problem);

  if (detail == NULL || *detail == '\0')
    return g_strdup (words);

  /* Translators: %s is first a sentence, then the place in a file, such as “length_ms” */
  return g_strdup_printf (C_ ("to both", "%s (%s)"), words, detail);
}

/* Says why something could not be saved. */
char *
mend_problem_words_get_not_saved (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return g_strdup (C_ ("to both", "Not saved: the disk is full. The text is still here."));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return g_strdup (
        C_ ("to both", "Not saved: the folder cannot be written. The text is still here."));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return g_strdup (
        C_ ("to both", "Not saved: the disk can only be read. The text is still here."));

  return g_strdup (C_ ("to both", "Not saved: the disk did not take it. The text is still here."));
}

static const char *
get_archive_words (MendArchiveError code)
{
  switch (code)
    {
    case MEND_ARCHIVE_ERROR_NOT_ONE:
      return C_ ("to both", "This is no backup of Mend. Nothing was changed.");
    case MEND_ARCHIVE_ERROR_NEWER:
      return C_ ("to both", "A newer Mend has made this backup. Nothing was changed.");
    case MEND_ARCHIVE_ERROR_CUT_OFF:
      return C_ ("to both", "The end of the backup is missing. Nothing was changed.");
    case MEND_ARCHIVE_ERROR_DAMAGED:
      return C_ ("to both", "The backup is damaged. Nothing was changed.");
    case MEND_ARCHIVE_ERROR_NAME:
      return C_ ("to both",
                 "The backup names a place that is not for records. Nothing was changed.");
    case MEND_ARCHIVE_ERROR_RECORD:
      return C_ ("to both", "A record in the backup cannot be read. Nothing was changed.");
    case MEND_ARCHIVE_ERROR_TOO_LARGE:
      return C_ ("to both", "The backup is too large. Nothing was changed.");
    case MEND_ARCHIVE_ERROR_TOO_MANY:
      return C_ ("to both", "There are too many records in the backup. Nothing was changed.");
    case MEND_ARCHIVE_ERROR_AWAY:
      return C_ ("to both",
                 "Records that were here are gone, or their disk is away. No backup was written.");
    case MEND_ARCHIVE_ERROR_EMPTY:
      return C_ ("to both", "There are no records here. No backup was written.");
    }

  g_assert_not_reached ();
}

/* Says why a backup could not be written, or not be brought here. */
const char *
mend_problem_words_get_archive (const GError *error)
{
  if (error->domain == MEND_ARCHIVE_ERROR)
    return get_archive_words ((MendArchiveError) error->code);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return C_ ("to both", "The disk is full. Nothing was changed.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return C_ ("to both", "There is no such file or folder.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return C_ ("to both", "The computer does not let Mend do this. Nothing was changed.");

  return C_ ("to both", "The disk did not take it, or did not give it. Nothing was changed.");
}
