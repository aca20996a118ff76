// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk-view-support.h"
#include "words-support.h"

#include "cards/mend-words-picker.h"
#include "mend-dial.h"
#include "talk/mend-scaled-label.h"
#include "talk/mend-sides.h"
#include "talk/mend-sign.h"

#include <adwaita.h>

#define LONG_NAME                                                                                  \
  "Maximiliane-Wilhelmina-Maximiliane-Wilhelmina-Maximiliane-Wilhelmina-Maximiliane-Wilhelmina-"   \
  "Maximiliane-Wilhelmina-Maximiliane-Wilhelmina-Maximiliane-Wilhelmina-Maximiliane-Wilhelmina-"   \
  "Maximiliane-Wil"

static const struct
{
  int width;
  int height;
} sizes[] = { { 360, 640 }, { 1024, 600 }, { 800, 800 }, { 1280, 800 } };

/* What was made for the pictures and has to be let go. */
static MendManualClock *picture_clock;
static const char *picture_names[2] = { "Anna", "Ben" };
static const char *picture_format = "turns";
static MendTalkState picture_state = MEND_TALK_RUNNING;
static guint picture_part;
static guint picture_seconds;
static const char *picture_sheet;

static double
get_line_height (GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  PangoRectangle extents;

  pango_layout_line_get_pixel_extents (pango_layout_get_line_readonly (layout, 0), NULL, &extents);

  return extents.height;
}

static void
assert_least_height (TalkViewFixture *fixture, const char *text, double share)
{
  GtkWidget *label =
      talk_view_support_find_shown (GTK_WIDGET (fixture->view), GTK_TYPE_LABEL, text);
  const int window_height = gtk_widget_get_height (GTK_WIDGET (fixture->window));

  if (label == NULL)
    g_error ("“%s” is not to be seen at height %d", text, window_height);

  g_assert_cmpfloat (get_line_height (GTK_LABEL (label)), >=, share * window_height);
}

static gboolean
is_inside (GtkWidget *widget, GtkWindow *window)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &bounds));

  return bounds.origin.x >= 0 && bounds.origin.y >= 0 &&
         bounds.origin.x + bounds.size.width <=
             (float) gtk_widget_get_width (GTK_WIDGET (window)) &&
         bounds.origin.y + bounds.size.height <=
             (float) gtk_widget_get_height (GTK_WIDGET (window));
}

static void
test_least_sizes (void)
{
  g_test_summary ("Names and time have 9 % of the window's height, lines 3.5 %, in every window.");

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      TalkViewFixture fixture;
      GtkWidget *dial = NULL;

      talk_view_support_show (&fixture, "turns", sizes[i].width, sizes[i].height);
      assert_least_height (&fixture, "Anna speaks", 0.09);
      assert_least_height (&fixture, "Ben listens", 0.09);
      assert_least_height (&fixture, "Say how you are today. Begin with “I”.", 0.035);

      talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 0);
      assert_least_height (&fixture, "Anna speaks", 0.09);
      assert_least_height (&fixture, "Say how you are today. Begin with “I”.", 0.035);
      assert_least_height (&fixture, "Only listen. Your turn comes.", 0.035);

      /* The figures are a little more than a quarter of the dial as high. */
      dial = talk_view_support_find_shown (GTK_WIDGET (fixture.view), MEND_TYPE_DIAL, NULL);
      g_assert_cmpfloat (gtk_widget_get_height (dial), >=, 0.35 * sizes[i].height);
      g_assert_true (is_inside (dial, fixture.window));
      g_assert_true (is_inside (mend_talk_view_get_main_button (fixture.view), fixture.window));

      mend_talk_act (fixture.talk, MEND_EVENT_PAUSE);
      gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.view));
      assert_least_height (&fixture, "Anna", 0.09);
      assert_least_height (&fixture, "2:00", 0.09);

      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.window)), ==, sizes[i].width);
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture.window)), ==, sizes[i].height);
      talk_view_support_close (&fixture);
    }
}

