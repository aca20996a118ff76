// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-own-deck-page.h"

#include "cards/mend-card-form.h"
#include "mend-focus-child.h"
#include "mend-wrap-box.h"

#include <glib/gi18n.h>

/**
 * MendOwnDeckPage:
 *
 * A deck of one's own: its title, its cards in their order, and one card at a time to be written.
 *
 * It keeps nothing itself. `changed` tells the deck that follows from what was done, `delete-card`
 * which card is to go; `leaf`, `export` and `delete` ask for what is done with the whole deck.
 */

struct _MendOwnDeckPage
{
  AdwBin parent_instance;

  MendDeck *deck;
  GListStore *shown;

  GtkStack *pages;
  GtkEditable *title;
  GtkDropDown *step;
  GtkListView *view;
  GtkSingleSelection *selection;
  GtkWidget *empty;
  GtkWidget *list;
  GtkWidget *leaf;
  MendCardForm *form;
};

enum
{
  CHANGED,
  DELETE_CARD,
  ASK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* From the label in a row to its item. */
#define ITEM_KEY "mend-item"

G_DEFINE_FINAL_TYPE (MendOwnDeckPage, mend_own_deck_page, ADW_TYPE_BIN)

static void
tell_changed (MendOwnDeckPage *self, MendDeck *deck)
{
  if (deck == self->deck)
    return;

  mend_own_deck_page_set_deck (self, deck);
  g_signal_emit (self, signals[CHANGED], 0, self->deck);
}

/* Cards that stay keep their rows, and with them the keyboard. */
static void
show_cards (MendOwnDeckPage *self)
{
  GListModel *cards = mend_own_deck_get_cards (self->deck);
  GListModel *shown = G_LIST_MODEL (self->shown);
  const guint n_cards = g_list_model_get_n_items (cards);
  const guint n_shown = g_list_model_get_n_items (shown);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_same = 0;

  for (guint i = 0; i < n_cards; i++)
    g_ptr_array_add (items, g_list_model_get_item (cards, i));

  for (; n_same < MIN (n_cards, n_shown); n_same++)
    {
      g_autoptr (MendCard) card = g_list_model_get_item (shown, n_same);

      if (card != g_ptr_array_index (items, n_same))
        break;
    }

  if (n_same < n_shown || n_same < n_cards)
    g_list_store_splice (self->shown, n_same, n_shown - n_same,
                         items->len > 0 ? items->pdata + n_same : NULL, n_cards - n_same);

  gtk_widget_set_visible (self->empty, n_cards == 0);
  gtk_widget_set_visible (self->list, n_cards > 0);
  gtk_widget_set_sensitive (self->leaf, n_cards > 0);
}

static void
commit_title (MendOwnDeckPage *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->title)));
  g_autoptr (MendDeck) renamed = NULL;

  if (*title == '\0' || g_strcmp0 (title, mend_deck_get_title (self->deck)) == 0)
    return;

  renamed = mend_own_deck_rename (self->deck, title);
  tell_changed (self, renamed);
}

/* Also called when a deck is shown: then nothing is to be changed. */
static void
commit_step (MendOwnDeckPage *self)
{
  const guint step = gtk_drop_down_get_selected (self->step);
  g_autoptr (MendDeck) changed = NULL;

  if (self->deck == NULL || step > MEND_DECK_LAST_STEP || step == mend_deck_get_step (self->deck))
    return;

  changed = mend_own_deck_set_step (self->deck, step);
  tell_changed (self, changed);
}

/* What was written is kept when the card is left, however that happens. */
static void
commit_card (MendOwnDeckPage *self)
{
  g_autoptr (MendCard) card = mend_card_form_make_card (self->form);
  g_autoptr (MendDeck) changed = NULL;

  if (card == NULL)
    return;

  changed = mend_own_deck_put (self->deck, card);
  tell_changed (self, changed);
}

static void
show_list (MendOwnDeckPage *self)
{
  gtk_stack_set_visible_child_name (self->pages, "deck");
}

static gboolean
is_writing (MendOwnDeckPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "card") == 0;
}

