// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-choices.h"

#include "mend-core-enums.h"
#include "mend-stem.h"
#include "mend-topic.h"

static GListModel *
list_of (GType type, gpointer first, gpointer second)
{
  GListStore *list = g_list_store_new (type);

  g_list_store_append (list, first);
  g_object_unref (first);

  if (second != NULL)
    {
      g_list_store_append (list, second);
      g_object_unref (second);
    }

  return G_LIST_MODEL (list);
}

static GListModel *
make_stems (const char *text)
{
  return list_of (MEND_TYPE_STEM, mend_stem_new (text), NULL);
}

static MendPart *
make_turn (void)
{
  g_autoptr (GListModel) stems = make_stems ("What weighs on me is…");

  return g_object_new (MEND_TYPE_PART, "id", "speak", "speaker", MEND_SPEAKER_FIRST, "begins-turn",
                       TRUE, "follows-topic", TRUE, "line", "Say how this is for you.",
                       "second-line", "Say how this is for you, too.", "again-line",
                       "What would you like to add?", "listener-line", "Only listen.",
                       "gate-speaker-line", "%s, what was missing? 100 % of it?", "gate-limit", 3,
                       "length", 120, "least", 60, "most", 600, "stems", stems, NULL);
}

static MendFormat *
make_format (void)
{
  g_autoptr (GListModel) stems = make_stems ("Today I am…");
  g_autoptr (GListModel) children = list_of (MEND_TYPE_PART, make_turn (), NULL);
  g_autoptr (GListModel) parts =
      list_of (MEND_TYPE_PART,
               g_object_new (MEND_TYPE_PART, "id", "rounds", "children", children, "repeat", 2,
                             "repeat-least", 1, "repeat-most", 6, "exchanges", TRUE, NULL),
               g_object_new (MEND_TYPE_PART, "id", "answer", "speaker", MEND_SPEAKER_SECOND, "line",
                             "Say what you heard.", NULL));
  g_autoptr (GListModel) topics =
      list_of (MEND_TYPE_TOPIC,
               g_object_new (MEND_TYPE_TOPIC, "id", "today", "text", "How I am today", "line",
                             "Say how you are today.", "second-line", "Say how you are, too.",
                             "stems", stems, NULL),
               NULL);

  return g_object_new (MEND_TYPE_FORMAT, "id", "turns", "title", "Short Turns", "step", 2, "topics",
                       topics, "parts", parts, NULL);
}

static MendChoices *
make_choices (void)
{
  g_autoptr (MendFormat) format = make_format ();

  return mend_choices_new (format);
}

static MendPart *
get_rounds (MendChoices *choices)
{
  g_autoptr (MendPart) rounds =
      g_list_model_get_item (mend_format_get_parts (mend_choices_get_format (choices)), 0);

  /* The way to talk holds it. */
  return rounds;
}

static MendPart *
get_turn (MendChoices *choices)
{
  g_autoptr (MendPart) turn =
      g_list_model_get_item (mend_part_get_children (get_rounds (choices)), 0);

  return turn;
}

static void
test_choices_exchange (void)
{
  g_autoptr (MendChoices) choices = make_choices ();
  g_autoptr (MendPlan) plan = NULL;
  const MendSeat seats[] = { MEND_SEAT_RIGHT, MEND_SEAT_LEFT, MEND_SEAT_RIGHT, MEND_SEAT_LEFT,
                             MEND_SEAT_LEFT };

  g_test_summary ("Who begins speaks first in each run, and the other second.");

  mend_choices_set_first (choices, MEND_SEAT_RIGHT);
  plan = mend_choices_make_plan (choices);

  g_assert_cmpuint (mend_plan_get_n_parts (plan), ==, G_N_ELEMENTS (seats));
  g_assert_cmpint (plan->first, ==, MEND_SEAT_RIGHT);

  for (guint i = 0; i < G_N_ELEMENTS (seats); i++)
    g_assert_cmpint (mend_plan_get_part (plan, i)->speaker, ==, seats[i]);
}

static void
test_choices_turns_are_numbered (void)
{
  g_autoptr (MendChoices) choices = make_choices ();
  g_autoptr (MendPlan) plan = mend_choices_make_plan (choices);
  const guint turns[] = { 1, 1, 2, 2, 0 };

  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpuint (mend_plan_get_part (plan, i)->turn, ==, turns[i]);
      g_assert_cmpuint (mend_plan_get_part (plan, i)->n_turns, ==, 2);
    }

  /* The one who spoke last goes on without a turn of its own beginning: it is a piece of that turn.
   */
  g_assert_cmpuint (mend_plan_get_part (plan, 4)->piece, ==, 2);
  g_assert_cmpuint (mend_plan_get_part (plan, 4)->n_pieces, ==, 2);
  g_assert_cmpuint (mend_plan_get_part (plan, 3)->n_pieces, ==, 2);
}

