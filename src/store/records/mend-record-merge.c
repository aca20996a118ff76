// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-record-merge.h"

#include "json/mend-json-member.h"
#include "json/mend-json-writer.h"
#include "records/mend-record-file.h"

#include <string.h>

/*
 * Between records and the fields that can be merged. Each value is written in one way only, members
 * sorted, so that two values are the same if their texts are, and all computers reach the same
 * bytes.
 */

/* Between the name of a list and the id of an element: a byte that is in no text, or a member whose
 * own name has it would be taken for an element. */
#define SEPARATOR "\xff"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

static JsonNode *
sort_members (JsonNode *node)
{
  g_autoptr (JsonObject) sorted = NULL;
  g_autoptr (JsonArray) elements = NULL;
  g_autoptr (GList) names = NULL;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      elements = json_array_new ();
      for (guint i = 0; i < json_array_get_length (array); i++)
        json_array_add_element (elements, sort_members (json_array_get_element (array, i)));

      return json_node_init_array (json_node_alloc (), elements);
    }

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return json_node_copy (node);

  sorted = json_object_new ();
  names = g_list_sort (json_object_get_members (json_node_get_object (node)), compare_names);
  for (GList *link = names; link != NULL; link = link->next)
    json_object_set_member (
        sorted, link->data,
        sort_members (json_object_get_member (json_node_get_object (node), link->data)));

  return json_node_init_object (json_node_alloc (), sorted);
}

/* The writer wants an object, so the value is put into one. */
static char *
write_value (JsonNode *node)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);
  g_autoptr (GBytes) bytes = NULL;

  json_object_set_member (object, "v", sort_members (node));
  bytes = mend_json_writer_write (root, NULL);

  return bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes))
                       : g_strdup ("");
}

static JsonNode *
read_value (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (JsonNode) root = mend_record_file_parse (bytes, NULL);

  return root != NULL ? json_object_dup_member (json_node_get_object (root), "v") : NULL;
}

static gboolean
find_rev (JsonNode *node, const char *other_name, gint64 *rev)
{
  MendJsonMember place = { 0 };
  MendJsonMember other = { 0 };

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return FALSE;

  mend_json_member_init_root (&place, node);

  return mend_json_member_find (&place, other_name, &other) &&
         mend_json_member_get_integer (&place, "rev", 1, G_MAXINT32, rev, NULL);
}

/* A list whose elements all have a number and an id. */
static gboolean
is_list (JsonNode *node)
{
  JsonArray *array;
  gint64 rev = 0;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!find_rev (element, "id", &rev) ||
          json_object_get_string_member_with_default (json_node_get_object (element), "id", NULL) ==
              NULL)
        return FALSE;
    }

  return TRUE;
}

static void
add_list (MendFields *fields, const char *name, JsonArray *array)
{
  g_autofree char *list_name = g_strconcat (name, SEPARATOR, NULL);

  mend_fields_add (fields, list_name, 0, "");

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      JsonObject *object = json_node_get_object (element);
      g_autofree char *field_name =
          g_strconcat (list_name, json_object_get_string_member (object, "id"), NULL);
      g_autofree char *value = write_value (element);
      gint64 rev = 0;

      find_rev (element, "id", &rev);
      mend_fields_add (fields, field_name, rev,
                       json_object_has_member (object, "deleted") ? NULL : value);
    }
}

/* Times count as numbers: of two the later change, but the earlier beginning. */
static gboolean
find_time (const MendJsonMember *place, const char *name, gint64 *number)
{
  g_autoptr (GDateTime) time = NULL;
  gboolean is_created = g_str_equal (name, "created");

  if (!is_created && !g_str_equal (name, "modified"))
    return FALSE;
  if (!mend_json_member_get_time (place, name, &time, NULL))
    return FALSE;

  *number = g_date_time_to_unix (time) * (is_created ? -1 : 1);

  return TRUE;
}

/* A value that stands alone. */
static JsonNode *
wrap_value (JsonNode *node, gint64 rev)
{
  g_autoptr (JsonObject) object = json_object_new ();

  json_object_set_member (object, "value", json_node_copy (node));
  json_object_set_int_member (object, "rev", rev);

  return json_node_init_object (json_node_alloc (), object);
}

/* What is a list in one version and something else in the other does not merge element by element:
 * people choose one of the two. */
static gboolean
is_list_in_both (JsonNode *node, JsonNode *other_root, const char *name)
{
  JsonNode *other =
      other_root != NULL ? json_object_get_member (json_node_get_object (other_root), name) : NULL;

  return is_list (node) && (other == NULL || is_list (other));
}

static void
add_member (const MendRecordShape *shape,
            MendFields *fields,
            const MendJsonMember *place,
            const char *name,
            gint64 record_rev,
            JsonNode *other_root)
{
  g_autoptr (JsonNode) node = json_object_dup_member (json_node_get_object (place->node), name);
  g_autofree char *value = NULL;
  gint64 rev = 0;

  if (is_list_in_both (node, other_root, name))
    {
      add_list (fields, name, json_node_get_array (node));
      return;
    }

  if (!find_rev (node, "value", &rev) && g_strv_contains (shape->fields, name))
    {
      JsonNode *alone = node;

      node = wrap_value (alone, record_rev);
      json_node_unref (alone);
      rev = record_rev;
    }
  else if (g_str_equal (name, "rev"))
    rev = record_rev;
  else
    find_time (place, name, &rev);

  value = write_value (node);
  mend_fields_add (fields, name, rev, value);
}

