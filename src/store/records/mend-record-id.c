// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-record-id.h"

#include "files/mend-guarded-file.h"
#include "history/mend-talk-reader.h"
#include "records/mend-record-file.h"
#include "records/mend-record-header.h"

#include <string.h>

/* Much quicker than to read what the text says: most files are of other records. */
static gboolean
mentions (GBytes *bytes, const char *id)
{
  gsize size = 0;
  const char *text = g_bytes_get_data (bytes, &size);
  const gsize length = strlen (id);

  for (gsize i = 0; i + length <= size; i++)
    if (g_ascii_strncasecmp (text + i, id, length) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
says (JsonNode *root, const char *member, const char *id, gboolean otherwise)
{
  g_autofree char *found = NULL;
  MendJsonMember place = { 0 };

  mend_json_member_init_root (&place, root);
  if (!mend_record_header_read_id (&place, member, &found, NULL))
    return otherwise;

  return g_ascii_strcasecmp (found, id) == 0;
}

/**
 * mend_record_id_is_in:
 * @folder: the descriptor of a folder
 * @name: the name of a file in it
 * @id: the id of a record
 *
 * Tells whether a version of a record is in a file. That is what the id in it says, whatever the
 * file is called; of one that cannot be read the name decides. Blocks.
 *
 * Returns: whether it is
 */
gboolean
mend_record_id_is_in (int folder, const char *name, const char *id)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) root = NULL;
  gboolean fits = FALSE;

  g_return_val_if_fail (folder >= 0 && name != NULL && id != NULL, FALSE);

  fits = mend_talk_reader_name_fits (name, id);
  bytes = mend_guarded_file_read (folder, name, NULL, NULL);
  if (bytes != NULL && (fits || mentions (bytes, id)))
    root = mend_record_file_parse (bytes, NULL);

  return root != NULL ? says (root, "id", id, fits) : fits;
}

/**
 * mend_record_id_is_at:
 * @folder: the descriptor of a folder
 * @name: the name of a file in it
 * @member: a member, such as `talk_id`
 * @id: the id of a record
 *
 * Tells whether the record in a file says that it belongs to another one. Blocks.
 *
 * Returns: whether it does
 */
gboolean
mend_record_id_is_at (int folder, const char *name, const char *member, const char *id)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (folder >= 0 && name != NULL && member != NULL && id != NULL, FALSE);

  bytes = mend_guarded_file_read (folder, name, NULL, NULL);
  if (bytes != NULL && mentions (bytes, id))
    root = mend_record_file_parse (bytes, NULL);

  return root != NULL && says (root, member, id, FALSE);
}
