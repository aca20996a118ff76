// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-cards-controller.h"

#include <glib/gi18n.h>

#include "cards/mend-card-group.h"
#include "cards/mend-card-spread.h"
#include "cards/mend-cards-page.h"
#include "cards/mend-hand-page.h"
#include "cards/mend-own-decks-controller.h"
#include "cards/mend-words-groups.h"
#include "cards/mend-words-picker.h"

/**
 * MendCardsController:
 *
 * The place for cards: decks to leaf through, a hand drawn by chance, favourites, and a sentence.
 * Whatever is wanted for a talk waits with [class@Mend.TalkController] until somebody speaks.
 */
struct _MendCardsController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;
  MendTalkController *talks;
  MendOwnDecksController *own_decks;
  GCancellable *cancellable;
  GStrv used;
  MendCardShelf *loose_shelf;

  AdwBin *place;
  MendCardsPage *page;
};

G_DEFINE_FINAL_TYPE (MendCardsController, mend_cards_controller, G_TYPE_OBJECT)

static MendStore *
get_store (MendCardsController *self)
{
  return mend_context_get_store (self->context);
}

/* Where nothing can be written, what is favoured here is so until Mend is left. */
static MendCardShelf *
get_shelf (MendCardsController *self)
{
  MendCardShelf *shelf = mend_store_get_shelf (get_store (self));

  if (!mend_store_get_is_read_only (get_store (self)))
    return shelf;

  if (self->loose_shelf == NULL)
    self->loose_shelf = mend_card_shelf_new ();
  mend_card_shelf_merge (self->loose_shelf, shelf);

  return self->loose_shelf;
}

typedef struct
{
  MendCardsController *controller;
  char *text;
} Taking;

static void
taking_free (gpointer data, GClosure *closure)
{
  Taking *taking = data;

  g_free (taking->text);
  g_free (taking);
}

static void
taken_cb (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  const Taking *taking = data;
  MendCardsController *self = taking->controller;
  MendSeat seat = MEND_SEAT_NONE;

  if (g_str_equal (response, "left"))
    seat = MEND_SEAT_LEFT;
  else if (g_str_equal (response, "right"))
    seat = MEND_SEAT_RIGHT;

  if (seat == MEND_SEAT_NONE)
    return;

  mend_talk_controller_prepare (self->talks, seat, taking->text);
  mend_window_show_place (self->window, "talk");
  mend_window_add_toast (
      self->window, adw_toast_new (C_ ("to both", "It is at hand in the next talk, under Words.")));
}

