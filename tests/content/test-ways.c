// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-content-support.h"

#include "mend-test-trial.h"
#include "ways/mend-part.h"
#include "ways/mend-plan-builder.h"

/* Each way to talk, in each variant and with each way that can take the place of a part, as a talk
 * would go: from the first part to the last, and with events drawn at random. */

#define N_SEQUENCES 100000
#define MOST_EVENTS 16

static const char *const ids[] = { "turns",    "floor",    "ofnr",      "mirror",      "understand",
                                   "weekly",   "outside",  "incident",  "temperature", "tenten",
                                   "dialogue", "daily",    "reconnect", "solve",       "own-it",
                                   "apology",  "promises", "letgo",     "expect" };

static MendPlan *
make_plan (MendChoices *choices, MendSeat seat)
{
  mend_choices_set_first (choices, seat);

  if (mend_format_get_roles (mend_choices_get_format (choices)) == MEND_ROLES_HURT_RESPONSIBLE)
    mend_choices_set_hurt (choices, seat);

  return mend_plan_builder_make_plan (choices);
}

static void
add_ways (GPtrArray *plans, MendChoices *choices, GListModel *parts)
{
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (MendPart) part = g_list_model_get_item (parts, i);
      GListModel *ways = mend_part_get_ways (part);

      for (guint j = 0; ways != NULL && j < g_list_model_get_n_items (ways); j++)
        {
          g_autoptr (MendFormat) way = g_list_model_get_item (ways, j);

          mend_choices_set_left_out (choices, part, FALSE);
          mend_choices_set_way (choices, part, way);
          g_ptr_array_add (plans, make_plan (choices, MEND_SEAT_LEFT));
        }
    }
}

static GPtrArray *
make_plans (MendFormat *format)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_plan_unref);
  g_autoptr (MendChoices) choices = mend_choices_new (format);
  GListModel *variants = mend_format_get_variants (format);

  g_ptr_array_add (plans, make_plan (choices, MEND_SEAT_LEFT));
  g_ptr_array_add (plans, make_plan (choices, MEND_SEAT_RIGHT));

  for (guint i = 0; i < g_list_model_get_n_items (variants); i++)
    {
      g_autoptr (MendVariant) variant = g_list_model_get_item (variants, i);

      mend_choices_set_variant (choices, variant);
      g_ptr_array_add (plans, make_plan (choices, MEND_SEAT_RIGHT));
    }

  add_ways (plans, choices, mend_format_get_parts (format));

  return g_steal_pointer (&plans);
}

static GPtrArray *
make_all_plans (MendContent *content)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) mend_plan_unref);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      MendFormat *format = mend_content_find_format (content, ids[i]);

      g_assert_nonnull (format);
      g_ptr_array_extend_and_steal (all, make_plans (format));
    }

  return g_steal_pointer (&all);
}

static void
test_ways_are_all_there (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_nonnull (mend_content_find_format (content, ids[i]));

  g_assert_cmpuint (g_list_model_get_n_items (mend_content_get_formats (content)), ==,
                    G_N_ELEMENTS (ids));
}

/* Every part comes once, in order, and each gate opens with the first yes. */
static void
walk (MendPlan *plan)
{
  MendTestCourse course = { plan, mend_log_new () };
  MendSchedule now = mend_test_course_look (&course, 0);
  guint n_begun = 0;

  while (now.state != MEND_TALK_CLOSING)
    {
      if (now.state == MEND_TALK_READY || now.state == MEND_TALK_CHANGE)
        now = mend_test_course_act (&course, MEND_EVENT_BEGIN, 0);

      g_assert_cmpuint (now.part, ==, n_begun++);
      now = mend_test_course_act (&course, MEND_EVENT_FINISH, 0);

      if (now.state == MEND_TALK_GATE)
        now = mend_test_course_act (&course, MEND_EVENT_PASS, 0);
    }

  g_assert_cmpuint (n_begun, ==, mend_plan_get_n_parts (plan));
  mend_log_free (course.log);
}

static void
test_ways_go_from_the_first_part_to_the_last (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  g_autoptr (GPtrArray) plans = make_all_plans (content);

  g_assert_cmpuint (plans->len, >, 2 * G_N_ELEMENTS (ids));

  for (guint i = 0; i < plans->len; i++)
    walk (g_ptr_array_index (plans, i));
}

/* "Not quite" as often as the way to talk has it: the speaker goes on with the same part, with at
 * least a minute, until at the limit nothing is asked any more and only going on is left. */
