// SPDX-License-Identifier: GPL-3.0-or-later
#include "place/mend-backup-controller.h"

#include <glib/gi18n.h>

#include "mend-chosen-file.h"
#include "mend-problem-words.h"

/**
 * MendBackupController:
 *
 * All records in one file that people keep elsewhere, and back: what is in such a file is said
 * first, and what was brought here can be taken back. All reading and writing is a worker's, and
 * whoever leaves meanwhile has it whole all the same.
 */
struct _MendBackupController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;

  GtkFileChooserNative *chooser;
  char *path;
};

/* What a worker is to do, and what it found. */
typedef struct
{
  char *data_dir;
  char *state_dir;
  char *path;
  GDateTime *now;
  guint n_records;
  GPtrArray *left_out;
  MendArchiveContents contents;
} Work;

/* So long people may look at what has come. */
#define UNDO_S 30

/* No more than fit into a line of the dialog, so that its height is that of all lines. */
#define EXPLANATION_CHARS 28

G_DEFINE_FINAL_TYPE (MendBackupController, mend_backup_controller, G_TYPE_OBJECT)

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->data_dir);
  g_free (work->state_dir);
  g_free (work->path);
  g_date_time_unref (work->now);
  g_ptr_array_unref (work->left_out);
  mend_archive_contents_clear (&work->contents);
  g_free (work);
}

static void
run (MendBackupController *self,
     const char *path,
     GTaskThreadFunc function,
     GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, NULL);
  Work *work = g_new0 (Work, 1);

  work->data_dir = g_build_filename (g_get_user_data_dir (), "mend", NULL);
  work->state_dir = g_build_filename (g_get_user_state_dir (), "mend", NULL);
  work->path = g_strdup (path);
  work->now = mend_context_get_now (self->context);
  work->left_out = g_ptr_array_new_with_free_func (g_free);
  g_task_set_task_data (task, work, work_free);
  g_application_mark_busy (g_application_get_default ());
  g_task_run_in_thread (task, function);
}

static void
tell (MendBackupController *self, const char *words)
{
  if (self->window != NULL)
    mend_window_add_toast (self->window, adw_toast_new (words));
}

static const char *
get_words (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY))
    return C_ ("to both", "Mend is open in another window. Nothing was changed.");

  return mend_problem_words_get_archive (error);
}

/* It is to be read, however long that takes. */
static void
say_why_not (MendBackupController *self, const char *heading, const GError *error)
{
  GtkWidget *dialog;

  if (self->window == NULL)
    return;

  dialog = adw_message_dialog_new (GTK_WINDOW (self->window), heading, get_words (error));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "back", C_ ("label", "Back"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "back");
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
back_up_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;

  if (mend_store_write_archive (work->data_dir, work->state_dir, work->path, work->now,
                                &work->n_records, work->left_out, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  MendBackupController *self = MEND_BACKUP_CONTROLLER (source);
  const Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    say_why_not (self, C_ ("to both", "No backup was written"), error);
  else if (work->left_out->len > 0)
    tell (self, C_ ("to both", "Saved, without the files that cannot be read"));
  else
    tell (self, C_ ("to both", "Saved"));

  g_application_unmark_busy (g_application_get_default ());
}

static char *
take_path (MendBackupController *self, int response)
{
  g_autoptr (GFile) file = mend_chosen_file_take (GTK_FILE_CHOOSER (self->chooser), response);

  g_clear_object (&self->chooser);

  return file != NULL ? g_file_get_path (file) : NULL;
}

static void
place_chosen_cb (MendBackupController *self, int response)
{
  g_autofree char *path = take_path (self, response);

  if (path != NULL)
    run (self, path, back_up_in_worker, backed_up_cb);
}

static void
choose (MendBackupController *self,
        const char *title,
        GtkFileChooserAction action,
        const char *accept,
        GCallback callback)
{
  self->chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self->window), action, accept,
                                               C_ ("label", "Not Now"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", callback, self, G_CONNECT_SWAPPED);
}

static char *
format_day (GDateTime *time)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (time);

  return g_date_time_format (local, C_ ("label", "%-d %B %Y"));
}

static char *
describe (const MendArchiveContents *contents)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *first = contents->first != NULL ? format_day (contents->first) : NULL;
  g_autofree char *last = contents->last != NULL ? format_day (contents->last) : NULL;

  if (contents->n_talks == 0)
    g_string_append (words, C_ ("to both", "There is no talk in it."));
  else if (g_str_equal (first, last))
    /* Translators: %u is how many talks, %s a day */
    g_string_append_printf (words, C_ ("to both", "Talks: %u, of %s"), contents->n_talks, first);
  else
    /* Translators: %u is how many talks, the two %s are the days of the first and the last */
    g_string_append_printf (words, C_ ("to both", "Talks: %u, from %s to %s"), contents->n_talks,
                            first, last);

  g_string_append_c (words, '\n');
  g_string_append_printf (words, C_ ("to both", "Other records: %u"), contents->n_others);
  g_string_append_c (words, '\n');
  if (contents->n_here > 0)
    g_string_append_printf (words, C_ ("to both", "Of these already here: %u"), contents->n_here);
  else
    g_string_append (words, C_ ("to both", "None of it is here: it comes from another computer, or "
                                           "from a time before this beginning."));

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendBackupController) self = data;
  g_autoptr (GError) error = NULL;
  MendArchiveCounts counts = { 0 };

  if (mend_store_read_archive_finish (MEND_STORE (source), result, &counts, &error))
    tell (self, C_ ("to both", "All is as it was before"));
  else
    say_why_not (self, C_ ("to both", "It could not be taken back"), error);

  g_application_unmark_busy (g_application_get_default ());
}

