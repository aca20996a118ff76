// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-hand-page.h"

#include "cards/mend-card-face.h"
#include "cards/mend-card-limits.h"
#include "cards/mend-hand.h"
#include "mend-focus-child.h"
#include "mend-wrap-box.h"

#include <glib/gi18n.h>

/**
 * MendHandPage:
 *
 * Three cards drawn by chance, of which one is taken and the others go back. They are easy ones,
 * and none is marked for the other role, until both chose otherwise; that is kept nowhere and
 * begins anew with each page.
 *
 * The signal `draw` asks for a hand, since chance comes from outside, and `take` tells that the
 * card that was taken is to go into a talk.
 */

struct _MendHandPage
{
  AdwBin parent_instance;

  GListModel *cards;
  MendCardShelf *shelf;
  GStrv used;
  GPtrArray *hand;
  MendCard *taken;

  GtkStack *pages;
  MendWrapBox *table;
  MendCardFace *taken_face;
  MendCardLimits *limits;
};

enum
{
  DRAW,
  TAKE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendHandPage, mend_hand_page, ADW_TYPE_BIN)

static void
take_clicked_cb (MendHandPage *self, GtkWidget *button)
{
  MendCard *card = g_object_get_data (G_OBJECT (button), "card");

  g_set_object (&self->taken, card);
  mend_card_shelf_take (self->shelf, mend_card_get_id (card));
  mend_card_face_set_card (self->taken_face, card);
  gtk_stack_set_visible_child_name (self->pages, "taken");
  gtk_widget_grab_focus (GTK_WIDGET (self->taken_face));
}

static GtkWidget *
make_place (MendHandPage *self, MendCard *card)
{
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *face = mend_card_face_new (card);
  GtkWidget *button = gtk_button_new_with_label (C_ ("label", "Take This One"));
  g_autofree char *name = NULL;

  /* Translators: a button for those who do not see which card it belongs to. */
  name = g_strdup_printf (C_ ("label", "Take this one: %s"), mend_card_get_front (card));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "card", g_object_ref (card), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_clicked_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_widget_add_css_class (face, "mend-hand-face");
  gtk_widget_set_vexpand (face, TRUE);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (place), face);
  gtk_box_append (GTK_BOX (place), button);

  return place;
}

static void
lay_out (MendHandPage *self)
{
  g_autoptr (GtkSizeGroup) same_size = gtk_size_group_new (GTK_SIZE_GROUP_BOTH);

  mend_wrap_box_remove_all (self->table);
  g_clear_object (&self->taken);

  for (guint i = 0; i < self->hand->len; i++)
    {
      GtkWidget *place = make_place (self, g_ptr_array_index (self->hand, i));

      gtk_size_group_add_widget (same_size, place);
      mend_wrap_box_append (self->table, place);
    }

  gtk_stack_set_visible_child_name (self->pages, self->hand->len > 0 ? "hand" : "nothing");
}

static void
draw_clicked_cb (MendHandPage *self)
{
  g_signal_emit (self, signals[DRAW], 0);
}

static void
take_into_talk_clicked_cb (MendHandPage *self)
{
  g_signal_emit (self, signals[TAKE], 0, self->taken);
}

static gboolean
mend_hand_page_grab_focus (GtkWidget *widget)
{
  MendHandPage *self = MEND_HAND_PAGE (widget);
  GtkWidget *place = gtk_widget_get_first_child (GTK_WIDGET (self->table));

  if (self->taken != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->taken_face));

  return place != NULL ? gtk_widget_grab_focus (gtk_widget_get_first_child (place))
                       : GTK_WIDGET_CLASS (mend_hand_page_parent_class)->grab_focus (widget);
}

static void
mend_hand_page_dispose (GObject *object)
{
  MendHandPage *self = MEND_HAND_PAGE (object);

  g_clear_object (&self->cards);
  g_clear_object (&self->shelf);
  g_clear_object (&self->taken);
  g_clear_pointer (&self->hand, g_ptr_array_unref);
  g_clear_pointer (&self->used, g_strfreev);

  G_OBJECT_CLASS (mend_hand_page_parent_class)->dispose (object);
}

