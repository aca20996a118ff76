// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-scaled-page.h"

#include "talk/mend-scaled.h"

/**
 * MendScaledPage:
 *
 * A page that is read from a metre away, with its buttons below, which are always in sight.
 *
 * Each [iface@Scaled] in its content is made as large as there is room for, down to its share of
 * the window's height. If there is still no room, that of the highest rank gives way. Only then the
 * content scrolls.
 *
 * The sizes are found while the page is laid out, since only then its size is known. That makes no
 * circle: what the page asks for does not depend on what it finds.
 */

struct _MendScaledPage
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *actions;
  double text_scale;
  gboolean is_compact;

  GtkWidget *scroller;
};

enum
{
  PROP_0,
  PROP_CONTENT,
  PROP_ACTIONS,
  PROP_TEXT_SCALE,
  PROP_COMPACT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define LEAST_CONTENT_HEIGHT 120
#define PILL_SHARE           0.034
#define BUTTON_SHARE         0.026
#define MOST_RANK            3

/* In a window that is higher than so many times its width, the height is no measure any more. */
#define MOST_HEIGHT_PER_WIDTH 2

/* Where there is room, things are so much larger than they have to be. */
static const double factors[] = { 1.5, 1.35, 1.2, 1.1, 1 };

/* Where there is not, not even without what can be left out, they are a little smaller than they
 * are to be read from a metre away: better than a line that lies behind the buttons. */
static const double last_factors[] = { 0.9, 0.8, 0.7, 0.6, 0.5, 0.4 };

/* A window as narrow as that is not read from a metre away. There, names and time are a little
 * smaller rather than that the lines for the two give way. */
#define NARROW_WIDTH 480
static const double narrow_factors[] = { 0.9, 0.8, 0.7 };

/* What people asked for is tried in steps that are the same whatever they asked for, so that more
 * never comes out as less. The stems give way to it, the lines for the two do not. */
#define STEP                0.05
#define MOST_RANK_IF_LARGER 2

G_DEFINE_FINAL_TYPE (MendScaledPage, mend_scaled_page, GTK_TYPE_WIDGET)

static void
get_window_size (MendScaledPage *self, double *width, double *height)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  *width = gtk_widget_get_width (window);
  *height = MIN (gtk_widget_get_height (window), MOST_HEIGHT_PER_WIDTH * *width);
}

static void
set_scale_below (GtkWidget *widget, const MendScale *scale)
{
  if (MEND_IS_SCALED (widget))
    mend_scaled_set_scale (MEND_SCALED (widget), scale);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    set_scale_below (child, scale);
}

static gboolean
fits_in_scale (MendScaledPage *self, const MendScale *scale, int width, int height)
{
  int minimum_height = 0;
  int minimum_width = 0;

  set_scale_below (self->content, scale);
  gtk_widget_measure (self->content, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL,
                      NULL);

  if (minimum_width > width)
    return FALSE;

  gtk_widget_measure (self->content, GTK_ORIENTATION_VERTICAL, width, &minimum_height, NULL, NULL,
                      NULL);

  return minimum_height <= height;
}

