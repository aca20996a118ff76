// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: sheet-face. */
#include "widget-test.h"

#include "export/mend-export-page.h"

typedef struct
{
  GtkWidget *page;
  GtkWindow *window;
  guint n_changes;
  guint n_saves;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->page = mend_export_page_new (MEND_EXPORT_CSV);
  g_signal_connect_swapped (self->page, "kind-changed", G_CALLBACK (count_cb), &self->n_changes);
  g_signal_connect_swapped (self->page, "save", G_CALLBACK (count_cb), &self->n_saves);
  self->window = widget_test_show (self->page, 360, 640);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  widget_test_close (self->window);
}

static MendDocument *
make_document (guint n_talks)
{
  MendDocument *document = mend_document_new ();

  for (guint i = 0; i < n_talks; i++)
    {
      mend_document_add (document, MEND_DOCUMENT_TITLE, "The evenings");
      mend_document_add (document, MEND_DOCUMENT_TEXT, "A walk on Sunday");
    }

  return document;
}

static void
test_export_page_kind (Fixture *self, gconstpointer data)
{
  MendExportPage *page = MEND_EXPORT_PAGE (self->page);
  GtkWidget *label;

  g_test_summary ("One kind is chosen at a time, and each choice asks for a new preview, once.");

  g_assert_cmpint (mend_export_page_get_kind (page), ==, MEND_EXPORT_CSV);
  g_assert_cmpuint (self->n_changes, ==, 0);
  label = widget_test_find (self->page, GTK_TYPE_LABEL, "The Records");
  adw_action_row_activate (ADW_ACTION_ROW (gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW)));
  g_assert_cmpint (mend_export_page_get_kind (page), ==, MEND_EXPORT_JSON);
  g_assert_cmpuint (self->n_changes, ==, 1);
}

static void
test_export_page_text (Fixture *self, gconstpointer data)
{
  MendExportPage *page = MEND_EXPORT_PAGE (self->page);
  GtkTextView *view = GTK_TEXT_VIEW (widget_test_find (self->page, GTK_TYPE_TEXT_VIEW, NULL));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *text = NULL;

  g_test_summary ("The text that will be written is shown and cannot be changed.");

  mend_export_page_show_text (page, "id,start\n", FALSE);
  g_object_get (buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "id,start\n");
  g_assert_false (gtk_text_view_get_editable (view));
  g_assert_true (gtk_text_view_get_monospace (view));
}

static guint
count_sheets (GtkWidget *page)
{
  GtkWidget *sheet = widget_test_find (page, GTK_TYPE_PICTURE, NULL);
  guint n = 0;

  for (; sheet != NULL; sheet = gtk_widget_get_next_sibling (sheet))
    n++;

  return n;
}

static void
test_export_page_sheets (Fixture *self, gconstpointer data)
{
  MendExportPage *page = MEND_EXPORT_PAGE (self->page);
  g_autoptr (MendDocument) document = make_document (3);
  g_autoptr (MendDocument) shorter = make_document (1);
  GtkWidget *sheet;

  g_test_summary ("Each talk begins a sheet; a sheet keeps the shape of the paper.");

  mend_export_page_show_document (page, document, FALSE);
  gtk_test_widget_wait_for_draw (self->page);
  g_assert_cmpuint (count_sheets (self->page), ==, 3);
  sheet = widget_test_find (self->page, GTK_TYPE_PICTURE, NULL);
  /* A place is given with the next frame. */
  for (guint i = 0; i < 50 && gtk_widget_get_width (sheet) == 0; i++)
    widget_test_wait (20);
  g_assert_cmpint (gtk_widget_get_width (sheet), >, 200);
  g_assert_cmpfloat_with_epsilon (
      (double) gtk_widget_get_height (sheet) / gtk_widget_get_width (sheet), 842.0 / 595, 0.02);

  mend_export_page_show_document (page, shorter, FALSE);
  g_assert_cmpuint (count_sheets (self->page), ==, 1);
}

static gboolean
shows (Fixture *self, const char *words)
{
  return gtk_widget_get_visible (widget_test_find (self->page, GTK_TYPE_LABEL, words));
}

