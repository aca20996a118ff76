// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-sides.h"

#include "mend-core-enums.h"
#include "talk/mend-scaled.h"

/**
 * MendSides:
 *
 * What belongs to the one on the left on the left, what belongs to the one on the right on the
 * right, also where people read from the right, and something between them.
 *
 * Where it is too narrow for that, all stands in one column: first the middle, then the side of the
 * one who comes first.
 */

enum
{
  LEFT,
  CENTER,
  RIGHT,
  N_PLACES
};

struct _MendSides
{
  GtkWidget parent_instance;

  GtkWidget *children[N_PLACES];
  MendSeat first;

  double least_side_width;
  gboolean is_stacked;
};

enum
{
  PROP_0,
  PROP_LEFT,
  PROP_CENTER,
  PROP_RIGHT,
  PROP_FIRST,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define GAP                   18
#define LEAST_SIDE_WIDTH      190
#define LEAST_SIDE_PER_HEIGHT 0.3

static void init_scaled (MendScaledInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MendSides,
                               mend_sides,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (MEND_TYPE_SCALED, init_scaled))

static void
mend_sides_set_scale (MendScaled *scaled, const MendScale *scale)
{
  MendSides *self = MEND_SIDES (scaled);
  const double least_side_width = MAX (LEAST_SIDE_WIDTH, scale->height * LEAST_SIDE_PER_HEIGHT);

  if (G_APPROX_VALUE (self->least_side_width, least_side_width, DBL_EPSILON))
    return;

  self->least_side_width = least_side_width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
init_scaled (MendScaledInterface *iface)
{
  iface->set_scale = mend_sides_set_scale;
}

static gboolean
is_shown (MendSides *self, guint place)
{
  return self->children[place] != NULL && gtk_widget_should_layout (self->children[place]);
}

static int
measure_child (MendSides *self, guint place, GtkOrientation orientation, int for_size)
{
  int minimum = 0;

  if (is_shown (self, place))
    gtk_widget_measure (self->children[place], orientation, for_size, &minimum, NULL, NULL, NULL);

  return minimum;
}

static int
get_center_width (MendSides *self)
{
  return is_shown (self, CENTER)
             ? measure_child (self, CENTER, GTK_ORIENTATION_HORIZONTAL, -1) + GAP
             : 0;
}

static int
get_side_width (MendSides *self, int width)
{
  return (width - get_center_width (self) - GAP) / 2;
}

static gboolean
has_sides (MendSides *self)
{
  return is_shown (self, LEFT) || is_shown (self, RIGHT);
}

static gboolean
must_stack (MendSides *self, int width)
{
  return !has_sides (self) || get_side_width (self, width) < self->least_side_width;
}

static void
get_order (MendSides *self, guint order[N_PLACES])
{
  order[0] = CENTER;
  order[1] = self->first == MEND_SEAT_RIGHT ? RIGHT : LEFT;
  order[2] = self->first == MEND_SEAT_RIGHT ? LEFT : RIGHT;
}

static int
measure_stack (MendSides *self, int width)
{
  int height = 0;

  for (guint i = 0; i < N_PLACES; i++)
    height += measure_child (self, i, GTK_ORIENTATION_VERTICAL, width);

  return height;
}

static int
measure_columns (MendSides *self, int width)
{
  const int side_width = get_side_width (self, width);
  const int left = measure_child (self, LEFT, GTK_ORIENTATION_VERTICAL, side_width);
  const int right = measure_child (self, RIGHT, GTK_ORIENTATION_VERTICAL, side_width);
  const int center =
      measure_child (self, CENTER, GTK_ORIENTATION_VERTICAL, get_center_width (self) - GAP);

  return MAX (MAX (left, right), center);
}

static GtkSizeRequestMode
mend_sides_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mend_sides_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  MendSides *self = MEND_SIDES (widget);

  *minimum = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      for (guint i = 0; i < N_PLACES; i++)
        *minimum = MAX (*minimum, measure_child (self, i, orientation, -1));

      *natural = MAX (*minimum, get_center_width (self) + GAP + 2 * (int) self->least_side_width);
      return;
    }

  if (for_size < 0)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);

  *minimum = *natural = must_stack (self, for_size) ? measure_stack (self, for_size)
                                                    : measure_columns (self, for_size);
}

static void
allocate_stack (MendSides *self, int width, int height)
{
  GtkAllocation room = { 0, MAX ((height - measure_stack (self, width)) / 2, 0), width, 0 };
  guint order[N_PLACES];

  get_order (self, order);

  for (guint i = 0; i < N_PLACES; i++)
    {
      if (!is_shown (self, order[i]))
        continue;

      room.height = measure_child (self, order[i], GTK_ORIENTATION_VERTICAL, width);
      gtk_widget_size_allocate (self->children[order[i]], &room, -1);
      room.y += room.height;
    }
}

