// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-tombstone-json.h"

#include "json/mend-json-writer.h"
#include "records/mend-record-header.h"
#include "records/mend-record-kinds.h"

#include <string.h>

#define VERSION    1
#define SUM_LENGTH 64

/* Of what a record says, not of how a file is laid out. */
static char *
make_sum (JsonNode *root)
{
  g_autoptr (GBytes) bytes = mend_json_writer_write (root, NULL);

  return bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes)
                       : g_strnfill (SUM_LENGTH, '0');
}

/**
 * mend_tombstone_new:
 * @kind: the folder in which the record was
 * @id: its id
 * @rev: how often it had been written
 * @root: what is in it
 * @now: what time it is
 *
 * Makes what is left of a record.
 *
 * Returns: (transfer full): the tombstone
 */
MendTombstone *
mend_tombstone_new (const char *kind, const char *id, gint64 rev, JsonNode *root, GDateTime *now)
{
  MendTombstone *self = NULL;

  g_return_val_if_fail (kind != NULL && id != NULL && root != NULL && now != NULL, NULL);

  self = g_new0 (MendTombstone, 1);
  self->kind = g_strdup (kind);
  self->id = g_strdup (id);
  self->rev = rev;
  self->deleted = g_date_time_to_utc (now);
  self->sum = make_sum (root);

  return self;
}

/**
 * mend_tombstone_free:
 * @self: (transfer full): a tombstone
 *
 * Frees a tombstone.
 */
void
mend_tombstone_free (MendTombstone *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->id);
  g_free (self->kind);
  g_free (self->sum);
  g_clear_pointer (&self->deleted, g_date_time_unref);
  g_free (self);
}

/**
 * mend_tombstone_covers:
 * @self: a tombstone
 * @rev: how often a version of the record was written
 * @root: what is in that version
 *
 * Tells whether a version is what was deleted, or older. One that was changed since, or apart from
 * it, is not: then the change counts.
 *
 * Returns: whether it stays deleted
 */
gboolean
mend_tombstone_covers (const MendTombstone *self, gint64 rev, JsonNode *root)
{
  g_autofree char *sum = NULL;

  g_return_val_if_fail (self != NULL && root != NULL, FALSE);

  if (rev != self->rev)
    return rev < self->rev;

  sum = make_sum (root);

  return g_str_equal (sum, self->sum);
}

static gboolean
read_kind (const MendJsonMember *place, char **kind, GError **error)
{
  const char *text = NULL;

  if (!mend_json_member_get_string (place, "kind", MEND_RECORD_LONGEST_ID, &text, error))
    return FALSE;
  if (!mend_record_kinds_has (text))
    return mend_json_member_fail (place, "a kind of record", error);

  *kind = g_strdup (text);

  return TRUE;
}

static gboolean
read_sum (const MendJsonMember *place, char **sum, GError **error)
{
  const char *text = NULL;

  if (!mend_json_member_get_string (place, "sum", SUM_LENGTH, &text, error))
    return FALSE;
  if (strlen (text) != SUM_LENGTH || strspn (text, "0123456789abcdef") != SUM_LENGTH)
    return mend_json_member_fail (place, "a sum", error);

  *sum = g_strdup (text);

  return TRUE;
}

/**
 * mend_tombstone_json_read:
 * @root: the tree of a file
 * @error: return location for a [error@RecordError]
 *
 * Reads a tombstone.
 *
 * Returns: (transfer full): what is in it
 */
MendTombstone *
mend_tombstone_json_read (JsonNode *root, GError **error)
{
  MendTombstone *self = NULL;
  MendJsonMember place = { 0 };

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);
  self = g_new0 (MendTombstone, 1);

  /* Freed by hand: the analyzer does not see what is freed at the end of a block. */
  if (!mend_record_header_check_format (&place, MEND_TOMBSTONE_FORMAT, VERSION, error) ||
      !mend_record_header_read_id (&place, "id", &self->id, error) ||
      !read_kind (&place, &self->kind, error) ||
      !mend_json_member_get_integer (&place, "rev", 1, G_MAXINT32, &self->rev, error) ||
      !mend_json_member_get_time (&place, "deleted", &self->deleted, error) ||
      !read_sum (&place, &self->sum, error))
    g_clear_pointer (&self, mend_tombstone_free);

  return self;
}

/**
 * mend_tombstone_json_write:
 * @self: a tombstone
 *
 * Makes the tree of a tombstone.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_tombstone_json_write (const MendTombstone *self)
{
  JsonObject *object = NULL;
  JsonNode *root = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  mend_record_header_add_format (object, MEND_TOMBSTONE_FORMAT, VERSION);
  json_object_set_string_member (object, "id", self->id);
  json_object_set_string_member (object, "kind", self->kind);
  json_object_set_int_member (object, "rev", self->rev);
  mend_record_header_add_time (object, "deleted", self->deleted);
  json_object_set_string_member (object, "sum", self->sum);
  json_object_unref (object);

  return root;
}
