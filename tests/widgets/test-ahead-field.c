// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget-test.h"

#include "talk-support.h"
#include "talk/mend-ahead-field.h"

#include "mend-manual-clock.h"
#include "ways/mend-plan-builder.h"

static MendTalk *
make_talk (const char *id)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendChoices) choices = talk_support_make_choices (id);
  g_autoptr (MendPlan) plan = NULL;
  MendTalk *talk;

  if (mend_format_get_roles (mend_choices_get_format (choices)) == MEND_ROLES_HURT_RESPONSIBLE)
    mend_choices_set_hurt (choices, MEND_SEAT_LEFT);

  plan = mend_plan_builder_make_plan (choices);
  talk = mend_talk_new (MEND_CLOCK (clock), plan);
  g_assert_true (mend_talk_act (talk, MEND_EVENT_BEGIN));

  return talk;
}

static GtkWidget *
make_field (MendTalk *talk)
{
  const MendTalkLook look = { .talk = talk };
  GtkWidget *field = mend_ahead_field_new ();

  mend_ahead_field_open (MEND_AHEAD_FIELD (field), &look);

  return field;
}

static void
press (GtkWidget *field, const char *tooltip, GtkWidget **found)
{
  for (GtkWidget *child = gtk_widget_get_first_child (field); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_BUTTON (child) && g_strcmp0 (gtk_widget_get_tooltip_text (child), tooltip) == 0)
        *found = child;

      press (child, tooltip, found);
    }
}

static void
click (GtkWidget *field, const char *tooltip)
{
  GtkWidget *button = NULL;

  press (field, tooltip, &button);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
test_ahead_field_sets_lengths (void)
{
  g_autoptr (MendTalk) talk = make_talk ("turns");
  GtkWidget *field = make_field (talk);
  GtkWindow *window = widget_test_show (field, 360, 640);
  g_autoptr (GArray) ahead = NULL;

  g_test_summary ("What is to come is longer or shorter by a press, and what runs is not there.");

  click (field, "Right, turn 1: Longer");
  click (field, "Left, turn 2: Shorter");
  ahead = mend_talk_list_ahead (talk);
  g_assert_cmpuint (ahead->len, ==, 3);
  g_assert_cmpint (g_array_index (ahead, MendLengthAhead, 0).length_ms, ==, 180000);
  g_assert_cmpint (g_array_index (ahead, MendLengthAhead, 1).length_ms, ==, 90000);
  g_assert_nonnull (widget_test_find (field, GTK_TYPE_LABEL, "3 minutes"));
  g_assert_nonnull (widget_test_find (field, GTK_TYPE_LABEL, "1:30"));
  widget_test_assert_named (field);

  mend_ahead_field_close (MEND_AHEAD_FIELD (field));
  g_assert_null (widget_test_find (field, GTK_TYPE_LABEL, "3 minutes"));
  widget_test_close (window);
}

static GtkWidget *
make_picture (void)
{
  g_autoptr (MendTalk) talk = make_talk ("own-it");

  return make_field (talk);
}

static void
test_ahead_field_pictures (void)
{
  widget_test_assert_narrow (make_picture);
  widget_test_pictures (make_picture, "ahead-field");
}

int
main (int argc, char *argv[])
{
  widget_test_init (&argc, &argv);

  g_test_add_func ("/widgets/ahead-field/sets-lengths", test_ahead_field_sets_lengths);
  g_test_add_func ("/widgets/ahead-field/pictures", test_ahead_field_pictures);

  return g_test_run ();
}
