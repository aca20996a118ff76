// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-format.h"

#include "mend-content-support.h"

#include "ways/mend-part.h"
#include "ways/mend-stem.h"
#include "ways/mend-topic.h"

#include <string.h>

#define LINE_PATTERN "^[A-Z“].*[.?…]”?\\.?$"
#define STEM_PATTERN "^[A-Z].*(…|…\\?|\\.|\\?)$"

typedef void (*PartFunc) (MendContent *content, MendPart *part, gpointer user_data);

static void
for_each_part (MendContent *content, GListModel *parts, PartFunc func, gpointer user_data)
{
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (MendPart) part = g_list_model_get_item (parts, i);

      func (content, part, user_data);

      if (mend_part_is_group (part))
        for_each_part (content, mend_part_get_children (part), func, user_data);
    }
}

/* Runs through the parts of every way to talk. */
static void
for_all_parts (PartFunc func)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  GListModel *formats = mend_content_get_formats (content);

  for (guint i = 0; i < g_list_model_get_n_items (formats); i++)
    {
      g_autoptr (MendFormat) format = g_list_model_get_item (formats, i);
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for_each_part (content, mend_format_get_parts (format), func, seen);
    }
}

static MendPart *
find_part (GListModel *parts, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (MendPart) part = g_list_model_get_item (parts, i);
      MendPart *child = NULL;

      if (g_str_equal (mend_part_get_id (part), id))
        return part;

      if (mend_part_is_group (part))
        child = find_part (mend_part_get_children (part), id);

      if (child != NULL)
        return child;
    }

  return NULL;
}

static MendPart *
get_part (MendContent *content, const char *format_id, const char *part_id)
{
  MendFormat *format = mend_content_find_format (content, format_id);
  MendPart *part = find_part (mend_format_get_parts (format), part_id);

  g_assert_nonnull (part);

  return part;
}

static void
assert_text (GListModel *stems, guint position, const char *text)
{
  g_autoptr (MendStem) stem = g_list_model_get_item (stems, position);

  g_assert_cmpstr (mend_stem_get_text (stem), ==, text);
}

static void
assert_all_match (GListModel *stems, const char *pattern)
{
  for (guint i = 0; i < g_list_model_get_n_items (stems); i++)
    {
      g_autoptr (MendStem) stem = g_list_model_get_item (stems, i);

      mend_content_support_assert_matches (mend_stem_get_text (stem), pattern);
    }
}

/* Where there are later stems, none of them is one of the first. */
static void
assert_are_others (GListModel *stems, GListModel *later)
{
  if (later == stems)
    return;

  assert_all_match (later, STEM_PATTERN);
  g_assert_cmpuint (g_list_model_get_n_items (later), >, 0);

  for (guint i = 0; i < g_list_model_get_n_items (later); i++)
    {
      g_autoptr (MendStem) stem = g_list_model_get_item (later, i);

      for (guint j = 0; j < g_list_model_get_n_items (stems); j++)
        {
          g_autoptr (MendStem) first = g_list_model_get_item (stems, j);

          g_assert_cmpstr (mend_stem_get_text (stem), !=, mend_stem_get_text (first));
        }
    }
}

static void
note_id_cb (MendContent *content, MendPart *part, gpointer user_data)
{
  mend_content_support_assert_id (user_data, mend_part_get_id (part));
}

static void
test_formats_have_ids_of_their_own (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *formats = mend_content_get_formats (content);

  for (guint i = 0; i < g_list_model_get_n_items (formats); i++)
    {
      g_autoptr (MendFormat) format = g_list_model_get_item (formats, i);

      mend_content_support_assert_id (seen, mend_format_get_id (format));
    }

  for_all_parts (note_id_cb);
}

