// SPDX-License-Identifier: GPL-3.0-or-later
/* Typing in the search over 5,000 cards: each key within a frame, and a small multiple of the time
 * that a plain scan of the same texts takes. */
#include "cards/mend-card-group.h"
#include "cards/mend-card-search.h"

#include <string.h>

#define N_CARDS          5000
#define N_TIMES          101
#define FRAME_USEC       16000
#define MOST_TIMES_PLAIN 10

static const char *const words[] = {
  "quiet", "evening", "promise", "walk",  "trust", "table", "morning", "listen",
  "door",  "small",   "tired",   "grief", "hope",  "week",  "slowly",  "answer",
};

static const char *const typed[] = { "l", "li", "list", "listen", "listen w", "listen week", "zz" };

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static GListModel *
make_decks (GPtrArray *texts)
{
  GListStore *cards = g_list_store_new (MEND_TYPE_CARD);
  GListStore *groups = g_list_store_new (MEND_TYPE_CARD_GROUP);
  GListStore *decks = g_list_store_new (MEND_TYPE_DECK);
  g_autoptr (MendCardGroup) group = NULL;
  g_autoptr (MendDeck) deck = NULL;
  GRand *rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < N_CARDS; i++)
    {
      g_autoptr (GString) text = g_string_new ("I would like to");
      g_autoptr (MendCard) card = NULL;

      for (guint j = 0; j < 9; j++)
        g_string_append_printf (text, " %s",
                                words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);

      card = g_object_new (MEND_TYPE_CARD, "clause", text->str, "question", "What for?", NULL);
      g_list_store_append (cards, card);
      g_ptr_array_add (texts, g_strdup (text->str));
    }

  g_rand_free (rand);
  group = g_object_new (MEND_TYPE_CARD_GROUP, "title", "All", "cards", cards, NULL);
  g_list_store_append (groups, group);
  deck = g_object_new (MEND_TYPE_DECK, "title", "Many", "groups", groups, NULL);
  g_list_store_append (decks, deck);
  g_object_unref (cards);
  g_object_unref (groups);

  return G_LIST_MODEL (decks);
}

static gint64
time_search (MendCardSearch *search, const char *text, guint *n_found)
{
  gint64 times[N_TIMES];

  for (guint i = 0; i < N_TIMES; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) found = mend_card_search_find (search, text, NULL);

      times[i] = g_get_monotonic_time () - start;
      *n_found = found->len;
    }

  qsort (times, N_TIMES, sizeof (gint64), compare_times);

  return times[N_TIMES / 2];
}

static gint64
time_plain (GPtrArray *texts, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", 2);
  g_autofree char *needle = g_strconcat (" ", parts[0], NULL);
  gint64 times[N_TIMES];

  for (guint i = 0; i < N_TIMES; i++)
    {
      gint64 start = g_get_monotonic_time ();
      guint n_found = 0;

      for (guint j = 0; j < texts->len; j++)
        n_found += strstr (g_ptr_array_index (texts, j), needle) != NULL;

      times[i] = g_get_monotonic_time () - start;
      /* So that the scan is not left out, since nobody asks for what it finds. */
      g_assert_cmpuint (n_found, <=, texts->len);
    }

  qsort (times, N_TIMES, sizeof (gint64), compare_times);

  return MAX (times[N_TIMES / 2], 1);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GListModel) decks = make_decks (texts);
  g_autoptr (MendCardSearch) search = mend_card_search_new (decks);
  gboolean is_fast = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      guint n_found = 0;
      gint64 plain = time_plain (texts, typed[i]);
      gint64 time = time_search (search, typed[i], &n_found);

      g_print ("“%s”: %u cards, %" G_GINT64_FORMAT " us, %.1f times the plain scan\n", typed[i],
               n_found, time, (double) time / (double) plain);
      is_fast = is_fast && time < FRAME_USEC && time < MOST_TIMES_PLAIN * plain;
    }

#ifdef __SANITIZE_ADDRESS__
  /* The sanitizer slows each call of strstr, and so tells nothing. */
  return is_fast ? 0 : 77;
#else
  return is_fast ? 0 : 1;
#endif
}
