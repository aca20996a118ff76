// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: promise-words. */
#include "history/mend-later-note.h"
#include "history/mend-talk-document.h"

#include <locale.h>

static void
put_down (MendTalkRecord *record, MendEventKind kind, MendSeat seat, const char *text)
{
  const MendEvent fields = {
    .kind = kind, .seat = seat, .id = record->writings->len + 1, .text = text
  };

  g_ptr_array_add (record->writings, mend_event_new_writing (&fields));
}

static void
go_through (MendTalkRecord *record, MendSeat seat, gint64 length_ms)
{
  MendCourse *course = mend_course_new ();

  course->kind = MEND_COURSE_TURN;
  course->seat = seat;
  course->part = record->course->len;
  course->from_ms = record->length_ms;
  course->to_ms = record->length_ms + length_ms;
  record->length_ms = course->to_ms;
  g_ptr_array_add (record->course, course);
}

static MendTalkRecord *
make_record (void)
{
  MendTalkRecord *record = mend_talk_record_new ();

  record->id = g_strdup ("a-talk");
  record->started = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  record->format_id = g_strdup ("turns");
  record->title = g_strdup ("Short Turns");
  record->names[0] = g_strdup ("Anna");
  record->names[1] = g_strdup ("");
  go_through (record, MEND_SEAT_LEFT, 5 * 60000);
  go_through (record, MEND_SEAT_RIGHT, 5 * 60000);

  return record;
}

static GPtrArray *
make_notes (void)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_later_note_unref);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 5, 8, 0, 0);
  const MendLaterNote fields = { .talk_id = (char *) "a-talk",
                                 .created = created,
                                 .seat = MEND_SEAT_RIGHT,
                                 .name = (char *) "Ben",
                                 .text = (char *) "We did walk." };

  g_ptr_array_add (notes, mend_later_note_new (&fields));

  return notes;
}

static void
add_standing (GPtrArray *standings, const MendPromise *fields, const MendMark *mark)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_mark_unref);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 10, 20, 0, 0);
  MendPromise promise_fields = *fields;
  g_autoptr (MendPromise) promise = NULL;

  promise_fields.created = created;
  promise = mend_promise_new (&promise_fields);

  if (mark != NULL)
    {
      MendMark mark_fields = *mark;

      mark_fields.promise_id = promise->id;
      mark_fields.created = created;
      mark_fields.seat = promise->seat;
      g_ptr_array_add (marks, mend_mark_new (&mark_fields));
    }

  g_ptr_array_add (standings, mend_standing_new (promise, marks));
}

/* One that was marked in another talk, one that nothing was said of, and an earlier one that was
 * marked in this talk. */
static GPtrArray *
make_standings (void)
{
  GPtrArray *standings = g_ptr_array_new_with_free_func (g_object_unref);
  const MendPromise promises[] = {
    { .talk_id = (char *) "earlier", .seat = MEND_SEAT_RIGHT, .text = (char *) "Home at six" },
    { .talk_id = (char *) "a-talk",
      .seat = MEND_SEAT_LEFT,
      .text = (char *) "Tea at nine",
      .when = (char *) "every day",
      .sign = (char *) "You smell it" },
    { .talk_id = (char *) "a-talk", .seat = MEND_SEAT_RIGHT, .text = (char *) "No phone" },
  };
  const MendMark missed = { .talk_id = (char *) "a-talk",
                            .outcome = MEND_OUTCOME_MISSED,
                            .fact = (char *) "Twice at nine",
                            .obstacle = (char *) "The train",
                            .next = (char *) "At seven" };
  const MendMark partly = { .talk_id = (char *) "later",
                            .outcome = MEND_OUTCOME_PARTLY,
                            .fact = (char *) "On two days" };

  add_standing (standings, &promises[0], &missed);
  add_standing (standings, &promises[1], &partly);
  add_standing (standings, &promises[2], NULL);

  return standings;
}

static char *
write_lines (const MendDocument *document)
{
  static const char marks[MEND_DOCUMENT_N_KINDS] = { 'T', 'S', 'H', 'P', ' ', 'R', 'K', 'C' };
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < mend_document_get_n_lines (document); i++)
    {
      const MendDocumentLine *line = mend_document_get_line (document, i);

      g_string_append_printf (lines, "%c %s\n", marks[line->kind], line->text);
    }

  return g_string_free (lines, FALSE);
}