static void
check_range_cb (MendContent *content, MendPart *part, gpointer user_data)
{
  g_assert_cmpuint (mend_part_get_least (part), <=, mend_part_get_length (part));
  g_assert_cmpuint (mend_part_get_length (part), <=, mend_part_get_most (part));
  g_assert_cmpuint (mend_part_get_repeat_least (part), <=, mend_part_get_repeat (part));
  g_assert_cmpuint (mend_part_get_repeat (part), <=, mend_part_get_repeat_most (part));

  g_assert_true (mend_part_get_may_be_left_out (part) || !mend_part_get_left_out (part));

  if (mend_part_is_group (part))
    {
      g_assert_cmpuint (mend_part_get_length (part), ==, 0);
      g_assert_cmpuint (g_list_model_get_n_items (mend_part_get_children (part)), >, 0);
    }
  else
    {
      g_assert_true (mend_part_get_most (part) == 0 || mend_part_get_least (part) >= 30);
      g_assert_cmpuint (mend_part_get_repeat (part), ==, 1);
      g_assert_false (mend_part_get_exchanges (part));
    }
}

static void
test_formats_have_lengths_within_their_ranges (void)
{
  for_all_parts (check_range_cb);
}

static void
check_decks_cb (MendContent *content, MendPart *part, gpointer user_data)
{
  const char *const *decks = mend_part_get_decks (part);

  for (guint i = 0; decks != NULL && decks[i] != NULL; i++)
    {
      if (mend_content_find_deck (content, decks[i]) == NULL)
        g_error ("There is no deck “%s”", decks[i]);
    }
}

static void
test_formats_name_decks_that_exist (void)
{
  for_all_parts (check_decks_cb);
}

static void
note_decks_cb (MendContent *content, MendPart *part, gpointer user_data)
{
  const char *const *decks = mend_part_get_decks (part);

  for (guint i = 0; decks != NULL && decks[i] != NULL; i++)
    g_hash_table_add (user_data, g_strdup (decks[i]));
}

static void
test_formats_have_their_decks_at_hand (void)
{
  const char *const decks[] = { "after-a-quarrel", "appreciations", "closeness", "expect",
                                "happened",        "letting-go",    "own",       "promises",
                                "repairs",         "weekly-hour",   "heard",     "world-outside" };
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (MendContent) content = mend_content_support_load ();
  GListModel *formats = mend_content_get_formats (content);

  g_test_summary ("A deck that was made for a way to talk is at hand there.");

  for (guint i = 0; i < g_list_model_get_n_items (formats); i++)
    {
      g_autoptr (MendFormat) format = g_list_model_get_item (formats, i);

      for_each_part (content, mend_format_get_parts (format), note_decks_cb, named);
    }

  for (guint i = 0; i < G_N_ELEMENTS (decks); i++)
    {
      if (!g_hash_table_contains (named, decks[i]))
        g_error ("No way to talk has the deck %s at hand", decks[i]);
    }
}

/* Whether a part belongs to a way to talk for one person. */
static gboolean
is_alone (MendContent *content, MendPart *part)
{
  GListModel *formats = mend_content_get_formats (content);

  for (guint i = 0; i < g_list_model_get_n_items (formats); i++)
    {
      g_autoptr (MendFormat) format = g_list_model_get_item (formats, i);

      if (mend_format_get_roles (format) == MEND_ROLES_SOLO &&
          find_part (mend_format_get_parts (format), mend_part_get_id (part)) == part)
        return TRUE;
    }

  return FALSE;
}

/* Somebody who speaks has a line, and so has the one who listens, on each page they see. Nobody
 * listens where both speak, and to one who is alone. */