static MendSchedule
wear_out_gate (MendTestCourse *course, const MendPlanPart *part)
{
  MendSchedule now = mend_test_course_look (course, 0);
  const guint position = now.part;

  for (guint i = 1; i <= part->gate_limit; i++)
    {
      g_assert_cmpint (now.state, ==, MEND_TALK_GATE);
      g_assert_false (now.is_at_limit);
      g_assert_true (mend_schedule_allows (&now, MEND_EVENT_PASS));
      now = mend_test_course_act (course, MEND_EVENT_NOT_QUITE, 0);
      g_assert_cmpuint (now.part, ==, position);
      g_assert_cmpuint (now.n_not_quite, ==, i);

      if (i == part->gate_limit)
        break;

      g_assert_cmpint (now.state, ==, MEND_TALK_RUNNING);
      g_assert_cmpint (now.left_ms, >=, MEND_SCHEDULE_LEAST_LEFT_MS);
      now = mend_test_course_act (course, MEND_EVENT_FINISH, 0);
    }

  g_assert_cmpint (now.state, ==, MEND_TALK_GATE);
  g_assert_true (now.is_at_limit);
  g_assert_false (mend_schedule_allows (&now, MEND_EVENT_NOT_QUITE));
  g_assert_true (mend_schedule_allows (&now, MEND_EVENT_PASS));
  g_assert_true (mend_schedule_allows (&now, MEND_EVENT_BREAK));
  g_assert_true (mend_schedule_allows (&now, MEND_EVENT_STOP));

  return mend_test_course_act (course, MEND_EVENT_PASS, 0);
}

/* Through the whole plan, with no gate that opens at once. */
static guint
walk_worn_out (MendPlan *plan)
{
  MendTestCourse course = { plan, mend_log_new () };
  MendSchedule now = mend_test_course_look (&course, 0);
  guint n_gates = 0;

  while (now.state != MEND_TALK_CLOSING)
    {
      const guint position = now.part;

      if (now.state == MEND_TALK_READY || now.state == MEND_TALK_CHANGE)
        now = mend_test_course_act (&course, MEND_EVENT_BEGIN, 0);

      now = mend_test_course_act (&course, MEND_EVENT_FINISH, 0);

      if (now.state == MEND_TALK_GATE)
        {
          now = wear_out_gate (&course, mend_plan_get_part (plan, position));
          g_assert_true (now.state == MEND_TALK_CLOSING || now.part == position + 1);
          g_assert_cmpuint (now.n_not_quite, ==, 0);
          n_gates++;
        }
    }

  mend_log_free (course.log);

  return n_gates;
}

static guint
count_gates (const MendPlan *plan)
{
  guint n_gates = 0;

  for (guint i = 0; i < mend_plan_get_n_parts (plan); i++)
    n_gates += mend_plan_get_part (plan, i)->gate_limit > 0 ? 1 : 0;

  return n_gates;
}

static void
test_ways_open_each_gate (void)
{
  const char *const gated[] = { "floor", "mirror", "understand", "own-it", "expect", "incident" };
  g_autoptr (MendContent) content = mend_content_support_load ();

  g_test_summary ("In each way in which something is said back, with yes at once and with \"not "
                  "quite\" up to the limit, the talk goes on.");

  for (guint i = 0; i < G_N_ELEMENTS (gated); i++)
    {
      g_autoptr (GPtrArray) plans = make_plans (mend_content_find_format (content, gated[i]));

      g_assert_cmpuint (count_gates (g_ptr_array_index (plans, 0)), >, 0);
    }

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GPtrArray) plans = make_plans (mend_content_find_format (content, ids[i]));

      for (guint j = 0; j < plans->len; j++)
        {
          MendPlan *plan = g_ptr_array_index (plans, j);

          g_assert_cmpuint (walk_worn_out (plan), ==, count_gates (plan));
        }
    }
}

static void
assert_settings_fit (MendVariant *variant, MendChoices *choices, GListModel *parts, guint *n_found)
{
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (MendPart) part = g_list_model_get_item (parts, i);
      guint value = 0;

      if (mend_variant_find (variant, mend_part_get_id (part), &value))
        {
          (*n_found)++;
          g_assert_cmpint (mend_choices_get_left_out (choices, part), ==, value == 0);

          if (value > 0)
            g_assert_cmpuint (mend_part_is_group (part) ? mend_choices_get_repeat (choices, part)
                                                        : mend_choices_get_length (choices, part),
                              ==, value);
        }

      if (mend_part_is_group (part))
        assert_settings_fit (variant, choices, mend_part_get_children (part), n_found);
    }
}

static void
test_ways_have_variants_that_fit (void)
{
  const char *const varied[] = { "dialogue", "tenten", "daily" };
  const guint n_variants[] = { 4, 2, 2 };
  g_autoptr (MendContent) content = mend_content_support_load ();

  for (guint i = 0; i < G_N_ELEMENTS (varied); i++)
    {
      MendFormat *format = mend_content_find_format (content, varied[i]);
      GListModel *variants = mend_format_get_variants (format);
      g_autoptr (MendChoices) choices = mend_choices_new (format);

      g_assert_cmpuint (g_list_model_get_n_items (variants), ==, n_variants[i]);

      for (guint j = 0; j < n_variants[i]; j++)
        {
          g_autoptr (MendVariant) variant = g_list_model_get_item (variants, j);
          guint n_found = 0;

          mend_choices_set_variant (choices, variant);
          assert_settings_fit (variant, choices, mend_format_get_parts (format), &n_found);
          g_assert_cmpuint (n_found, ==,
                            g_strv_length ((GStrv) mend_variant_get_settings (variant)));
        }
    }
}