static void
undo_cb (MendBackupController *self)
{
  MendStore *store = mend_context_get_store (self->context);
  g_autofree char *before = mend_store_get_archive_before (store);

  if (before == NULL)
    return;

  g_application_mark_busy (g_application_get_default ());
  mend_store_read_archive_async (store, before, TRUE, undone_cb, g_object_ref (self));
}

static void
offer_undo (MendBackupController *self)
{
  g_autofree char *before = mend_store_get_archive_before (mend_context_get_store (self->context));
  AdwToast *toast;

  if (self->window == NULL)
    return;

  toast = adw_toast_new (C_ ("to both", "The backup is here"));
  /* Where there was nothing before, there is nothing to go back to. */
  if (before != NULL)
    {
      adw_toast_set_button_label (toast, C_ ("label", "Undo"));
      adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
      adw_toast_set_timeout (toast, UNDO_S);
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), self,
                               G_CONNECT_SWAPPED);
    }
  mend_window_add_toast (self->window, toast);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendBackupController) self = data;
  g_autoptr (GError) error = NULL;
  MendArchiveCounts counts = { 0 };

  if (mend_store_read_archive_finish (MEND_STORE (source), result, &counts, &error))
    offer_undo (self);
  else
    say_why_not (self, C_ ("to both", "The backup was not taken"), error);

  g_application_unmark_busy (g_application_get_default ());
}

static void
answered_cb (MendBackupController *self, const char *response)
{
  if (!g_str_equal (response, "add") && !g_str_equal (response, "replace"))
    return;

  g_application_mark_busy (g_application_get_default ());
  mend_store_read_archive_async (mend_context_get_store (self->context), self->path,
                                 g_str_equal (response, "replace"), restored_cb,
                                 g_object_ref (self));
}

/* What is long scrolls where the screen is low or the letters are large, so that the answers stay
 * in sight. */
static GtkWidget *
make_explanation (const char *text)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), EXPLANATION_CHARS);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), label);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);

  return scroller;
}

static void
ask_how (MendBackupController *self, const MendArchiveContents *contents)
{
  g_autofree char *what = describe (contents);
  AdwMessageDialog *dialog;

  if (self->window == NULL)
    return;

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      GTK_WINDOW (self->window), C_ ("to both", "Bring the backup here?"), what));
  adw_message_dialog_set_extra_child (
      dialog,
      make_explanation (
          C_ ("to both",
              "Added to what is here, nothing goes, and of two texts the later one counts. If it "
              "replaces what is here, all that is not in it goes to Recently Deleted. Both "
              "can be undone.")));
  adw_message_dialog_add_responses (dialog, "back", C_ ("label", "_Back"), "replace",
                                    C_ ("label", "_Replace What Is Here"), "add",
                                    C_ ("label", "_Add to What Is Here"), NULL);
  adw_message_dialog_set_default_response (dialog, "add");
  adw_message_dialog_set_close_response (dialog, "back");
  adw_message_dialog_set_response_appearance (dialog, "replace", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
inspect_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;

  if (mend_store_inspect_archive (work->data_dir, work->path, &work->contents, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
inspected_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  MendBackupController *self = MEND_BACKUP_CONTROLLER (source);
  const Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  g_free (self->path);
  self->path = g_strdup (work->path);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    ask_how (self, &work->contents);
  else
    say_why_not (self, C_ ("to both", "The backup was not taken"), error);

  g_application_unmark_busy (g_application_get_default ());
}

static void
backup_chosen_cb (MendBackupController *self, int response)
{
  g_autofree char *path = take_path (self, response);

  if (path != NULL)
    run (self, path, inspect_in_worker, inspected_cb);
}

static void
mend_backup_controller_dispose (GObject *object)
{
  MendBackupController *self = MEND_BACKUP_CONTROLLER (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->chooser);
  g_clear_object (&self->context);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (mend_backup_controller_parent_class)->dispose (object);
}

static void
mend_backup_controller_class_init (MendBackupControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_backup_controller_dispose;
}

static void
mend_backup_controller_init (MendBackupController *self)
{
}

MendBackupController *
mend_backup_controller_new (MendContext *context, MendWindow *window)
{
  MendBackupController *self = g_object_new (MEND_TYPE_BACKUP_CONTROLLER, NULL);

  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->window, window);

  return self;
}

/* Asks where all records are to be written, and writes them. */
void
mend_backup_controller_back_up (MendBackupController *self)
{
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (MEND_IS_BACKUP_CONTROLLER (self));

  if (self->chooser != NULL)
    return;

  now = mend_context_get_now (self->context);
  name = g_date_time_format (now, "mend-%Y-%m-%d.jsonl.gz");
  choose (self, C_ ("label", "Back Up"), GTK_FILE_CHOOSER_ACTION_SAVE, C_ ("label", "Save"),
          G_CALLBACK (place_chosen_cb));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* Asks for a file, says what is in it, and brings it here if that is wanted then. */
void
mend_backup_controller_restore (MendBackupController *self)
{
  g_return_if_fail (MEND_IS_BACKUP_CONTROLLER (self));

  if (self->chooser != NULL)
    return;

  choose (self, C_ ("label", "Restore"), GTK_FILE_CHOOSER_ACTION_OPEN, C_ ("label", "Look Inside"),
          G_CALLBACK (backup_chosen_cb));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
