// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk-support.h"
#include "ways/mend-plan-builder.h"

#include "mend-manual-clock.h"

/* The content that is built in, read once for a program. */
static MendContent *
get_content (void)
{
  static MendContent *content = NULL;
  g_autoptr (GError) error = NULL;

  if (content == NULL)
    content = mend_content_new (&error);

  g_assert_no_error (error);

  return content;
}

MendFormat *
talk_support_find_way (const char *id)
{
  MendFormat *way = mend_content_find_format (get_content (), id);

  g_assert_nonnull (way);

  return way;
}

/* The first three ways to talk, however many there are by now. */
GListModel *
talk_support_get_ways (void)
{
  static GListStore *ways;

  if (ways == NULL)
    {
      ways = g_list_store_new (MEND_TYPE_FORMAT);
      g_list_store_append (ways, talk_support_find_way ("turns"));
      g_list_store_append (ways, talk_support_find_way ("floor"));
      g_list_store_append (ways, talk_support_find_way ("ofnr"));
    }

  return G_LIST_MODEL (ways);
}

MendChoices *
talk_support_make_choices (const char *format_id)
{
  return mend_choices_new (talk_support_find_way (format_id));
}

/* A talk in Short Turns of which so many of the four turns were taken, two minutes each, and that
 * has come to its closing page. */
MendTalk *
talk_support_make_closing (guint n_turns)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendChoices) choices = talk_support_make_choices ("turns");
  g_autoptr (MendPlan) plan = mend_plan_builder_make_plan (choices);
  MendTalk *talk = mend_talk_new (MEND_CLOCK (clock), plan);

  for (guint i = 0; i < n_turns; i++)
    {
      g_assert_true (mend_talk_act (talk, MEND_EVENT_BEGIN));

      /* A talk takes a long time without a look at the clock for the computer's sleep. */
      for (guint second = 0; second < 120; second++)
        mend_manual_clock_advance (clock, G_USEC_PER_SEC);

      g_assert_true (mend_talk_act (talk, MEND_EVENT_FINISH));
    }

  if (n_turns < mend_plan_get_n_parts (plan))
    g_assert_true (mend_talk_act (talk, MEND_EVENT_STOP));

  g_assert_cmpint (mend_talk_get_schedule (talk)->state, ==, MEND_TALK_CLOSING);

  return talk;
}

guint
talk_support_count (MendTalk *talk, MendEventKind kind)
{
  MendLog *log = mend_talk_get_log (talk);
  guint n = 0;

  for (guint i = 0; i < mend_log_get_length (log); i++)
    n += mend_log_get (log, i)->kind == kind;

  return n;
}
