// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/mend-begin-button.h"

#include <glib/gi18n.h>

#include "mend-person-color.h"
#include "mend-shape.h"

/**
 * MendBeginButton:
 *
 * The large button with which a person begins a talk: the shape, the colour and the name. Of a name
 * that is too long the middle is left out, so that it still says what the button does.
 */
struct _MendBeginButton
{
  GtkButton parent_instance;

  const char *css_class;

  GtkWidget *content;
  GtkImage *shape;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (MendBeginButton, mend_begin_button, GTK_TYPE_BUTTON)

static void
mend_begin_button_class_init (MendBeginButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-begin-button.ui");
  gtk_widget_class_bind_template_child (widget_class, MendBeginButton, content);
  gtk_widget_class_bind_template_child (widget_class, MendBeginButton, shape);
  gtk_widget_class_bind_template_child (widget_class, MendBeginButton, label);
}

static void
mend_begin_button_init (MendBeginButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_begin_button_new:
 *
 * Makes a button, which is to be told whose it is.
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
mend_begin_button_new (void)
{
  return g_object_new (MEND_TYPE_BEGIN_BUTTON, NULL);
}

/**
 * mend_begin_button_set_person:
 * @self: a button
 * @seat: left or right
 * @name: how the person is called
 * @color: (nullable): the colour
 *
 * Says who begins with it.
 */
void
mend_begin_button_set_person (MendBeginButton *self,
                              MendSeat seat,
                              const char *name,
                              const char *color)
{
  g_autoptr (GdkPaintable) shape = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (MEND_IS_BEGIN_BUTTON (self));
  g_return_if_fail (seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT);
  g_return_if_fail (name != NULL);

  shape = mend_shape_new (seat);
  gtk_image_set_from_paintable (self->shape, shape);

  /* Translators: %s is a name; on the button with which that person begins a talk */
  text = g_strdup_printf (C_ ("label", "%s Begins"), name);
  gtk_label_set_text (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  if (self->css_class != NULL)
    gtk_widget_remove_css_class (self->content, self->css_class);

  self->css_class = mend_person_color_get_css_class (color, seat);
  gtk_widget_add_css_class (self->content, self->css_class);
}
