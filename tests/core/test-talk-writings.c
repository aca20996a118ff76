// SPDX-License-Identifier: GPL-3.0-or-later
#include "talk/mend-talk.h"

#include "cards/mend-pick.h"
#include "mend-manual-clock.h"
#include "mend-test-plan.h"

typedef struct
{
  MendManualClock *clock;
  MendTalk *talk;
  guint n_logged;
  guint n_cards_changed;
} Fixture;

static void
logged_cb (Fixture *self)
{
  self->n_logged++;
}

static void
cards_changed_cb (Fixture *self)
{
  self->n_cards_changed++;
}

static void
set_up (Fixture *self, MendPlan *plan)
{
  self->clock = mend_manual_clock_new ();
  self->talk = mend_talk_new (MEND_CLOCK (self->clock), plan);
  g_signal_connect_swapped (self->talk, "logged", G_CALLBACK (logged_cb), self);
  g_signal_connect_swapped (mend_talk_get_cards (self->talk), "items-changed",
                            G_CALLBACK (cards_changed_cb), self);
}

static void
set_up_turns (Fixture *self, gconstpointer data)
{
  g_autoptr (MendPlan) plan = mend_test_plan_new_turns ();

  set_up (self, plan);
}

static void
set_up_ofnr (Fixture *self, gconstpointer data)
{
  g_autoptr (MendPlan) plan = mend_test_plan_new_ofnr ();

  set_up (self, plan);
}

static void
set_up_floor (Fixture *self, gconstpointer data)
{
  g_autoptr (MendPlan) plan = mend_test_plan_new_floor ();

  set_up (self, plan);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&self->talk));
  g_assert_finalize_object (g_steal_pointer (&self->clock));
}

static void
act (Fixture *self, MendEventKind kind)
{
  g_assert_true (mend_talk_act (self->talk, kind));
}

static guint
pick (Fixture *self, const char *word)
{
  return mend_talk_pick_card (self->talk, NULL, word, NULL);
}

static guint
note (Fixture *self, const char *text)
{
  return mend_talk_write (self->talk, MEND_EVENT_NOTE, MEND_SEAT_LEFT, text);
}

static guint
count_events (Fixture *self)
{
  return mend_log_get_length (mend_talk_get_log (self->talk));
}

static char *
get_words (Fixture *self)
{
  GListModel *cards = mend_talk_get_cards (self->talk);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (MendPick) card = g_list_model_get_item (cards, i);

      g_string_append_printf (words, "%s%s", i > 0 ? " " : "", mend_pick_get_word (card));
    }

  return g_strdup (words->str);
}

