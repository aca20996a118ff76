// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-record-header.h"

/* Offsets from UTC that zones have or have had, and more. */
#define MOST_ZONE_MINUTES (24 * 60 - 1)

static gboolean
read_zone (const MendJsonMember *root, GDateTime **time, GError **error)
{
  g_autoptr (GTimeZone) zone = NULL;
  GDateTime *local;
  gint64 minutes = 0;

  if (!mend_json_member_get_integer (root, "zone", -MOST_ZONE_MINUTES, MOST_ZONE_MINUTES, &minutes,
                                     error))
    return FALSE;

  zone = g_time_zone_new_offset ((gint32) minutes * 60);
  local = g_date_time_to_timezone (*time, zone);

  /* A time in the first hours of the year 1 has no other side. */
  if (local == NULL)
    return mend_json_member_fail (root, "a time out of range", error);

  g_date_time_unref (*time);
  *time = local;

  return TRUE;
}

static JsonNode *
get_id (JsonNode *element)
{
  if (!JSON_NODE_HOLDS_OBJECT (element))
    return NULL;

  return json_object_get_member (json_node_get_object (element), "id");
}

static gboolean
has_id (JsonArray *array, guint index, JsonNode *id)
{
  JsonNode *other_id =
      index < json_array_get_length (array) ? get_id (json_array_get_element (array, index)) : NULL;

  return other_id != NULL && json_node_equal (id, other_id);
}

/* Elements of lists are the same if they have the same id. Some ids come more than once, as those
 * of the parts of a plan; such lists do not change, and the places tell. */
static JsonNode *
find_same (JsonArray *array, JsonNode *element, guint index)
{
  JsonNode *id = get_id (element);

  if (id == NULL)
    return NULL;

  if (has_id (array, index, id))
    return json_array_get_element (array, index);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (has_id (array, i, id))
        return json_array_get_element (array, i);
    }

  return NULL;
}

static void
keep_unknown_members (JsonObject *object, JsonObject *earlier)
{
  JsonObjectIter iter = { 0 };
  const char *name = NULL;
  JsonNode *member = NULL;

  json_object_iter_init_ordered (&iter, earlier);

  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (json_object_has_member (object, name))
        mend_record_header_keep_unknown (json_object_get_member (object, name), member);
      else
        json_object_set_member (object, name, json_node_copy (member));
    }
}

/**
 * mend_record_header_keep_unknown:
 * @root: a tree that is to be written, with all members that this version knows
 * @earlier: (nullable): the tree that was read before
 *
 * Takes over what a later version has added: members that are in @earlier and not in @root, in all
 * objects that are in both. Elements of a list are the same if they have the same `id`.
 *
 * So a member that this version knows is never left out of a tree, it is `null`; or else what it
 * was would come back.
 */
void
mend_record_header_keep_unknown (JsonNode *root, JsonNode *earlier)
{
  JsonArray *array;

  g_return_if_fail (root != NULL);

  if (earlier == NULL)
    return;

  if (JSON_NODE_HOLDS_OBJECT (root) && JSON_NODE_HOLDS_OBJECT (earlier))
    keep_unknown_members (json_node_get_object (root), json_node_get_object (earlier));

  if (!JSON_NODE_HOLDS_ARRAY (root) || !JSON_NODE_HOLDS_ARRAY (earlier))
    return;

  array = json_node_get_array (root);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      mend_record_header_keep_unknown (element,
                                       find_same (json_node_get_array (earlier), element, i));
    }
}

/**
 * mend_record_header_keep_others:
 * @object: an object that is to be written
 * @earlier: (nullable): the object that was read before
 * @known: (array zero-terminated=1): the members that this version knows
 *
 * Takes over what a later version has added to one object, where a member that is known may be left
 * out.
 */
