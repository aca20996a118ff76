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

/* A talk drawn at random, in which all that is nobody's business happens again and again. */
typedef struct
{
  GRand *rand;
  gboolean is_mirrored;
  MendManualClock *clock;
  MendTalk *talk;
  guint n_acts[MEND_EVENT_N_ACTS];
  guint n_refused;
  guint n_put_back;
} Random;

#define N_TALKS 100
#define N_STEPS 60

static const MendEventKind drawn[] = {
  MEND_EVENT_BEGIN,    MEND_EVENT_PAUSE,     MEND_EVENT_GO_ON, MEND_EVENT_FINISH,
  MEND_EVENT_PASS,     MEND_EVENT_NOT_QUITE, MEND_EVENT_BACK,  MEND_EVENT_MORE_TIME,
  MEND_EVENT_BREAK,    MEND_EVENT_SKIP,      MEND_EVENT_STOP,  MEND_EVENT_START_AGAIN,
  MEND_EVENT_ADD_TURN,
};

/* Who does it: in the mirrored talk the other, of whatever is done. */
static MendSeat
draw_who (Random *self)
{
  const MendSeat who = g_rand_boolean (self->rand) ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT;

  return self->is_mirrored ? mend_seat_get_other (who) : who;
}

static void
be_apart (Random *self)
{
  const MendSeat who = draw_who (self);

  if (g_rand_boolean (self->rand))
    self->n_acts[MEND_EVENT_MOVE_RETURN] +=
        mend_talk_step_return (self->talk, g_rand_int_range (self->rand, 0, 3) > 0) ? 1 : 0;

  mend_talk_set_is_back (self->talk, who, TRUE);

  /* Not yet, after all. */
  if (g_rand_int_range (self->rand, 0, 4) == 0)
    mend_talk_set_is_back (self->talk, who, FALSE);
  else
    {
      mend_talk_set_is_back (self->talk, mend_seat_get_other (who), TRUE);
      self->n_acts[MEND_EVENT_RETURN]++;

      if (g_rand_boolean (self->rand))
        self->n_acts[MEND_EVENT_START_AGAIN] +=
            mend_talk_act (self->talk, MEND_EVENT_START_AGAIN) ? 1 : 0;
    }
}

/* By the key of one of the two, if it does that here, or by the button that each can press. */
static void
do_something (Random *self)
{
  const MendEventKind kind = drawn[g_rand_int_range (self->rand, 0, (gint32) G_N_ELEMENTS (drawn))];

  (void) draw_who (self);

  if (kind == MEND_EVENT_STOP && g_rand_int_range (self->rand, 0, 8) > 0)
    return;

  self->n_acts[kind] += mend_talk_act (self->talk, kind) ? 1 : 0;
}

static void
change_a_length (Random *self)
{
  g_autoptr (GArray) ahead = mend_talk_list_ahead (self->talk);

  if (ahead->len > 0 &&
      mend_talk_set_length (self->talk, g_array_index (ahead, MendLengthAhead, 0).part,
                            g_rand_int_range (self->rand, 1, 20) * 60000))
    self->n_acts[MEND_EVENT_SET_LENGTH]++;
}

static void
do_beside (Random *self)
{
  MendMoreTimeRequest request = { 0 };
  guint id;

  switch (g_rand_int_range (self->rand, 0, 4))
    {
    case 0:
      self->n_refused += mend_more_time_request_ask (&request, mend_talk_get_schedule (self->talk),
                                                     mend_talk_get_now_ms (self->talk))
                             ? 1
                             : 0;
      mend_more_time_request_close (&request);
      break;
    case 1:
      id = mend_talk_pick_card (self->talk, "raw", "raw", "I feel raw.");
      self->n_put_back += id > 0 && mend_talk_put_back (self->talk, id) ? 1 : 0;
      break;
    case 2:
      self->n_acts[MEND_EVENT_CORRECT] += mend_talk_correct (self->talk, MEND_SEAT_LEFT, 1) ? 1 : 0;
      break;
    default:
      change_a_length (self);
      break;
    }
}

static MendSnapshot *
have_random_talk (Random *self, guint32 seed, gboolean is_mirrored)
{
  g_autoptr (MendPlan) plan = NULL;
  MendSnapshot *snapshot;

  self->rand = g_rand_new_with_seed (seed);
  self->is_mirrored = is_mirrored;
  self->clock = mend_manual_clock_new ();
  plan = mend_test_plan_new_random (self->rand);
  self->talk = mend_talk_new (MEND_CLOCK (self->clock), plan);

  for (guint i = 0; i < N_STEPS && mend_talk_get_schedule (self->talk)->state < MEND_TALK_CLOSING;
       i++)
    {
      if (mend_talk_get_schedule (self->talk)->state == MEND_TALK_BREAK)
        be_apart (self);
      else if (g_rand_int_range (self->rand, 0, 3) == 0)
        do_beside (self);
      else
        do_something (self);

      mend_manual_clock_advance (self->clock,
                                 g_rand_int_range (self->rand, 0, 25) * G_USEC_PER_SEC);
    }

  (void) mend_talk_act (self->talk, MEND_EVENT_STOP);
  snapshot = mend_snapshot_new (ID, mend_talk_get_started (self->talk), plan,
                                mend_talk_get_log (self->talk), mend_talk_get_now_ms (self->talk));
  g_clear_object (&self->talk);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->rand, g_rand_free);

  return snapshot;
}

