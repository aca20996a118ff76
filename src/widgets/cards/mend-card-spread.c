// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-card-spread.h"

#include "cards/mend-card-face.h"
#include "mend-focus-child.h"
#include "mend-wrap-box.h"

#include <glib/gi18n.h>

/**
 * MendCardSpread:
 *
 * Cards to leaf through, one large at a time: by its buttons, by the arrow keys, or by a swipe.
 * What both like or do not want to see again goes to the shelf.
 *
 * The signal `take` tells that the card is to be taken into a talk.
 */

struct _MendCardSpread
{
  AdwBin parent_instance;

  GListModel *cards;
  MendCardShelf *shelf;
  guint position;
  gboolean is_showing;

  GtkStack *stack;
  GtkLabel *counter;
  GtkWidget *previous;
  GtkWidget *next;
  GtkToggleButton *favourite;
  GtkToggleButton *put_away;
  GtkWidget *empty;
  GtkWidget *whole;
};

enum
{
  TAKE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendCardSpread, mend_card_spread, ADW_TYPE_BIN)

static guint
count_cards (MendCardSpread *self)
{
  return self->cards != NULL ? g_list_model_get_n_items (self->cards) : 0;
}

static MendCardFace *
get_face (MendCardSpread *self)
{
  return MEND_CARD_FACE (gtk_stack_get_visible_child (self->stack));
}

/* The other of the two faces takes its place, as a page is leafed. */
static void
show_face (MendCardSpread *self, MendCard *card, GtkStackTransitionType transition)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->stack));
  GtkWidget *other = shown == first ? gtk_widget_get_next_sibling (first) : first;
  const gboolean had_focus = gtk_widget_has_focus (shown);

  if (transition == GTK_STACK_TRANSITION_TYPE_NONE)
    other = shown;

  mend_card_face_set_card (MEND_CARD_FACE (other), card);
  gtk_stack_set_transition_type (self->stack, transition);
  gtk_stack_set_visible_child (self->stack, other);
  if (had_focus)
    gtk_widget_grab_focus (other);
}

static void
show_shelf (MendCardSpread *self)
{
  MendCard *card = mend_card_spread_get_card (self);
  const char *id = card != NULL ? mend_card_get_id (card) : NULL;

  if (id == NULL)
    return;

  self->is_showing = TRUE;
  gtk_toggle_button_set_active (self->favourite,
                                mend_card_shelf_has (self->shelf, MEND_SHELF_FAVOURITES, id));
  gtk_toggle_button_set_active (self->put_away,
                                mend_card_shelf_has (self->shelf, MEND_SHELF_PUT_AWAY, id));
  self->is_showing = FALSE;
}

static void
show_card (MendCardSpread *self, GtkStackTransitionType transition)
{
  const guint n_cards = count_cards (self);
  MendCard *card = mend_card_spread_get_card (self);
  g_autofree char *counter = NULL;

  gtk_widget_set_visible (self->whole, card != NULL);
  gtk_widget_set_visible (self->empty, card == NULL);
  if (card == NULL)
    return;

  /* Translators: which card of how many. */
  counter = g_strdup_printf (C_ ("label", "%u of %u"), self->position + 1, n_cards);
  gtk_label_set_text (self->counter, counter);
  gtk_widget_set_sensitive (self->previous, self->position > 0);
  gtk_widget_set_sensitive (self->next, self->position + 1 < n_cards);
  show_face (self, card, transition);
  show_shelf (self);
}

static void
leaf (MendCardSpread *self, int step)
{
  const gboolean is_forward = step > 0;

  if ((!is_forward && self->position == 0) ||
      (is_forward && self->position + 1 >= count_cards (self)))
    return;

  self->position = is_forward ? self->position + 1 : self->position - 1;
  show_card (self, is_forward ? GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT
                              : GTK_STACK_TRANSITION_TYPE_SLIDE_RIGHT);
}

static gboolean
is_rtl (MendCardSpread *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leaf (MEND_CARD_SPREAD (widget), -1);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leaf (MEND_CARD_SPREAD (widget), 1);
}

static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  mend_card_face_turn (get_face (MEND_CARD_SPREAD (widget)));
}

static void
take_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MendCard *card = mend_card_spread_get_card (MEND_CARD_SPREAD (widget));

  if (card != NULL)
    g_signal_emit (widget, signals[TAKE], 0, card);
}

static gboolean
key_pressed_cb (MendCardSpread *self, guint keyval, guint keycode, GdkModifierType state)
{
  const guint forward = is_rtl (self) ? GDK_KEY_Left : GDK_KEY_Right;
  const guint back = is_rtl (self) ? GDK_KEY_Right : GDK_KEY_Left;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval == forward || keyval == GDK_KEY_Page_Down)
    leaf (self, 1);
  else if (keyval == back || keyval == GDK_KEY_Page_Up)
    leaf (self, -1);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
swiped_cb (MendCardSpread *self, double velocity_x, double velocity_y)
{
  const double least = 200;

  if (ABS (velocity_x) < least || ABS (velocity_x) < ABS (velocity_y))
    return;

  leaf (self, (velocity_x < 0) != is_rtl (self) ? 1 : -1);
}

