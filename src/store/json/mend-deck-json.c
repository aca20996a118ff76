// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-deck-json.h"

#include "json/mend-json-value.h"
#include "records/mend-record-header.h"

#define FORMAT "mend deck"

/* Cards that were deleted stay for a while as what says so. */
#define MOST_ELEMENTS (2 * MEND_OWN_DECK_MOST_CARDS)

/* So far apart lie two cards, so that one that comes between them moves no other. */
#define GAP 1024

static const char *const member_order[] = { "format",   "version", "id",    "created",
                                            "modified", "zone",    "rev",   "author",
                                            "title",    "step",    "cards", NULL };
static const char *const field_names[] = { "title", "step", NULL };
static const char *const element_members[] = { "id",       "rev",   "place", "clause",  "purpose",
                                               "question", "depth", "for",   "deleted", NULL };

static const MendRecordShape deck_shape = { member_order, field_names };

static const MendJsonWord depths[] = {
  { "easy", MEND_DEPTH_EASY },
  { "deeper", MEND_DEPTH_DEEPER },
  { "deepest", MEND_DEPTH_DEEPEST },
  { 0 },
};

static const MendJsonWord audiences[] = {
  { "either", MEND_AUDIENCE_EITHER },
  { "hurt", MEND_AUDIENCE_HURT },
  { "responsible", MEND_AUDIENCE_RESPONSIBLE },
  { "both", MEND_AUDIENCE_HURT | MEND_AUDIENCE_RESPONSIBLE },
  { 0 },
};

/* A card in a record, and where it lies. */
typedef struct
{
  MendCard *card;
  const char *id;
  gint64 place;
  gint64 rev;
  gboolean is_deleted;
} Element;

static void
element_clear (Element *element)
{
  g_clear_object (&element->card);
}

static const char *
get_word (const MendJsonWord *words, int value)
{
  guint i = 0;

  while (words[i].value != value && words[i + 1].word != NULL)
    i++;

  return words[i].word;
}

/**
 * mend_deck_json_read_card:
 * @place: a place that holds an object
 * @id: the id of the card
 * @error: return location for a [error@RecordError]
 *
 * Reads a card.
 *
 * Returns: (transfer full): the card
 */
MendCard *
mend_deck_json_read_card (const MendJsonMember *place, const char *id, GError **error)
{
  const char *clause = NULL;
  const char *purpose = NULL;
  const char *question = NULL;
  int depth = MEND_DEPTH_EASY;
  int audience = MEND_AUDIENCE_EITHER;

  g_return_val_if_fail (place != NULL && id != NULL, NULL);

  if (!mend_json_member_get_string (place, "clause", MEND_OWN_DECK_LONGEST_TEXT, &clause, error) ||
      !mend_json_member_get_optional_string (place, "purpose", MEND_OWN_DECK_LONGEST_TEXT, &purpose,
                                             error) ||
      !mend_json_member_get_optional_string (place, "question", MEND_OWN_DECK_LONGEST_TEXT,
                                             &question, error) ||
      !mend_json_member_get_optional_word (place, "depth", depths, &depth, error) ||
      !mend_json_member_get_optional_word (place, "for", audiences, &audience, error))
    return NULL;

  if (*clause == '\0')
    {
      mend_json_member_fail (place, "without a text", error);
      return NULL;
    }

  return g_object_new (MEND_TYPE_CARD, "id", id, "clause", clause, "purpose", purpose, "question",
                       question, "depth", depth, "audience", audience, NULL);
}

static void
add_text (JsonObject *object, const char *name, const char *text)
{
  if (text != NULL && *text != '\0')
    json_object_set_string_member (object, name, text);
}

/**
 * mend_deck_json_add_card:
 * @object: an object
 * @card: a card
 *
 * Writes a card. What is not said is left out.
 */
