// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-deck-json.h"

#include "records/mend-record-error.h"

#define ID "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"

static GDateTime *
get_now (void)
{
  return g_date_time_new_utc (2026, 3, 1, 12, 0, 0);
}

static MendCard *
make_card (const char *id, const char *clause)
{
  return g_object_new (MEND_TYPE_CARD, "id", id, "clause", clause, NULL);
}

/* A deck of cards whose ids and texts are these letters. */
static MendDeck *
make_deck (const char *letters)
{
  g_autoptr (GListStore) cards = g_list_store_new (MEND_TYPE_CARD);

  for (const char *at = letters; *at != '\0'; at++)
    {
      const char text[] = { *at, '\0' };
      g_autoptr (MendCard) card = make_card (text, text);

      g_list_store_append (cards, card);
    }

  return mend_own_deck_new (ID, "Ours", 2, G_LIST_MODEL (cards));
}

static JsonNode *
write_deck (MendDeck *deck, JsonNode *earlier)
{
  g_autoptr (GDateTime) now = get_now ();

  return mend_deck_json_write (deck, now, earlier);
}

static void
assert_reads (JsonNode *root, const char *letters)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MendDeck) deck = mend_deck_json_read (root, &error);
  g_autoptr (GString) read = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (mend_own_deck_get_cards (deck)); i++)
    {
      g_autoptr (MendCard) card = g_list_model_get_item (mend_own_deck_get_cards (deck), i);

      g_string_append (read, mend_card_get_id (card));
    }

  g_assert_cmpstr (read->str, ==, letters);
}

static JsonObject *
get_element (JsonNode *root, const char *id)
{
  JsonArray *cards = json_object_get_array_member (json_node_get_object (root), "cards");

  for (guint i = 0; i < json_array_get_length (cards); i++)
    {
      JsonObject *element = json_array_get_object_element (cards, i);

      if (g_str_equal (json_object_get_string_member (element, "id"), id))
        return element;
    }

  return NULL;
}

static gint64
get_rev (JsonNode *root, const char *id)
{
  return json_object_get_int_member (get_element (root, id), "rev");
}

static void
test_deck_json_keeps_everything (void)
{
  g_autoptr (GListStore) cards = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (MendCard) card =
      g_object_new (MEND_TYPE_CARD, "id", "a", "clause", "I am here.", "purpose", "To begin.",
                    "question", "Where?", "depth", MEND_DEPTH_DEEPEST, "audience",
                    MEND_AUDIENCE_HURT | MEND_AUDIENCE_RESPONSIBLE, NULL);
  g_autoptr (MendDeck) deck = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (MendDeck) again = NULL;
  MendCard *read = NULL;

  g_list_store_append (cards, card);
  deck = mend_own_deck_new (ID, "Ours", 3, G_LIST_MODEL (cards));
  root = write_deck (deck, NULL);
  again = mend_deck_json_read (root, NULL);
  read = mend_deck_find_card (again, "a");

  g_assert_cmpstr (mend_deck_get_id (again), ==, ID);
  g_assert_cmpstr (mend_deck_get_title (again), ==, "Ours");
  g_assert_cmpuint (mend_deck_get_step (again), ==, 3);
  g_assert_cmpstr (mend_card_get_clause (read), ==, "I am here.");
  g_assert_cmpstr (mend_card_get_purpose (read), ==, "To begin.");
  g_assert_cmpstr (mend_card_get_question (read), ==, "Where?");
  g_assert_cmpint (mend_card_get_depth (read), ==, MEND_DEPTH_DEEPEST);
  g_assert_cmpint (mend_card_get_audience (read), ==,
                   MEND_AUDIENCE_HURT | MEND_AUDIENCE_RESPONSIBLE);
}

static void
test_deck_json_counts_changes_card_by_card (void)
{
  g_autoptr (MendDeck) deck = make_deck ("abc");
  g_autoptr (MendCard) other = make_card ("b", "another text");
  g_autoptr (MendDeck) changed = mend_own_deck_put (deck, other);
  g_autoptr (MendDeck) shorter = mend_own_deck_remove (changed, "a");
  g_autoptr (JsonNode) first = write_deck (deck, NULL);
  g_autoptr (JsonNode) second = write_deck (changed, first);
  g_autoptr (JsonNode) third = write_deck (shorter, second);
  g_autoptr (JsonNode) fourth = write_deck (changed, third);

  g_assert_cmpint (get_rev (second, "a"), ==, 1);
  g_assert_cmpint (get_rev (second, "b"), ==, 2);
  g_assert_true (json_object_get_boolean_member (get_element (third, "a"), "deleted"));
  g_assert_false (json_object_has_member (get_element (third, "a"), "clause"));
  g_assert_cmpint (get_rev (third, "a"), ==, 2);
  g_assert_cmpint (get_rev (fourth, "a"), ==, 3);
  assert_reads (third, "bc");
  assert_reads (fourth, "abc");
}