/* The buttons keep up with the window, too. */
static void
scale_buttons_below (GtkWidget *widget, double height)
{
  if (GTK_IS_BUTTON (widget) && GTK_IS_LABEL (gtk_button_get_child (GTK_BUTTON (widget))))
    {
      GtkWidget *label = gtk_button_get_child (GTK_BUTTON (widget));
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (label, NULL);
      const double share = gtk_widget_has_css_class (widget, "pill") ? PILL_SHARE : BUTTON_SHARE;

      mend_scaled_set_font_height (GTK_LABEL (label), layout, share * height);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    scale_buttons_below (child, height);
}

/* Finds the largest size at which everything has room. */
static gboolean
find_room (MendScaledPage *self, MendScale *scale, int width, int height)
{
  for (gsize i = self->is_compact ? G_N_ELEMENTS (factors) - 1 : 0; i < G_N_ELEMENTS (factors); i++)
    {
      scale->factor = factors[i];
      scale->is_tight = i == G_N_ELEMENTS (factors) - 1;
      if (fits_in_scale (self, scale, width, height))
        return TRUE;
    }

  return FALSE;
}

static gboolean
find_larger (MendScaledPage *self, const MendScale *found, int width, int height)
{
  MendScale scale = *found;

  scale.is_tight = TRUE;
  for (int step = (int) (found->factor * self->text_scale / STEP); step * STEP > found->factor;
       step--)
    {
      scale.factor = step * STEP;
      for (scale.most_rank = MOST_RANK; scale.most_rank >= MOST_RANK_IF_LARGER; scale.most_rank--)
        if (fits_in_scale (self, &scale, width, height))
          return TRUE;
    }

  return FALSE;
}

/* With the lines for the two, and without what is less than that. */
static gboolean
find_narrow (MendScaledPage *self, const MendScale *before, int width, int height)
{
  MendScale scale = *before;

  for (gsize i = 0; scale.width <= NARROW_WIDTH && i < G_N_ELEMENTS (narrow_factors); i++)
    {
      scale.factor = narrow_factors[i];
      scale.most_rank = MOST_RANK_IF_LARGER;
      if (fits_in_scale (self, &scale, width, height))
        return TRUE;
    }

  return FALSE;
}

static void
find_scale (MendScaledPage *self, int width, int height)
{
  MendScale scale = { .most_rank = MOST_RANK };

  get_window_size (self, &scale.width, &scale.height);

  if (find_room (self, &scale, width, height))
    {
      if (self->text_scale > 1 && find_larger (self, &scale, width, height))
        return;

      scale.factor = MAX (scale.factor * MIN (self->text_scale, 1), 1);
      fits_in_scale (self, &scale, width, height);
      return;
    }

  for (scale.most_rank = MOST_RANK - 1; scale.most_rank > 0; scale.most_rank--)
    if (fits_in_scale (self, &scale, width, height) ||
        (scale.most_rank == MOST_RANK_IF_LARGER && find_narrow (self, &scale, width, height)))
      return;

  for (gsize i = 0; i < G_N_ELEMENTS (last_factors); i++)
    {
      scale.factor = last_factors[i];
      if (fits_in_scale (self, &scale, width, height))
        return;
    }

  scale.factor = 1;
  set_scale_below (self->content, &scale);
}

static GtkSizeRequestMode
mend_scaled_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mend_scaled_page_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  MendScaledPage *self = MEND_SCALED_PAGE (widget);

  *minimum = *natural = 0;

  if (self->actions != NULL)
    gtk_widget_measure (self->actions, orientation, for_size, minimum, natural, NULL, NULL);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum += LEAST_CONTENT_HEIGHT;
      *natural += LEAST_CONTENT_HEIGHT;
    }
}

static void
mend_scaled_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MendScaledPage *self = MEND_SCALED_PAGE (widget);
  int actions_height = 0;
  double window_width = 0;
  double window_height = 0;
  GtkAllocation room = { 0, 0, width, height };

  if (self->actions != NULL && gtk_widget_should_layout (self->actions))
    {
      get_window_size (self, &window_width, &window_height);
      scale_buttons_below (self->actions, window_height);
      gtk_widget_measure (self->actions, GTK_ORIENTATION_VERTICAL, width, &actions_height, NULL,
                          NULL, NULL);
      room.height = actions_height;
      room.y = height - actions_height;
      gtk_widget_size_allocate (self->actions, &room, -1);
    }

  room.y = 0;
  room.height = MAX (height - actions_height, 0);

  if (self->content != NULL)
    find_scale (self, width, room.height);

  gtk_widget_measure (self->scroller, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->scroller, &room, -1);
}

