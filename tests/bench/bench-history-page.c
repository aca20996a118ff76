// SPDX-License-Identifier: GPL-3.0-or-later
/* Scrolling in the history of 100,000 talks, by the wheel and by whole pages: the work of each
 * frame is to fit in one. The same page with as many talks as fill the window a few times stands
 * beside it. The rows are filled in; what their reading costs is the matter of another benchmark.
 */
#include "frame-time.h"
#include "realistic-talks.h"
#include "widget-test.h"

#include "history/mend-history-page.h"
#include "history/mend-talk-summary.h"

#define N_TALKS    100000
#define N_FEW      200
#define N_STEPS    60
#define WHEEL_PX   100
#define FRAME_USEC 16000

typedef struct
{
  gint64 median_us;
  gint64 worst_us;
} Times;

static GListModel *
make_talks (guint n_talks)
{
  g_autoptr (RealisticTalks) source = realistic_talks_new (7, n_talks);
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *talks = g_list_store_new (MEND_TYPE_TALK_SUMMARY);

  for (guint i = 0; i < n_talks; i++)
    {
      g_autoptr (MendTalkRecord) record = realistic_talks_next (source);
      MendTalkSummary *summary = mend_talk_summary_new ("talk.json", record->started);

      mend_talk_summary_fill (summary, record);
      g_ptr_array_add (summaries, summary);
    }

  g_list_store_splice (talks, 0, 0, summaries->pdata, summaries->len);

  return G_LIST_MODEL (talks);
}

static GtkAdjustment *
find_scroll (GtkWidget *page)
{
  GtkWidget *view = widget_test_find (page, GTK_TYPE_LIST_VIEW, NULL);

  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
}

/* So many steps of so many pixels, down and up again, as far as there is something. */
static Times
time_steps (FrameTime *frames, GtkAdjustment *scroll, double step)
{
  gint64 times[N_STEPS];

  for (guint i = 0; i < N_STEPS; i++)
    {
      const gint64 begin_us = frame_time_now ();

      gtk_adjustment_set_value (scroll, gtk_adjustment_get_value (scroll) +
                                            (i < N_STEPS / 2 ? step : -step));
      times[i] = frame_time_now () - begin_us;
      times[i] += frame_time_wait (frames);
    }

  return (Times){
    .median_us = frame_time_get_median (times, N_STEPS),
    .worst_us = times[N_STEPS - 1],
  };
}

static void
time_page (guint n_talks, Times *wheel, Times *pages)
{
  g_autoptr (GListModel) talks = make_talks (n_talks);
  GtkWidget *page = mend_history_page_new ();
  GtkWindow *window = NULL;
  FrameTime frames = { 0 };

  mend_history_page_set_talks (MEND_HISTORY_PAGE (page), talks);
  window = widget_test_show (page, 1000, 700);
  widget_test_wait (500);
  frame_time_begin (&frames, window);
  *wheel = time_steps (&frames, find_scroll (page), WHEEL_PX);
  *pages =
      time_steps (&frames, find_scroll (page), gtk_adjustment_get_page_size (find_scroll (page)));
  frame_time_end (&frames);
  widget_test_close (window);
}

static gboolean
is_within_frame (const char *what, const Times *many, const Times *few)
{
  g_print ("%s among %d talks: %.1f ms a frame, at worst %.1f; %.1f times as among %d\n", what,
           N_TALKS, (double) many->median_us / 1000, (double) many->worst_us / 1000,
           (double) many->median_us / (double) MAX (few->median_us, 1), N_FEW);

  return many->worst_us < FRAME_USEC;
}

int
main (int argc, char *argv[])
{
  Times wheel[2];
  Times pages[2];
  gboolean is_fast = FALSE;

  widget_test_init (&argc, &argv);
  time_page (N_FEW, &wheel[0], &pages[0]);
  time_page (N_TALKS, &wheel[1], &pages[1]);
  is_fast = is_within_frame ("by the wheel", &wheel[1], &wheel[0]);
  is_fast = is_within_frame ("by pages", &pages[1], &pages[0]) && is_fast;

#ifdef __SANITIZE_ADDRESS__
  /* The sanitizer is most of the time. */
  return is_fast ? 0 : 77;
#else
  return is_fast ? 0 : 1;
#endif
}