static void
assert_words (Fixture *self, const char *expected)
{
  g_autofree char *words = get_words (self);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_card (Fixture *self, gconstpointer data)
{
  guint id;
  MendEvent *event;

  act (self, MEND_EVENT_BEGIN);
  mend_manual_clock_advance (self->clock, 5 * G_USEC_PER_SEC);
  id = mend_talk_pick_card (self->talk, "feelings/tired", "tired", "I feel tired");
  event = mend_log_find (mend_talk_get_log (self->talk), id);

  g_assert_cmpint (event->seat, ==, MEND_SEAT_LEFT);
  g_assert_cmpuint (event->part, ==, 0);
  g_assert_cmpint (event->at_ms, ==, 5000);
  g_assert_cmpstr (event->clause, ==, "I feel tired");
  g_assert_cmpstr (event->card_id, ==, "feelings/tired");
  assert_words (self, "tired");
}

static void
test_three_cards_each_once (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (pick (self, "tired"), !=, 0);
  g_assert_cmpuint (pick (self, "tired"), ==, 0);
  g_assert_cmpuint (pick (self, "glad"), !=, 0);
  g_assert_cmpuint (pick (self, "calm"), !=, 0);
  g_assert_cmpuint (pick (self, "lonely"), ==, 0);

  assert_words (self, "tired glad calm");
  g_assert_cmpuint (count_events (self), ==, 3);
}

static void
test_card_with_nothing_on_it (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (pick (self, ""), ==, 0);
  g_assert_cmpuint (pick (self, " \n"), ==, 0);
  g_assert_cmpuint (count_events (self), ==, 0);
}

static void
test_put_back_leaves_no_trace (Fixture *self, gconstpointer data)
{
  guint id;

  pick (self, "tired");
  id = pick (self, "glad");
  pick (self, "calm");

  g_assert_true (mend_talk_put_back (self->talk, id));
  assert_words (self, "tired calm");
  g_assert_null (mend_log_find (mend_talk_get_log (self->talk), id));
  g_assert_cmpuint (count_events (self), ==, 2);
  g_assert_false (mend_talk_put_back (self->talk, id));

  g_assert_cmpuint (pick (self, "lonely"), >, id);
  assert_words (self, "tired calm lonely");
}

static void
test_put_back_is_for_cards (Fixture *self, gconstpointer data)
{
  const guint id = note (self, "Monday");
  const guint sentence =
      mend_talk_write (self->talk, MEND_EVENT_SENTENCE, MEND_SEAT_LEFT, "I feel tired");

  g_assert_false (mend_talk_put_back (self->talk, id));
  g_assert_nonnull (mend_log_find (mend_talk_get_log (self->talk), id));
  g_assert_true (mend_talk_put_back (self->talk, sentence));
}

static void
test_cards_until_turn_ends (Fixture *self, gconstpointer data)
{
  g_test_summary ("On the change page the next one chooses; who goes back finds the own cards.");

  act (self, MEND_EVENT_BEGIN);
  pick (self, "tired");
  act (self, MEND_EVENT_FINISH);
  assert_words (self, "");

  pick (self, "glad");
  assert_words (self, "glad");
  act (self, MEND_EVENT_BACK);
  assert_words (self, "tired");
  act (self, MEND_EVENT_FINISH);
  act (self, MEND_EVENT_BEGIN);
  assert_words (self, "glad");
  act (self, MEND_EVENT_FINISH);
  assert_words (self, "");
}

static void
test_cards_across_parts_of_a_turn (Fixture *self, gconstpointer data)
{
  act (self, MEND_EVENT_BEGIN);
  pick (self, "tired");
  act (self, MEND_EVENT_FINISH);
  pick (self, "rest");
  assert_words (self, "tired rest");
  g_assert_cmpuint (pick (self, "tired"), ==, 0);

  act (self, MEND_EVENT_FINISH);
  act (self, MEND_EVENT_FINISH);
  assert_words (self, "tired rest");
  act (self, MEND_EVENT_FINISH);
  assert_words (self, "");
}

static void
test_cards_at_gate (Fixture *self, gconstpointer data)
{
  g_test_summary ("What lies there can be said back; in the quiet before, nobody picks.");

  act (self, MEND_EVENT_BEGIN);
  g_assert_cmpuint (pick (self, "tired"), ==, 0);
  act (self, MEND_EVENT_FINISH);
  act (self, MEND_EVENT_BEGIN);
  pick (self, "tired");
  act (self, MEND_EVENT_FINISH);
  assert_words (self, "tired");
  act (self, MEND_EVENT_NOT_QUITE);
  assert_words (self, "tired");
}

static void
test_cards_when_picked_up (Fixture *self, gconstpointer data)
{
  g_autoptr (MendSnapshot) snapshot = NULL;
  guint id;

  act (self, MEND_EVENT_BEGIN);
  id = pick (self, "tired");
  snapshot = mend_talk_snapshot (self->talk);
  g_assert_finalize_object (g_steal_pointer (&self->talk));
  self->talk = mend_talk_new_picked_up (MEND_CLOCK (self->clock), snapshot);

  assert_words (self, "tired");
  g_assert_cmpuint (pick (self, "glad"), ==, id + 1);
}

static void
test_note_leaves_cards_alone (Fixture *self, gconstpointer data)
{
  g_autoptr (MendPick) before = NULL;
  g_autoptr (MendPick) after = NULL;

  g_test_summary ("Somebody may be about to put a card back while the other writes.");

  pick (self, "tired");
  before = g_list_model_get_item (mend_talk_get_cards (self->talk), 0);
  g_assert_cmpuint (self->n_cards_changed, ==, 1);

  note (self, "Monday");
  g_assert_cmpuint (self->n_cards_changed, ==, 1);

  pick (self, "glad");
  after = g_list_model_get_item (mend_talk_get_cards (self->talk), 0);
  g_assert_true (before == after);
  g_assert_cmpuint (self->n_cards_changed, ==, 2);
}

static void
test_note (Fixture *self, gconstpointer data)
{
  const guint id = mend_talk_write (self->talk, MEND_EVENT_NOTE, MEND_SEAT_RIGHT, "Monday");
  const MendEvent *event = mend_log_find (mend_talk_get_log (self->talk), id);

  g_assert_cmpstr (event->text, ==, "Monday");
  g_assert_cmpint (event->seat, ==, MEND_SEAT_RIGHT);
  g_assert_cmpuint (self->n_logged, ==, 1);
  g_assert_true (mend_talk_has_writings (self->talk));
}

static void
test_nothing_to_write (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (note (self, ""), ==, 0);
  g_assert_cmpuint (note (self, " \t\n"), ==, 0);
  g_assert_cmpuint (note (self, NULL), ==, 0);

  g_assert_false (mend_talk_has_writings (self->talk));
  g_assert_cmpuint (self->n_logged, ==, 0);
  act (self, MEND_EVENT_BEGIN);
  g_assert_false (mend_talk_has_writings (self->talk));
}

static void
test_rewrite_leaves_nothing (Fixture *self, gconstpointer data)
{
  const guint id = note (self, "Monday");

  g_assert_true (mend_talk_rewrite (self->talk, id, "Tuesday"));
  g_assert_cmpuint (count_events (self), ==, 1);
  g_assert_cmpstr (mend_log_find (mend_talk_get_log (self->talk), id)->text, ==, "Tuesday");
  g_assert_cmpuint (self->n_logged, ==, 2);
}

static void
test_rewrite_the_same (Fixture *self, gconstpointer data)
{
  const guint id = note (self, "Monday");

  g_assert_true (mend_talk_rewrite (self->talk, id, "Monday"));
  g_assert_cmpuint (self->n_logged, ==, 1);
}

static void
test_rewrite_to_nothing (Fixture *self, gconstpointer data)
{
  const guint id = note (self, "Monday");

  g_assert_true (mend_talk_rewrite (self->talk, id, "  "));
  g_assert_cmpuint (count_events (self), ==, 0);
  g_assert_false (mend_talk_rewrite (self->talk, id, "Tuesday"));
  g_assert_cmpuint (count_events (self), ==, 0);
}

static void
test_rewrite_no_card (Fixture *self, gconstpointer data)
{
  const guint id = mend_talk_pick_card (self->talk, "feelings/tired", "tired", "I feel tired");

  g_assert_false (mend_talk_rewrite (self->talk, id, "awake"));
  assert_words (self, "tired");
}

static void
test_one_for_each (Fixture *self, gconstpointer data)
{
  const MendEventKind kinds[] = { MEND_EVENT_TAKEN, MEND_EVENT_KEPT, MEND_EVENT_AFTERWARDS };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const guint id = mend_talk_write (self->talk, kinds[i], MEND_SEAT_LEFT, "one");

      g_assert_cmpuint (mend_talk_write (self->talk, kinds[i], MEND_SEAT_RIGHT, "other"), !=, id);
      g_assert_cmpuint (mend_talk_write (self->talk, kinds[i], MEND_SEAT_LEFT, "two"), ==, id);
      g_assert_cmpstr (mend_talk_get_text (self->talk, kinds[i], MEND_SEAT_LEFT), ==, "two");
      g_assert_cmpstr (mend_talk_get_text (self->talk, kinds[i], MEND_SEAT_RIGHT), ==, "other");

      g_assert_cmpuint (mend_talk_write (self->talk, kinds[i], MEND_SEAT_LEFT, ""), ==, 0);
      g_assert_null (mend_talk_get_text (self->talk, kinds[i], MEND_SEAT_LEFT));
    }

  g_assert_cmpuint (count_events (self), ==, G_N_ELEMENTS (kinds));
}

