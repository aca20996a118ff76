// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-weeks-page.h"

#include "mend-focus-child.h"
#include "mend-person-chart.h"
#include "promises/mend-weeks-strip.h"
#include "promises/mend-weeks-table.h"
#include "promises/mend-weeks.h"

#include <glib/gi18n.h>

/**
 * MendWeeksPage:
 *
 * The promises over the months: for each of the two a timeline by week, and the same as a table.
 * There is no sum, and who said nothing of a promise has no chart.
 */
struct _MendWeeksPage
{
  AdwBin parent_instance;

  MendPerson *persons[2];

  GtkWidget *empty_label;
  GtkWidget *charts;
  MendPersonChart *left_chart;
  MendPersonChart *right_chart;
};

G_DEFINE_FINAL_TYPE (MendWeeksPage, mend_weeks_page, ADW_TYPE_BIN)

static GPtrArray *
list_of_seat (MendWeeksPage *self, GPtrArray *standings, MendSeat seat)
{
  GPtrArray *given = g_ptr_array_new ();

  for (guint i = 0; i < standings->len; i++)
    {
      MendStanding *standing = g_ptr_array_index (standings, i);
      const MendPromise *promise = mend_standing_get_promise (standing);

      if (mend_promise_find_seat (promise, self->persons[0], self->persons[1]) == seat)
        g_ptr_array_add (given, standing);
    }

  return given;
}

static GDateTime *
get_first (GPtrArray *months, guint index)
{
  return ((MendWeeksMonth *) g_ptr_array_index (months, index))->first;
}

/* The latest month is above. */
static gboolean
show_chart (MendWeeksPage *self, MendPersonChart *chart, GPtrArray *standings, MendSeat seat)
{
  g_autoptr (GPtrArray) given = list_of_seat (self, standings, seat);
  g_autoptr (GPtrArray) months = mend_weeks_make_months (given);

  mend_person_chart_remove_strips (chart);
  gtk_widget_set_visible (GTK_WIDGET (chart), months->len > 0);

  if (months->len == 0)
    return FALSE;

  mend_person_chart_set_span (chart, get_first (months, 0), get_first (months, months->len - 1));
  mend_person_chart_set_key (chart, mend_weeks_strip_new_key ());
  mend_person_chart_set_table (chart, mend_weeks_table_new (months));

  for (guint i = months->len; i > 0; i--)
    {
      const MendWeeksMonth *month = g_ptr_array_index (months, i - 1);
      /* Translators: a month and its year, as in “March 2026” */
      g_autofree char *heading = g_date_time_format (month->first, C_ ("label", "%B %Y"));

      mend_person_chart_add_strip (chart, heading, mend_weeks_strip_new (month));
    }

  return TRUE;
}

static gboolean
mend_weeks_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (MEND_WEEKS_PAGE (widget)->charts, GTK_DIR_TAB_FORWARD);
}

static void
mend_weeks_page_dispose (GObject *object)
{
  MendWeeksPage *self = MEND_WEEKS_PAGE (object);

  g_clear_pointer (&self->persons[0], mend_person_unref);
  g_clear_pointer (&self->persons[1], mend_person_unref);

  G_OBJECT_CLASS (mend_weeks_page_parent_class)->dispose (object);
}

static void
mend_weeks_page_class_init (MendWeeksPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_weeks_page_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_weeks_page_grab_focus;

  g_type_ensure (MEND_TYPE_PERSON_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-weeks-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendWeeksPage, empty_label);
  gtk_widget_class_bind_template_child (widget_class, MendWeeksPage, charts);
  gtk_widget_class_bind_template_child (widget_class, MendWeeksPage, left_chart);
  gtk_widget_class_bind_template_child (widget_class, MendWeeksPage, right_chart);
}

static void
mend_weeks_page_init (MendWeeksPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_weeks_page_new:
 *
 * Makes a page without promises.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_weeks_page_new (void)
{
  return g_object_new (MEND_TYPE_WEEKS_PAGE, NULL);
}

/**
 * mend_weeks_page_set_person:
 * @self: a page
 * @seat: left or right
 * @person: (nullable): who sits there
 * @name: how that person is called
 * @color: (nullable): the colour
 *
 * Says who sits on a seat. To be called before there are promises.
 */
void
mend_weeks_page_set_person (MendWeeksPage *self,
                            MendSeat seat,
                            const MendPerson *person,
                            const char *name,
                            const char *color)
{
  const guint side = seat == MEND_SEAT_RIGHT;

  g_return_if_fail (MEND_IS_WEEKS_PAGE (self));

  g_clear_pointer (&self->persons[side], mend_person_unref);
  self->persons[side] = person != NULL ? mend_person_ref ((MendPerson *) person) : NULL;
  mend_person_chart_set_person (side == 0 ? self->left_chart : self->right_chart, seat, name,
                                color);
}

/**
 * mend_weeks_page_set_standings:
 * @self: a page
 * @standings: (element-type MendStanding): the promises of both
 *
 * Shows promises.
 */
void
mend_weeks_page_set_standings (MendWeeksPage *self, GPtrArray *standings)
{
  gboolean has_left;
  gboolean has_right;

  g_return_if_fail (MEND_IS_WEEKS_PAGE (self));
  g_return_if_fail (standings != NULL);

  has_left = show_chart (self, self->left_chart, standings, MEND_SEAT_LEFT);
  has_right = show_chart (self, self->right_chart, standings, MEND_SEAT_RIGHT);
  gtk_widget_set_visible (self->charts, has_left || has_right);
  gtk_widget_set_visible (self->empty_label, !has_left && !has_right);
}
