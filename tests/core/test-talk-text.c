// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/mend-talk-text.h"

#include "mend-fold.h"

static MendTalkRecord *
make_record (const char *topic)
{
  MendTalkRecord *record = mend_talk_record_new ();

  record->id = g_strdup ("4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11");
  record->started = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  record->format_id = g_strdup ("turns");
  record->title = g_strdup ("Short Turns");
  record->topic = g_strdup (topic);
  record->step = 2;
  record->names[0] = g_strdup ("Anna");
  record->names[1] = g_strdup ("Ben");

  return record;
}

static void
write_down (MendTalkRecord *record, MendEventKind kind, const char *text, const char *clause)
{
  const MendEvent fields = {
    .kind = kind, .seat = MEND_SEAT_LEFT, .id = 1, .text = text, .clause = clause
  };

  g_ptr_array_add (record->writings, mend_event_new_writing (&fields));
}

static gboolean
has (const MendTalkText *text, const MendSearchText *notes, const char *looked_for)
{
  g_auto (GStrv) words = mend_fold_words (looked_for);

  return mend_talk_text_has_all (text, notes, (const char *const *) words);
}

static void
test_talk_text_what_is_searched (void)
{
  g_autoptr (MendTalkRecord) record = make_record ("The Holidays");
  g_autoptr (MendTalkText) text = NULL;

  g_test_summary ("What both can read on the page of the talk is found, and nothing else.");

  write_down (record, MEND_EVENT_CARD, "afraid", "I am frightened.");
  write_down (record, MEND_EVENT_CARD, "lonely", NULL);
  write_down (record, MEND_EVENT_SENTENCE, "When it is late\nI need rest.", NULL);
  write_down (record, MEND_EVENT_NOTE, "Her hands", NULL);
  write_down (record, MEND_EVENT_ASIDE, "Money", NULL);
  write_down (record, MEND_EVENT_TAKEN, "That I was heard", NULL);
  write_down (record, MEND_EVENT_KEPT, "A walk", NULL);
  write_down (record, MEND_EVENT_AFTERWARDS, "heavy", NULL);
  write_down (record, MEND_EVENT_FOR_THERAPIST, "Sleep", NULL);
  text = mend_talk_text_new (record);

  g_assert_true (has (text, NULL, "holidays"));
  g_assert_true (has (text, NULL, "frightened"));
  g_assert_true (has (text, NULL, "lonely"));
  g_assert_true (has (text, NULL, "rest"));
  g_assert_true (has (text, NULL, "hands"));
  g_assert_true (has (text, NULL, "money"));
  g_assert_true (has (text, NULL, "heard"));
  g_assert_true (has (text, NULL, "walk"));
  g_assert_true (has (text, NULL, "walk hands holidays"));
  g_assert_true (has (text, NULL, ""));

  g_assert_false (has (text, NULL, "heavy"));
  g_assert_false (has (text, NULL, "sleep"));
  g_assert_false (has (text, NULL, "anna"));
  g_assert_false (has (text, NULL, "turns"));
  g_assert_false (has (text, NULL, "walk snow"));
}

static void
test_talk_text_notes_added_later (void)
{
  g_autoptr (MendTalkRecord) record = make_record ("The Holidays");
  g_autoptr (MendTalkText) text = mend_talk_text_new (record);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (MendSearchText) notes = NULL;

  g_ptr_array_add (texts, (gpointer) "It still holds");
  notes = mend_search_text_new ("", texts);

  g_assert_false (has (text, NULL, "holds"));
  g_assert_true (has (text, notes, "holds"));
  g_assert_true (has (text, notes, "holidays holds"));
  g_assert_false (has (text, notes, "holds snow"));
}

static void
test_talk_text_traits (void)
{
  g_autoptr (MendTalkRecord) record = make_record ("");
  MendTalkText *text;
  MendTalkText *copy;

  g_test_summary ("It outlives the record, and a talk with no topic is called by its way.");

  write_down (record, MEND_EVENT_NOTE, "Her hands", NULL);
  write_down (record, MEND_EVENT_TAKEN, "\n  That I was heard", NULL);
  text = mend_talk_text_new (record);
  g_clear_pointer (&record, mend_talk_record_unref);

  g_assert_cmpstr (text->traits.id, ==, "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11");
  g_assert_cmpstr (text->traits.format_id, ==, "turns");
  g_assert_cmpuint (text->traits.step, ==, 2);
  g_assert_true (text->traits.has_notes);
  g_assert_false (text->traits.has_promises);
  g_assert_cmpint (g_date_time_get_hour (text->traits.started), ==, 21);
  g_assert_cmpstr (text->title, ==, "Short Turns");
  g_assert_cmpstr (text->first_kept, ==, "That I was heard");
  g_assert_cmpstr (mend_search_text_get_name (text->text), ==, "Short Turns");

  copy = g_boxed_copy (MEND_TYPE_TALK_TEXT, text);
  g_assert_true (copy == text);
  mend_talk_text_unref (text);
  g_assert_cmpstr (copy->title, ==, "Short Turns");
  g_boxed_free (MEND_TYPE_TALK_TEXT, copy);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/talk-text/what-is-searched", test_talk_text_what_is_searched);
  g_test_add_func ("/talk-text/notes-added-later", test_talk_text_notes_added_later);
  g_test_add_func ("/talk-text/traits", test_talk_text_traits);

  return g_test_run ();
}
