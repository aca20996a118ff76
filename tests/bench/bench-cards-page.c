// SPDX-License-Identifier: GPL-3.0-or-later
/* Typing in the search of the cards page over 5,000 cards: what it takes from a key to the picture
 * is to fit in one frame. The same page with a handful of cards stands beside it. */
#include "frame-time.h"
#include "many-cards.h"
#include "widget-test.h"

#include "cards/mend-cards-page.h"
#include "cards/mend-deck.h"

#include <string.h>

#define N_CARDS    5000
#define N_FEW      20
#define N_TIMES    15
#define FRAME_USEC 16000
#define KEY_MS     80

/* As one types and takes letters back: what is found gets fewer, and all at once more; "w" is in
 * every card. */
static const char *const typed[] = { "w", "wa", "w", "we", "week", "week l", "week", "w", "wz" };

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

static gint64
time_key (FrameTime *frames, GtkEditable *entry, const char *text)
{
  const gint64 begin_us = frame_time_now ();
  gint64 key_us = 0;

  edit (entry, text);
  key_us = frame_time_now () - begin_us;

  return key_us + frame_time_wait (frames);
}

/* The median of each key, over as many rounds. */
static void
time_keys (guint n_cards, gint64 medians[G_N_ELEMENTS (typed)])
{
  gint64 times[G_N_ELEMENTS (typed)][N_TIMES];
  g_autoptr (GListModel) decks = many_cards_make_decks (n_cards, NULL);
  g_autoptr (GListStore) own_decks = g_list_store_new (MEND_TYPE_DECK);
  GtkWidget *page = mend_cards_page_new (decks, G_LIST_MODEL (own_decks));
  GtkWindow *window = widget_test_show (page, 1000, 700);
  GtkEditable *entry = GTK_EDITABLE (widget_test_find (page, GTK_TYPE_SEARCH_ENTRY, NULL));
  FrameTime frames = { 0 };

  frame_time_begin (&frames, window);
  for (guint i = 0; i < N_TIMES; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (typed); j++)
      {
        times[j][i] = time_key (&frames, entry, typed[j]);
        widget_test_wait (KEY_MS);
      }

  frame_time_end (&frames);
  widget_test_close (window);
  for (gsize j = 0; j < G_N_ELEMENTS (typed); j++)
    medians[j] = frame_time_get_median (times[j], N_TIMES);
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
