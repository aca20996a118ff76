// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-cards-page.h"

#include "cards/mend-card-group.h"
#include "cards/mend-card-search.h"
#include "cards/mend-group-tile.h"
#include "mend-button-text.h"
#include "mend-focus-child.h"
#include "mend-long-list.h"
#include "mend-wrap-box.h"

#include <glib/gi18n.h>

/**
 * MendCardsPage:
 *
 * The place for cards: decks as tiles, those that people wrote themselves among them, and a search
 * over all of them that takes their place while something is typed or filtered by.
 *
 * It asks by signals: `open-deck`, `open-card` with the cards that were found and the place among
 * them, and `ask` with the detail `draw`, `sentence`, `favourites`, `new-deck` or `import`.
 */

struct _MendCardsPage
{
  AdwBin parent_instance;

  GListModel *decks;
  GListModel *own_decks;
  MendCardSearch *search;
  GListStore *found;
  MendLongList *found_rows;

  GtkEditable *entry;
  GtkDropDown *step;
  GtkDropDown *depth;
  GtkDropDown *role;
  GtkStack *pages;
  GtkWidget *scroller;
  MendWrapBox *words;
  MendWrapBox *sentences;
  MendWrapBox *own;
  GtkWidget *own_hint;
  GtkListView *found_view;
  GtkLabel *nothing;
};

enum
{
  OPEN_DECK,
  OPEN_CARD,
  ASK,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendCardsPage, mend_cards_page, ADW_TYPE_BIN)

static void
tile_clicked_cb (MendCardsPage *self, MendGroupTile *tile)
{
  g_signal_emit (self, signals[OPEN_DECK], 0, mend_group_tile_get_deck (tile));
}

static void
add_tile (MendCardsPage *self, MendWrapBox *box, GtkSizeGroup *same_size, MendDeck *deck)
{
  GtkWidget *tile = mend_group_tile_new_for_deck (deck);

  gtk_size_group_add_widget (same_size, tile);
  gtk_widget_set_tooltip_text (tile, mend_deck_get_summary (deck));
  g_signal_connect_object (tile, "clicked", G_CALLBACK (tile_clicked_cb), self, G_CONNECT_SWAPPED);
  mend_wrap_box_append (box, tile);
}

static void
show_decks (MendCardsPage *self)
{
  g_autoptr (GtkSizeGroup) same_size = gtk_size_group_new (GTK_SIZE_GROUP_BOTH);

  mend_wrap_box_remove_all (self->words);
  mend_wrap_box_remove_all (self->sentences);

  for (guint i = 0; i < g_list_model_get_n_items (self->decks); i++)
    {
      g_autoptr (MendDeck) deck = g_list_model_get_item (self->decks, i);
      const gboolean is_sentences = mend_deck_get_kind (deck) == MEND_DECK_KIND_SENTENCES;

      add_tile (self, is_sentences ? self->sentences : self->words, same_size, deck);
    }
}

static void
show_own_decks (MendCardsPage *self)
{
  g_autoptr (GtkSizeGroup) same_size = gtk_size_group_new (GTK_SIZE_GROUP_BOTH);
  const guint n_decks = g_list_model_get_n_items (self->own_decks);

  mend_wrap_box_remove_all (self->own);
  for (guint i = 0; i < n_decks; i++)
    {
      g_autoptr (MendDeck) deck = g_list_model_get_item (self->own_decks, i);

      add_tile (self, self->own, same_size, deck);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->own), n_decks > 0);
  gtk_widget_set_visible (self->own_hint, n_decks == 0);
}

static MendCardFilter
get_filter (MendCardsPage *self)
{
  static const MendDepth depths[] = {
    MEND_DEPTH_DEEPEST,
    MEND_DEPTH_EASY,
    MEND_DEPTH_DEEPER,
  };
  static const MendAudience roles[] = {
    MEND_AUDIENCE_EITHER,
    MEND_AUDIENCE_HURT,
    MEND_AUDIENCE_RESPONSIBLE,
  };
  const guint depth = gtk_drop_down_get_selected (self->depth);
  const guint role = gtk_drop_down_get_selected (self->role);

  return (MendCardFilter){
    .step = gtk_drop_down_get_selected (self->step),
    .depth = depths[MIN (depth, G_N_ELEMENTS (depths) - 1)],
    .role = roles[MIN (role, G_N_ELEMENTS (roles) - 1)],
  };
}

