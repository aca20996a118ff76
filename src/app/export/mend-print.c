// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-print.h"

#include <glib/gi18n.h>

#include "export/mend-document-pages.h"

/* A document on paper, with the drawing code of the PDF and of the preview. */

#define PAGES_KEY    "mend-document-pages"
#define DOCUMENT_KEY "mend-document"

typedef struct
{
  MendPrintedFunc func;
  gpointer data;
} Printed;

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *print_context, gpointer data)
{
  PangoContext *context = gtk_print_context_create_pango_context (print_context);
  MendDocumentPages *pages;

  pango_cairo_context_set_resolution (context, 72);
  pages = mend_document_pages_new (g_object_get_data (G_OBJECT (operation), DOCUMENT_KEY), context,
                                   gtk_print_context_get_width (print_context),
                                   gtk_print_context_get_height (print_context));
  g_object_unref (context);
  g_object_set_data_full (G_OBJECT (operation), PAGES_KEY, pages,
                          (GDestroyNotify) mend_document_pages_unref);
  gtk_print_operation_set_n_pages (operation, (int) mend_document_pages_get_n_pages (pages));
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *print_context, int page, gpointer data)
{
  mend_document_pages_draw (g_object_get_data (G_OBJECT (operation), PAGES_KEY),
                            gtk_print_context_get_cairo_context (print_context), (guint) page);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer data)
{
  const Printed *printed = data;

  printed->func (result == GTK_PRINT_OPERATION_RESULT_ERROR
                     ? C_ ("to both", "It could not be printed. It can be saved and printed "
                                      "elsewhere.")
                     : NULL,
                 printed->data);
}

static void
free_printed (gpointer data, GClosure *closure)
{
  g_free (data);
}

/**
 * mend_print_operation_new:
 * @document: a document
 *
 * Prepares to print a document on the whole of each sheet. The list of a printer's jobs says
 * nothing about it.
 *
 * Returns: (transfer full): what can be run
 */
GtkPrintOperation *
mend_print_operation_new (MendDocument *document)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();

  g_object_set_data_full (G_OBJECT (operation), DOCUMENT_KEY, mend_document_ref (document),
                          (GDestroyNotify) mend_document_unref);
  gtk_print_operation_set_job_name (operation, "Mend");
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), NULL);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), NULL);

  return operation;
}

/**
 * mend_print:
 * @document: a document
 * @parent: the window
 * @printed: (scope async): called when it is over
 * @data: for @printed
 *
 * Asks for a printer and prints.
 */
void
mend_print (MendDocument *document, GtkWindow *parent, MendPrintedFunc printed, gpointer data)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  Printed *done = g_new0 (Printed, 1);

  g_return_if_fail (document != NULL);

  operation = mend_print_operation_new (document);
  done->func = printed;
  done->data = data;
  g_signal_connect_data (operation, "done", G_CALLBACK (done_cb), done, free_printed, 0);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
