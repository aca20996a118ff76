// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-export-file.h"

#include <errno.h>
#include <gio/gfiledescriptorbased.h>
#include <glib/gi18n.h>
#include <stdlib.h>
#include <unistd.h>

/**
 * MendExportFile:
 *
 * A file that people export to. It is written beside its place, under a name that says that it is
 * a part, and gets its own name when it is whole: under that name it is there whole, or as it was
 * before. Nobody else may read it.
 */
struct _MendExportFile
{
  GFile *place;
  GFile *part;
  GOutputStream *stream;
};

/* What a worker writes to a file. */
typedef struct
{
  MendExportFunc write;
  gpointer data;
  GDestroyNotify destroy;
} Work;

/* A part may lie there from a computer that lost its power. */
#define N_PART_NAMES 100

/* A link stays one: what it leads to is written. */
static GFile *
resolve (GFile *file)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *real_path = path != NULL ? realpath (path, NULL) : NULL;

  return real_path != NULL ? g_file_new_for_path (real_path) : g_object_ref (file);
}

static gboolean
check_place (GFile *place, GError **error)
{
  const GFileType type = g_file_query_file_type (place, G_FILE_QUERY_INFO_NONE, NULL);

  if (type == G_FILE_TYPE_UNKNOWN || type == G_FILE_TYPE_REGULAR)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "not a regular file");

  return FALSE;
}

static GFile *
get_part (GFile *place, guint number)
{
  g_autoptr (GFile) folder = g_file_get_parent (place);
  g_autofree char *name = g_file_get_basename (place);
  g_autofree char *part_name = number == 0 ? g_strdup_printf ("%s.part", name)
                                           : g_strdup_printf ("%s.%u.part", name, number);

  return g_file_get_child (folder, part_name);
}

static gboolean
open_part (MendExportFile *self, GError **error)
{
  for (guint number = 0; number < N_PART_NAMES; number++)
    {
      g_autoptr (GError) problem = NULL;

      g_clear_object (&self->part);
      self->part = get_part (self->place, number);
      self->stream =
          G_OUTPUT_STREAM (g_file_create (self->part, G_FILE_CREATE_PRIVATE, NULL, &problem));
      if (self->stream != NULL)
        return TRUE;

      if (number + 1 < N_PART_NAMES && g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_EXISTS))
        continue;

      g_propagate_error (error, g_steal_pointer (&problem));
      break;
    }

  return FALSE;
}

/**
 * mend_export_file_new:
 * @file: a file, which may be there already
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Begins to write a file. Blocks.
 *
 * Returns: (transfer full) (nullable): what is thrown away unless mend_export_file_finish() is
 *   called
 */
MendExportFile *
mend_export_file_new (GFile *file, GError **error)
{
  g_autoptr (MendExportFile) self = g_new0 (MendExportFile, 1);

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self->place = resolve (file);

  if (!check_place (self->place, error) || !open_part (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * mend_export_file_free:
 * @self: (transfer full): a file
 *
 * Throws away what is not finished. Blocks.
 */
void
mend_export_file_free (MendExportFile *self)
{
  if (self->stream != NULL)
    {
      g_output_stream_close (self->stream, NULL, NULL);
      g_file_delete (self->part, NULL, NULL);
    }

  g_clear_object (&self->stream);
  g_clear_object (&self->part);
  g_clear_object (&self->place);
  g_free (self);
}

/**
 * mend_export_file_get_stream:
 * @self: a file that is not finished
 *
 * Returns: (transfer none): where to write
 */
GOutputStream *
mend_export_file_get_stream (MendExportFile *self)
{
  g_return_val_if_fail (self != NULL && self->stream != NULL, NULL);

  return self->stream;
}

static gboolean
sync_part (GOutputStream *stream, GError **error)
{
  int number;

  /* Only the files of this computer have a number. */
  if (!G_IS_FILE_DESCRIPTOR_BASED (stream) ||
      fsync (g_file_descriptor_based_get_fd (G_FILE_DESCRIPTOR_BASED (stream))) == 0)
    return TRUE;

  number = errno;
  g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (number),
                       g_strerror (number));

  return FALSE;
}

/**
 * mend_export_file_finish:
 * @self: a file that is not finished, and into which all is written
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Gives the file its name, in place of what was there. Blocks.
 *
 * Returns: whether it is there, whole
 */
gboolean
mend_export_file_finish (MendExportFile *self, GError **error)
{
  g_return_val_if_fail (self != NULL && self->stream != NULL, FALSE);

  if (!sync_part (self->stream, error) || !g_output_stream_close (self->stream, NULL, error) ||
      !g_file_move (self->part, self->place,
                    G_FILE_COPY_OVERWRITE | G_FILE_COPY_NO_FALLBACK_FOR_MOVE, NULL, NULL, NULL,
                    error))
    return FALSE;

  g_clear_object (&self->stream);

  return TRUE;
}

static void
work_free (gpointer data)
{
  Work *work = data;

  if (work->destroy != NULL)
    work->destroy (work->data);
  g_free (work);
}

static gboolean
write_file (GFile *place, Work *work, GError **error)
{
  g_autoptr (MendExportFile) file = mend_export_file_new (place, error);

  return file != NULL && work->write (file->stream, work->data, error) &&
         mend_export_file_finish (file, error);
}

static void
write_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_file (G_FILE (source), data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * mend_export_file_write_async:
 * @file: a file, which may be there already
 * @write: what writes it
 * @data: for @write
 * @destroy: (nullable): frees @data
 * @callback: called in the end
 * @user_data: for @callback
 *
 * Writes a file in a worker. The application is busy meanwhile: it does not end before
 * mend_export_file_write_finish() was called.
 */
void
mend_export_file_write_async (GFile *file,
                              MendExportFunc write,
                              gpointer data,
                              GDestroyNotify destroy,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (G_IS_FILE (file));

  work = g_new0 (Work, 1);
  work->write = write;
  work->data = data;
  work->destroy = destroy;

  if (g_application_get_default () != NULL)
    g_application_mark_busy (g_application_get_default ());

  task = g_task_new (file, NULL, callback, user_data);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, write_in_worker);
}

static gboolean
write_bytes (GOutputStream *stream, gpointer data, GError **error)
{
  gsize length;
  const void *bytes = g_bytes_get_data (data, &length);

  return g_output_stream_write_all (stream, bytes, length, NULL, NULL, error);
}

/**
 * mend_export_file_write_bytes_async:
 * @file: a file, which may be there already
 * @bytes: what it is to hold
 * @callback: called in the end
 * @user_data: for @callback
 *
 * Does as mend_export_file_write_async().
 */
void
mend_export_file_write_bytes_async (GFile *file,
                                    GBytes *bytes,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  mend_export_file_write_async (file, write_bytes, g_bytes_ref (bytes),
                                (GDestroyNotify) g_bytes_unref, callback, user_data);
}

/**
 * mend_export_file_write_finish:
 * @file: a file
 * @result: what the callback was given
 * @error: (nullable): return location for a [error@Gio.IOErrorEnum]
 *
 * To be called once for each file that was to be written.
 *
 * Returns: whether it is there, whole
 */
gboolean
mend_export_file_write_finish (GFile *file, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), FALSE);

  if (g_application_get_default () != NULL)
    g_application_unmark_busy (g_application_get_default ());

  return g_task_propagate_boolean (G_TASK (result), error);
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
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE))
    return C_ ("to both", "What is at this place is not a file. Nothing was written.");

  return C_ ("to both", "It could not be written.");
}