void
mend_deck_json_add_card (JsonObject *object, MendCard *card)
{
  g_return_if_fail (object != NULL && MEND_IS_CARD (card));

  json_object_set_string_member (object, "clause", mend_card_get_clause (card));
  add_text (object, "purpose", mend_card_get_purpose (card));
  add_text (object, "question", mend_card_get_question (card));
  if (mend_card_get_depth (card) != MEND_DEPTH_EASY)
    json_object_set_string_member (object, "depth",
                                   get_word (depths, (int) mend_card_get_depth (card)));
  if (mend_card_get_audience (card) != MEND_AUDIENCE_EITHER)
    json_object_set_string_member (object, "for",
                                   get_word (audiences, (int) mend_card_get_audience (card)));
}

static gboolean
read_element (const MendJsonMember *place, Element *element, GError **error)
{
  if (!mend_json_member_as_object (place, error) ||
      !mend_json_member_get_string (place, "id", MEND_RECORD_LONGEST_ID, &element->id, error) ||
      !mend_json_member_get_integer (place, "rev", 1, G_MAXINT32, &element->rev, error) ||
      !mend_json_member_get_optional_boolean (place, "deleted", &element->is_deleted, error))
    return FALSE;

  if (element->is_deleted)
    return TRUE;

  if (!mend_json_member_get_integer (place, "place", 0, G_MAXINT32, &element->place, error))
    return FALSE;

  element->card = mend_deck_json_read_card (place, element->id, error);

  return element->card != NULL;
}

static GArray *
read_elements (const MendJsonMember *root, GError **error)
{
  g_autoptr (GArray) elements = g_array_new (FALSE, FALSE, sizeof (Element));
  MendJsonMember array = { 0 };

  g_array_set_clear_func (elements, (GDestroyNotify) element_clear);
  if (!mend_json_member_get_array (root, "cards", MOST_ELEMENTS, &array, error))
    return NULL;

  for (guint i = 0; i < mend_json_member_get_n_elements (&array); i++)
    {
      MendJsonMember place = { 0 };
      Element element = { 0 };

      mend_json_member_get_element (&array, i, &place);
      if (!read_element (&place, &element, error))
        return NULL;

      g_array_append_val (elements, element);
    }

  return g_steal_pointer (&elements);
}

static int
compare_elements (gconstpointer a, gconstpointer b)
{
  const Element *one = a;
  const Element *other = b;

  if (one->place != other->place)
    return one->place < other->place ? -1 : 1;

  return g_strcmp0 (one->id, other->id);
}

static GListModel *
list_cards (GArray *elements)
{
  GListStore *cards = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  g_array_sort (elements, compare_elements);
  for (guint i = 0; i < elements->len; i++)
    {
      const Element *element = &g_array_index (elements, Element, i);

      if (element->card != NULL)
        g_ptr_array_add (list, element->card);
    }

  g_list_store_splice (cards, 0, 0, list->pdata, list->len);

  return G_LIST_MODEL (cards);
}

/**
 * mend_deck_json_read:
 * @root: the tree of a file
 * @error: return location for a [error@RecordError]
 *
 * Makes a deck from a tree, each member of which is checked.
 *
 * Returns: (transfer full): the deck
 */
MendDeck *
mend_deck_json_read (JsonNode *root, GError **error)
{
  g_auto (MendRecordHeader) header = { 0 };
  g_autoptr (GArray) elements = NULL;
  g_autoptr (GListModel) cards = NULL;
  MendJsonMember place = { 0 };
  MendJsonMember field = { 0 };
  const char *title = NULL;
  gint64 step = 0;

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);
  if (!mend_record_header_read (&header, &place, FORMAT, MEND_DECK_JSON_VERSION, error) ||
      !mend_json_member_get_object (&place, "title", &field, error) ||
      !mend_json_member_get_string (&field, "value", MEND_OWN_DECK_LONGEST_NAME, &title, error) ||
      !mend_json_member_get_object (&place, "step", &field, error) ||
      !mend_json_member_get_integer (&field, "value", 0, MEND_DECK_LAST_STEP, &step, error))
    return NULL;

  elements = read_elements (&place, error);
  if (elements == NULL)
    return NULL;

  cards = list_cards (elements);

  return mend_own_deck_new (header.id, title, (guint) step, cards);
}

