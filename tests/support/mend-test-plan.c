// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-test-plan.h"

/* Plans made by hand, so that a test of a talk depends on no way to talk that we ship. The persons
 * are Anna on the left, who begins, and Ben on the right. All lengths are in milliseconds. */

#define MINUTE_MS 60000

static MendPlan *
create (const char *format_id, const char *title)
{
  MendPlan *plan = mend_plan_new ();

  plan->format_id = g_strdup (format_id);
  plan->title = g_strdup (title);
  plan->step = 2;
  plan->first = MEND_SEAT_LEFT;
  plan->names[0] = g_strdup ("Anna");
  plan->names[1] = g_strdup ("Ben");
  plan->person_ids[0] = g_strdup ("8c9e7ad0-53b5-4d3f-9f34-1c5b2a0e6f01");
  plan->person_ids[1] = g_strdup ("0b1f8f3c-6a4e-4c8d-8a55-7e0d9c4b2a02");

  return plan;
}

/* Makes a plan that lacks nothing but its parts. */
MendPlan *
mend_test_plan_new_empty (void)
{
  return create ("test", "A Test");
}

/* Adds a part, which the plan owns and which may be filled in further. */
MendPlanPart *
mend_test_plan_add_part (
    MendPlan *plan, const char *id, MendSeat speaker, gint64 length_ms, gint64 most_ms)
{
  MendPlanPart *part = mend_plan_part_new ();

  part->id = g_strdup (id);
  part->title = g_strdup_printf ("The Part %s", id);
  part->speaker = speaker;
  part->length_ms = length_ms;
  part->most_ms = most_ms;
  part->line = g_strdup ("Say how you are today.");
  part->listener_line_before = g_strdup ("There is nothing to answer.");
  part->listener_line = g_strdup ("Only listen.");
  part->stems = g_strdupv ((char *[]){ (char *) "Today I am…", NULL });
  part->decks = g_strdupv ((char *[]){ (char *) "feelings", (char *) "needs", NULL });
  g_ptr_array_add (plan->parts, part);

  return part;
}

/* The same; a turn of the speaker begins here. */
MendPlanPart *
mend_test_plan_add_turn (
    MendPlan *plan, const char *id, MendSeat speaker, gint64 length_ms, gint64 most_ms)
{
  MendPlanPart *part = mend_test_plan_add_part (plan, id, speaker, length_ms, most_ms);

  part->begins_turn = TRUE;

  return part;
}

static MendPlanPart *
get_part (MendPlan *plan, guint position)
{
  return g_ptr_array_index (plan->parts, position);
}

/* Numbers turns and pieces; to be called once, when all parts are there. */
void
mend_test_plan_number (MendPlan *plan)
{
  guint n_turns[MEND_SEAT_BOTH + 1] = { 0 };

  for (guint i = 0; i < plan->parts->len; i++)
    {
      MendPlanPart *part = get_part (plan, i);

      part->piece = mend_plan_goes_on (plan, i) ? get_part (plan, i - 1)->piece + 1 : 1;

      if (part->begins_turn)
        part->turn = ++n_turns[part->speaker];
      else if (part->piece > 1)
        part->turn = get_part (plan, i - 1)->turn;
    }

  for (guint i = plan->parts->len; i-- > 0;)
    {
      MendPlanPart *part = get_part (plan, i);

      part->n_turns = part->turn > 0 ? n_turns[part->speaker] : 0;
      part->n_pieces = i + 1 < plan->parts->len && mend_plan_goes_on (plan, i + 1)
                           ? get_part (plan, i + 1)->n_pieces
                           : part->piece;
    }
}

/* Short Turns: left, right, left, right, two minutes each, five at most. */
MendPlan *
mend_test_plan_new_turns (void)
{
  MendPlan *plan = create ("turns", "Short Turns");

  plan->topic_id = g_strdup ("today");
  plan->topic = g_strdup ("How I am today");

  for (guint i = 0; i < 4; i++)
    mend_test_plan_add_turn (plan, "turn", i % 2 == 0 ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT,
                             2 * MINUTE_MS, 5 * MINUTE_MS);

  mend_test_plan_number (plan);

  return plan;
}

/* Speak and Say Back: a minute of quiet; left and right speak five minutes each, ten at most, which
 * is said back, three times at most; two minutes for both at the end. */
MendPlan *
mend_test_plan_new_floor (void)
{
  MendPlan *plan = create ("floor", "Speak and Say Back");

  mend_test_plan_add_part (plan, "settle", MEND_SEAT_NONE, MINUTE_MS, MINUTE_MS);

  for (guint i = 0; i < 2; i++)
    {
      const MendSeat seat = i == 0 ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT;
      MendPlanPart *floor =
          mend_test_plan_add_turn (plan, "floor", seat, 5 * MINUTE_MS, 10 * MINUTE_MS);

      floor->gate_limit = 3;
      floor->gate_listener_line = g_strdup ("What did you hear?");
      floor->gate_speaker_line = g_strdup ("What was missing?");
    }

  mend_test_plan_add_part (plan, "close", MEND_SEAT_BOTH, 2 * MINUTE_MS, 4 * MINUTE_MS);
  mend_test_plan_number (plan);

  return plan;
}

/* See, Feel, Need, Ask: each has a turn of four parts, a minute each, and the other answers, which
 * is no turn; so the right speaks twice in a row, with a change between. */
MendPlan *
mend_test_plan_new_ofnr (void)
{
  static const char *const ids[] = { "see", "feel", "need", "ask" };
  MendPlan *plan = create ("ofnr", "See, Feel, Need, Ask");

  for (guint i = 0; i < 2; i++)
    {
      const MendSeat seat = i == 0 ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT;
      const MendSeat other = mend_seat_get_other (seat);

      for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
        mend_test_plan_add_part (plan, ids[j], seat, MINUTE_MS, 3 * MINUTE_MS)->begins_turn =
            j == 0;

      mend_test_plan_add_part (plan, "reflect", other, MINUTE_MS, 2 * MINUTE_MS);
      mend_test_plan_add_part (plan, "answer", other, MINUTE_MS, 2 * MINUTE_MS);
    }

  mend_test_plan_number (plan);

  return plan;
}

/* Anything that a plan may be: one to eight parts, with and without a time, with and without a
 * gate. */
MendPlan *
mend_test_plan_new_random (GRand *rand)
{
  MendPlan *plan = mend_test_plan_new_empty ();
  const gint32 n_parts = g_rand_int_range (rand, 1, 9);

  for (gint32 i = 0; i < n_parts; i++)
    {
      const MendSeat speaker =
          (MendSeat) g_rand_int_range (rand, MEND_SEAT_NONE, MEND_SEAT_BOTH + 1);
      const gint64 length_ms =
          g_rand_int_range (rand, 0, 4) == 0 ? 0 : g_rand_int_range (rand, 1, 601) * 1000;
      const gint64 most_ms = length_ms * g_rand_int_range (rand, 1, 4);
      MendPlanPart *part = mend_test_plan_add_part (plan, "part", speaker, length_ms, most_ms);

      part->begins_turn =
          (speaker == MEND_SEAT_LEFT || speaker == MEND_SEAT_RIGHT) && g_rand_boolean (rand);
      part->gate_limit = g_rand_boolean (rand) ? 0 : (guint) g_rand_int_range (rand, 1, 4);
    }

  mend_test_plan_number (plan);

  return plan;
}
