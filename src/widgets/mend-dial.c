// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-dial.h"

#include "mend-core-enums.h"
#include "mend-dial-face.h"
#include "mend-person-color.h"

/**
 * MendDial:
 *
 * The time of a turn: a ring for the share that is left, and figures in its middle.
 *
 * It is as large as the room it gets. The figures are a fifth of its height or a little less; with
 * half the window's height for the dial they can be read from a metre away. It moves only when it
 * is told a new share or new figures.
 */

#define TRACK_OPACITY               0.15
#define TRACK_OPACITY_HIGH_CONTRAST 0.4

struct _MendDial
{
  AdwBin parent_instance;

  double fraction;
  char *text;
  char *label;
  gboolean shows_time;
  MendSeat seat;
  char *color;

  MendDialFace *face;
  const char *css_class;

  GtkImage *image;
};

enum
{
  PROP_0,
  PROP_FRACTION,
  PROP_TEXT,
  PROP_LABEL,
  PROP_SHOWS_TIME,
  PROP_SEAT,
  PROP_COLOR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendDial, mend_dial, ADW_TYPE_BIN)

static void
show_time (MendDial *self)
{
  mend_dial_face_set_fraction (self->face, self->shows_time ? self->fraction : 0);
  mend_dial_face_set_text (self->face, self->shows_time ? self->text : "");
}

