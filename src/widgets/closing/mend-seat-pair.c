// SPDX-License-Identifier: GPL-3.0-or-later
#include "closing/mend-seat-pair.h"

/**
 * MendSeatPair:
 *
 * What belongs to the person on the left and what belongs to the one on the right: side by side
 * and of the same width, the left one on the left in every script. Where there is no room for two
 * columns of text, the right one stands below.
 */
struct _MendSeatPair
{
  GtkWidget parent_instance;

  GtkWidget *left;
  GtkWidget *right;
};

enum
{
  PROP_0,
  PROP_LEFT,
  PROP_RIGHT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* A column has room for so many characters at least. */
#define LEAST_CHARS 26

#define SPACING     18

G_DEFINE_FINAL_TYPE (MendSeatPair, mend_seat_pair, GTK_TYPE_WIDGET)

static int
measure_width (GtkWidget *widget, gboolean natural)
{
  int minimum_width = 0;
  int natural_width = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, &natural_width, NULL,
                      NULL);

  return natural ? natural_width : minimum_width;
}

static int
measure_height (GtkWidget *widget, int width)
{
  int natural_height = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural_height, NULL, NULL);

  return natural_height;
}

/* Columns grow with the text, so that large text has as many characters in a line. */
static int
get_least_width (MendSeatPair *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int width =
      PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics) * LEAST_CHARS);

  pango_font_metrics_unref (metrics);

  return MAX (width, MAX (measure_width (self->left, FALSE), measure_width (self->right, FALSE)));
}

static gboolean
is_side_by_side (MendSeatPair *self, int width)
{
  return width >= 2 * get_least_width (self) + SPACING;
}

static GtkSizeRequestMode
mend_seat_pair_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mend_seat_pair_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  MendSeatPair *self = MEND_SEAT_PAIR (widget);
  const int least = MAX (measure_width (self->left, FALSE), measure_width (self->right, FALSE));
  const int wide =
      2 * MAX (MAX (measure_width (self->left, TRUE), measure_width (self->right, TRUE)),
               get_least_width (self)) +
      SPACING;
  const int width = for_size < 0 ? wide : for_size;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = wide;
    }
  else if (is_side_by_side (self, width))
    *minimum = *natural = MAX (measure_height (self->left, (width - SPACING) / 2),
                               measure_height (self->right, (width - SPACING) / 2));
  else
    *minimum = *natural =
        measure_height (self->left, width) + SPACING + measure_height (self->right, width);
}

static void
mend_seat_pair_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MendSeatPair *self = MEND_SEAT_PAIR (widget);
  GtkAllocation left = { 0, 0, width, height };
  GtkAllocation right = { 0, 0, width, height };

  if (is_side_by_side (self, width))
    {
      left.width = right.width = (width - SPACING) / 2;
      right.x = width - right.width;
    }
  else
    {
      left.height = measure_height (self->left, width);
      right.y = left.height + SPACING;
      right.height = MAX (height - right.y, measure_height (self->right, width));
    }

  gtk_widget_size_allocate (self->left, &left, -1);
  gtk_widget_size_allocate (self->right, &right, -1);
}

static void
mend_seat_pair_dispose (GObject *object)
{
  MendSeatPair *self = MEND_SEAT_PAIR (object);

  g_clear_pointer (&self->left, gtk_widget_unparent);
  g_clear_pointer (&self->right, gtk_widget_unparent);

  G_OBJECT_CLASS (mend_seat_pair_parent_class)->dispose (object);
}

static void
mend_seat_pair_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MendSeatPair *self = MEND_SEAT_PAIR (object);

  switch (prop_id)
    {
    case PROP_LEFT:
      g_value_set_object (value, self->left);
      break;
    case PROP_RIGHT:
      g_value_set_object (value, self->right);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* Both are given when the pair is made, and the left one is the first of the two. */
static void
mend_seat_pair_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  MendSeatPair *self = MEND_SEAT_PAIR (object);

  switch (prop_id)
    {
    case PROP_LEFT:
      self->left = g_value_get_object (value);
      gtk_widget_insert_after (self->left, GTK_WIDGET (self), NULL);
      break;
    case PROP_RIGHT:
      self->right = g_value_get_object (value);
      gtk_widget_insert_before (self->right, GTK_WIDGET (self), NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_seat_pair_class_init (MendSeatPairClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mend_seat_pair_dispose;
  object_class->get_property = mend_seat_pair_get_property;
  object_class->set_property = mend_seat_pair_set_property;

  widget_class->get_request_mode = mend_seat_pair_get_request_mode;
  widget_class->measure = mend_seat_pair_measure;
  widget_class->size_allocate = mend_seat_pair_size_allocate;

  properties[PROP_LEFT] = g_param_spec_object ("left", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_RIGHT] = g_param_spec_object ("right", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
mend_seat_pair_init (MendSeatPair *self)
{
  /* The keys, too, go from the left to the right. */
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
}

/**
 * mend_seat_pair_new:
 * @left: (transfer floating): what belongs to the person on the left
 * @right: (transfer floating): what belongs to the person on the right
 *
 * Makes a pair.
 *
 * Returns: (transfer floating): the pair
 */
GtkWidget *
mend_seat_pair_new (GtkWidget *left, GtkWidget *right)
{
  return g_object_new (MEND_TYPE_SEAT_PAIR, "left", left, "right", right, NULL);
}
