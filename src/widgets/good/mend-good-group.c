// SPDX-License-Identifier: GPL-3.0-or-later
#include "good/mend-good-group.h"

#include <glib/gi18n.h>

#include "good/mend-good-list.h"
#include "good/mend-good-thing-form.h"
#include "mend-button-text.h"
#include "mend-person-mark.h"

/**
 * MendGoodGroup:
 *
 * What one person has written: what is to be read aloud, folded so that the other does not read it
 * before, and small gestures. Its signals are `opened`, with a [class@Mend.GoodThingStory], and
 * `written`, with what was written down.
 */
struct _MendGoodGroup
{
  AdwBin parent_instance;

  MendPersonMark *mark;
  GtkWidget *aloud_expander;
  MendGoodList *aloud_list;
  AdwBin *aloud_bin;
  GtkWidget *aloud_button;
  GtkWidget *gestures_label;
  MendGoodList *gesture_list;
  AdwBin *gesture_bin;
  GtkWidget *gesture_button;
};

enum
{
  SIGNAL_OPENED,
  SIGNAL_WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendGoodGroup, mend_good_group, ADW_TYPE_BIN)

static void
opened_cb (MendGoodGroup *self, MendGoodThingStory *story)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, story);
}

static void
end_writing (MendGoodGroup *self, GtkWidget *form)
{
  GtkWidget *bin = gtk_widget_get_parent (form);
  GtkWidget *button =
      bin == GTK_WIDGET (self->aloud_bin) ? self->aloud_button : self->gesture_button;

  gtk_widget_set_visible (button, TRUE);
  gtk_widget_grab_focus (button);
  adw_bin_set_child (ADW_BIN (bin), NULL);
}

static void
written_cb (MendGoodGroup *self, MendGoodThingForm *form)
{
  MendGoodThing thing = { 0 };
  MendGoodThing plan = { 0 };

  /* What is written is the form's, which may go with what follows from it. */
  g_object_ref (form);
  mend_good_thing_form_fill_in (form, &thing, &plan);
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, &thing);
  end_writing (self, GTK_WIDGET (form));
  g_object_unref (form);
}

static void
write_something (MendGoodGroup *self, MendGoodThingKind kind, AdwBin *bin, GtkWidget *button)
{
  GtkWidget *form = mend_good_thing_form_new (kind);

  g_signal_connect_object (form, "taken-back", G_CALLBACK (end_writing), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (bin, form);
  gtk_widget_grab_focus (form);
  gtk_widget_set_visible (button, FALSE);
}

static void
aloud_clicked_cb (MendGoodGroup *self)
{
  write_something (self, MEND_GOOD_THING_APPRECIATION, self->aloud_bin, self->aloud_button);
}

static void
gesture_clicked_cb (MendGoodGroup *self)
{
  write_something (self, MEND_GOOD_THING_GESTURE, self->gesture_bin, self->gesture_button);
}

/* Whoever comes back finds it folded. */
static void
mend_good_group_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mend_good_group_parent_class)->unmap (widget);

  gtk_expander_set_expanded (GTK_EXPANDER (MEND_GOOD_GROUP (widget)->aloud_expander), FALSE);
}

static void
mend_good_group_class_init (MendGoodGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->unmap = mend_good_group_unmap;

  signals[SIGNAL_OPENED] = g_signal_new ("opened", MEND_TYPE_GOOD_GROUP, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, MEND_TYPE_GOOD_THING_STORY);
  signals[SIGNAL_WRITTEN] = g_signal_new ("written", MEND_TYPE_GOOD_GROUP, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-good-group.ui");
  gtk_widget_class_bind_template_child (widget_class, MendGoodGroup, mark);
  gtk_widget_class_bind_template_child (widget_class, MendGoodGroup, aloud_expander);
  gtk_widget_class_bind_template_child (widget_class, MendGoodGroup, aloud_list);
  gtk_widget_class_bind_template_child (widget_class, MendGoodGroup, aloud_bin);
  gtk_widget_class_bind_template_child (widget_class, MendGoodGroup, aloud_button);
  gtk_widget_class_bind_template_child (widget_class, MendGoodGroup, gestures_label);
  gtk_widget_class_bind_template_child (widget_class, MendGoodGroup, gesture_list);
  gtk_widget_class_bind_template_child (widget_class, MendGoodGroup, gesture_bin);
  gtk_widget_class_bind_template_child (widget_class, MendGoodGroup, gesture_button);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, aloud_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, gesture_clicked_cb);
}