static void
select_card (MendOwnDeckPage *self, const char *id)
{
  const guint position = mend_own_deck_find (self->deck, id);

  if (position == G_MAXUINT)
    return;

  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

/* The view gives the keyboard to the row that had it before, which need not be the one of the card
 * that was written. */
static gboolean
focus_selected (MendOwnDeckPage *self)
{
  const guint position = gtk_single_selection_get_selected (self->selection);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->view)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *label = gtk_widget_get_first_child (row);
      GtkListItem *item = label != NULL ? g_object_get_data (G_OBJECT (label), ITEM_KEY) : NULL;

      if (item != NULL && gtk_list_item_get_position (item) == position)
        return gtk_widget_grab_focus (row);
    }

  return FALSE;
}

static void
form_done_cb (MendOwnDeckPage *self)
{
  g_autofree char *id = g_strdup (mend_card_form_get_id (self->form));

  commit_card (self);
  show_list (self);
  select_card (self, id);
  if (!focus_selected (self))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
form_delete_cb (MendOwnDeckPage *self)
{
  const char *id = mend_card_form_get_id (self->form);

  show_list (self);
  if (mend_own_deck_find (self->deck, id) != G_MAXUINT)
    g_signal_emit (self, signals[DELETE_CARD], 0, id);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
write_card (MendOwnDeckPage *self, MendCard *card)
{
  mend_card_form_set_card (self->form, card);
  gtk_stack_set_visible_child_name (self->pages, "card");
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

static void
add_clicked_cb (MendOwnDeckPage *self)
{
  g_autoptr (MendCard) card = mend_own_deck_new_card ("");

  write_card (self, card);
}

static void
activated_cb (MendOwnDeckPage *self, guint position)
{
  g_autoptr (MendCard) card = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  if (card != NULL)
    write_card (self, card);
}

static void
move (MendOwnDeckPage *self, int step)
{
  const guint position = gtk_single_selection_get_selected (self->selection);
  const guint n_cards = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  g_autoptr (MendCard) card = g_list_model_get_item (G_LIST_MODEL (self->shown), position);
  g_autoptr (MendDeck) moved = NULL;

  if (is_writing (self) || card == NULL || (step < 0 && position == 0) ||
      (step > 0 && position + 1 >= n_cards))
    return;

  moved = mend_own_deck_move (self->deck, mend_card_get_id (card),
                              step < 0 ? position - 1 : position + 1);
  tell_changed (self, moved);
  select_card (self, mend_card_get_id (card));
}

static void
up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (MEND_OWN_DECK_PAGE (widget), -1);
}

static void
down_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (MEND_OWN_DECK_PAGE (widget), 1);
}

static void
delete_card_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  MendOwnDeckPage *self = MEND_OWN_DECK_PAGE (widget);
  const guint position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (MendCard) card = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  if (card != NULL && !is_writing (self))
    g_signal_emit (self, signals[DELETE_CARD], 0, mend_card_get_id (card));
}

static void
ask (MendOwnDeckPage *self, const char *what)
{
  commit_title (self);
  g_signal_emit (self, signals[ASK], g_quark_from_static_string (what), what);
}

static void
leaf_clicked_cb (MendOwnDeckPage *self)
{
  ask (self, "leaf");
}

static void
export_clicked_cb (MendOwnDeckPage *self)
{
  ask (self, "export");
}

static void
delete_clicked_cb (MendOwnDeckPage *self)
{
  ask (self, "delete");
}

static void
setup_cb (MendOwnDeckPage *self, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "mend-history-body");
  g_object_set_data (G_OBJECT (label), ITEM_KEY, item);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (MendOwnDeckPage *self, GtkListItem *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      mend_card_get_front (gtk_list_item_get_item (item)));
}

static gboolean
mend_own_deck_page_grab_focus (GtkWidget *widget)
{
  MendOwnDeckPage *self = MEND_OWN_DECK_PAGE (widget);

  if (is_writing (self))
    return gtk_widget_grab_focus (GTK_WIDGET (self->form));

  if (g_list_model_get_n_items (G_LIST_MODEL (self->shown)) > 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->view));

  return gtk_widget_grab_focus (GTK_WIDGET (self->title));
}

