// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-account-json.h"

#include "json/mend-json-field.h"
#include "json/mend-json-value.h"

#define FORMAT "mend account"

static const char *const member_order[] = {
  "format",   "version",     "id",     "created",   "modified", "zone",     "rev",    "author",
  "happened", "happened_by", "damage", "damage_by", "owned",    "owned_by", "agreed", NULL,
};
static const char *const field_names[] = { "happened", "happened_by", "damage", "damage_by",
                                           "owned",    "owned_by",    "agreed", NULL };

static const MendRecordShape account_shape = { member_order, field_names };

/* By part; what both agree on belongs to nobody alone. */
static const char *const writer_names[] = { "happened_by", "damage_by", "owned_by", NULL };

static gboolean
read_field (const MendJsonMember *root,
            const char *name,
            gsize max_length,
            const char **text,
            GError **error)
{
  MendJsonField field = { 0 };

  return mend_json_field_find (root, name, &field, error) &&
         mend_json_member_get_string (field.holder, field.name, max_length, text, error);
}

static gboolean
read_part (const MendJsonMember *root, MendAccountPart part, MendAccount *fields, GError **error)
{
  const char *text = NULL;
  const char *writer = "";

  if (!read_field (root, mend_account_part_to_string (part), MEND_RECORD_LONGEST_TEXT, &text,
                   error) ||
      (writer_names[part] != NULL &&
       !read_field (root, writer_names[part], MEND_RECORD_LONGEST_ID, &writer, error)))
    return FALSE;

  fields->texts[part] = (char *) text;
  fields->writers[part] = *writer != '\0' ? (char *) writer : NULL;

  return TRUE;
}

/**
 * mend_account_json_read:
 * @root: the tree of a file
 * @error: return location for a [error@RecordError]
 *
 * Makes an account from a tree, each member of which is checked.
 *
 * Returns: (transfer full): the account
 */
MendAccount *
mend_account_json_read (JsonNode *root, GError **error)
{
  g_auto (MendRecordHeader) header = { 0 };
  MendJsonMember place = { 0 };
  MendAccount fields = { 0 };

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_read (&header, &place, FORMAT, MEND_ACCOUNT_JSON_VERSION, error))
    return NULL;

  for (guint i = 0; i < MEND_ACCOUNT_N_PARTS; i++)
    {
      if (!read_part (&place, (MendAccountPart) i, &fields, error))
        return NULL;
    }

  fields.id = header.id;
  fields.created = header.created;
  fields.modified = header.modified;

  return mend_account_new (&fields);
}

/**
 * mend_account_json_write:
 * @account: an account
 * @modified: when it is written
 * @earlier: (nullable): the tree that was read before, if it is written again
 *
 * Makes the tree of an account.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_account_json_write (MendAccount *account, GDateTime *modified, JsonNode *earlier)
{
  JsonObject *object;
  JsonNode *root;
  MendRecordHeader header;

  g_return_val_if_fail (account != NULL, NULL);
  g_return_val_if_fail (modified != NULL, NULL);

  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  header = (MendRecordHeader){
    .id = account->id,
    .created = account->created,
    .modified = modified,
    .rev = mend_record_header_get_next_rev (earlier),
    .author = (char *) "both",
  };

  mend_record_header_add (&header, object, FORMAT, MEND_ACCOUNT_JSON_VERSION);

  for (guint i = 0; i < MEND_ACCOUNT_N_PARTS; i++)
    {
      const char *writer = account->writers[i] != NULL ? account->writers[i] : "";

      mend_json_field_add (object, mend_account_part_to_string ((MendAccountPart) i),
                           account->texts[i], earlier);
      if (writer_names[i] != NULL)
        mend_json_field_add (object, writer_names[i], writer, earlier);
    }

  mend_record_header_keep_unknown (root, earlier);
  json_object_unref (object);

  return root;
}

/**
 * mend_account_json_get_shape:
 *
 * Gets how an account is made, to be merged by field.
 *
 * Returns: (transfer none): the shape
 */
const MendRecordShape *
mend_account_json_get_shape (void)
{
  return &account_shape;
}
