// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-document-pages.h"

#include <cairo.h>
#include <string.h>

#define WIDTH  595
#define HEIGHT 842

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
  PangoContext *context;
  MendDocument *document;
} Fixture;

static void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  fixture->cr = cairo_create (fixture->surface);
  fixture->context = pango_cairo_create_context (fixture->cr);
  pango_cairo_context_set_resolution (fixture->context, 72);
  fixture->document = mend_document_new ();
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  mend_document_unref (fixture->document);
  g_object_unref (fixture->context);
  cairo_destroy (fixture->cr);
  cairo_surface_destroy (fixture->surface);
}

static MendDocumentPages *
make_pages (Fixture *fixture)
{
  return mend_document_pages_new (fixture->document, fixture->context, WIDTH, HEIGHT);
}

/* Draws a page on white and finds the rows of dots that have ink, between two heights. */
static guint
count_ink (Fixture *fixture, const MendDocumentPages *pages, guint page, int from, int to)
{
  const guchar *data;
  int stride = cairo_image_surface_get_stride (fixture->surface);
  guint n_dots = 0;

  cairo_set_source_rgb (fixture->cr, 1, 1, 1);
  cairo_paint (fixture->cr);
  mend_document_pages_draw (pages, fixture->cr, page);
  cairo_surface_flush (fixture->surface);
  data = cairo_image_surface_get_data (fixture->surface);

  for (int y = from; y < to; y++)
    for (int x = 0; x < WIDTH; x++)
      n_dots += data[y * stride + x * 4] < 128;

  return n_dots;
}

static void
add_texts (Fixture *fixture, guint n_texts)
{
  for (guint i = 0; i < n_texts; i++)
    mend_document_add (fixture->document, MEND_DOCUMENT_TEXT, "A walk on Sunday");
}

static void
test_one_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MendDocumentPages) pages = NULL;

  mend_document_add (fixture->document, MEND_DOCUMENT_TITLE, "The evenings");
  add_texts (fixture, 2);
  pages = make_pages (fixture);

  g_assert_cmpuint (mend_document_pages_get_n_pages (pages), ==, 1);
  g_assert_cmpuint (count_ink (fixture, pages, 0, 0, 54), ==, 0);
  g_assert_cmpuint (count_ink (fixture, pages, 0, 54, 140), >, 100);
  g_assert_cmpuint (count_ink (fixture, pages, 0, 300, 760), ==, 0);
  /* Its number is at the foot. */
  g_assert_cmpuint (count_ink (fixture, pages, 0, 770, HEIGHT), >, 10);
}

static void
test_goes_on_over_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) long_text = g_string_new (NULL);
  g_autoptr (MendDocumentPages) pages = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append (long_text, "evening ");
  mend_document_add (fixture->document, MEND_DOCUMENT_TEXT, long_text->str);
  pages = make_pages (fixture);

  g_assert_cmpuint (mend_document_pages_get_n_pages (pages), >, 2);
  for (guint i = 0; i < mend_document_pages_get_n_pages (pages); i++)
    {
      g_assert_cmpuint (count_ink (fixture, pages, i, 0, 54), ==, 0);
      g_assert_cmpuint (count_ink (fixture, pages, i, 54, 764), >, 100);
      /* Nothing lies in the number of the page. */
      g_assert_cmpuint (count_ink (fixture, pages, i, 766, 776), ==, 0);
    }
}

static void
test_each_talk_begins_a_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MendDocumentPages) pages = NULL;

  for (guint i = 0; i < 3; i++)
    {
      mend_document_add (fixture->document, MEND_DOCUMENT_TITLE, "The evenings");
      add_texts (fixture, 1);
    }
  pages = make_pages (fixture);

  g_assert_cmpuint (mend_document_pages_get_n_pages (pages), ==, 3);
}

