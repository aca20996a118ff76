// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/mend-move-controller.h"

#include <glib/gi18n.h>

#include "mend-chosen-file.h"
#include "mend-place-words.h"

/**
 * MendMoveController:
 *
 * Where the folder is, in the preferences, and how it comes to be in another place and back again.
 *
 * What people have chosen as a place may be in step with another computer, where all would be gone
 * if it were emptied: so it is left as it is unless they want it otherwise.
 */
struct _MendMoveController
{
  GObject parent_instance;

  MendStore *store;
  MendPlaceGroup *group;
  AdwPreferencesWindow *window;

  GtkFileChooserNative *chooser;
  char *folder;
  guint progress_id;
};

/* How often the progress is looked at, and before the first look nothing flashes up. */
#define PROGRESS_MS 150

G_DEFINE_FINAL_TYPE (MendMoveController, mend_move_controller, G_TYPE_OBJECT)

static void
update (MendMoveController *self)
{
  g_autofree char *place = mend_store_get_place (self->store);
  const MendSaveMeans means = mend_store_find_means (self->store);

  if (self->group == NULL)
    return;

  mend_place_group_set_place (self->group, place, mend_store_is_in_standard_place (self->store));
  mend_place_group_set_means (self->group, mend_place_words_get_means (means));
}

static void
update_can_move (MendMoveController *self)
{
  if (self->group != NULL)
    mend_place_group_set_can_move (self->group,
                                   self->progress_id == 0 &&
                                       mend_store_get_access (self->store) == MEND_STORE_WRITABLE);
}

static gboolean
progress_cb (gpointer data)
{
  MendMoveController *self = data;

  if (self->group != NULL)
    mend_place_group_set_progress (self->group, mend_store_get_move_progress (self->store));

  return G_SOURCE_CONTINUE;
}

static void
say_why_not (MendMoveController *self, const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self->window),
                                              mend_place_words_get_heading (error, FALSE),
                                              mend_place_words_get_body (error));

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "back", C_ ("label", "Back"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "back");
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendMoveController) self = MEND_MOVE_CONTROLLER (data);
  g_autoptr (GError) error = NULL;
  const gboolean is_moved = mend_store_move_finish (MEND_STORE (source), result, &error);

  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (self->group == NULL)
    return;

  mend_place_group_set_progress (self->group, -1);
  update (self);
  update_can_move (self);

  if (is_moved)
    adw_preferences_window_add_toast (self->window,
                                      adw_toast_new (C_ ("to both", "The folder has moved")));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say_why_not (self, error);
}

static void
move (MendMoveController *self, gboolean removes_old)
{
  if (self->progress_id != 0 || self->group == NULL)
    return;

  self->progress_id = g_timeout_add (PROGRESS_MS, progress_cb, self);
  update_can_move (self);
  mend_store_move_async (self->store, self->folder, removes_old, moved_cb, g_object_ref (self));
}

static void
answered_cb (MendMoveController *self, const char *response)
{
  if (g_str_equal (response, "keep") || g_str_equal (response, "remove"))
    move (self, g_str_equal (response, "remove"));
}

/* Only where people have chosen the folder that is left. */
static void
ask_what_stays (MendMoveController *self)
{
  g_autofree char *place = mend_store_get_place (self->store);
  g_autofree char *shown = g_filename_display_name (place);
  AdwMessageDialog *dialog;

  if (mend_store_is_in_standard_place (self->store))
    {
      move (self, FALSE);
      return;
    }

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      GTK_WINDOW (self->window), C_ ("to both", "Keep the old folder?"), NULL));
  /* Translators: %s is the path of a folder */
  adw_message_dialog_format_body (
      dialog,
      C_ ("to both", "All goes over to the new place. What lies in %s can stay there as a copy, or "
                     "be removed. If another computer keeps that folder in step, it would be gone "
                     "there, too."),
      shown);
  adw_message_dialog_add_responses (dialog, "back", C_ ("label", "_Back"), "remove",
                                    C_ ("label", "_Remove There"), "keep",
                                    C_ ("label", "_Leave a Copy"), NULL);
  adw_message_dialog_set_default_response (dialog, "keep");
  adw_message_dialog_set_close_response (dialog, "back");
  adw_message_dialog_set_response_appearance (dialog, "remove", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
folder_chosen_cb (MendMoveController *self, int response)
{
  g_autoptr (GFile) file = mend_chosen_file_take (GTK_FILE_CHOOSER (self->chooser), response);

  g_clear_pointer (&self->folder, g_free);
  if (file != NULL)
    self->folder = g_file_get_path (file);
  g_clear_object (&self->chooser);

  if (self->folder != NULL)
    ask_what_stays (self);
}

static void
move_cb (MendMoveController *self)
{
  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (
      C_ ("label", "Where the Folder Goes"), GTK_WINDOW (self->window),
      GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, C_ ("label", "_Move Here"), C_ ("label", "_Back"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (folder_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
move_back_cb (MendMoveController *self)
{
  g_clear_pointer (&self->folder, g_free);
  ask_what_stays (self);
}

static void
cancel_cb (MendMoveController *self)
{
  mend_store_cancel_move (self->store);
}

static void
group_gone_cb (gpointer data, GObject *group)
{
  MendMoveController *self = data;

  self->group = NULL;
  self->window = NULL;
}

static void
mend_move_controller_dispose (GObject *object)
{
  MendMoveController *self = MEND_MOVE_CONTROLLER (object);

  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (self->group != NULL)
    g_object_weak_unref (G_OBJECT (self->group), group_gone_cb, self);
  self->group = NULL;
  g_clear_object (&self->chooser);
  g_clear_object (&self->store);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (mend_move_controller_parent_class)->dispose (object);
}

static void
mend_move_controller_class_init (MendMoveControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_move_controller_dispose;
}

static void
mend_move_controller_init (MendMoveController *self)
{
}

MendMoveController *
mend_move_controller_new (MendContext *context, MendPlaceGroup *group, AdwPreferencesWindow *window)
{
  MendMoveController *self = g_object_new (MEND_TYPE_MOVE_CONTROLLER, NULL);

  self->store = g_object_ref (mend_context_get_store (context));
  self->group = group;
  self->window = window;
  g_object_weak_ref (G_OBJECT (group), group_gone_cb, self);

  g_signal_connect_object (group, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (group, "move-back", G_CALLBACK (move_back_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (group, "cancel", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::access", G_CALLBACK (update_can_move), self,
                           G_CONNECT_SWAPPED);
  update (self);
  update_can_move (self);

  return self;
}
