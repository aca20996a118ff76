// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-person-chart.h"

#include "mend-person-mark.h"

#include <glib/gi18n.h>

/**
 * MendPersonChart:
 *
 * Something of one person over the months: one sentence that says from when to when, what the signs
 * stand for, strips with a heading each, and all of it as a table. There is no place for a sum.
 */
struct _MendPersonChart
{
  AdwBin parent_instance;

  MendSeat seat;
  char *color;

  MendPersonMark *mark;
  GtkLabel *span_label;
  AdwBin *key_bin;
  GtkBox *strips;
  AdwBin *table_bin;
};

G_DEFINE_FINAL_TYPE (MendPersonChart, mend_person_chart, ADW_TYPE_BIN)

static char *
write_span (GDateTime *from, GDateTime *to)
{
  /* Translators: a month and its year, as in “March 2026” */
  const char *format = C_ ("label", "%B %Y");
  g_autofree char *from_month = g_date_time_format (from, format);
  g_autofree char *to_month = g_date_time_format (to, format);

  if (g_str_equal (from_month, to_month))
    /* Translators: %s is a month and its year. */
    return g_strdup_printf (C_ ("to both", "In %s."), to_month);

  /* Translators: two months and their years */
  return g_strdup_printf (C_ ("to both", "From %s to %s."), from_month, to_month);
}

static GtkWidget *
make_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

static void
mend_person_chart_finalize (GObject *object)
{
  g_free (MEND_PERSON_CHART (object)->color);

  G_OBJECT_CLASS (mend_person_chart_parent_class)->finalize (object);
}

static void
mend_person_chart_class_init (MendPersonChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mend_person_chart_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-person-chart.ui");
  gtk_widget_class_bind_template_child (widget_class, MendPersonChart, mark);
  gtk_widget_class_bind_template_child (widget_class, MendPersonChart, span_label);
  gtk_widget_class_bind_template_child (widget_class, MendPersonChart, key_bin);
  gtk_widget_class_bind_template_child (widget_class, MendPersonChart, strips);
  gtk_widget_class_bind_template_child (widget_class, MendPersonChart, table_bin);
}

static void
mend_person_chart_init (MendPersonChart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_person_chart_get_seat:
 * @self: a chart
 *
 * Gets where the person sits.
 *
 * Returns: left or right
 */
MendSeat
mend_person_chart_get_seat (MendPersonChart *self)
{
  g_return_val_if_fail (MEND_IS_PERSON_CHART (self), MEND_SEAT_LEFT);

  return self->seat;
}

/**
 * mend_person_chart_get_color:
 * @self: a chart
 *
 * Gets the colour of the person.
 *
 * Returns: (nullable): the colour
 */
const char *
mend_person_chart_get_color (MendPersonChart *self)
{
  g_return_val_if_fail (MEND_IS_PERSON_CHART (self), NULL);

  return self->color;
}

/**
 * mend_person_chart_set_person:
 * @self: a chart
 * @seat: left or right
 * @name: how the person there is called
 * @color: (nullable): the colour
 *
 * Says whose chart it is. To be called before there are strips.
 */
void
mend_person_chart_set_person (MendPersonChart *self,
                              MendSeat seat,
                              const char *name,
                              const char *color)
{
  g_return_if_fail (MEND_IS_PERSON_CHART (self));

  self->seat = seat;
  g_free (self->color);
  self->color = g_strdup (color);
  mend_person_mark_set_seat (self->mark, seat);
  mend_person_mark_set_name (self->mark, name);
  mend_person_mark_set_color (self->mark, color);
}

/**
 * mend_person_chart_set_span:
 * @self: a chart
 * @first: when the first of it was, in the time to be shown
 * @latest: when the latest of it was
 *
 * Says from when to when it is.
 */
void
mend_person_chart_set_span (MendPersonChart *self, GDateTime *first, GDateTime *latest)
{
  g_autofree char *span = NULL;

  g_return_if_fail (MEND_IS_PERSON_CHART (self));
  g_return_if_fail (first != NULL && latest != NULL);

  span = write_span (first, latest);
  gtk_label_set_text (self->span_label, span);
}

/**
 * mend_person_chart_set_key:
 * @self: a chart
 * @key: what the signs stand for
 *
 * Says how the strips are read.
 */
void
mend_person_chart_set_key (MendPersonChart *self, GtkWidget *key)
{
  g_return_if_fail (MEND_IS_PERSON_CHART (self));

  adw_bin_set_child (self->key_bin, key);
}

/**
 * mend_person_chart_set_table:
 * @self: a chart
 * @table: the same as the strips
 *
 * Sets what is to be unfolded below the strips.
 */
void
mend_person_chart_set_table (MendPersonChart *self, GtkWidget *table)
{
  g_return_if_fail (MEND_IS_PERSON_CHART (self));

  adw_bin_set_child (self->table_bin, table);
}

/**
 * mend_person_chart_add_strip:
 * @self: a chart
 * @heading: what the strip is about
 * @strip: a strip
 *
 * Adds a strip below the others.
 */
void
mend_person_chart_add_strip (MendPersonChart *self, const char *heading, GtkWidget *strip)
{
  GtkWidget *box;

  g_return_if_fail (MEND_IS_PERSON_CHART (self));

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box), make_heading (heading));
  gtk_box_append (GTK_BOX (box), strip);
  gtk_box_append (self->strips, box);
}

/**
 * mend_person_chart_remove_strips:
 * @self: a chart
 *
 * Removes all strips.
 */
void
mend_person_chart_remove_strips (MendPersonChart *self)
{
  GtkWidget *child;

  g_return_if_fail (MEND_IS_PERSON_CHART (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->strips))) != NULL)
    gtk_box_remove (self->strips, child);
}
