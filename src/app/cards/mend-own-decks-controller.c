// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/mend-own-decks-controller.h"

#include <glib/gi18n.h>

#include "cards/mend-deck-import.h"
#include "cards/mend-own-deck-page.h"
#include "export/mend-export-file.h"
#include "json/mend-deck-file.h"
#include "mend-chosen-file.h"

/**
 * MendOwnDecksController:
 *
 * Decks that people write themselves: a page each, deleting with undo, and files to pass on.
 */
struct _MendOwnDecksController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;

  MendOwnDeckPage *page;
  char *deck_id;
  GtkFileChooserNative *chooser;
};

enum
{
  SIGNAL_LEAF,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendOwnDecksController, mend_own_decks_controller, G_TYPE_OBJECT)

static MendStore *
get_store (MendOwnDecksController *self)
{
  return mend_context_get_store (self->context);
}

static MendDeck *
find_deck (MendOwnDecksController *self, const char *id)
{
  GListModel *decks = mend_store_get_decks (get_store (self));

  for (guint i = 0; i < g_list_model_get_n_items (decks); i++)
    {
      g_autoptr (MendDeck) deck = g_list_model_get_item (decks, i);

      /* The list keeps the deck. */
      if (g_strcmp0 (mend_deck_get_id (deck), id) == 0)
        return deck;
    }

  return NULL;
}

static AdwToast *
add_toast (MendOwnDecksController *self, const char *title)
{
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);

  return toast;
}

static void
changed_cb (MendOwnDecksController *self, MendDeck *deck)
{
  /* A page that goes away with its deck must not bring it back. */
  if (find_deck (self, mend_deck_get_id (deck)) != NULL)
    mend_store_save_deck (get_store (self), deck);
}

static void
undo_delete_card_cb (MendOwnDecksController *self, AdwToast *toast)
{
  MendCard *card = g_object_get_data (G_OBJECT (toast), "card");
  const char *id = g_object_get_data (G_OBJECT (toast), "deck");
  const guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (toast), "position"));
  MendDeck *deck = find_deck (self, id);
  g_autoptr (MendDeck) longer = NULL;

  if (deck == NULL)
    return;

  longer = mend_own_deck_insert (deck, card, position);
  mend_store_save_deck (get_store (self), longer);
}

static void
delete_card_cb (MendOwnDecksController *self, const char *card_id)
{
  MendDeck *deck = find_deck (self, self->deck_id);
  MendCard *card = deck != NULL ? mend_deck_find_card (deck, card_id) : NULL;
  g_autoptr (MendDeck) shorter = NULL;
  AdwToast *toast = NULL;

  if (card == NULL)
    return;

  toast = add_toast (self, C_ ("to both", "Card deleted"));
  g_object_set_data_full (G_OBJECT (toast), "card", g_object_ref (card), g_object_unref);
  g_object_set_data_full (G_OBJECT (toast), "deck", g_strdup (self->deck_id), g_free);
  g_object_set_data (G_OBJECT (toast), "position",
                     GUINT_TO_POINTER (mend_own_deck_find (deck, card_id)));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_delete_card_cb), self,
                           G_CONNECT_SWAPPED);

  shorter = mend_own_deck_remove (deck, card_id);
  mend_store_save_deck (get_store (self), shorter);
  mend_window_add_undo (self->window, toast);
}

static void
undo_delete_deck_cb (MendOwnDecksController *self, AdwToast *toast)
{
  mend_store_restore_deck (get_store (self), g_object_get_data (G_OBJECT (toast), "deck"));
}

static void
delete_deck (MendOwnDecksController *self)
{
  AdwToast *toast = add_toast (self, C_ ("to both", "Deck moved to Recently Deleted"));

  g_object_set_data_full (G_OBJECT (toast), "deck", g_strdup (self->deck_id), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_delete_deck_cb), self,
                           G_CONNECT_SWAPPED);
  mend_store_delete_deck (get_store (self), self->deck_id);
  mend_window_pop (self->window);
  mend_window_add_undo (self->window, toast);
}

static void
say_not (MendOwnDecksController *self, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self->window), heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", C_ ("label", "Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendOwnDecksController) self = data;
  const gboolean is_written = mend_export_file_write_finish (G_FILE (source), result, NULL);

  /* The window may have been closed meanwhile. */
  if (self->window == NULL)
    return;

  if (is_written)
    mend_window_add_toast (self->window, adw_toast_new (C_ ("to both", "Deck exported")));
  else
    say_not (self, C_ ("to both", "The deck was not exported"),
             C_ ("to both", "The file could not be written. The deck is still here. Another folder "
                            "can be chosen."));
}

static void
export_response_cb (MendOwnDecksController *self, int response)
{
  g_autoptr (GFile) file = mend_chosen_file_take (GTK_FILE_CHOOSER (self->chooser), response);
  MendDeck *deck = find_deck (self, self->deck_id);
  g_autoptr (GBytes) bytes = NULL;

  if (file != NULL && deck != NULL)
    bytes = mend_deck_file_write (deck, NULL);
  if (bytes != NULL)
    mend_export_file_write_bytes_async (file, bytes, exported_cb, g_object_ref (self));

  g_clear_object (&self->chooser);
}

static void
choose_file (MendOwnDecksController *self,
             const char *title,
             GtkFileChooserAction action,
             const char *accept,
             GCallback response_cb)
{
  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self->window), action, accept,
                                               C_ ("label", "Not Now"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", response_cb, self, G_CONNECT_SWAPPED);
}

