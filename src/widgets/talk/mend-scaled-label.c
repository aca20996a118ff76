// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-scaled-label.h"

/**
 * MendScaledLabel:
 *
 * A text that is read from a metre away: each of its lines has a share of the window's height.
 *
 * With a rank it gives way where there is not enough room, the higher the earlier. Without a text
 * it takes no room, unless it keeps that of one line so that nothing moves when a text comes.
 */

struct _MendScaledLabel
{
  GtkWidget parent_instance;

  double share;
  guint rank;
  gboolean keeps_room;
  gboolean spaced;

  gboolean squeezed;
  int space;

  GtkWidget *child;
};

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_SHARE,
  PROP_RANK,
  PROP_KEEPS_ROOM,
  PROP_SPACED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Above a text there is so much of its height. */
#define SPACE 0.35

static void init_scaled (MendScaledInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MendScaledLabel,
                               mend_scaled_label,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (MEND_TYPE_SCALED, init_scaled))

static gboolean
is_empty (MendScaledLabel *self)
{
  return *gtk_label_get_text (GTK_LABEL (self->child)) == '\0';
}

static gboolean
takes_room (MendScaledLabel *self)
{
  return !self->squeezed && (self->keeps_room || !is_empty (self));
}

static void
mend_scaled_label_set_scale (MendScaled *scaled, const MendScale *scale)
{
  MendScaledLabel *self = MEND_SCALED_LABEL (scaled);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->child, NULL);
  const double height = self->share * scale->height * scale->factor;
  const int space = self->spaced ? (int) (height * SPACE) : 0;
  const gboolean squeezed = self->rank > scale->most_rank;

  mend_scaled_set_font_height (GTK_LABEL (self->child), layout, height);

  if (self->squeezed == squeezed && self->space == space)
    return;

  self->squeezed = squeezed;
  self->space = space;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
init_scaled (MendScaledInterface *iface)
{
  iface->set_scale = mend_scaled_label_set_scale;
}

static GtkSizeRequestMode
mend_scaled_label_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mend_scaled_label_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  MendScaledLabel *self = MEND_SCALED_LABEL (widget);

  *minimum = *natural = 0;

  if (!takes_room (self))
    return;

  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum += self->space;
      *natural += self->space;
    }
}

static void
mend_scaled_label_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MendScaledLabel *self = MEND_SCALED_LABEL (widget);
  const GtkAllocation room = { 0, self->space, width, height - self->space };

  gtk_widget_set_child_visible (self->child, takes_room (self));

  if (takes_room (self))
    gtk_widget_size_allocate (self->child, &room, -1);
}

