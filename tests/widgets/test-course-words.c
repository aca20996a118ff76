// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: draw-course, talk-words. */
#include "widget-test.h"

#include "draw/mend-draw-course.h"
#include "history/mend-course-words.h"
#include "history/mend-talk-words.h"

#define MINUTE ((gint64) 60000)
#define WIDTH  400
#define HEIGHT 100

static MendTalkRecord *
make_record (const char *left, const char *right)
{
  MendTalkRecord *record = mend_talk_record_new ();

  record->started = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  record->title = g_strdup ("Short Turns");
  record->names[0] = g_strdup (left);
  record->names[1] = g_strdup (right);

  return record;
}

static void
go_through (MendTalkRecord *record,
            MendCourseKind kind,
            MendSeat seat,
            guint part,
            const char *title,
            gint64 length_ms)
{
  MendCourse *course = mend_course_new ();

  course->kind = kind;
  course->seat = seat;
  course->part = part;
  course->title = g_strdup (title);
  course->from_ms = record->length_ms;
  course->to_ms = record->length_ms + length_ms;
  record->length_ms = course->to_ms;
  g_ptr_array_add (record->course, course);
}

static void
say_afterwards (MendTalkRecord *record, MendSeat seat, const char *id)
{
  const MendEvent fields = { .kind = MEND_EVENT_AFTERWARDS, .id = 1, .seat = seat, .text = id };

  g_ptr_array_add (record->writings, mend_event_new_writing (&fields));
}

static void
test_talk_words_times (void)
{
  g_autoptr (MendTalkRecord) record = make_record ("Anna", "Ben");
  g_autoptr (GDateTime) same_year = g_date_time_new_utc (2026, 12, 1, 20, 0, 0);
  g_autoptr (GDateTime) next_year = g_date_time_new_utc (2027, 11, 1, 20, 0, 0);
  g_autofree char *month = mend_talk_words_month (record->started);
  g_autofree char *day = mend_talk_words_day (record->started);
  g_autofree char *day_and_time = mend_talk_words_day_and_time (record->started);
  g_autofree char *soon = mend_talk_words_talked_about (same_year, record->started);
  g_autofree char *late = mend_talk_words_talked_about (next_year, record->started);
  g_autofree char *head = NULL;

  g_test_summary ("Times are said as people say them, in the place of the talk.");

  record->length_ms = 11 * MINUTE + 29000;
  head = mend_talk_words_when_and_how (record);
  g_assert_cmpstr (month, ==, "November 2026");
  g_assert_cmpstr (day, ==, "3 November 2026");
  g_assert_cmpstr (day_and_time, ==, "Tuesday 3 November, 21:40");
  g_assert_cmpstr (head, ==, "Tuesday, 3 November 2026, 21:40 · Short Turns · 11 minutes");
  g_assert_cmpstr (soon, ==, "talked about on 1 December");
  g_assert_cmpstr (late, ==, "talked about on 1 November 2027");

  g_assert_false (mend_talk_words_same_month (record->started, next_year));
  g_assert_false (mend_talk_words_same_month (record->started, NULL));
  g_assert_true (mend_talk_words_same_month (record->started, record->started));
}

static void
test_talk_words_afterwards (void)
{
  g_autoptr (MendTalkRecord) record = make_record ("100 %s", NULL);
  g_autofree char *none = mend_talk_words_afterwards (record);
  g_autofree char *one = NULL;
  g_autofree char *both = NULL;

  g_test_summary ("How it was for both is one line, and what is not known is not said.");

  g_assert_null (none);

  say_afterwards (record, MEND_SEAT_RIGHT, "lighter");
  one = mend_talk_words_afterwards (record);
  g_assert_cmpstr (one, ==, "Right: lighter.");

  say_afterwards (record, MEND_SEAT_LEFT, "raw");
  both = mend_talk_words_afterwards (record);
  g_assert_cmpstr (both, ==, "100 %s: raw. Right: lighter.");
}

