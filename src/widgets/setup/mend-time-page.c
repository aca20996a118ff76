// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/mend-time-page.h"

#include <glib/gi18n.h>

#include "mend-button-text.h"
#include "mend-time-group.h"
#include "ways/mend-choices.h"
#include "ways/mend-format.h"
#include "ways/mend-plan-builder.h"

/**
 * MendTimePage:
 *
 * The page on which the two set a time for a talk, or change it: the day and the hour, how long,
 * and, if they like, the way to talk and what about. Nothing on it asks who wanted it.
 */
struct _MendTimePage
{
  AdwBin parent_instance;

  MendPlannedTalk *plan;
  GListModel *ways;
  GDateTime *now;
  gboolean is_filled;

  MendTimeGroup *time_group;
  GtkSpinButton *minutes;
  AdwComboRow *way_row;
  AdwEntryRow *topic_row;
  GtkWidget *past_label;
  GtkWidget *set_button;
  GtkWidget *delete_button;
};

enum
{
  SIGNAL_SET,
  SIGNAL_CALENDAR,
  SIGNAL_DELETE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define N_DAYS 60

/* As long as the way to talk is open. */
#define OPEN_MINUTES 30

G_DEFINE_FINAL_TYPE (MendTimePage, mend_time_page, ADW_TYPE_BIN)

static void
fill_ways (MendTimePage *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint chosen = 0;

  gtk_string_list_append (titles, C_ ("label", "Still Open"));

  for (guint i = 0; i < g_list_model_get_n_items (self->ways); i++)
    {
      g_autoptr (MendFormat) way = g_list_model_get_item (self->ways, i);

      gtk_string_list_append (titles, mend_format_get_title (way));
      if (g_strcmp0 (mend_format_get_id (way), self->plan->way_id) == 0)
        chosen = i + 1;
    }

  adw_combo_row_set_model (self->way_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->way_row, chosen);
}

static MendFormat *
dup_way (MendTimePage *self)
{
  const guint selected = adw_combo_row_get_selected (self->way_row);

  return selected != GTK_INVALID_LIST_POSITION && selected > 0
             ? g_list_model_get_item (self->ways, selected - 1)
             : NULL;
}

/* Each way to talk has its length, which can be changed afterwards. */
static void
way_selected_cb (MendTimePage *self)
{
  g_autoptr (MendFormat) way = dup_way (self);
  g_autoptr (MendChoices) choices = way != NULL ? mend_choices_new (way) : NULL;

  if (self->is_filled)
    gtk_spin_button_set_value (self->minutes, choices != NULL
                                                  ? mend_plan_builder_estimate_minutes (choices)
                                                  : OPEN_MINUTES);
}

static void
time_changed_cb (MendTimePage *self)
{
  g_autoptr (GDateTime) starts = NULL;
  gboolean is_past;

  if (!self->is_filled)
    return;

  starts = mend_time_group_dup_time (self->time_group);
  is_past = g_date_time_compare (starts, self->now) <= 0;
  gtk_widget_set_visible (self->past_label, is_past);
  gtk_widget_set_sensitive (self->set_button, !is_past);
}

static void
set_clicked_cb (MendTimePage *self)
{
  g_signal_emit (self, signals[SIGNAL_SET], 0);
}

static void
calendar_clicked_cb (MendTimePage *self)
{
  g_signal_emit (self, signals[SIGNAL_CALENDAR], 0);
}

static void
delete_clicked_cb (MendTimePage *self)
{
  g_signal_emit (self, signals[SIGNAL_DELETE], 0);
}

static gboolean
mend_time_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_TIME_PAGE (widget)->time_group));
}

static void
mend_time_page_dispose (GObject *object)
{
  MendTimePage *self = MEND_TIME_PAGE (object);

  g_clear_pointer (&self->plan, mend_planned_talk_unref);
  g_clear_object (&self->ways);
  g_clear_pointer (&self->now, g_date_time_unref);

  G_OBJECT_CLASS (mend_time_page_parent_class)->dispose (object);
}

static void
mend_time_page_class_init (MendTimePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *const names[N_SIGNALS] = {
    [SIGNAL_SET] = "set",
    [SIGNAL_CALENDAR] = "calendar",
    [SIGNAL_DELETE] = "delete",
  };

  G_OBJECT_CLASS (klass)->dispose = mend_time_page_dispose;
  widget_class->grab_focus = mend_time_page_grab_focus;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], MEND_TYPE_TIME_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-time-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendTimePage, time_group);
  gtk_widget_class_bind_template_child (widget_class, MendTimePage, minutes);
  gtk_widget_class_bind_template_child (widget_class, MendTimePage, way_row);
  gtk_widget_class_bind_template_child (widget_class, MendTimePage, topic_row);
  gtk_widget_class_bind_template_child (widget_class, MendTimePage, past_label);
  gtk_widget_class_bind_template_child (widget_class, MendTimePage, set_button);
  gtk_widget_class_bind_template_child (widget_class, MendTimePage, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, way_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, time_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
mend_time_page_init (MendTimePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
  gtk_text_set_max_length (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->topic_row))),
                           MEND_PLANNED_TALK_LONGEST_TEXT);
}

/**
 * mend_time_page_new:
 * @plan: the time as it is set, or offered
 * @is_new: whether it is not set yet
 * @ways: the ways to talk, a list of [class@Mend.Format]
 * @now: the time now, at this place
 *
 * Makes the page. Its signals are `set`, `calendar` for a file to be written, and `delete`.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
mend_time_page_new (MendPlannedTalk *plan, gboolean is_new, GListModel *ways, GDateTime *now)
{
  MendTimePage *self = g_object_new (MEND_TYPE_TIME_PAGE, NULL);

  self->plan = mend_planned_talk_ref (plan);
  self->ways = g_object_ref (ways);
  self->now = g_date_time_ref (now);
  mend_time_group_set_up (self->time_group, now, plan->starts, 0, N_DAYS);
  fill_ways (self);
  gtk_spin_button_set_value (self->minutes, plan->minutes);
  gtk_editable_set_text (GTK_EDITABLE (self->topic_row), plan->topic != NULL ? plan->topic : "");
  gtk_widget_set_visible (self->delete_button, !is_new);
  self->is_filled = TRUE;
  time_changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * mend_time_page_get_plan:
 * @self: the page
 *
 * Gets the time as it stands on the page.
 *
 * Returns: (transfer full): the time, with the id it had
 */
MendPlannedTalk *
mend_time_page_get_plan (MendTimePage *self)
{
  g_autoptr (MendFormat) way = NULL;
  g_autoptr (GDateTime) starts = NULL;
  MendPlannedTalk fields;

  g_return_val_if_fail (MEND_IS_TIME_PAGE (self), NULL);

  way = dup_way (self);
  starts = mend_time_group_dup_time (self->time_group);
  fields = *self->plan;
  fields.starts = starts;
  fields.minutes = (guint) gtk_spin_button_get_value_as_int (self->minutes);
  fields.way_id = way != NULL ? (char *) mend_format_get_id (way) : NULL;
  fields.topic = (char *) gtk_editable_get_text (GTK_EDITABLE (self->topic_row));

  return mend_planned_talk_new (&fields);
}
