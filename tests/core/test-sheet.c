// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: sheet-line. */
#include "export/mend-sheet.h"

#define ANNA "anna-id"
#define BEN  "ben-id"

static MendSheet *
make_sheet (void)
{
  g_autoptr (MendPerson) anna = mend_person_new (ANNA, "Anna", MEND_SEAT_LEFT, "blue");
  g_autoptr (MendPerson) ben = mend_person_new (BEN, "Ben", MEND_SEAT_RIGHT, "orange");

  return mend_sheet_new (anna, ben);
}

static MendTalkRecord *
make_record (const char *topic, const char *left, const char *right)
{
  MendTalkRecord *record = mend_talk_record_new ();

  record->id = g_strdup ("4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11");
  record->started = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  record->title = g_strdup ("Short Turns");
  record->topic = g_strdup (topic);
  record->person_ids[0] = g_strdup (left);
  record->person_ids[1] = g_strdup (right);

  return record;
}

static void
write_down (MendTalkRecord *record, MendEventKind kind, MendSeat seat, const char *text)
{
  const MendEvent fields = {
    .kind = kind, .seat = seat, .id = record->writings->len + 1, .text = text
  };

  g_ptr_array_add (record->writings, mend_event_new_writing (&fields));
}

static void
assert_line (MendSheet *sheet, guint position, MendSheetKind kind, MendSeat seat, const char *text)
{
  MendSheetLine *line = g_ptr_array_index (mend_sheet_get_lines (sheet), position);

  g_assert_cmpint (mend_sheet_line_get_kind (line), ==, kind);
  g_assert_cmpint (mend_sheet_line_get_seat (line), ==, seat);
  g_assert_cmpstr (mend_sheet_line_get_text (line), ==, text);
}

static void
test_sheet_what_can_be_chosen (void)
{
  g_autoptr (MendSheet) sheet = make_sheet ();
  g_autoptr (MendTalkRecord) record = make_record ("Money", ANNA, BEN);

  g_test_summary (
      "Each line is its writer's. What it was about and what both keep belongs to both, "
      "and so does what nobody in particular has put aside.");

  write_down (record, MEND_EVENT_CARD, MEND_SEAT_RIGHT, "afraid");
  write_down (record, MEND_EVENT_NOTE, MEND_SEAT_LEFT, "The gate");
  write_down (record, MEND_EVENT_TAKEN, MEND_SEAT_RIGHT, "A breath");
  write_down (record, MEND_EVENT_KEPT, MEND_SEAT_BOTH, "A walk");
  write_down (record, MEND_EVENT_FOR_THERAPIST, MEND_SEAT_NONE, "Sleep");
  write_down (record, MEND_EVENT_FOR_THERAPIST, MEND_SEAT_LEFT, "My father");
  write_down (record, MEND_EVENT_ASIDE, MEND_SEAT_NONE, "The shed");
  write_down (record, MEND_EVENT_AFTERWARDS, MEND_SEAT_LEFT, "heavy");
  mend_sheet_add_talk (sheet, record);

  g_assert_cmpuint (mend_sheet_get_lines (sheet)->len, ==, 7);
  assert_line (sheet, 0, MEND_SHEET_TALK, MEND_SEAT_BOTH, "Money");
  assert_line (sheet, 1, MEND_SHEET_SAID, MEND_SEAT_RIGHT, "afraid");
  assert_line (sheet, 2, MEND_SHEET_NOTE, MEND_SEAT_LEFT, "The gate");
  assert_line (sheet, 3, MEND_SHEET_TAKEN, MEND_SEAT_RIGHT, "A breath");
  assert_line (sheet, 4, MEND_SHEET_KEPT, MEND_SEAT_BOTH, "A walk");
  assert_line (sheet, 5, MEND_SHEET_FOR_THERAPIST, MEND_SEAT_BOTH, "Sleep");
  assert_line (sheet, 6, MEND_SHEET_FOR_THERAPIST, MEND_SEAT_LEFT, "My father");
}