static void
show_color (MendDial *self)
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
show_font (MendDial *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  /* Figures that are all of one width do not dance. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  mend_dial_face_set_layout (self->face, layout);
}

static void
high_contrast_changed_cb (MendDial *self, GParamSpec *pspec, AdwStyleManager *manager)
{
  mend_dial_face_set_track_opacity (self->face, adw_style_manager_get_high_contrast (manager)
                                                    ? TRACK_OPACITY_HIGH_CONTRAST
                                                    : TRACK_OPACITY);
}

static void
mend_dial_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mend_dial_parent_class)->css_changed (widget, change);

  show_font (MEND_DIAL (widget));
}

static void
mend_dial_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (mend_dial_parent_class)->system_setting_changed (widget, setting);

  show_font (MEND_DIAL (widget));
}

static void
mend_dial_constructed (GObject *object)
{
  MendDial *self = MEND_DIAL (object);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  G_OBJECT_CLASS (mend_dial_parent_class)->constructed (object);

  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (high_contrast_changed_cb),
                           self, G_CONNECT_SWAPPED);
  high_contrast_changed_cb (self, NULL, manager);

  show_color (self);
  show_font (self);
  show_time (self);
}

static void
mend_dial_finalize (GObject *object)
{
  MendDial *self = MEND_DIAL (object);

  g_clear_object (&self->face);
  g_free (self->text);
  g_free (self->label);
  g_free (self->color);

  G_OBJECT_CLASS (mend_dial_parent_class)->finalize (object);
}

static void
mend_dial_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MendDial *self = MEND_DIAL (object);

  switch (prop_id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, mend_dial_get_fraction (self));
      break;
    case PROP_TEXT:
      g_value_set_string (value, mend_dial_get_text (self));
      break;
    case PROP_LABEL:
      g_value_set_string (value, mend_dial_get_label (self));
      break;
    case PROP_SHOWS_TIME:
      g_value_set_boolean (value, mend_dial_get_shows_time (self));
      break;
    case PROP_SEAT:
      g_value_set_enum (value, mend_dial_get_seat (self));
      break;
    case PROP_COLOR:
      g_value_set_string (value, mend_dial_get_color (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_dial_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  MendDial *self = MEND_DIAL (object);

  switch (prop_id)
    {
    case PROP_FRACTION:
      mend_dial_set_fraction (self, g_value_get_double (value));
      break;
    case PROP_TEXT:
      mend_dial_set_text (self, g_value_get_string (value));
      break;
    case PROP_LABEL:
      mend_dial_set_label (self, g_value_get_string (value));
      break;
    case PROP_SHOWS_TIME:
      mend_dial_set_shows_time (self, g_value_get_boolean (value));
      break;
    case PROP_SEAT:
      mend_dial_set_seat (self, g_value_get_enum (value));
      break;
    case PROP_COLOR:
      mend_dial_set_color (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_dial_class_init (MendDialClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mend_dial_constructed;
  object_class->finalize = mend_dial_finalize;
  object_class->get_property = mend_dial_get_property;
  object_class->set_property = mend_dial_set_property;

  widget_class->css_changed = mend_dial_css_changed;
  widget_class->system_setting_changed = mend_dial_system_setting_changed;

  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 1, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  properties[PROP_SHOWS_TIME] = g_param_spec_boolean ("shows-time", NULL, NULL, TRUE, flags);
  properties[PROP_SEAT] =
      g_param_spec_enum ("seat", NULL, NULL, MEND_TYPE_SEAT, MEND_SEAT_LEFT, flags);
  properties[PROP_COLOR] = g_param_spec_string ("color", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-dial.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_bind_template_child (widget_class, MendDial, image);
}

static void
mend_dial_init (MendDial *self)
{
  self->fraction = 1;
  self->text = g_strdup ("");
  self->label = g_strdup ("");
  self->shows_time = TRUE;
  self->seat = MEND_SEAT_LEFT;
  self->face = mend_dial_face_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_image_set_from_paintable (self->image, GDK_PAINTABLE (self->face));
}

GtkWidget *
mend_dial_new (void)
{
  return g_object_new (MEND_TYPE_DIAL, NULL);
}

double
mend_dial_get_fraction (MendDial *self)
{
  g_return_val_if_fail (MEND_IS_DIAL (self), 0);

  return self->fraction;
}

/**
 * mend_dial_set_fraction:
 * @self: a dial
 * @fraction: the share of time that is left, 0 to 1
 *
 * Sets what the ring shows.
 */
void
mend_dial_set_fraction (MendDial *self, double fraction)
{
  g_return_if_fail (MEND_IS_DIAL (self));

  fraction = CLAMP (fraction, 0, 1);

  if (G_APPROX_VALUE (self->fraction, fraction, DBL_EPSILON))
    return;

  self->fraction = fraction;
  show_time (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
}

const char *
mend_dial_get_text (MendDial *self)
{
  g_return_val_if_fail (MEND_IS_DIAL (self), NULL);

  return self->text;
}

/**
 * mend_dial_set_text:
 * @self: a dial
 * @text: (nullable): figures such as “2:00”
 *
 * Sets the figures. With none the ring stands alone.
 */
void
mend_dial_set_text (MendDial *self, const char *text)
{
  g_return_if_fail (MEND_IS_DIAL (self));

  if (text == NULL)
    text = "";

  if (g_strcmp0 (self->text, text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  show_time (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

const char *
mend_dial_get_label (MendDial *self)
{
  g_return_val_if_fail (MEND_IS_DIAL (self), NULL);

  return self->label;
}

/**
 * mend_dial_set_label:
 * @self: a dial
 * @label: (nullable): what the dial shows, as a sentence
 *
 * Sets what is said of the dial to those who do not see it.
 */
void
mend_dial_set_label (MendDial *self, const char *label)
{
  g_return_if_fail (MEND_IS_DIAL (self));

  if (label == NULL)
    label = "";

  if (g_strcmp0 (self->label, label) == 0)
    return;

  g_free (self->label);
  self->label = g_strdup (label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

gboolean
mend_dial_get_shows_time (MendDial *self)
{
  g_return_val_if_fail (MEND_IS_DIAL (self), FALSE);

  return self->shows_time;
}

/**
 * mend_dial_set_shows_time:
 * @self: a dial
 * @shows_time: whether the time can be seen
 *
 * Shows or hides both the figures and the share that is left. An even ring remains.
 */
void
mend_dial_set_shows_time (MendDial *self, gboolean shows_time)
{
  g_return_if_fail (MEND_IS_DIAL (self));

  if (self->shows_time == !!shows_time)
    return;

  self->shows_time = !!shows_time;
  show_time (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_TIME]);
}

MendSeat
mend_dial_get_seat (MendDial *self)
{
  g_return_val_if_fail (MEND_IS_DIAL (self), MEND_SEAT_NONE);

  return self->seat;
}

void
mend_dial_set_seat (MendDial *self, MendSeat seat)
{
  g_return_if_fail (MEND_IS_DIAL (self));

  if (self->seat == seat)
    return;

  self->seat = seat;
  show_color (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEAT]);
}

const char *
mend_dial_get_color (MendDial *self)
{
  g_return_val_if_fail (MEND_IS_DIAL (self), NULL);

  return self->color;
}

/**
 * mend_dial_set_color:
 * @self: a dial
 * @color: (nullable): the colour of who speaks, one of [func@person_color_list]
 *
 * Sets the colour; without one it is that of the seat.
 */
void
mend_dial_set_color (MendDial *self, const char *color)
{
  g_return_if_fail (MEND_IS_DIAL (self));

  if (g_strcmp0 (self->color, color) == 0)
    return;

  g_free (self->color);
  self->color = g_strdup (color);
  show_color (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLOR]);
}
