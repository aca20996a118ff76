// SPDX-License-Identifier: GPL-3.0-or-later
/* Searching in 10,000 talks: making ready takes a small multiple of what reading and parsing the
 * same files takes, and each key a small multiple of a plain scan of the same text. */
#include "bare-parsing.h"
#include "history/mend-history-search.h"
#include "mend-fold.h"
#include "store-fixture.h"

#include <string.h>

#define N_TALKS 10000
#define N_TIMES 51

/* With more talks each key is to be within a twentieth of a second, and so with ten times as many.
 */
#define MOST_USEC          5000
#define MOST_TIMES_PARSING 4.0
#define MOST_TIMES_PLAIN   8.0

static const char *const words[] = {
  "Abend", "quiet", "evening", "promise", "walk", "trust",  "table",  "morning", "zuhören", "door",
  "small", "müde",  "grief",   "hope",    "week", "slowly", "answer", "Straße",  "garden",  "tea",
};

static const char *const typed[] = { "g", "ga", "gard", "garden", "garden tea", "strasse", "zz" };

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 one = *(const gint64 *) a;
  const gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static char *
make_sentence (GRand *rand, guint n_words)
{
  GString *text = g_string_new ("I");

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, " %s", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);

  g_string_append_c (text, '.');

  return g_string_free (text, FALSE);
}

/* The folded texts of all talks, for the plain scan. */
static GPtrArray *
put_talks (StoreFixture *fixture)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  GRand *rand = g_rand_new_with_seed (3);

  for (guint i = 0; i < N_TALKS; i++)
    {
      g_autofree char *id = g_strdup_printf ("%08x-6f8e-4d3e-9b57-6f1e8a6d0c11", i * 2654435761u);
      g_autofree char *kept = make_sentence (rand, 60);
      g_autofree char *aside = make_sentence (rand, 40);
      g_autoptr (MendTalkRecord) record = make_talk (id, (int) (i % 300), kept, aside);
      g_autofree char *whole = g_strconcat (record->topic, "\n", kept, "\n", aside, NULL);

      put_talk (fixture, record);
      g_ptr_array_add (texts, mend_fold_text (whole));
    }

  g_rand_free (rand);

  return texts;
}

static gboolean
is_read (gpointer search)
{
  return mend_history_search_get_progress (search) >= 1.0;
}

static gint64
time_making_ready (StoreFixture *fixture, MendHistorySearch *search)
{
  const gint64 start = g_get_monotonic_time ();

  mend_history_search_set_is_wanted (search, TRUE);
  store_fixture_wait_for (fixture, is_read, search);

  return g_get_monotonic_time () - start;
}

/* With the rows that come into sight. */
static gint64
time_search (MendHistorySearch *search, const char *text, guint *n_found, gint64 *of_most)
{
  gint64 times[N_TIMES];

  for (guint i = 0; i < N_TIMES; i++)
    {
      const gint64 start = g_get_monotonic_time ();

      mend_history_search_ask (search, text, NULL);
      *n_found = g_list_model_get_n_items (G_LIST_MODEL (search));

      for (guint j = 0; j < MIN (*n_found, 10); j++)
        g_object_unref (g_list_model_get_item (G_LIST_MODEL (search), j));

      times[i] = g_get_monotonic_time () - start;
    }

  qsort (times, N_TIMES, sizeof (gint64), compare_times);
  *of_most = times[N_TIMES * 95 / 100];

  return times[N_TIMES / 2];
}

/* For what is nowhere, and so to the end of each text. */
static gint64
time_plain (GPtrArray *texts)
{
  gint64 times[N_TIMES];

  for (guint i = 0; i < N_TIMES; i++)
    {
      const gint64 start = g_get_monotonic_time ();
      guint n_found = 0;

      for (guint j = 0; j < texts->len; j++)
        n_found += strstr (g_ptr_array_index (texts, j), "zz") != NULL;

      times[i] = g_get_monotonic_time () - start;
      g_assert_cmpuint (n_found, ==, 0);
    }

  qsort (times, N_TIMES, sizeof (gint64), compare_times);

  return MAX (times[N_TIMES / 2], 1);
}

int
main (int argc, char *argv[])
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (GPtrArray) texts = put_talks (fixture);
  MendHistorySearch *search;
  gint64 parsing;
  gint64 ready;
  gint64 plain;
  gboolean is_fast;

  store_fixture_open (fixture);
  search = mend_history_get_search (mend_store_get_history (fixture->store));
  parsing = bare_parsing_time (fixture, N_TALKS);
  ready = time_making_ready (fixture, search);
  g_print ("%d talks: reading and parsing %.2f s, making ready %.2f s, %.1f times that\n", N_TALKS,
           (double) parsing / G_USEC_PER_SEC, (double) ready / G_USEC_PER_SEC,
           (double) ready / (double) parsing);
  is_fast = (double) ready < MOST_TIMES_PARSING * (double) parsing;

  plain = time_plain (texts);

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      guint n_found = 0;
      gint64 of_most = 0;
      const gint64 time = time_search (search, typed[i], &n_found, &of_most);

      g_print ("“%s”: %u talks, %" G_GINT64_FORMAT " us, 95 of 100 within %" G_GINT64_FORMAT
               " us, %.1f times the plain scan\n",
               typed[i], n_found, time, of_most, (double) time / (double) plain);
      is_fast = is_fast && (time < MOST_USEC || (double) time < MOST_TIMES_PLAIN * (double) plain);
    }

#ifdef __SANITIZE_ADDRESS__
  /* The sanitizer slows each call of strstr, and so tells nothing. */
  return is_fast ? 0 : 77;
#else
  return is_fast ? 0 : 1;
#endif
}
