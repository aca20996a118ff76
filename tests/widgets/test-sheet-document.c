// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-markdown.h"
#include "export/mend-sheet-document.h"

#include <locale.h>

static void
write_down (MendTalkRecord *record, MendEventKind kind, MendSeat seat, const char *text)
{
  const MendEvent fields = {
    .kind = kind, .seat = seat, .id = record->writings->len + 1, .text = text
  };

  g_ptr_array_add (record->writings, mend_event_new_writing (&fields));
}

static void
add_talk (MendSheet *sheet, int day, const char *topic, const char *note)
{
  g_autoptr (MendTalkRecord) record = mend_talk_record_new ();

  record->id = g_strdup_printf ("talk %d", day);
  record->started = g_date_time_new_utc (2026, 11, day, 21, 40, 0);
  record->title = g_strdup ("Short Turns");
  record->topic = g_strdup (topic);
  write_down (record, MEND_EVENT_NOTE, MEND_SEAT_LEFT, note);
  write_down (record, MEND_EVENT_TAKEN, MEND_SEAT_RIGHT, "A breath");
  write_down (record, MEND_EVENT_KEPT, MEND_SEAT_BOTH, "A walk");
  write_down (record, MEND_EVENT_FOR_THERAPIST, MEND_SEAT_NONE, "Sleep");
  mend_sheet_add_talk (sheet, record);
}

static MendSheet *
make_sheet (void)
{
  g_autoptr (MendPerson) anna = mend_person_new ("anna", "Anna", MEND_SEAT_LEFT, "blue");
  g_autoptr (MendPerson) ben = mend_person_new ("ben", "Ben", MEND_SEAT_RIGHT, "orange");
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 22, 0, 0);
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();
  g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func (g_object_unref);
  const MendPromise fields = {
    .id = (char *) "p", .created = created, .seat = MEND_SEAT_RIGHT, .text = (char *) "Tea"
  };
  g_autoptr (MendPromise) promise = mend_promise_new (&fields);
  MendSheet *sheet = mend_sheet_new (anna, ben);

  g_ptr_array_add (standings, mend_standing_new (promise, marks));
  mend_sheet_add_promises (sheet, standings);
  add_talk (sheet, 3, "Money", "The gate");
  add_talk (sheet, 1, "The garden", "The path");

  return sheet;
}

static void
choose (MendSheet *sheet, const char *text)
{
  GPtrArray *lines = mend_sheet_get_lines (sheet);

  for (guint i = 0; i < lines->len; i++)
    {
      MendSheetLine *line = g_ptr_array_index (lines, i);

      if (g_str_equal (mend_sheet_line_get_text (line), text))
        {
          mend_sheet_line_choose (line, mend_sheet_line_get_seat (line), TRUE);
          return;
        }
    }

  g_assert_not_reached ();
}

static void
assert_reads (MendSheet *sheet, const char *const *expected, const char *const *absent)
{
  g_autoptr (MendDocument) document = mend_sheet_document_new (sheet);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *at;

  mend_markdown_append (text, document);
  at = text->str;

  for (guint i = 0; expected[i] != NULL; i++)
    {
      at = strstr (at, expected[i]);
      g_test_message ("%s", expected[i]);
      g_assert_nonnull (at);
    }

  for (guint i = 0; absent[i] != NULL; i++)
    {
      g_test_message ("%s", absent[i]);
      g_assert_null (strstr (text->str, absent[i]));
    }
}

static void
test_sheet_document_only_what_was_chosen (void)
{
  g_autoptr (MendSheet) sheet = make_sheet ();
  const char *const expected[] = { "For a Therapist", "From a talk", "Anna", "The gate", NULL };
  const char *const absent[] = { "Ben",    "Money",    "November", "Short",    "A walk", "Sleep",
                                 "garden", "The path", "Tea",      "Promises", "aside",  NULL };

  g_test_summary (
      "Of what was not chosen nothing is there: no name, no day, no topic, no heading.");

  choose (sheet, "The gate");
  assert_reads (sheet, expected, absent);
}

static void
test_sheet_document_order (void)
{
  g_autoptr (MendSheet) sheet = make_sheet ();
  const char *const expected[] = { "Put aside for a therapist",
                                   "Sleep",
                                   "Promises",
                                   "Ben",
                                   "Tea",
                                   "From a talk",
                                   "Anna",
                                   "The path",
                                   "Money",
                                   "3 November 2026",
                                   "Both",
                                   "A walk",
                                   "kept by both",
                                   "Ben",
                                   "A breath",
                                   "taken along",
                                   NULL };
  const char *const absent[] = { "The garden", "1 November", "The gate", NULL };

  g_test_summary ("First what was put aside and promises, then the talks, the oldest first.");

  choose (sheet, "Sleep");
  choose (sheet, "Tea");
  choose (sheet, "Money");
  choose (sheet, "A walk");
  choose (sheet, "A breath");
  choose (sheet, "The path");
  assert_reads (sheet, expected, absent);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/widgets/sheet-document/only-what-was-chosen",
                   test_sheet_document_only_what_was_chosen);
  g_test_add_func ("/widgets/sheet-document/order", test_sheet_document_order);

  return g_test_run ();
}
