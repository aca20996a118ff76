// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/mend-roles-box.h"

#include <glib/gi18n.h>

#include "mend-button-text.h"
#include "mend-focus-child.h"
#include "mend-person-mark.h"
#include "ways/mend-suggestion.h"

/**
 * MendRolesBox:
 *
 * What is asked before a talk about what happened: who was hurt by it, and how stirred up each is.
 * The first is needed and holds for this talk only. The second is no gate, and nobody keeps it.
 */
struct _MendRolesBox
{
  AdwBin parent_instance;

  MendChoices *choices;
  gboolean is_advised_against;

  GtkWidget *seats;
  GtkToggleButton *left_hurt;
  GtkToggleButton *right_hurt;
  MendPersonMark *left_hurt_mark;
  MendPersonMark *right_hurt_mark;
  MendPersonMark *left_stirred_mark;
  MendPersonMark *right_stirred_mark;
  GtkScale *left_stirred;
  GtkScale *right_stirred;
  GtkAdjustment *left_adjustment;
  GtkAdjustment *right_adjustment;
  GtkWidget *quiet_label;
  GtkWidget *wait_button;
  GtkButton *begin_button;
};

enum
{
  SIGNAL_BEGIN,
  SIGNAL_WAIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendRolesBox, mend_roles_box, ADW_TYPE_BIN)

static void
update_begin (MendRolesBox *self)
{
  const gboolean advises_quiet =
      mend_suggestion_advises_quiet ((guint) gtk_adjustment_get_value (self->left_adjustment),
                                     (guint) gtk_adjustment_get_value (self->right_adjustment));

  gtk_widget_set_visible (self->quiet_label, advises_quiet);
  gtk_widget_set_visible (self->wait_button, advises_quiet);
  gtk_button_set_label (self->begin_button, advises_quiet || self->is_advised_against
                                                ? C_ ("label", "Start Anyway")
                                                : C_ ("label", "Begin"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->begin_button),
                            self->choices != NULL && mend_choices_may_begin (self->choices));
}

static void
hurt_toggled_cb (MendRolesBox *self)
{
  MendSeat hurt = MEND_SEAT_NONE;

  if (gtk_toggle_button_get_active (self->left_hurt))
    hurt = MEND_SEAT_LEFT;
  else if (gtk_toggle_button_get_active (self->right_hurt))
    hurt = MEND_SEAT_RIGHT;

  if (hurt != mend_choices_get_hurt (self->choices))
    mend_choices_set_hurt (self->choices, hurt);
}

static void
wait_clicked_cb (MendRolesBox *self)
{
  g_signal_emit (self, signals[SIGNAL_WAIT], 0);
}

static void
begin_clicked_cb (MendRolesBox *self)
{
  g_signal_emit (self, signals[SIGNAL_BEGIN], 0);
}

static gboolean
mend_roles_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_ROLES_BOX (widget)->left_hurt));
}

static void
mend_roles_box_dispose (GObject *object)
{
  g_clear_object (&MEND_ROLES_BOX (object)->choices);

  G_OBJECT_CLASS (mend_roles_box_parent_class)->dispose (object);
}

