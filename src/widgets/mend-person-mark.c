// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-person-mark.h"

#include "mend-core-enums.h"
#include "mend-person-color.h"
#include "mend-person-name.h"
#include "mend-shape.h"

/**
 * MendPersonMark:
 *
 * A person: the shape and the colour of the place, and the name.
 *
 * The size is that of the text, so a style class such as `title-1` on the mark makes all of it
 * large. A name may be anything, of any length: what there is no room for is cut off, and then a
 * tooltip has it whole, as the accessible label always has.
 */

struct _MendPersonMark
{
  AdwBin parent_instance;

  MendSeat seat;
  char *name;
  char *color;

  const char *css_class;

  GtkImage *shape;
  GtkLabel *label;
};

enum
{
  PROP_0,
  PROP_SEAT,
  PROP_MARK_NAME,
  PROP_COLOR,
  PROP_SHOWN_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendPersonMark, mend_person_mark, ADW_TYPE_BIN)

static void
show_name (MendPersonMark *self)
{
  const char *name = mend_person_mark_get_shown_name (self);

  gtk_label_set_text (self->label, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Only what is cut off has to be told: a tooltip would lie over what is beside the name. */
static gboolean
mend_person_mark_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean is_by_keyboard, GtkTooltip *tooltip)
{
  MendPersonMark *self = MEND_PERSON_MARK (widget);

  if (!pango_layout_is_ellipsized (gtk_label_get_layout (self->label)))
    return FALSE;

  gtk_tooltip_set_text (tooltip, mend_person_mark_get_shown_name (self));

  return TRUE;
}

static void
show_color (MendPersonMark *self)
{
  const char *css_class = mend_person_color_get_css_class (self->color, self->seat);

  if (css_class == self->css_class)
    return;

  if (self->css_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->css_class);

  self->css_class = css_class;
  gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
}

static void
show_seat (MendPersonMark *self)
{
  g_autoptr (GdkPaintable) shape = mend_shape_new (self->seat);

  gtk_image_set_from_paintable (self->shape, shape);
  gtk_widget_set_visible (GTK_WIDGET (self->shape),
                          self->seat == MEND_SEAT_LEFT || self->seat == MEND_SEAT_RIGHT);
}

static void
mend_person_mark_finalize (GObject *object)
{
  MendPersonMark *self = MEND_PERSON_MARK (object);

  g_free (self->name);
  g_free (self->color);

  G_OBJECT_CLASS (mend_person_mark_parent_class)->finalize (object);
}

static void
mend_person_mark_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MendPersonMark *self = MEND_PERSON_MARK (object);

  switch (prop_id)
    {
    case PROP_SEAT:
      g_value_set_enum (value, mend_person_mark_get_seat (self));
      break;
    case PROP_MARK_NAME:
      g_value_set_string (value, mend_person_mark_get_name (self));
      break;
    case PROP_COLOR:
      g_value_set_string (value, mend_person_mark_get_color (self));
      break;
    case PROP_SHOWN_NAME:
      g_value_set_string (value, mend_person_mark_get_shown_name (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_person_mark_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  MendPersonMark *self = MEND_PERSON_MARK (object);

  switch (prop_id)
    {
    case PROP_SEAT:
      mend_person_mark_set_seat (self, g_value_get_enum (value));
      break;
    case PROP_MARK_NAME:
      mend_person_mark_set_name (self, g_value_get_string (value));
      break;
    case PROP_COLOR:
      mend_person_mark_set_color (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_person_mark_class_init (MendPersonMarkClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = mend_person_mark_finalize;
  object_class->get_property = mend_person_mark_get_property;
  object_class->set_property = mend_person_mark_set_property;
  widget_class->query_tooltip = mend_person_mark_query_tooltip;

  properties[PROP_SEAT] =
      g_param_spec_enum ("seat", NULL, NULL, MEND_TYPE_SEAT, MEND_SEAT_LEFT, flags);
  /* "name" is what GtkWidget calls the name for the styles, which a person's must not become. */
  properties[PROP_MARK_NAME] = g_param_spec_string ("person-name", NULL, NULL, "", flags);
  properties[PROP_COLOR] = g_param_spec_string ("color", NULL, NULL, NULL, flags);
  properties[PROP_SHOWN_NAME] =
      g_param_spec_string ("shown-name", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-person-mark.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, MendPersonMark, shape);
  gtk_widget_class_bind_template_child (widget_class, MendPersonMark, label);
}

static void
mend_person_mark_init (MendPersonMark *self)
{
  self->seat = MEND_SEAT_LEFT;
  self->name = g_strdup ("");

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);

  show_seat (self);
  show_color (self);
  show_name (self);
}

/**
 * mend_person_mark_new:
 * @seat: where the person sits
 * @name: (nullable): what the person is called
 * @color: (nullable): one of [func@person_color_list]
 *
 * Makes the mark of a person.
 *
 * Returns: (transfer floating): a mark
 */
GtkWidget *
mend_person_mark_new (MendSeat seat, const char *name, const char *color)
{
  return g_object_new (MEND_TYPE_PERSON_MARK, "seat", seat, "person-name", name, "color", color,
                       NULL);
}

MendSeat
mend_person_mark_get_seat (MendPersonMark *self)
{
  g_return_val_if_fail (MEND_IS_PERSON_MARK (self), MEND_SEAT_NONE);

  return self->seat;
}

void
mend_person_mark_set_seat (MendPersonMark *self, MendSeat seat)
{
  g_return_if_fail (MEND_IS_PERSON_MARK (self));

  if (self->seat == seat)
    return;

  self->seat = seat;
  show_seat (self);
  show_color (self);
  show_name (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEAT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN_NAME]);
}

const char *
mend_person_mark_get_name (MendPersonMark *self)
{
  g_return_val_if_fail (MEND_IS_PERSON_MARK (self), NULL);

  return self->name;
}

void
mend_person_mark_set_name (MendPersonMark *self, const char *name)
{
  g_return_if_fail (MEND_IS_PERSON_MARK (self));

  if (name == NULL)
    name = "";

  if (g_strcmp0 (self->name, name) == 0)
    return;

  g_free (self->name);
  self->name = g_strdup (name);
  show_name (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARK_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN_NAME]);
}

const char *
mend_person_mark_get_color (MendPersonMark *self)
{
  g_return_val_if_fail (MEND_IS_PERSON_MARK (self), NULL);

  return self->color;
}

void
mend_person_mark_set_color (MendPersonMark *self, const char *color)
{
  g_return_if_fail (MEND_IS_PERSON_MARK (self));

  if (g_strcmp0 (self->color, color) == 0)
    return;

  g_free (self->color);
  self->color = g_strdup (color);
  show_color (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLOR]);
}

/**
 * mend_person_mark_get_shown_name:
 * @self: a mark
 *
 * Gets the name as it is shown: that of the place, if the person gave none.
 *
 * Returns: a name
 */
const char *
mend_person_mark_get_shown_name (MendPersonMark *self)
{
  g_return_val_if_fail (MEND_IS_PERSON_MARK (self), NULL);

  return mend_person_name_get_shown (self->name, self->seat);
}