static void
check_lines_cb (MendContent *content, MendPart *part, gpointer user_data)
{
  if (mend_part_is_group (part) || mend_part_get_way_ids (part) != NULL)
    {
      g_assert_null (mend_part_get_line (part));
      return;
    }

  mend_content_support_assert_matches (mend_part_get_line (part), LINE_PATTERN);
  assert_all_match (mend_part_get_stems (part), STEM_PATTERN);
  assert_are_others (mend_part_get_stems (part), mend_part_get_later_stems (part));

  if (mend_part_get_speaker (part) == MEND_SPEAKER_NOBODY)
    return;

  g_assert_cmpuint (g_list_model_get_n_items (mend_part_get_stems (part)), >, 0);

  if (mend_part_get_speaker (part) == MEND_SPEAKER_BOTH || is_alone (content, part))
    {
      g_assert_null (mend_part_get_listener_line (part));
      return;
    }

  mend_content_support_assert_matches (mend_part_get_listener_line (part), LINE_PATTERN);

  if (mend_part_get_begins_turn (part))
    mend_content_support_assert_matches (mend_part_get_listener_line_before (part), LINE_PATTERN);
}

static void
test_formats_have_a_line_for_each_person (void)
{
  for_all_parts (check_lines_cb);
}

static void
check_gate_cb (MendContent *content, MendPart *part, gpointer user_data)
{
  const char *line = mend_part_get_gate_speaker_line (part);

  if (mend_part_get_gate_limit (part) == 0)
    {
      g_assert_null (line);
      g_assert_null (mend_part_get_gate_listener_line (part));
      return;
    }

  mend_content_support_assert_matches (mend_part_get_gate_listener_line (part), LINE_PATTERN);
  g_assert_nonnull (strstr (line, "%s"));
  g_assert_true (strchr (line, '%') == strrchr (line, '%'));
}

static void
test_formats_have_gates_that_name_the_speaker (void)
{
  for_all_parts (check_gate_cb);
}

static void
test_formats_are_described (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  GListModel *formats = mend_content_get_formats (content);

  for (guint i = 0; i < g_list_model_get_n_items (formats); i++)
    {
      g_autoptr (MendFormat) format = g_list_model_get_item (formats, i);

      mend_content_support_assert_matches (mend_format_get_title (format), "^[A-Z].*[a-z]$");
      mend_content_support_assert_matches (mend_format_get_summary (format), LINE_PATTERN);
      mend_content_support_assert_matches (mend_format_get_source (format), LINE_PATTERN);
      assert_all_match (mend_format_get_explanations (format), LINE_PATTERN);
      g_assert_cmpuint (g_list_model_get_n_items (mend_format_get_explanations (format)), >=, 3);
      g_assert_cmpuint (mend_format_get_version (format), ==, 1);
      g_assert_cmpuint (mend_format_get_step (format), >=, 1);
      g_assert_cmpuint (mend_format_get_step (format), <=, 6);
    }
}

static void
test_formats_have_topics_with_lines (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  GListModel *formats = mend_content_get_formats (content);

  for (guint i = 0; i < g_list_model_get_n_items (formats); i++)
    {
      g_autoptr (MendFormat) format = g_list_model_get_item (formats, i);
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      GListModel *topics = mend_format_get_topics (format);

      for (guint j = 0; j < g_list_model_get_n_items (topics); j++)
        {
          g_autoptr (MendTopic) topic = g_list_model_get_item (topics, j);

          mend_content_support_assert_id (seen, mend_topic_get_id (topic));
          mend_content_support_assert_matches (mend_topic_get_text (topic), "^[A-Z].*[a-z]$");
          mend_content_support_assert_matches (mend_topic_get_line (topic), LINE_PATTERN);
          assert_all_match (mend_topic_get_stems (topic), STEM_PATTERN);
          assert_are_others (mend_topic_get_stems (topic), mend_topic_get_later_stems (topic));
          g_assert_cmpuint (g_list_model_get_n_items (mend_topic_get_stems (topic)), >, 0);
        }
    }
}

