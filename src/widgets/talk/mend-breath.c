// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-breath.h"

#include "talk/mend-breath-face.h"

/**
 * MendBreath:
 *
 * A calm drawing to breathe along with: a disc that grows for four seconds and sinks for six. Where
 * animations are switched off it stands still and nothing is drawn anew.
 */

struct _MendBreath
{
  AdwBin parent_instance;

  MendBreathFace *face;
  double fullness;
  gint64 since_time;
  guint tick_id;
};

#define IN_TIME  (4 * G_USEC_PER_SEC)
#define OUT_TIME (6 * G_USEC_PER_SEC)

/* What stands still is neither full nor empty. */
#define STILL_FULLNESS 0.5

G_DEFINE_FINAL_TYPE (MendBreath, mend_breath, ADW_TYPE_BIN)

static void
set_fullness (MendBreath *self, double fullness)
{
  self->fullness = fullness;
  mend_breath_face_set_fullness (self->face, fullness);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer data)
{
  MendBreath *self = MEND_BREATH (widget);
  const gint64 time = gdk_frame_clock_get_frame_time (frame_clock);

  if (self->since_time == 0)
    self->since_time = time;

  set_fullness (self, mend_breath_compute_fullness (time - self->since_time));

  return G_SOURCE_CONTINUE;
}

static void
stop (MendBreath *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);

  self->tick_id = 0;
}

static void
update (MendBreath *self)
{
  stop (self);
  self->since_time = 0;
  set_fullness (self, STILL_FULLNESS);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && adw_get_enable_animations (GTK_WIDGET (self)))
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static void
mend_breath_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mend_breath_parent_class)->map (widget);

  update (MEND_BREATH (widget));
}

static void
mend_breath_unmap (GtkWidget *widget)
{
  stop (MEND_BREATH (widget));

  GTK_WIDGET_CLASS (mend_breath_parent_class)->unmap (widget);
}

static void
mend_breath_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mend_breath_parent_class)->realize (widget);

  g_signal_connect_object (gtk_widget_get_settings (widget), "notify::gtk-enable-animations",
                           G_CALLBACK (update), widget, G_CONNECT_SWAPPED);
}

static void
mend_breath_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_settings (widget), update, widget);

  GTK_WIDGET_CLASS (mend_breath_parent_class)->unrealize (widget);
}

static void
mend_breath_dispose (GObject *object)
{
  g_clear_object (&MEND_BREATH (object)->face);

  G_OBJECT_CLASS (mend_breath_parent_class)->dispose (object);
}

static void
mend_breath_class_init (MendBreathClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_breath_dispose;

  widget_class->map = mend_breath_map;
  widget_class->unmap = mend_breath_unmap;
  widget_class->realize = mend_breath_realize;
  widget_class->unrealize = mend_breath_unrealize;
}

static void
mend_breath_init (MendBreath *self)
{
  GtkWidget *image =
      g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->face = mend_breath_face_new ();
  set_fullness (self, STILL_FULLNESS);
  gtk_image_set_from_paintable (GTK_IMAGE (image), GDK_PAINTABLE (self->face));
  gtk_widget_add_css_class (image, "mend-breath");
  adw_bin_set_child (ADW_BIN (self), image);
}

GtkWidget *
mend_breath_new (void)
{
  return g_object_new (MEND_TYPE_BREATH, NULL);
}

/**
 * mend_breath_get_fullness:
 * @self: a breath
 *
 * Gets what is shown.
 *
 * Returns: how full of air, from 0 to 1
 */
double
mend_breath_get_fullness (MendBreath *self)
{
  g_return_val_if_fail (MEND_IS_BREATH (self), 0);

  return self->fullness;
}

gboolean
mend_breath_get_is_moving (MendBreath *self)
{
  g_return_val_if_fail (MEND_IS_BREATH (self), FALSE);

  return self->tick_id != 0;
}

/**
 * mend_breath_compute_fullness:
 * @time: microseconds since the first breath began
 *
 * Works out how full of air a calm breath is: it starts and ends softly.
 *
 * Returns: a number from 0 to 1
 */
double
mend_breath_compute_fullness (gint64 time)
{
  const gint64 within = time % (IN_TIME + OUT_TIME);
  const double share = within < IN_TIME ? (double) within / (double) IN_TIME
                                        : 1 - (double) (within - IN_TIME) / (double) OUT_TIME;

  return share * share * (3 - 2 * share);
}
