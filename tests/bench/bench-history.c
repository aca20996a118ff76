// SPDX-License-Identifier: GPL-3.0-or-later
/* bench-history [NUMBER]: the history of 100,000 talks, or of so many. The list is as light as with
 * ten, and is there without reading a talk; pages of it come as they are scrolled to; the text for
 * the search is made ready beside a bare read and parse of the same files, and each key is quick.
 * The memory is that of the whole program. Of the times of the search another benchmark judges,
 * beside a plain scan. */
#include "bare-parsing.h"
#include "history/mend-history-search.h"
#include "realistic-talks.h"
#include "store-fixture.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#define N_TALKS            100000
#define N_TIMES            51
#define ROWS_A_PAGE        20
#define MOST_MB_LIST       150
#define MOST_MB_SEARCH     300
#define MOST_TIMES_PARSING 4.0

static gboolean is_good = TRUE;

static void
judge (gboolean is_so, const char *what)
{
  if (is_so)
    return;

  g_print ("  too much: %s\n", what);
  is_good = FALSE;
}

static double
get_megabytes (void)
{
  g_autofree char *text = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &text, NULL, NULL));
  line = strstr (text, "VmRSS:");
  g_assert_nonnull (line);

  return (double) g_ascii_strtoll (line + strlen ("VmRSS:"), NULL, 10) / 1024;
}

/* However long it takes. */
static void
wait_for (gboolean (*is_so) (gpointer), gpointer data)
{
  while (!is_so (data))
    g_main_context_iteration (NULL, TRUE);
}

/* Of this thread alone: what else the computer does meanwhile says nothing. */
static gint64
get_own_time (void)
{
  struct timespec now = { 0 };

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * (gint64) G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static double
to_ms (gint64 usec)
{
  return (double) usec / 1000;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 one = *(const gint64 *) a;
  const gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static void
print_times (const char *what, gint64 *times)
{
  qsort (times, N_TIMES, sizeof *times, compare_times);
  g_print ("%s: %.2f ms, 95 of 100 within %.2f ms\n", what, to_ms (times[N_TIMES / 2]),
           to_ms (times[N_TIMES * 95 / 100]));
}

static void
put_talks (StoreFixture *fixture, guint n_talks)
{
  g_autoptr (RealisticTalks) talks = realistic_talks_new (7, n_talks);
  const gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < n_talks; i++)
    {
      g_autoptr (MendTalkRecord) record = realistic_talks_next (talks);

      put_talk (fixture, record);
    }

  /* Or the first that is saved waits for all of them. */
  sync ();
  g_print ("making %u talks: %.1f s\n", n_talks, to_ms (g_get_monotonic_time () - start) / 1000);
}

static gboolean
is_listed (gpointer history)
{
  return mend_history_get_is_listed (history);
}

static void
bench_opening (StoreFixture *fixture, guint n_talks)
{
  const gint64 start = g_get_monotonic_time ();
  const double before = get_megabytes ();
  MendHistory *history;
  gint64 opened;
  double after;

  store_fixture_open (fixture);
  opened = g_get_monotonic_time () - start;
  history = mend_store_get_history (fixture->store);
  mend_history_list (history);
  wait_for (is_listed, history);
  after = get_megabytes ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (history)), ==, n_talks);
  g_print ("opening the store: %.1f ms, and the list: %.1f ms; memory %.1f MB, %.1f MB more than "
           "before\n",
           to_ms (opened), to_ms (g_get_monotonic_time () - start - opened), after, after - before);
  judge (after < MOST_MB_LIST, "memory of the list");
}

typedef struct
{
  GPtrArray *rows;
} Page;

static gboolean
is_filled (gpointer data)
{
  const Page *page = data;

  for (guint i = 0; i < page->rows->len; i++)
    if (!mend_talk_summary_get_is_loaded (g_ptr_array_index (page->rows, i)))
      return FALSE;

  return TRUE;
}

/* What the list view asks for when another page comes into sight, and until all of it is read. */
static void
bench_scrolling (StoreFixture *fixture)
{
  GListModel *model = G_LIST_MODEL (mend_store_get_history (fixture->store));
  const guint n_talks = g_list_model_get_n_items (model);
  gint64 asked[N_TIMES];
  gint64 filled[N_TIMES];

  for (guint i = 0; i < N_TIMES; i++)
    {
      Page page = { .rows = g_ptr_array_new_with_free_func (g_object_unref) };
      const guint first = n_talks > ROWS_A_PAGE ? i * ((n_talks - ROWS_A_PAGE) / N_TIMES) : 0;
      const gint64 start = g_get_monotonic_time ();

      for (guint j = first; j < MIN (first + ROWS_A_PAGE, n_talks); j++)
        g_ptr_array_add (page.rows, g_list_model_get_item (model, j));

      asked[i] = g_get_monotonic_time () - start;
      wait_for (is_filled, &page);
      filled[i] = g_get_monotonic_time () - start;
      g_ptr_array_unref (page.rows);
    }

  print_times ("a page, in the window's own thread", asked);
  print_times ("a page, until it is read", filled);
  g_print ("memory after %d pages: %.1f MB\n", N_TIMES, get_megabytes ());
}

static gboolean
is_read (gpointer search)
{
  return mend_history_search_get_progress (search) >= 1.0;
}

static void
bench_indexing (StoreFixture *fixture, MendHistorySearch *search, guint n_talks)
{
  const gint64 parsing = bare_parsing_time (fixture, n_talks);
  const gint64 start = g_get_monotonic_time ();
  gint64 ready;

  mend_history_search_set_is_wanted (search, TRUE);
  wait_for (is_read, search);
  ready = g_get_monotonic_time () - start;
  g_print ("making the search ready: %.2f s, %.2f times a bare read and parse (%.2f s); "
           "memory %.1f MB\n",
           to_ms (ready) / 1000, (double) ready / (double) parsing, to_ms (parsing) / 1000,
           get_megabytes ());
  judge ((double) ready < MOST_TIMES_PARSING * (double) parsing, "making the search ready");
  judge (get_megabytes () < MOST_MB_SEARCH, "memory with the text for the search");
}

static void
bench_searching (MendHistorySearch *search)
{
  static const char *const typed[] = { "e", "en", "gar", "garden", "the evening", "zzz" };

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *what = NULL;
      gint64 times[N_TIMES];
      guint n_found = 0;

      for (guint j = 0; j < N_TIMES; j++)
        {
          const gint64 start = get_own_time ();

          mend_history_search_ask (search, typed[i], NULL);
          n_found = g_list_model_get_n_items (G_LIST_MODEL (search));
          for (guint k = 0; k < MIN (n_found, ROWS_A_PAGE); k++)
            g_object_unref (g_list_model_get_item (G_LIST_MODEL (search), k));

          times[j] = get_own_time () - start;
        }

      what = g_strdup_printf ("searching '%s', in %u talks", typed[i], n_found);
      print_times (what, times);
    }
}

int
main (int argc, char *argv[])
{
  const guint n_talks = argc > 1 ? (guint) atoi (argv[1]) : N_TALKS;
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  MendHistorySearch *search;

  put_talks (fixture, n_talks);
  bench_opening (fixture, n_talks);
  bench_scrolling (fixture);
  search = mend_history_get_search (mend_store_get_history (fixture->store));
  bench_indexing (fixture, search, n_talks);
  bench_searching (search);

#ifdef __SANITIZE_ADDRESS__
  /* The sanitizer needs more of everything, and so tells nothing. */
  return is_good ? 0 : 77;
#else
  return is_good ? 0 : 1;
#endif
}
