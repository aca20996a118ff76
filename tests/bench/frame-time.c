// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame-time.h"

#include <time.h>

gint64
frame_time_now (void)
{
  struct timespec time = { 0 };

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
before_paint_cb (FrameTime *self)
{
  self->begin_us = frame_time_now ();
}

static void
after_paint_cb (FrameTime *self)
{
  self->frame_us = frame_time_now () - self->begin_us;
}

void
frame_time_begin (FrameTime *self, GtkWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));

  self->window = window;
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
}

void
frame_time_end (FrameTime *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));

  g_signal_handlers_disconnect_by_data (clock, self);
}

/* The next frame of the window, which is asked for. */
gint64
frame_time_wait (FrameTime *self)
{
  self->frame_us = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self->window));
  while (self->frame_us < 0)
    g_main_context_iteration (NULL, TRUE);

  return self->frame_us;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

/* Puts the times in order. */
gint64
frame_time_get_median (gint64 *times, gsize n_times)
{
  qsort (times, n_times, sizeof (gint64), compare_times);

  return times[n_times / 2];
}
