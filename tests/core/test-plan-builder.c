// SPDX-License-Identifier: GPL-3.0-or-later
#include "choices-support.h"

static void
test_plan_builder_exchange (void)
{
  g_autoptr (MendChoices) choices = choices_support_make ();
  g_autoptr (MendPlan) plan = NULL;
  const MendSeat seats[] = { MEND_SEAT_RIGHT, MEND_SEAT_LEFT, MEND_SEAT_RIGHT, MEND_SEAT_LEFT,
                             MEND_SEAT_LEFT };

  g_test_summary ("Who begins speaks first in each run, and the other second.");

  mend_choices_set_first (choices, MEND_SEAT_RIGHT);
  plan = mend_plan_builder_make_plan (choices);

  g_assert_cmpuint (mend_plan_get_n_parts (plan), ==, G_N_ELEMENTS (seats));
  g_assert_cmpint (plan->first, ==, MEND_SEAT_RIGHT);

  for (guint i = 0; i < G_N_ELEMENTS (seats); i++)
    g_assert_cmpint (mend_plan_get_part (plan, i)->speaker, ==, seats[i]);
}

static void
test_plan_builder_turns_are_numbered (void)
{
  g_autoptr (MendChoices) choices = choices_support_make ();
  g_autoptr (MendPlan) plan = mend_plan_builder_make_plan (choices);
  const guint turns[] = { 1, 1, 2, 2, 0 };

  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpuint (mend_plan_get_part (plan, i)->turn, ==, turns[i]);
      g_assert_cmpuint (mend_plan_get_part (plan, i)->n_turns, ==, 2);
    }

  /* The one who spoke last goes on without a turn of its own beginning: it is a piece of that turn.
   */
  g_assert_cmpuint (mend_plan_get_part (plan, 4)->piece, ==, 2);
  g_assert_cmpuint (mend_plan_get_part (plan, 4)->n_pieces, ==, 2);
  g_assert_cmpuint (mend_plan_get_part (plan, 3)->n_pieces, ==, 2);
}

static void
test_plan_builder_lines (void)
{
  g_autoptr (MendChoices) choices = choices_support_make ();
  g_autoptr (MendPlan) own = mend_plan_builder_make_plan (choices);
  g_autoptr (MendPlan) offered = NULL;

  g_assert_cmpstr (mend_plan_get_part (own, 0)->line, ==, "Say how this is for you.");
  g_assert_cmpstr (mend_plan_get_part (own, 1)->line, ==, "Say how this is for you, too.");
  g_assert_cmpstr (mend_plan_get_part (own, 2)->line, ==, "What would you like to add?");
  g_assert_cmpstr (mend_plan_get_part (own, 0)->stems[0], ==, "What weighs on me is…");

  mend_choices_set_topic (choices, "today", "How I am today");
  offered = mend_plan_builder_make_plan (choices);
  g_assert_cmpstr (offered->topic, ==, "How I am today");
  g_assert_cmpstr (mend_plan_get_part (offered, 0)->line, ==, "Say how you are today.");
  g_assert_cmpstr (mend_plan_get_part (offered, 1)->line, ==, "Say how you are, too.");
  g_assert_cmpstr (mend_plan_get_part (offered, 3)->line, ==, "What would you like to add?");
  g_assert_cmpstr (mend_plan_get_part (offered, 0)->stems[0], ==, "Today I am…");
  g_assert_cmpstr (mend_plan_get_part (offered, 4)->line, ==, "Say what you heard.");
}

static void
test_plan_builder_names (void)
{
  g_autoptr (MendChoices) choices = choices_support_make ();
  g_autoptr (MendPerson) left = mend_person_new (NULL, "100 %s %n", MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) right = mend_person_new (NULL, "", MEND_SEAT_RIGHT, NULL);
  g_autoptr (MendPlan) plan = NULL;

  g_test_summary (
      "A name is put in as it is, whatever signs are in it, and only the first sign gives way.");

  mend_choices_set_person (choices, left, left->name);
  mend_choices_set_person (choices, right, "Right");
  plan = mend_plan_builder_make_plan (choices);

  g_assert_cmpstr (mend_plan_get_part (plan, 0)->gate_speaker_line, ==,
                   "100 %s %n, what was missing? 100 % of it?");
  g_assert_cmpstr (mend_plan_get_part (plan, 1)->gate_speaker_line, ==,
                   "Right, what was missing? 100 % of it?");
  g_assert_cmpstr (mend_plan_get_name (plan, MEND_SEAT_LEFT), ==, "100 %s %n");
  g_assert_null (mend_plan_get_name (plan, MEND_SEAT_RIGHT));
  g_assert_cmpstr (plan->person_ids[0], ==, left->id);
}