static void
test_narrow_keeps_lines (void)
{
  const char *const lines[] = { "Speak for yourself, a few sentences at a time. Then let it be "
                                "said back.",
                                "When there is a stop, say back what you heard. You may begin with "
                                "“For you it was…”." };
  TalkViewFixture fixture = { .clock = mend_manual_clock_new () };

  g_test_summary ("In a narrow window a name that takes two lines does not cost the two theirs.");

  fixture.talk = talk_view_support_make_talk (fixture.clock, "floor", "Maximilian", "Ben");
  fixture.view = MEND_TALK_VIEW (mend_talk_view_new (fixture.talk));
  fixture.window = widget_test_show (GTK_WIDGET (fixture.view), 360, 640);
  talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      GtkWidget *label =
          talk_view_support_find_shown (GTK_WIDGET (fixture.view), GTK_TYPE_LABEL, lines[i]);

      g_assert_nonnull (label);
      g_assert_cmpint (gtk_widget_get_height (label), >, 10);
      g_assert_true (is_inside (label, fixture.window));
    }

  talk_view_support_close (&fixture);
}

static void
test_text_scale (void)
{
  TalkViewFixture fixture;
  GtkWidget *label = NULL;
  double before;

  g_test_summary ("Larger makes names larger; smaller keeps what can be read from a metre away.");
  talk_view_support_show (&fixture, "turns", 1280, 800);
  label = talk_view_support_find_shown (GTK_WIDGET (fixture.view), GTK_TYPE_LABEL, "Anna speaks");
  before = get_line_height (GTK_LABEL (label));

  g_object_set (fixture.view, "text-scale", 1.3, NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.view));
  g_assert_cmpfloat (get_line_height (GTK_LABEL (label)), >, before);

  g_object_set (fixture.view, "text-scale", 0.2, NULL);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.view));
  g_assert_cmpfloat (get_line_height (GTK_LABEL (label)), <, before);
  assert_least_height (&fixture, "Anna speaks", 0.09);

  talk_view_support_close (&fixture);
}

static double
measure_at (TalkViewFixture *fixture, int percent)
{
  GtkWidget *label;

  g_object_set (fixture->view, "text-scale", percent / 100.0, NULL);
  gtk_widget_queue_allocate (GTK_WIDGET (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->view));
  label = talk_view_support_find_shown (GTK_WIDGET (fixture->view), GTK_TYPE_LABEL, "Anna speaks");

  return get_line_height (GTK_LABEL (label));
}

static void
test_more_is_never_less (void)
{
  guint n_grown = 0;

  g_test_summary ("Each step of Ctrl + keeps the size or makes it larger, in every window.");

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      TalkViewFixture fixture;
      double before = 0;
      double plain = 0;

      talk_view_support_show (&fixture, "turns", sizes[i].width, sizes[i].height);
      talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 0);

      for (int percent = 60; percent <= 200; percent += 10)
        {
          const double height = measure_at (&fixture, percent);

          g_assert_cmpfloat (height, >=, before - 0.01);
          before = height;
          plain = percent == 100 ? height : plain;
        }

      n_grown += before > plain * 1.05;
      talk_view_support_close (&fixture);
    }

  /* Where names and time leave no room at all there is nothing to gain. */
  g_assert_cmpuint (n_grown, >=, G_N_ELEMENTS (sizes) / 2);
}

static void
show_named (TalkViewFixture *fixture, const char *left, const char *right, int width, int height)
{
  fixture->clock = mend_manual_clock_new ();
  fixture->talk = talk_view_support_make_talk (fixture->clock, "turns", left, right);
  fixture->view = MEND_TALK_VIEW (mend_talk_view_new (fixture->talk));
  fixture->window = widget_test_show (GTK_WIDGET (fixture->view), width, height);
}