static void
mend_scaled_label_dispose (GObject *object)
{
  MendScaledLabel *self = MEND_SCALED_LABEL (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (mend_scaled_label_parent_class)->dispose (object);
}

static void
mend_scaled_label_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MendScaledLabel *self = MEND_SCALED_LABEL (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, mend_scaled_label_get_label (self));
      break;
    case PROP_SHARE:
      g_value_set_double (value, mend_scaled_label_get_share (self));
      break;
    case PROP_RANK:
      g_value_set_uint (value, mend_scaled_label_get_rank (self));
      break;
    case PROP_KEEPS_ROOM:
      g_value_set_boolean (value, mend_scaled_label_get_keeps_room (self));
      break;
    case PROP_SPACED:
      g_value_set_boolean (value, mend_scaled_label_get_spaced (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_scaled_label_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  MendScaledLabel *self = MEND_SCALED_LABEL (object);

  switch (prop_id)
    {
    case PROP_LABEL:
      mend_scaled_label_set_label (self, g_value_get_string (value));
      break;
    case PROP_SHARE:
      mend_scaled_label_set_share (self, g_value_get_double (value));
      break;
    case PROP_RANK:
      mend_scaled_label_set_rank (self, g_value_get_uint (value));
      break;
    case PROP_KEEPS_ROOM:
      mend_scaled_label_set_keeps_room (self, g_value_get_boolean (value));
      break;
    case PROP_SPACED:
      mend_scaled_label_set_spaced (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_scaled_label_class_init (MendScaledLabelClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mend_scaled_label_dispose;
  object_class->get_property = mend_scaled_label_get_property;
  object_class->set_property = mend_scaled_label_set_property;

  widget_class->get_request_mode = mend_scaled_label_get_request_mode;
  widget_class->measure = mend_scaled_label_measure;
  widget_class->size_allocate = mend_scaled_label_size_allocate;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  properties[PROP_SHARE] = g_param_spec_double ("share", NULL, NULL, 0, 1, 0.035, flags);
  properties[PROP_RANK] = g_param_spec_uint ("rank", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_KEEPS_ROOM] = g_param_spec_boolean ("keeps-room", NULL, NULL, FALSE, flags);
  properties[PROP_SPACED] = g_param_spec_boolean ("spaced", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mend_scaled_label_init (MendScaledLabel *self)
{
  self->share = 0.035;
  self->spaced = TRUE;
  self->child = g_object_new (GTK_TYPE_LABEL, "justify", GTK_JUSTIFY_CENTER, "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}

/**
 * mend_scaled_label_new:
 * @label: (nullable): a text
 * @share: the share of the window's height that each line has
 *
 * Makes a text.
 *
 * Returns: (transfer floating): a text
 */
GtkWidget *
mend_scaled_label_new (const char *label, double share)
{
  return g_object_new (MEND_TYPE_SCALED_LABEL, "label", label, "share", share, NULL);
}

const char *
mend_scaled_label_get_label (MendScaledLabel *self)
{
  g_return_val_if_fail (MEND_IS_SCALED_LABEL (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->child));
}

void
mend_scaled_label_set_label (MendScaledLabel *self, const char *label)
{
  g_return_if_fail (MEND_IS_SCALED_LABEL (self));

  if (label == NULL)
    label = "";

  if (g_strcmp0 (mend_scaled_label_get_label (self), label) == 0)
    return;

  gtk_label_set_text (GTK_LABEL (self->child), label);
  gtk_widget_queue_resize (GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

double
mend_scaled_label_get_share (MendScaledLabel *self)
{
  g_return_val_if_fail (MEND_IS_SCALED_LABEL (self), 0);

  return self->share;
}

void
mend_scaled_label_set_share (MendScaledLabel *self, double share)
{
  g_return_if_fail (MEND_IS_SCALED_LABEL (self));

  if (G_APPROX_VALUE (self->share, share, DBL_EPSILON))
    return;

  self->share = share;
  gtk_widget_queue_resize (GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHARE]);
}

guint
mend_scaled_label_get_rank (MendScaledLabel *self)
{
  g_return_val_if_fail (MEND_IS_SCALED_LABEL (self), 0);

  return self->rank;
}

/**
 * mend_scaled_label_set_rank:
 * @self: a text
 * @rank: 0 if it never gives way; what has a higher rank gives way earlier
 *
 * Sets what becomes of it where there is not enough room.
 */
void
mend_scaled_label_set_rank (MendScaledLabel *self, guint rank)
{
  g_return_if_fail (MEND_IS_SCALED_LABEL (self));

  if (self->rank == rank)
    return;

  self->rank = rank;
  gtk_widget_queue_resize (GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RANK]);
}

gboolean
mend_scaled_label_get_keeps_room (MendScaledLabel *self)
{
  g_return_val_if_fail (MEND_IS_SCALED_LABEL (self), FALSE);

  return self->keeps_room;
}

void
mend_scaled_label_set_keeps_room (MendScaledLabel *self, gboolean keeps_room)
{
  g_return_if_fail (MEND_IS_SCALED_LABEL (self));

  if (self->keeps_room == !!keeps_room)
    return;

  self->keeps_room = !!keeps_room;
  gtk_widget_queue_resize (GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEEPS_ROOM]);
}

gboolean
mend_scaled_label_get_spaced (MendScaledLabel *self)
{
  g_return_val_if_fail (MEND_IS_SCALED_LABEL (self), FALSE);

  return self->spaced;
}

/**
 * mend_scaled_label_set_spaced:
 * @self: a text
 * @spaced: whether there is some space above it
 *
 * Sets whether the text keeps away from what stands above.
 */
void
mend_scaled_label_set_spaced (MendScaledLabel *self, gboolean spaced)
{
  g_return_if_fail (MEND_IS_SCALED_LABEL (self));

  if (self->spaced == !!spaced)
    return;

  self->spaced = !!spaced;
  gtk_widget_queue_resize (GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPACED]);
}

/**
 * mend_scaled_label_get_squeezed:
 * @self: a text
 *
 * Tells whether there is no room for it.
 *
 * Returns: whether it gave way
 */
gboolean
mend_scaled_label_get_squeezed (MendScaledLabel *self)
{
  g_return_val_if_fail (MEND_IS_SCALED_LABEL (self), FALSE);

  return self->squeezed;
}