static void
export_deck (MendOwnDecksController *self)
{
  MendDeck *deck = find_deck (self, self->deck_id);
  g_autofree char *name = NULL;

  if (deck == NULL)
    return;

  choose_file (self, C_ ("label", "Export a Deck"), GTK_FILE_CHOOSER_ACTION_SAVE,
               C_ ("label", "Export"), G_CALLBACK (export_response_cb));
  name = g_strconcat (mend_deck_get_title (deck), ".json", NULL);
  g_strdelimit (name, "/", '-');
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendOwnDecksController) self = data;
  g_autofree char *reason = NULL;
  g_autoptr (MendDeck) deck = mend_deck_import_finish (result, &reason);

  if (self->window == NULL)
    return;

  if (deck == NULL)
    {
      say_not (self, C_ ("to both", "Nothing was imported"), reason);
      return;
    }

  mend_store_save_deck (get_store (self), deck);
  mend_own_decks_controller_open (self, deck);
}

static void
import_response_cb (MendOwnDecksController *self, int response)
{
  g_autoptr (GFile) file = mend_chosen_file_take (GTK_FILE_CHOOSER (self->chooser), response);

  if (file != NULL)
    mend_deck_import_async (file, imported_cb, g_object_ref (self));

  g_clear_object (&self->chooser);
}

static void
ask_cb (MendOwnDecksController *self, const char *what)
{
  MendDeck *deck = find_deck (self, self->deck_id);

  if (g_str_equal (what, "delete"))
    delete_deck (self);
  else if (g_str_equal (what, "export"))
    export_deck (self);
  else if (deck != NULL)
    g_signal_emit (self, signals[SIGNAL_LEAF], 0, deck);
}

/* Another computer, or an undo, has changed what is shown. */
static void
decks_changed_cb (MendOwnDecksController *self)
{
  MendDeck *deck = self->page != NULL ? find_deck (self, self->deck_id) : NULL;

  if (deck != NULL)
    mend_own_deck_page_set_deck (self->page, deck);
}

static void
mend_own_decks_controller_dispose (GObject *object)
{
  MendOwnDecksController *self = MEND_OWN_DECKS_CONTROLLER (object);

  g_clear_weak_pointer (&self->window);
  if (self->page != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->page), (gpointer *) &self->page);
  self->page = NULL;
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->deck_id, g_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mend_own_decks_controller_parent_class)->dispose (object);
}

static void
mend_own_decks_controller_class_init (MendOwnDecksControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_own_decks_controller_dispose;

  /* A deck is to be leafed through. */
  signals[SIGNAL_LEAF] = g_signal_new ("leaf", MEND_TYPE_OWN_DECKS_CONTROLLER, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, MEND_TYPE_DECK);
}

static void
mend_own_decks_controller_init (MendOwnDecksController *self)
{
}

MendOwnDecksController *
mend_own_decks_controller_new (MendContext *context, MendWindow *window)
{
  MendOwnDecksController *self = g_object_new (MEND_TYPE_OWN_DECKS_CONTROLLER, NULL);

  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->window, window);

  return self;
}

/* Opens the page of a deck. */
void
mend_own_decks_controller_open (MendOwnDecksController *self, MendDeck *deck)
{
  if (self->page != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->page), (gpointer *) &self->page);
  else
    g_signal_connect_object (mend_store_get_decks (get_store (self)), "items-changed",
                             G_CALLBACK (decks_changed_cb), self, G_CONNECT_SWAPPED);

  g_free (self->deck_id);
  self->deck_id = g_strdup (mend_deck_get_id (deck));
  self->page = MEND_OWN_DECK_PAGE (mend_own_deck_page_new (deck));
  g_object_add_weak_pointer (G_OBJECT (self->page), (gpointer *) &self->page);
  g_object_bind_property (get_store (self), "is-read-only", self->page, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (self->page, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "delete-card", G_CALLBACK (delete_card_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "ask", G_CALLBACK (ask_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, GTK_WIDGET (self->page), C_ ("label", "Your Deck"));
}

/* Begins a deck. */
void
mend_own_decks_controller_add (MendOwnDecksController *self)
{
  g_autoptr (GListStore) cards = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (MendDeck) deck =
      mend_own_deck_new (NULL, C_ ("label", "New Deck"), 0, G_LIST_MODEL (cards));

  mend_store_save_deck (get_store (self), deck);
  mend_own_decks_controller_open (self, deck);
}

/* Lets a file be chosen that holds a deck. */
void
mend_own_decks_controller_import (MendOwnDecksController *self)
{
  choose_file (self, C_ ("label", "Import a Deck"), GTK_FILE_CHOOSER_ACTION_OPEN,
               C_ ("label", "Import"), G_CALLBACK (import_response_cb));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* Keeps a sentence as a card of a deck that is there for that. */
void
mend_own_decks_controller_keep (MendOwnDecksController *self, const char *sentence)
{
  const char *title = C_ ("label", "Our Sentences");
  GListModel *decks = mend_store_get_decks (get_store (self));
  g_autoptr (GListStore) cards = g_list_store_new (MEND_TYPE_CARD);
  g_autoptr (MendCard) card = mend_own_deck_new_card (sentence);
  g_autoptr (MendDeck) deck = NULL;
  g_autoptr (MendDeck) longer = NULL;

  for (guint i = 0; deck == NULL && i < g_list_model_get_n_items (decks); i++)
    {
      g_autoptr (MendDeck) other = g_list_model_get_item (decks, i);

      if (g_strcmp0 (mend_deck_get_title (other), title) == 0)
        deck = g_steal_pointer (&other);
    }

  if (deck == NULL)
    deck = mend_own_deck_new (NULL, title, 0, G_LIST_MODEL (cards));

  longer = mend_own_deck_put (deck, card);
  mend_store_save_deck (get_store (self), longer);
  mend_window_add_toast (self->window,
                         adw_toast_new (C_ ("to both", "Kept in the deck “Our Sentences”")));
}
