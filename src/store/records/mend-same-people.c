// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-same-people.h"

#include "files/mend-name-list.h"
#include "json/mend-person-json.h"
#include "records/mend-record-file.h"

/**
 * MendSamePeople:
 *
 * Which ids are those of one person. Two stores that were begun apart and came to lie in one folder
 * have four people between them, until the two say who is who; from then on what was written under
 * either id is that person's. No file is rewritten for it: the later of two records of a person
 * says which is the earlier one, and so it travels with the people, is in each copy of them, and
 * can be taken back.
 *
 * The people of one store were written down together, so their files stand side by side, and the
 * store that was begun first is the first of all computers. A store counts as joined only when both
 * its people are two different people of an earlier one: half an answer, or two that contradict
 * each other, is none, since what one of them keeps alone must never come to the other.
 *
 * Immutable, and safe to share between threads.
 */
struct _MendSamePeople
{
  /* From the ids of later records to those of the first. */
  GHashTable *firsts;
  char *asked[MEND_SAME_PEOPLE_N_ASKED + 1];
  gboolean is_apart;
};

static void
mend_same_people_clear (MendSamePeople *self)
{
  g_hash_table_unref (self->firsts);
  for (guint i = 0; i < MEND_SAME_PEOPLE_N_ASKED; i++)
    g_free (self->asked[i]);
}

/* Whom of those before somebody is, by that one's first record. */
static const char *
find_earlier (const MendSamePeople *self, GPtrArray *ids, guint n_earlier, const char *same_as)
{
  for (guint i = 0; same_as != NULL && i < n_earlier; i++)
    if (g_str_equal (g_ptr_array_index (ids, i), same_as))
      return mend_same_people_find (self, same_as);

  return NULL;
}

static gboolean
join_pair (MendSamePeople *self, GPtrArray *ids, GPtrArray *same_as, guint at)
{
  const char *first = find_earlier (self, ids, at, g_ptr_array_index (same_as, at));
  const char *second = find_earlier (self, ids, at, g_ptr_array_index (same_as, at + 1));

  if (first == NULL || second == NULL || g_str_equal (first, second))
    return FALSE;

  g_hash_table_insert (self->firsts, g_strdup (g_ptr_array_index (ids, at)), g_strdup (first));
  g_hash_table_insert (self->firsts, g_strdup (g_ptr_array_index (ids, at + 1)), g_strdup (second));

  return TRUE;
}

static void
ask (MendSamePeople *self, GPtrArray *ids, guint at)
{
  const guint places[MEND_SAME_PEOPLE_N_ASKED] = { 0, 1, at, at + 1 };

  self->is_apart = TRUE;
  if (self->asked[0] != NULL)
    return;

  for (guint i = 0; i < MEND_SAME_PEOPLE_N_ASKED; i++)
    self->asked[i] = g_strdup (g_ptr_array_index (ids, places[i]));
}

/**
 * mend_same_people_new:
 * @ids: (element-type utf8): the ids of all people, in the order of their files
 * @same_as: (element-type utf8): for each of them the earlier id of the same person, or `NULL`
 *
 * Finds out who is who.
 *
 * Returns: (transfer full): the people
 */
MendSamePeople *
mend_same_people_new (GPtrArray *ids, GPtrArray *same_as)
{
  MendSamePeople *self;
  guint at = 2;

  g_return_val_if_fail (ids != NULL && same_as != NULL, NULL);
  g_return_val_if_fail (ids->len == same_as->len, NULL);

  self = g_atomic_rc_box_new0 (MendSamePeople);
  self->firsts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (; at + 1 < ids->len; at += 2)
    if (!join_pair (self, ids, same_as, at))
      ask (self, ids, at);

  /* One of two has not arrived yet. */
  self->is_apart |= at < ids->len;

  return self;
}

/**
 * mend_same_people_read:
 * @people: the descriptor of the folder of people; -1 if there is none
 *
 * Reads who is who. Blocks. What cannot be read is passed over.
 *
 * Returns: (transfer full): the people
 */
MendSamePeople *
mend_same_people_read (int people)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) same_as = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) names = NULL;

  if (people >= 0)
    names = mend_name_list_read (people, MEND_NAME_LIST_KIND (MEND_FILE_NAME_RECORD), NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (JsonNode) root = mend_record_file_read (people, names[i], NULL, NULL);
      g_autoptr (MendPerson) person = root != NULL ? mend_person_json_read (root, NULL) : NULL;

      if (person == NULL)
        continue;

      g_ptr_array_add (ids, g_strdup (person->id));
      g_ptr_array_add (same_as, mend_person_json_read_same (root));
    }

  return mend_same_people_new (ids, same_as);
}