static void
test_heading_stays_with_its_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MendDocumentPages) filled = NULL;
  g_autoptr (MendDocumentPages) pages = NULL;
  guint n_texts = 0;

  /* So many that one more would be on the next page. */
  do
    {
      g_clear_pointer (&filled, mend_document_pages_unref);
      add_texts (fixture, 1);
      n_texts++;
      filled = make_pages (fixture);
    }
  while (mend_document_pages_get_n_pages (filled) == 1);

  mend_document_unref (fixture->document);
  fixture->document = mend_document_new ();
  add_texts (fixture, n_texts - 2);
  mend_document_add (fixture->document, MEND_DOCUMENT_HEADING, "Notes");
  add_texts (fixture, 1);
  pages = make_pages (fixture);

  g_assert_cmpuint (mend_document_pages_get_n_pages (pages), ==, 2);
  /* The heading and the text, and so much more than the text alone. */
  g_assert_cmpuint (count_ink (fixture, pages, 1, 54, 764), >,
                    count_ink (fixture, filled, 1, 54, 764) * 5 / 4);
}

static MendTalkRecord *
make_record (void)
{
  MendTalkRecord *record = mend_talk_record_new ();

  record->names[0] = g_strdup ("Anna");
  record->names[1] = g_strdup ("A name that is much longer than the room there is for it");

  for (guint i = 0; i < 4; i++)
    {
      MendCourse *course = mend_course_new ();

      course->kind = MEND_COURSE_TURN;
      course->seat = i % 2 == 0 ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT;
      course->from_ms = i * 60000;
      course->to_ms = course->from_ms + 60000;
      record->length_ms = course->to_ms;
      g_ptr_array_add (record->course, course);
    }

  return record;
}

static void
test_course_is_drawn (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MendTalkRecord) record = make_record ();
  g_autoptr (MendDocumentPages) without = NULL;
  g_autoptr (MendDocumentPages) pages = NULL;
  guint n_dots;

  g_test_summary ("How a talk went is drawn above its sentence, and stays within the sheet.");

  mend_document_add (fixture->document, MEND_DOCUMENT_COURSE, "Both spoke.");
  without = make_pages (fixture);
  n_dots = count_ink (fixture, without, 0, 54, 140);
  mend_document_unref (fixture->document);
  fixture->document = mend_document_new ();
  mend_document_add_course (fixture->document, record, "Both spoke.");
  pages = make_pages (fixture);

  g_assert_cmpuint (count_ink (fixture, pages, 0, 54, 140), >, 2 * n_dots);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = WIDTH - 54; x < WIDTH; x++)
      g_assert_cmpuint (
          cairo_image_surface_get_data (
              fixture->surface)[y * cairo_image_surface_get_stride (fixture->surface) + x * 4],
          ==, 255);
}

static void
test_course_stays_together (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MendTalkRecord) record = make_record ();

  g_test_summary ("Where there is no room for it, it begins the next page, with its heading.");

  for (guint n_texts = 30; n_texts < 50; n_texts++)
    {
      g_autoptr (MendDocumentPages) pages = NULL;

      mend_document_unref (fixture->document);
      fixture->document = mend_document_new ();
      add_texts (fixture, n_texts);
      mend_document_add (fixture->document, MEND_DOCUMENT_HEADING, "How the talk went");
      mend_document_add_course (fixture->document, record, "Both spoke.");
      pages = make_pages (fixture);

      for (guint i = 0; i < mend_document_pages_get_n_pages (pages); i++)
        g_assert_cmpuint (count_ink (fixture, pages, i, 766, 776), ==, 0);
    }
}

static void
test_empty_document_is_a_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MendDocumentPages) pages = make_pages (fixture);

  g_assert_cmpuint (mend_document_pages_get_n_pages (pages), ==, 1);
  g_assert_cmpuint (count_ink (fixture, pages, 0, 0, 764), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add ("/widgets/document-pages/" name, Fixture, NULL, fixture_set_up, function,            \
              fixture_tear_down)

  ADD ("one-page", test_one_page);
  ADD ("goes-on-over-pages", test_goes_on_over_pages);
  ADD ("each-talk-begins-a-page", test_each_talk_begins_a_page);
  ADD ("heading-stays-with-its-text", test_heading_stays_with_its_text);
  ADD ("course-is-drawn", test_course_is_drawn);
  ADD ("course-stays-together", test_course_stays_together);
  ADD ("empty-document-is-a-page", test_empty_document_is_a_page);

#undef ADD

  return g_test_run ();
}