static void
add_all (GListStore *all, GListModel *decks)
{
  for (guint i = 0; i < g_list_model_get_n_items (decks); i++)
    {
      g_autoptr (MendDeck) deck = g_list_model_get_item (decks, i);

      g_list_store_append (all, deck);
    }
}

static MendCardSearch *
get_search (MendCardsPage *self)
{
  if (self->search == NULL)
    {
      g_autoptr (GListStore) all = g_list_store_new (MEND_TYPE_DECK);

      add_all (all, self->own_decks);
      add_all (all, self->decks);
      self->search = mend_card_search_new (G_LIST_MODEL (all));
    }

  return self->search;
}

static void
show_nothing (MendCardsPage *self, const char *words)
{
  g_autofree char *text = NULL;

  /* Translators: what was searched for. */
  text = *words != '\0' ? g_strdup_printf (C_ ("to both", "Nothing found for “%s”."), words)
                        : g_strdup (C_ ("to both", "No card is like that."));
  gtk_label_set_text (self->nothing, text);
}

static void
search_changed_cb (MendCardsPage *self)
{
  const char *words = gtk_editable_get_text (self->entry);
  const MendCardFilter filter = get_filter (self);
  const gboolean is_searching = *words != '\0' || filter.step != 0 ||
                                filter.depth != MEND_DEPTH_DEEPEST ||
                                filter.role != MEND_AUDIENCE_EITHER;
  g_autoptr (GPtrArray) cards = NULL;

  if (self->decks == NULL)
    return;

  if (!is_searching)
    {
      gtk_stack_set_visible_child_name (self->pages, "decks");
      return;
    }

  cards = mend_card_search_find (get_search (self), words, &filter);
  mend_long_list_begin_anew (self->found_rows);
  g_list_store_splice (self->found, 0, g_list_model_get_n_items (G_LIST_MODEL (self->found)),
                       cards->pdata, cards->len);
  show_nothing (self, words);
  gtk_stack_set_visible_child_name (self->pages, cards->len > 0 ? "found" : "nothing");
}

static void
own_decks_changed_cb (MendCardsPage *self)
{
  g_clear_object (&self->search);
  show_own_decks (self);
  search_changed_cb (self);
}

static void
found_activated_cb (MendCardsPage *self, guint position)
{
  g_signal_emit (self, signals[OPEN_CARD], 0, self->found, position);
}

/* Down goes from the search to what was found. */
static void
entry_activated_cb (MendCardsPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0 &&
      g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "found") == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->found_view));
}

static void
ask (MendCardsPage *self, const char *what)
{
  g_signal_emit (self, signals[ASK], g_quark_from_static_string (what), what);
}

static void
draw_clicked_cb (MendCardsPage *self)
{
  ask (self, "draw");
}

static void
sentence_clicked_cb (MendCardsPage *self)
{
  ask (self, "sentence");
}

static void
favourites_clicked_cb (MendCardsPage *self)
{
  ask (self, "favourites");
}

static void
new_deck_clicked_cb (MendCardsPage *self)
{
  ask (self, "new-deck");
}

static void
import_clicked_cb (MendCardsPage *self)
{
  ask (self, "import");
}

static void
found_setup_cb (MendCardsPage *self, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "mend-history-body");
  gtk_list_item_set_child (item, label);
}

static void
found_bind_cb (MendCardsPage *self, GtkListItem *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      mend_card_get_front (gtk_list_item_get_item (item)));
}

static void
find_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (MEND_CARDS_PAGE (widget)->entry));
}

static gboolean
mend_cards_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MEND_CARDS_PAGE (widget)->entry));
}