void
mend_record_header_keep_others (JsonObject *object, JsonNode *earlier, const char *const *known)
{
  JsonObjectIter iter = { 0 };
  const char *name = NULL;
  JsonNode *member = NULL;

  g_return_if_fail (object != NULL && known != NULL);

  if (earlier == NULL || !JSON_NODE_HOLDS_OBJECT (earlier))
    return;

  json_object_iter_init_ordered (&iter, json_node_get_object (earlier));
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (!g_strv_contains (known, name))
        json_object_set_member (object, name, json_node_copy (member));
    }
}

/**
 * mend_record_header_clear:
 * @self: a header
 *
 * Frees what a header holds.
 */
void
mend_record_header_clear (MendRecordHeader *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->created, g_date_time_unref);
  g_clear_pointer (&self->modified, g_date_time_unref);
}

/**
 * mend_record_header_check_format:
 * @root: the top of a record
 * @format: the kind it has to be of, such as `mend talk`
 * @version: the newest version that this program knows
 * @error: return location for a [error@RecordError]: of another format, or of a newer version
 *
 * Checks what kind of record this is, before anything else of it is read.
 *
 * Returns: whether it can be read
 */
gboolean
mend_record_header_check_format (const MendJsonMember *root,
                                 const char *format,
                                 gint64 version,
                                 GError **error)
{
  const char *found = NULL;
  gint64 found_version = 0;

  if (!mend_json_member_as_object (root, error))
    return FALSE;

  if (!mend_json_member_get_string (root, "format", MEND_RECORD_LONGEST_ID, &found, NULL) ||
      !g_str_equal (found, format))
    {
      g_set_error (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_FORMAT, "format: not \"%s\"",
                   format);
      return FALSE;
    }

  if (!mend_json_member_get_integer (root, "version", 1, G_MAXINT32, &found_version, error))
    return FALSE;

  if (found_version > version)
    {
      g_set_error (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_NEWER,
                   "version: newer than %" G_GINT64_FORMAT, version);
      return FALSE;
    }

  return TRUE;
}

/**
 * mend_record_header_read_id:
 * @root: the top of a record
 * @name: a name
 * @id: (out) (transfer full): the id
 * @error: return location for a [error@RecordError]
 *
 * Reads a member that has to be a UUID.
 *
 * Returns: whether it is one; if not, @id is as it was
 */
gboolean
mend_record_header_read_id (const MendJsonMember *root, const char *name, char **id, GError **error)
{
  MendJsonMember member = { 0 };
  const char *found = NULL;

  if (!mend_json_member_get_string (root, name, MEND_RECORD_LONGEST_ID, &found, error))
    return FALSE;

  if (!g_uuid_string_is_valid (found))
    {
      mend_json_member_find (root, name, &member);
      return mend_json_member_fail (&member, "not a UUID", error);
    }

  g_free (*id);
  *id = g_strdup (found);

  return TRUE;
}

/**
 * mend_record_header_read_created:
 * @root: the top of a record
 * @created: (out) (transfer full): when it was made, in the zone it was made in
 * @error: return location for a [error@RecordError]
 *
 * Reads the members `created` and `zone`.
 *
 * Returns: whether they are there; if not, @created is as it was
 */
gboolean
mend_record_header_read_created (const MendJsonMember *root, GDateTime **created, GError **error)
{
  g_autoptr (GDateTime) time = NULL;

  if (!mend_json_member_get_time (root, "created", &time, error) || !read_zone (root, &time, error))
    return FALSE;

  g_clear_pointer (created, g_date_time_unref);
  *created = g_steal_pointer (&time);

  return TRUE;
}

/**
 * mend_record_header_read:
 * @self: a header that is empty
 * @root: the top of a record
 * @format: the kind it has to be of
 * @version: the newest version that this program knows
 * @error: return location for a [error@RecordError]
 *
 * Reads what a record begins with.
 *
 * Returns: whether it is as it has to be
 */