/* What lies open on the table would be taken for whoever speaks first. */
static void
take (MendCardsController *self, const char *text)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      GTK_WINDOW (self->window), C_ ("to both", "Who wants to say it?"), NULL));
  Taking *taking = g_new0 (Taking, 1);

  taking->controller = self;
  taking->text = g_strdup (text);
  adw_message_dialog_add_responses (dialog, "later", C_ ("label", "Not Now"), "left",
                                    mend_context_get_label (self->context, MEND_SEAT_LEFT), "right",
                                    mend_context_get_label (self->context, MEND_SEAT_RIGHT), NULL);
  adw_message_dialog_set_close_response (dialog, "later");
  g_signal_connect_data (dialog, "response", G_CALLBACK (taken_cb), taking, taking_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
take_card_cb (MendCardsController *self, MendCard *card)
{
  const char *clause = mend_card_get_clause (card);

  take (self, clause != NULL ? clause : mend_card_get_front (card));
}

static void
take_text_cb (MendCardsController *self, const char *text)
{
  take (self, text);
}

static void
show_spread (MendCardsController *self, GListModel *cards, guint position, const char *title)
{
  GtkWidget *spread = mend_card_spread_new (cards, get_shelf (self));

  mend_card_spread_go_to (MEND_CARD_SPREAD (spread), position);
  g_signal_connect_object (spread, "take", G_CALLBACK (take_card_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, spread, title);
}

static void
leaf_cb (MendCardsController *self, MendDeck *deck)
{
  show_spread (self, mend_own_deck_get_cards (deck), 0, mend_deck_get_title (deck));
}

static void
group_chosen_cb (MendCardsController *self, MendCardGroup *group)
{
  show_spread (self, mend_card_group_get_cards (group), 0, mend_card_group_get_title (group));
}

/* Groups first, then one group. */
static void
show_groups (MendCardsController *self, MendDeck *deck)
{
  g_autoptr (GListStore) decks = g_list_store_new (MEND_TYPE_DECK);
  GtkWidget *groups = mend_words_groups_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_list_store_append (decks, deck);
  mend_words_groups_set_decks (MEND_WORDS_GROUPS (groups), G_LIST_MODEL (decks));
  g_signal_connect_object (groups, "group-chosen", G_CALLBACK (group_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_margin_top (groups, 18);
  gtk_widget_set_margin_bottom (groups, 18);
  gtk_widget_set_margin_start (groups, 12);
  gtk_widget_set_margin_end (groups, 12);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), groups);
  mend_window_push (self->window, scroller, mend_deck_get_title (deck));
}

/* For who comes from elsewhere than the page of the cards. */
static void
deck_activated_cb (MendCardsController *self, GVariant *id)
{
  MendDeck *deck = mend_content_find_deck (mend_context_get_content (self->context),
                                           g_variant_get_string (id, NULL));

  if (deck != NULL)
    show_groups (self, deck);
}

static void
open_deck_cb (MendCardsController *self, MendDeck *deck)
{
  if (g_list_store_find (G_LIST_STORE (mend_store_get_decks (get_store (self))), deck, NULL))
    mend_own_decks_controller_open (self->own_decks, deck);
  else
    show_groups (self, deck);
}

/* The list goes on changing while somebody types; the spread does not. */
static void
open_card_cb (MendCardsController *self, GListModel *found, guint position)
{
  g_autoptr (GListStore) cards = g_list_store_new (MEND_TYPE_CARD);

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (MendCard) card = g_list_model_get_item (found, i);

      g_list_store_append (cards, card);
    }

  show_spread (self, G_LIST_MODEL (cards), position, C_ ("label", "Cards Found"));
}

static void
draw_cb (MendCardsController *self, MendHandPage *page)
{
  mend_hand_page_draw (page, g_random_int ());
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
hand_draw_cb (MendHandPage *page, MendCardsController *self)
{
  draw_cb (self, page);
}

static void
show_hand (MendCardsController *self)
{
  g_autoptr (GListModel) cards = mend_cards_page_list_cards (self->page);
  GtkWidget *page = mend_hand_page_new (cards, get_shelf (self));

  mend_hand_page_set_used (MEND_HAND_PAGE (page), (const char *const *) self->used);
  mend_hand_page_set_names (MEND_HAND_PAGE (page),
                            mend_context_get_label (self->context, MEND_SEAT_LEFT),
                            mend_context_get_label (self->context, MEND_SEAT_RIGHT));
  g_signal_connect_object (page, "draw", G_CALLBACK (hand_draw_cb), self, 0);
  g_signal_connect_object (page, "take", G_CALLBACK (take_card_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "Three Cards"));
  draw_cb (self, MEND_HAND_PAGE (page));
}

static void
show_favourites (MendCardsController *self)
{
  g_autoptr (GListModel) cards = mend_cards_page_list_cards (self->page);
  g_autoptr (GListStore) favourites = g_list_store_new (MEND_TYPE_CARD);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (MendCard) card = g_list_model_get_item (cards, i);

      if (mend_card_shelf_has (get_shelf (self), MEND_SHELF_FAVOURITES, mend_card_get_id (card)))
        g_list_store_append (favourites, card);
    }

  show_spread (self, G_LIST_MODEL (favourites), 0, C_ ("label", "Favourites"));
}

static void
copy_text_cb (MendCardsController *self, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), text);
  mend_window_add_toast (self->window, adw_toast_new (C_ ("to both", "Copied")));
}

static void
keep_text_cb (MendCardsController *self, const char *text)
{
  if (mend_store_get_is_read_only (mend_context_get_store (self->context)))
    mend_window_add_toast (
        self->window, adw_toast_new (C_ ("to both", "Not kept: the folder is only read here.")));
  else
    mend_own_decks_controller_keep (self->own_decks, text);
}

