// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How long a window takes for a frame. Times are in microseconds of this thread alone, since others
 * may use the machine, too; the wait for the screen is not among them. */
typedef struct
{
  GtkWindow *window;
  gint64 begin_us;
  gint64 frame_us;
} FrameTime;

void frame_time_begin (FrameTime *self, GtkWindow *window);
void frame_time_end (FrameTime *self);

gint64 frame_time_now (void);
gint64 frame_time_wait (FrameTime *self);

gint64 frame_time_get_median (gint64 *times, gsize n_times);

G_END_DECLS