static void
test_names (void)
{
  g_autoptr (GString) families = g_string_new (NULL);
  const char *names[] = { "", "ليلى", LONG_NAME, "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", NULL };

  g_test_summary ("Whatever a name is, it says who speaks, and the window keeps its size.");

  for (guint i = 0; i < 8; i++)
    g_string_append (families, "👩‍👩‍👧‍👦");
  names[G_N_ELEMENTS (names) - 1] = families->str;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      TalkViewFixture fixture;
      GtkWidget *sign = NULL;
      GtkWidget *label = NULL;
      const char *shown = NULL;

      show_named (&fixture, names[i], names[i], 360, 640);
      talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 0);
      sign = talk_view_support_find_shown (GTK_WIDGET (fixture.view), MEND_TYPE_SIGN, NULL);
      label = talk_view_support_find_shown (sign, GTK_TYPE_LABEL, NULL);
      shown = gtk_label_get_text (GTK_LABEL (label));

      g_assert_true (g_str_has_suffix (shown, " speaks"));
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.window)), ==, 360);
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture.window)), ==, 640);
      g_assert_true (is_inside (sign, fixture.window));
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           mend_sign_get_text (MEND_SIGN (sign)));
      talk_view_support_close (&fixture);
    }
}

static float
find_x (TalkViewFixture *fixture, const char *text)
{
  GtkWidget *label =
      talk_view_support_find_shown (GTK_WIDGET (fixture->view), GTK_TYPE_LABEL, text);
  graphene_rect_t bounds;

  g_assert_nonnull (label);
  g_assert_true (gtk_widget_compute_bounds (label, GTK_WIDGET (fixture->window), &bounds));

  return bounds.origin.x + bounds.size.width / 2;
}

static void
test_sides (void)
{
  g_test_summary ("Who sits on the left has the left side, also where people read from the right.");

  for (int i = 0; i < 2; i++)
    {
      TalkViewFixture fixture;

      gtk_widget_set_default_direction (i == 0 ? GTK_TEXT_DIR_LTR : GTK_TEXT_DIR_RTL);
      talk_view_support_show (&fixture, "turns", 1280, 800);
      talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 0);
      g_assert_cmpfloat (find_x (&fixture, "Anna"), <, 500);
      g_assert_cmpfloat (find_x (&fixture, "Ben"), >, 780);

      talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 1);
      g_assert_cmpfloat (find_x (&fixture, "Anna"), <, 500);
      g_assert_cmpfloat (find_x (&fixture, "Ben"), >, 780);
      talk_view_support_close (&fixture);
    }

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_calm (void)
{
  TalkViewFixture fixture;
  GtkWidget *finish = NULL;
  graphene_rect_t before;
  graphene_rect_t after;

  g_test_summary ("A line about the end moves nothing.");
  talk_view_support_show (&fixture, "turns", 1280, 800);
  talk_view_support_go_to (&fixture, MEND_TALK_RUNNING, 0);
  finish = talk_view_support_find_shown (GTK_WIDGET (fixture.view), MEND_TYPE_DIAL, NULL);
  g_assert_true (gtk_widget_compute_bounds (finish, GTK_WIDGET (fixture.window), &before));

  talk_view_support_pass (&fixture, 100);
  talk_view_support_assert_shown (&fixture, "Half a minute left");
  g_assert_true (gtk_widget_compute_bounds (finish, GTK_WIDGET (fixture.window), &after));
  g_assert_true (graphene_rect_equal (&before, &after));

  talk_view_support_close (&fixture);
}

