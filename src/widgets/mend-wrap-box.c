// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-wrap-box.h"

#include "mend-wrap-layout.h"

/**
 * MendWrapBox:
 *
 * A box whose children stand side by side and go on in a new line where there is no more room: for
 * words and buttons, which nothing may cut off at any width and in any language.
 */

struct _MendWrapBox
{
  GtkWidget parent_instance;
};

enum
{
  PROP_0,
  PROP_SPACING,
  PROP_LINE_ALIGN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GtkBuildableIface *parent_buildable_iface;

static void init_buildable (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MendWrapBox,
                               mend_wrap_box,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, init_buildable))

static MendWrapLayout *
get_layout (MendWrapBox *self)
{
  return MEND_WRAP_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));
}

static void
mend_wrap_box_add_child (GtkBuildable *buildable,
                         GtkBuilder *builder,
                         GObject *child,
                         const char *type)
{
  if (GTK_IS_WIDGET (child))
    mend_wrap_box_append (MEND_WRAP_BOX (buildable), GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
init_buildable (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);

  iface->add_child = mend_wrap_box_add_child;
}

static void
mend_wrap_box_dispose (GObject *object)
{
  mend_wrap_box_remove_all (MEND_WRAP_BOX (object));

  G_OBJECT_CLASS (mend_wrap_box_parent_class)->dispose (object);
}

static void
mend_wrap_box_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MendWrapBox *self = MEND_WRAP_BOX (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, mend_wrap_box_get_spacing (self));
      break;
    case PROP_LINE_ALIGN:
      g_value_set_enum (value, mend_wrap_box_get_line_align (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_wrap_box_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  MendWrapBox *self = MEND_WRAP_BOX (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      mend_wrap_box_set_spacing (self, g_value_get_int (value));
      break;
    case PROP_LINE_ALIGN:
      mend_wrap_box_set_line_align (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_wrap_box_class_init (MendWrapBoxClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mend_wrap_box_dispose;
  object_class->get_property = mend_wrap_box_get_property;
  object_class->set_property = mend_wrap_box_set_property;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);
  properties[PROP_LINE_ALIGN] =
      g_param_spec_enum ("line-align", NULL, NULL, GTK_TYPE_ALIGN, GTK_ALIGN_START, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, MEND_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mend_wrap_box_init (MendWrapBox *self)
{
}

/**
 * mend_wrap_box_new:
 * @spacing: the room between children, and between lines
 *
 * Makes a box.
 *
 * Returns: (transfer floating): a box
 */
GtkWidget *
mend_wrap_box_new (int spacing)
{
  return g_object_new (MEND_TYPE_WRAP_BOX, "spacing", spacing, NULL);
}

int
mend_wrap_box_get_spacing (MendWrapBox *self)
{
  g_return_val_if_fail (MEND_IS_WRAP_BOX (self), 0);

  return mend_wrap_layout_get_spacing (get_layout (self));
}

void
mend_wrap_box_set_spacing (MendWrapBox *self, int spacing)
{
  g_return_if_fail (MEND_IS_WRAP_BOX (self));

  if (mend_wrap_box_get_spacing (self) == spacing)
    return;

  mend_wrap_layout_set_spacing (get_layout (self), spacing);
  mend_wrap_layout_set_line_spacing (get_layout (self), spacing);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPACING]);
}

GtkAlign
mend_wrap_box_get_line_align (MendWrapBox *self)
{
  g_return_val_if_fail (MEND_IS_WRAP_BOX (self), GTK_ALIGN_START);

  return mend_wrap_layout_get_line_align (get_layout (self));
}

void
mend_wrap_box_set_line_align (MendWrapBox *self, GtkAlign line_align)
{
  g_return_if_fail (MEND_IS_WRAP_BOX (self));

  if (mend_wrap_box_get_line_align (self) == line_align)
    return;

  mend_wrap_layout_set_line_align (get_layout (self), line_align);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINE_ALIGN]);
}

void
mend_wrap_box_append (MendWrapBox *self, GtkWidget *child)
{
  g_return_if_fail (MEND_IS_WRAP_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (child));
  g_return_if_fail (gtk_widget_get_parent (child) == NULL);

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

void
mend_wrap_box_remove (MendWrapBox *self, GtkWidget *child)
{
  g_return_if_fail (MEND_IS_WRAP_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (child));
  g_return_if_fail (gtk_widget_get_parent (child) == GTK_WIDGET (self));

  gtk_widget_unparent (child);
}

void
mend_wrap_box_remove_all (MendWrapBox *self)
{
  GtkWidget *child = NULL;

  g_return_if_fail (MEND_IS_WRAP_BOX (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
