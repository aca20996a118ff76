// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-own-ways-controller.h"

#include <glib/gi18n.h>

#include "mend-chosen-file.h"
#include "mend-own-ways.h"
#include "records/mend-way-file.h"
#include "ways/mend-own-way-page.h"

#include <string.h>

/**
 * MendOwnWaysController:
 *
 * Ways to talk of one's own: the page on which one is made or changed, and the way in and out by
 * files.
 */
struct _MendOwnWaysController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;
  MendSetUpController *set_up;
  GtkNativeDialog *dialog;
  gboolean awaits_save;
};

/* So many mistakes of a file are shown; the command line names all. */
#define MOST_MISTAKES 12

#define ORIGINAL_KEY  "mend-original"

G_DEFINE_FINAL_TYPE (MendOwnWaysController, mend_own_ways_controller, G_TYPE_OBJECT)

static MendStore *
get_store (MendOwnWaysController *self)
{
  return mend_context_get_store (self->context);
}

static void
say (MendOwnWaysController *self, const char *text)
{
  mend_window_add_toast (self->window, adw_toast_new (text));
}

/* It is said once it is so. Where it is not, there is a banner. */
static void
save_state_cb (MendOwnWaysController *self)
{
  const MendSaveState state = mend_store_get_save_state (get_store (self));

  if (!self->awaits_save || state == MEND_SAVE_SAVING)
    return;

  self->awaits_save = FALSE;

  if (state == MEND_SAVE_SAVED)
    say (self, C_ ("to both", "Saved on this computer"));
}

static void
save_cb (MendOwnWaysController *self, MendOwnWayPage *page)
{
  g_autoptr (MendOwnWay) way = mend_own_way_page_get_way (page);
  const MendOwnWay *original = g_object_get_data (G_OBJECT (page), ORIGINAL_KEY);

  if (original != NULL)
    mend_store_change_own_way (get_store (self), way, original);
  else
    mend_store_save_own_way (get_store (self), way);

  mend_window_show_place (self->window, "talk");
  mend_set_up_controller_refresh (self->set_up);
  self->awaits_save = TRUE;
  save_state_cb (self);
}

static void
try_cb (MendOwnWaysController *self, MendOwnWayPage *page)
{
  g_autoptr (MendOwnWay) way = mend_own_way_page_get_way (page);
  g_autoptr (MendFormat) format = mend_own_ways_make_format (way);

  mend_set_up_controller_show_format (self->set_up, format);
}

static void
put_back_cb (AdwToast *toast, MendOwnWaysController *self)
{
  mend_store_restore_own_way (get_store (self), g_object_get_data (G_OBJECT (toast), "mend-way"));
  mend_set_up_controller_refresh (self->set_up);
}

static void
delete_cb (MendOwnWaysController *self, MendOwnWayPage *page)
{
  g_autoptr (MendOwnWay) way = mend_own_way_page_get_way (page);
  AdwToast *toast = adw_toast_new (C_ ("to both", "The way to talk is in Recently Deleted."));

  mend_store_delete_own_way (get_store (self), way->id);
  mend_window_show_place (self->window, "talk");
  mend_set_up_controller_refresh (self->set_up);
  g_object_set_data_full (G_OBJECT (toast), "mend-way", mend_own_way_ref (way),
                          (GDestroyNotify) mend_own_way_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (put_back_cb), self, 0);
  mend_window_add_undo (self->window, toast);
}

static void
ask_for_file (MendOwnWaysController *self, GtkFileChooserAction action, GCallback response_cb)
{
  const gboolean is_open = action == GTK_FILE_CHOOSER_ACTION_OPEN;
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      is_open ? C_ ("label", "Import a Way to Talk") : C_ ("label", "Export a Way to Talk"),
      GTK_WINDOW (self->window), action, NULL, NULL);

  if (!is_open)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "mend-way.json");

  if (self->dialog != NULL)
    gtk_native_dialog_destroy (self->dialog);

  g_clear_object (&self->dialog);
  self->dialog = GTK_NATIVE_DIALOG (chooser);
  gtk_native_dialog_set_modal (self->dialog, TRUE);
  g_signal_connect_object (chooser, "response", response_cb, self, 0);
  gtk_native_dialog_show (self->dialog);
}