static void
test_choices_lines (void)
{
  g_autoptr (MendChoices) choices = make_choices ();
  g_autoptr (MendPlan) own = mend_choices_make_plan (choices);
  g_autoptr (MendPlan) offered = NULL;

  g_assert_cmpstr (mend_plan_get_part (own, 0)->line, ==, "Say how this is for you.");
  g_assert_cmpstr (mend_plan_get_part (own, 1)->line, ==, "Say how this is for you, too.");
  g_assert_cmpstr (mend_plan_get_part (own, 2)->line, ==, "What would you like to add?");
  g_assert_cmpstr (mend_plan_get_part (own, 0)->stems[0], ==, "What weighs on me is…");

  mend_choices_set_topic (choices, "today", "How I am today");
  offered = mend_choices_make_plan (choices);
  g_assert_cmpstr (offered->topic, ==, "How I am today");
  g_assert_cmpstr (mend_plan_get_part (offered, 0)->line, ==, "Say how you are today.");
  g_assert_cmpstr (mend_plan_get_part (offered, 1)->line, ==, "Say how you are, too.");
  g_assert_cmpstr (mend_plan_get_part (offered, 3)->line, ==, "What would you like to add?");
  g_assert_cmpstr (mend_plan_get_part (offered, 0)->stems[0], ==, "Today I am…");
  g_assert_cmpstr (mend_plan_get_part (offered, 4)->line, ==, "Say what you heard.");
}

static void
test_choices_names (void)
{
  g_autoptr (MendChoices) choices = make_choices ();
  g_autoptr (MendPerson) left = mend_person_new (NULL, "100 %s %n", MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) right = mend_person_new (NULL, "", MEND_SEAT_RIGHT, NULL);
  g_autoptr (MendPlan) plan = NULL;

  g_test_summary (
      "A name is put in as it is, whatever signs are in it, and only the first sign gives way.");

  mend_choices_set_person (choices, left, left->name);
  mend_choices_set_person (choices, right, "Right");
  plan = mend_choices_make_plan (choices);

  g_assert_cmpstr (mend_plan_get_part (plan, 0)->gate_speaker_line, ==,
                   "100 %s %n, what was missing? 100 % of it?");
  g_assert_cmpstr (mend_plan_get_part (plan, 1)->gate_speaker_line, ==,
                   "Right, what was missing? 100 % of it?");
  g_assert_cmpstr (mend_plan_get_name (plan, MEND_SEAT_LEFT), ==, "100 %s %n");
  g_assert_null (mend_plan_get_name (plan, MEND_SEAT_RIGHT));
  g_assert_cmpstr (plan->person_ids[0], ==, left->id);
}

static void
test_choices_ranges (void)
{
  g_autoptr (MendChoices) choices = make_choices ();
  g_autoptr (MendPlan) plan = NULL;

  mend_choices_set_length (choices, get_turn (choices), 10000);
  g_assert_cmpuint (mend_choices_get_length (choices, get_turn (choices)), ==, 600);
  mend_choices_set_length (choices, get_turn (choices), 1);
  g_assert_cmpuint (mend_choices_get_length (choices, get_turn (choices)), ==, 60);
  mend_choices_set_repeat (choices, get_rounds (choices), 0);
  g_assert_cmpuint (mend_choices_get_repeat (choices, get_rounds (choices)), ==, 1);

  plan = mend_choices_make_plan (choices);
  g_assert_cmpuint (mend_plan_get_n_parts (plan), ==, 3);
  g_assert_cmpint (mend_plan_get_part (plan, 0)->length_ms, ==, 60000);
  g_assert_cmpint (mend_plan_get_part (plan, 0)->most_ms, ==, 600000);
  g_assert_cmpint (mend_plan_get_length_ms (plan), ==, 120000);
}

static void
test_choices_topic_is_one_line (void)
{
  g_autoptr (MendChoices) choices = make_choices ();
  g_autofree char *longest = g_strnfill (2 * MEND_CHOICES_LONGEST_TOPIC, 'a');

  mend_choices_set_topic (choices, NULL, "  The\nholidays ");
  g_assert_cmpstr (mend_choices_get_topic (choices), ==, "The holidays");

  mend_choices_set_topic (choices, "today", "   ");
  g_assert_null (mend_choices_get_topic (choices));
  g_assert_null (mend_choices_get_topic_id (choices));

  mend_choices_set_topic (choices, NULL, longest);
  g_assert_cmpuint (strlen (mend_choices_get_topic (choices)), ==, MEND_CHOICES_LONGEST_TOPIC);
}

static void
changed_cb (guint *count)
{
  (*count)++;
}

static void
test_choices_plan_stays (void)
{
  g_autoptr (MendChoices) choices = make_choices ();
  g_autoptr (MendPlan) plan = mend_choices_make_plan (choices);
  guint changes = 0;

  g_signal_connect_swapped (choices, "changed", G_CALLBACK (changed_cb), &changes);
  mend_choices_set_first (choices, MEND_SEAT_RIGHT);
  mend_choices_set_length (choices, get_turn (choices), 300);

  g_assert_cmpuint (changes, ==, 2);
  g_assert_cmpint (plan->first, ==, MEND_SEAT_LEFT);
  g_assert_cmpint (mend_plan_get_part (plan, 0)->length_ms, ==, 120000);
  g_assert_finalize_object (g_steal_pointer (&choices));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/choices/exchange", test_choices_exchange);
  g_test_add_func ("/core/choices/turns-are-numbered", test_choices_turns_are_numbered);
  g_test_add_func ("/core/choices/lines", test_choices_lines);
  g_test_add_func ("/core/choices/names", test_choices_names);
  g_test_add_func ("/core/choices/ranges", test_choices_ranges);
  g_test_add_func ("/core/choices/topic-is-one-line", test_choices_topic_is_one_line);
  g_test_add_func ("/core/choices/plan-stays", test_choices_plan_stays);

  return g_test_run ();
}