static void
write_everything (MendTalkRecord *record)
{
  record->topic = g_strdup ("The evenings");
  put_down (record, MEND_EVENT_CARD, MEND_SEAT_RIGHT, "lonely");
  put_down (record, MEND_EVENT_NOTE, MEND_SEAT_RIGHT, "Thursday");
  put_down (record, MEND_EVENT_SENTENCE, MEND_SEAT_LEFT, "I feel tired.\nI need rest.");
  put_down (record, MEND_EVENT_ASIDE, MEND_SEAT_NONE, "The holidays");
  put_down (record, MEND_EVENT_TAKEN, MEND_SEAT_LEFT, "That I was heard");
  put_down (record, MEND_EVENT_KEPT, MEND_SEAT_BOTH, "A walk on Sunday");
  put_down (record, MEND_EVENT_AFTERWARDS, MEND_SEAT_LEFT, "calmer");
  put_down (record, MEND_EVENT_FOR_THERAPIST, MEND_SEAT_NONE, "That night");
}

static const char everything[] = "T The evenings\n"
                                 "S Tuesday, 3 November 2026, 21:40 · Short Turns · 10 minutes\n"
                                 "H What you both kept\n"
                                 "K A walk on Sunday\n"
                                 "H Taken along\n"
                                 "P Anna\n"
                                 "  That I was heard\n"
                                 "H Afterwards\n"
                                 "  Anna: calmer.\n"
                                 "H Promises from this talk\n"
                                 "P Anna\n"
                                 "  Tea at nine\n"
                                 "R every day · You smell it\n"
                                 "R Partly (10 November 2026): On two days\n"
                                 "P Right\n"
                                 "  No phone\n"
                                 "R Open\n"
                                 "H What became of promises\n"
                                 "P Right\n"
                                 "  Home at six\n"
                                 "R Missed: Twice at nine\n"
                                 "R What got in the way: The train\n"
                                 "R What is next: At seven\n"
                                 "H Words and sentences\n"
                                 "P Anna\n"
                                 "  I feel tired.\nI need rest.\n"
                                 "P Right\n"
                                 "  lonely\n"
                                 "H Notes\n"
                                 "P Right\n"
                                 "  Thursday\n"
                                 "R Anna spoke, turn 1\n"
                                 "H For another time\n"
                                 "  The holidays\n"
                                 "R talked about on 10 November\n"
                                 "  That night\n"
                                 "R for a therapist\n"
                                 "H Added later\n"
                                 "P Ben\n"
                                 "  We did walk.\n"
                                 "R 5 November 2026\n"
                                 "H How the talk went\n"
                                 "C Anna and Right spoke, both about five minutes.\n";

static void
test_talk_document_order (void)
{
  g_autoptr (MendDocument) document = mend_document_new ();
  g_autoptr (MendTalkRecord) record = make_record ();
  g_autoptr (GPtrArray) notes = make_notes ();
  g_autoptr (GPtrArray) standings = make_standings ();
  g_autoptr (GHashTable) done =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_date_time_unref);
  const MendTalkMore more = { .notes = notes, .standings = standings, .asides_done = done };
  g_autofree char *lines = NULL;

  write_everything (record);
  g_hash_table_insert (done, GUINT_TO_POINTER (4), g_date_time_new_utc (2026, 11, 10, 20, 0, 0));
  mend_talk_document_add (document, record, &more);
  lines = write_lines (document);

  g_assert_cmpstr (lines, ==, everything);
}

static void
test_talk_document_of_little (void)
{
  g_autoptr (MendDocument) document = mend_document_new ();
  g_autoptr (MendTalkRecord) record = make_record ();
  const MendTalkMore more = { 0 };
  g_autofree char *lines = NULL;

  g_ptr_array_set_size (record->course, 0);
  put_down (record, MEND_EVENT_NOTE, MEND_SEAT_BOTH, "Thursday");
  mend_talk_document_add (document, record, &more);
  lines = write_lines (document);

  g_assert_cmpstr (lines, ==,
                   "T Short Turns\n"
                   "S Tuesday, 3 November 2026, 21:40 · Short Turns · 10 minutes\n"
                   "H Notes\n"
                   "P Both\n"
                   "  Thursday\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");

  g_test_add_func ("/widgets/talk-document/order", test_talk_document_order);
  g_test_add_func ("/widgets/talk-document/of-little", test_talk_document_of_little);

  return g_test_run ();
}