static MendFields *
read_beside (const MendRecordShape *shape, JsonNode *root, JsonNode *other_root)
{
  MendFields *fields = mend_fields_new ();
  MendJsonMember place = { 0 };
  g_autoptr (GList) names = NULL;
  gint64 rev = 0;

  mend_json_member_init_root (&place, root);
  mend_json_member_get_optional_integer (&place, "rev", 1, G_MAXINT32, &rev, NULL);

  names = json_object_get_members (json_node_get_object (root));
  for (GList *link = names; link != NULL; link = link->next)
    add_member (shape, fields, &place, link->data, rev, other_root);

  return fields;
}

/**
 * mend_record_merge_read:
 * @shape: how the kind of record is made
 * @root: a record
 *
 * Takes a record apart.
 *
 * Returns: (transfer full): its fields
 */
MendFields *
mend_record_merge_read (const MendRecordShape *shape, JsonNode *root)
{
  g_return_val_if_fail (shape != NULL, NULL);
  g_return_val_if_fail (root != NULL && JSON_NODE_HOLDS_OBJECT (root), NULL);

  return read_beside (shape, root, NULL);
}

static JsonNode *
make_tombstone (MendFields *fields, const char *name)
{
  g_autoptr (JsonObject) object = json_object_new ();

  json_object_set_string_member (object, "id", strstr (name, SEPARATOR) + strlen (SEPARATOR));
  json_object_set_int_member (object, "rev", mend_fields_get_rev (fields, name));
  json_object_set_boolean_member (object, "deleted", TRUE);

  return json_node_init_object (json_node_alloc (), object);
}

static void
write_element (MendFields *fields, const char *name, JsonObject *object)
{
  g_autofree char *list_name = g_strndup (name, (gsize) (strstr (name, SEPARATOR) - name));
  JsonArray *array;
  const char *value = mend_fields_get_value (fields, name, 0);

  if (!json_object_has_member (object, list_name))
    json_object_set_array_member (object, list_name, json_array_new ());

  array = json_object_get_array_member (object, list_name);
  if (g_str_has_suffix (name, SEPARATOR))
    return;

  json_array_add_element (array,
                          value != NULL ? read_value (value) : make_tombstone (fields, name));
}

static void
write_field (MendFields *fields, const char *name, JsonObject *object)
{
  const char *value = mend_fields_get_value (fields, name, 0);
  JsonNode *node = NULL;

  if (strstr (name, SEPARATOR) != NULL)
    {
      write_element (fields, name, object);
      return;
    }

  if (value != NULL && !json_object_has_member (object, name))
    node = read_value (value);
  if (node != NULL)
    json_object_set_member (object, name, node);
}

/**
 * mend_record_merge_write:
 * @shape: how the kind of record is made
 * @fields: fields; of those with more than one value the first is taken
 *
 * Puts a record together: what is known first and in its order, then the rest by name.
 *
 * Returns: (transfer full): a record
 */
JsonNode *
mend_record_merge_write (const MendRecordShape *shape, MendFields *fields)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (shape != NULL && fields != NULL, NULL);

  for (guint i = 0; shape->order[i] != NULL; i++)
    write_field (fields, shape->order[i], object);

  names = mend_fields_list_names (fields);
  for (guint i = 0; names[i] != NULL; i++)
    write_field (fields, names[i], object);

  return json_node_init_object (json_node_alloc (), object);
}

/**
 * mend_record_merge:
 * @shape: how the kind of record is made
 * @a: a version
 * @b: another
 *
 * Makes one of two versions, and the same whichever is the first.
 *
 * Returns: (transfer full) (nullable): the version that follows from both; `NULL` if people have to
 *   choose
 */
JsonNode *
mend_record_merge (const MendRecordShape *shape, JsonNode *a, JsonNode *b)
{
  g_autoptr (MendFields) fields = NULL;
  g_autoptr (MendFields) others = NULL;
  g_autoptr (MendFields) merged = NULL;

  g_return_val_if_fail (shape != NULL && a != NULL && b != NULL, NULL);

  fields = read_beside (shape, a, b);
  others = read_beside (shape, b, a);
  merged = mend_fields_merge (fields, others);

  return mend_fields_is_undecided (merged) ? NULL : mend_record_merge_write (shape, merged);
}

/* The number that the value bears inside has to follow. */
static char *
set_value_rev (const char *value, gint64 rev)
{
  g_autoptr (JsonNode) node = read_value (value);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    json_object_set_int_member (json_node_get_object (node), "rev", rev);

  return node != NULL ? write_value (node) : g_strdup (value);
}

static void
decide (MendFields *merged, MendFields *chosen, const char *name)
{
  gint64 rev = mend_fields_get_rev (merged, name) + 1;
  g_autofree char *value = NULL;

  if (mend_fields_get_n_values (merged, name) < 2)
    return;

  value = set_value_rev (mend_fields_get_value (chosen, name, 0), rev);
  mend_fields_add (merged, name, rev, value);
}

/**
 * mend_record_merge_choose:
 * @shape: how the kind of record is made
 * @chosen: the version that people have chosen
 * @other: the other one
 *
 * Makes one of two versions; where both have a value for the same change, that of @chosen counts,
 * and the number after it, so that it wins everywhere.
 *
 * Returns: (transfer full): the version that follows from both
 */
JsonNode *
mend_record_merge_choose (const MendRecordShape *shape, JsonNode *chosen, JsonNode *other)
{
  g_autoptr (MendFields) fields = NULL;
  g_autoptr (MendFields) others = NULL;
  g_autoptr (MendFields) merged = NULL;
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (shape != NULL && chosen != NULL && other != NULL, NULL);

  fields = read_beside (shape, chosen, other);
  others = read_beside (shape, other, chosen);
  merged = mend_fields_merge (fields, others);

  names = mend_fields_list_names (merged);
  for (guint i = 0; names[i] != NULL; i++)
    decide (merged, fields, names[i]);

  return mend_record_merge_write (shape, merged);
}
