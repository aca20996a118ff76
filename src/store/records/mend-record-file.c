// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-record-file.h"

#include "files/mend-guarded-file.h"
#include "json/mend-json-scan.h"

/**
 * mend_record_file_parse:
 * @bytes: the content of a file
 * @error: return location for a [error@RecordError]
 *
 * Reads a record from memory, after [func@json_scan] has let it pass.
 *
 * What the parser itself says is never handed on, because it quotes what people wrote.
 *
 * Returns: (transfer full): a node that holds an object and belongs to the caller alone
 */
JsonNode *
mend_record_file_parse (GBytes *bytes, GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (JsonNode) root = NULL;
  const char *text = NULL;
  gsize length = 0;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  text = g_bytes_get_data (bytes, &length);
  if (!mend_json_scan (text, length, error))
    return NULL;

  parser = json_parser_new ();
  if (json_parser_load_from_data (parser, text, (gssize) length, NULL))
    root = json_parser_steal_root (parser);

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_SYNTAX,
                           "The text could not be read as an object");
      return NULL;
    }

  return g_steal_pointer (&root);
}

/**
 * mend_record_file_read:
 * @folder: the descriptor of a folder
 * @name: a name in it
 * @stamp: (out caller-allocates) (optional): what the file looked like when it was read; to be
 * given to the save that replaces it
 * @error: return location for a [error@RecordError], or a [error@Gio.IOErrorEnum] for what the
 *   system says
 *
 * Reads a record as [func@guarded_file_read] and [func@record_file_parse] do.
 *
 * Returns: (transfer full): a node that holds an object and belongs to the caller alone; on failure
 *   @stamp is as it was
 */
JsonNode *
mend_record_file_read (int folder, const char *name, MendFileStamp *stamp, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) root = NULL;
  MendFileStamp seen = { 0 };

  bytes = mend_guarded_file_read (folder, name, &seen, error);
  if (bytes == NULL)
    return NULL;

  root = mend_record_file_parse (bytes, error);
  if (root != NULL && stamp != NULL)
    *stamp = seen;

  return g_steal_pointer (&root);
}
