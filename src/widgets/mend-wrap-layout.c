// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-wrap-layout.h"

/**
 * MendWrapLayout:
 *
 * Puts children side by side and begins a new line where there is no room for the next.
 *
 * Each child has its natural width, or that of the line if it is narrower; in a line children that
 * expand share what is left over. The lines run from the right where people read from the right.
 * Lines that are centred are about as long as each other, so that none is left with a single small
 * child.
 */

struct _MendWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  int line_spacing;
  GtkAlign line_align;
};

typedef struct
{
  GtkWidget *child;

  int width;
} Item;

/* A line: some items in a row. */
typedef struct
{
  const Item *items;
  guint n_items;

  int width;
  int height;
} Line;

enum
{
  PROP_0,
  PROP_SPACING,
  PROP_LINE_SPACING,
  PROP_LINE_ALIGN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MendWrapLayout, mend_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GArray *
list_items (GtkWidget *widget, int available)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      Item item = { .child = child };
      int minimum = 0;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &item.width, NULL, NULL);
      item.width = MAX (minimum, MIN (item.width, available));
      g_array_append_val (items, item);
    }

  return items;
}

static int
measure_height (const Item *item)
{
  int natural = 0;

  gtk_widget_measure (item->child, GTK_ORIENTATION_VERTICAL, item->width, NULL, &natural, NULL,
                      NULL);

  return natural;
}

/* Takes a line off the items from @first on: at least one, then as many as there is room for. */
static Line
take_line (MendWrapLayout *self, const GArray *items, guint first, int available)
{
  Line line = { .items = &g_array_index (items, Item, first), .n_items = 1 };

  line.width = line.items[0].width;
  while (first + line.n_items < items->len &&
         line.width + self->spacing + line.items[line.n_items].width <= available)
    {
      line.width += self->spacing + line.items[line.n_items].width;
      line.n_items++;
    }

  return line;
}

/* Hands what is left over in a line to those who want it. */
static void
expand_line (Line *line, Item *items, int available)
{
  int left_over = available - line->width;
  int n_expanding = 0;

  for (guint i = 0; i < line->n_items; i++)
    if (gtk_widget_compute_expand (items[i].child, GTK_ORIENTATION_HORIZONTAL))
      n_expanding++;

  if (n_expanding == 0 || left_over <= 0)
    return;

  for (guint i = 0; i < line->n_items; i++)
    if (gtk_widget_compute_expand (items[i].child, GTK_ORIENTATION_HORIZONTAL))
      {
        int share = left_over / n_expanding;

        items[i].width += share;
        left_over -= share;
        n_expanding--;
      }

  line->width = available;
}

static guint
count_lines (MendWrapLayout *self, const GArray *items, int available)
{
  guint n_lines = 0;

  for (guint first = 0; first < items->len; n_lines++)
    first += take_line (self, items, first, available).n_items;

  return n_lines;
}

/* How wide the lines may be: all there is, or as little as makes no more lines of it. */
static int
find_room (MendWrapLayout *self, const GArray *items, int available)
{
  const guint n_lines = count_lines (self, items, available);
  int too_little = 0;
  int enough = available;

  if (self->line_align != GTK_ALIGN_CENTER || n_lines < 2)
    return available;

  while (enough - too_little > 1)
    {
      const int between = too_little + (enough - too_little) / 2;

      if (count_lines (self, items, between) > n_lines)
        too_little = between;
      else
        enough = between;
    }

  return enough;
}

static GArray *
list_lines (MendWrapLayout *self, GArray *items, int available)
{
  const int room = find_room (self, items, available);
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (guint first = 0; first < items->len;)
    {
      Line line = take_line (self, items, first, room);

      expand_line (&line, &g_array_index (items, Item, first), available);

      for (guint i = 0; i < line.n_items; i++)
        line.height = MAX (line.height, measure_height (&line.items[i]));

      first += line.n_items;
      g_array_append_val (lines, line);
    }

  return lines;
}

static void
measure_width (MendWrapLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  gboolean is_first = TRUE;

  *minimum = 0;
  *natural = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum = 0;
      int child_natural = 0;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);

      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (is_first ? 0 : self->spacing);
      is_first = FALSE;
    }
}

static int
measure_lines (MendWrapLayout *self, GtkWidget *widget, int for_width)
{
  int available = for_width < 0 ? G_MAXINT : for_width;
  g_autoptr (GArray) items = list_items (widget, available);
  g_autoptr (GArray) lines = NULL;
  int height = 0;

  /* With no width given everything stands in one line, where nobody expands without end. */
  if (for_width < 0)
    measure_width (self, widget, &(int){ 0 }, &available);

  lines = list_lines (self, items, available);
  for (guint i = 0; i < lines->len; i++)
    height += g_array_index (lines, Line, i).height + (i > 0 ? self->line_spacing : 0);

  return height;
}