static void
show_sentence (MendCardsController *self)
{
  MendContent *content = mend_context_get_content (self->context);
  const char *const names[] = {
    mend_context_get_label (self->context, MEND_SEAT_LEFT),
    mend_context_get_label (self->context, MEND_SEAT_RIGHT),
    NULL,
  };
  GtkWidget *picker = mend_words_picker_new (mend_content_get_word_decks (content),
                                             mend_content_get_evaluations (content), NULL);
  MendSentenceEdit *edit = mend_words_picker_keep_picks (MEND_WORDS_PICKER (picker));

  mend_sentence_edit_set_names (edit, names);
  g_signal_connect_object (edit, "copy", G_CALLBACK (copy_text_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (edit, "keep", G_CALLBACK (keep_text_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (edit, "take", G_CALLBACK (take_text_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (picker, "done", G_CALLBACK (mend_window_pop), self->window,
                           G_CONNECT_SWAPPED);
  mend_window_push (self->window, picker, C_ ("label", "A Sentence"));
}

static void
ask_cb (MendCardsController *self, const char *what)
{
  if (g_str_equal (what, "draw"))
    show_hand (self);
  else if (g_str_equal (what, "sentence"))
    show_sentence (self);
  else if (g_str_equal (what, "favourites"))
    show_favourites (self);
  else if (mend_store_get_is_read_only (get_store (self)))
    gtk_widget_error_bell (GTK_WIDGET (self->page));
  else if (g_str_equal (what, "new-deck"))
    mend_own_decks_controller_add (self->own_decks);
  else
    mend_own_decks_controller_import (self->own_decks);
}

static void
used_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) used = mend_store_load_used_cards_finish (MEND_STORE (source), result, &error);
  MendCardsController *self = data;

  if (used == NULL)
    return;

  g_strfreev (self->used);
  self->used = g_steal_pointer (&used);
}

static void
make_page (MendCardsController *self)
{
  MendContent *content = mend_context_get_content (self->context);

  self->page = MEND_CARDS_PAGE (mend_cards_page_new (mend_content_get_decks (content),
                                                     mend_store_get_decks (get_store (self))));
  g_signal_connect_object (self->page, "open-deck", G_CALLBACK (open_deck_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "open-card", G_CALLBACK (open_card_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "ask", G_CALLBACK (ask_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->place, GTK_WIDGET (self->page));
}

/* Each time, since there may have been a talk. */
static void
place_mapped_cb (MendCardsController *self)
{
  if (self->page == NULL)
    make_page (self);

  mend_store_get_shelf (get_store (self));
  mend_store_load_used_cards (get_store (self), self->cancellable, used_loaded_cb, self);
}

static void
mend_cards_controller_dispose (GObject *object)
{
  MendCardsController *self = MEND_CARDS_CONTROLLER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->own_decks);
  g_clear_object (&self->loose_shelf);
  g_clear_object (&self->talks);
  g_clear_object (&self->context);
  g_clear_pointer (&self->used, g_strfreev);

  G_OBJECT_CLASS (mend_cards_controller_parent_class)->dispose (object);
}

static void
mend_cards_controller_class_init (MendCardsControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_cards_controller_dispose;
}

static void
mend_cards_controller_init (MendCardsController *self)
{
  self->cancellable = g_cancellable_new ();
}

static void
add_action (MendCardsController *self)
{
  g_autoptr (GSimpleAction) deck = g_simple_action_new ("deck", G_VARIANT_TYPE_STRING);

  g_signal_connect_object (deck, "activate", G_CALLBACK (deck_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->window), G_ACTION (deck));
}

MendCardsController *
mend_cards_controller_new (MendContext *context, MendWindow *window, MendTalkController *talks)
{
  MendCardsController *self = g_object_new (MEND_TYPE_CARDS_CONTROLLER, NULL);

  self->context = g_object_ref (context);
  self->window = window;
  self->talks = g_object_ref (talks);
  self->own_decks = mend_own_decks_controller_new (context, window);
  g_signal_connect_object (self->own_decks, "leaf", G_CALLBACK (leaf_cb), self, G_CONNECT_SWAPPED);
  self->place =
      mend_window_add_place (window, "cards", C_ ("label", "Cards"), "mend-cards-symbolic");
  g_signal_connect_object (self->place, "map", G_CALLBACK (place_mapped_cb), self,
                           G_CONNECT_SWAPPED);

  add_action (self);

  return self;
}
