// SPDX-License-Identifier: GPL-3.0-or-later
#include "check-ins/mend-months-strip.h"

#include "draw/mend-draw-months.h"
#include "mend-person-color.h"

/**
 * MendMonthsStrip:
 *
 * What one person said to one sentence over the months, drawn in the colour and with the shape of
 * that person. The styles say how high it is.
 */
struct _MendMonthsStrip
{
  GtkWidget parent_instance;

  MendMonthsLine line;
  MendSeat seat;
};

#define FRAME_STRENGTH 0.25f

G_DEFINE_FINAL_TYPE (MendMonthsStrip, mend_months_strip, GTK_TYPE_WIDGET)

static void
mend_months_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MendMonthsStrip *self = MEND_MONTHS_STRIP (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }

  gdk_cairo_set_source_rgba (cr, &color);
  mend_draw_months_line (cr, &self->line, self->seat, width, height);
  color.alpha *= FRAME_STRENGTH;
  gdk_cairo_set_source_rgba (cr, &color);
  mend_draw_months_frame (cr, width, height);
  cairo_destroy (cr);
}

static void
mend_months_strip_finalize (GObject *object)
{
  MendMonthsStrip *self = MEND_MONTHS_STRIP (object);

  g_free (self->line.item_id);
  g_free (self->line.text);
  g_clear_pointer (&self->line.points, g_array_unref);

  G_OBJECT_CLASS (mend_months_strip_parent_class)->finalize (object);
}

static void
mend_months_strip_class_init (MendMonthsStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mend_months_strip_finalize;
  widget_class->snapshot = mend_months_strip_snapshot;

  gtk_widget_class_set_css_name (widget_class, "mend-months");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mend_months_strip_init (MendMonthsStrip *self)
{
}

/* The numbers, in the order in which they were said. */
static char *
join_values (const MendMonthsLine *line)
{
  GString *joined = g_string_new (line->text);

  for (guint i = 0; i < line->points->len; i++)
    g_string_append_printf (joined, "%s%d", i == 0 ? " " : ", ",
                            g_array_index (line->points, MendMonthsPoint, i).value);

  return g_string_free (joined, FALSE);
}

/**
 * mend_months_strip_new:
 * @line: what was said, copied
 * @seat: where the one who said it sits
 * @color: (nullable): the colour of that person
 *
 * Makes a strip. For a screen reader it is the sentence and the numbers.
 *
 * Returns: (transfer floating): the strip
 */
GtkWidget *
mend_months_strip_new (const MendMonthsLine *line, MendSeat seat, const char *color)
{
  MendMonthsStrip *self = g_object_new (MEND_TYPE_MONTHS_STRIP, NULL);
  g_autofree char *values = join_values (line);

  self->line.item_id = g_strdup (line->item_id);
  self->line.text = g_strdup (line->text);
  self->line.points = g_array_ref (line->points);
  self->seat = seat;
  gtk_widget_add_css_class (GTK_WIDGET (self), mend_person_color_get_css_class (color, seat));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, values, -1);

  return GTK_WIDGET (self);
}
