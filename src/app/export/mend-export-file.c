// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-export-file.h"

#include <glib/gi18n.h>

/* A file that people export to: it is there whole, or as it was before. */

/**
 * mend_export_file_open:
 * @file: a file, which may be there already
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Begins to write a file that nobody else may read. Its name is given to what is written only when
 * that is whole. Blocks.
 *
 * Returns: (transfer full) (nullable): where to write
 */
GOutputStream *
mend_export_file_open (GFile *file, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return G_OUTPUT_STREAM (g_file_replace (
      file, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, error));
}

/**
 * mend_export_file_close:
 * @stream: what mend_export_file_open() returned
 * @is_whole: whether all is written
 * @error: (nullable): return location for a [error@Gio.IOErrorEnum]
 *
 * Ends a file, or throws it away if it is not whole. Blocks.
 *
 * Returns: whether the file is there, whole
 */
gboolean
mend_export_file_close (GOutputStream *stream, gboolean is_whole, GError **error)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  if (is_whole)
    return g_output_stream_close (stream, NULL, error);

  /* A stream that is closed when it was cancelled throws the new file away. */
  g_cancellable_cancel (cancellable);
  g_output_stream_close (stream, cancellable, NULL);

  return FALSE;
}

/**
 * mend_export_file_get_words:
 * @error: (nullable): what went wrong
 *
 * Says why a file was not written, without the words of the system.
 *
 * Returns: a sentence or two
 */
const char *
mend_export_file_get_words (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return C_ ("to both", "The disk is full. Nothing was written.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return C_ ("to both", "This place does not let Mend write. Nothing was written.");

  return C_ ("to both", "It could not be written.");
}
