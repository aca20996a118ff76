// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-export-page.h"

#include <glib/gi18n.h>

#include "export/mend-sheet-face.h"

/**
 * MendExportPage:
 *
 * What talks are to be written as, and how it will look, before anything is written.
 *
 * Its signals are `kind-changed`, after which the preview is wanted, `save` and `print`.
 */

struct _MendExportPage
{
  AdwBin parent_instance;

  GtkCheckButton *checks[MEND_EXPORT_N_KINDS];
  GtkCheckButton *markdown_check;
  GtkCheckButton *pdf_check;
  GtkCheckButton *csv_check;
  GtkCheckButton *json_check;
  GtkWidget *kinds_group;
  GtkLabel *all_label;
  GtkStack *preview_stack;
  GtkTextBuffer *buffer;
  GtkTextView *text_view;
  GtkBox *sheets;
  GtkWidget *more_label;
  GtkLabel *failure_label;
  GtkWidget *save_button;
  GtkWidget *print_button;
};

enum
{
  KIND_CHANGED,
  SAVE,
  PRINT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A4, in points */
#define SHEET_WIDTH  595.28
#define SHEET_HEIGHT 841.89

G_DEFINE_FINAL_TYPE (MendExportPage, mend_export_page, ADW_TYPE_BIN)

/* A table is one of talks and promises. */
static void
say_what_all_is (MendExportPage *self)
{
  gtk_label_set_text (
      self->all_label,
      gtk_check_button_get_active (self->csv_check)
          ? C_ ("to both", "All talks are in it, and the promises from outside of them.")
          : C_ ("to both", "All talks are in it, and what you both have beside them: the shared "
                           "account, promises, what was told, good things, and what you take from "
                           "sessions. Who helps you is left out."));
}

static void
toggled_cb (MendExportPage *self, GtkCheckButton *check)
{
  if (!gtk_check_button_get_active (check))
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->failure_label), FALSE);
  say_what_all_is (self);
  g_signal_emit (self, signals[KIND_CHANGED], 0);
}

static void
save_clicked_cb (MendExportPage *self)
{
  g_signal_emit (self, signals[SAVE], 0);
}

static void
print_clicked_cb (MendExportPage *self)
{
  g_signal_emit (self, signals[PRINT], 0);
}

static void
remove_sheets (MendExportPage *self)
{
  GtkWidget *sheet = NULL;

  while ((sheet = gtk_widget_get_first_child (GTK_WIDGET (self->sheets))) != NULL)
    gtk_box_remove (self->sheets, sheet);
}

/* A screen reader says which sheet it is; what stands on it is read in the text. */
static void
add_sheet (MendExportPage *self, MendDocumentPages *pages, guint page)
{
  g_autoptr (MendSheetFace) face = mend_sheet_face_new (pages, page);
  GtkWidget *picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (face));
  g_autofree char *title = NULL;

  /* Translators: the number of a page on paper, and how many pages there are. */
  title = g_strdup_printf (C_ ("label", "Page %u of %u"), page + 1,
                           mend_document_pages_get_n_pages (pages));
  gtk_accessible_update_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_widget_add_css_class (picture, "mend-sheet");
  gtk_box_append (self->sheets, picture);
}