static void
test_plan_builder_plan_stays (void)
{
  g_autoptr (MendChoices) choices = choices_support_make ();
  g_autoptr (MendPlan) plan = mend_plan_builder_make_plan (choices);

  mend_choices_set_first (choices, MEND_SEAT_RIGHT);
  mend_choices_set_length (choices, choices_support_get_turn (choices), 300);

  g_assert_cmpint (plan->first, ==, MEND_SEAT_LEFT);
  g_assert_cmpint (mend_plan_get_part (plan, 0)->length_ms, ==, 120000);
  g_assert_finalize_object (g_steal_pointer (&choices));
}

static void
test_plan_builder_minutes (void)
{
  g_autoptr (MendChoices) choices = choices_support_make ();

  g_test_summary (
      "Eight minutes of turns, and half a minute for each of four that somebody begins.");

  g_assert_cmpuint (mend_plan_builder_estimate_minutes (choices), ==, 10);
}

static void
test_plan_builder_roles_become_seats (void)
{
  const char *const ids[] = { "quiet", "tell", "own" };
  g_autoptr (MendChoices) choices = choices_support_make_with_roles ();

  g_test_summary ("Who was hurt decides who speaks, whoever was chosen to begin.");

  for (guint i = MEND_SEAT_LEFT; i <= MEND_SEAT_RIGHT; i++)
    {
      const MendSeat hurt = (MendSeat) i;
      const MendSeat seats[] = { MEND_SEAT_NONE, hurt, mend_seat_get_other (hurt) };
      g_autoptr (MendPlan) plan = NULL;

      mend_choices_set_hurt (choices, hurt);
      plan = mend_plan_builder_make_plan (choices);
      g_assert_cmpint (plan->first, ==, hurt);

      for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
        {
          g_assert_cmpstr (mend_plan_get_part (plan, j)->id, ==, ids[j]);
          g_assert_cmpint (mend_plan_get_part (plan, j)->speaker, ==, seats[j]);
          g_assert_cmpint (mend_plan_get_part (plan, j)->unhurried, ==, j == 1);
        }

      g_assert_true (mend_plan_brings (plan, "promise"));
      g_assert_false (mend_plan_brings (plan, "account-owned"));
    }
}

static void
test_plan_builder_uses_another_way (void)
{
  g_autoptr (MendChoices) choices = choices_support_make_with_roles ();
  g_autoptr (MendPlan) plan = NULL;
  g_autoptr (MendPlan) longer = NULL;

  mend_choices_set_hurt (choices, MEND_SEAT_LEFT);
  plan = mend_plan_builder_make_plan (choices);
  g_assert_cmpuint (mend_plan_get_n_parts (plan), ==, 3 + 5);
  g_assert_cmpstr (mend_plan_get_part (plan, 3)->id, ==, "place/speak");
  g_assert_cmpstr (mend_plan_get_part (plan, 3)->line, ==, "Say how this is for you.");

  mend_choices_set_left_out (choices, choices_support_get_part (choices, 0), TRUE);
  mend_choices_set_left_out (choices, choices_support_get_part (choices, 3), FALSE);
  longer = mend_plan_builder_make_plan (choices);
  g_assert_cmpstr (mend_plan_get_part (longer, 0)->id, ==, "tell");
  g_assert_cmpstr (mend_plan_get_part (longer, 2)->id, ==, "wish");
}

