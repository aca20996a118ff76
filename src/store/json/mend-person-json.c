// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-person-json.h"

#include "json/mend-json-field.h"
#include "json/mend-json-value.h"

#include <string.h>

#define FORMAT "mend person"

static const char *const member_order[] = { "format", "version", "id",     "created", "modified",
                                            "zone",   "rev",     "author", "name",    "seat",
                                            "color",  "same_as", NULL };
static const char *const field_names[] = { "name", "seat", "color", NULL };

static const MendRecordShape person_shape = { member_order, field_names };

static gboolean
read_fields (const MendJsonMember *root,
             const char **name,
             MendSeat *seat,
             const char **color,
             GError **error)
{
  MendJsonField value = { 0 };

  return mend_json_field_find (root, "name", &value, error) &&
         mend_json_member_get_string (value.holder, value.name, MEND_RECORD_LONGEST_NAME, name,
                                      error) &&
         mend_json_field_find (root, "seat", &value, error) &&
         mend_json_value_read_side (value.holder, value.name, seat, error) &&
         mend_json_field_find (root, "color", &value, error) &&
         mend_json_member_get_string (value.holder, value.name, MEND_RECORD_LONGEST_ID, color,
                                      error);
}

/**
 * mend_person_json_read:
 * @root: the tree of a file
 * @error: return location for a [error@RecordError]
 *
 * Makes a person from a tree, each member of which is checked. A colour that this version does not
 * know becomes the colour of the seat.
 *
 * Returns: (transfer full): the person
 */
MendPerson *
mend_person_json_read (JsonNode *root, GError **error)
{
  g_auto (MendRecordHeader) header = { 0 };
  MendJsonMember place = { 0 };
  MendSeat seat = MEND_SEAT_NONE;
  const char *name = NULL;
  const char *color = NULL;

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_read (&header, &place, FORMAT, MEND_PERSON_JSON_VERSION, error) ||
      !read_fields (&place, &name, &seat, &color, error))
    return NULL;

  return mend_person_new (header.id, name, seat, color);
}

/**
 * mend_person_json_write:
 * @person: a person
 * @modified: when it is written
 * @earlier: (nullable): the tree that was read before, if it is written again
 *
 * Makes the tree of a person.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_person_json_write (MendPerson *person, GDateTime *modified, JsonNode *earlier)
{
  g_autoptr (GDateTime) created = NULL;
  JsonObject *object;
  JsonNode *root;
  MendRecordHeader header;

  g_return_val_if_fail (person != NULL, NULL);
  g_return_val_if_fail (modified != NULL, NULL);

  created = mend_record_header_dup_created (earlier, modified);
  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  header = (MendRecordHeader){
    .id = person->id,
    .created = created,
    .modified = modified,
    .rev = mend_record_header_get_next_rev (earlier),
    .author = (char *) "both",
  };

  mend_record_header_add (&header, object, FORMAT, MEND_PERSON_JSON_VERSION);
  mend_json_field_add (object, "name", person->name, earlier);
  mend_json_field_add (object, "seat", mend_seat_to_string (person->seat), earlier);
  mend_json_field_add (object, "color", person->color, earlier);
  mend_record_header_keep_unknown (root, earlier);
  json_object_unref (object);

  return root;
}

static gint64
get_rev (JsonObject *element)
{
  return json_object_get_int_member_with_default (element, "rev", 1);
}

static const char *
get_id (JsonObject *element)
{
  return json_object_get_string_member_with_default (element, "id", "");
}

static gboolean
is_deleted (JsonObject *element)
{
  return json_object_has_member (element, "deleted");
}

/* Whatever is not made as it has to be is no answer. */
static GPtrArray *
list_same (JsonNode *root)
{
  GPtrArray *elements = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  MendJsonMember place = { 0 };
  MendJsonMember array = { 0 };

  mend_json_member_init_root (&place, root);
  if (!mend_json_member_find (&place, "same_as", &array) ||
      !mend_json_member_get_array (&place, "same_as", MEND_PERSON_JSON_MOST_SAME, &array, NULL))
    return elements;

  for (guint i = 0; i < mend_json_member_get_n_elements (&array); i++)
    {
      MendJsonMember element = { 0 };
      g_autofree char *id = NULL;
      gint64 rev = 0;

      mend_json_member_get_element (&array, i, &element);
      if (mend_json_member_as_object (&element, NULL) &&
          mend_record_header_read_id (&element, "id", &id, NULL) &&
          mend_json_member_get_integer (&element, "rev", 1, G_MAXINT32, &rev, NULL))
        g_ptr_array_add (elements, json_object_ref (json_node_get_object (element.node)));
    }

  return elements;
}