static void
allocate_columns (MendSides *self, int width, int height)
{
  const int side_width = get_side_width (self, width);
  const int center_width = get_center_width (self) - GAP;
  const int side_height = MAX (measure_child (self, LEFT, GTK_ORIENTATION_VERTICAL, side_width),
                               measure_child (self, RIGHT, GTK_ORIENTATION_VERTICAL, side_width));
  const int side_y = MAX ((height - side_height) / 2, 0);
  const GtkAllocation rooms[N_PLACES] = {
    { 0, side_y, side_width, side_height },
    { (width - center_width) / 2, 0, center_width, height },
    { width - side_width, side_y, side_width, side_height },
  };

  for (guint i = 0; i < N_PLACES; i++)
    if (is_shown (self, i))
      {
        measure_child (self, i, GTK_ORIENTATION_VERTICAL, rooms[i].width);
        gtk_widget_size_allocate (self->children[i], &rooms[i], -1);
      }
}

static void
mend_sides_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MendSides *self = MEND_SIDES (widget);

  self->is_stacked = must_stack (self, width);

  if (self->is_stacked)
    allocate_stack (self, width, height);
  else
    allocate_columns (self, width, height);
}

static void
mend_sides_dispose (GObject *object)
{
  MendSides *self = MEND_SIDES (object);

  for (guint i = 0; i < N_PLACES; i++)
    g_clear_pointer (&self->children[i], gtk_widget_unparent);

  G_OBJECT_CLASS (mend_sides_parent_class)->dispose (object);
}

static void
mend_sides_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MendSides *self = MEND_SIDES (object);

  switch (prop_id)
    {
    case PROP_LEFT:
      g_value_set_object (value, mend_sides_get_left (self));
      break;
    case PROP_CENTER:
      g_value_set_object (value, mend_sides_get_center (self));
      break;
    case PROP_RIGHT:
      g_value_set_object (value, mend_sides_get_right (self));
      break;
    case PROP_FIRST:
      g_value_set_enum (value, mend_sides_get_first (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_sides_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  MendSides *self = MEND_SIDES (object);

  switch (prop_id)
    {
    case PROP_LEFT:
      mend_sides_set_left (self, g_value_get_object (value));
      break;
    case PROP_CENTER:
      mend_sides_set_center (self, g_value_get_object (value));
      break;
    case PROP_RIGHT:
      mend_sides_set_right (self, g_value_get_object (value));
      break;
    case PROP_FIRST:
      mend_sides_set_first (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_sides_class_init (MendSidesClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mend_sides_dispose;
  object_class->get_property = mend_sides_get_property;
  object_class->set_property = mend_sides_set_property;

  widget_class->get_request_mode = mend_sides_get_request_mode;
  widget_class->measure = mend_sides_measure;
  widget_class->size_allocate = mend_sides_size_allocate;

  properties[PROP_LEFT] = g_param_spec_object ("left", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CENTER] = g_param_spec_object ("center", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_RIGHT] = g_param_spec_object ("right", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_FIRST] =
      g_param_spec_enum ("first", NULL, NULL, MEND_TYPE_SEAT, MEND_SEAT_LEFT, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_sides_init (MendSides *self)
{
  self->first = MEND_SEAT_LEFT;
  self->least_side_width = LEAST_SIDE_WIDTH;
}

static void
set_child (MendSides *self, guint place, GtkWidget *child, guint prop)
{
  if (self->children[place] == child)
    return;

  g_clear_pointer (&self->children[place], gtk_widget_unparent);
  self->children[place] = child;

  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

GtkWidget *
mend_sides_new (void)
{
  return g_object_new (MEND_TYPE_SIDES, NULL);
}

GtkWidget *
mend_sides_get_left (MendSides *self)
{
  g_return_val_if_fail (MEND_IS_SIDES (self), NULL);

  return self->children[LEFT];
}

void
mend_sides_set_left (MendSides *self, GtkWidget *left)
{
  g_return_if_fail (MEND_IS_SIDES (self));

  set_child (self, LEFT, left, PROP_LEFT);
}

GtkWidget *
mend_sides_get_center (MendSides *self)
{
  g_return_val_if_fail (MEND_IS_SIDES (self), NULL);

  return self->children[CENTER];
}

void
mend_sides_set_center (MendSides *self, GtkWidget *center)
{
  g_return_if_fail (MEND_IS_SIDES (self));

  set_child (self, CENTER, center, PROP_CENTER);
}

GtkWidget *
mend_sides_get_right (MendSides *self)
{
  g_return_val_if_fail (MEND_IS_SIDES (self), NULL);

  return self->children[RIGHT];
}

void
mend_sides_set_right (MendSides *self, GtkWidget *right)
{
  g_return_if_fail (MEND_IS_SIDES (self));

  set_child (self, RIGHT, right, PROP_RIGHT);
}

MendSeat
mend_sides_get_first (MendSides *self)
{
  g_return_val_if_fail (MEND_IS_SIDES (self), MEND_SEAT_NONE);

  return self->first;
}

/**
 * mend_sides_set_first:
 * @self: sides
 * @first: left or right
 *
 * Sets whose side comes first where all stands in one column.
 */
void
mend_sides_set_first (MendSides *self, MendSeat first)
{
  g_return_if_fail (MEND_IS_SIDES (self));

  if (self->first == first)
    return;

  self->first = first;
  gtk_widget_queue_resize (GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIRST]);
}

/**
 * mend_sides_get_stacked:
 * @self: sides
 *
 * Tells whether there is only room for one column.
 *
 * Returns: whether all stands in one column
 */
gboolean
mend_sides_get_stacked (MendSides *self)
{
  g_return_val_if_fail (MEND_IS_SIDES (self), FALSE);

  return self->is_stacked;
}
