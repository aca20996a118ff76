// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-sign.h"

#include "mend-person-color.h"
#include "mend-shape.h"

/**
 * MendSign:
 *
 * A sentence about a person, with the shape and in the colour of the place, such as “● Anna
 * speaks”, to be read from a metre away.
 *
 * It takes two lines at most. A name that is too long for them is cut off, and the rest of the
 * sentence is not; the tooltip and the accessible label have it whole.
 */

#define MOST_LINES 2
#define SHAPE_SIZE 0.52
#define SHAPE_GAP  0.18
#define ELLIPSIS   "…"

struct _MendSign
{
  GtkWidget parent_instance;

  double share;
  guint rank;
  MendSeat seat;
  char *text;
  char *name;

  const char *css_class;
  PangoLayout *layout;
  double line_height;
  gboolean is_tight;
  gboolean squeezed;

  GtkWidget *shape;
  GtkWidget *label;
};

enum
{
  PROP_0,
  PROP_SHARE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void init_scaled (MendScaledInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MendSign,
                               mend_sign,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (MEND_TYPE_SCALED, init_scaled))

static gboolean
has_shape (MendSign *self)
{
  return self->seat == MEND_SEAT_LEFT || self->seat == MEND_SEAT_RIGHT;
}

static int
get_room_for_shape (MendSign *self)
{
  return has_shape (self) ? (int) ceil (self->line_height * (SHAPE_SIZE + SHAPE_GAP)) : 0;
}

static void
ensure_layout (MendSign *self)
{
  int height = 0;

  if (self->layout != NULL)
    return;

  self->layout = gtk_widget_create_pango_layout (self->label, "A");
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  self->line_height = height;
}

/* Whether a text fits into the lines there are. */
static gboolean
fits (MendSign *self, const char *text, int width)
{
  int text_width = 0;

  pango_layout_set_text (self->layout, text, -1);
  pango_layout_set_width (self->layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, &text_width, NULL);

  return text_width <= width && pango_layout_get_line_count (self->layout) <= MOST_LINES;
}

/* Where a text may be cut: never within what people see as one character. */
static GArray *
list_cuts (const char *text)
{
  g_autofree PangoLogAttr *attributes = NULL;
  GArray *cuts = g_array_new (FALSE, FALSE, sizeof (gsize));
  const int n_attributes = (int) g_utf8_strlen (text, -1) + 1;
  const char *c = text;

  attributes = g_new0 (PangoLogAttr, (gsize) n_attributes);
  pango_get_log_attrs (text, -1, -1, pango_language_get_default (), attributes, n_attributes);

  for (int i = 0; i < n_attributes; i++)
    {
      const gsize cut = (gsize) (c - text);

      if (attributes[i].is_cursor_position)
        g_array_append_val (cuts, cut);
      if (*c != '\0')
        c = g_utf8_next_char (c);
    }

  return cuts;
}

static char *
cut_name (MendSign *self, const char *name_in_text, gsize cut)
{
  g_autofree char *before = g_strndup (self->text, (gsize) (name_in_text - self->text));
  g_autofree char *name = g_strndup (self->name, cut);

  return g_strconcat (before, g_strchomp (name), ELLIPSIS, name_in_text + strlen (self->name),
                      NULL);
}

static char *
find_text_with_cut_name (MendSign *self, int width)
{
  const char *name_in_text = self->name != NULL ? strstr (self->text, self->name) : NULL;
  g_autoptr (GArray) cuts = NULL;
  guint fitting = 1;
  guint beyond;

  if (name_in_text == NULL || *self->name == '\0')
    return g_strdup (self->text);

  cuts = list_cuts (self->name);
  beyond = cuts->len - 1;

  while (fitting + 1 < beyond)
    {
      const guint middle = (fitting + beyond) / 2;
      g_autofree char *text = cut_name (self, name_in_text, g_array_index (cuts, gsize, middle));

      if (fits (self, text, width))
        fitting = middle;
      else
        beyond = middle;
    }

  return cut_name (self, name_in_text, g_array_index (cuts, gsize, MIN (fitting, cuts->len - 1)));
}

/* The text for a width, which the layout then has, too. */
static char *
find_text (MendSign *self, int width)
{
  const int room = MAX (width - get_room_for_shape (self), 1);
  g_autofree char *text = g_strdup (self->text);

  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD);