static void
mend_scaled_page_dispose (GObject *object)
{
  MendScaledPage *self = MEND_SCALED_PAGE (object);

  self->content = NULL;
  g_clear_pointer (&self->actions, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (mend_scaled_page_parent_class)->dispose (object);
}

static void
mend_scaled_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MendScaledPage *self = MEND_SCALED_PAGE (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, mend_scaled_page_get_content (self));
      break;
    case PROP_ACTIONS:
      g_value_set_object (value, mend_scaled_page_get_actions (self));
      break;
    case PROP_TEXT_SCALE:
      g_value_set_double (value, mend_scaled_page_get_text_scale (self));
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, mend_scaled_page_get_compact (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_scaled_page_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  MendScaledPage *self = MEND_SCALED_PAGE (object);

  switch (prop_id)
    {
    case PROP_CONTENT:
      mend_scaled_page_set_content (self, g_value_get_object (value));
      break;
    case PROP_ACTIONS:
      mend_scaled_page_set_actions (self, g_value_get_object (value));
      break;
    case PROP_TEXT_SCALE:
      mend_scaled_page_set_text_scale (self, g_value_get_double (value));
      break;
    case PROP_COMPACT:
      mend_scaled_page_set_compact (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_scaled_page_class_init (MendScaledPageClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mend_scaled_page_dispose;
  object_class->get_property = mend_scaled_page_get_property;
  object_class->set_property = mend_scaled_page_set_property;

  widget_class->get_request_mode = mend_scaled_page_get_request_mode;
  widget_class->measure = mend_scaled_page_measure;
  widget_class->size_allocate = mend_scaled_page_size_allocate;

  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_ACTIONS] = g_param_spec_object ("actions", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_TEXT_SCALE] = g_param_spec_double ("text-scale", NULL, NULL, 0.5, 4, 1, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_scaled_page_init (MendScaledPage *self)
{
  self->text_scale = 1;

  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "focusable", FALSE, NULL);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
mend_scaled_page_new (void)
{
  return g_object_new (MEND_TYPE_SCALED_PAGE, NULL);
}

GtkWidget *
mend_scaled_page_get_content (MendScaledPage *self)
{
  g_return_val_if_fail (MEND_IS_SCALED_PAGE (self), NULL);

  return self->content;
}

void
mend_scaled_page_set_content (MendScaledPage *self, GtkWidget *content)
{
  g_return_if_fail (MEND_IS_SCALED_PAGE (self));

  if (self->content == content)
    return;

  self->content = content;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), content);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}

GtkWidget *
mend_scaled_page_get_actions (MendScaledPage *self)
{
  g_return_val_if_fail (MEND_IS_SCALED_PAGE (self), NULL);

  return self->actions;
}

void
mend_scaled_page_set_actions (MendScaledPage *self, GtkWidget *actions)
{
  g_return_if_fail (MEND_IS_SCALED_PAGE (self));

  if (self->actions == actions)
    return;

  g_clear_pointer (&self->actions, gtk_widget_unparent);
  self->actions = actions;

  if (actions != NULL)
    gtk_widget_set_parent (actions, GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIONS]);
}

double
mend_scaled_page_get_text_scale (MendScaledPage *self)
{
  g_return_val_if_fail (MEND_IS_SCALED_PAGE (self), 0);

  return self->text_scale;
}

/**
 * mend_scaled_page_set_text_scale:
 * @self: a page
 * @text_scale: how much larger or smaller than usual things are; they keep their least size
 *
 * Sets how large people want things to be.
 */
void
mend_scaled_page_set_text_scale (MendScaledPage *self, double text_scale)
{
  g_return_if_fail (MEND_IS_SCALED_PAGE (self));

  if (G_APPROX_VALUE (self->text_scale, text_scale, DBL_EPSILON))
    return;

  self->text_scale = text_scale;
  gtk_widget_queue_resize (GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT_SCALE]);
}

gboolean
mend_scaled_page_get_compact (MendScaledPage *self)
{
  g_return_val_if_fail (MEND_IS_SCALED_PAGE (self), FALSE);

  return self->is_compact;
}

/**
 * mend_scaled_page_set_compact:
 * @self: a page
 * @compact: whether things keep to their least size where there is room for more
 *
 * Sets whether the room is for something else on the page.
 */
void
mend_scaled_page_set_compact (MendScaledPage *self, gboolean compact)
{
  g_return_if_fail (MEND_IS_SCALED_PAGE (self));

  if (self->is_compact == !!compact)
    return;

  self->is_compact = !!compact;
  gtk_widget_queue_resize (GTK_WIDGET (self));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}
