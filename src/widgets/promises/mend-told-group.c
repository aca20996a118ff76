// SPDX-License-Identifier: GPL-3.0-or-later
#include "promises/mend-told-group.h"

#include <glib/gi18n.h>

#include "mend-button-text.h"
#include "mend-focus-child.h"
#include "mend-person-mark.h"
#include "promises/mend-told-form.h"

/**
 * MendToldGroup:
 *
 * The way for one person to write down what that person told, which nobody else takes. It says
 * nothing of what there is. Its signal is `written`, with what was written down.
 */
struct _MendToldGroup
{
  AdwBin parent_instance;

  GDateTime *today;

  MendPersonMark *mark;
  AdwBin *form_bin;
  GtkWidget *tell_button;
};

enum
{
  SIGNAL_WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendToldGroup, mend_told_group, ADW_TYPE_BIN)

static void
end_writing (MendToldGroup *self)
{
  gtk_widget_set_visible (self->tell_button, TRUE);
  gtk_widget_grab_focus (self->tell_button);
  adw_bin_set_child (self->form_bin, NULL);
}

static void
written_cb (MendToldGroup *self, MendToldForm *form)
{
  MendGoodThing told = { 0 };

  mend_told_form_fill_in (form, &told);
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, &told);
  end_writing (self);
}

static void
tell_clicked_cb (MendToldGroup *self)
{
  GtkWidget *form = mend_told_form_new (self->today, NULL);

  g_signal_connect_object (form, "taken-back", G_CALLBACK (end_writing), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->form_bin, form);
  gtk_widget_grab_focus (form);
  gtk_widget_set_visible (self->tell_button, FALSE);
}

static gboolean
mend_told_group_grab_focus (GtkWidget *widget)
{
  MendToldGroup *self = MEND_TOLD_GROUP (widget);
  GtkWidget *form = adw_bin_get_child (self->form_bin);

  return gtk_widget_grab_focus (form != NULL ? form : self->tell_button);
}

static void
mend_told_group_dispose (GObject *object)
{
  g_clear_pointer (&MEND_TOLD_GROUP (object)->today, g_date_time_unref);

  G_OBJECT_CLASS (mend_told_group_parent_class)->dispose (object);
}

static void
mend_told_group_class_init (MendToldGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_told_group_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_told_group_grab_focus;

  signals[SIGNAL_WRITTEN] = g_signal_new ("written", MEND_TYPE_TOLD_GROUP, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-told-group.ui");
  gtk_widget_class_bind_template_child (widget_class, MendToldGroup, mark);
  gtk_widget_class_bind_template_child (widget_class, MendToldGroup, form_bin);
  gtk_widget_class_bind_template_child (widget_class, MendToldGroup, tell_button);
  gtk_widget_class_bind_template_callback (widget_class, tell_clicked_cb);
}

static void
mend_told_group_init (MendToldGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

/**
 * mend_told_group_set_today:
 * @self: a group
 * @today: which day it is
 *
 * Says after which day nothing can have been told.
 */
void
mend_told_group_set_today (MendToldGroup *self, GDateTime *today)
{
  g_return_if_fail (MEND_IS_TOLD_GROUP (self));
  g_return_if_fail (today != NULL);

  g_clear_pointer (&self->today, g_date_time_unref);
  self->today = g_date_time_ref (today);
}

/**
 * mend_told_group_set_person:
 * @self: a group
 * @seat: where the person sits
 * @name: how the person is called
 * @color: (nullable): the colour
 *
 * Says who writes.
 */
void
mend_told_group_set_person (MendToldGroup *self, MendSeat seat, const char *name, const char *color)
{
  g_autofree char *tell = NULL;

  g_return_if_fail (MEND_IS_TOLD_GROUP (self));

  mend_person_mark_set_seat (self->mark, seat);
  mend_person_mark_set_name (self->mark, name);
  mend_person_mark_set_color (self->mark, color);
  /* Translators: %s is the name of the one who tells something without being asked */
  tell = g_strdup_printf (C_ ("label", "%s: Tell Something…"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tell_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tell, -1);
}

/**
 * mend_told_group_set_is_read_only:
 * @self: a group
 * @is_read_only: whether nothing can be written down
 *
 * Sets whether nothing can be written down.
 */
void
mend_told_group_set_is_read_only (MendToldGroup *self, gboolean is_read_only)
{
  g_return_if_fail (MEND_IS_TOLD_GROUP (self));

  gtk_widget_set_sensitive (self->tell_button, !is_read_only);
  gtk_widget_set_sensitive (GTK_WIDGET (self->form_bin), !is_read_only);
}