  if (!fits (self, text, room))
    {
      g_free (text);
      text = find_text_with_cut_name (self, room);
    }

  if (!fits (self, text, room))
    pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);

  return g_steal_pointer (&text);
}

static void
mend_sign_set_scale (MendScaled *scaled, const MendScale *scale)
{
  MendSign *self = MEND_SIGN (scaled);
  int height = 0;

  self->is_tight = scale->is_tight;
  self->squeezed = self->rank > scale->most_rank;
  g_clear_object (&self->layout);
  ensure_layout (self);
  mend_scaled_set_font_height (GTK_LABEL (self->label), self->layout,
                               self->share * scale->height * scale->factor);

  pango_layout_set_attributes (self->layout, gtk_label_get_attributes (GTK_LABEL (self->label)));
  pango_layout_set_text (self->layout, "A", -1);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  self->line_height = height;
  gtk_image_set_pixel_size (GTK_IMAGE (self->shape), (int) (height * SHAPE_SIZE));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
init_scaled (MendScaledInterface *iface)
{
  iface->set_scale = mend_sign_set_scale;
}

static GtkSizeRequestMode
mend_sign_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mend_sign_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  MendSign *self = MEND_SIGN (widget);
  g_autofree char *text = NULL;

  *minimum = *natural = 0;
  ensure_layout (self);

  if (self->squeezed)
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      pango_layout_set_text (self->layout, self->text, -1);
      pango_layout_set_width (self->layout, -1);
      pango_layout_get_pixel_size (self->layout, natural, NULL);
      *natural += get_room_for_shape (self);
      *minimum = *natural;

      /* Two lines are there for want of room, not to make the letters larger. */
      if (self->is_tight)
        *minimum = MIN (*natural, get_room_for_shape (self) + (int) self->line_height);
      return;
    }

  text = find_text (self, for_size < 0 ? G_MAXINT / PANGO_SCALE : for_size);
  pango_layout_get_pixel_size (self->layout, NULL, natural);
  *minimum = *natural;
}

static void
allocate_shape (MendSign *self, int x, int width, int height)
{
  const gboolean from_right = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkAllocation room = { x, 0, 0, height };

  if (!has_shape (self))
    return;

  gtk_widget_measure (self->shape, GTK_ORIENTATION_HORIZONTAL, -1, &room.width, NULL, NULL, NULL);

  if (from_right)
    room.x = width - x - room.width;

  gtk_widget_size_allocate (self->shape, &room, -1);
}

static void
mend_sign_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MendSign *self = MEND_SIGN (widget);
  const int room_for_shape = get_room_for_shape (self);
  g_autofree char *text = NULL;
  GtkAllocation room = { 0, 0, 0, height };
  int minimum = 0;
  int text_width = 0;

  gtk_widget_set_child_visible (self->label, !self->squeezed);
  gtk_widget_set_child_visible (self->shape, has_shape (self) && !self->squeezed);

  if (self->squeezed)
    return;

  ensure_layout (self);
  text = find_text (self, width);
  pango_layout_get_pixel_size (self->layout, &text_width, NULL);

  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (self->label)), text) != 0)
    {
      gtk_label_set_text (GTK_LABEL (self->label), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      self->text, -1);
    }

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  room.width = MAX (MIN (text_width + 1, width - room_for_shape), minimum);
  room.x = MAX ((width - room.width - room_for_shape) / 2, 0);
  allocate_shape (self, room.x, width, height);

  if (gtk_widget_get_direction (widget) != GTK_TEXT_DIR_RTL)
    room.x += room_for_shape;

  gtk_widget_size_allocate (self->label, &room, -1);
}

static void
mend_sign_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mend_sign_parent_class)->css_changed (widget, change);

  gtk_widget_queue_resize (widget);
}

static void
mend_sign_dispose (GObject *object)
{
  MendSign *self = MEND_SIGN (object);

  g_clear_pointer (&self->shape, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->layout);

  G_OBJECT_CLASS (mend_sign_parent_class)->dispose (object);
}