static void
set_on_shelf (MendCardSpread *self, MendShelfList list, GtkToggleButton *button)
{
  MendCard *card = mend_card_spread_get_card (self);

  if (self->is_showing || card == NULL)
    return;

  mend_card_shelf_set (self->shelf, list, mend_card_get_id (card),
                       gtk_toggle_button_get_active (button));
  show_shelf (self);
}

static void
favourite_toggled_cb (MendCardSpread *self)
{
  set_on_shelf (self, MEND_SHELF_FAVOURITES, self->favourite);
}

static void
put_away_toggled_cb (MendCardSpread *self)
{
  set_on_shelf (self, MEND_SHELF_PUT_AWAY, self->put_away);
}

static void
cards_changed_cb (MendCardSpread *self)
{
  const guint n_cards = count_cards (self);

  if (self->position >= n_cards)
    self->position = n_cards > 0 ? n_cards - 1 : 0;
  show_card (self, GTK_STACK_TRANSITION_TYPE_NONE);
}

static gboolean
mend_card_spread_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (get_face (MEND_CARD_SPREAD (widget))));
}

static void
mend_card_spread_dispose (GObject *object)
{
  MendCardSpread *self = MEND_CARD_SPREAD (object);

  g_clear_object (&self->cards);
  g_clear_object (&self->shelf);

  G_OBJECT_CLASS (mend_card_spread_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MEND_TYPE_CARD_FACE);
  g_type_ensure (MEND_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-card-spread.ui");
  gtk_widget_class_bind_template_child (widget_class, MendCardSpread, stack);
  gtk_widget_class_bind_template_child (widget_class, MendCardSpread, counter);
  gtk_widget_class_bind_template_child (widget_class, MendCardSpread, previous);
  gtk_widget_class_bind_template_child (widget_class, MendCardSpread, next);
  gtk_widget_class_bind_template_child (widget_class, MendCardSpread, favourite);
  gtk_widget_class_bind_template_child (widget_class, MendCardSpread, put_away);
  gtk_widget_class_bind_template_child (widget_class, MendCardSpread, empty);
  gtk_widget_class_bind_template_child (widget_class, MendCardSpread, whole);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, swiped_cb);
  gtk_widget_class_bind_template_callback (widget_class, favourite_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_away_toggled_cb);
}

static void
mend_card_spread_class_init (MendCardSpreadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_card_spread_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_card_spread_grab_focus;

  signals[TAKE] = g_signal_new ("take", MEND_TYPE_CARD_SPREAD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, MEND_TYPE_CARD);

  gtk_widget_class_install_action (widget_class, "spread.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "spread.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "spread.turn", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "spread.take", NULL, take_action);
  bind_template (widget_class);
}

static void
mend_card_spread_init (MendCardSpread *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mend_card_spread_new:
 * @cards: (element-type MendCard): cards, which are watched
 * @shelf: what both keep about cards
 *
 * Makes a spread, which begins with the first card.
 *
 * Returns: (transfer floating): a spread
 */
GtkWidget *
mend_card_spread_new (GListModel *cards, MendCardShelf *shelf)
{
  MendCardSpread *self = g_object_new (MEND_TYPE_CARD_SPREAD, NULL);

  g_return_val_if_fail (G_IS_LIST_MODEL (cards), GTK_WIDGET (self));
  g_return_val_if_fail (MEND_IS_CARD_SHELF (shelf), GTK_WIDGET (self));

  self->cards = g_object_ref (cards);
  self->shelf = g_object_ref (shelf);
  g_signal_connect_object (cards, "items-changed", G_CALLBACK (cards_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (shelf, "changed", G_CALLBACK (show_shelf), self, G_CONNECT_SWAPPED);
  show_card (self, GTK_STACK_TRANSITION_TYPE_NONE);

  return GTK_WIDGET (self);
}

/**
 * mend_card_spread_get_card:
 * @self: a spread
 *
 * Gets the card that is shown.
 *
 * Returns: (transfer none) (nullable): the card, which its list keeps; `NULL` if there is none
 */
MendCard *
mend_card_spread_get_card (MendCardSpread *self)
{
  g_autoptr (MendCard) card = NULL;

  g_return_val_if_fail (MEND_IS_CARD_SPREAD (self), NULL);

  if (self->cards != NULL)
    card = g_list_model_get_item (self->cards, self->position);

  return card;
}

guint
mend_card_spread_get_position (MendCardSpread *self)
{
  g_return_val_if_fail (MEND_IS_CARD_SPREAD (self), 0);

  return self->position;
}

/**
 * mend_card_spread_go_to:
 * @self: a spread
 * @position: the place of a card
 *
 * Shows a card.
 */
void
mend_card_spread_go_to (MendCardSpread *self, guint position)
{
  g_return_if_fail (MEND_IS_CARD_SPREAD (self));

  if (position >= count_cards (self))
    return;

  self->position = position;
  show_card (self, GTK_STACK_TRANSITION_TYPE_NONE);
}
