// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-card-search.h"

#include "cards/mend-card-group.h"
#include "mend-fold.h"

#include <string.h>

/**
 * MendCardSearch:
 *
 * Finds cards of many decks by the beginnings of words, as somebody types.
 *
 * Case, accents and apostrophes make no difference. The text is folded once; the decks must not
 * change afterwards. It is in memory only.
 */

/* A card, with the folded words of its own and of what it lies in, each word after a blank. */
typedef struct
{
  MendCard *card;
  guint step;
  char *own_words;
  char *all_words;
} Entry;

struct _MendCardSearch
{
  GObject parent_instance;

  GPtrArray *entries;
};

G_DEFINE_FINAL_TYPE (MendCardSearch, mend_card_search, G_TYPE_OBJECT)

static void
entry_free (Entry *entry)
{
  g_object_unref (entry->card);
  g_free (entry->own_words);
  g_free (entry->all_words);
  g_free (entry);
}

/* Adds the words of @text in small letters and without accents, each after a blank. */
static void
append_folded (GString *words, const char *text)
{
  g_autofree char *folded = mend_fold_text (text);

  g_string_append (words, folded);
}

static Entry *
make_entry (MendDeck *deck, MendCardGroup *group, MendCard *card)
{
  Entry *entry = g_new0 (Entry, 1);
  GString *words = g_string_new (NULL);

  append_folded (words, mend_card_get_word (card));
  append_folded (words, mend_card_get_clause (card));
  entry->own_words = g_strdup (words->str);
  append_folded (words, mend_card_get_purpose (card));
  append_folded (words, mend_card_get_question (card));
  append_folded (words, mend_card_group_get_title (group));
  append_folded (words, mend_deck_get_title (deck));
  entry->all_words = g_string_free (words, FALSE);
  entry->card = g_object_ref (card);
  entry->step = mend_deck_get_step (deck);

  return entry;
}

static void
add_group (MendCardSearch *self, MendDeck *deck, MendCardGroup *group)
{
  GListModel *cards = mend_card_group_get_cards (group);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (MendCard) card = g_list_model_get_item (cards, i);

      g_ptr_array_add (self->entries, make_entry (deck, group, card));
    }
}

static void
add_deck (MendCardSearch *self, MendDeck *deck)
{
  GListModel *groups = mend_deck_get_groups (deck);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (MendCardGroup) group = g_list_model_get_item (groups, i);

      add_group (self, deck, group);
    }
}

/* What is typed, as words with the blank before them that makes each match only a beginning. */
static GPtrArray *
split_query (const char *words)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) folded = mend_fold_words (words);

  for (guint i = 0; folded[i] != NULL; i++)
    g_ptr_array_add (parts, g_strconcat (" ", folded[i], NULL));

  return parts;
}

static gboolean
has_all (const char *words, GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      if (strstr (words, g_ptr_array_index (parts, i)) == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
passes (Entry *entry, const MendCardFilter *filter)
{
  if (filter == NULL)
    return TRUE;

  return (filter->step == 0 || filter->step == entry->step) &&
         mend_card_get_depth (entry->card) <= filter->depth &&
         (filter->role == MEND_AUDIENCE_EITHER || mend_card_is_for (entry->card, filter->role));
}

static void
mend_card_search_finalize (GObject *object)
{
  MendCardSearch *self = MEND_CARD_SEARCH (object);

  g_ptr_array_unref (self->entries);

  G_OBJECT_CLASS (mend_card_search_parent_class)->finalize (object);
}

static void
mend_card_search_class_init (MendCardSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mend_card_search_finalize;
}

static void
mend_card_search_init (MendCardSearch *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
}

/**
 * mend_card_search_new:
 * @decks: (element-type MendDeck): decks
 *
 * Makes ready to search.
 *
 * Returns: (transfer full): a search over the cards that @decks have now
 */
MendCardSearch *
mend_card_search_new (GListModel *decks)
{
  MendCardSearch *self = g_object_new (MEND_TYPE_CARD_SEARCH, NULL);

  g_return_val_if_fail (G_IS_LIST_MODEL (decks), self);

  for (guint i = 0; i < g_list_model_get_n_items (decks); i++)
    {
      g_autoptr (MendDeck) deck = g_list_model_get_item (decks, i);

      add_deck (self, deck);
    }

  return self;
}

/**
 * mend_card_search_find:
 * @self: a search
 * @words: (nullable): beginnings of words, in any order; nothing finds every card
 * @filter: (nullable): which cards may be found
 *
 * Finds the cards that have a word for each beginning.
 *
 * Cards that have all of them on the front come first; then those that need the back, the group
 * or the deck for it. Within each, the order is that of the decks.
 *
 * Returns: (transfer container) (element-type MendCard): cards, each once
 */
GPtrArray *
mend_card_search_find (MendCardSearch *self, const char *words, const MendCardFilter *filter)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) further = g_ptr_array_new ();
  g_autoptr (GPtrArray) parts = split_query (words);

  g_return_val_if_fail (MEND_IS_CARD_SEARCH (self), found);

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (!has_all (entry->all_words, parts) || !passes (entry, filter))
        continue;

      if (has_all (entry->own_words, parts))
        g_ptr_array_add (found, g_object_ref (entry->card));
      else
        g_ptr_array_add (further, entry->card);
    }

  for (guint i = 0; i < further->len; i++)
    g_ptr_array_add (found, g_object_ref (g_ptr_array_index (further, i)));

  return found;
}
