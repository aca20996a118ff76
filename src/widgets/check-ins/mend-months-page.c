// SPDX-License-Identifier: GPL-3.0-or-later
#include "check-ins/mend-months-page.h"

#include "check-ins/mend-check-in.h"
#include "check-ins/mend-months-strip.h"
#include "check-ins/mend-months-table.h"
#include "mend-focus-child.h"
#include "mend-person-chart.h"

#include <glib/gi18n.h>

/**
 * MendMonthsPage:
 *
 * The check-ins over the months: a chart for each of the two, and below them each check-in, which
 * can be deleted. Its signal is `delete`, with a [struct@Mend.CheckIn].
 */
struct _MendMonthsPage
{
  AdwBin parent_instance;

  MendPerson *persons[2];
  gboolean is_read_only;

  GtkWidget *empty_label;
  GtkWidget *charts;
  MendPersonChart *left_chart;
  MendPersonChart *right_chart;
  GtkWidget *days_box;
  GtkListBox *days;
};

enum
{
  SIGNAL_DELETE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendMonthsPage, mend_months_page, ADW_TYPE_BIN)

static void
delete_clicked_cb (MendMonthsPage *self, GtkButton *button)
{
  g_signal_emit (self, signals[SIGNAL_DELETE], 0,
                 g_object_get_data (G_OBJECT (button), "check-in"));
}

static void
add_day (MendMonthsPage *self, MendCheckIn *check_in)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (check_in->created);
  /* Translators: a day, as in “3 November 2026” */
  g_autofree char *day = g_date_time_format (local, C_ ("label", "%-d %B %Y"));
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (C_ ("label", "Delete"));

  /* Translators: %s is a day. */
  g_autofree char *label = g_strdup_printf (C_ ("label", "Delete the check-in of %s"), day);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), day);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !self->is_read_only);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "check-in", mend_check_in_ref (check_in),
                          (GDestroyNotify) mend_check_in_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (delete_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->days, row);
}

static void
show_lines (MendPersonChart *chart, GPtrArray *lines)
{
  mend_person_chart_remove_strips (chart);

  for (guint i = 0; i < lines->len; i++)
    {
      const MendMonthsLine *line = g_ptr_array_index (lines, i);
      g_autofree char *heading = g_strdup_printf ("%u. %s", i + 1, line->text);

      mend_person_chart_add_strip (chart, heading,
                                   mend_months_strip_new (line, mend_person_chart_get_seat (chart),
                                                          mend_person_chart_get_color (chart)));
    }
}

static GtkWidget *
make_key (void)
{
  /* Translators: what the lines behind a chart stand for */
  GtkWidget *label = gtk_label_new (C_ ("label", "The line below is 0, the one above 10."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");

  return label;
}

/* Each sentence has a strip of its own; nothing is called better. */
static void
show_chart (MendPersonChart *chart, GPtrArray *check_ins, const MendPerson *person)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GDateTime) first = NULL;
  g_autoptr (GDateTime) latest = NULL;

  gtk_widget_set_visible (GTK_WIDGET (chart), person != NULL);

  if (person == NULL || check_ins->len == 0)
    return;

  first = g_date_time_to_local (((MendCheckIn *) g_ptr_array_index (check_ins, 0))->created);
  latest = g_date_time_to_local (
      ((MendCheckIn *) g_ptr_array_index (check_ins, check_ins->len - 1))->created);
  lines = mend_months_make_lines (check_ins, person->id);
  mend_person_chart_set_span (chart, first, latest);
  mend_person_chart_set_key (chart, make_key ());
  show_lines (chart, lines);
  mend_person_chart_set_table (chart, mend_months_table_new (check_ins, lines, person->id));
}

static gboolean
mend_months_page_grab_focus (GtkWidget *widget)
{
  MendMonthsPage *self = MEND_MONTHS_PAGE (widget);

  return gtk_widget_child_focus (self->charts, GTK_DIR_TAB_FORWARD);
}

static void
mend_months_page_dispose (GObject *object)
{
  MendMonthsPage *self = MEND_MONTHS_PAGE (object);

  g_clear_pointer (&self->persons[0], mend_person_unref);
  g_clear_pointer (&self->persons[1], mend_person_unref);

  G_OBJECT_CLASS (mend_months_page_parent_class)->dispose (object);
}

static void
mend_months_page_class_init (MendMonthsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_months_page_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_months_page_grab_focus;

  signals[SIGNAL_DELETE] = g_signal_new ("delete", MEND_TYPE_MONTHS_PAGE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, MEND_TYPE_CHECK_IN);

  g_type_ensure (MEND_TYPE_PERSON_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-months-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendMonthsPage, empty_label);
  gtk_widget_class_bind_template_child (widget_class, MendMonthsPage, charts);
  gtk_widget_class_bind_template_child (widget_class, MendMonthsPage, left_chart);
  gtk_widget_class_bind_template_child (widget_class, MendMonthsPage, right_chart);
  gtk_widget_class_bind_template_child (widget_class, MendMonthsPage, days_box);
  gtk_widget_class_bind_template_child (widget_class, MendMonthsPage, days);
}

static void
mend_months_page_init (MendMonthsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_months_page_new:
 *
 * Makes a page without check-ins.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_months_page_new (void)
{
  return g_object_new (MEND_TYPE_MONTHS_PAGE, NULL);
}

/**
 * mend_months_page_set_person:
 * @self: a page
 * @seat: left or right
 * @person: (nullable): who sits there
 * @name: how that person is called
 * @color: (nullable): the colour
 *
 * Says who sits on a seat. To be called before there are check-ins.
 */
void
mend_months_page_set_person (MendMonthsPage *self,
                             MendSeat seat,
                             const MendPerson *person,
                             const char *name,
                             const char *color)
{
  const guint side = seat == MEND_SEAT_RIGHT;

  g_return_if_fail (MEND_IS_MONTHS_PAGE (self));

  g_clear_pointer (&self->persons[side], mend_person_unref);
  self->persons[side] = person != NULL ? mend_person_ref ((MendPerson *) person) : NULL;
  mend_person_chart_set_person (side == 0 ? self->left_chart : self->right_chart, seat, name,
                                color);
}

/**
 * mend_months_page_set_check_ins:
 * @self: a page
 * @check_ins: (element-type MendCheckIn): the check-ins, the oldest first
 *
 * Shows check-ins.
 */
void
mend_months_page_set_check_ins (MendMonthsPage *self, GPtrArray *check_ins)
{
  GtkWidget *row;

  g_return_if_fail (MEND_IS_MONTHS_PAGE (self));
  g_return_if_fail (check_ins != NULL);

  gtk_widget_set_visible (self->empty_label, check_ins->len == 0);
  gtk_widget_set_visible (self->charts, check_ins->len > 0);
  gtk_widget_set_visible (self->days_box, check_ins->len > 0);
  show_chart (self->left_chart, check_ins, self->persons[0]);
  show_chart (self->right_chart, check_ins, self->persons[1]);

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->days))) != NULL)
    gtk_list_box_remove (self->days, row);

  for (guint i = check_ins->len; i > 0; i--)
    add_day (self, g_ptr_array_index (check_ins, i - 1));
}

/**
 * mend_months_page_set_is_read_only:
 * @self: a page
 * @is_read_only: whether nothing can be deleted
 *
 * Sets whether check-ins are only read. To be called before there are check-ins.
 */
void
mend_months_page_set_is_read_only (MendMonthsPage *self, gboolean is_read_only)
{
  g_return_if_fail (MEND_IS_MONTHS_PAGE (self));

  self->is_read_only = is_read_only;
}
