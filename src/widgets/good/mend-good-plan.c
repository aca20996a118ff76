// SPDX-License-Identifier: GPL-3.0-or-later
#include "good/mend-good-plan.h"

#include <glib/gi18n.h>

#include "mend-button-text.h"
#include "mend-day-list.h"
#include "mend-focus-child.h"

/**
 * MendGoodPlan:
 *
 * For which day something good is planned, and who books. No day, and nobody, are full answers. Its
 * signal is `changed`.
 */
struct _MendGoodPlan
{
  AdwBin parent_instance;

  GPtrArray *days;
  AdwComboRow *day_row;
  AdwComboRow *booker_row;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define N_DAYS 120

G_DEFINE_FINAL_TYPE (MendGoodPlan, mend_good_plan, ADW_TYPE_BIN)

static void
changed_cb (MendGoodPlan *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
mend_good_plan_dispose (GObject *object)
{
  g_clear_pointer (&MEND_GOOD_PLAN (object)->days, g_ptr_array_unref);

  G_OBJECT_CLASS (mend_good_plan_parent_class)->dispose (object);
}

static void
mend_good_plan_class_init (MendGoodPlanClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_good_plan_dispose;
  widget_class->focus = mend_focus_child;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", MEND_TYPE_GOOD_PLAN, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-good-plan.ui");
  gtk_widget_class_bind_template_child (widget_class, MendGoodPlan, day_row);
  gtk_widget_class_bind_template_child (widget_class, MendGoodPlan, booker_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
mend_good_plan_init (MendGoodPlan *self)
{
  self->days = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

static void
fill_days (MendGoodPlan *self, GDateTime *today)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->days, 0);
  gtk_string_list_append (names, C_ ("label", "No Day"));
  g_ptr_array_add (self->days, NULL);

  for (guint i = 0; i < N_DAYS; i++)
    {
      g_autoptr (GDateTime) day = g_date_time_add_days (today, (int) i);
      g_autofree char *name = mend_day_list_name (day, i);

      gtk_string_list_append (names, name);
      g_ptr_array_add (self->days, mend_day_list_write (day));
    }

  adw_combo_row_set_model (self->day_row, G_LIST_MODEL (names));
}

static void
fill_bookers (MendGoodPlan *self, const char *left_name, const char *right_name)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  /* Translators: nothing has to be booked */
  gtk_string_list_append (names, C_ ("label", "Nobody"));
  gtk_string_list_append (names, left_name);
  gtk_string_list_append (names, right_name);
  adw_combo_row_set_model (self->booker_row, G_LIST_MODEL (names));
}

/**
 * mend_good_plan_set_up:
 * @self: a plan
 * @today: which day it is
 * @left_name: how the one on the left is called
 * @right_name: how the one on the right is called
 *
 * Says from which day on one can plan, and for whom.
 */
void
mend_good_plan_set_up (MendGoodPlan *self,
                       GDateTime *today,
                       const char *left_name,
                       const char *right_name)
{
  g_return_if_fail (MEND_IS_GOOD_PLAN (self));
  g_return_if_fail (today != NULL);

  fill_days (self, today);
  fill_bookers (self, left_name, right_name);
}

/**
 * mend_good_plan_fill_in:
 * @self: a plan
 * @plan: return location for what was chosen, which belongs to @self
 *
 * Fills in the day, which is `NULL` if none was chosen, and who books.
 */
void
mend_good_plan_fill_in (MendGoodPlan *self, MendGoodThing *plan)
{
  guint day;
  guint booker;

  g_return_if_fail (MEND_IS_GOOD_PLAN (self));
  g_return_if_fail (plan != NULL);

  day = adw_combo_row_get_selected (self->day_row);
  booker = adw_combo_row_get_selected (self->booker_row);
  plan->day = day < self->days->len ? g_ptr_array_index (self->days, day) : NULL;
  plan->booker = booker <= MEND_SEAT_RIGHT ? (MendSeat) booker : MEND_SEAT_NONE;
}