static char *
take_path (GtkNativeDialog *dialog, int response)
{
  g_autoptr (GFile) file = mend_chosen_file_take (GTK_FILE_CHOOSER (dialog), response);

  return file != NULL ? g_file_get_path (file) : NULL;
}

/* A file on its way in or out, for the worker: the disk may be slow. */
typedef struct
{
  char *path;
  GDateTime *now;
  MendOwnWay *way;
  GPtrArray *mistakes;
} Errand;

static void
free_errand (gpointer data)
{
  Errand *errand = data;

  g_free (errand->path);
  g_date_time_unref (errand->now);
  g_clear_pointer (&errand->way, mend_own_way_unref);
  g_ptr_array_unref (errand->mistakes);
  g_free (errand);
}

/* Gives the way to talk away to the worker. */
static void
run_errand (MendOwnWaysController *self,
            const char *path,
            MendOwnWay *way,
            GTaskThreadFunc function,
            GAsyncReadyCallback done_cb)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, done_cb, NULL);
  Errand *errand = g_new0 (Errand, 1);

  errand->path = g_strdup (path);
  errand->now = mend_context_get_now (self->context);
  errand->way = way;
  errand->mistakes = g_ptr_array_new_with_free_func (g_free);
  g_task_set_task_data (task, errand, free_errand);
  g_task_run_in_thread (task, function);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Errand *errand = data;

  g_task_return_boolean (task, mend_way_file_write (errand->path, errand->way, NULL));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MendOwnWaysController *self = MEND_OWN_WAYS_CONTROLLER (source);
  const gboolean is_written = g_task_propagate_boolean (G_TASK (result), NULL);

  if (self->window != NULL)
    say (self, is_written
                   ? C_ ("to both", "The file is written.")
                   : C_ ("to both", "Not written: the folder cannot be used. Another one may do."));
}

static void
export_response_cb (GtkNativeDialog *dialog, int response, MendOwnWaysController *self)
{
  g_autofree char *path = take_path (dialog, response);
  const MendOwnWay *way = g_object_get_data (G_OBJECT (dialog), "mend-way");

  if (path != NULL)
    run_errand (self, path, mend_own_way_copy (way), write_in_thread, written_cb);
}

static void
export_cb (MendOwnWaysController *self, MendOwnWayPage *page)
{
  ask_for_file (self, GTK_FILE_CHOOSER_ACTION_SAVE, G_CALLBACK (export_response_cb));
  g_object_set_data_full (G_OBJECT (self->dialog), "mend-way", mend_own_way_page_get_way (page),
                          (GDestroyNotify) mend_own_way_unref);
}