static void
test_many_notes (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (note (self, "one"), !=, note (self, "two"));
  g_assert_cmpuint (count_events (self), ==, 2);
}

static void
test_put_aside_for (Fixture *self, gconstpointer data)
{
  const guint id = mend_talk_write (self->talk, MEND_EVENT_ASIDE, MEND_SEAT_NONE, "money");
  const guint other = note (self, "Monday");

  g_assert_true (mend_talk_put_aside_for (self->talk, id, MEND_EVENT_FOR_THERAPIST));
  g_assert_cmpint (mend_log_find (mend_talk_get_log (self->talk), id)->kind, ==,
                   MEND_EVENT_FOR_THERAPIST);
  g_assert_cmpuint (self->n_logged, ==, 3);
  g_assert_true (mend_talk_put_aside_for (self->talk, id, MEND_EVENT_FOR_THERAPIST));
  g_assert_cmpuint (self->n_logged, ==, 3);
  g_assert_true (mend_talk_put_aside_for (self->talk, id, MEND_EVENT_ASIDE));
  g_assert_cmpstr (mend_log_find (mend_talk_get_log (self->talk), id)->text, ==, "money");

  g_assert_false (mend_talk_put_aside_for (self->talk, other, MEND_EVENT_ASIDE));
  g_assert_false (mend_talk_put_aside_for (self->talk, other + 1, MEND_EVENT_ASIDE));
}