static void
add_field (JsonObject *object, const char *name, JsonNode *value, JsonNode *earlier)
{
  JsonObject *field = json_object_new ();
  JsonObject *earlier_root = earlier != NULL ? json_node_get_object (earlier) : NULL;
  JsonObject *before = NULL;
  gint64 rev = 1;

  if (earlier_root != NULL && json_object_has_member (earlier_root, name))
    before = json_object_get_object_member (earlier_root, name);

  if (before != NULL)
    {
      rev = json_object_get_int_member_with_default (before, "rev", 1);
      if (!json_node_equal (json_object_get_member (before, "value"), value))
        rev++;
    }

  json_object_set_member (field, "value", value);
  json_object_set_int_member (field, "rev", rev);
  json_object_set_object_member (object, name, field);
}

/* Which of the cards keep their places: as many as possible, one after the other. What is made here
 * and below is freed by hand, for the analyzer does not see what is freed at the end of a block. */
static gboolean *
find_steady (const gint64 *places, guint n_places)
{
  gboolean *is_steady = g_new0 (gboolean, n_places + 1);
  guint *tails = g_new0 (guint, n_places + 1);
  guint *before = g_new0 (guint, n_places + 1);
  guint length = 0;

  for (guint i = 0; i < n_places; i++)
    {
      guint low = 0;
      guint high = length;

      if (places[i] < 0)
        continue;

      while (low < high)
        {
          const guint middle = (low + high) / 2;

          if (places[tails[middle]] < places[i])
            low = middle + 1;
          else
            high = middle;
        }

      before[i] = low > 0 ? tails[low - 1] : n_places;
      tails[low] = i;
      length = MAX (length, low + 1);
    }

  for (guint i = length > 0 ? tails[length - 1] : n_places; i < n_places; i = before[i])
    is_steady[i] = TRUE;

  g_free (tails);
  g_free (before);

  return is_steady;
}

/* The number of cards that come before the next one that keeps its place, and that place. */
static guint
count_until_steady (
    const gint64 *places, const gboolean *is_steady, guint n_places, guint from, gint64 *next)
{
  guint n = 0;

  while (from + n < n_places && !is_steady[from + n])
    n++;

  *next = from + n < n_places ? places[from + n] : -1;

  return n;
}

static gboolean
try_to_place (gint64 *places, guint n_places)
{
  gboolean *is_steady = find_steady (places, n_places);
  gboolean is_placed = TRUE;
  gint64 last = -1;

  for (guint i = 0; i < n_places && is_placed; i++)
    {
      gint64 next = -1;
      const guint n = count_until_steady (places, is_steady, n_places, i, &next);

      if (n > 0)
        places[i] = next < 0 ? last + GAP : last + (next - last) / (n + 1);

      is_placed = places[i] > last && places[i] <= G_MAXINT32;
      last = places[i];
    }

  g_free (is_steady);

  return is_placed;
}

/* Sees to it that each place is after the one before. Only where there is no room all move. */
static void
find_places (gint64 *places, guint n_places)
{
  if (try_to_place (places, n_places))
    return;

  for (guint i = 0; i < n_places; i++)
    places[i] = (gint64) (i + 1) * GAP;
}

static GHashTable *
index_earlier (JsonNode *earlier)
{
  GHashTable *elements = g_hash_table_new (g_str_hash, g_str_equal);
  JsonObject *root = earlier != NULL ? json_node_get_object (earlier) : NULL;
  JsonArray *array = root != NULL && json_object_has_member (root, "cards")
                         ? json_object_get_array_member (root, "cards")
                         : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      g_hash_table_insert (
          elements, (gpointer) json_object_get_string_member (json_node_get_object (node), "id"),
          node);
    }

  return elements;
}

static gint64
get_number (JsonNode *element, const char *name, gint64 fallback)
{
  return element != NULL ? json_object_get_int_member_with_default (json_node_get_object (element),
                                                                    name, fallback)
                         : fallback;
}