static void
show_page (MendOwnWaysController *self, MendOwnWay *way, gboolean is_new)
{
  GtkWidget *page = mend_own_way_page_new (way, is_new);

  /* The other computer may change it while it is changed here. */
  if (!is_new)
    g_object_set_data_full (G_OBJECT (page), ORIGINAL_KEY, mend_own_way_ref (way),
                            (GDestroyNotify) mend_own_way_unref);

  g_signal_connect_object (page, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "try", G_CALLBACK (try_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "export", G_CALLBACK (export_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "delete", G_CALLBACK (delete_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, C_ ("label", "A Way of Your Own"));
}

static void
make_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MendOwnWaysController *self = data;
  g_autoptr (GDateTime) now = mend_context_get_now (self->context);
  g_autoptr (MendOwnWay) way = mend_own_way_new (now);

  show_page (self, way, TRUE);
}

static void
edit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MendOwnWaysController *self = data;
  g_autoptr (GPtrArray) ways = mend_store_list_own_ways (get_store (self));

  for (guint i = 0; i < ways->len; i++)
    {
      MendOwnWay *way = g_ptr_array_index (ways, i);

      if (g_str_equal (way->id, g_variant_get_string (parameter, NULL)))
        show_page (self, way, FALSE);
    }
}

/* What is wrong there is named by the command line, for whoever has made the file; where it is, is
 * the same in all languages. */
static char *
get_place (const char *mistake)
{
  const char *end = strstr (mistake, ": ");

  return end != NULL ? g_strndup (mistake, (gsize) (end - mistake)) : g_strdup ("");
}

static void
show_mistakes (MendOwnWaysController *self, GPtrArray *mistakes)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self->window),
                                              C_ ("label", "Nothing Was Imported"), NULL);
  g_autoptr (GString) text = g_string_new (
      C_ ("to both", "The file holds no whole way to talk. Nothing here has changed."));

  for (guint i = 0; i < MIN (mistakes->len, MOST_MISTAKES); i++)
    {
      g_autofree char *place = get_place (g_ptr_array_index (mistakes, i));

      if (*place != '\0')
        g_string_append_printf (text, "%s%s", i == 0 ? "\n\n" : "\n", place);
    }

  if (mistakes->len > MOST_MISTAKES)
    g_string_append (text, "\n…");

  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), text->str);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", C_ ("label", "Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Errand *errand = data;

  errand->way = mend_way_file_read (errand->path, errand->now, errand->mistakes);
  g_task_return_boolean (task, TRUE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  MendOwnWaysController *self = MEND_OWN_WAYS_CONTROLLER (source);
  const Errand *errand = g_task_get_task_data (G_TASK (result));

  if (self->window == NULL)
    return;

  if (errand->way != NULL)
    show_page (self, errand->way, TRUE);
  else
    show_mistakes (self, errand->mistakes);
}

static void
import_response_cb (GtkNativeDialog *dialog, int response, MendOwnWaysController *self)
{
  g_autofree char *path = take_path (dialog, response);

  if (path != NULL)
    mend_own_ways_controller_import (self, path);
}

static void
import_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ask_for_file (data, GTK_FILE_CHOOSER_ACTION_OPEN, G_CALLBACK (import_response_cb));
}

static void
mend_own_ways_controller_dispose (GObject *object)
{
  MendOwnWaysController *self = MEND_OWN_WAYS_CONTROLLER (object);

  g_clear_weak_pointer (&self->window);
  if (self->dialog != NULL)
    gtk_native_dialog_destroy (self->dialog);

  g_clear_object (&self->dialog);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mend_own_ways_controller_parent_class)->dispose (object);
}

static void
mend_own_ways_controller_class_init (MendOwnWaysControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_own_ways_controller_dispose;
}

static void
mend_own_ways_controller_init (MendOwnWaysController *self)
{
}

/* They may come from another computer. */
static void
ways_changed_cb (MendOwnWaysController *self)
{
  mend_set_up_controller_refresh (self->set_up);
}

MendOwnWaysController *
mend_own_ways_controller_new (MendContext *context, MendWindow *window, MendSetUpController *set_up)
{
  MendOwnWaysController *self = g_object_new (MEND_TYPE_OWN_WAYS_CONTROLLER, NULL);
  const GActionEntry actions[] = {
    { .name = "make-way", .activate = make_action },
    { .name = "edit-way", .activate = edit_action, .parameter_type = "s" },
    { .name = "import-way", .activate = import_action },
  };

  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->window, window);
  self->set_up = set_up;
  g_signal_connect_object (get_store (self), "notify::save-state", G_CALLBACK (save_state_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_store (self), "ways-changed", G_CALLBACK (ways_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), self);

  return self;
}

/* Takes a file in, whole or not at all: it opens on the page, and is kept once it is saved. */
void
mend_own_ways_controller_import (MendOwnWaysController *self, const char *path)
{
  run_errand (self, path, NULL, read_in_thread, read_cb);
}