static void
assert_sentence (gint64 left_ms, gint64 right_ms, int n_pauses, const char *expected)
{
  g_autoptr (MendTalkRecord) record = make_record ("Anna", "Ben");
  g_autofree char *sentence = NULL;

  if (left_ms > 0)
    go_through (record, MEND_COURSE_TURN, MEND_SEAT_LEFT, 0, NULL, left_ms);
  if (right_ms > 0)
    go_through (record, MEND_COURSE_TURN, MEND_SEAT_RIGHT, 1, NULL, right_ms);
  for (int i = 0; i < n_pauses; i++)
    go_through (record, MEND_COURSE_PAUSE, MEND_SEAT_NONE, 1, NULL, 30 * MINUTE);

  sentence = mend_course_words_sentence (record);
  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_course_words_sentence (void)
{
  g_test_summary ("Whole minutes, the same for both where they are less than one apart.");

  assert_sentence (0, 0, 0, NULL);
  assert_sentence (5 * MINUTE, 0, 0, "Anna spoke about five minutes.");
  assert_sentence (0, 20000, 0, "Ben spoke about one minute.");
  assert_sentence (5 * MINUTE, 4 * MINUTE, 0, "Anna spoke about five minutes, Ben about four.");
  assert_sentence (MINUTE, 13 * MINUTE, 0, "Anna spoke about one minute, Ben about 13.");
  assert_sentence (3 * MINUTE, MINUTE, 1,
                   "Anna spoke about three minutes, Ben about one. One pause.");
  assert_sentence (5 * MINUTE, 4 * MINUTE + 10000, 3,
                   "Anna and Ben spoke, both about five minutes. Three pauses.");
  assert_sentence (5000, 80000, 0, "Anna and Ben spoke, both about one minute.");
  assert_sentence (0, 0, 13, "13 pauses.");
}

static void
assert_stretch (const MendTalkRecord *record, guint position, const char *expected)
{
  g_autofree char *words =
      mend_course_words_stretch (record, g_ptr_array_index (record->course, position));

  g_assert_cmpstr (words, ==, expected);
}

static void
test_course_words_stretch (void)
{
  g_autoptr (MendTalkRecord) record = make_record ("Anna", "Ben");
  g_autofree char *part = NULL;
  g_autofree char *no_part = NULL;

  g_test_summary ("A turn that a pause parts is one turn, and nobody is said to have paused.");

  go_through (record, MEND_COURSE_TURN, MEND_SEAT_NONE, 0, "Quiet", MINUTE);
  go_through (record, MEND_COURSE_TURN, MEND_SEAT_NONE, 1, NULL, MINUTE);
  go_through (record, MEND_COURSE_TURN, MEND_SEAT_BOTH, 2, NULL, MINUTE);
  go_through (record, MEND_COURSE_TURN, MEND_SEAT_LEFT, 3, NULL, MINUTE);
  go_through (record, MEND_COURSE_PAUSE, MEND_SEAT_NONE, 3, NULL, MINUTE);
  go_through (record, MEND_COURSE_TURN, MEND_SEAT_LEFT, 3, NULL, MINUTE);
  go_through (record, MEND_COURSE_BETWEEN, MEND_SEAT_NONE, 4, NULL, MINUTE);
  go_through (record, MEND_COURSE_TURN, MEND_SEAT_RIGHT, 4, "Say It Back", MINUTE);
  go_through (record, MEND_COURSE_TURN, MEND_SEAT_LEFT, 5, NULL, MINUTE);

  assert_stretch (record, 0, "Quiet");
  assert_stretch (record, 1, "Both were quiet");
  assert_stretch (record, 2, "Both spoke");
  assert_stretch (record, 3, "Anna spoke, turn 1");
  assert_stretch (record, 4, "Pause");
  assert_stretch (record, 5, "Anna spoke, turn 1");
  assert_stretch (record, 6, NULL);
  assert_stretch (record, 7, "Ben spoke: Say It Back");
  assert_stretch (record, 8, "Anna spoke, turn 2");

  part = mend_course_words_part (record, 5);
  no_part = mend_course_words_part (record, 9);
  g_assert_cmpstr (part, ==, "Anna spoke, turn 2");
  g_assert_null (no_part);
}

static cairo_surface_t *
draw (const MendTalkRecord *record, MendSeat seat)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  mend_draw_course (cr, record, seat, WIDTH, HEIGHT);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* How much is drawn in a part of the picture, all of it from 0 to 1. */
static double
get_ink (cairo_surface_t *surface, double from_x, double to_x, double from_y, double to_y)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int n_pixels = 0;
  double ink = 0;

  for (int y = (int) (from_y * HEIGHT); y < (int) (to_y * HEIGHT); y++)
    for (int x = (int) (from_x * WIDTH); x < (int) (to_x * WIDTH); x++)
      {
        ink += data[y * stride + x] / 255.0;
        n_pixels++;
      }

  return ink / n_pixels;
}

