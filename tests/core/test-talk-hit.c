// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-hit.h"

#include "mend-fold.h"

#define LONG_BEFORE                                                                                \
  "On the first evening of the long journey to the house by the sea, when nobody wanted to be "    \
  "the one to begin, I thought of the garden"
#define LONG_AFTER                                                                                 \
  " and of all the small things that we used to do there, with the children and without them, "    \
  "before the winter in which we sold the house, and of the many evenings on which we said that "  \
  "we would go back."

static MendTalkText *
make_text (const char *topic, const char *kept, const char *note)
{
  g_autoptr (MendTalkRecord) record = mend_talk_record_new ();
  const MendEvent fields[] = {
    { .kind = MEND_EVENT_KEPT, .seat = MEND_SEAT_BOTH, .id = 1, .text = kept },
    { .kind = MEND_EVENT_NOTE, .seat = MEND_SEAT_LEFT, .id = 2, .text = note },
  };

  record->id = g_strdup ("4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11");
  record->started = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  record->format_id = g_strdup ("turns");
  record->title = g_strdup ("Short Turns");
  record->topic = g_strdup (topic);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_ptr_array_add (record->writings, mend_event_new_writing (&fields[i]));

  return mend_talk_text_new (record);
}

static MendTalkHit *
make_hit (MendTalkText *text, const char *later, const char *looked_for)
{
  g_auto (GStrv) words = mend_fold_words (looked_for);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (MendSearchText) notes = NULL;

  if (later != NULL)
    {
      g_ptr_array_add (texts, (gpointer) later);
      notes = mend_search_text_new ("", texts);
    }

  return mend_talk_hit_new (text, notes, (const char *const *) words);
}

/* What is marked in a text, one stretch after the other. */
static char *
list_marked (const char *text, const GArray *spans)
{
  g_autoptr (GPtrArray) marked = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < spans->len; i++)
    {
      const MendFoldSpan span = g_array_index (spans, MendFoldSpan, i);

      g_ptr_array_add (marked, g_strndup (text + span.start, span.end - span.start));
    }

  g_ptr_array_add (marked, NULL);

  return g_strjoinv ("|", (char **) marked->pdata);
}

static void
assert_hit (MendTalkHit *hit, const char *line, const char *in_line, const char *in_topic)
{
  g_autofree char *marked =
      list_marked (mend_talk_hit_get_line (hit), mend_talk_hit_get_line_spans (hit));
  g_autofree char *marked_topic =
      list_marked (mend_talk_hit_get_topic (hit), mend_talk_hit_get_topic_spans (hit));

  g_assert_cmpstr (mend_talk_hit_get_line (hit), ==, line);
  g_assert_cmpstr (marked, ==, in_line);
  g_assert_cmpstr (marked_topic, ==, in_topic);
}

static void
test_talk_hit_in_its_sentence (void)
{
  g_autoptr (MendTalkText) text =
      make_text ("The Garden", "A walk on Sunday", "It was late. The garden, in the rain!");
  g_autoptr (MendTalkHit) hit = make_hit (text, NULL, "garden rain");

  g_assert_cmpstr (mend_talk_hit_get_talk_id (hit), ==, "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11");
  g_assert_cmpint (g_date_time_get_day_of_month (mend_talk_hit_get_started (hit)), ==, 3);
  g_assert_cmpstr (mend_talk_hit_get_title (hit), ==, "Short Turns");
  g_assert_cmpstr (mend_talk_hit_get_topic (hit), ==, "The Garden");
  assert_hit (hit, "The garden, in the rain!", "garden|rain", "Garden");
}

static void
test_talk_hit_in_the_topic_only (void)
{
  g_autoptr (MendTalkText) text = make_text ("The Garden", "A walk on Sunday", "It was late.");
  g_autoptr (MendTalkHit) hit = make_hit (text, NULL, "garden");
  g_autoptr (MendTalkHit) any = make_hit (text, NULL, "");

  g_test_summary ("With nothing to show but the topic, it is the first line that was kept.");

  assert_hit (hit, "A walk on Sunday", "", "Garden");
  assert_hit (any, "A walk on Sunday", "", "");
}

static void
test_talk_hit_in_a_note_added_later (void)
{
  g_autoptr (MendTalkText) text = make_text ("The Garden", "A walk on Sunday", "It was late.");
  g_autoptr (MendTalkHit) hit = make_hit (text, "It was a long walk, and late.", "walk late");
  g_autoptr (MendTalkHit) same = make_hit (text, "A walk", "walk");

  g_test_summary ("The talk itself comes first, if a later note has no more of the words.");

  assert_hit (hit, "It was a long walk, and late.", "walk|late", "");
  assert_hit (same, "A walk on Sunday", "walk", "");
}

static void
test_talk_hit_cuts_a_long_sentence (void)
{
  g_autoptr (MendTalkText) text = make_text (NULL, "A walk", LONG_BEFORE LONG_AFTER);
  g_autoptr (MendTalkHit) late = make_hit (text, NULL, "garden");
  g_autoptr (MendTalkHit) early = make_hit (text, NULL, "evening");
  const char *line = mend_talk_hit_get_line (late);

  g_test_summary ("What was found is near the beginning; whole words are left.");

  g_assert_true (g_str_has_prefix (line, "…to begin, I thought of the garden and of all"));
  g_assert_true (g_str_has_suffix (line, "…"));
  g_assert_cmpint (g_utf8_strlen (line, -1), <=, 182);
  g_assert_true (g_str_has_prefix (mend_talk_hit_get_line (early), "On the first evening"));
  g_assert_true (g_str_has_suffix (mend_talk_hit_get_line (early), "…"));
}

static void
test_talk_hit_cuts_where_there_are_no_words (void)
{
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (MendTalkText) text = NULL;
  g_autoptr (MendTalkHit) hit = NULL;

  for (guint i = 0; i < 300; i++)
    g_string_append (note, i == 200 ? "x" : "ü");

  text = make_text (NULL, "A walk", note->str);
  hit = make_hit (text, NULL, "ux");

  g_assert_true (g_utf8_validate (mend_talk_hit_get_line (hit), -1, NULL));
  g_assert_cmpuint (mend_talk_hit_get_line_spans (hit)->len, ==, 1);
  g_assert_cmpint (g_utf8_strlen (mend_talk_hit_get_line (hit), -1), <=, 182);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/talk-hit/in-its-sentence", test_talk_hit_in_its_sentence);
  g_test_add_func ("/talk-hit/in-the-topic-only", test_talk_hit_in_the_topic_only);
  g_test_add_func ("/talk-hit/in-a-note-added-later", test_talk_hit_in_a_note_added_later);
  g_test_add_func ("/talk-hit/cuts-a-long-sentence", test_talk_hit_cuts_a_long_sentence);
  g_test_add_func ("/talk-hit/cuts-where-there-are-no-words",
                   test_talk_hit_cuts_where_there_are_no_words);

  return g_test_run ();
}
