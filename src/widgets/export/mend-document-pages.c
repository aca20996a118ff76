// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-document-pages.h"

#include "draw/mend-draw-course.h"
#include "history/mend-talk-words.h"

#include <glib/gi18n.h>

/* A document on sheets of paper, black on white. It is the same for the printer, for a PDF and for
 * the preview. Lengths are in points, 1/72 of an inch. */

#define MARGIN          54
#define FOOTER_HEIGHT   24
#define FOOTER_SIZE     9
#define LEAST_ROWS_KEPT 2

/* How a talk went, drawn: both lanes, and before them the names. */
#define COURSE_HEIGHT 48
#define COURSE_AFTER  6
#define NAME_WIDTH    84
#define NAME_AFTER    9
#define NAME_SIZE     9

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
  [MEND_DOCUMENT_COURSE] = { "Sans 11", 6, 12 },
};

/* A line of letters, where it stands, and on which page. */
typedef struct
{
  PangoLayoutLine *line;
  double x;
  double baseline;
  guint page;
} Row;

/* A drawing of how a talk went. */
typedef struct
{
  MendTalkRecord *record;
  double x;
  double y;
  guint page;
} Course;

struct _MendDocumentPages
{
  PangoContext *context;
  double width;
  double height;

  GArray *rows;
  GArray *courses;
  guint page;
  double y;
};

static void
row_clear (gpointer data)
{
  pango_layout_line_unref (((Row *) data)->line);
}

static void
course_clear (gpointer data)
{
  mend_talk_record_unref (((Course *) data)->record);
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
      if (line->record != NULL)
        height += COURSE_HEIGHT + COURSE_AFTER;
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
add_course (MendDocumentPages *self, MendTalkRecord *record, double indent)
{
  const Course course = {
    .record = mend_talk_record_ref (record),
    .x = MARGIN + indent,
    .y = self->y,
    .page = self->page,
  };

  g_array_append_val (self->courses, course);
  self->y += COURSE_HEIGHT + COURSE_AFTER;
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

  if (line->record != NULL)
    add_course (self, line->record, style->indent);
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
  self->courses = g_array_new (FALSE, FALSE, sizeof (Course));
  g_array_set_clear_func (self->courses, course_clear);

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
  g_array_unref (self->courses);
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

/* The name stands in the middle of the height of its lane. */
static void
draw_name (const MendDocumentPages *self, cairo_t *cr, const Course *course, MendSeat seat)
{
  const char *name = mend_talk_words_name (mend_talk_record_get_name (course->record, seat), seat);
  g_autofree char *font = g_strdup_printf ("Sans Bold %d", NAME_SIZE);
  g_autoptr (PangoLayout) layout = make_layout (self, font, name, NAME_WIDTH);
  const double lane = seat == MEND_SEAT_LEFT ? 0.25 : 0.75;
  int height;

  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_size (layout, NULL, &height);
  cairo_move_to (cr, course->x, course->y + lane * COURSE_HEIGHT - height / 2.0 / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_course (const MendDocumentPages *self, cairo_t *cr, const Course *course)
{
  const MendSeat seats[] = { MEND_SEAT_NONE, MEND_SEAT_LEFT, MEND_SEAT_RIGHT };
  const double x = course->x + NAME_WIDTH + NAME_AFTER;

  draw_name (self, cr, course, MEND_SEAT_LEFT);
  draw_name (self, cr, course, MEND_SEAT_RIGHT);

  cairo_save (cr);
  cairo_translate (cr, x, course->y);
  for (gsize i = 0; i < G_N_ELEMENTS (seats); i++)
    mend_draw_course (cr, course->record, seats[i], self->width - MARGIN - x, COURSE_HEIGHT);
  cairo_restore (cr);
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

  for (guint i = 0; i < self->courses->len; i++)
    {
      const Course *course = &g_array_index (self->courses, Course, i);

      if (course->page == page)
        draw_course (self, cr, course);
    }

  draw_footer (self, cr, page);
}