static void
test_draw_course_to_scale (void)
{
  g_autoptr (MendTalkRecord) record = make_record ("Anna", "Ben");
  cairo_surface_t *left;
  cairo_surface_t *right;
  cairo_surface_t *rest;

  g_test_summary ("Each turn stands in the lane of its speaker, as wide as it was long.");

  go_through (record, MEND_COURSE_TURN, MEND_SEAT_LEFT, 0, NULL, 4 * MINUTE);
  go_through (record, MEND_COURSE_TURN, MEND_SEAT_RIGHT, 1, NULL, 4 * MINUTE);
  go_through (record, MEND_COURSE_PAUSE, MEND_SEAT_NONE, 1, NULL, 2 * MINUTE);

  left = draw (record, MEND_SEAT_LEFT);
  right = draw (record, MEND_SEAT_RIGHT);
  rest = draw (record, MEND_SEAT_NONE);

  g_assert_cmpfloat (get_ink (left, 0.05, 0.39, 0.1, 0.4), >, 0.15);
  g_assert_cmpfloat (get_ink (left, 0.42, 1, 0, 1), <, 0.001);
  g_assert_cmpfloat (get_ink (left, 0, 1, 0.5, 1), <, 0.001);

  g_assert_cmpfloat (get_ink (right, 0.45, 0.79, 0.6, 0.9), >, 0.15);
  g_assert_cmpfloat (get_ink (right, 0, 0.38, 0, 1), <, 0.001);
  g_assert_cmpfloat (get_ink (right, 0, 1, 0, 0.5), <, 0.001);

  g_assert_cmpfloat (get_ink (rest, 0.8, 1, 0, 1), >, 0.02);
  g_assert_cmpfloat (get_ink (rest, 0, 0.79, 0, 1), <, 0.001);

  cairo_surface_destroy (left);
  cairo_surface_destroy (right);
  cairo_surface_destroy (rest);
}

static void
test_draw_course_without_colors (void)
{
  g_autoptr (MendTalkRecord) record = make_record ("Anna", "Ben");
  cairo_surface_t *left;
  cairo_surface_t *right;
  double least_left = 1;
  double most_left = 0;
  double most_right = 0;

  g_test_summary ("The turns of the two are told apart by their marks and by hatching.");

  go_through (record, MEND_COURSE_TURN, MEND_SEAT_LEFT, 0, NULL, 4 * MINUTE);
  go_through (record, MEND_COURSE_TURN, MEND_SEAT_RIGHT, 1, NULL, 4 * MINUTE);
  left = draw (record, MEND_SEAT_LEFT);
  right = draw (record, MEND_SEAT_RIGHT);

  /* Behind the marks the one is even, the other striped. */
  for (int i = 0; i < 20; i++)
    {
      double x = 0.25 + i * 0.01;
      double in_left = get_ink (left, x, x + 0.0051, 0.2, 0.23);
      double in_right = get_ink (right, x + 0.5, x + 0.5051, 0.7, 0.73);

      least_left = MIN (least_left, in_left);
      most_left = MAX (most_left, in_left);
      most_right = MAX (most_right, in_right);
    }

  g_assert_cmpfloat (most_left - least_left, <, 0.01);
  g_assert_cmpfloat (most_right, >, 2 * most_left);

  cairo_surface_destroy (left);
  cairo_surface_destroy (right);
}

static void
test_draw_course_odd (void)
{
  g_autoptr (MendTalkRecord) empty = make_record (NULL, NULL);
  g_autoptr (MendTalkRecord) instant = make_record (NULL, NULL);
  cairo_surface_t *surface;

  g_test_summary ("A talk with nothing in it draws nothing; what took no time can be seen.");

  surface = draw (empty, MEND_SEAT_LEFT);
  g_assert_cmpfloat (get_ink (surface, 0, 1, 0, 1), <, 0.001);
  cairo_surface_destroy (surface);

  go_through (instant, MEND_COURSE_TURN, MEND_SEAT_LEFT, 0, NULL, 0);
  surface = draw (instant, MEND_SEAT_LEFT);
  g_assert_cmpfloat (get_ink (surface, 0, 1, 0, 1), >, 0.001);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/talk-words/times", test_talk_words_times);
  g_test_add_func ("/widgets/talk-words/afterwards", test_talk_words_afterwards);
  g_test_add_func ("/widgets/course-words/sentence", test_course_words_sentence);
  g_test_add_func ("/widgets/course-words/stretch", test_course_words_stretch);
  g_test_add_func ("/widgets/draw-course/to-scale", test_draw_course_to_scale);
  g_test_add_func ("/widgets/draw-course/without-colors", test_draw_course_without_colors);
  g_test_add_func ("/widgets/draw-course/odd", test_draw_course_odd);

  return g_test_run ();
}
