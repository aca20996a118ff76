// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-time-group.h"

#include "mend-day-list.h"
#include "mend-focus-child.h"

/**
 * MendTimeGroup:
 *
 * A day and an hour, as they are chosen. Its signal is `changed`.
 */
struct _MendTimeGroup
{
  AdwBin parent_instance;

  GDateTime *now;
  GPtrArray *days;
  gboolean is_filled;

  AdwComboRow *day_row;
  GtkSpinButton *hour;
  GtkSpinButton *minute;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendTimeGroup, mend_time_group, ADW_TYPE_BIN)

static gboolean
is_same_day (GDateTime *a, GDateTime *b)
{
  return g_date_time_get_year (a) == g_date_time_get_year (b) &&
         g_date_time_get_day_of_year (a) == g_date_time_get_day_of_year (b);
}

static void
add_day (MendTimeGroup *self, GtkStringList *names, GDateTime *day, guint days_ahead)
{
  g_autofree char *name = mend_day_list_name (day, days_ahead);

  gtk_string_list_append (names, name);
  g_ptr_array_add (self->days, g_date_time_ref (day));
}

/* A day that was set elsewhere may lie further away than those that are offered. */
static void
fill_days (MendTimeGroup *self, GDateTime *chosen_day, int first, int n_days_ahead)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = GTK_INVALID_LIST_POSITION;

  g_ptr_array_set_size (self->days, 0);

  for (int i = first; i < n_days_ahead; i++)
    {
      g_autoptr (GDateTime) day = g_date_time_add_days (self->now, i);

      if (is_same_day (day, chosen_day))
        chosen = self->days->len;

      add_day (self, names, day, i >= 0 ? (guint) i : (guint) n_days_ahead);
    }

  if (chosen == GTK_INVALID_LIST_POSITION)
    {
      chosen = self->days->len;
      add_day (self, names, chosen_day, (guint) n_days_ahead);
    }

  adw_combo_row_set_model (self->day_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->day_row, chosen);
}

static void
changed_cb (MendTimeGroup *self)
{
  if (self->is_filled)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* As a clock shows it. */
static gboolean
two_digits_cb (GtkSpinButton *button)
{
  g_autofree char *text = g_strdup_printf ("%02d", gtk_spin_button_get_value_as_int (button));

  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (button))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (button), text);

  return TRUE;
}

static gboolean
mend_time_group_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_TIME_GROUP (widget)->day_row));
}

static void
mend_time_group_dispose (GObject *object)
{
  MendTimeGroup *self = MEND_TIME_GROUP (object);

  self->is_filled = FALSE;
  g_clear_pointer (&self->now, g_date_time_unref);
  g_clear_pointer (&self->days, g_ptr_array_unref);

  G_OBJECT_CLASS (mend_time_group_parent_class)->dispose (object);
}

static void
mend_time_group_class_init (MendTimeGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_time_group_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_time_group_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", MEND_TYPE_TIME_GROUP, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-time-group.ui");
  gtk_widget_class_bind_template_child (widget_class, MendTimeGroup, day_row);
  gtk_widget_class_bind_template_child (widget_class, MendTimeGroup, hour);
  gtk_widget_class_bind_template_child (widget_class, MendTimeGroup, minute);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, two_digits_cb);
}

static void
mend_time_group_init (MendTimeGroup *self)
{
  self->days = g_ptr_array_new_with_free_func ((GDestroyNotify) g_date_time_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_time_group_set_up:
 * @self: a group
 * @now: the time now, at this place
 * @time: the time that is chosen at first
 * @n_days_back: how many days before today are offered
 * @n_days_ahead: how many days from today on are offered
 *
 * Says what is chosen, and among which days one can choose.
 */
void
mend_time_group_set_up (
    MendTimeGroup *self, GDateTime *now, GDateTime *time, guint n_days_back, guint n_days_ahead)
{
  g_autoptr (GDateTime) here = NULL;

  g_return_if_fail (MEND_IS_TIME_GROUP (self));
  g_return_if_fail (now != NULL && time != NULL);

  here = g_date_time_to_timezone (time, g_date_time_get_timezone (now));
  self->is_filled = FALSE;
  g_clear_pointer (&self->now, g_date_time_unref);
  self->now = g_date_time_ref (now);
  fill_days (self, here, -(int) n_days_back, (int) n_days_ahead);
  gtk_spin_button_set_value (self->hour, g_date_time_get_hour (here));
  gtk_spin_button_set_value (self->minute, g_date_time_get_minute (here));
  self->is_filled = TRUE;
}

/**
 * mend_time_group_dup_time:
 * @self: a group, which was set up
 *
 * Gets the time that is chosen.
 *
 * Returns: (transfer full): the time, at this place
 */
GDateTime *
mend_time_group_dup_time (MendTimeGroup *self)
{
  GDateTime *day;
  guint selected;

  g_return_val_if_fail (MEND_IS_TIME_GROUP (self), NULL);
  g_return_val_if_fail (self->days->len > 0, NULL);

  selected = adw_combo_row_get_selected (self->day_row);
  day = g_ptr_array_index (self->days, MIN (selected, self->days->len - 1));

  return g_date_time_new (g_date_time_get_timezone (self->now), g_date_time_get_year (day),
                          g_date_time_get_month (day), g_date_time_get_day_of_month (day),
                          gtk_spin_button_get_value_as_int (self->hour),
                          gtk_spin_button_get_value_as_int (self->minute), 0);
}
