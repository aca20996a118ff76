// SPDX-License-Identifier: GPL-3.0-or-later
#include "check-ins/mend-months-chart.h"

#include "check-ins/mend-months-strip.h"
#include "check-ins/mend-months-table.h"
#include "mend-person-mark.h"

#include <glib/gi18n.h>

/**
 * MendMonthsChart:
 *
 * What one person said over the months: each sentence with a strip of its own, one sentence that
 * says from when to when, and all of it as a table. There is no sum, and nothing is called better.
 */
struct _MendMonthsChart
{
  AdwBin parent_instance;

  MendSeat seat;
  char *color;

  MendPersonMark *mark;
  GtkLabel *span_label;
  GtkBox *strips;
  AdwBin *table_bin;
};

G_DEFINE_FINAL_TYPE (MendMonthsChart, mend_months_chart, ADW_TYPE_BIN)

static char *
write_span (GDateTime *first, GDateTime *latest)
{
  g_autoptr (GDateTime) from = g_date_time_to_local (first);
  g_autoptr (GDateTime) to = g_date_time_to_local (latest);
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
make_heading (guint number, const char *text)
{
  g_autofree char *numbered = g_strdup_printf ("%u. %s", number, text);
  GtkWidget *label = gtk_label_new (numbered);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

static void
show_lines (MendMonthsChart *self, GPtrArray *lines)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->strips))) != NULL)
    gtk_box_remove (self->strips, child);

  for (guint i = 0; i < lines->len; i++)
    {
      const MendMonthsLine *line = g_ptr_array_index (lines, i);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

      gtk_box_append (GTK_BOX (box), make_heading (i + 1, line->text));
      gtk_box_append (GTK_BOX (box), mend_months_strip_new (line, self->seat, self->color));
      gtk_box_append (self->strips, box);
    }
}

static void
mend_months_chart_finalize (GObject *object)
{
  g_free (MEND_MONTHS_CHART (object)->color);

  G_OBJECT_CLASS (mend_months_chart_parent_class)->finalize (object);
}

static void
mend_months_chart_class_init (MendMonthsChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mend_months_chart_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-months-chart.ui");
  gtk_widget_class_bind_template_child (widget_class, MendMonthsChart, mark);
  gtk_widget_class_bind_template_child (widget_class, MendMonthsChart, span_label);
  gtk_widget_class_bind_template_child (widget_class, MendMonthsChart, strips);
  gtk_widget_class_bind_template_child (widget_class, MendMonthsChart, table_bin);
}

static void
mend_months_chart_init (MendMonthsChart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_months_chart_set_person:
 * @self: a chart
 * @seat: left or right
 * @name: how the person there is called
 * @color: (nullable): the colour
 *
 * Says whose chart it is. To be called before there are check-ins.
 */
void
mend_months_chart_set_person (MendMonthsChart *self,
                              MendSeat seat,
                              const char *name,
                              const char *color)
{
  g_return_if_fail (MEND_IS_MONTHS_CHART (self));

  self->seat = seat;
  g_free (self->color);
  self->color = g_strdup (color);
  mend_person_mark_set_seat (self->mark, seat);
  mend_person_mark_set_name (self->mark, name);
  mend_person_mark_set_color (self->mark, color);
}

/**
 * mend_months_chart_set_check_ins:
 * @self: a chart
 * @check_ins: (element-type MendCheckIn): the check-ins, the oldest first, at least one
 * @person_id: the id of the person
 *
 * Shows check-ins.
 */
void
mend_months_chart_set_check_ins (MendMonthsChart *self, GPtrArray *check_ins, const char *person_id)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *span = NULL;
  const MendCheckIn *first;
  const MendCheckIn *latest;

  g_return_if_fail (MEND_IS_MONTHS_CHART (self));
  g_return_if_fail (check_ins != NULL && check_ins->len > 0 && person_id != NULL);

  first = g_ptr_array_index (check_ins, 0);
  latest = g_ptr_array_index (check_ins, check_ins->len - 1);
  span = write_span (first->created, latest->created);
  gtk_label_set_text (self->span_label, span);

  lines = mend_months_make_lines (check_ins, person_id);
  show_lines (self, lines);
  adw_bin_set_child (self->table_bin, mend_months_table_new (check_ins, lines, person_id));
}
