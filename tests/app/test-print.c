// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-print.h"

#include "scratch-folder.h"

static char *
read_page (const char *path, int page)
{
  g_autofree char *number = g_strdup_printf ("%d", page);
  const char *const words[] = { "pdftotext", "-f", number, "-l", number, path, "-", NULL };
  char *text = NULL;
  int status = 0;

  g_assert_true (g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text,
                               NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);

  return text;
}

static void
test_print_to_paper (void)
{
  ScratchFolder *folder = scratch_folder_new ();
  g_autofree char *path = g_build_filename (folder->path, "paper.pdf", NULL);
  g_autoptr (MendDocument) document = mend_document_new ();
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *job = NULL;

  g_test_summary ("Each talk is on a sheet of its own, with its number; the job has no name but "
                  "Mend's.");

  mend_document_add (document, MEND_DOCUMENT_TITLE, "The evenings");
  mend_document_add (document, MEND_DOCUMENT_TITLE, "The holidays");
  operation = mend_print_operation_new (document);
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);

  first = read_page (path, 1);
  second = read_page (path, 2);
  g_assert_nonnull (strstr (first, "The evenings"));
  g_assert_nonnull (strstr (first, "Page 1 of 2"));
  g_assert_null (strstr (first, "The holidays"));
  g_assert_nonnull (strstr (second, "The holidays"));
  g_object_get (operation, "job-name", &job, NULL);
  g_assert_cmpstr (job, ==, "Mend");

  scratch_folder_free (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add_func ("/app/print/to-paper", test_print_to_paper);

  return g_test_run ();
}
