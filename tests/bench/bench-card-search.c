// SPDX-License-Identifier: GPL-3.0-or-later
/* Typing in the search over 5,000 cards: each key within a frame, and a small multiple of the time
 * that a plain scan of the same texts takes. */
#include "many-cards.h"

#include "cards/mend-card-search.h"

#include <string.h>

#define N_CARDS          5000
#define N_TIMES          101
#define FRAME_USEC       16000
#define MOST_TIMES_PLAIN 10

static const char *const typed[] = { "l", "li", "list", "listen", "listen w", "listen week", "zz" };

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
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
  g_autoptr (GListModel) decks = many_cards_make_decks (N_CARDS, texts);
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