static void
test_formats_turns_speak_the_given_words (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  MendFormat *format = mend_content_find_format (content, "turns");
  g_autoptr (MendTopic) topic = g_list_model_get_item (mend_format_get_topics (format), 0);
  GListModel *explanations = mend_format_get_explanations (format);
  MendPart *turn = get_part (content, "turns", "turn");

  g_test_summary ("The first ten minutes are given word by word.");

  g_assert_cmpstr (mend_format_get_title (format), ==, "Short Turns");
  assert_text (explanations, 0,
               "Two minutes each, twice. One speaks, the other only listens. Then you change.");
  assert_text (explanations, 1,
               "Nobody needs the right words. “I do not know yet” is a turn, too.");
  assert_text (explanations, 2, "Either of you can stop at any time and needs no reason.");
  g_assert_cmpstr (mend_topic_get_text (topic), ==, "How I am today");
  g_assert_cmpstr (mend_topic_get_line (topic), ==, "Say how you are today. Begin with “I”.");
  g_assert_cmpstr (mend_topic_get_second_line (topic), ==,
                   "Say how you are today. You may begin with what you heard.");
  assert_text (mend_topic_get_stems (topic), 0, "Today I am…");
  assert_text (mend_topic_get_stems (topic), 1, "What weighs on me is…");
  assert_text (mend_topic_get_stems (topic), 2, "I would wish for…");
  g_assert_cmpstr (mend_part_get_again_line (turn), ==,
                   "What would you like to add? It may also be something good.");
  g_assert_cmpstr (mend_part_get_listener_line_before (turn), ==,
                   "Only listen. There is nothing to answer, agree to or solve.");
  g_assert_cmpstr (mend_part_get_second_listener_line_before (turn), ==,
                   "Only listen. There is nothing to answer now.");
  g_assert_cmpstr (mend_part_get_listener_line (turn), ==, "Only listen. Your turn comes.");
}

static void
test_formats_turns_are_two_minutes_twice (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  MendFormat *format = mend_content_find_format (content, "turns");
  MendPart *group = get_part (content, "turns", "turns");
  MendPart *turn = get_part (content, "turns", "turn");

  g_assert_cmpint (mend_format_get_group (format), ==, MEND_FORMAT_GROUP_SHORT);
  g_assert_cmpint (mend_format_get_evidence (format), ==, MEND_EVIDENCE_OURS);
  g_assert_true (mend_part_get_exchanges (group));
  g_assert_cmpuint (mend_part_get_repeat (group), ==, 2);
  g_assert_cmpuint (mend_part_get_repeat_least (group), ==, 1);
  g_assert_cmpuint (mend_part_get_repeat_most (group), ==, 6);
  g_assert_cmpint (mend_part_get_speaker (turn), ==, MEND_SPEAKER_FIRST);
  g_assert_true (mend_part_get_begins_turn (turn));
  g_assert_true (mend_part_get_follows_topic (turn));
  g_assert_cmpuint (mend_part_get_length (turn), ==, 120);
  g_assert_cmpuint (mend_part_get_most (turn), ==, 600);
  g_assert_cmpuint (mend_part_get_gate_limit (turn), ==, 0);
}

static void
test_formats_floor_says_it_back (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  MendFormat *format = mend_content_find_format (content, "floor");
  MendPart *quiet = get_part (content, "floor", "quiet");
  MendPart *floor = get_part (content, "floor", "floor");
  MendPart *close = get_part (content, "floor", "close");

  g_assert_cmpstr (mend_format_get_title (format), ==, "Speak and Say Back");
  g_assert_cmpint (mend_format_get_evidence (format), ==, MEND_EVIDENCE_TRIALS);
  g_assert_cmpint (mend_part_get_speaker (quiet), ==, MEND_SPEAKER_NOBODY);
  g_assert_cmpuint (mend_part_get_length (quiet), ==, 60);
  g_assert_true (mend_part_get_may_be_left_out (quiet));
  g_assert_cmpuint (mend_part_get_length (floor), ==, 300);
  g_assert_cmpuint (mend_part_get_least (floor), ==, 120);
  g_assert_cmpuint (mend_part_get_most (floor), ==, 600);
  g_assert_cmpuint (mend_part_get_gate_limit (floor), ==, 3);
  g_assert_cmpstr (mend_part_get_gate_listener_line (floor), ==,
                   "What did you hear? A few words are enough.");
  g_assert_cmpstr (mend_part_get_gate_speaker_line (floor), ==, "%s, what was missing?");
  g_assert_true (mend_part_get_exchanges (get_part (content, "floor", "floors")));
  g_assert_cmpuint (mend_part_get_repeat (get_part (content, "floor", "floors")), ==, 1);
  g_assert_cmpuint (mend_part_get_length (close), ==, 60);
  g_assert_true (mend_part_get_exchanges (get_part (content, "floor", "closing")));
  assert_text (mend_part_get_stems (close), 0, "One thing I now understand better is…");
}

