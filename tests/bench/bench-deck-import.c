// SPDX-License-Identifier: GPL-3.0-or-later
/* Importing a deck of 5,000 cards, from JSON and from plain text: within a second, and a small
 * multiple of the time that the parser alone takes for the same file. */
#include "json/mend-deck-file.h"
#include "json/mend-deck-json.h"

#include <stdlib.h>

#define N_CARDS           5000
#define N_TIMES           11
#define MOST_USEC         G_USEC_PER_SEC
#define MOST_TIMES_PARSER 20

typedef void (*Work) (GBytes *bytes);

static MendDeck *
make_deck (void)
{
  g_autoptr (GListStore) cards = g_list_store_new (MEND_TYPE_CARD);

  for (guint i = 0; i < N_CARDS; i++)
    {
      g_autofree char *id = g_uuid_string_random ();
      g_autofree char *clause =
          g_strdup_printf ("I would like to say “thank you” for evening number %u by the lake.", i);
      g_autoptr (MendCard) card = g_object_new (
          MEND_TYPE_CARD, "id", id, "clause", clause, "purpose", "For saying aloud what was good.",
          "question", "What was it, and when?", "depth", i % 3, "audience", i % 4, NULL);

      g_list_store_append (cards, card);
    }

  return mend_own_deck_new (NULL, "Many", 6, G_LIST_MODEL (cards));
}

static GBytes *
make_text (MendDeck *deck)
{
  GListModel *cards = mend_own_deck_get_cards (deck);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (MendCard) card = g_list_model_get_item (cards, i);

      g_string_append_printf (text, "%s\n", mend_card_get_clause (card));
    }

  return g_string_free_to_bytes (text);
}

static void
import (GBytes *bytes)
{
  guint bad_line = 0;
  g_autoptr (MendDeck) deck = mend_deck_file_parse (bytes, "Many", &bad_line, NULL);

  if (deck == NULL || g_list_model_get_n_items (mend_own_deck_get_cards (deck)) != N_CARDS)
    g_error ("The deck was not imported");
}

static void
import_and_write (GBytes *bytes)
{
  guint bad_line = 0;
  g_autoptr (MendDeck) deck = mend_deck_file_parse (bytes, "Many", &bad_line, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 3, 1, 12, 0, 0);
  g_autoptr (JsonNode) root = mend_deck_json_write (deck, now, NULL);
  g_autoptr (JsonNode) again = mend_deck_json_write (deck, now, root);

  if (again == NULL)
    g_error ("The deck was not written");
}

static void
parse (GBytes *bytes)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  if (!json_parser_load_from_data (parser, text, (gssize) length, NULL))
    g_error ("The file is no JSON");
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 one = *(const gint64 *) a;
  const gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static gint64
measure (Work work, GBytes *bytes)
{
  gint64 times[N_TIMES];

  for (guint i = 0; i < N_TIMES; i++)
    {
      const gint64 start = g_get_monotonic_time ();

      work (bytes);
      times[i] = g_get_monotonic_time () - start;
    }

  qsort (times, N_TIMES, sizeof (gint64), compare_times);

  return times[N_TIMES / 2];
}

int
main (void)
{
  g_autoptr (MendDeck) deck = make_deck ();
  g_autoptr (GBytes) file = mend_deck_file_write (deck, NULL);
  g_autoptr (GBytes) text = make_text (deck);
  const gint64 json_usec = measure (import, file);
  const gint64 text_usec = measure (import, text);
  const gint64 written_usec = measure (import_and_write, file);
  const gint64 parser_usec = MAX (measure (parse, file), 1);
  const double ratio = (double) json_usec / (double) parser_usec;

  g_print ("%u cards from JSON: %.1f ms, %.1f times the parser alone (at most %u)\n", N_CARDS,
           (double) json_usec / 1000, ratio, MOST_TIMES_PARSER);
  g_print ("%u cards from plain text: %.1f ms\n", N_CARDS, (double) text_usec / 1000);
  g_print ("imported and made ready to be saved, twice: %.1f ms\n", (double) written_usec / 1000);

  return json_usec < MOST_USEC && text_usec < MOST_USEC && written_usec < MOST_USEC &&
                 ratio < MOST_TIMES_PARSER
             ? EXIT_SUCCESS
             : EXIT_FAILURE;
}
