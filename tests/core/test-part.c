// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-part.h"

#include "mend-core-enums.h"
#include "ways/mend-stem.h"

/* Each text has its own name as its value, so that no two can be taken for each other. */
static void
test_part_says_each_line_in_its_place (void)
{
  g_autoptr (MendPart) part = g_object_new (
      MEND_TYPE_PART, "id", "id", "title", "title", "line", "line", "second-line", "second-line",
      "again-line", "again-line", "promise-line", "promise-line", "listener-line-before",
      "listener-line-before", "second-listener-line-before", "second-listener-line-before",
      "listener-line", "listener-line", "second-listener-line", "second-listener-line",
      "gate-listener-line", "gate-listener-line", "gate-speaker-line", "gate-speaker-line", NULL);

  g_assert_cmpstr (mend_part_get_id (part), ==, "id");
  g_assert_cmpstr (mend_part_get_title (part), ==, "title");
  g_assert_cmpstr (mend_part_get_line (part), ==, "line");
  g_assert_cmpstr (mend_part_get_second_line (part), ==, "second-line");
  g_assert_cmpstr (mend_part_get_again_line (part), ==, "again-line");
  g_assert_cmpstr (mend_part_get_promise_line (part), ==, "promise-line");
  g_assert_cmpstr (mend_part_get_listener_line_before (part), ==, "listener-line-before");
  g_assert_cmpstr (mend_part_get_second_listener_line_before (part), ==,
                   "second-listener-line-before");
  g_assert_cmpstr (mend_part_get_listener_line (part), ==, "listener-line");
  g_assert_cmpstr (mend_part_get_second_listener_line (part), ==, "second-listener-line");
  g_assert_cmpstr (mend_part_get_gate_listener_line (part), ==, "gate-listener-line");
  g_assert_cmpstr (mend_part_get_gate_speaker_line (part), ==, "gate-speaker-line");
  g_assert_finalize_object (g_steal_pointer (&part));
}

static void
test_part_counts (void)
{
  g_autoptr (MendPart) part = g_object_new (
      MEND_TYPE_PART, "length", 120, "least", 60, "most", 600, "gate-limit", 3, "repeat", 2,
      "repeat-least", 0, "repeat-most", 6, "begins-turn", TRUE, "follows-topic", FALSE, "exchanges",
      TRUE, "may-be-left-out", FALSE, "speaker", MEND_SPEAKER_SECOND, NULL);

  g_assert_cmpuint (mend_part_get_length (part), ==, 120);
  g_assert_cmpuint (mend_part_get_least (part), ==, 60);
  g_assert_cmpuint (mend_part_get_most (part), ==, 600);
  g_assert_cmpuint (mend_part_get_gate_limit (part), ==, 3);
  g_assert_cmpuint (mend_part_get_repeat (part), ==, 2);
  g_assert_cmpuint (mend_part_get_repeat_least (part), ==, 0);
  g_assert_cmpuint (mend_part_get_repeat_most (part), ==, 6);
  g_assert_true (mend_part_get_begins_turn (part));
  g_assert_false (mend_part_get_follows_topic (part));
  g_assert_true (mend_part_get_exchanges (part));
  g_assert_false (mend_part_get_may_be_left_out (part));
  g_assert_cmpint (mend_part_get_speaker (part), ==, MEND_SPEAKER_SECOND);
  g_assert_finalize_object (g_steal_pointer (&part));
}

static void
test_part_properties_read_as_they_were_set (void)
{
  const char *const decks[] = { "feelings", "needs", NULL };
  g_autoptr (MendPart) part =
      g_object_new (MEND_TYPE_PART, "line", "Speak.", "length", 60, "follows-topic", TRUE,
                    "may-be-left-out", TRUE, "speaker", MEND_SPEAKER_BOTH, "decks", decks, NULL);
  g_auto (GStrv) listed = NULL;
  g_autofree char *line = NULL;
  guint length = 0;
  gboolean follows_topic = FALSE;
  gboolean may_be_left_out = FALSE;
  MendSpeaker speaker = MEND_SPEAKER_NOBODY;

  g_object_get (part, "line", &line, "length", &length, "follows-topic", &follows_topic,
                "may-be-left-out", &may_be_left_out, "speaker", &speaker, "decks", &listed, NULL);

  g_assert_cmpstr (line, ==, "Speak.");
  g_assert_cmpuint (length, ==, 60);
  g_assert_true (follows_topic);
  g_assert_true (may_be_left_out);
  g_assert_cmpint (speaker, ==, MEND_SPEAKER_BOTH);
  g_assert_cmpstrv (listed, decks);
  g_assert_cmpstrv (mend_part_get_decks (part), decks);
}

static void
test_part_is_group_with_children (void)
{
  g_autoptr (GListStore) children = g_list_store_new (MEND_TYPE_PART);
  g_autoptr (MendPart) phase = g_object_new (MEND_TYPE_PART, NULL);
  g_autoptr (MendPart) group = g_object_new (MEND_TYPE_PART, "children", children, NULL);

  g_assert_false (mend_part_is_group (phase));
  g_assert_null (mend_part_get_children (phase));
  g_assert_null (mend_part_get_decks (phase));
  g_assert_true (mend_part_is_group (group));
  g_assert_true (mend_part_get_children (group) == G_LIST_MODEL (children));
  g_assert_cmpuint (mend_part_get_repeat (group), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (mend_part_get_stems (phase)), ==, 0);
  g_assert_finalize_object (g_steal_pointer (&group));
  g_assert_finalize_object (g_steal_pointer (&phase));
}

static void
test_part_speakers_have_stable_nicks (void)
{
  g_autoptr (GEnumClass) speakers = g_type_class_ref (MEND_TYPE_SPEAKER);

  g_test_summary ("Content files and plans name speakers by these nicks.");

  g_assert_cmpint (g_enum_get_value_by_nick (speakers, "nobody")->value, ==, MEND_SPEAKER_NOBODY);
  g_assert_cmpint (g_enum_get_value_by_nick (speakers, "first")->value, ==, MEND_SPEAKER_FIRST);
  g_assert_cmpint (g_enum_get_value_by_nick (speakers, "second")->value, ==, MEND_SPEAKER_SECOND);
  g_assert_cmpint (g_enum_get_value_by_nick (speakers, "both")->value, ==, MEND_SPEAKER_BOTH);
  g_assert_cmpint (g_enum_get_value_by_nick (speakers, "hurt")->value, ==, MEND_SPEAKER_HURT);
  g_assert_cmpint (g_enum_get_value_by_nick (speakers, "responsible")->value, ==,
                   MEND_SPEAKER_RESPONSIBLE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/part/says-each-line-in-its-place", test_part_says_each_line_in_its_place);
  g_test_add_func ("/core/part/counts", test_part_counts);
  g_test_add_func ("/core/part/properties-read-as-they-were-set",
                   test_part_properties_read_as_they_were_set);
  g_test_add_func ("/core/part/is-group-with-children", test_part_is_group_with_children);
  g_test_add_func ("/core/part/speakers-have-stable-nicks", test_part_speakers_have_stable_nicks);

  return g_test_run ();
}