static void
mend_hand_page_class_init (MendHandPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_hand_page_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_hand_page_grab_focus;

  signals[DRAW] = g_signal_new ("draw", MEND_TYPE_HAND_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[TAKE] = g_signal_new ("take", MEND_TYPE_HAND_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, MEND_TYPE_CARD);

  g_type_ensure (MEND_TYPE_CARD_FACE);
  g_type_ensure (MEND_TYPE_CARD_LIMITS);
  g_type_ensure (MEND_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-hand-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendHandPage, pages);
  gtk_widget_class_bind_template_child (widget_class, MendHandPage, table);
  gtk_widget_class_bind_template_child (widget_class, MendHandPage, taken_face);
  gtk_widget_class_bind_template_child (widget_class, MendHandPage, limits);
  gtk_widget_class_bind_template_callback (widget_class, draw_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_into_talk_clicked_cb);
}

static void
mend_hand_page_init (MendHandPage *self)
{
  self->hand = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_hand_page_new:
 * @cards: (element-type MendCard): the cards to draw from
 * @shelf: what both keep about cards
 *
 * Makes a page without a hand.
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
mend_hand_page_new (GListModel *cards, MendCardShelf *shelf)
{
  MendHandPage *self = g_object_new (MEND_TYPE_HAND_PAGE, NULL);

  g_return_val_if_fail (G_IS_LIST_MODEL (cards), GTK_WIDGET (self));
  g_return_val_if_fail (MEND_IS_CARD_SHELF (shelf), GTK_WIDGET (self));

  self->cards = g_object_ref (cards);
  self->shelf = g_object_ref (shelf);

  return GTK_WIDGET (self);
}

/**
 * mend_hand_page_set_used:
 * @self: a page
 * @used: (nullable): ids of cards that were used in talks, the latest last
 *
 * Sets which cards come after the others.
 */
void
mend_hand_page_set_used (MendHandPage *self, const char *const *used)
{
  g_return_if_fail (MEND_IS_HAND_PAGE (self));

  g_strfreev (self->used);
  self->used = g_strdupv ((char **) used);
}

/**
 * mend_hand_page_set_names:
 * @self: a page
 * @left: who sits on the left
 * @right: who sits on the right
 *
 * Sets by what names the two choose.
 */
void
mend_hand_page_set_names (MendHandPage *self, const char *left, const char *right)
{
  g_return_if_fail (MEND_IS_HAND_PAGE (self));

  mend_card_limits_set_names (self->limits, left, right);
}

/**
 * mend_hand_page_draw:
 * @self: a page
 * @seed: where chance begins
 *
 * Draws a hand. What lay there goes back, and comes again only after the others.
 */
void
mend_hand_page_draw (MendHandPage *self, guint32 seed)
{
  MendHandRules rules = { 0 };
  g_auto (GStrv) drawn = NULL;
  g_auto (GStrv) put_away = NULL;
  g_auto (GStrv) favourites = NULL;

  g_return_if_fail (MEND_IS_HAND_PAGE (self));

  rules.depth = mend_card_limits_get_depth (self->limits);
  rules.role = mend_card_limits_get_role (self->limits);
  drawn = mend_card_shelf_list_drawn (self->shelf, (const char *const *) self->used);
  put_away = mend_card_shelf_list (self->shelf, MEND_SHELF_PUT_AWAY);
  favourites = mend_card_shelf_list (self->shelf, MEND_SHELF_FAVOURITES);
  rules.drawn = (const char *const *) drawn;
  rules.put_away = (const char *const *) put_away;
  rules.favourites = (const char *const *) favourites;

  g_ptr_array_unref (self->hand);
  self->hand = mend_hand_draw (self->cards, &rules, seed);
  for (guint i = 0; i < self->hand->len; i++)
    mend_card_shelf_see (self->shelf, mend_card_get_id (g_ptr_array_index (self->hand, i)));

  lay_out (self);
}

guint
mend_hand_page_get_n_cards (MendHandPage *self)
{
  g_return_val_if_fail (MEND_IS_HAND_PAGE (self), 0);

  return self->hand->len;
}

/**
 * mend_hand_page_get_card:
 * @self: a page
 * @index: which card of the hand
 *
 * Gets a card of the hand.
 *
 * Returns: (transfer none): the card
 */
MendCard *
mend_hand_page_get_card (MendHandPage *self, guint index)
{
  g_return_val_if_fail (MEND_IS_HAND_PAGE (self), NULL);
  g_return_val_if_fail (index < self->hand->len, NULL);

  return g_ptr_array_index (self->hand, index);
}

/**
 * mend_hand_page_get_taken:
 * @self: a page
 *
 * Gets the card that was taken.
 *
 * Returns: (transfer none) (nullable): the card; `NULL` as long as none was
 */
MendCard *
mend_hand_page_get_taken (MendHandPage *self)
{
  g_return_val_if_fail (MEND_IS_HAND_PAGE (self), NULL);

  return self->taken;
}