/* The number goes up only if something is another than before. */
static JsonNode *
make_element (MendCard *card, gint64 place, JsonNode *earlier)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_init_object (json_node_alloc (), object);
  const gint64 rev = get_number (earlier, "rev", 0);

  json_object_set_string_member (object, "id", mend_card_get_id (card));
  json_object_set_int_member (object, "rev", MAX (rev, 1));
  json_object_set_int_member (object, "place", place);
  mend_deck_json_add_card (object, card);

  mend_record_header_keep_others (object, earlier, element_members);

  if (earlier != NULL && !json_node_equal (node, earlier))
    json_object_set_int_member (object, "rev", rev + 1);

  json_object_unref (object);

  return node;
}

static void
add_tombstones (JsonArray *array, GHashTable *gone)
{
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (gone), (GCompareFunc) g_strcmp0);

  for (GList *link = ids; link != NULL; link = link->next)
    {
      JsonNode *earlier = g_hash_table_lookup (gone, link->data);
      const gboolean was_deleted =
          json_object_has_member (json_node_get_object (earlier), "deleted");
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "id", link->data);
      json_object_set_int_member (object, "rev",
                                  get_number (earlier, "rev", 1) + (was_deleted ? 0 : 1));
      json_object_set_boolean_member (object, "deleted", TRUE);
      json_array_add_object_element (array, object);
    }
}

static JsonArray *
make_cards (MendDeck *deck, JsonNode *earlier)
{
  GListModel *cards = mend_own_deck_get_cards (deck);
  const guint n_cards = g_list_model_get_n_items (cards);
  g_autoptr (GHashTable) elements = index_earlier (earlier);
  gint64 *places = g_new0 (gint64, n_cards + 1);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < n_cards; i++)
    {
      g_autoptr (MendCard) card = g_list_model_get_item (cards, i);

      places[i] = get_number (g_hash_table_lookup (elements, mend_card_get_id (card)), "place", -1);
    }

  find_places (places, n_cards);

  for (guint i = 0; i < n_cards; i++)
    {
      g_autoptr (MendCard) card = g_list_model_get_item (cards, i);
      const char *id = mend_card_get_id (card);

      json_array_add_element (array,
                              make_element (card, places[i], g_hash_table_lookup (elements, id)));
      g_hash_table_remove (elements, id);
    }

  add_tombstones (array, elements);
  g_free (places);

  return array;
}

/**
 * mend_deck_json_write:
 * @deck: a deck of one's own
 * @modified: when it is written
 * @earlier: (nullable): the tree that was read before, if it is written again
 *
 * Makes the tree of a deck.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_deck_json_write (MendDeck *deck, GDateTime *modified, JsonNode *earlier)
{
  g_autoptr (GDateTime) created = NULL;
  JsonObject *object;
  JsonNode *root;
  MendRecordHeader header;

  g_return_val_if_fail (MEND_IS_DECK (deck), NULL);
  g_return_val_if_fail (modified != NULL, NULL);

  created = mend_record_header_dup_created (earlier, modified);
  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  header = (MendRecordHeader){
    .id = (char *) mend_deck_get_id (deck),
    .created = created,
    .modified = modified,
    .rev = mend_record_header_get_next_rev (earlier),
    .author = (char *) "both",
  };

  mend_record_header_add (&header, object, FORMAT, MEND_DECK_JSON_VERSION);
  add_field (object, "title",
             json_node_init_string (json_node_alloc (), mend_deck_get_title (deck)), earlier);
  add_field (object, "step", json_node_init_int (json_node_alloc (), mend_deck_get_step (deck)),
             earlier);
  json_object_set_array_member (object, "cards", make_cards (deck, earlier));
  mend_record_header_keep_others (object, earlier, member_order);
  json_object_unref (object);

  return root;
}

/**
 * mend_deck_json_get_shape:
 *
 * Gets how a deck is made, to be merged card by card.
 *
 * Returns: (transfer none): the shape
 */
const MendRecordShape *
mend_deck_json_get_shape (void)
{
  return &deck_shape;
}