static void
test_nothing_after_the_end (Fixture *self, gconstpointer data)
{
  const guint card = pick (self, "tired");
  const guint id = note (self, "Monday");
  const guint aside = mend_talk_write (self->talk, MEND_EVENT_ASIDE, MEND_SEAT_NONE, "money");
  guint n_events;

  mend_talk_write (self->talk, MEND_EVENT_KEPT, MEND_SEAT_BOTH, "tea");
  act (self, MEND_EVENT_STOP);
  act (self, MEND_EVENT_CLOSE);
  n_events = count_events (self);

  g_assert_cmpuint (note (self, "Tuesday"), ==, 0);
  g_assert_cmpuint (pick (self, "glad"), ==, 0);
  g_assert_cmpuint (mend_talk_write (self->talk, MEND_EVENT_KEPT, MEND_SEAT_BOTH, "no"), ==, 0);
  g_assert_false (mend_talk_rewrite (self->talk, id, "Tuesday"));
  g_assert_false (mend_talk_put_back (self->talk, card));
  g_assert_false (mend_talk_put_aside_for (self->talk, aside, MEND_EVENT_FOR_THERAPIST));

  g_assert_cmpuint (count_events (self), ==, n_events);
  g_assert_cmpstr (mend_talk_get_text (self->talk, MEND_EVENT_KEPT, MEND_SEAT_BOTH), ==, "tea");
}

static void
test_writing_after_a_gap (Fixture *self, gconstpointer data)
{
  MendLog *log = mend_talk_get_log (self->talk);

  g_test_summary (
      "A note that is the first to notice a gap is not later than what comes after it.");

  act (self, MEND_EVENT_BEGIN);
  mend_manual_clock_advance (self->clock, G_USEC_PER_SEC);
  mend_manual_clock_stall (self->clock, 31 * G_USEC_PER_SEC);
  note (self, "Monday");
  mend_manual_clock_advance (self->clock, G_USEC_PER_SEC / 4);

  g_assert_cmpint (mend_talk_get_schedule (self->talk)->state, ==, MEND_TALK_PAUSED);
  g_assert_cmpint (mend_talk_get_schedule (self->talk)->left_ms, ==, 119000);
  g_assert_cmpint (mend_log_get_end_ms (log), ==, 1000);

  for (guint i = 1; i < mend_log_get_length (log); i++)
    g_assert_cmpint (mend_log_get (log, i)->at_ms, >=, mend_log_get (log, i - 1)->at_ms);
}

static void
test_writing_before_sleep (Fixture *self, gconstpointer data)
{
  g_test_summary ("Nor is a note that was written between the last tick and a sleep.");

  act (self, MEND_EVENT_BEGIN);
  mend_manual_clock_stall (self->clock, G_USEC_PER_SEC / 5);
  note (self, "Monday");
  mend_manual_clock_sleep (self->clock, 60 * G_USEC_PER_SEC);

  g_assert_cmpint (mend_log_get (mend_talk_get_log (self->talk), 2)->kind, ==, MEND_EVENT_ASLEEP);
  g_assert_cmpint (mend_log_get (mend_talk_get_log (self->talk), 2)->at_ms, ==, 200);
}

#define TURNS(path, function)                                                                      \
  g_test_add ("/core/talk-writings/" path, Fixture, NULL, set_up_turns, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  TURNS ("card", test_card);
  TURNS ("three-cards-each-once", test_three_cards_each_once);
  TURNS ("card-with-nothing-on-it", test_card_with_nothing_on_it);
  TURNS ("put-back-leaves-no-trace", test_put_back_leaves_no_trace);
  TURNS ("put-back-is-for-cards", test_put_back_is_for_cards);
  TURNS ("cards-until-turn-ends", test_cards_until_turn_ends);
  TURNS ("cards-when-picked-up", test_cards_when_picked_up);
  TURNS ("note-leaves-cards-alone", test_note_leaves_cards_alone);
  TURNS ("note", test_note);
  TURNS ("nothing-to-write", test_nothing_to_write);
  TURNS ("rewrite-leaves-nothing", test_rewrite_leaves_nothing);
  TURNS ("rewrite-the-same", test_rewrite_the_same);
  TURNS ("rewrite-to-nothing", test_rewrite_to_nothing);
  TURNS ("rewrite-no-card", test_rewrite_no_card);
  TURNS ("one-for-each", test_one_for_each);
  TURNS ("many-notes", test_many_notes);
  TURNS ("put-aside-for", test_put_aside_for);
  TURNS ("nothing-after-the-end", test_nothing_after_the_end);
  TURNS ("writing-after-a-gap", test_writing_after_a_gap);
  TURNS ("writing-before-sleep", test_writing_before_sleep);
  g_test_add ("/core/talk-writings/cards-across-parts-of-a-turn", Fixture, NULL, set_up_ofnr,
              test_cards_across_parts_of_a_turn, tear_down);
  g_test_add ("/core/talk-writings/cards-at-gate", Fixture, NULL, set_up_floor, test_cards_at_gate,
              tear_down);

  return g_test_run ();
}
