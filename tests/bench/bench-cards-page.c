// SPDX-License-Identifier: GPL-3.0-or-later
/* Typing in the search of the cards page over 5,000 cards: what it takes from a key to the picture
 * is to fit in one frame. The same page with a handful of cards stands beside it. */
#include "many-cards.h"
#include "widget-test.h"

#include "cards/mend-cards-page.h"
#include "cards/mend-deck.h"

#include <string.h>
#include <time.h>

#define N_CARDS    5000
#define N_FEW      20
#define N_TIMES    15
#define FRAME_USEC 16000
#define KEY_MS     80

/* As one types and takes letters back: what is found gets fewer, and all at once more; "w" is in
 * every card. */
static const char *const typed[] = { "w", "wa", "w", "we", "week", "week l", "week", "w", "wz" };

typedef struct
{
  GtkWindow *window;
  GtkWidget *entry;
  gint64 begin_us;
  gint64 frame_us;
} Page;

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

/* Of this thread alone, in microseconds: others may use the machine, too. */
static gint64
get_time (void)
{
  struct timespec time = { 0 };

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
before_paint_cb (Page *self)
{
  self->begin_us = get_time ();
}

static void
after_paint_cb (Page *self)
{
  self->frame_us = get_time () - self->begin_us;
}

/* Letters are added at the end or taken from there, in one step. */
static void
edit (GtkEditable *entry, const char *text)
{
  const int length = (int) strlen (gtk_editable_get_text (entry));
  const int new_length = (int) strlen (text);
  int position = length;

  if (new_length > length)
    gtk_editable_insert_text (entry, text + length, -1, &position);
  else
    gtk_editable_delete_text (entry, new_length, -1);
}

/* The wait for the screen is not counted: only what is worked, for the key and for its frame. */
static gint64
time_key (Page *self, const char *text)
{
  const gint64 begin_us = get_time ();
  gint64 key_us = 0;

  edit (GTK_EDITABLE (self->entry), text);
  key_us = get_time () - begin_us;

  self->frame_us = -1;
  gtk_widget_queue_draw (self->entry);
  while (self->frame_us < 0)
    g_main_context_iteration (NULL, TRUE);

  return key_us + self->frame_us;
}

static void
open_page (Page *self, guint n_cards)
{
  g_autoptr (GListModel) decks = many_cards_make_decks (n_cards, NULL);
  g_autoptr (GListStore) own_decks = g_list_store_new (MEND_TYPE_DECK);
  GtkWidget *page = mend_cards_page_new (decks, G_LIST_MODEL (own_decks));
  GdkFrameClock *clock = NULL;

  self->window = widget_test_show (page, 1000, 700);
  self->entry = widget_test_find (page, GTK_TYPE_SEARCH_ENTRY, NULL);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
}

static void
close_page (Page *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));

  g_signal_handlers_disconnect_by_data (clock, self);
  widget_test_close (self->window);
}

/* The median of each key, over as many rounds. */
static void
time_keys (guint n_cards, gint64 medians[G_N_ELEMENTS (typed)])
{
  gint64 times[G_N_ELEMENTS (typed)][N_TIMES];
  Page page = { 0 };

  open_page (&page, n_cards);
  for (guint i = 0; i < N_TIMES; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (typed); j++)
      {
        times[j][i] = time_key (&page, typed[j]);
        widget_test_wait (KEY_MS);
      }

  close_page (&page);
  for (gsize j = 0; j < G_N_ELEMENTS (typed); j++)
    {
      qsort (times[j], N_TIMES, sizeof (gint64), compare_times);
      medians[j] = times[j][N_TIMES / 2];
    }
}

int
main (int argc, char *argv[])
{
  gint64 many[G_N_ELEMENTS (typed)];
  gint64 few[G_N_ELEMENTS (typed)];
  gboolean is_fast = TRUE;

  widget_test_init (&argc, &argv);
  time_keys (N_FEW, few);
  time_keys (N_CARDS, many);

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_print ("typing “%s” among %d cards: %.1f ms to the picture, %.1f times as among %d\n",
               typed[i], N_CARDS, (double) many[i] / 1000,
               (double) many[i] / (double) MAX (few[i], 1), N_FEW);
      is_fast = is_fast && many[i] < FRAME_USEC;
    }

#ifdef __SANITIZE_ADDRESS__
  /* The sanitizer is most of the time. */
  return is_fast ? 0 : 77;
#else
  return is_fast ? 0 : 1;
#endif
}
