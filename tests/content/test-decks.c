// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-content.h"

#include "mend-content-support.h"

#include "cards/mend-card-group.h"

/* What no card asks for, and no card shows off with: each is a means to watch somebody. */
static const char *const forbidden[] = {
  "account", "accounts",    "address",  "addresses", "camera",   "chat",       "chats",
  "device",  "devices",     "email",    "emails",    "location", "locations",  "log",
  "message", "messages",    "password", "passwords", "phone",    "phones",     "photo",
  "photos",  "picture",     "pictures", "receipt",   "receipts", "screenshot", "track",
  "tracker", "whereabouts", NULL,
};

/* Loaded once: the tests do not change it. */
static MendContent *content;

/* A line of a card, with the words in it. */
typedef struct
{
  char *id;
  char *text;
  GArray *words;
} Line;

static void
line_free (Line *line)
{
  g_free (line->id);
  g_free (line->text);
  g_array_unref (line->words);
  g_free (line);
}

static int
compare_quarks (gconstpointer a, gconstpointer b)
{
  GQuark one = *(const GQuark *) a;
  GQuark other = *(const GQuark *) b;

  return (one > other) - (one < other);
}

/* The words of a text as quarks, each once, in order. */
static GArray *
fold_words (const char *text)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (GQuark));
  GArray *words = g_array_new (FALSE, FALSE, sizeof (GQuark));
  g_auto (GStrv) tokens = g_str_tokenize_and_fold (text, "en", NULL);

  for (guint i = 0; tokens[i] != NULL; i++)
    {
      GQuark word = g_quark_from_string (tokens[i]);

      g_array_append_val (all, word);
    }

  g_array_sort (all, compare_quarks);

  for (guint i = 0; i < all->len; i++)
    {
      GQuark word = g_array_index (all, GQuark, i);

      if (i == 0 || word != g_array_index (all, GQuark, i - 1))
        g_array_append_val (words, word);
    }

  return words;
}

static Line *
make_line (MendCard *card)
{
  Line *line = g_new0 (Line, 1);

  line->id = g_strdup (mend_card_get_id (card));
  line->text = g_strdup (mend_card_get_clause (card));
  line->words = fold_words (line->text);

  return line;
}

typedef void (*CardFunc) (MendDeck *deck, MendCard *card, gpointer user_data);

static void
for_each_card_of_deck (MendDeck *deck, CardFunc func, gpointer user_data)
{
  GListModel *groups = mend_deck_get_groups (deck);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (MendCardGroup) group = g_list_model_get_item (groups, i);
      GListModel *cards = mend_card_group_get_cards (group);

      for (guint j = 0; j < g_list_model_get_n_items (cards); j++)
        {
          g_autoptr (MendCard) card = g_list_model_get_item (cards, j);

          func (deck, card, user_data);
        }
    }
}

static void
for_each_sentence (CardFunc func, gpointer user_data)
{
  GListModel *decks = mend_content_get_decks (content);

  for (guint i = 0; i < g_list_model_get_n_items (decks); i++)
    {
      g_autoptr (MendDeck) deck = g_list_model_get_item (decks, i);

      if (mend_deck_get_kind (deck) == MEND_DECK_KIND_SENTENCES)
        for_each_card_of_deck (deck, func, user_data);
    }
}

static void
collect_line_cb (MendDeck *deck, MendCard *card, gpointer user_data)
{
  g_ptr_array_add (user_data, make_line (card));
}

static GPtrArray *
collect_lines (void)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);

  for_each_sentence (collect_line_cb, lines);

  return lines;
}

/* The part of their words that two lines share. */
static double
get_likeness (GArray *a, GArray *b)
{
  guint n_shared = 0;

  for (guint i = 0, j = 0; i < a->len && j < b->len;)
    {
      GQuark one = g_array_index (a, GQuark, i);
      GQuark other = g_array_index (b, GQuark, j);

      n_shared += one == other ? 1 : 0;
      i += one <= other ? 1 : 0;
      j += other <= one ? 1 : 0;
    }

  return (double) n_shared / (double) (a->len + b->len - n_shared);
}

static void
test_decks_are_enough (void)
{
  g_autoptr (GPtrArray) lines = collect_lines ();
  GListModel *decks = mend_content_get_decks (content);
  guint n_decks_of_step[7] = { 0 };

  g_assert_cmpuint (lines->len, >=, 420);
  g_assert_cmpuint (g_list_model_get_n_items (decks), >=, 14 + 2);

  for (guint i = 0; i < g_list_model_get_n_items (decks); i++)
    {
      g_autoptr (MendDeck) deck = g_list_model_get_item (decks, i);
      gboolean is_for_sentences = mend_deck_get_kind (deck) == MEND_DECK_KIND_SENTENCES;

      g_assert_cmpint (mend_deck_get_step (deck) != 0, ==, is_for_sentences);
      n_decks_of_step[mend_deck_get_step (deck)]++;
    }

  for (guint step = 1; step <= 6; step++)
    g_assert_cmpuint (n_decks_of_step[step], >, 0);
}

static void
test_decks_tell_lines_alike (void)
{
  g_autoptr (GArray) one = fold_words ("I am glad that we are sitting here.");
  g_autoptr (GArray) same = fold_words ("Here we are sitting: that, I am glad!");
  g_autoptr (GArray) other = fold_words ("What did you need at that moment?");

  g_test_summary ("The measure itself finds the same words in another order.");

  g_assert_cmpfloat (get_likeness (one, same), >, 0.8);
  g_assert_cmpfloat (get_likeness (one, other), <, 0.2);
}