static GtkWidget *
make_picture (void)
{
  TalkViewFixture fixture = { 0 };
  g_autoptr (GListModel) decks = words_support_load_decks ();
  g_autoptr (GListModel) evaluations = words_support_load_evaluations ();

  g_clear_object (&picture_clock);
  picture_clock = fixture.clock = mend_manual_clock_new ();
  fixture.talk = talk_view_support_make_talk (fixture.clock, picture_format, picture_names[0],
                                              picture_names[1]);
  fixture.view = MEND_TALK_VIEW (mend_talk_view_new (fixture.talk));
  mend_talk_view_set_words_child (fixture.view,
                                  mend_words_picker_new (decks, evaluations, fixture.talk));
  mend_talk_pick_card (fixture.talk, NULL, "afraid", "I am afraid.");

  for (guint i = 0; i < 100 && (mend_talk_get_schedule (fixture.talk)->state != picture_state ||
                                mend_talk_get_schedule (fixture.talk)->part != picture_part);
       i++)
    if (!mend_talk_act (fixture.talk, MEND_EVENT_BEGIN) &&
        !(picture_state == MEND_TALK_PAUSED && mend_talk_act (fixture.talk, MEND_EVENT_PAUSE)) &&
        !mend_talk_act (fixture.talk, MEND_EVENT_FINISH) &&
        !mend_talk_act (fixture.talk, MEND_EVENT_PASS))
      break;

  for (guint i = 0; i < picture_seconds; i++)
    mend_manual_clock_advance (fixture.clock, G_USEC_PER_SEC);

  if (picture_sheet != NULL)
    gtk_widget_activate_action (GTK_WIDGET (fixture.view), picture_sheet, NULL);

  g_object_set_data_full (G_OBJECT (fixture.view), "mend-talk", fixture.talk, g_object_unref);

  return GTK_WIDGET (fixture.view);
}

static void
test_pictures (void)
{
  const struct
  {
    const char *name;
    const char *format;
    MendTalkState state;
    guint part;
    guint seconds;
    const char *sheet;
  } pictures[] = {
    { "talk-ready", "turns", MEND_TALK_READY, 0, 0 },
    { "talk-turn", "turns", MEND_TALK_RUNNING, 0, 35 },
    { "talk-near", "turns", MEND_TALK_RUNNING, 1, 95 },
    { "talk-zero", "turns", MEND_TALK_RUNNING, 1, 160 },
    { "talk-change", "turns", MEND_TALK_CHANGE, 1, 0 },
    { "talk-paused", "turns", MEND_TALK_PAUSED, 0, 0 },
    { "talk-quiet", "floor", MEND_TALK_RUNNING, 0, 5 },
    { "talk-gate", "floor", MEND_TALK_GATE, 1, 0 },
    { "talk-piece", "ofnr", MEND_TALK_RUNNING, 1, 5 },
    { "talk-words", "turns", MEND_TALK_RUNNING, 0, 35, "talk.words" },
    { "talk-note", "turns", MEND_TALK_RUNNING, 0, 35, "talk.note" },
    { "talk-aside", "turns", MEND_TALK_RUNNING, 0, 95, "talk.aside" },
  };

  g_test_summary ("Every page goes into 360 px, also with text of twice the size.");

  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      picture_format = pictures[i].format;
      picture_state = pictures[i].state;
      picture_part = pictures[i].part;
      picture_seconds = pictures[i].seconds;
      picture_sheet = pictures[i].sheet;
      widget_test_assert_narrow (make_picture);
      widget_test_pictures (make_picture, pictures[i].name);
    }

  picture_sheet = NULL;
  picture_state = MEND_TALK_RUNNING;
  picture_part = 1;
  picture_names[0] = "ليلى";
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  widget_test_assert_narrow (make_picture);
  widget_test_pictures (make_picture, "talk-from-right");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);

  g_clear_object (&picture_clock);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/talk-view/least-sizes", test_least_sizes);
  g_test_add_func ("/widgets/talk-view/narrow-keeps-lines", test_narrow_keeps_lines);
  g_test_add_func ("/widgets/talk-view/text-scale", test_text_scale);
  g_test_add_func ("/widgets/talk-view/more-is-never-less", test_more_is_never_less);
  g_test_add_func ("/widgets/talk-view/names", test_names);
  g_test_add_func ("/widgets/talk-view/sides", test_sides);
  g_test_add_func ("/widgets/talk-view/calm", test_calm);
  g_test_add_func ("/widgets/talk-view/pictures", test_pictures);

  return g_test_run ();
}
