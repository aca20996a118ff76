// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-document-pages.h"

#include <glib/gi18n.h>

/* A document on sheets of paper, black on white. It is the same for the printer, for a PDF and for
 * the preview. Lengths are in points, 1/72 of an inch. */

#define MARGIN          54
#define FOOTER_HEIGHT   24
#define FOOTER_SIZE     9
#define LEAST_ROWS_KEPT 2

typedef struct
{
  const char *font;
  double before;
  double indent;
} Style;

static const Style styles[MEND_DOCUMENT_N_KINDS] = {
  [MEND_DOCUMENT_TITLE] = { "Sans Bold 18", 0, 0 },
  [MEND_DOCUMENT_SUBTITLE] = { "Sans 10", 4, 0 },
  [MEND_DOCUMENT_HEADING] = { "Sans Bold 13", 18, 0 },
  [MEND_DOCUMENT_PERSON] = { "Sans Bold 11", 8, 0 },
  [MEND_DOCUMENT_TEXT] = { "Sans 11", 4, 12 },
  [MEND_DOCUMENT_REMARK] = { "Sans Italic 9", 2, 12 },
  [MEND_DOCUMENT_KEPT] = { "Sans 11", 4, 12 },
};

/* A line of letters, where it stands, and on which page. */
typedef struct
{
  PangoLayoutLine *line;
  double x;
  double baseline;
  guint page;
} Row;

struct _MendDocumentPages
{
  PangoContext *context;
  double width;
  double height;

  GArray *rows;
  guint page;
  double y;
};

static void
row_clear (gpointer data)
{
  pango_layout_line_unref (((Row *) data)->line);
}

static double
get_bottom (const MendDocumentPages *self)
{
  return self->height - MARGIN - FOOTER_HEIGHT;
}

static void
begin_page (MendDocumentPages *self)
{
  self->page++;
  self->y = MARGIN;
}

static PangoLayout *
make_layout (const MendDocumentPages *self, const char *font, const char *text, double width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoFontDescription) description = pango_font_description_from_string (font);

  pango_layout_set_font_description (layout, description);
  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static PangoLayout *
make_line_layout (const MendDocumentPages *self, const MendDocumentLine *line)
{
  const Style *style = &styles[line->kind];

  return make_layout (self, style->font, line->text, self->width - 2 * MARGIN - style->indent);
}

static double
measure_rows (PangoLayout *layout, int n_rows)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  PangoRectangle extents;
  double height = 0;

  do
    {
      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      height += (double) extents.height / PANGO_SCALE;
    }
  while (--n_rows > 0 && pango_layout_iter_next_line (iter));

  return height;
}

/* A heading is not to stand at the foot of a page, away from what it is about. */
static double
measure_what_stays_together (const MendDocumentPages *self,
                             const MendDocument *document,
                             guint position)
{
  double height = 0;

  for (guint i = position; i < mend_document_get_n_lines (document); i++)
    {
      const MendDocumentLine *line = mend_document_get_line (document, i);
      g_autoptr (PangoLayout) layout = make_line_layout (self, line);
      gboolean is_heading =
          line->kind == MEND_DOCUMENT_HEADING || line->kind == MEND_DOCUMENT_PERSON;

      height += styles[line->kind].before;
      height += measure_rows (layout, is_heading ? G_MAXINT : LEAST_ROWS_KEPT);
      if (!is_heading)
        break;
    }

  return height;
}

static void
add_rows (MendDocumentPages *self, PangoLayout *layout, double indent)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle extents;
      double height;
      Row row;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      height = (double) extents.height / PANGO_SCALE;
      if (self->y + height > get_bottom (self) && self->y > MARGIN)
        begin_page (self);

      row.line = pango_layout_line_ref (pango_layout_iter_get_line_readonly (iter));
      row.x = MARGIN + indent + (double) extents.x / PANGO_SCALE;
      row.baseline =
          self->y + (double) (pango_layout_iter_get_baseline (iter) - extents.y) / PANGO_SCALE;
      row.page = self->page;
      g_array_append_val (self->rows, row);
      self->y += height;
    }
  while (pango_layout_iter_next_line (iter));
}