static void
test_decks_have_no_two_cards_alike (void)
{
  g_autoptr (GPtrArray) lines = collect_lines ();

  for (guint i = 0; i < lines->len; i++)
    {
      Line *one = g_ptr_array_index (lines, i);

      for (guint j = i + 1; j < lines->len; j++)
        {
          Line *other = g_ptr_array_index (lines, j);

          if (get_likeness (one->words, other->words) > 0.8)
            g_error ("“%s” (%s) and “%s” (%s) are nearly alike", one->text, one->id, other->text,
                     other->id);
        }
    }
}

static void
note_id_cb (MendDeck *deck, MendCard *card, gpointer user_data)
{
  g_autofree char *prefix = g_strdup_printf ("%s-", mend_deck_get_id (deck));

  mend_content_support_assert_id (user_data, mend_card_get_id (card));
  g_assert_true (g_str_has_prefix (mend_card_get_id (card), prefix));
}

static void
test_decks_have_ids_of_their_own (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for_each_sentence (note_id_cb, seen);
}

static void
check_card_cb (MendDeck *deck, MendCard *card, gpointer user_data)
{
  GHashTable *questions = user_data;

  g_assert_null (mend_card_get_word (card));
  mend_content_support_assert_matches (mend_card_get_clause (card), "^[A-Z].*[.?…]$");
  mend_content_support_assert_matches (mend_card_get_purpose (card), "^[A-Z].*\\.$");
  mend_content_support_assert_matches (mend_card_get_question (card), "^[A-Z].*\\?$");

  if (!g_hash_table_add (questions, g_strdup (mend_card_get_question (card))))
    g_error ("The question “%s” is on two cards", mend_card_get_question (card));
}

static void
test_decks_have_a_sentence_and_a_back_on_each_card (void)
{
  g_autoptr (GHashTable) questions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for_each_sentence (check_card_cb, questions);
}

static void
assert_asks_for_nothing_to_watch_with (const char *text)
{
  g_autoptr (GArray) words = fold_words (text);

  for (guint i = 0; forbidden[i] != NULL; i++)
    {
      GQuark word = g_quark_from_static_string (forbidden[i]);

      if (g_array_binary_search (words, &word, compare_quarks, NULL))
        g_error ("“%s” has the word “%s”", text, forbidden[i]);
    }
}

static void
check_subject_cb (MendDeck *deck, MendCard *card, gpointer user_data)
{
  assert_asks_for_nothing_to_watch_with (mend_card_get_clause (card));
  assert_asks_for_nothing_to_watch_with (mend_card_get_purpose (card));
  assert_asks_for_nothing_to_watch_with (mend_card_get_question (card));
}

static void
test_decks_ask_for_nothing_to_watch_with (void)
{

  for_each_sentence (check_subject_cb, NULL);
}

static void
test_decks_have_titles_and_groups (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *decks = mend_content_get_decks (content);

  for (guint i = 0; i < g_list_model_get_n_items (decks); i++)
    {
      g_autoptr (MendDeck) deck = g_list_model_get_item (decks, i);
      GListModel *groups = mend_deck_get_groups (deck);

      mend_content_support_assert_id (ids, mend_deck_get_id (deck));
      mend_content_support_assert_matches (mend_deck_get_title (deck), "^[A-Z][A-Za-z ]+$");
      mend_content_support_assert_matches (mend_deck_get_summary (deck), "^[A-Z].*\\.$");
      g_assert_cmpuint (g_list_model_get_n_items (groups), >=, 2);

      for (guint j = 0; j < g_list_model_get_n_items (groups); j++)
        {
          g_autoptr (MendCardGroup) group = g_list_model_get_item (groups, j);

          mend_content_support_assert_id (ids, mend_card_group_get_id (group));
          mend_content_support_assert_matches (mend_card_group_get_title (group), "^[A-Z]");
        }
    }
}

static void
count_easy_cb (MendDeck *deck, MendCard *card, gpointer user_data)
{
  guint *n_easy = user_data;

  *n_easy += mend_card_get_depth (card) == MEND_DEPTH_EASY &&
             mend_card_is_for (card, MEND_AUDIENCE_EITHER);
}

static void
test_decks_let_everybody_draw (void)
{
  GListModel *decks = mend_content_get_decks (content);

  g_test_summary ("Each deck has two hands of easy cards for people who chose nothing.");

  for (guint i = 0; i < g_list_model_get_n_items (decks); i++)
    {
      g_autoptr (MendDeck) deck = g_list_model_get_item (decks, i);
      guint n_easy = 0;

      for_each_card_of_deck (deck, count_easy_cb, &n_easy);

      if (n_easy < 6)
        g_error ("The deck %s has %u easy cards for either", mend_deck_get_id (deck), n_easy);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/decks/are-enough", test_decks_are_enough);
  g_test_add_func ("/content/decks/tell-lines-alike", test_decks_tell_lines_alike);
  g_test_add_func ("/content/decks/have-no-two-cards-alike", test_decks_have_no_two_cards_alike);
  g_test_add_func ("/content/decks/have-ids-of-their-own", test_decks_have_ids_of_their_own);
  g_test_add_func ("/content/decks/have-a-sentence-and-a-back-on-each-card",
                   test_decks_have_a_sentence_and_a_back_on_each_card);
  g_test_add_func ("/content/decks/ask-for-nothing-to-watch-with",
                   test_decks_ask_for_nothing_to_watch_with);
  g_test_add_func ("/content/decks/have-titles-and-groups", test_decks_have_titles_and_groups);
  g_test_add_func ("/content/decks/let-everybody-draw", test_decks_let_everybody_draw);

  content = mend_content_support_load ();
  status = g_test_run ();
  g_assert_finalize_object (g_steal_pointer (&content));

  return status;
}