static int
find_start (MendWrapLayout *self, const Line *line, int available)
{
  int left_over = MAX (0, available - line->width);

  switch (self->line_align)
    {
    case GTK_ALIGN_CENTER:
      return left_over / 2;
    case GTK_ALIGN_END:
      return left_over;
    case GTK_ALIGN_START:
    case GTK_ALIGN_FILL:
    case GTK_ALIGN_BASELINE:
    default:
      return 0;
    }
}

static void
allocate_line (MendWrapLayout *self, GtkWidget *widget, const Line *line, int width, int y)
{
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = find_start (self, line, width);

  for (guint i = 0; i < line->n_items; i++)
    {
      const Item *item = &line->items[i];
      GtkAllocation place = { x, y, item->width, line->height };

      if (from_right)
        place.x = width - x - item->width;

      gtk_widget_size_allocate (item->child, &place, -1);
      x += item->width + self->spacing;
    }
}

static GtkSizeRequestMode
mend_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mend_wrap_layout_measure (GtkLayoutManager *manager,
                          GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  MendWrapLayout *self = MEND_WRAP_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    *minimum = *natural = measure_lines (self, widget, for_size);
}

static void
mend_wrap_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  MendWrapLayout *self = MEND_WRAP_LAYOUT (manager);
  g_autoptr (GArray) items = list_items (widget, width);
  g_autoptr (GArray) lines = list_lines (self, items, width);
  int y = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      allocate_line (self, widget, line, width, y);
      y += line->height + self->line_spacing;
    }
}

static void
mend_wrap_layout_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MendWrapLayout *self = MEND_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, mend_wrap_layout_get_spacing (self));
      break;
    case PROP_LINE_SPACING:
      g_value_set_int (value, mend_wrap_layout_get_line_spacing (self));
      break;
    case PROP_LINE_ALIGN:
      g_value_set_enum (value, mend_wrap_layout_get_line_align (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_wrap_layout_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  MendWrapLayout *self = MEND_WRAP_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      mend_wrap_layout_set_spacing (self, g_value_get_int (value));
      break;
    case PROP_LINE_SPACING:
      mend_wrap_layout_set_line_spacing (self, g_value_get_int (value));
      break;
    case PROP_LINE_ALIGN:
      mend_wrap_layout_set_line_align (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mend_wrap_layout_class_init (MendWrapLayoutClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = mend_wrap_layout_get_property;
  object_class->set_property = mend_wrap_layout_set_property;

  layout_class->get_request_mode = mend_wrap_layout_get_request_mode;
  layout_class->measure = mend_wrap_layout_measure;
  layout_class->allocate = mend_wrap_layout_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);
  properties[PROP_LINE_SPACING] =
      g_param_spec_int ("line-spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);
  properties[PROP_LINE_ALIGN] =
      g_param_spec_enum ("line-align", NULL, NULL, GTK_TYPE_ALIGN, GTK_ALIGN_START, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mend_wrap_layout_init (MendWrapLayout *self)
{
  self->line_align = GTK_ALIGN_START;
}

GtkLayoutManager *
mend_wrap_layout_new (void)
{
  return g_object_new (MEND_TYPE_WRAP_LAYOUT, NULL);
}

int
mend_wrap_layout_get_spacing (MendWrapLayout *self)
{
  g_return_val_if_fail (MEND_IS_WRAP_LAYOUT (self), 0);

  return self->spacing;
}

void
mend_wrap_layout_set_spacing (MendWrapLayout *self, int spacing)
{
  g_return_if_fail (MEND_IS_WRAP_LAYOUT (self));
  g_return_if_fail (spacing >= 0);

  if (self->spacing == spacing)
    return;

  self->spacing = spacing;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPACING]);
}

int
mend_wrap_layout_get_line_spacing (MendWrapLayout *self)
{
  g_return_val_if_fail (MEND_IS_WRAP_LAYOUT (self), 0);

  return self->line_spacing;
}

void
mend_wrap_layout_set_line_spacing (MendWrapLayout *self, int line_spacing)
{
  g_return_if_fail (MEND_IS_WRAP_LAYOUT (self));
  g_return_if_fail (line_spacing >= 0);

  if (self->line_spacing == line_spacing)
    return;

  self->line_spacing = line_spacing;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINE_SPACING]);
}

GtkAlign
mend_wrap_layout_get_line_align (MendWrapLayout *self)
{
  g_return_val_if_fail (MEND_IS_WRAP_LAYOUT (self), GTK_ALIGN_START);

  return self->line_align;
}

/**
 * mend_wrap_layout_set_line_align:
 * @self: a layout
 * @line_align: start, centre or end
 *
 * Sets where a line stands that does not fill its width.
 */
void
mend_wrap_layout_set_line_align (MendWrapLayout *self, GtkAlign line_align)
{
  g_return_if_fail (MEND_IS_WRAP_LAYOUT (self));

  if (self->line_align == line_align)
    return;

  self->line_align = line_align;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINE_ALIGN]);
}