static void
add_line (MendDocumentPages *self, const MendDocument *document, guint position)
{
  const MendDocumentLine *line = mend_document_get_line (document, position);
  const Style *style = &styles[line->kind];
  g_autoptr (PangoLayout) layout = make_line_layout (self, line);
  gboolean begins_talk = line->kind == MEND_DOCUMENT_TITLE && position > 0;

  if (begins_talk ||
      self->y + measure_what_stays_together (self, document, position) > get_bottom (self))
    begin_page (self);
  else if (self->y > MARGIN)
    self->y += style->before;

  add_rows (self, layout, style->indent);
}

/**
 * mend_document_pages_new:
 * @document: a document
 * @context: how letters look; with 72 dots per inch
 * @width: the width of a sheet in points
 * @height: its height in points
 *
 * Puts a document on pages. Each talk begins a page.
 *
 * Returns: (transfer full): the pages
 */
MendDocumentPages *
mend_document_pages_new (const MendDocument *document,
                         PangoContext *context,
                         double width,
                         double height)
{
  MendDocumentPages *self;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  self = g_rc_box_new0 (MendDocumentPages);
  self->context = g_object_ref (context);
  self->width = width;
  self->height = height;
  self->y = MARGIN;
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, row_clear);

  for (guint i = 0; i < mend_document_get_n_lines (document); i++)
    add_line (self, document, i);

  return self;
}

/**
 * mend_document_pages_ref:
 * @self: pages
 *
 * Holds on to the pages.
 *
 * Returns: (transfer full): @self
 */
MendDocumentPages *
mend_document_pages_ref (MendDocumentPages *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  MendDocumentPages *self = data;

  g_array_unref (self->rows);
  g_object_unref (self->context);
}

/**
 * mend_document_pages_unref:
 * @self: (transfer full): pages
 *
 * Lets go of the pages.
 */
void
mend_document_pages_unref (MendDocumentPages *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * mend_document_pages_get_width:
 * @self: pages
 *
 * Gets how wide a sheet is.
 *
 * Returns: points
 */
double
mend_document_pages_get_width (const MendDocumentPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

/**
 * mend_document_pages_get_height:
 * @self: pages
 *
 * Gets how high a sheet is.
 *
 * Returns: points
 */
double
mend_document_pages_get_height (const MendDocumentPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

/**
 * mend_document_pages_get_n_pages:
 * @self: pages
 *
 * Counts the pages.
 *
 * Returns: how many there are, at least one
 */
guint
mend_document_pages_get_n_pages (const MendDocumentPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->page + 1;
}

static void
draw_footer (const MendDocumentPages *self, cairo_t *cr, guint page)
{
  g_autofree char *font = g_strdup_printf ("Sans %d", FOOTER_SIZE);
  g_autofree char *number = NULL;
  g_autoptr (PangoLayout) layout = NULL;

  /* Translators: the number of a page on paper, and how many pages there are. */
  number = g_strdup_printf (C_ ("label", "Page %u of %u"), page + 1, self->page + 1);
  layout = make_layout (self, font, number, self->width - 2 * MARGIN);
  pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  cairo_move_to (cr, MARGIN, self->height - MARGIN - FOOTER_SIZE);
  pango_cairo_show_layout (cr, layout);
}

/**
 * mend_document_pages_draw:
 * @self: pages
 * @cr: where to
 * @page: which page, from 0
 *
 * Draws a page: in black, with its number.
 */
void
mend_document_pages_draw (const MendDocumentPages *self, cairo_t *cr, guint page)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);
  g_return_if_fail (page <= self->page);

  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->page != page)
        continue;

      cairo_move_to (cr, row->x, row->baseline);
      pango_cairo_show_layout_line (cr, row->line);
    }

  draw_footer (self, cr, page);
}
