// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-told-form.h"

#include <glib/gi18n.h>

#include "mend-button-text.h"
#include "mend-day-list.h"
#include "mend-focus-child.h"

/**
 * MendToldForm:
 *
 * What one tells without being asked, as it is written down, and on which day it was told, which is
 * not after today. As long as it says nothing, there is nothing. Its signals are `written` and
 * `taken-back`.
 */
struct _MendToldForm
{
  AdwBin parent_instance;

  GPtrArray *days;
  MendGoodThing *told;

  AdwEntryRow *text_row;
  AdwComboRow *day_row;
  GtkWidget *take_back_button;
  GtkWidget *write_button;
};

enum
{
  SIGNAL_TAKEN_BACK,
  SIGNAL_WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define N_DAYS 180

G_DEFINE_FINAL_TYPE (MendToldForm, mend_told_form, ADW_TYPE_BIN)

static char *
dup_text (MendToldForm *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text_row))));
}

static void
changed_cb (MendToldForm *self)
{
  g_autofree char *text = dup_text (self);

  gtk_widget_set_sensitive (self->write_button,
                            *text != '\0' &&
                                (self->told == NULL || mend_told_form_is_changed (self)));
}

/* Enter leads on, and confirms nothing. */
static void
entry_activated_cb (MendToldForm *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
}

static void
take_back_clicked_cb (MendToldForm *self)
{
  g_signal_emit (self, signals[SIGNAL_TAKEN_BACK], 0);
}

static void
write_clicked_cb (MendToldForm *self)
{
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0);
}

static gboolean
mend_told_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_TOLD_FORM (widget)->text_row));
}

static void
mend_told_form_dispose (GObject *object)
{
  MendToldForm *self = MEND_TOLD_FORM (object);

  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->told, mend_good_thing_unref);

  G_OBJECT_CLASS (mend_told_form_parent_class)->dispose (object);
}

static void
mend_told_form_class_init (MendToldFormClass *klass)
{
  static const char *const names[N_SIGNALS] = { "taken-back", "written" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_told_form_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_told_form_grab_focus;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], MEND_TYPE_TOLD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-told-form.ui");
  gtk_widget_class_bind_template_child (widget_class, MendToldForm, text_row);
  gtk_widget_class_bind_template_child (widget_class, MendToldForm, day_row);
  gtk_widget_class_bind_template_child (widget_class, MendToldForm, take_back_button);
  gtk_widget_class_bind_template_child (widget_class, MendToldForm, write_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_clicked_cb);
}

static void
mend_told_form_init (MendToldForm *self)
{
  self->days = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

static void
add_day (MendToldForm *self, GtkStringList *names, GDateTime *day, guint days_ago)
{
  g_autofree char *name = mend_day_list_name_past (day, days_ago);

  gtk_string_list_append (names, name);
  g_ptr_array_add (self->days, mend_day_list_write (day));
}

/* From today back; a day that was chosen before stays, wherever it lies. */
static void
fill_days (MendToldForm *self, GDateTime *today, const char *chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GDateTime) before = mend_day_list_read (chosen);
  guint selected = before == NULL ? 0 : N_DAYS;

  for (guint i = 0; i < N_DAYS; i++)
    {
      g_autoptr (GDateTime) day = g_date_time_add_days (today, -(int) i);

      add_day (self, names, day, i);
      if (g_strcmp0 (g_ptr_array_index (self->days, i), chosen) == 0)
        selected = i;
    }

  if (selected == N_DAYS)
    add_day (self, names, before, N_DAYS);

  adw_combo_row_set_model (self->day_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->day_row, selected);
}

/**
 * mend_told_form_new:
 * @today: which day it is
 * @told: (nullable): what was told, to be changed; `NULL` for something new
 *
 * Makes a form.
 *
 * Returns: (transfer floating): the form
 */
GtkWidget *
mend_told_form_new (GDateTime *today, const MendGoodThing *told)
{
  MendToldForm *self;

  g_return_val_if_fail (today != NULL, NULL);

  self = g_object_new (MEND_TYPE_TOLD_FORM, NULL);
  fill_days (self, today, told != NULL ? told->day : NULL);
  gtk_widget_set_visible (self->take_back_button, told == NULL);

  if (told != NULL)
    {
      self->told = mend_good_thing_ref ((MendGoodThing *) told);
      gtk_editable_set_text (GTK_EDITABLE (self->text_row), told->text);
    }

  changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * mend_told_form_fill_in:
 * @self: a form
 * @told: return location for what is written in it, which belongs to the form
 *
 * Fills in what was written down, and the day.
 */
void
mend_told_form_fill_in (MendToldForm *self, MendGoodThing *told)
{
  guint selected;

  g_return_if_fail (MEND_IS_TOLD_FORM (self));
  g_return_if_fail (told != NULL);

  selected = adw_combo_row_get_selected (self->day_row);
  told->kind = MEND_GOOD_THING_TOLD;
  told->text = (char *) gtk_editable_get_text (GTK_EDITABLE (self->text_row));
  told->day = g_ptr_array_index (self->days, selected < self->days->len ? selected : 0);
}

/**
 * mend_told_form_is_changed:
 * @self: a form
 *
 * Tells whether something else stands in it than at first.
 *
 * Returns: whether it does
 */
gboolean
mend_told_form_is_changed (MendToldForm *self)
{
  MendGoodThing told = { 0 };

  g_return_val_if_fail (MEND_IS_TOLD_FORM (self), FALSE);

  mend_told_form_fill_in (self, &told);

  return self->told != NULL ? g_strcmp0 (told.text, self->told->text) != 0 ||
                                  g_strcmp0 (told.day, self->told->day) != 0
                            : *told.text != '\0';
}