static void
mend_good_group_init (MendGoodGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
}

static void
set_label (gpointer widget, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/**
 * mend_good_group_set_person:
 * @self: a group
 * @seat: where the person sits
 * @name: how the person is called
 * @color: (nullable): the colour
 *
 * Says whose it is.
 */
void
mend_good_group_set_person (MendGoodGroup *self, MendSeat seat, const char *name, const char *color)
{
  g_autofree char *aloud = NULL;
  g_autofree char *write = NULL;
  g_autofree char *gesture = NULL;
  g_autofree char *gestures = NULL;

  g_return_if_fail (MEND_IS_GOOD_GROUP (self));

  mend_person_mark_set_seat (self->mark, seat);
  mend_person_mark_set_name (self->mark, name);
  mend_person_mark_set_color (self->mark, color);
  /* Translators: a list; %s is the name of the one who has written what is in it */
  aloud = g_strdup_printf (C_ ("label", "%s: to Read Aloud"), name);
  /* Translators: %s is the name of the one who writes it */
  write = g_strdup_printf (C_ ("label", "%s: Something to Read Aloud…"), name);
  /* Translators: %s is the name of the one who writes it */
  gesture = g_strdup_printf (C_ ("label", "%s: A Small Gesture…"), name);
  /* Translators: a list; %s is the name of the one whose gestures they are */
  gestures = g_strdup_printf (C_ ("label", "%s: small gestures"), name);
  set_label (self->aloud_expander, aloud);
  mend_good_list_set_name (self->aloud_list, aloud);
  set_label (self->aloud_button, write);
  set_label (self->gesture_button, gesture);
  mend_good_list_set_name (self->gesture_list, gestures);
}

/**
 * mend_good_group_set_is_read_only:
 * @self: a group
 * @is_read_only: whether nothing can be written down
 *
 * Sets whether it is only read.
 */
void
mend_good_group_set_is_read_only (MendGoodGroup *self, gboolean is_read_only)
{
  g_return_if_fail (MEND_IS_GOOD_GROUP (self));

  gtk_widget_set_sensitive (self->aloud_button, !is_read_only);
  gtk_widget_set_sensitive (GTK_WIDGET (self->aloud_bin), !is_read_only);
  gtk_widget_set_sensitive (self->gesture_button, !is_read_only);
  gtk_widget_set_sensitive (GTK_WIDGET (self->gesture_bin), !is_read_only);
}

/**
 * mend_good_group_empty:
 * @self: a group
 *
 * Takes away what is shown. What is being written stays.
 */
void
mend_good_group_empty (MendGoodGroup *self)
{
  g_return_if_fail (MEND_IS_GOOD_GROUP (self));

  mend_good_list_empty (self->aloud_list);
  mend_good_list_empty (self->gesture_list);
  gtk_widget_set_visible (self->aloud_expander, FALSE);
  gtk_widget_set_visible (self->gestures_label, FALSE);
}

/**
 * mend_good_group_add:
 * @self: a group
 * @story: an appreciation or a gesture
 *
 * Shows something that the person has written.
 */
void
mend_good_group_add (MendGoodGroup *self, MendGoodThingStory *story)
{
  gboolean is_aloud;

  g_return_if_fail (MEND_IS_GOOD_GROUP (self));
  g_return_if_fail (MEND_IS_GOOD_THING_STORY (story));

  is_aloud = mend_good_thing_story_get_moment (story)->kind == MEND_GOOD_THING_APPRECIATION;
  mend_good_list_add (is_aloud ? self->aloud_list : self->gesture_list, story, NULL);
  gtk_widget_set_visible (is_aloud ? self->aloud_expander : self->gestures_label, TRUE);
}