static void
test_plan_builder_turn_begins_with_what_is_left (void)
{
  g_autoptr (MendPart) first =
      g_object_new (MEND_TYPE_PART, "id", "first", "speaker", MEND_SPEAKER_FIRST, "begins-turn",
                    TRUE, "may-be-left-out", TRUE, NULL);
  g_autoptr (MendPart) second =
      g_object_new (MEND_TYPE_PART, "id", "second", "speaker", MEND_SPEAKER_FIRST, NULL);
  g_autoptr (GListStore) parts = g_list_store_new (MEND_TYPE_PART);
  g_autoptr (MendFormat) format = NULL;
  g_autoptr (MendChoices) choices = NULL;
  g_autoptr (MendPlan) whole = NULL;
  g_autoptr (MendPlan) rest = NULL;

  g_list_store_append (parts, first);
  g_list_store_append (parts, second);
  format = g_object_new (MEND_TYPE_FORMAT, "parts", parts, NULL);
  choices = mend_choices_new (format);

  whole = mend_plan_builder_make_plan (choices);
  g_assert_false (mend_plan_get_part (whole, 1)->begins_turn);

  mend_choices_set_left_out (choices, first, TRUE);
  rest = mend_plan_builder_make_plan (choices);
  g_assert_cmpuint (mend_plan_get_n_parts (rest), ==, 1);
  g_assert_cmpstr (mend_plan_get_part (rest, 0)->id, ==, "second");
  g_assert_true (mend_plan_get_part (rest, 0)->begins_turn);
  g_assert_cmpuint (mend_plan_get_part (rest, 0)->turn, ==, 1);
}

static void
test_plan_builder_minutes_need_no_roles (void)
{
  g_autoptr (MendChoices) choices = choices_support_make_with_roles ();

  /* Two minutes and eight minutes of turns, and half a minute for each of eight parts. */
  g_assert_cmpuint (mend_plan_builder_estimate_minutes (choices), ==, 14);
}

static void
test_plan_builder_counts_turns (void)
{
  g_autoptr (MendChoices) choices = choices_support_make ();
  MendChoices *with_roles = choices_support_make_with_roles ();

  g_assert_cmpuint (mend_plan_builder_count_turns (choices), ==, 2);
  mend_choices_set_repeat (choices, choices_support_get_rounds (choices), 1);
  g_assert_cmpuint (mend_plan_builder_count_turns (choices), ==, 1);

  /* Before it was said who was hurt, too. */
  g_assert_cmpint (mend_choices_get_hurt (with_roles), ==, MEND_SEAT_NONE);
  g_assert_cmpuint (mend_plan_builder_count_turns (with_roles), ==, 3);
  mend_choices_set_hurt (with_roles, MEND_SEAT_RIGHT);
  g_assert_cmpuint (mend_plan_builder_count_turns (with_roles), ==, 3);
  g_object_unref (with_roles);
}

static MendPromise *
make_promise (MendSeat seat, const char *text)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  const MendPromise fields = { .created = created, .seat = seat, .text = (char *) text };

  return mend_promise_new (&fields);
}

static MendChoices *
make_choices_for_promises (void)
{
  g_autoptr (GListStore) children = g_list_store_new (MEND_TYPE_PART);
  g_autoptr (GListStore) parts = g_list_store_new (MEND_TYPE_PART);
  g_autoptr (MendPart) look =
      g_object_new (MEND_TYPE_PART, "id", "look", "speaker", MEND_SPEAKER_FIRST, "line",
                    "Take one.", "promise-line", "Say it.", NULL);
  g_autoptr (MendPart) end = g_object_new (MEND_TYPE_PART, "id", "end", NULL);
  g_autoptr (MendPart) each = NULL;
  g_autoptr (MendFormat) format = NULL;

  g_list_store_append (children, look);
  each = g_object_new (MEND_TYPE_PART, "id", "each", "children", children, "exchanges", TRUE,
                       "each-promise", TRUE, NULL);
  g_list_store_append (parts, each);
  g_list_store_append (parts, end);
  format = g_object_new (MEND_TYPE_FORMAT, "id", "promises", "parts", parts, NULL);

  return mend_choices_new (format);
}