gboolean
mend_record_header_read (MendRecordHeader *self,
                         const MendJsonMember *root,
                         const char *format,
                         gint64 version,
                         GError **error)
{
  const char *author = NULL;

  g_return_val_if_fail (self != NULL && root != NULL, FALSE);

  if (!mend_record_header_check_format (root, format, version, error) ||
      !mend_record_header_read_id (root, "id", &self->id, error) ||
      !mend_record_header_read_created (root, &self->created, error) ||
      !mend_json_member_get_time (root, "modified", &self->modified, error) ||
      !mend_json_member_get_integer (root, "rev", 1, G_MAXINT32, &self->rev, error) ||
      !mend_json_member_get_string (root, "author", MEND_RECORD_LONGEST_ID, &author, error))
    return FALSE;

  self->author = g_strdup (author);

  return TRUE;
}

/**
 * mend_record_header_add_format:
 * @object: the top of a record
 * @format: its kind
 * @version: its version
 *
 * Adds the two members that say how to read the others.
 */
void
mend_record_header_add_format (JsonObject *object, const char *format, gint64 version)
{
  json_object_set_string_member (object, "format", format);
  json_object_set_int_member (object, "version", version);
}

/**
 * mend_record_header_add_time:
 * @object: the top of a record
 * @name: a name
 * @time: a time
 *
 * Adds a time in UTC, to the second.
 */
void
mend_record_header_add_time (JsonObject *object, const char *name, GDateTime *time)
{
  g_autofree char *string = mend_json_member_format_time (time);

  json_object_set_string_member (object, name, string);
}

/**
 * mend_record_header_add_zone:
 * @object: the top of a record
 * @time: a time
 *
 * Adds by how many minutes the clocks of that place were ahead of UTC.
 */
void
mend_record_header_add_zone (JsonObject *object, GDateTime *time)
{
  json_object_set_int_member (object, "zone",
                              g_date_time_get_utc_offset (time) / G_TIME_SPAN_MINUTE);
}

/**
 * mend_record_header_add:
 * @self: a header
 * @object: the top of a record that is empty
 * @format: its kind
 * @version: its version
 *
 * Writes what a record begins with.
 */
void
mend_record_header_add (const MendRecordHeader *self,
                        JsonObject *object,
                        const char *format,
                        gint64 version)
{
  g_return_if_fail (self != NULL && object != NULL);

  mend_record_header_add_format (object, format, version);
  json_object_set_string_member (object, "id", self->id);
  mend_record_header_add_time (object, "created", self->created);
  mend_record_header_add_time (object, "modified", self->modified);
  mend_record_header_add_zone (object, self->created);
  json_object_set_int_member (object, "rev", self->rev);
  json_object_set_string_member (object, "author", self->author);
}

/**
 * mend_record_header_get_next_rev:
 * @earlier: (nullable): the record as it was read before
 *
 * Gets the number that the next version of a record bears.
 *
 * Returns: a number from 1
 */
gint64
mend_record_header_get_next_rev (JsonNode *earlier)
{
  MendJsonMember root = { 0 };
  gint64 rev = 0;

  if (earlier == NULL || !JSON_NODE_HOLDS_OBJECT (earlier))
    return 1;

  mend_json_member_init_root (&root, earlier);

  return mend_json_member_get_integer (&root, "rev", 1, G_MAXINT32 - 1, &rev, NULL) ? rev + 1 : 1;
}

/**
 * mend_record_header_dup_created:
 * @earlier: (nullable): the record as it was read before
 * @modified: when it is written
 *
 * Gets when a record was made that is written again.
 *
 * Returns: (transfer full): a time; @modified if it is new
 */
GDateTime *
mend_record_header_dup_created (JsonNode *earlier, GDateTime *modified)
{
  g_autoptr (GDateTime) created = NULL;
  MendJsonMember place = { 0 };

  g_return_val_if_fail (modified != NULL, NULL);

  if (earlier == NULL)
    return g_date_time_ref (modified);

  mend_json_member_init_root (&place, earlier);

  return mend_record_header_read_created (&place, &created, NULL) ? g_steal_pointer (&created)
                                                                  : g_date_time_ref (modified);
}
