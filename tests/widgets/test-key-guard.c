// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk-view-support.h"

#include "talk-support.h"

/* So long after a page has come, keys are meant. */
#define READ_MS      800

#define CODE_OF_P    33
#define CODE_OF_N    57
#define CODE_OF_T    28
#define CODE_OF_TAB  23
#define CODE_OF_DOWN 65

/* What the controllers of one phase make of a key; in the window the event would come from there.
 */
static gboolean
emit_in_phase (TalkViewFixture *fixture,
               GtkPropagationPhase phase,
               const char *signal,
               guint keyval,
               guint keycode)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));
  gboolean is_stopped = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_stopped; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller) ||
          gtk_event_controller_get_propagation_phase (controller) != phase)
        continue;

      if (g_str_equal (signal, "key-pressed"))
        g_signal_emit_by_name (controller, signal, keyval, keycode, 0, &is_stopped);
      else
        g_signal_emit_by_name (controller, signal, keyval, keycode, 0);
    }

  return is_stopped;
}

/* Whether the guard keeps a key away. */
static gboolean
is_kept_away (TalkViewFixture *fixture, guint keyval, guint keycode)
{
  return emit_in_phase (fixture, GTK_PHASE_CAPTURE, "key-pressed", keyval, keycode);
}

static void
release (TalkViewFixture *fixture, guint keyval, guint keycode)
{
  emit_in_phase (fixture, GTK_PHASE_CAPTURE, "key-released", keyval, keycode);
}

static gboolean
press (TalkViewFixture *fixture, guint keyval, guint keycode)
{
  const gboolean does_something =
      !is_kept_away (fixture, keyval, keycode) &&
      emit_in_phase (fixture, GTK_PHASE_BUBBLE, "key-pressed", keyval, keycode);

  release (fixture, keyval, keycode);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->view));

  return does_something;
}

static void
show_turn (TalkViewFixture *fixture)
{
  talk_view_support_show (fixture, "turns", 800, 600);
  talk_view_support_go_to (fixture, MEND_TALK_RUNNING, 0);
}

static void
test_too_soon (void)
{
  TalkViewFixture fixture;

  g_test_summary ("A key in the first 0.7 s of a page does nothing.");
  show_turn (&fixture);

  g_assert_true (is_kept_away (&fixture, GDK_KEY_space, CODE_OF_DOWN));
  release (&fixture, GDK_KEY_space, CODE_OF_DOWN);
  g_assert_true (is_kept_away (&fixture, GDK_KEY_p, CODE_OF_P));
  release (&fixture, GDK_KEY_p, CODE_OF_P);
  g_assert_false (is_kept_away (&fixture, GDK_KEY_Tab, CODE_OF_TAB));
  release (&fixture, GDK_KEY_Tab, CODE_OF_TAB);

  widget_test_wait (READ_MS);
  g_assert_false (is_kept_away (&fixture, GDK_KEY_space, CODE_OF_DOWN));

  /* The next page is new again, and the time that passes on a page is no new page. */
  release (&fixture, GDK_KEY_space, CODE_OF_DOWN);
  talk_view_support_pass (&fixture, 100);
  g_assert_false (is_kept_away (&fixture, GDK_KEY_space, CODE_OF_DOWN));
  release (&fixture, GDK_KEY_space, CODE_OF_DOWN);
  mend_talk_act (fixture.talk, MEND_EVENT_FINISH);
  g_assert_true (is_kept_away (&fixture, GDK_KEY_space, CODE_OF_DOWN));

  talk_view_support_close (&fixture);
}

static void
test_repeats (void)
{
  TalkViewFixture fixture;

  g_test_summary ("A key that is held counts once, also on the page that it has brought.");
  show_turn (&fixture);
  widget_test_wait (READ_MS);

  g_assert_false (is_kept_away (&fixture, GDK_KEY_space, CODE_OF_DOWN));
  g_assert_true (is_kept_away (&fixture, GDK_KEY_space, CODE_OF_DOWN));
  mend_talk_act (fixture.talk, MEND_EVENT_FINISH);
  widget_test_wait (READ_MS);
  g_assert_true (is_kept_away (&fixture, GDK_KEY_space, CODE_OF_DOWN));

  release (&fixture, GDK_KEY_space, CODE_OF_DOWN);
  g_assert_false (is_kept_away (&fixture, GDK_KEY_space, CODE_OF_DOWN));

  talk_view_support_close (&fixture);
}