/**
 * mend_person_json_read_same:
 * @root: the tree of a person
 *
 * Reads of which earlier record of a person this is a later one, as people have said.
 *
 * Returns: (transfer full) (nullable): the id of that one; `NULL` if nobody has said so, or two
 *   computers have said different things
 */
char *
mend_person_json_read_same (JsonNode *root)
{
  g_autoptr (GPtrArray) elements = NULL;
  const char *id = NULL;

  g_return_val_if_fail (root != NULL, NULL);

  elements = list_same (root);
  for (guint i = 0; i < elements->len; i++)
    {
      JsonObject *element = g_ptr_array_index (elements, i);

      if (is_deleted (element))
        continue;
      if (id != NULL)
        return NULL;
      id = get_id (element);
    }

  return g_strdup (id);
}

static void
add_element (JsonArray *array, const char *id, gint64 rev, gboolean is_gone)
{
  JsonObject *element = json_object_new ();

  json_object_set_string_member (element, "id", id);
  json_object_set_int_member (element, "rev", rev);
  if (is_gone)
    json_object_set_boolean_member (element, "deleted", TRUE);
  json_array_add_object_element (array, element);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (get_id (*(JsonObject *const *) a), get_id (*(JsonObject *const *) b));
}

/* What was said before goes, as an element with a higher number. */
static JsonArray *
make_same (GPtrArray *elements, const char *id)
{
  JsonArray *array = json_array_new ();
  g_autoptr (JsonObject) new_element = json_object_new ();
  gboolean is_there = id == NULL;

  for (guint i = 0; i < elements->len && !is_there; i++)
    is_there = g_str_equal (get_id (g_ptr_array_index (elements, i)), id);
  if (!is_there)
    {
      json_object_set_string_member (new_element, "id", id);
      json_object_set_int_member (new_element, "rev", 1);
      g_ptr_array_add (elements, json_object_ref (new_element));
    }

  g_ptr_array_sort (elements, compare_ids);
  for (guint i = 0; i < elements->len; i++)
    {
      JsonObject *element = g_ptr_array_index (elements, i);
      const gboolean is_gone = g_strcmp0 (get_id (element), id) != 0;

      add_element (array, get_id (element),
                   get_rev (element) + (is_gone != is_deleted (element) ? 1 : 0), is_gone);
    }

  return array;
}

/**
 * mend_person_json_write_same:
 * @root: the tree of a person
 * @id: (nullable): the id of an earlier record of the same person; `NULL` to take back what was
 *   said
 * @modified: when it is written
 * @error: return location for a [error@RecordError], if @root is no person
 *
 * Makes the tree that says so. All else stays as it is. Who says the same at another computer makes
 * the same of it; who says something else there is not overruled, but both are asked once more.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_person_json_write_same (JsonNode *root, const char *id, GDateTime *modified, GError **error)
{
  g_autoptr (MendPerson) person = NULL;
  g_autoptr (GPtrArray) elements = NULL;
  JsonNode *written;

  g_return_val_if_fail (root != NULL && modified != NULL, NULL);

  person = mend_person_json_read (root, error);
  if (person == NULL)
    return NULL;

  elements = list_same (root);
  written = mend_person_json_write (person, modified, root);
  json_object_set_array_member (json_node_get_object (written), "same_as",
                                make_same (elements, id));

  return written;
}

/**
 * mend_person_json_get_shape:
 *
 * Gets how a person is made, to be merged by field.
 *
 * Returns: (transfer none): the shape
 */
const MendRecordShape *
mend_person_json_get_shape (void)
{
  return &person_shape;
}