static void
choose (Fixture *self, const char *words)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget_test_find (self->page, GTK_TYPE_LABEL, words),
                                            ADW_TYPE_ACTION_ROW);

  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (widget_test_find (row, GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
}

static void
test_export_page_all (Fixture *self, gconstpointer data)
{
  const char *of_table = "All talks are in it, and the promises from outside of them.";
  const char *of_others =
      "All talks are in it, and what you both have beside them: the shared account, promises, what "
      "was told, good things, and what you take from sessions. Who helps you is left out.";

  g_test_summary ("Where all is written, the page says what there is beside the talks.");

  mend_export_page_set_is_all (MEND_EXPORT_PAGE (self->page), FALSE);
  g_assert_false (shows (self, of_table));
  mend_export_page_set_is_all (MEND_EXPORT_PAGE (self->page), TRUE);
  g_assert_true (shows (self, of_table));
  choose (self, "The Records");
  g_assert_true (shows (self, of_others));
}

static void
test_export_page_more (Fixture *self, gconstpointer data)
{
  MendExportPage *page = MEND_EXPORT_PAGE (self->page);
  const char *const words =
      "These are the first talks. All the others follow in the file and on paper.";

  g_test_summary ("What is only the beginning is said to be.");

  mend_export_page_show_text (page, "One", TRUE);
  g_assert_true (shows (self, words));
  mend_export_page_show_text (page, "One", FALSE);
  g_assert_false (shows (self, words));
}

static void
test_export_page_failure (Fixture *self, gconstpointer data)
{
  MendExportPage *page = MEND_EXPORT_PAGE (self->page);
  GtkWidget *save = widget_test_find (self->page, GTK_TYPE_BUTTON, "Save…");

  g_test_summary ("What went wrong stands there until one tries again, and one file is written at "
                  "a time.");

  mend_export_page_show_failure (page, "The disk is full.");
  g_assert_true (shows (self, "The disk is full."));

  mend_export_page_set_busy (page, TRUE);
  g_assert_false (shows (self, "The disk is full."));
  g_assert_false (gtk_widget_is_sensitive (save));

  mend_export_page_set_busy (page, FALSE);
  gtk_widget_activate (save);
  widget_test_wait (300);
  g_assert_cmpuint (self->n_saves, ==, 1);
}

static void
test_export_page_named (Fixture *self, gconstpointer data)
{
  widget_test_assert_named (self->page);
}

static GtkWidget *
make_text (void)
{
  GtkWidget *page = mend_export_page_new (MEND_EXPORT_JSON);

  mend_export_page_show_text (MEND_EXPORT_PAGE (page), "{\"format\": \"mend export\"}\n", TRUE);
  mend_export_page_show_failure (MEND_EXPORT_PAGE (page),
                                 "This place does not let Mend write. Nothing was written.");

  return page;
}

static GtkWidget *
make_sheets (void)
{
  g_autoptr (MendDocument) document = make_document (2);
  GtkWidget *page = mend_export_page_new (MEND_EXPORT_PDF);

  mend_export_page_show_document (MEND_EXPORT_PAGE (page), document, FALSE);

  return page;
}

static void
test_export_page_narrow (void)
{
  widget_test_assert_narrow (make_text);
  widget_test_assert_narrow (make_sheets);
}

static void
test_export_page_pictures (void)
{
  widget_test_pictures (make_text, "export-text");
  widget_test_pictures (make_sheets, "export-sheets");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/widgets/export-page/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  ADD ("kind", test_export_page_kind);
  ADD ("text", test_export_page_text);
  ADD ("sheets", test_export_page_sheets);
  ADD ("more", test_export_page_more);
  ADD ("all", test_export_page_all);
  ADD ("failure", test_export_page_failure);
  ADD ("named", test_export_page_named);
  g_test_add_func ("/widgets/export-page/narrow", test_export_page_narrow);
  g_test_add_func ("/widgets/export-page/pictures", test_export_page_pictures);

  return g_test_run ();
}