static void
test_plan_builder_each_promise (void)
{
  g_autoptr (MendChoices) choices = make_choices_for_promises ();
  g_autoptr (GPtrArray) promises =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_promise_unref);
  const char *const texts[] = { "Home at six", "Tea at nine", "No phone" };
  const MendSeat seats[] = { MEND_SEAT_RIGHT, MEND_SEAT_LEFT, MEND_SEAT_LEFT };
  g_autoptr (MendPlan) plan = NULL;

  g_test_summary ("Each promise that is open has its part, spoken by the one who gave it.");

  g_ptr_array_add (promises, make_promise (MEND_SEAT_LEFT, texts[1]));
  g_ptr_array_add (promises, make_promise (MEND_SEAT_RIGHT, texts[0]));
  g_ptr_array_add (promises, make_promise (MEND_SEAT_LEFT, texts[2]));
  mend_choices_set_promises (choices, promises);
  mend_choices_set_first (choices, MEND_SEAT_RIGHT);
  plan = mend_plan_builder_make_plan (choices);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const MendPlanPart *part = mend_plan_get_part (plan, i);
      g_autofree char *quoted = g_strdup_printf ("“%s” Say it.", texts[i]);

      g_assert_cmpint (part->speaker, ==, seats[i]);
      g_assert_cmpstr (part->promise, ==, texts[i]);
      g_assert_nonnull (part->promise_id);
      g_assert_cmpstr (part->line, ==, quoted);
    }

  g_assert_null (mend_plan_get_part (plan, G_N_ELEMENTS (texts))->promise_id);
}

static void
test_plan_builder_givers_have_moved (void)
{
  g_autoptr (MendChoices) choices = make_choices_for_promises ();
  g_autoptr (GPtrArray) promises =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mend_promise_unref);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 3, 20, 40, 0);
  g_autoptr (MendPerson) left = mend_person_new ("ben", "Ben", MEND_SEAT_LEFT, "blue");
  g_autoptr (MendPerson) right = mend_person_new ("anna", "Anna", MEND_SEAT_RIGHT, "orange");
  const char *const givers[] = { "anna", "cleo", "ben" };
  g_autoptr (MendPlan) plan = NULL;

  g_test_summary ("A promise is looked at by the one who gave it, on whichever seat, and by nobody "
                  "else.");

  for (guint i = 0; i < G_N_ELEMENTS (givers); i++)
    {
      const MendPromise fields = { .created = created,
                                   .seat = MEND_SEAT_LEFT,
                                   .person_id = (char *) givers[i],
                                   .text = (char *) givers[i] };

      g_ptr_array_add (promises, mend_promise_new (&fields));
    }

  mend_choices_set_person (choices, left, "Ben");
  mend_choices_set_person (choices, right, "Anna");
  mend_choices_set_promises (choices, promises);
  plan = mend_plan_builder_make_plan (choices);

  g_assert_cmpuint (mend_plan_get_n_parts (plan), ==, 3);
  g_assert_cmpint (mend_plan_get_part (plan, 0)->speaker, ==, MEND_SEAT_LEFT);
  g_assert_cmpstr (mend_plan_get_part (plan, 0)->promise, ==, "ben");
  g_assert_cmpint (mend_plan_get_part (plan, 1)->speaker, ==, MEND_SEAT_RIGHT);
  g_assert_cmpstr (mend_plan_get_part (plan, 1)->promise, ==, "anna");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/plan-builder/exchange", test_plan_builder_exchange);
  g_test_add_func ("/core/plan-builder/turns-are-numbered", test_plan_builder_turns_are_numbered);
  g_test_add_func ("/core/plan-builder/lines", test_plan_builder_lines);
  g_test_add_func ("/core/plan-builder/names", test_plan_builder_names);
  g_test_add_func ("/core/plan-builder/plan-stays", test_plan_builder_plan_stays);
  g_test_add_func ("/core/plan-builder/minutes", test_plan_builder_minutes);
  g_test_add_func ("/core/plan-builder/roles-become-seats", test_plan_builder_roles_become_seats);
  g_test_add_func ("/core/plan-builder/uses-another-way", test_plan_builder_uses_another_way);
  g_test_add_func ("/core/plan-builder/turn-begins-with-what-is-left",
                   test_plan_builder_turn_begins_with_what_is_left);
  g_test_add_func ("/core/plan-builder/minutes-need-no-roles",
                   test_plan_builder_minutes_need_no_roles);
  g_test_add_func ("/core/plan-builder/counts-turns", test_plan_builder_counts_turns);
  g_test_add_func ("/core/plan-builder/each-promise", test_plan_builder_each_promise);
  g_test_add_func ("/core/plan-builder/givers-have-moved", test_plan_builder_givers_have_moved);

  return g_test_run ();
}
