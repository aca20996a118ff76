// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-sizer.h"

/**
 * MendTalkSizer:
 *
 * Keeps the sizes of what is read from a metre away in proportion to the height of the window. The
 * height of the window depends on none of them, so there is no loop: it is looked at once a frame,
 * and only a change does anything.
 */
struct _MendTalkSizer
{
  GObject parent_instance;

  GtkWidget *page;
  GArray *items;
  double scale;
  int width;
  int height;
};

typedef enum
{
  ITEM_LABEL,
  ITEM_IMAGE,
  ITEM_SQUARE,
  ITEM_PANE,
} ItemKind;

typedef struct
{
  GtkWidget *widget;
  double share;
  ItemKind kind;
} Item;

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A window narrower than this has no room for two sides. */
#define NARROW 720

G_DEFINE_FINAL_TYPE (MendTalkSizer, mend_talk_sizer, G_TYPE_OBJECT)

static void
size_label (GtkLabel *label, double height)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (height * PANGO_SCALE)));
  gtk_label_set_attributes (label, attributes);
}

static void
size_item (MendTalkSizer *self, const Item *item)
{
  const double height = self->height * item->share * self->scale;
  const int side = MIN ((int) height, self->width - 48);

  switch (item->kind)
    {
    case ITEM_LABEL:
      size_label (GTK_LABEL (item->widget), height);
      return;
    case ITEM_IMAGE:
      gtk_image_set_pixel_size (GTK_IMAGE (item->widget), (int) height);
      return;
    case ITEM_SQUARE:
      gtk_widget_set_size_request (item->widget, side, side);
      return;
    case ITEM_PANE:
      gtk_widget_set_size_request (item->widget, -1, (int) height);
      return;
    }
}

static void
size_all (MendTalkSizer *self)
{
  for (guint i = 0; self->height > 0 && i < self->items->len; i++)
    size_item (self, &g_array_index (self->items, Item, i));
}

static void
add_item (MendTalkSizer *self, GtkWidget *widget, double share, ItemKind kind)
{
  const Item item = { widget, share, kind };

  g_array_append_val (self->items, item);
  size_all (self);
}

static gboolean
frame_cb (GtkWidget *page, GdkFrameClock *frame_clock, gpointer data)
{
  MendTalkSizer *self = data;
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (page));
  const int width = gtk_widget_get_width (window);
  const int height = gtk_widget_get_height (window);

  if (width == self->width && height == self->height)
    return G_SOURCE_CONTINUE;

  self->width = width;
  self->height = height;
  size_all (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return G_SOURCE_CONTINUE;
}

static void
mend_talk_sizer_finalize (GObject *object)
{
  g_array_unref (MEND_TALK_SIZER (object)->items);

  G_OBJECT_CLASS (mend_talk_sizer_parent_class)->finalize (object);
}

static void
mend_talk_sizer_class_init (MendTalkSizerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mend_talk_sizer_finalize;

  /**
   * MendTalkSizer::changed:
   * @self: a sizer
   *
   * The window has another size.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", MEND_TYPE_TALK_SIZER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mend_talk_sizer_init (MendTalkSizer *self)
{
  self->scale = 1;
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
}

/**
 * mend_talk_sizer_new:
 * @page: the page whose window is looked at, and that holds all that is added
 *
 * Makes a sizer, which the page has to keep as long as it is there.
 *
 * Returns: (transfer full): the sizer
 */
MendTalkSizer *
mend_talk_sizer_new (GtkWidget *page)
{
  MendTalkSizer *self = g_object_new (MEND_TYPE_TALK_SIZER, NULL);

  self->page = page;
  gtk_widget_add_tick_callback (page, frame_cb, g_object_ref (self), g_object_unref);

  return self;
}

/**
 * mend_talk_sizer_add_label:
 * @self: a sizer
 * @label: a label on the page
 * @share: the size of its letters as a share of the window's height
 *
 * Keeps it so large.
 */
void
mend_talk_sizer_add_label (MendTalkSizer *self, GtkLabel *label, double share)
{
  g_return_if_fail (MEND_IS_TALK_SIZER (self));

  add_item (self, GTK_WIDGET (label), share, ITEM_LABEL);
}

/**
 * mend_talk_sizer_add_image:
 * @self: a sizer
 * @image: an image on the page
 * @share: its size as a share of the window's height
 *
 * Keeps it so large.
 */
void
mend_talk_sizer_add_image (MendTalkSizer *self, GtkImage *image, double share)
{
  g_return_if_fail (MEND_IS_TALK_SIZER (self));

  add_item (self, GTK_WIDGET (image), share, ITEM_IMAGE);
}

/**
 * mend_talk_sizer_add_square:
 * @self: a sizer
 * @widget: a widget on the page
 * @share: its side as a share of the window's height
 *
 * Keeps it so large, but not wider than the window.
 */
void
mend_talk_sizer_add_square (MendTalkSizer *self, GtkWidget *widget, double share)
{
  g_return_if_fail (MEND_IS_TALK_SIZER (self));

  add_item (self, GTK_WIDGET (widget), share, ITEM_SQUARE);
}

/**
 * mend_talk_sizer_add_pane:
 * @self: a sizer
 * @widget: a widget on the page that is as wide as there is room
 * @share: its height as a share of the window's height
 *
 * Keeps it so large.
 */
void
mend_talk_sizer_add_pane (MendTalkSizer *self, GtkWidget *widget, double share)
{
  g_return_if_fail (MEND_IS_TALK_SIZER (self));

  add_item (self, GTK_WIDGET (widget), share, ITEM_PANE);
}

/**
 * mend_talk_sizer_set_share:
 * @self: a sizer
 * @widget: what was added before
 * @share: its size as a share of the window's height
 *
 * Gives something another size.
 */
void
mend_talk_sizer_set_share (MendTalkSizer *self, GtkWidget *widget, double share)
{
  g_return_if_fail (MEND_IS_TALK_SIZER (self));

  for (guint i = 0; i < self->items->len; i++)
    {
      Item *item = &g_array_index (self->items, Item, i);

      if (item->widget == widget)
        item->share = share;
    }

  size_all (self);
}

/**
 * mend_talk_sizer_set_scale:
 * @self: a sizer
 * @scale: how much larger than its share everything is, 1 for just so
 *
 * Makes everything larger or smaller.
 */
void
mend_talk_sizer_set_scale (MendTalkSizer *self, double scale)
{
  g_return_if_fail (MEND_IS_TALK_SIZER (self));

  self->scale = scale;
  size_all (self);
}

/**
 * mend_talk_sizer_get_is_narrow:
 * @self: a sizer
 *
 * Tells whether there is no room for two sides next to each other.
 *
 * Returns: whether the window is narrow
 */
gboolean
mend_talk_sizer_get_is_narrow (MendTalkSizer *self)
{
  g_return_val_if_fail (MEND_IS_TALK_SIZER (self), FALSE);

  return self->width < NARROW;
}