static void
test_single_keys (void)
{
  TalkViewFixture fixture;
  const MendSchedule *schedule = NULL;

  g_test_summary ("P stops the time and lets it go on, N opens a note; all can be switched off.");
  show_turn (&fixture);
  schedule = mend_talk_get_schedule (fixture.talk);

  widget_test_wait (READ_MS);
  g_assert_true (press (&fixture, GDK_KEY_p, CODE_OF_P));
  g_assert_cmpint (schedule->state, ==, MEND_TALK_PAUSED);
  widget_test_wait (READ_MS);
  g_assert_true (press (&fixture, GDK_KEY_P, CODE_OF_P));
  g_assert_cmpint (schedule->state, ==, MEND_TALK_RUNNING);

  g_object_set (fixture.view, "single-keys", FALSE, NULL);
  widget_test_wait (READ_MS);
  g_assert_false (press (&fixture, GDK_KEY_p, CODE_OF_P));
  g_assert_cmpint (schedule->state, ==, MEND_TALK_RUNNING);

  g_object_set (fixture.view, "single-keys", TRUE, NULL);
  g_assert_true (press (&fixture, GDK_KEY_n, CODE_OF_N));
  g_assert_cmpint (mend_talk_view_get_page (fixture.view), ==, MEND_TALK_PAGE_NOTE);

  talk_view_support_close (&fixture);
}

static void
test_other_keyboards (void)
{
  static const struct
  {
    guint keyval;
    guint place;
    gboolean is_taken;
  } keys[] = {
    /* Dvorak: P lies where an English keyboard has R, and at its place lies L. */
    { GDK_KEY_p, 27, TRUE },
    { GDK_KEY_p, 27, TRUE },
    { GDK_KEY_l, CODE_OF_P, FALSE },
    { GDK_KEY_comma, 25, FALSE },
    /* AZERTY: the place of W bears Z. */
    { GDK_KEY_z, 25, FALSE },
    /* Greek, Russian, Arabic: the place counts. */
    { GDK_KEY_Greek_pi, CODE_OF_P, TRUE },
    { GDK_KEY_Cyrillic_ze, CODE_OF_P, TRUE },
    { GDK_KEY_Arabic_hah, CODE_OF_P, TRUE },
    { GDK_KEY_P, CODE_OF_P, TRUE },
    /* AZERTY: the figure needs Shift, which nobody thinks of. */
    { GDK_KEY_ampersand, 10, TRUE },
  };
  TalkViewFixture fixture;

  g_test_summary ("The letter counts that is on the key, or its place where there is none.");
  show_turn (&fixture);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const MendTalkState before = mend_talk_get_schedule (fixture.talk)->state;

      widget_test_wait (READ_MS);
      g_test_message ("%u at %u", keys[i].keyval, keys[i].place);
      g_assert_true (press (&fixture, keys[i].keyval, keys[i].place) == keys[i].is_taken);
      g_assert_true ((mend_talk_get_schedule (fixture.talk)->state != before) == keys[i].is_taken);
    }

  talk_view_support_close (&fixture);
}

static void
test_in_text (void)
{
  TalkViewFixture fixture;

  g_test_summary (
      "What is typed is typed: no letter is a command, none is lost, held ones repeat.");
  show_turn (&fixture);
  widget_test_wait (READ_MS);
  g_assert_false (is_kept_away (&fixture, GDK_KEY_n, CODE_OF_N));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture.view), "talk.note", NULL));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.view));

  /* The key that has opened the note does not write into it. */
  g_assert_true (is_kept_away (&fixture, GDK_KEY_n, CODE_OF_N));
  release (&fixture, GDK_KEY_n, CODE_OF_N);

  g_assert_false (is_kept_away (&fixture, GDK_KEY_p, CODE_OF_P));
  g_assert_false (is_kept_away (&fixture, GDK_KEY_p, CODE_OF_P));
  g_assert_false (emit_in_phase (&fixture, GTK_PHASE_BUBBLE, "key-pressed", GDK_KEY_p, CODE_OF_P));
  g_assert_cmpint (mend_talk_get_schedule (fixture.talk)->state, ==, MEND_TALK_RUNNING);

  g_assert_true (emit_in_phase (&fixture, GTK_PHASE_BUBBLE, "key-pressed", GDK_KEY_Escape, 9));
  g_assert_cmpint (mend_talk_view_get_page (fixture.view), ==, MEND_TALK_PAGE_TURN);

  talk_view_support_close (&fixture);
}

static void
test_tell (void)
{
  TalkViewFixture fixture;

  g_test_summary ("One key tells whose turn it is and what is left.");
  show_turn (&fixture);
  widget_test_wait (READ_MS);
  g_assert_true (press (&fixture, GDK_KEY_t, CODE_OF_T));
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (mend_talk_view_get_main_button (fixture.view)),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Anna speaks. Two minutes left, or a little less.");

  talk_view_support_close (&fixture);
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/key-guard/too-soon", test_too_soon);
  g_test_add_func ("/widgets/key-guard/repeats", test_repeats);
  g_test_add_func ("/widgets/key-guard/single-keys", test_single_keys);
  g_test_add_func ("/widgets/key-guard/other-keyboards", test_other_keyboards);
  g_test_add_func ("/widgets/key-guard/in-text", test_in_text);
  g_test_add_func ("/widgets/key-guard/tell", test_tell);

  return g_test_run ();
}