static void
test_ways_are_heavy_where_trust_broke (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  GListModel *formats = mend_content_get_formats (content);

  for (guint i = 0; i < g_list_model_get_n_items (formats); i++)
    {
      g_autoptr (MendFormat) format = g_list_model_get_item (formats, i);
      const gboolean has_roles = mend_format_get_roles (format) == MEND_ROLES_HURT_RESPONSIBLE;

      g_assert_cmpint (mend_format_get_heavy (format), ==, has_roles);
      g_assert_cmpint (mend_format_get_step (format) == 1, ==, has_roles);
    }

  g_assert_true (mend_format_get_heavy (mend_content_find_format (content, "own-it")));
  g_assert_true (mend_format_get_heavy (mend_content_find_format (content, "apology")));
}

/* Wherever a talk stands, either of the two can stop it, and then leave its closing page. */
static void
assert_way_out (const MendSchedule *now)
{
  if (now->state < MEND_TALK_CLOSING)
    g_assert_true (mend_schedule_allows (now, MEND_EVENT_STOP));
  else if (now->state == MEND_TALK_CLOSING)
    g_assert_true (mend_schedule_allows (now, MEND_EVENT_CLOSE));
  else
    g_assert_true (mend_schedule_is_over (now));
}

/* Sequences over every plan in turn; the log alone says the same again, and a way leads out. */
static void
test_ways_survive_anything (MendTestTrial *self, gconstpointer data)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  g_autoptr (GPtrArray) plans = make_all_plans (content);

  for (guint i = 0; i < N_SEQUENCES; i++)
    {
      const gint32 n_events = g_rand_int_range (self->rand, 1, MOST_EVENTS + 1);
      g_autoptr (MendLog) copy = NULL;
      MendSchedule again;

      mend_test_trial_begin (self, g_ptr_array_index (plans, i % plans->len));

      for (gint32 j = 0; j < n_events; j++)
        mend_test_trial_go_one_step (self);

      copy = mend_log_copy (self->course.log);
      mend_schedule_compute (self->course.plan, copy, self->now_ms, &again);
      mend_test_course_assert_same (&again, &self->now);

      assert_way_out (&self->now);

      if (i % 10 == 0)
        mend_test_trial_go_to_end (self);
    }
}

static void
test_ways_take_their_time (void)
{
  g_autoptr (MendContent) content = mend_content_support_load ();
  const struct
  {
    const char *id;
    guint minutes;
  } ways[] = { { "turns", 10 }, { "own-it", 25 } };

  g_test_summary ("What is said of how long a talk takes is what its parts add up to.");

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (MendChoices) choices =
          mend_choices_new (mend_content_find_format (content, ways[i].id));

      g_assert_cmpuint (mend_plan_builder_estimate_minutes (choices), ==, ways[i].minutes);
    }
}

static GStrv
get_stems (MendContent *content, const char *id, guint n_before)
{
  g_autoptr (MendChoices) choices = mend_choices_new (mend_content_find_format (content, id));
  g_autoptr (MendPlan) plan = NULL;

  mend_choices_set_n_before (choices, n_before);
  plan = mend_plan_builder_make_plan (choices);

  for (guint i = 0; i < mend_plan_get_n_parts (plan); i++)
    {
      const MendPlanPart *part = mend_plan_get_part (plan, i);

      if (part->speaker == MEND_SEAT_LEFT || part->speaker == MEND_SEAT_RIGHT)
        return g_strdupv (part->stems);
    }

  g_assert_not_reached ();
}

static void
test_ways_change_their_stems (void)
{
  static const char *const changing[] = { "turns",    "floor",  "outside",     "tenten",   "daily",
                                          "dialogue", "weekly", "temperature", "reconnect" };
  g_autoptr (MendContent) content = mend_content_support_load ();

  g_test_summary (
      "After five talks of a kind the stems are others, and after ten the first again.");

  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    {
      g_auto (GStrv) first = get_stems (content, changing[i], 4);
      g_auto (GStrv) later = get_stems (content, changing[i], 5);
      g_auto (GStrv) again = get_stems (content, changing[i], 10);

      g_assert_false (g_strv_equal ((const char *const *) first, (const char *const *) later));
      g_assert_true (g_strv_equal ((const char *const *) first, (const char *const *) again));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/ways/are-all-there", test_ways_are_all_there);
  g_test_add_func ("/content/ways/go-from-the-first-part-to-the-last",
                   test_ways_go_from_the_first_part_to_the_last);
  g_test_add_func ("/content/ways/take-their-time", test_ways_take_their_time);
  g_test_add_func ("/content/ways/change-their-stems", test_ways_change_their_stems);
  g_test_add_func ("/content/ways/open-each-gate", test_ways_open_each_gate);
  g_test_add_func ("/content/ways/have-variants-that-fit", test_ways_have_variants_that_fit);
  g_test_add_func ("/content/ways/are-heavy-where-trust-broke",
                   test_ways_are_heavy_where_trust_broke);
  g_test_add ("/content/ways/survive-anything", MendTestTrial, NULL, mend_test_trial_set_up,
              test_ways_survive_anything, mend_test_trial_tear_down);

  return g_test_run ();
}