static void
mend_own_deck_page_unmap (GtkWidget *widget)
{
  MendOwnDeckPage *self = MEND_OWN_DECK_PAGE (widget);

  if (is_writing (self))
    commit_card (self);
  commit_title (self);

  GTK_WIDGET_CLASS (mend_own_deck_page_parent_class)->unmap (widget);
}

static void
mend_own_deck_page_dispose (GObject *object)
{
  MendOwnDeckPage *self = MEND_OWN_DECK_PAGE (object);

  g_clear_object (&self->deck);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (mend_own_deck_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MEND_TYPE_CARD_FORM);
  g_type_ensure (MEND_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-own-deck-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendOwnDeckPage, pages);
  gtk_widget_class_bind_template_child (widget_class, MendOwnDeckPage, title);
  gtk_widget_class_bind_template_child (widget_class, MendOwnDeckPage, step);
  gtk_widget_class_bind_template_child (widget_class, MendOwnDeckPage, view);
  gtk_widget_class_bind_template_child (widget_class, MendOwnDeckPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MendOwnDeckPage, list);
  gtk_widget_class_bind_template_child (widget_class, MendOwnDeckPage, leaf);
  gtk_widget_class_bind_template_child (widget_class, MendOwnDeckPage, form);
  gtk_widget_class_bind_template_callback (widget_class, commit_title);
  gtk_widget_class_bind_template_callback (widget_class, commit_step);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, leaf_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
mend_own_deck_page_class_init (MendOwnDeckPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_own_deck_page_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_own_deck_page_grab_focus;
  widget_class->unmap = mend_own_deck_page_unmap;

  signals[CHANGED] = g_signal_new ("changed", MEND_TYPE_OWN_DECK_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, MEND_TYPE_DECK);
  signals[DELETE_CARD] = g_signal_new ("delete-card", MEND_TYPE_OWN_DECK_PAGE, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /* Something is wanted with the whole deck: its name is the detail, and the argument. */
  signals[ASK] =
      g_signal_new ("ask", MEND_TYPE_OWN_DECK_PAGE, G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "deck.up", NULL, up_action);
  gtk_widget_class_install_action (widget_class, "deck.down", NULL, down_action);
  gtk_widget_class_install_action (widget_class, "deck.delete-card", NULL, delete_card_action);
  bind_template (widget_class);
}

static void
mend_own_deck_page_init (MendOwnDeckPage *self)
{
  self->shown = g_list_store_new (MEND_TYPE_CARD);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->shown)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (self->selection);
}

/**
 * mend_own_deck_page_new:
 * @deck: a deck of one's own
 *
 * Makes a page for a deck.
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
mend_own_deck_page_new (MendDeck *deck)
{
  MendOwnDeckPage *self = g_object_new (MEND_TYPE_OWN_DECK_PAGE, NULL);

  mend_own_deck_page_set_deck (self, deck);

  return GTK_WIDGET (self);
}

MendDeck *
mend_own_deck_page_get_deck (MendOwnDeckPage *self)
{
  g_return_val_if_fail (MEND_IS_OWN_DECK_PAGE (self), NULL);

  return self->deck;
}

/**
 * mend_own_deck_page_set_deck:
 * @self: a page
 * @deck: the deck as it is now
 *
 * Shows a deck, as after another computer has changed it.
 */
void
mend_own_deck_page_set_deck (MendOwnDeckPage *self, MendDeck *deck)
{
  g_autofree char *title = NULL;

  g_return_if_fail (MEND_IS_OWN_DECK_PAGE (self));
  g_return_if_fail (MEND_IS_DECK (deck));

  title = g_strdup (self->deck != NULL ? mend_deck_get_title (self->deck) : "");
  if (!g_set_object (&self->deck, deck))
    return;

  if (g_strcmp0 (title, mend_deck_get_title (deck)) != 0)
    gtk_editable_set_text (self->title, mend_deck_get_title (deck));
  gtk_drop_down_set_selected (self->step, mend_deck_get_step (deck));
  show_cards (self);
}
