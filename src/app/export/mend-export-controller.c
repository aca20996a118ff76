// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-export-controller.h"

#include <glib/gi18n.h>

#include "export/mend-export-file.h"
#include "export/mend-export-page.h"
#include "export/mend-pdf.h"
#include "export/mend-print.h"
#include "export/mend-talk-export.h"
#include "mend-chosen-file.h"

/**
 * MendExportController:
 *
 * The page from which talks, or a document that is made already, are written to a file or printed.
 * All reading and writing is a worker's; what is on the page is never older than what was asked for
 * last.
 */
struct _MendExportController
{
  GObject parent_instance;

  MendContext *context;
  MendWindow *window;

  MendTalkFilter *filter;
  MendDocument *document;
  MendExportPage *page;
  GtkFileChooserNative *chooser;
  GCancellable *reading;
};

/* What a worker is to do, and what it found. */
typedef struct
{
  char *data_dir;
  MendTalkFilter *filter;
  MendExportKind kind;
  guint n_most;
  MendDocument *document;
  char *text;
  gboolean has_more;
} Work;

/* So many talks are enough to see how it will look. */
#define N_PREVIEWED 20

G_DEFINE_FINAL_TYPE (MendExportController, mend_export_controller, G_TYPE_OBJECT)

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->data_dir);
  g_clear_pointer (&work->filter, mend_talk_filter_free);
  g_clear_pointer (&work->document, mend_document_unref);
  g_free (work->text);
  g_free (work);
}

static Work *
work_new (MendExportController *self, guint n_most)
{
  Work *work = g_new0 (Work, 1);

  work->data_dir = g_build_filename (g_get_user_data_dir (), "mend", NULL);
  work->filter = self->filter != NULL ? mend_talk_filter_copy (self->filter) : NULL;
  work->document = self->document != NULL ? mend_document_ref (self->document) : NULL;
  work->kind = mend_export_page_get_kind (self->page);
  work->n_most = n_most;

  return work;
}

static GTask *
make_task (MendExportController *self,
           GCancellable *cancellable,
           guint n_most,
           GAsyncReadyCallback callback)
{
  GTask *task = g_task_new (self, cancellable, callback, NULL);

  g_task_set_task_data (task, work_new (self, n_most), work_free);

  return task;
}

static void
collect_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;

  if (work->document == NULL)
    work->document =
        mend_talk_export_collect (work->data_dir, work->filter, work->n_most, &work->has_more);
  g_task_return_boolean (task, TRUE);
}

static void
preview_in_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;

  if (work->kind == MEND_EXPORT_PDF)
    {
      collect_in_worker (task, source, data, cancellable);
      return;
    }

  work->text = mend_talk_export_preview (work->data_dir, work->filter, work->n_most, work->kind,
                                         &work->has_more);
  g_task_return_boolean (task, TRUE);
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  MendExportController *self = MEND_EXPORT_CONTROLLER (source);
  Work *work = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL) || self->page == NULL)
    return;

  if (work->document != NULL)
    mend_export_page_show_document (self->page, work->document, work->has_more);
  else
    mend_export_page_show_text (self->page, work->text, work->has_more);
}

static void
show_preview (MendExportController *self)
{
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();

  task = make_task (self, self->reading, N_PREVIEWED, previewed_cb);
  g_task_run_in_thread (task, preview_in_worker);
}

static gboolean
write_talks (GOutputStream *stream, gpointer data, GError **error)
{
  Work *work = data;

  if (work->document != NULL)
    return mend_pdf_write (work->document, stream, error);

  return mend_talk_export_write (work->data_dir, work->filter, work->kind, stream, NULL, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MendExportController) self = data;
  g_autoptr (GError) error = NULL;
  const gboolean is_written = mend_export_file_write_finish (G_FILE (source), result, &error);

  /* The window may have been closed meanwhile. */
  if (self->window == NULL)
    return;

  if (self->page != NULL)
    mend_export_page_set_busy (self->page, FALSE);

  if (is_written)
    mend_window_add_toast (self->window, adw_toast_new (C_ ("to both", "Saved")));
  else if (self->page != NULL)
    mend_export_page_show_failure (self->page, mend_export_file_get_words (error));
  else
    mend_window_add_toast (self->window, adw_toast_new (mend_export_file_get_words (error)));
}

static void
write_to (MendExportController *self, GFile *file)
{
  mend_export_page_set_busy (self->page, TRUE);
  mend_export_file_write_async (file, write_talks, work_new (self, G_MAXUINT), work_free,
                                written_cb, g_object_ref (self));
}

static void
response_cb (MendExportController *self, int response)
{
  g_autoptr (GFile) file = mend_chosen_file_take (GTK_FILE_CHOOSER (self->chooser), response);

  if (file != NULL && self->page != NULL)
    write_to (self, file);

  g_clear_object (&self->chooser);
}

