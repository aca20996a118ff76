// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-outcome-glyph.h"

#include "draw/mend-draw-outcome.h"

/**
 * MendOutcomeGlyph:
 *
 * The sign for what became of a promise, in the colour of the text around it. The styles say how
 * large it is. For a screen reader it is nothing: the word stands beside it, or with what it is in.
 */
struct _MendOutcomeGlyph
{
  GtkWidget parent_instance;

  MendOutcome outcome;
};

G_DEFINE_FINAL_TYPE (MendOutcomeGlyph, mend_outcome_glyph, GTK_TYPE_WIDGET)

static void
mend_outcome_glyph_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  const int size = MIN (width, height);
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_translate (cr, (width - size) / 2.0, (height - size) / 2.0);
  mend_draw_outcome (cr, MEND_OUTCOME_GLYPH (widget)->outcome, size);
  cairo_destroy (cr);
}

static void
mend_outcome_glyph_class_init (MendOutcomeGlyphClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = mend_outcome_glyph_snapshot;

  gtk_widget_class_set_css_name (widget_class, "mend-outcome");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mend_outcome_glyph_init (MendOutcomeGlyph *self)
{
}

/**
 * mend_outcome_glyph_new:
 * @outcome: what became of a promise
 *
 * Makes a sign.
 *
 * Returns: (transfer floating): the sign
 */
GtkWidget *
mend_outcome_glyph_new (MendOutcome outcome)
{
  MendOutcomeGlyph *self = g_object_new (MEND_TYPE_OUTCOME_GLYPH, NULL);

  self->outcome = outcome;

  return GTK_WIDGET (self);
}

/**
 * mend_outcome_glyph_get_outcome:
 * @self: a sign
 *
 * Gets what it stands for.
 *
 * Returns: what became of a promise
 */
MendOutcome
mend_outcome_glyph_get_outcome (MendOutcomeGlyph *self)
{
  g_return_val_if_fail (MEND_IS_OUTCOME_GLYPH (self), MEND_OUTCOME_OPEN);

  return self->outcome;
}