static void
test_sheet_nothing_is_chosen (void)
{
  g_autoptr (MendSheet) sheet = make_sheet ();
  g_autoptr (MendTalkRecord) record = make_record ("Money", ANNA, BEN);

  write_down (record, MEND_EVENT_NOTE, MEND_SEAT_LEFT, "The gate");
  mend_sheet_add_talk (sheet, record);

  g_assert_false (mend_sheet_get_has_chosen (sheet));
  for (guint i = 0; i < mend_sheet_get_lines (sheet)->len; i++)
    g_assert_false (
        mend_sheet_line_get_is_chosen (g_ptr_array_index (mend_sheet_get_lines (sheet), i)));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_sheet_each_chooses_the_own (void)
{
  g_autoptr (MendSheet) sheet = make_sheet ();
  g_autoptr (MendTalkRecord) record = make_record (NULL, ANNA, BEN);
  MendSheetLine *line;
  guint n_changes = 0;

  g_test_summary (
      "A line of one person cannot be chosen in the other's part, nor in that of both.");

  write_down (record, MEND_EVENT_NOTE, MEND_SEAT_LEFT, "The gate");
  mend_sheet_add_talk (sheet, record);
  line = g_ptr_array_index (mend_sheet_get_lines (sheet), 1);
  g_signal_connect_swapped (sheet, "notify::has-chosen", G_CALLBACK (count_cb), &n_changes);

  g_assert_false (mend_sheet_line_choose (line, MEND_SEAT_RIGHT, TRUE));
  g_assert_false (mend_sheet_line_choose (line, MEND_SEAT_BOTH, TRUE));
  g_assert_false (mend_sheet_line_get_is_chosen (line));
  g_assert_false (mend_sheet_get_has_chosen (sheet));

  g_assert_true (mend_sheet_line_choose (line, MEND_SEAT_LEFT, TRUE));
  g_assert_true (mend_sheet_line_get_is_chosen (line));
  g_assert_true (mend_sheet_get_has_chosen (sheet));
  g_assert_false (mend_sheet_line_choose (line, MEND_SEAT_RIGHT, FALSE));
  g_assert_true (mend_sheet_line_get_is_chosen (line));

  g_assert_true (mend_sheet_line_choose (line, MEND_SEAT_LEFT, FALSE));
  g_assert_false (mend_sheet_get_has_chosen (sheet));
  g_assert_cmpuint (n_changes, ==, 2);
}

static void
test_sheet_changed_places (void)
{
  g_autoptr (MendSheet) sheet = make_sheet ();
  g_autoptr (MendTalkRecord) record = make_record ("Money", BEN, ANNA);

  g_test_summary ("A line stays its writer's when the two have changed places since.");

  write_down (record, MEND_EVENT_NOTE, MEND_SEAT_LEFT, "Ben wrote this");
  write_down (record, MEND_EVENT_NOTE, MEND_SEAT_RIGHT, "Anna wrote this");
  mend_sheet_add_talk (sheet, record);

  assert_line (sheet, 1, MEND_SHEET_NOTE, MEND_SEAT_RIGHT, "Ben wrote this");
  assert_line (sheet, 2, MEND_SHEET_NOTE, MEND_SEAT_LEFT, "Anna wrote this");
  g_assert_cmpstr (mend_sheet_get_name (sheet, MEND_SEAT_RIGHT), ==, "Ben");
}

static void
add_promise (GPtrArray *standings, MendSeat seat, const char *person_id, const char *text)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 22, 0, 0);
  g_autoptr (GPtrArray) marks = g_ptr_array_new ();
  const MendPromise fields = { .id = (char *) "promise",
                               .created = created,
                               .seat = seat,
                               .person_id = (char *) person_id,
                               .text = (char *) text };
  g_autoptr (MendPromise) promise = mend_promise_new (&fields);

  g_ptr_array_add (standings, mend_standing_new (promise, marks));
}

static void
test_sheet_promises (void)
{
  g_autoptr (MendSheet) sheet = make_sheet ();
  g_autoptr (GPtrArray) standings = g_ptr_array_new_with_free_func (g_object_unref);
  MendSheetLine *line;

  g_test_summary ("A promise is for the one to choose who gave it; the newest comes first.");

  add_promise (standings, MEND_SEAT_LEFT, BEN, "Tea");
  add_promise (standings, MEND_SEAT_LEFT, ANNA, "Home at six");
  mend_sheet_add_promises (sheet, standings);

  g_assert_cmpuint (mend_sheet_get_lines (sheet)->len, ==, 2);
  assert_line (sheet, 0, MEND_SHEET_PROMISE, MEND_SEAT_LEFT, "Home at six");
  assert_line (sheet, 1, MEND_SHEET_PROMISE, MEND_SEAT_RIGHT, "Tea");
  line = g_ptr_array_index (mend_sheet_get_lines (sheet), 0);
  g_assert_nonnull (mend_sheet_line_get_standing (line));
  g_assert_null (mend_sheet_line_get_record (line));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/sheet/what-can-be-chosen", test_sheet_what_can_be_chosen);
  g_test_add_func ("/core/sheet/nothing-is-chosen", test_sheet_nothing_is_chosen);
  g_test_add_func ("/core/sheet/each-chooses-the-own", test_sheet_each_chooses_the_own);
  g_test_add_func ("/core/sheet/changed-places", test_sheet_changed_places);
  g_test_add_func ("/core/sheet/promises", test_sheet_promises);

  return g_test_run ();
}