/**
 * mend_same_people_ref:
 * @self: people
 *
 * Takes a reference, from any thread.
 *
 * Returns: (transfer full): @self
 */
MendSamePeople *
mend_same_people_ref (MendSamePeople *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * mend_same_people_unref:
 * @self: (transfer full): people
 *
 * Drops a reference.
 */
void
mend_same_people_unref (MendSamePeople *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) mend_same_people_clear);
}

/**
 * mend_same_people_equal:
 * @self: people
 * @other: others
 *
 * Compares who is who.
 *
 * Returns: whether both say the same
 */
gboolean
mend_same_people_equal (const MendSamePeople *self, const MendSamePeople *other)
{
  GHashTableIter iter;
  gpointer id = NULL;
  gpointer first = NULL;

  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  if (g_hash_table_size (self->firsts) != g_hash_table_size (other->firsts) ||
      self->is_apart != other->is_apart)
    return FALSE;

  g_hash_table_iter_init (&iter, self->firsts);
  while (g_hash_table_iter_next (&iter, &id, &first))
    if (g_strcmp0 (g_hash_table_lookup (other->firsts, id), first) != 0)
      return FALSE;

  return g_strv_equal (mend_same_people_get_asked (self), mend_same_people_get_asked (other));
}

/**
 * mend_same_people_find:
 * @self: people
 * @id: an id
 *
 * Finds under which id a person is known first.
 *
 * Returns: that id, or @id itself
 */
const char *
mend_same_people_find (const MendSamePeople *self, const char *id)
{
  const char *first;

  g_return_val_if_fail (self != NULL && id != NULL, id);

  first = g_hash_table_lookup (self->firsts, id);

  return first != NULL ? first : id;
}

/**
 * mend_same_people_list:
 * @self: people
 * @id: an id
 *
 * Lists all ids of a person.
 *
 * Returns: (transfer full): the ids, @id before the others
 */
GStrv
mend_same_people_list (const MendSamePeople *self, const char *id)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  const char *first = NULL;
  GHashTableIter iter;
  gpointer other = NULL;
  gpointer others_first = NULL;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  first = mend_same_people_find (self, id);
  g_strv_builder_add (ids, id);
  if (!g_str_equal (first, id))
    g_strv_builder_add (ids, first);

  g_hash_table_iter_init (&iter, self->firsts);
  while (g_hash_table_iter_next (&iter, &other, &others_first))
    if (g_str_equal (others_first, first) && !g_str_equal (other, id))
      g_strv_builder_add (ids, other);

  return g_strv_builder_end (ids);
}

/**
 * mend_same_people_is_apart:
 * @self: people
 *
 * Tells whether there are people of whom nobody has said who they are.
 *
 * Returns: whether there are
 */
gboolean
mend_same_people_is_apart (const MendSamePeople *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_apart;
}

/**
 * mend_same_people_get_asked:
 * @self: people
 *
 * Gets of whom it is asked: the two who were there first, then the two who may be the same.
 *
 * Returns: (transfer none): four ids; none if there is nothing to ask
 */
const char *const *
mend_same_people_get_asked (const MendSamePeople *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->asked;
}

static void translate_node (const MendSamePeople *self, JsonNode *node);

static void
translate_array (const MendSamePeople *self, JsonArray *array)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    translate_node (self, json_array_get_element (array, i));
}

static void
translate_object (const MendSamePeople *self, JsonObject *object)
{
  g_autoptr (GList) members = json_object_get_values (object);

  for (GList *link = members; link != NULL; link = link->next)
    translate_node (self, link->data);
}

static void
translate_node (const MendSamePeople *self, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      translate_object (self, json_node_get_object (node));
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      translate_array (self, json_node_get_array (node));
    }
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      const char *first = g_hash_table_lookup (self->firsts, json_node_get_string (node));

      if (first != NULL)
        json_node_set_string (node, first);
    }
}

/**
 * mend_same_people_translate:
 * @self: people
 * @root: the tree of a file, which is not written again
 *
 * Puts the first id of each person in the place of the later ones. Depth and size were checked when
 * the file was read.
 */
void
mend_same_people_translate (const MendSamePeople *self, JsonNode *root)
{
  g_return_if_fail (self != NULL && root != NULL);

  if (g_hash_table_size (self->firsts) > 0)
    translate_node (self, root);
}