static void
mend_roles_box_class_init (MendRolesBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_roles_box_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_roles_box_grab_focus;

  /**
   * MendRolesBox::begin:
   * @self: the box
   *
   * All is said that is needed, and the talk is to begin.
   */
  signals[SIGNAL_BEGIN] = g_signal_new ("begin", MEND_TYPE_ROLES_BOX, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MendRolesBox::wait:
   * @self: the box
   *
   * Some quiet is to come first.
   */
  signals[SIGNAL_WAIT] = g_signal_new ("wait", MEND_TYPE_ROLES_BOX, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-roles-box.ui");
  gtk_widget_class_bind_template_child (widget_class, MendRolesBox, seats);
  gtk_widget_class_bind_template_child (widget_class, MendRolesBox, left_hurt);
  gtk_widget_class_bind_template_child (widget_class, MendRolesBox, right_hurt);
  gtk_widget_class_bind_template_child (widget_class, MendRolesBox, left_hurt_mark);
  gtk_widget_class_bind_template_child (widget_class, MendRolesBox, right_hurt_mark);
  gtk_widget_class_bind_template_child (widget_class, MendRolesBox, left_stirred_mark);
  gtk_widget_class_bind_template_child (widget_class, MendRolesBox, right_stirred_mark);
  gtk_widget_class_bind_template_child (widget_class, MendRolesBox, left_stirred);
  gtk_widget_class_bind_template_child (widget_class, MendRolesBox, right_stirred);
  gtk_widget_class_bind_template_child (widget_class, MendRolesBox, left_adjustment);
  gtk_widget_class_bind_template_child (widget_class, MendRolesBox, right_adjustment);
  gtk_widget_class_bind_template_child (widget_class, MendRolesBox, quiet_label);
  gtk_widget_class_bind_template_child (widget_class, MendRolesBox, wait_button);
  gtk_widget_class_bind_template_child (widget_class, MendRolesBox, begin_button);
  gtk_widget_class_bind_template_callback (widget_class, update_begin);
  gtk_widget_class_bind_template_callback (widget_class, hurt_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, wait_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_clicked_cb);
}

static void
mend_roles_box_init (MendRolesBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));

  /* The one on the left is on the left, in every script. */
  gtk_widget_set_direction (self->seats, GTK_TEXT_DIR_LTR);
}

/**
 * mend_roles_box_new:
 *
 * Makes the questions, in which nothing is chosen.
 *
 * Returns: (transfer floating): the box
 */
GtkWidget *
mend_roles_box_new (void)
{
  return g_object_new (MEND_TYPE_ROLES_BOX, NULL);
}

/**
 * mend_roles_box_set_choices:
 * @self: the box
 * @choices: choices for a way to talk with roles, which the box changes
 *
 * Says for which talk it is asked. To be called once.
 */
void
mend_roles_box_set_choices (MendRolesBox *self, MendChoices *choices)
{
  g_return_if_fail (MEND_IS_ROLES_BOX (self));
  g_return_if_fail (MEND_IS_CHOICES (choices));
  g_return_if_fail (self->choices == NULL);

  self->choices = g_object_ref (choices);
  g_signal_connect_object (choices, "changed", G_CALLBACK (update_begin), self, G_CONNECT_SWAPPED);
  update_begin (self);
}

static void
show_person (MendPersonMark *mark, const char *name, const char *color)
{
  mend_person_mark_set_name (mark, name);
  mend_person_mark_set_color (mark, color);
}

static void
set_accessible_label (gpointer widget, const char *format, const char *name)
{
  g_autoptr (GString) label = g_string_new (format);

  g_string_replace (label, "%s", name, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label->str, -1);
}

/**
 * mend_roles_box_set_person:
 * @self: the box
 * @seat: left or right
 * @name: how the person is called
 * @color: (nullable): the colour
 *
 * Says who sits on a seat.
 */
void
mend_roles_box_set_person (MendRolesBox *self, MendSeat seat, const char *name, const char *color)
{
  const gboolean is_left = seat == MEND_SEAT_LEFT;

  g_return_if_fail (MEND_IS_ROLES_BOX (self));
  g_return_if_fail (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT);
  g_return_if_fail (name != NULL);

  show_person (is_left ? self->left_hurt_mark : self->right_hurt_mark, name, color);
  show_person (is_left ? self->left_stirred_mark : self->right_stirred_mark, name, color);
  set_accessible_label (is_left ? self->left_hurt : self->right_hurt, "%s", name);
  /* Translators: %s is a name; a scale from 0 to 10 */
  set_accessible_label (is_left ? self->left_stirred : self->right_stirred,
                        C_ ("label", "%s: How stirred up, from 0 to 10"), name);
}

/**
 * mend_roles_box_set_is_advised_against:
 * @self: the box
 * @is_advised_against: whether the page has said something that speaks against it today
 *
 * Lets the button say that the talk can begin all the same.
 */
void
mend_roles_box_set_is_advised_against (MendRolesBox *self, gboolean is_advised_against)
{
  g_return_if_fail (MEND_IS_ROLES_BOX (self));

  self->is_advised_against = is_advised_against;
  update_begin (self);
}
