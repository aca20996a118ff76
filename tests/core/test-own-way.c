// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-own-way.h"

#include "ways/mend-part.h"
#include "ways/mend-plan-builder.h"
#include "ways/mend-stem.h"

static MendOwnWay *
make_way (void)
{
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 1, 31, 19, 5, 0);
  MendOwnWay *way = mend_own_way_new (created);

  g_free (way->title);
  way->title = g_strdup ("Evening Round");

  return way;
}

static MendOwnPart *
add (MendOwnWay *way, const char *id, MendOwnSpeaker speaker, guint length)
{
  MendOwnPart *part = mend_own_part_new ();

  g_free (part->id);
  g_free (part->title);
  part->id = g_strdup (id);
  part->title = g_strdup (id);
  part->speaker = speaker;
  part->length = length;
  part->least = MIN (length, 30);
  part->most = length > 0 ? MAX (length, 600) : 0;
  g_ptr_array_add (way->parts, part);

  return part;
}

static MendPlan *
make_plan (MendOwnWay *way)
{
  g_autoptr (MendFormat) format =
      mend_own_way_make_format (way, "What did you hear?", "%s, what was missing?");
  g_autoptr (MendChoices) choices = mend_choices_new (format);

  return mend_plan_builder_make_plan (choices);
}

static char *
describe (MendPlan *plan)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < mend_plan_get_n_parts (plan); i++)
    {
      const MendPlanPart *part = mend_plan_get_part (plan, i);

      g_string_append_printf (text, "%s%s:%s:%d", i > 0 ? " " : "", part->id,
                              mend_seat_to_string (part->speaker), (int) (part->length_ms / 1000));
    }

  return g_string_free (text, FALSE);
}

