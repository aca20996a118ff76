// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk-view-support.h"

#include "talk-support.h"
#include "ways/mend-plan-builder.h"

MendTalk *
talk_view_support_make_talk (MendManualClock *clock,
                             const char *format_id,
                             const char *left,
                             const char *right)
{
  g_autoptr (MendChoices) choices = talk_support_make_choices (format_id);
  g_autoptr (MendPerson) left_person = mend_person_new ("left", left, MEND_SEAT_LEFT, "blue");
  g_autoptr (MendPerson) right_person = mend_person_new ("right", right, MEND_SEAT_RIGHT, "orange");
  g_autoptr (MendPlan) plan = NULL;

  if (g_str_equal (format_id, "turns"))
    mend_choices_set_topic (choices, "today", "How I am today");
  mend_choices_set_person (choices, left_person, left);
  mend_choices_set_person (choices, right_person, right);
  plan = mend_plan_builder_make_plan (choices);

  return mend_talk_new (MEND_CLOCK (clock), plan);
}

void
talk_view_support_show (TalkViewFixture *self, const char *format_id, int width, int height)
{
  self->clock = mend_manual_clock_new ();
  self->talk = talk_view_support_make_talk (self->clock, format_id, "Anna", "Ben");
  self->view = MEND_TALK_VIEW (mend_talk_view_new (self->talk));
  self->window = widget_test_show (GTK_WIDGET (self->view), width, height);
}

/* Nothing of it is left over. */
void
talk_view_support_close (TalkViewFixture *self)
{
  MendTalkView *view = g_object_ref (self->view);

  widget_test_close (self->window);
  g_assert_finalize_object (view);
  g_assert_finalize_object (self->talk);
  g_assert_finalize_object (self->clock);
}

/* A talk takes a long time without a look at the clock for the computer's sleep. */
void
talk_view_support_pass (TalkViewFixture *self, guint seconds)
{
  for (guint i = 0; i < seconds; i++)
    mend_manual_clock_advance (self->clock, G_USEC_PER_SEC);

  widget_test_turn ();
}

/* Takes the straight way through the talk. */
void
talk_view_support_go_to (TalkViewFixture *self, MendTalkState state, guint part)
{
  const MendEventKind ways[] = { MEND_EVENT_BEGIN, MEND_EVENT_FINISH, MEND_EVENT_PASS };
  const MendSchedule *schedule = mend_talk_get_schedule (self->talk);

  for (guint i = 0; i < 100 && (schedule->state != state || schedule->part != part); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (ways); j++)
      if (mend_talk_act (self->talk, ways[j]))
        break;

  g_assert_cmpint (schedule->state, ==, state);
  g_assert_cmpint (schedule->part, ==, part);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->view));
}

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget));

  return GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL;
}

/* The first widget that can be seen, of that type and, if given, with that text. */
GtkWidget *
talk_view_support_find_shown (GtkWidget *root, GType type, const char *text)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;

  if (g_type_is_a (G_OBJECT_TYPE (root), type) &&
      (text == NULL || g_strcmp0 (get_text (root), text) == 0))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = talk_view_support_find_shown (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
shows (TalkViewFixture *self, const char *text)
{
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->view));

  return talk_view_support_find_shown (GTK_WIDGET (self->view), GTK_TYPE_LABEL, text) != NULL ||
         talk_view_support_find_shown (GTK_WIDGET (self->view), GTK_TYPE_BUTTON, text) != NULL;
}

void
talk_view_support_assert_shown (TalkViewFixture *self, const char *text)
{
  if (!shows (self, text))
    g_error ("“%s” is not to be seen", text);
}

void
talk_view_support_assert_hidden (TalkViewFixture *self, const char *text)
{
  if (shows (self, text))
    g_error ("“%s” is to be seen", text);
}
