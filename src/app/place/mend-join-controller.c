// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/mend-join-controller.h"

#include <glib/gi18n.h>

#include "mend-chosen-file.h"
#include "mend-place-words.h"
#include "place/mend-seats-page.h"

/**
 * MendJoinController:
 *
 * How a second computer takes up the folder of the first: people say which it is, are told plainly
 * if it is none, and say who sits where; no names are asked. Its signal `joined` is emitted then.
 */
struct _MendJoinController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;
  GtkFileChooserNative *chooser;
  GtkWidget *seats_page;
};

enum
{
  JOINED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MendJoinController, mend_join_controller, G_TYPE_OBJECT)

static void
show_seats (MendJoinController *self)
{
  const MendSeat seats[] = { MEND_SEAT_LEFT, MEND_SEAT_RIGHT };

  for (guint i = 0; i < G_N_ELEMENTS (seats); i++)
    mend_seats_page_set_person (MEND_SEATS_PAGE (self->seats_page), seats[i],
                                mend_context_get_label (self->context, seats[i]),
                                mend_context_get_color (self->context, seats[i]));
}

static void
change_places_cb (MendJoinController *self)
{
  mend_context_change_places (self->context);
  show_seats (self);
}

static void
go_on_cb (MendJoinController *self)
{
  self->seats_page = NULL;
  g_signal_emit (self, signals[JOINED], 0);
}

/* As long as the names have not arrived there is nobody to be seated. */
static void
ask_for_seats (MendJoinController *self)
{
  if (mend_context_get_person (self->context, MEND_SEAT_LEFT) == NULL)
    {
      g_signal_emit (self, signals[JOINED], 0);
      return;
    }

  self->seats_page = mend_seats_page_new ();
  show_seats (self);
  g_signal_connect_object (self->seats_page, "change-places", G_CALLBACK (change_places_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->seats_page, "go-on", G_CALLBACK (go_on_cb), self,
                           G_CONNECT_SWAPPED);
  mend_window_show_alone (self->window, self->seats_page, "Mend");
}

static void
say_why_not (MendJoinController *self, const GError *error)
{
  GtkWidget *dialog =
      adw_message_dialog_new (GTK_WINDOW (self->window), mend_place_words_get_heading (error, TRUE),
                              mend_place_words_get_body (error));

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "back", C_ ("label", "Back"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "back");
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
joined_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendJoinController) self = MEND_JOIN_CONTROLLER (data);
  g_autoptr (GError) error = NULL;
  const gboolean is_joined = mend_store_move_finish (MEND_STORE (source), result, &error);

  /* The window may have been closed meanwhile. */
  if (self->window == NULL || self->context == NULL)
    return;

  if (is_joined)
    ask_for_seats (self);
  else
    say_why_not (self, error);
}

static void
folder_chosen_cb (MendJoinController *self, int response)
{
  g_autoptr (GFile) file = mend_chosen_file_take (GTK_FILE_CHOOSER (self->chooser), response);
  g_autofree char *path = NULL;

  if (file != NULL)
    path = g_file_get_path (file);

  g_clear_object (&self->chooser);
  if (path != NULL)
    mend_store_join_async (mend_context_get_store (self->context), path, joined_cb,
                           g_object_ref (self));
}

static void
mend_join_controller_dispose (GObject *object)
{
  MendJoinController *self = MEND_JOIN_CONTROLLER (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->chooser);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mend_join_controller_parent_class)->dispose (object);
}

static void
mend_join_controller_class_init (MendJoinControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_join_controller_dispose;

  signals[JOINED] = g_signal_new ("joined", MEND_TYPE_JOIN_CONTROLLER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
mend_join_controller_init (MendJoinController *self)
{
}

MendJoinController *
mend_join_controller_new (MendContext *context, MendWindow *window)
{
  MendJoinController *self = g_object_new (MEND_TYPE_JOIN_CONTROLLER, NULL);

  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->window, window);

  return self;
}

/* Asks which folder it is. */
void
mend_join_controller_ask (MendJoinController *self)
{
  g_return_if_fail (MEND_IS_JOIN_CONTROLLER (self));

  if (self->chooser != NULL || self->window == NULL)
    return;

  self->chooser =
      gtk_file_chooser_native_new (C_ ("label", "Use a Folder That Is Already There"),
                                   GTK_WINDOW (self->window), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                   C_ ("label", "_Use This Folder"), C_ ("label", "_Back"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (folder_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