static void
assert_plan (MendOwnWay *way, const char *expected)
{
  g_autoptr (MendPlan) plan = NULL;
  g_autofree char *found = NULL;

  g_assert_true (mend_own_way_is_whole (way));
  plan = make_plan (way);
  found = describe (plan);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_own_way_gives_each_a_turn (void)
{
  g_autoptr (MendOwnWay) way = make_way ();

  add (way, "quiet", MEND_OWN_SPEAKER_NOBODY, 60);
  add (way, "tell", MEND_OWN_SPEAKER_EACH, 120)->repeat = 2;
  add (way, "plan", MEND_OWN_SPEAKER_BOTH, 0);
  assert_plan (way, "quiet:none:60 tell:left:120 tell:right:120 tell:left:120 tell:right:120 "
                    "plan:both:0");
}

static void
test_own_way_joins_parts_to_a_turn (void)
{
  g_autoptr (MendOwnWay) way = make_way ();
  g_autoptr (MendPlan) plan = NULL;

  g_test_summary ("What belongs to one turn is said by one before the other has it.");
  add (way, "see", MEND_OWN_SPEAKER_EACH, 60);
  add (way, "need", MEND_OWN_SPEAKER_EACH, 90)->joins = TRUE;
  add (way, "answer", MEND_OWN_SPEAKER_SECOND, 30);
  assert_plan (way, "see:left:60 need:left:90 see:right:60 need:right:90 answer:right:30");

  plan = make_plan (way);
  g_assert_cmpuint (mend_plan_get_part (plan, 0)->n_pieces, ==, 2);
  g_assert_cmpuint (mend_plan_get_part (plan, 4)->n_pieces, ==, 1);
}

static void
test_own_way_asks_to_say_it_back (void)
{
  g_autoptr (MendOwnWay) way = make_way ();
  g_autoptr (MendPlan) plan = NULL;
  MendOwnPart *part = add (way, "tell", MEND_OWN_SPEAKER_EACH, 120);

  part->gate_limit = 2;
  part->line = g_strdup ("Say how it was.");
  g_strfreev (part->stems);
  part->stems = g_strsplit ("Today I …|I need …", "|", -1);
  plan = make_plan (way);
  g_assert_cmpuint (mend_plan_get_part (plan, 0)->gate_limit, ==, 2);
  g_assert_cmpstr (mend_plan_get_part (plan, 0)->gate_listener_line, ==, "What did you hear?");
  g_assert_cmpstr (mend_plan_get_part (plan, 0)->line, ==, "Say how it was.");
  g_assert_cmpstr (mend_plan_get_part (plan, 0)->stems[1], ==, "I need …");
}

static void
assert_fault (MendOwnFault fault, void (*spoil) (MendOwnWay *way))
{
  g_autoptr (MendOwnWay) way = make_way ();

  add (way, "first", MEND_OWN_SPEAKER_EACH, 120);
  add (way, "second", MEND_OWN_SPEAKER_EACH, 120);
  g_assert_true (mend_own_way_is_whole (way));
  spoil (way);
  g_assert_cmpint (mend_own_way_check_part (way, 1), ==, fault);
  g_assert_false (mend_own_way_is_whole (way));
}

static MendOwnPart *
get_second (MendOwnWay *way)
{
  return g_ptr_array_index (way->parts, 1);
}

static void
take_title (MendOwnWay *way)
{
  get_second (way)->title[0] = '\0';
}

static void
make_short (MendOwnWay *way)
{
  get_second (way)->length = 5;
}

static void
make_least_long (MendOwnWay *way)
{
  get_second (way)->least = 121;
}

static void
make_most_short (MendOwnWay *way)
{
  get_second (way)->most = 119;
}

static void
repeat_never (MendOwnWay *way)
{
  get_second (way)->repeat = 0;
}

static void
join_another (MendOwnWay *way)
{
  get_second (way)->speaker = MEND_OWN_SPEAKER_FIRST;
  get_second (way)->joins = TRUE;
}

static void
say_back_silence (MendOwnWay *way)
{
  get_second (way)->speaker = MEND_OWN_SPEAKER_NOBODY;
  get_second (way)->gate_limit = 1;
}

static void
test_own_way_finds_faults (void)
{
  assert_fault (MEND_OWN_FAULT_NO_TITLE, take_title);
  assert_fault (MEND_OWN_FAULT_LENGTH, make_short);
  assert_fault (MEND_OWN_FAULT_LEAST, make_least_long);
  assert_fault (MEND_OWN_FAULT_MOST, make_most_short);
  assert_fault (MEND_OWN_FAULT_REPEAT, repeat_never);
  assert_fault (MEND_OWN_FAULT_JOINS, join_another);
  assert_fault (MEND_OWN_FAULT_GATE, say_back_silence);
}

static void
test_own_way_is_whole_with_title_and_parts (void)
{
  g_autoptr (MendOwnWay) way = make_way ();

  g_assert_false (mend_own_way_is_whole (way));
  add (way, "tell", MEND_OWN_SPEAKER_EACH, 120);
  g_assert_true (mend_own_way_is_whole (way));
  way->title[0] = '\0';
  g_assert_false (mend_own_way_is_whole (way));
}

static void
test_own_way_moves_parts (void)
{
  g_autoptr (MendOwnWay) way = make_way ();

  add (way, "a", MEND_OWN_SPEAKER_BOTH, 60);
  add (way, "b", MEND_OWN_SPEAKER_BOTH, 60);
  add (way, "c", MEND_OWN_SPEAKER_BOTH, 60);
  mend_own_way_move_part (way, 0, 2);
  assert_plan (way, "b:both:60 c:both:60 a:both:60");
  mend_own_way_move_part (way, 2, 0);
  assert_plan (way, "a:both:60 b:both:60 c:both:60");
}

static void
test_own_way_copies_are_apart (void)
{
  g_autoptr (MendOwnWay) way = make_way ();
  g_autoptr (MendOwnWay) copy = NULL;

  add (way, "a", MEND_OWN_SPEAKER_BOTH, 60);
  copy = mend_own_way_copy (way);
  ((MendOwnPart *) g_ptr_array_index (copy->parts, 0))->length = 90;
  copy->title[0] = 'X';
  g_assert_cmpstr (copy->id, ==, way->id);
  assert_plan (way, "a:both:60");
  g_assert_cmpstr (way->title, ==, "Evening Round");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/own-way/gives-each-a-turn", test_own_way_gives_each_a_turn);
  g_test_add_func ("/core/own-way/joins-parts-to-a-turn", test_own_way_joins_parts_to_a_turn);
  g_test_add_func ("/core/own-way/asks-to-say-it-back", test_own_way_asks_to_say_it_back);
  g_test_add_func ("/core/own-way/finds-faults", test_own_way_finds_faults);
  g_test_add_func ("/core/own-way/is-whole-with-title-and-parts",
                   test_own_way_is_whole_with_title_and_parts);
  g_test_add_func ("/core/own-way/moves-parts", test_own_way_moves_parts);
  g_test_add_func ("/core/own-way/copies-are-apart", test_own_way_copies_are_apart);

  return g_test_run ();
}
