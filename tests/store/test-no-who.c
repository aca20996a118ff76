// SPDX-License-Identifier: GPL-3.0-or-later
/* Nobody can read from the running talk, or from its record, which of the two did what. */

#include <string.h>

#include "history/mend-talk-record.h"
#include "json/mend-json-writer.h"
#include "json/mend-snapshot-json.h"
#include "json/mend-talk-json.h"
#include "mend-manual-clock.h"
#include "mend-test-plan.h"
#include "talk/mend-more-time-request.h"
#include "talk/mend-talk.h"

#define ID "7f1f2a3c-0000-4000-8000-000000000001"

static void
pass (MendManualClock *clock, guint seconds)
{
  for (guint i = 0; i < seconds; i++)
    mend_manual_clock_advance (clock, G_USEC_PER_SEC);
}

static void
act (MendTalk *talk, MendManualClock *clock, MendEventKind kind)
{
  g_assert_true (mend_talk_act (talk, kind));
  pass (clock, 5);
}

/* Somebody asks for more time, and the other would rather not. */
static void
refuse_more_time (MendTalk *talk)
{
  MendMoreTimeRequest request = { 0 };

  g_assert_true (mend_more_time_request_ask (&request, mend_talk_get_schedule (talk),
                                             mend_talk_get_now_ms (talk)));
  mend_more_time_request_close (&request);
}

/* What is to come takes a minute longer. */
static void
change_length (MendTalk *talk)
{
  g_autoptr (GArray) ahead = mend_talk_list_ahead (talk);
  const MendLengthAhead *last = NULL;

  g_assert_cmpuint (ahead->len, >, 0);
  last = &g_array_index (ahead, MendLengthAhead, ahead->len - 1);
  g_assert_true (mend_talk_set_length (talk, last->part, last->length_ms + 60000));
}

/* All that can happen in a talk and is nobody's business; @first comes back from the break first.
 */
static MendSnapshot *
have_talk (MendSeat first)
{
  g_autoptr (MendManualClock) clock = mend_manual_clock_new ();
  g_autoptr (MendPlan) plan = mend_test_plan_new_floor ();
  g_autoptr (MendTalk) talk = mend_talk_new (MEND_CLOCK (clock), plan);
  const MendSchedule *schedule = mend_talk_get_schedule (talk);
  guint card;

  while (mend_talk_get_part (talk)->gate_limit == 0)
    {
      act (talk, clock, MEND_EVENT_BEGIN);
      act (talk, clock, MEND_EVENT_FINISH);
    }

  act (talk, clock, MEND_EVENT_BEGIN);
  card = mend_talk_pick_card (talk, "raw", "raw", "I feel raw.");
  g_assert_true (mend_talk_put_back (talk, card));
  change_length (talk);
  act (talk, clock, MEND_EVENT_PAUSE);
  act (talk, clock, MEND_EVENT_GO_ON);
  refuse_more_time (talk);
  act (talk, clock, MEND_EVENT_BREAK);
  g_assert_true (mend_talk_step_return (talk, TRUE));
  mend_talk_set_is_back (talk, first, TRUE);
  pass (clock, 5);
  mend_talk_set_is_back (talk, mend_seat_get_other (first), TRUE);
  g_assert_cmpint (schedule->state, ==, MEND_TALK_PAUSED);
  act (talk, clock, MEND_EVENT_START_AGAIN);
  act (talk, clock, MEND_EVENT_FINISH);
  act (talk, clock, MEND_EVENT_NOT_QUITE);
  act (talk, clock, MEND_EVENT_FINISH);
  act (talk, clock, MEND_EVENT_PASS);
  act (talk, clock, MEND_EVENT_STOP);

  return mend_snapshot_new (ID, mend_talk_get_started (talk), plan, mend_talk_get_log (talk),
                            mend_talk_get_now_ms (talk));
}

static char *
write_text (JsonNode *root)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mend_json_writer_write (root, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
write_running (MendSnapshot *snapshot)
{
  g_autoptr (JsonNode) root = mend_snapshot_json_write (snapshot, NULL);

  return write_text (root);
}

static void
test_same_whoever_it_was (void)
{
  g_autoptr (MendSnapshot) left = have_talk (MEND_SEAT_LEFT);
  g_autoptr (MendSnapshot) right = have_talk (MEND_SEAT_RIGHT);
  g_autofree char *left_text = write_running (left);
  g_autofree char *right_text = write_running (right);

  g_test_summary ("The file is the same to the byte, whoever came back first.");

  g_assert_cmpstr (left_text, ==, right_text);
}

static void
test_acts_have_no_seat (void)
{
  g_autoptr (MendSnapshot) snapshot = have_talk (MEND_SEAT_LEFT);
  g_autoptr (JsonNode) root = mend_snapshot_json_write (snapshot, NULL);
  JsonArray *log = json_object_get_array_member (json_node_get_object (root), "log");

  g_test_summary ("No act in the running talk names anybody, and a refusal is not in it at all.");

  g_assert_cmpuint (json_array_get_length (log), >, 12);

  for (guint i = 0; i < json_array_get_length (log); i++)
    {
      JsonObject *event = json_array_get_object_element (log, i);
      const char *kind = json_object_get_string_member (event, "kind");

      g_assert_false (json_object_has_member (event, "seat"));
      g_assert_cmpstr (kind, !=, "card");
      g_assert_cmpstr (kind, !=, "more-time");
    }
}

static void
test_record_does_not_know (void)
{
  const char *const words[] = { "quite",     "break",      "\"stop", "refus",
                                "more-time", "set-length", "raw",    "again" };
  g_autoptr (MendSnapshot) snapshot = have_talk (MEND_SEAT_LEFT);
  g_autoptr (MendTalkRecord) record = mend_talk_record_new_from_snapshot (snapshot);
  g_autoptr (JsonNode) root = mend_talk_json_write (record, snapshot->started, NULL);
  g_autofree char *text = write_text (root);

  g_test_summary ("In the record there is not even that it happened.");

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (strstr (text, words[i]) != NULL)
        g_error ("“%s” is in the record", words[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/no-who/same-whoever-it-was", test_same_whoever_it_was);
  g_test_add_func ("/store/no-who/acts-have-no-seat", test_acts_have_no_seat);
  g_test_add_func ("/store/no-who/record-does-not-know", test_record_does_not_know);

  return g_test_run ();
}