static void
mend_export_page_class_init (MendExportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *const names[] = {
    [KIND_CHANGED] = "kind-changed",
    [SAVE] = "save",
    [PRINT] = "print",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    signals[i] = g_signal_new (names[i], MEND_TYPE_EXPORT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/mend/ui/mend-export-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MendExportPage, markdown_check);
  gtk_widget_class_bind_template_child (widget_class, MendExportPage, pdf_check);
  gtk_widget_class_bind_template_child (widget_class, MendExportPage, csv_check);
  gtk_widget_class_bind_template_child (widget_class, MendExportPage, json_check);
  gtk_widget_class_bind_template_child (widget_class, MendExportPage, kinds_group);
  gtk_widget_class_bind_template_child (widget_class, MendExportPage, all_label);
  gtk_widget_class_bind_template_child (widget_class, MendExportPage, preview_stack);
  gtk_widget_class_bind_template_child (widget_class, MendExportPage, buffer);
  gtk_widget_class_bind_template_child (widget_class, MendExportPage, text_view);
  gtk_widget_class_bind_template_child (widget_class, MendExportPage, sheets);
  gtk_widget_class_bind_template_child (widget_class, MendExportPage, more_label);
  gtk_widget_class_bind_template_child (widget_class, MendExportPage, failure_label);
  gtk_widget_class_bind_template_child (widget_class, MendExportPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, MendExportPage, print_button);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
}

static void
mend_export_page_init (MendExportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->checks[MEND_EXPORT_MARKDOWN] = self->markdown_check;
  self->checks[MEND_EXPORT_PDF] = self->pdf_check;
  self->checks[MEND_EXPORT_CSV] = self->csv_check;
  self->checks[MEND_EXPORT_JSON] = self->json_check;
}

/**
 * mend_export_page_new:
 * @kind: what is chosen at first
 *
 * Makes a page. Its preview is to be given to it, now and with each `kind-changed`.
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
mend_export_page_new (MendExportKind kind)
{
  MendExportPage *self;

  g_return_val_if_fail (kind < MEND_EXPORT_N_KINDS, NULL);

  self = g_object_new (MEND_TYPE_EXPORT_PAGE, NULL);
  gtk_check_button_set_active (self->checks[kind], TRUE);

  return GTK_WIDGET (self);
}

/**
 * mend_export_page_set_is_all:
 * @self: a page
 * @is_all: whether all is written, and not only some of the talks
 *
 * Says what there will be in it beside the talks, if it is all of them.
 */
void
mend_export_page_set_is_all (MendExportPage *self, gboolean is_all)
{
  g_return_if_fail (MEND_IS_EXPORT_PAGE (self));

  say_what_all_is (self);
  gtk_widget_set_visible (GTK_WIDGET (self->all_label), is_all);
}

/**
 * mend_export_page_get_kind:
 * @self: a page
 *
 * Gets what the talks are to be written as.
 *
 * Returns: a kind
 */
MendExportKind
mend_export_page_get_kind (MendExportPage *self)
{
  MendExportKind kind = MEND_EXPORT_MARKDOWN;

  g_return_val_if_fail (MEND_IS_EXPORT_PAGE (self), MEND_EXPORT_MARKDOWN);

  while (kind + 1 < MEND_EXPORT_N_KINDS && !gtk_check_button_get_active (self->checks[kind]))
    kind++;

  return kind;
}

/**
 * mend_export_page_set_is_paper:
 * @self: a page
 * @is_paper: whether there is nothing to choose, as it can be sheets of paper only
 *
 * Leaves out the other kinds.
 */
void
mend_export_page_set_is_paper (MendExportPage *self, gboolean is_paper)
{
  g_return_if_fail (MEND_IS_EXPORT_PAGE (self));

  gtk_widget_set_visible (self->kinds_group, !is_paper);
  if (is_paper)
    gtk_check_button_set_active (self->pdf_check, TRUE);
}

/**
 * mend_export_page_show_text:
 * @self: a page
 * @text: what will be in the file, or its beginning
 * @has_more: whether it is the beginning
 *
 * Shows the text that will be written.
 */
void
mend_export_page_show_text (MendExportPage *self, const char *text, gboolean has_more)
{
  const MendExportKind kind = mend_export_page_get_kind (self);

  g_return_if_fail (MEND_IS_EXPORT_PAGE (self));
  g_return_if_fail (text != NULL);

  gtk_text_view_set_monospace (self->text_view, kind != MEND_EXPORT_MARKDOWN);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_widget_set_visible (self->more_label, has_more);
  gtk_stack_set_visible_child_name (self->preview_stack, "text");
  remove_sheets (self);
}

/**
 * mend_export_page_show_document:
 * @self: a page
 * @document: what will be on the sheets of paper, or its beginning
 * @has_more: whether it is the beginning
 *
 * Shows the sheets.
 */
void
mend_export_page_show_document (MendExportPage *self, MendDocument *document, gboolean has_more)
{
  PangoContext *context = NULL;
  g_autoptr (MendDocumentPages) pages = NULL;

  g_return_if_fail (MEND_IS_EXPORT_PAGE (self));
  g_return_if_fail (document != NULL);

  context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_cairo_context_set_resolution (context, 72);
  pages = mend_document_pages_new (document, context, SHEET_WIDTH, SHEET_HEIGHT);
  g_object_unref (context);

  remove_sheets (self);
  for (guint i = 0; i < mend_document_pages_get_n_pages (pages); i++)
    add_sheet (self, pages, i);

  gtk_widget_set_visible (self->more_label, has_more);
  gtk_stack_set_visible_child_name (self->preview_stack, "sheets");
}

/**
 * mend_export_page_show_failure:
 * @self: a page
 * @words: why nothing was written
 *
 * Says that nothing was written, beside the buttons.
 */
void
mend_export_page_show_failure (MendExportPage *self, const char *words)
{
  g_return_if_fail (MEND_IS_EXPORT_PAGE (self));

  gtk_label_set_text (self->failure_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->failure_label), TRUE);
}

/**
 * mend_export_page_set_busy:
 * @self: a page
 * @is_busy: whether something is being written
 *
 * Keeps people from beginning a second file before the first is whole.
 */
void
mend_export_page_set_busy (MendExportPage *self, gboolean is_busy)
{
  g_return_if_fail (MEND_IS_EXPORT_PAGE (self));

  if (is_busy)
    gtk_widget_set_visible (GTK_WIDGET (self->failure_label), FALSE);
  gtk_widget_set_sensitive (self->save_button, !is_busy);
  gtk_widget_set_sensitive (self->print_button, !is_busy);
}
