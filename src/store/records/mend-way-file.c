// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-way-file.h"

#include "files/mend-guarded-file.h"
#include "json/mend-json-writer.h"
#include "json/mend-own-way-json.h"
#include "records/mend-record-error.h"
#include "records/mend-record-file.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* A way to talk in a file that goes from hand to hand, wherever that lies. */

static char *
describe (const GError *error)
{
  const gint64 offset = mend_record_error_get_offset (error);

  if (error->domain != MEND_RECORD_ERROR || offset < 0)
    return g_strdup (error->message);

  return g_strdup_printf ("byte %" G_GINT64_FORMAT ": %s", offset, error->message);
}

static JsonNode *
read_tree (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (JsonNode) root = NULL;
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    {
      mend_guarded_file_set_error (error, errno, "The folder could not be opened");
      return NULL;
    }

  root = mend_record_file_read (fd, name, NULL, error);
  close (fd);

  return g_steal_pointer (&root);
}

/**
 * mend_way_file_read:
 * @path: where the file lies
 * @now: when it is read
 * @mistakes: (element-type utf8): where each mistake is put, with its place in the file
 *
 * Reads a way to talk. Blocks. The file can be of any kind and do no harm.
 *
 * Returns: (transfer full) (nullable): the way to talk, with an id of its own; `NULL` if there is
 * any mistake
 */
MendOwnWay *
mend_way_file_read (const char *path, GDateTime *now, GPtrArray *mistakes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (path != NULL && now != NULL && mistakes != NULL, NULL);

  root = read_tree (path, &error);

  if (root == NULL)
    {
      g_ptr_array_add (mistakes, describe (error));
      return NULL;
    }

  return mend_own_way_json_import (root, now, mistakes);
}

/**
 * mend_way_file_write:
 * @path: where the file is to lie
 * @way: a way to talk
 * @error: return location for a [error@GLib.FileError]
 *
 * Writes a way to talk, in the place of what was there. Blocks.
 *
 * Returns: whether it is written
 */
gboolean
mend_way_file_write (const char *path, const MendOwnWay *way, GError **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *text;
  gsize length = 0;

  g_return_val_if_fail (path != NULL && way != NULL, FALSE);

  root = mend_own_way_json_export (way);
  bytes = mend_json_writer_write (root, error);

  if (bytes == NULL)
    return FALSE;

  text = g_bytes_get_data (bytes, &length);

  return g_file_set_contents_full (path, text, (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}