static void
test_deck_json_moves_few (void)
{
  const char *const orders[] = { "ebacd", "bacde", "abcde", "edcba", "xabcde", "axbycz", "a", "" };
  g_autoptr (MendDeck) deck = make_deck ("abcde");
  g_autoptr (JsonNode) root = write_deck (deck, NULL);
  g_autoptr (MendDeck) moved = mend_own_deck_move (deck, "d", 1);
  g_autoptr (JsonNode) after = write_deck (moved, root);

  g_test_summary ("Only what was moved gets another place, so that two computers seldom collide.");

  assert_reads (after, "adbce");
  for (const char *id = "abce"; *id != '\0'; id++)
    {
      const char text[] = { *id, '\0' };

      g_assert_cmpint (get_rev (after, text), ==, 1);
    }
  g_assert_cmpint (get_rev (after, "d"), ==, 2);

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (MendDeck) ordered = make_deck (orders[i]);
      JsonNode *next = write_deck (ordered, after);

      assert_reads (next, orders[i]);
      json_node_unref (after);
      after = next;
    }
}

static void
test_deck_json_always_finds_room (void)
{
  g_autoptr (MendDeck) deck = make_deck ("ab");
  g_autoptr (JsonNode) root = write_deck (deck, NULL);

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (MendDeck) moved = mend_own_deck_move (deck, i % 2 == 0 ? "b" : "a", 0);
      JsonNode *next = write_deck (moved, root);

      g_set_object (&deck, moved);
      assert_reads (next, i % 2 == 0 ? "ba" : "ab");
      json_node_unref (root);
      root = next;
    }
}

static void
test_deck_json_merges (void)
{
  const MendRecordShape *shape = mend_deck_json_get_shape ();
  g_autoptr (MendDeck) deck = make_deck ("ac");
  g_autoptr (MendCard) b = make_card ("b", "b");
  g_autoptr (MendDeck) longer = mend_own_deck_insert (deck, b, 1);
  g_autoptr (MendDeck) shorter = mend_own_deck_remove (deck, "c");
  g_autoptr (JsonNode) base = write_deck (deck, NULL);
  g_autoptr (JsonNode) here = write_deck (longer, base);
  g_autoptr (JsonNode) there = write_deck (shorter, base);
  g_autoptr (JsonNode) merged = mend_record_merge (shape, here, there);
  g_autoptr (JsonNode) other_way = mend_record_merge (shape, there, here);

  g_assert_nonnull (merged);
  g_assert_true (json_node_equal (merged, other_way));
  assert_reads (merged, "ab");
}

static void
test_deck_json_keeps_what_it_does_not_know (void)
{
  g_autoptr (MendDeck) deck = make_deck ("ab");
  g_autoptr (JsonNode) root = write_deck (deck, NULL);
  g_autoptr (JsonNode) again = NULL;

  json_object_set_string_member (json_node_get_object (root), "later", "x");
  json_object_set_string_member (get_element (root, "b"), "later", "y");
  again = write_deck (deck, root);

  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (again), "later"), ==, "x");
  g_assert_cmpstr (json_object_get_string_member (get_element (again, "b"), "later"), ==, "y");
  g_assert_cmpint (get_rev (again, "b"), ==, 1);
}

static void
assert_refused (const char *member, JsonNode *value)
{
  g_autoptr (MendDeck) deck = make_deck ("ab");
  g_autoptr (JsonNode) root = write_deck (deck, NULL);
  g_autoptr (GError) error = NULL;

  json_object_set_member (get_element (root, "b"), member, value);
  g_assert_null (mend_deck_json_read (root, &error));
  g_assert_error (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_MEMBER);
}

static void
test_deck_json_checks_each_card (void)
{
  assert_refused ("clause", json_node_init_int (json_node_alloc (), 3));
  assert_refused ("clause", json_node_init_string (json_node_alloc (), ""));
  assert_refused ("depth", json_node_init_string (json_node_alloc (), "bottomless"));
  assert_refused ("for", json_node_init_string (json_node_alloc (), "nobody"));
  assert_refused ("place", json_node_init_int (json_node_alloc (), -1));
  assert_refused ("rev", json_node_init_int (json_node_alloc (), 0));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/deck-json/keeps-everything", test_deck_json_keeps_everything);
  g_test_add_func ("/store/deck-json/counts-changes-card-by-card",
                   test_deck_json_counts_changes_card_by_card);
  g_test_add_func ("/store/deck-json/moves-few", test_deck_json_moves_few);
  g_test_add_func ("/store/deck-json/always-finds-room", test_deck_json_always_finds_room);
  g_test_add_func ("/store/deck-json/merges", test_deck_json_merges);
  g_test_add_func ("/store/deck-json/keeps-what-it-does-not-know",
                   test_deck_json_keeps_what_it_does_not_know);
  g_test_add_func ("/store/deck-json/checks-each-card", test_deck_json_checks_each_card);

  return g_test_run ();
}