/* It says nothing about what is in the file: others see names of files. */
static char *
make_file_name (MendExportController *self)
{
  static const char *const endings[MEND_EXPORT_N_KINDS] = {
    [MEND_EXPORT_MARKDOWN] = "md",
    [MEND_EXPORT_PDF] = "pdf",
    [MEND_EXPORT_CSV] = "csv",
    [MEND_EXPORT_JSON] = "json",
  };
  g_autoptr (GDateTime) now =
      mend_clock_get_wall_time (MEND_CLOCK (mend_context_get_clock (self->context)));
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");

  return g_strdup_printf ("mend-%s.%s", day, endings[mend_export_page_get_kind (self->page)]);
}

static void
save_cb (MendExportController *self)
{
  g_autofree char *name = make_file_name (self);

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (C_ ("label", "Export"), GTK_WINDOW (self->window),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, C_ ("label", "Save"),
                                               C_ ("label", "Not Now"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
printed_cb (const char *failure, gpointer data)
{
  g_autoptr (MendExportController) self = data;

  if (failure != NULL && self->page != NULL)
    mend_export_page_show_failure (self->page, failure);
}

static void
collected_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  MendExportController *self = MEND_EXPORT_CONTROLLER (source);
  Work *work = g_task_get_task_data (G_TASK (result));

  if (self->page == NULL || self->window == NULL)
    return;

  mend_export_page_set_busy (self->page, FALSE);
  mend_print (work->document, GTK_WINDOW (self->window), printed_cb, g_object_ref (self));
}

static void
print_cb (MendExportController *self)
{
  g_autoptr (GTask) task = make_task (self, NULL, G_MAXUINT, collected_cb);

  mend_export_page_set_busy (self->page, TRUE);
  g_task_run_in_thread (task, collect_in_worker);
}

static void
mend_export_controller_dispose (GObject *object)
{
  MendExportController *self = MEND_EXPORT_CONTROLLER (object);

  g_clear_weak_pointer (&self->window);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->chooser);
  g_clear_weak_pointer (&self->page);
  g_clear_pointer (&self->filter, mend_talk_filter_free);
  g_clear_pointer (&self->document, mend_document_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mend_export_controller_parent_class)->dispose (object);
}

static void
mend_export_controller_class_init (MendExportControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mend_export_controller_dispose;
}

static void
mend_export_controller_init (MendExportController *self)
{
}

MendExportController *
mend_export_controller_new (MendContext *context, MendWindow *window)
{
  MendExportController *self = g_object_new (MEND_TYPE_EXPORT_CONTROLLER, NULL);

  self->context = g_object_ref (context);
  g_set_weak_pointer (&self->window, window);

  return self;
}

static void
open_page (MendExportController *self, GtkWidget *page, const char *title)
{
  g_set_weak_pointer (&self->page, MEND_EXPORT_PAGE (page));
  g_signal_connect_object (page, "kind-changed", G_CALLBACK (show_preview), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "print", G_CALLBACK (print_cb), self, G_CONNECT_SWAPPED);
  mend_window_push (self->window, page, title);
  show_preview (self);
}

/**
 * mend_export_controller_open:
 * @self: a controller
 * @filter: (nullable): which talks; `NULL` for all
 * @kind: what is chosen at first
 *
 * Opens the page on which talks are exported and printed.
 */
void
mend_export_controller_open (MendExportController *self,
                             const MendTalkFilter *filter,
                             MendExportKind kind)
{
  GtkWidget *page;

  g_return_if_fail (MEND_IS_EXPORT_CONTROLLER (self));

  g_clear_pointer (&self->document, mend_document_unref);
  g_clear_pointer (&self->filter, mend_talk_filter_free);
  self->filter = filter != NULL ? mend_talk_filter_copy (filter) : NULL;
  page = mend_export_page_new (kind);
  mend_export_page_set_is_all (MEND_EXPORT_PAGE (page),
                               filter == NULL || !mend_talk_filter_is_set (filter));
  open_page (self, page, C_ ("label", "Export and Print"));
}

/**
 * mend_export_controller_open_document:
 * @self: a controller
 * @document: what is to leave Mend
 *
 * Opens the page on which a document is written as a PDF and printed. It is held until the next is
 * opened.
 */
void
mend_export_controller_open_document (MendExportController *self, MendDocument *document)
{
  GtkWidget *page;

  g_return_if_fail (MEND_IS_EXPORT_CONTROLLER (self));
  g_return_if_fail (document != NULL);

  g_clear_pointer (&self->document, mend_document_unref);
  self->document = mend_document_ref (document);

  page = mend_export_page_new (MEND_EXPORT_PDF);
  mend_export_page_set_is_paper (MEND_EXPORT_PAGE (page), TRUE);
  open_page (self, page, C_ ("label", "Save and Print"));
}