/* All that an act may have beside its name and its moment. */
static const struct
{
  MendEventKind kind;
  const char *members[3];
} known[] = {
  { MEND_EVENT_MORE_TIME, { "amount_ms" } },
  { MEND_EVENT_CORRECT, { "amount_ms", "seat" } },
  { MEND_EVENT_SET_LENGTH, { "amount_ms", "part" } },
  { MEND_EVENT_BREAK, { "began", "until" } },
  { MEND_EVENT_MOVE_RETURN, { "until" } },
};

static gboolean
is_known (const char *kind, const char *member)
{
  if (g_str_equal (member, "kind") || g_str_equal (member, "at_ms"))
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (g_str_equal (kind, mend_event_kind_to_string (known[i].kind)) &&
          g_strv_contains (known[i].members, member))
        return TRUE;
    }

  return FALSE;
}

static void
assert_acts_are_bare (MendSnapshot *snapshot)
{
  g_autoptr (JsonNode) root = mend_snapshot_json_write (snapshot, NULL);
  JsonArray *log = json_object_get_array_member (json_node_get_object (root), "log");

  for (guint i = 0; i < json_array_get_length (log); i++)
    {
      JsonObject *event = json_array_get_object_element (log, i);
      const char *kind = json_object_get_string_member (event, "kind");
      g_autoptr (GList) members = json_object_get_members (event);

      g_assert_cmpstr (kind, !=, "card");

      for (GList *member = members; member != NULL; member = member->next)
        {
          if (!is_known (kind, member->data))
            g_error ("“%s” has “%s”", kind, (char *) member->data);
        }
    }
}

static char *
write_record (MendSnapshot *snapshot)
{
  g_autoptr (MendTalkRecord) record = mend_talk_record_new_from_snapshot (snapshot);
  g_autoptr (JsonNode) root = mend_talk_json_write (record, snapshot->started, NULL);

  return write_text (root);
}

/* Of all that was done the record has the turns, the quiet, what lay between, and that it was
 * paused. */
static void
assert_record_is_bare (const char *text)
{
  const char *const words[] = { "quite",      "break",  "\"stop", "refus",  "more-time",
                                "set-length", "raw",    "again",  "\"skip", "add-turn",
                                "return",     "finish", "\"pass", "back" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (strstr (text, words[i]) != NULL)
        g_error ("“%s” is in the record", words[i]);
    }
}

static void
test_random (void)
{
  Random random = { 0 };

  g_test_summary ("In talks drawn at random, whoever paused, refused, took a break, came back or "
                  "said “not quite”: both files are the same to the byte.");

  for (guint32 seed = 0; seed < N_TALKS; seed++)
    {
      g_autoptr (MendSnapshot) one = have_random_talk (&random, seed, FALSE);
      g_autoptr (MendSnapshot) other = have_random_talk (&random, seed, TRUE);
      g_autofree char *one_text = write_running (one);
      g_autofree char *other_text = write_running (other);
      g_autofree char *one_record = write_record (one);
      g_autofree char *other_record = write_record (other);

      g_assert_cmpstr (one_text, ==, other_text);
      g_assert_cmpstr (one_record, ==, other_record);
      assert_acts_are_bare (one);
      assert_record_is_bare (one_record);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (drawn); i++)
    g_assert_cmpuint (random.n_acts[drawn[i]], >, N_TALKS / 20);

  g_assert_cmpuint (random.n_acts[MEND_EVENT_RETURN], >, N_TALKS / 20);
  g_assert_cmpuint (random.n_acts[MEND_EVENT_MOVE_RETURN], >, N_TALKS / 20);
  g_assert_cmpuint (random.n_acts[MEND_EVENT_CORRECT], >, N_TALKS / 20);
  g_assert_cmpuint (random.n_acts[MEND_EVENT_SET_LENGTH], >, N_TALKS / 20);
  g_assert_cmpuint (random.n_refused, >, N_TALKS / 20);
  g_assert_cmpuint (random.n_put_back, >, N_TALKS / 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/no-who/same-whoever-it-was", test_same_whoever_it_was);
  g_test_add_func ("/store/no-who/acts-have-no-seat", test_acts_have_no_seat);
  g_test_add_func ("/store/no-who/record-does-not-know", test_record_does_not_know);
  g_test_add_func ("/store/no-who/random", test_random);

  return g_test_run ();
}