static void
test_formats_ofnr_takes_four_steps_and_an_answer (void)
{
  const char *const ids[] = { "see", "feel", "need", "ask", "reflect", "answer" };
  const char *const feelings[] = { "feelings", NULL };
  const char *const needs[] = { "needs", NULL };
  g_autoptr (MendContent) content = mend_content_support_load ();
  MendFormat *format = mend_content_find_format (content, "ofnr");
  MendPart *group = get_part (content, "ofnr", "both-ways");
  GListModel *parts = mend_part_get_children (group);

  g_assert_cmpstr (mend_format_get_title (format), ==, "See, Feel, Need, Ask");
  g_assert_cmpint (mend_format_get_evidence (format), ==, MEND_EVIDENCE_TRADITION);
  g_assert_true (mend_part_get_exchanges (group));
  g_assert_cmpuint (g_list_model_get_n_items (parts), ==, G_N_ELEMENTS (ids));

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (MendPart) part = g_list_model_get_item (parts, i);
      gboolean is_first = i < 4;

      g_assert_cmpstr (mend_part_get_id (part), ==, ids[i]);
      g_assert_cmpuint (mend_part_get_length (part), ==, 60);
      g_assert_cmpint (mend_part_get_speaker (part), ==,
                       is_first ? MEND_SPEAKER_FIRST : MEND_SPEAKER_SECOND);
      g_assert_cmpint (mend_part_get_begins_turn (part), ==, i == 0 || i == 4);
    }

  g_assert_cmpstrv (mend_part_get_decks (get_part (content, "ofnr", "feel")), feelings);
  g_assert_cmpstrv (mend_part_get_decks (get_part (content, "ofnr", "need")), needs);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/formats/have-ids-of-their-own", test_formats_have_ids_of_their_own);
  g_test_add_func ("/content/formats/have-lengths-within-their-ranges",
                   test_formats_have_lengths_within_their_ranges);
  g_test_add_func ("/content/formats/name-decks-that-exist", test_formats_name_decks_that_exist);
  g_test_add_func ("/content/formats/have-their-decks-at-hand",
                   test_formats_have_their_decks_at_hand);
  g_test_add_func ("/content/formats/have-a-line-for-each-person",
                   test_formats_have_a_line_for_each_person);
  g_test_add_func ("/content/formats/have-gates-that-name-the-speaker",
                   test_formats_have_gates_that_name_the_speaker);
  g_test_add_func ("/content/formats/are-described", test_formats_are_described);
  g_test_add_func ("/content/formats/have-topics-with-lines", test_formats_have_topics_with_lines);
  g_test_add_func ("/content/formats/turns-speak-the-given-words",
                   test_formats_turns_speak_the_given_words);
  g_test_add_func ("/content/formats/turns-are-two-minutes-twice",
                   test_formats_turns_are_two_minutes_twice);
  g_test_add_func ("/content/formats/floor-says-it-back", test_formats_floor_says_it_back);
  g_test_add_func ("/content/formats/ofnr-takes-four-steps-and-an-answer",
                   test_formats_ofnr_takes_four_steps_and_an_answer);

  return g_test_run ();
}
