// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk-table.h"

#include "talk/mend-talk-half.h"

/**
 * MendTalkTable:
 *
 * The page of a talk while the screen lies flat between the two: a half for each, of which that of
 * the second person is turned round so that it can be read from the other side of the table. What
 * is turned is turned for pointer and touch as well.
 */

struct _MendTalkTable
{
  GtkWidget parent_instance;

  MendTalkHalf *left;
  MendTalkHalf *right;
};

/* Between the two halves, so that nobody presses a button of the other. */
#define GAP 12

G_DEFINE_FINAL_TYPE (MendTalkTable, mend_talk_table, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
mend_talk_table_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mend_talk_table_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  MendTalkTable *self = MEND_TALK_TABLE (widget);
  int left[2], right[2];

  gtk_widget_measure (GTK_WIDGET (self->left), orientation,
                      orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1, &left[0], &left[1],
                      NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->right), orientation,
                      orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1, &right[0], &right[1],
                      NULL, NULL);

  *minimum = MAX (left[0], right[0]);
  *natural = MAX (left[1], right[1]);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = 2 * *minimum + GAP;
      *natural = 2 * *natural + GAP;
    }
}

static void
mend_talk_table_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MendTalkTable *self = MEND_TALK_TABLE (widget);
  const int half = (height - GAP) / 2;
  GskTransform *turned = gsk_transform_rotate (
      gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) width, (float) half)), 180);
  GskTransform *upright =
      gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, (float) (height - half)));

  gtk_widget_allocate (GTK_WIDGET (self->right), width, half, -1, turned);
  gtk_widget_allocate (GTK_WIDGET (self->left), width, half, -1, upright);
}

static void
mend_talk_table_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (mend_talk_table_parent_class)->dispose (object);
}

static void
mend_talk_table_class_init (MendTalkTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_talk_table_dispose;

  widget_class->get_request_mode = mend_talk_table_get_request_mode;
  widget_class->measure = mend_talk_table_measure;
  widget_class->size_allocate = mend_talk_table_size_allocate;
}

static void
mend_talk_table_init (MendTalkTable *self)
{
  self->left = g_object_new (MEND_TYPE_TALK_HALF, NULL);
  self->right = g_object_new (MEND_TYPE_TALK_HALF, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->left), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->right), GTK_WIDGET (self));
}

/**
 * mend_talk_table_show:
 * @self: a page
 * @look: what there is to show
 *
 * Shows where the talk stands, to each of the two.
 */
void
mend_talk_table_show (MendTalkTable *self, const MendTalkLook *look)
{
  g_return_if_fail (MEND_IS_TALK_TABLE (self));

  mend_talk_half_show (self->left, look, MEND_SEAT_LEFT);
  mend_talk_half_show (self->right, look, MEND_SEAT_RIGHT);
}

/**
 * mend_talk_table_get_half:
 * @self: a page
 * @seat: left or right
 *
 * Gets the half of one of the two; that of the right is turned round.
 *
 * Returns: (transfer none): a widget
 */
GtkWidget *
mend_talk_table_get_half (MendTalkTable *self, MendSeat seat)
{
  g_return_val_if_fail (MEND_IS_TALK_TABLE (self), NULL);

  return GTK_WIDGET (seat == MEND_SEAT_RIGHT ? self->right : self->left);
}

/* That of the one whose it is to move the talk on. */
GtkWidget *
mend_talk_table_get_main_button (MendTalkTable *self)
{
  GtkWidget *button;

  g_return_val_if_fail (MEND_IS_TALK_TABLE (self), NULL);

  button = mend_talk_half_get_main_button (self->left);

  return button != NULL ? button : mend_talk_half_get_main_button (self->right);
}