static void
mend_cards_page_dispose (GObject *object)
{
  MendCardsPage *self = MEND_CARDS_PAGE (object);

  g_clear_object (&self->decks);
  g_clear_object (&self->own_decks);
  g_clear_object (&self->search);
  g_clear_object (&self->found_rows);
  g_clear_object (&self->found);

  G_OBJECT_CLASS (mend_cards_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MEND_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-cards-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendCardsPage, entry);
  gtk_widget_class_bind_template_child (widget_class, MendCardsPage, step);
  gtk_widget_class_bind_template_child (widget_class, MendCardsPage, depth);
  gtk_widget_class_bind_template_child (widget_class, MendCardsPage, role);
  gtk_widget_class_bind_template_child (widget_class, MendCardsPage, pages);
  gtk_widget_class_bind_template_child (widget_class, MendCardsPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, MendCardsPage, words);
  gtk_widget_class_bind_template_child (widget_class, MendCardsPage, sentences);
  gtk_widget_class_bind_template_child (widget_class, MendCardsPage, own);
  gtk_widget_class_bind_template_child (widget_class, MendCardsPage, own_hint);
  gtk_widget_class_bind_template_child (widget_class, MendCardsPage, found_view);
  gtk_widget_class_bind_template_child (widget_class, MendCardsPage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, found_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, found_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, found_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, draw_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, sentence_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, favourites_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_deck_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
}

static void
mend_cards_page_class_init (MendCardsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mend_cards_page_dispose;
  widget_class->focus = mend_focus_child;
  widget_class->grab_focus = mend_cards_page_grab_focus;
  gtk_widget_class_install_action (widget_class, "place.find", NULL, find_action);

  signals[OPEN_DECK] = g_signal_new ("open-deck", MEND_TYPE_CARDS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, MEND_TYPE_DECK);
  signals[OPEN_CARD] = g_signal_new ("open-card", MEND_TYPE_CARDS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 2, G_TYPE_LIST_MODEL, G_TYPE_UINT);
  /* Something is wanted that has no card or deck yet: its name is the detail, and the argument. */
  signals[ASK] = g_signal_new ("ask", MEND_TYPE_CARDS_PAGE, G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  bind_template (widget_class);
}

static void
mend_cards_page_init (MendCardsPage *self)
{
  self->found = g_list_store_new (MEND_TYPE_CARD);
  gtk_widget_init_template (GTK_WIDGET (self));
  mend_button_text_wrap_below (GTK_WIDGET (self));
  gtk_text_set_input_hints (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))),
                            GTK_INPUT_HINT_PRIVATE);
  self->found_rows = mend_long_list_new (self->found_view, G_LIST_MODEL (self->found));
}

/**
 * mend_cards_page_new:
 * @decks: (element-type MendDeck): the decks that Mend brings
 * @own_decks: (element-type MendDeck): the decks of the two, which are watched
 *
 * Makes the page.
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
mend_cards_page_new (GListModel *decks, GListModel *own_decks)
{
  MendCardsPage *self = g_object_new (MEND_TYPE_CARDS_PAGE, NULL);

  g_return_val_if_fail (G_IS_LIST_MODEL (decks), GTK_WIDGET (self));
  g_return_val_if_fail (G_IS_LIST_MODEL (own_decks), GTK_WIDGET (self));

  self->decks = g_object_ref (decks);
  self->own_decks = g_object_ref (own_decks);
  show_decks (self);
  show_own_decks (self);
  g_signal_connect_object (own_decks, "items-changed", G_CALLBACK (own_decks_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * mend_cards_page_get_found:
 * @self: a page
 *
 * Gets the cards that were found.
 *
 * Returns: (transfer none) (element-type MendCard): the cards, the same list each time
 */
GListModel *
mend_cards_page_get_found (MendCardsPage *self)
{
  g_return_val_if_fail (MEND_IS_CARDS_PAGE (self), NULL);

  return G_LIST_MODEL (self->found);
}

/**
 * mend_cards_page_list_cards:
 * @self: a page
 *
 * Lists the cards of all decks.
 *
 * Returns: (transfer full) (element-type MendCard): the cards
 */
GListModel *
mend_cards_page_list_cards (MendCardsPage *self)
{
  GListStore *cards = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (GPtrArray) all = NULL;

  g_return_val_if_fail (MEND_IS_CARDS_PAGE (self), NULL);

  all = mend_card_search_find (get_search (self), "", NULL);
  g_list_store_splice (cards, 0, 0, all->pdata, all->len);

  return G_LIST_MODEL (cards);
}
