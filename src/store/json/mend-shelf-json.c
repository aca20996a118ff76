// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-shelf-json.h"

#include "json/mend-json-value.h"
#include "records/mend-record-header.h"

#define FORMAT "mend shelf"

/* As many cards as anybody will have. */
#define MOST_CARDS 50000

static const char *const list_names[MEND_SHELF_N_LISTS] = {
  [MEND_SHELF_FAVOURITES] = "favourites",
  [MEND_SHELF_PUT_AWAY] = "put_away",
  [MEND_SHELF_TAKEN] = "taken",
};

static const char *const member_order[] = { "format",     "version",  "id",    "created",
                                            "modified",   "zone",     "rev",   "author",
                                            "favourites", "put_away", "taken", NULL };
static const char *const field_names[] = { NULL };

static const MendRecordShape shelf_shape = { member_order, field_names };

static gboolean
read_element (MendCardShelf *shelf, MendShelfList list, const MendJsonMember *place, GError **error)
{
  const char *id = NULL;
  gint64 rev = 0;

  if (!mend_json_member_as_object (place, error) ||
      !mend_json_member_get_string (place, "id", MEND_RECORD_LONGEST_ID, &id, error) ||
      !mend_json_member_get_integer (place, "rev", 1, G_MAXINT32, &rev, error))
    return FALSE;

  mend_card_shelf_put (shelf, list, id, rev);

  return TRUE;
}

static gboolean
read_list (MendCardShelf *shelf, MendShelfList list, const MendJsonMember *root, GError **error)
{
  MendJsonMember array = { 0 };

  if (!mend_json_member_get_array (root, list_names[list], MOST_CARDS, &array, error))
    return FALSE;

  for (guint i = 0; i < mend_json_member_get_n_elements (&array); i++)
    {
      MendJsonMember element = { 0 };

      mend_json_member_get_element (&array, i, &element);
      if (!read_element (shelf, list, &element, error))
        return FALSE;
    }

  return TRUE;
}

/* A card that is no longer in a list stays as what says so. */
static void
add_list (JsonObject *object, MendCardShelf *shelf, MendShelfList list)
{
  g_auto (GStrv) ids = mend_card_shelf_list_known (shelf, list);
  JsonArray *array = json_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      JsonObject *element = json_object_new ();

      json_object_set_string_member (element, "id", ids[i]);
      json_object_set_int_member (element, "rev", mend_card_shelf_get_rev (shelf, list, ids[i]));
      if (!mend_card_shelf_has (shelf, list, ids[i]))
        json_object_set_boolean_member (element, "deleted", TRUE);
      json_array_add_object_element (array, element);
    }

  json_object_set_array_member (object, list_names[list], array);
}

/**
 * mend_shelf_json_read:
 * @root: the tree of a file
 * @error: return location for a [error@RecordError]
 *
 * Makes a shelf from a tree, each member of which is checked.
 *
 * Returns: (transfer full): the shelf
 */
MendCardShelf *
mend_shelf_json_read (JsonNode *root, GError **error)
{
  g_autoptr (MendCardShelf) shelf = NULL;
  g_auto (MendRecordHeader) header = { 0 };
  MendJsonMember place = { 0 };

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);
  if (!mend_record_header_read (&header, &place, FORMAT, MEND_SHELF_JSON_VERSION, error))
    return NULL;

  shelf = mend_card_shelf_new ();
  for (guint i = 0; i < MEND_SHELF_N_LISTS; i++)
    {
      if (!read_list (shelf, (MendShelfList) i, &place, error))
        return NULL;
    }

  return g_steal_pointer (&shelf);
}

/**
 * mend_shelf_json_write:
 * @shelf: a shelf
 * @modified: when it is written
 * @earlier: (nullable): the tree that was read before, if it is written again
 *
 * Makes the tree of a shelf.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_shelf_json_write (MendCardShelf *shelf, GDateTime *modified, JsonNode *earlier)
{
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) created = NULL;
  JsonObject *object;
  JsonNode *root;
  MendRecordHeader header;

  g_return_val_if_fail (MEND_IS_CARD_SHELF (shelf), NULL);
  g_return_val_if_fail (modified != NULL, NULL);

  /* Wherever two computers are, they begin with the same. */
  utc = g_date_time_to_utc (modified);
  created = mend_record_header_dup_created (earlier, utc);
  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  header = (MendRecordHeader){
    .id = (char *) MEND_SHELF_JSON_ID,
    .created = created,
    .modified = modified,
    .rev = mend_record_header_get_next_rev (earlier),
    .author = (char *) "both",
  };

  mend_record_header_add (&header, object, FORMAT, MEND_SHELF_JSON_VERSION);
  for (guint i = 0; i < MEND_SHELF_N_LISTS; i++)
    add_list (object, shelf, (MendShelfList) i);
  mend_record_header_keep_others (object, earlier, member_order);
  json_object_unref (object);

  return root;
}

/**
 * mend_shelf_json_get_shape:
 *
 * Gets how a shelf is made, to be merged card by card.
 *
 * Returns: (transfer none): the shape
 */
const MendRecordShape *
mend_shelf_json_get_shape (void)
{
  return &shelf_shape;
}