static void
mend_sign_finalize (GObject *object)
{
  MendSign *self = MEND_SIGN (object);

  g_free (self->text);
  g_free (self->name);

  G_OBJECT_CLASS (mend_sign_parent_class)->finalize (object);
}

static void
mend_sign_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHARE:
      g_value_set_double (value, mend_sign_get_share (MEND_SIGN (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_sign_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHARE:
      mend_sign_set_share (MEND_SIGN (object), g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_sign_class_init (MendSignClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mend_sign_dispose;
  object_class->finalize = mend_sign_finalize;
  object_class->get_property = mend_sign_get_property;
  object_class->set_property = mend_sign_set_property;

  widget_class->get_request_mode = mend_sign_get_request_mode;
  widget_class->measure = mend_sign_measure;
  widget_class->size_allocate = mend_sign_size_allocate;
  widget_class->css_changed = mend_sign_css_changed;

  properties[PROP_SHARE] =
      g_param_spec_double ("share", NULL, NULL, 0, 1, 0.09,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mend_sign_init (MendSign *self)
{
  self->share = 0.09;
  self->is_tight = TRUE;
  self->text = g_strdup ("");

  self->shape =
      g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->shape, GTK_WIDGET (self));

  self->label = g_object_new (GTK_TYPE_LABEL, "justify", GTK_JUSTIFY_CENTER, "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

GtkWidget *
mend_sign_new (void)
{
  return g_object_new (MEND_TYPE_SIGN, NULL);
}

/**
 * mend_sign_set_person:
 * @self: a sign
 * @seat: whose shape and colour it has; nobody's is none
 * @color: (nullable): the colour, or `NULL` for that of the seat
 *
 * Sets whom the sign is about.
 */
void
mend_sign_set_person (MendSign *self, MendSeat seat, const char *color)
{
  const char *css_class;

  g_return_if_fail (MEND_IS_SIGN (self));

  css_class = seat == MEND_SEAT_LEFT || seat == MEND_SEAT_RIGHT
                  ? mend_person_color_get_css_class (color, seat)
                  : NULL;

  if (self->css_class != css_class)
    {
      if (self->css_class != NULL)
        gtk_widget_remove_css_class (GTK_WIDGET (self), self->css_class);
      if (css_class != NULL)
        gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
      self->css_class = css_class;
    }

  if (self->seat == seat)
    return;

  self->seat = seat;

  if (has_shape (self))
    {
      g_autoptr (GdkPaintable) shape = mend_shape_new (seat);

      gtk_image_set_from_paintable (GTK_IMAGE (self->shape), shape);
    }

  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * mend_sign_set_text:
 * @self: a sign
 * @text: a sentence
 * @name: (nullable): the name in it, which may be cut off
 *
 * Sets what the sign says.
 */
void
mend_sign_set_text (MendSign *self, const char *text, const char *name)
{
  g_return_if_fail (MEND_IS_SIGN (self));
  g_return_if_fail (text != NULL);

  if (g_strcmp0 (self->text, text) == 0 && g_strcmp0 (self->name, name) == 0)
    return;

  g_free (self->text);
  g_free (self->name);
  self->text = g_strdup (text);
  self->name = g_strdup (name);

  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_widget_set_visible (GTK_WIDGET (self), *text != '\0');
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
mend_sign_get_text (MendSign *self)
{
  g_return_val_if_fail (MEND_IS_SIGN (self), NULL);

  return self->text;
}

double
mend_sign_get_share (MendSign *self)
{
  g_return_val_if_fail (MEND_IS_SIGN (self), 0);

  return self->share;
}

void
mend_sign_set_share (MendSign *self, double share)
{
  g_return_if_fail (MEND_IS_SIGN (self));

  if (G_APPROX_VALUE (self->share, share, DBL_EPSILON))
    return;

  self->share = share;
  gtk_widget_queue_resize (GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHARE]);
}

/**
 * mend_sign_set_rank:
 * @self: a sign
 * @rank: 0 if it never gives way; what has a higher rank gives way earlier
 *
 * Sets what becomes of it where there is not enough room.
 */
void
mend_sign_set_rank (MendSign *self, guint rank)
{
  g_return_if_fail (MEND_IS_SIGN (self));

  if (self->rank == rank)
    return;

  self->rank = rank;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
