// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-record-id.h"

#include "history/mend-talk-reader.h"
#include "records/mend-record-file.h"
#include "records/mend-record-header.h"

/**
 * mend_record_id_is_in:
 * @folder: the descriptor of a folder
 * @name: the name of a file in it
 * @id: the id of a record
 *
 * Tells whether a version of a record is in a file. Of one that cannot be read the name decides.
 * Blocks.
 *
 * Returns: whether it is
 */
gboolean
mend_record_id_is_in (int folder, const char *name, const char *id)
{
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *found = NULL;
  MendJsonMember place = { 0 };

  g_return_val_if_fail (folder >= 0 && name != NULL && id != NULL, FALSE);

  if (!mend_talk_reader_name_fits (name, id))
    return FALSE;

  root = mend_record_file_read (folder, name, NULL, NULL);
  if (root == NULL)
    return TRUE;

  mend_json_member_init_root (&place, root);

  return !mend_record_header_read_id (&place, "id", &found, NULL) ||
         g_ascii_strcasecmp (found, id) == 0;
}
