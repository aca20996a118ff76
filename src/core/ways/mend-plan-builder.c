// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/mend-plan-builder.h"

#include "history/mend-talk-record.h"
#include "ways/mend-choices-private.h"
#include "ways/mend-part.h"
#include "ways/mend-stem.h"
#include "ways/mend-topic.h"

/* Where in the tree of a way to talk the builder is. */
/* What people take to change. */
#define BETWEEN_MS 30000

typedef struct
{
  MendPlan *plan;
  MendChoices *choices;
  MendTopic *topic;
  MendSeat hurt;
  MendPromise *promise;

  /* In a way to talk that another uses: the part whose place it takes. */
  const char *place;

  gboolean is_exchanged;
  gboolean is_again;

  /* Without what may come some times or not at all. */
  gboolean is_estimate;
} Builder;

static MendSeat
get_seat (const Builder *builder, MendSpeaker speaker)
{
  const MendSeat first =
      builder->is_exchanged ? mend_seat_get_other (builder->plan->first) : builder->plan->first;

  switch (speaker)
    {
    case MEND_SPEAKER_NOBODY:
      return MEND_SEAT_NONE;
    case MEND_SPEAKER_BOTH:
      return MEND_SEAT_BOTH;
    case MEND_SPEAKER_FIRST:
      return first;
    case MEND_SPEAKER_SECOND:
      return mend_seat_get_other (first);
    case MEND_SPEAKER_HURT:
      return builder->hurt;
    case MEND_SPEAKER_RESPONSIBLE:
      return mend_seat_get_other (builder->hurt);
    }

  g_assert_not_reached ();
}

static const char *
choose (const Builder *builder, const char *line, const char *second_line)
{
  return builder->is_exchanged && second_line != NULL ? second_line : line;
}

static const char *
choose_line (const Builder *builder, MendPart *part)
{
  if (builder->promise != NULL && mend_part_get_promise_line (part) != NULL)
    return mend_part_get_promise_line (part);

  if (builder->is_again && mend_part_get_again_line (part) != NULL)
    return mend_part_get_again_line (part);

  if (builder->topic != NULL && mend_part_get_follows_topic (part) &&
      mend_topic_get_line (builder->topic) != NULL)
    return choose (builder, mend_topic_get_line (builder->topic),
                   mend_topic_get_second_line (builder->topic));

  return choose (builder, mend_part_get_line (part), mend_part_get_second_line (part));
}

static GListModel *
choose_stems (const Builder *builder, MendPart *part)
{
  const gboolean is_later = mend_choices_wants_later_stems (builder->choices);
  GListModel *stems = NULL;

  if (builder->topic != NULL && mend_part_get_follows_topic (part))
    stems = is_later ? mend_topic_get_later_stems (builder->topic)
                     : mend_topic_get_stems (builder->topic);

  if (stems == NULL || g_list_model_get_n_items (stems) == 0)
    stems = is_later ? mend_part_get_later_stems (part) : mend_part_get_stems (part);

  return stems;
}

static GStrv
copy_stems (GListModel *stems)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  for (guint i = 0; stems != NULL && i < g_list_model_get_n_items (stems); i++)
    {
      g_autoptr (MendStem) stem = g_list_model_get_item (stems, i);

      g_strv_builder_add (texts, mend_stem_get_text (stem));
    }

  return g_strv_builder_end (texts);
}

/* A line that speaks to somebody by name has a %s for it. It is a text to people, not a format of
 * ours, so the first %s is replaced and nothing else in it is looked at. */
static char *
address (const Builder *builder, const char *line, MendSeat seat)
{
  const char *place = line != NULL ? strstr (line, "%s") : NULL;
  const char *label;

  if (place == NULL || (seat != MEND_SEAT_LEFT && seat != MEND_SEAT_RIGHT))
    return g_strdup (line);

  label = mend_choices_get_label (builder->choices, seat);

  return g_strdup_printf ("%.*s%s%s", (int) (place - line), line, label != NULL ? label : "",
                          place + 2);
}

/* Which promise it is stands before what can be said of it. */
static void
add_promise (const Builder *builder, MendPlanPart *part)
{
  g_autofree char *line = part->line;

  part->promise_id = g_strdup (builder->promise->id);
  part->promise = g_strdup (builder->promise->text);
  part->line = line != NULL ? g_strdup_printf ("“%s” %s", part->promise, line)
                            : g_strdup_printf ("“%s”", part->promise);
}

static void
add_phase (const Builder *builder, MendPart *part, gboolean begins_turn)
{
  MendPlanPart *added = mend_plan_part_new ();
  const MendSeat speaker = get_seat (builder, mend_part_get_speaker (part));
  const MendSeat listener = mend_seat_get_other (speaker);
  const guint length = mend_choices_get_length (builder->choices, part);

  added->id =
      g_strjoin (builder->place != NULL ? "/" : "", builder->place != NULL ? builder->place : "",
                 mend_part_get_id (part), NULL);
  added->title = g_strdup (mend_part_get_title (part));
  added->speaker = speaker;
  added->begins_turn = begins_turn;
  added->length_ms = (gint64) length * 1000;
  added->most_ms = (gint64) MAX (length, mend_part_get_most (part)) * 1000;
  added->unhurried = mend_part_get_unhurried (part);
  added->gate_limit = mend_part_get_gate_limit (part);
  added->line = address (builder, choose_line (builder, part), speaker);
  added->listener_line_before = address (builder,
                                         choose (builder, mend_part_get_listener_line_before (part),
                                                 mend_part_get_second_listener_line_before (part)),
                                         listener);
  added->listener_line = address (builder,
                                  choose (builder, mend_part_get_listener_line (part),
                                          mend_part_get_second_listener_line (part)),
                                  listener);
  added->gate_listener_line = address (builder, mend_part_get_gate_listener_line (part), listener);
  added->gate_speaker_line = address (builder, mend_part_get_gate_speaker_line (part), speaker);
  added->stems = copy_stems (choose_stems (builder, part));
  added->decks = g_strdupv ((GStrv) mend_part_get_decks (part));
  if (builder->promise != NULL)
    add_promise (builder, added);

  added->brings = g_strdupv ((GStrv) mend_part_get_brings (part));

  g_ptr_array_add (builder->plan->parts, added);
}

typedef void (*AddParts) (const Builder *builder, GListModel *parts);

/* Where the one who gave a promise sits today. A person who is not here is on no seat: nobody else
 * marks a promise. */
static MendSeat
find_giver (const Builder *builder, const MendPromise *promise)
{
  char *const *persons = builder->plan->person_ids;

  if (promise->person_id == NULL || (persons[0] == NULL && persons[1] == NULL))
    return promise->seat;

  if (g_strcmp0 (promise->person_id, persons[0]) == 0)
    return MEND_SEAT_LEFT;

  return g_strcmp0 (promise->person_id, persons[1]) == 0 ? MEND_SEAT_RIGHT : MEND_SEAT_NONE;
}

/* Those of the one who begins first, and of each in the order in which they were chosen. */
static void
add_promises_of (const Builder *builder, MendPart *group, MendSeat seat, AddParts add_parts)
{
  GPtrArray *promises = mend_choices_get_promises (builder->choices);

  for (guint i = 0; i < promises->len; i++)
    {
      Builder inner = *builder;

      inner.promise = g_ptr_array_index (promises, i);
      inner.is_exchanged = seat != builder->plan->first;

      if (find_giver (builder, inner.promise) == seat)
        add_parts (&inner, mend_part_get_children (group));
    }
}

static gboolean
goes_over_promises (const Builder *builder, MendPart *group)
{
  GPtrArray *promises = mend_choices_get_promises (builder->choices);

  if (!mend_part_get_each_promise (group) || promises == NULL)
    return FALSE;

  for (guint i = 0; i < promises->len; i++)
    {
      if (find_giver (builder, g_ptr_array_index (promises, i)) != MEND_SEAT_NONE)
        return TRUE;
    }

  return FALSE;
}

static void
add_group (const Builder *builder, MendPart *group, AddParts add_parts)
{
  if (builder->is_estimate && mend_part_get_may_be_left_out (group) &&
      mend_part_get_repeat_most (group) > 1)
    return;

  if (goes_over_promises (builder, group))
    {
      add_promises_of (builder, group, builder->plan->first, add_parts);
      add_promises_of (builder, group, mend_seat_get_other (builder->plan->first), add_parts);
      return;
    }

  for (guint run = 0; run < mend_choices_get_repeat (builder->choices, group); run++)
    {
      Builder inner = *builder;

      inner.is_again = builder->is_again || run > 0;
      add_parts (&inner, mend_part_get_children (group));

      if (mend_part_get_exchanges (group))
        {
          inner.is_exchanged = !builder->is_exchanged;
          add_parts (&inner, mend_part_get_children (group));
        }
    }
}

/* The topic is one of the way to talk round it, which this one does not know. */
static void
add_way (const Builder *builder, MendPart *part, AddParts add_parts)
{
  Builder inner = *builder;

  /* A way to talk that takes the place of a part takes in no third. */
  if (builder->place != NULL)
    return;

  inner.topic = NULL;
  inner.place = mend_part_get_id (part);
  add_parts (&inner, mend_format_get_parts (mend_choices_get_way (builder->choices, part)));
}

/* Where the part with which a turn begins is left out, the turn begins with the next. */
static gboolean
begins_turn (MendPart *part, MendPart *left_out)
{
  return mend_part_get_begins_turn (part) ||
         (left_out != NULL && mend_part_get_begins_turn (left_out) &&
          mend_part_get_speaker (left_out) == mend_part_get_speaker (part));
}

static void
add_parts (const Builder *builder, GListModel *parts)
{
  g_autoptr (MendPart) left_out = NULL;

  for (guint i = 0; parts != NULL && i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (MendPart) part = g_list_model_get_item (parts, i);

      if (mend_choices_get_left_out (builder->choices, part))
        {
          g_set_object (&left_out, part);
          continue;
        }

      if (mend_part_is_group (part))
        add_group (builder, part, add_parts);
      else if (mend_part_get_ways (part) != NULL)
        add_way (builder, part, add_parts);
      else
        add_phase (builder, part, begins_turn (part, left_out));

      g_clear_object (&left_out);
    }
}

static void
number_pieces (const MendPlan *plan)
{
  GPtrArray *parts = plan->parts;

  for (guint start = 0, end; start < parts->len; start = end)
    {
      for (end = start + 1; end < parts->len && mend_plan_goes_on (plan, end);)
        end++;

      for (guint i = start; i < end; i++)
        {
          MendPlanPart *part = g_ptr_array_index (parts, i);

          part->piece = i - start + 1;
          part->n_pieces = end - start;
        }
    }
}

static void
number_turns (const MendPlan *plan)
{
  GPtrArray *parts = plan->parts;
  guint n_turns[MEND_SEAT_BOTH + 1] = { 0 };

  for (guint i = 0; i < parts->len; i++)
    {
      MendPlanPart *part = g_ptr_array_index (parts, i);

      if (part->begins_turn)
        part->turn = ++n_turns[part->speaker];
      else if (mend_plan_goes_on (plan, i))
        part->turn = ((MendPlanPart *) g_ptr_array_index (parts, i - 1))->turn;
    }

  for (guint i = 0; i < parts->len; i++)
    {
      MendPlanPart *part = g_ptr_array_index (parts, i);

      part->n_turns = part->turn > 0 ? n_turns[part->speaker] : 0;
    }
}

static MendTopic *
find_topic (MendChoices *choices)
{
  GListModel *topics = mend_format_get_topics (mend_choices_get_format (choices));

  for (guint i = 0; topics != NULL && i < g_list_model_get_n_items (topics); i++)
    {
      g_autoptr (MendTopic) topic = g_list_model_get_item (topics, i);

      if (g_strcmp0 (mend_topic_get_id (topic), mend_choices_get_topic_id (choices)) == 0)
        return g_steal_pointer (&topic);
    }

  return NULL;
}

/* With roles it is the way to talk that says who begins. */
static MendSeat
find_first (const MendPlan *plan, MendChoices *choices)
{
  if (mend_format_get_roles (mend_choices_get_format (choices)) != MEND_ROLES_HURT_RESPONSIBLE)
    return mend_choices_get_first (choices);

  for (guint i = 0; i < plan->parts->len; i++)
    {
      const MendSeat speaker = mend_plan_get_part (plan, i)->speaker;

      if (speaker == MEND_SEAT_LEFT || speaker == MEND_SEAT_RIGHT)
        return speaker;
    }

  return mend_choices_get_hurt (choices);
}

static void
fill_in_head (MendPlan *plan, MendChoices *choices)
{
  MendFormat *format = mend_choices_get_format (choices);

  plan->format_id = g_strdup (mend_format_get_id (format));
  plan->title = g_strdup (mend_format_get_title (format));
  plan->step = mend_format_get_step (format);
  plan->topic_id = g_strdup (mend_choices_get_topic_id (choices));
  plan->topic = g_strdup (mend_choices_get_topic (choices));
  for (guint i = 0; i < G_N_ELEMENTS (plan->names); i++)
    {
      const MendPerson *person =
          mend_choices_get_person (choices, i == 0 ? MEND_SEAT_LEFT : MEND_SEAT_RIGHT);

      plan->names[i] = g_strdup (person != NULL ? person->name : "");
      plan->person_ids[i] = g_strdup (person != NULL ? person->id : NULL);
    }
}

/* As long as it was not said who was hurt, it is somebody: the talk takes as long. */
static MendSeat
find_hurt (MendChoices *choices)
{
  const MendSeat hurt = mend_choices_get_hurt (choices);

  return hurt != MEND_SEAT_NONE ? hurt : MEND_SEAT_LEFT;
}

static MendPlan *
build (MendChoices *choices, gboolean is_estimate)
{
  g_autoptr (MendPlan) plan = mend_plan_new ();
  g_autoptr (MendTopic) topic = find_topic (choices);
  Builder builder = {
    .plan = plan,
    .choices = choices,
    .topic = topic,
    .hurt = find_hurt (choices),
    .is_estimate = is_estimate,
  };

  fill_in_head (plan, choices);
  plan->first = mend_choices_get_first (choices);
  add_parts (&builder, mend_format_get_parts (mend_choices_get_format (choices)));
  plan->first = find_first (plan, choices);
  number_pieces (plan);
  number_turns (plan);

  return g_steal_pointer (&plan);
}

/**
 * mend_plan_builder_make_plan:
 * @choices: what the two have chosen; where there are roles, with the one who was hurt
 *
 * Flattens a way to talk into a plan, with all choices made and all texts as they are shown.
 * Whatever changes later, in the way to talk or in the choices, leaves the plan as it is. Roles are
 * turned into seats: the plan does not say who was hurt.
 *
 * Returns: (transfer full): the plan
 */
MendPlan *
mend_plan_builder_make_plan (MendChoices *choices)
{
  g_return_val_if_fail (MEND_IS_CHOICES (choices), NULL);
  g_return_val_if_fail (mend_format_get_roles (mend_choices_get_format (choices)) !=
                                MEND_ROLES_HURT_RESPONSIBLE ||
                            mend_choices_get_hurt (choices) != MEND_SEAT_NONE,
                        NULL);

  return build (choices, FALSE);
}

/**
 * mend_plan_builder_estimate_minutes:
 * @choices: what the two have chosen
 *
 * Estimates how long a talk takes: all parts, and half a minute for each that somebody begins. What
 * may come some times or not at all, such as questions, is not in it: only the talk tells. Wherever
 * it is said how long a way to talk takes, it is this.
 *
 * Returns: minutes, at least one
 */
guint
mend_plan_builder_estimate_minutes (MendChoices *choices)
{
  g_autoptr (MendPlan) plan = NULL;
  guint n_begun = 0;

  g_return_val_if_fail (MEND_IS_CHOICES (choices), 1);

  /* It takes as long whoever was hurt, so this can be told before. */
  plan = build (choices, TRUE);

  for (guint i = 0; i < mend_plan_get_n_parts (plan); i++)
    n_begun += i == 0 || !mend_plan_goes_on (plan, i);

  return mend_minutes_from_ms (mend_plan_get_length_ms (plan) + (gint64) n_begun * BETWEEN_MS);
}

/**
 * mend_plan_builder_count_turns:
 * @choices: what the two have chosen
 *
 * Counts the turns that the one who has most of them has.
 *
 * Returns: how many
 */
guint
mend_plan_builder_count_turns (MendChoices *choices)
{
  g_autoptr (MendPlan) plan = NULL;
  guint n_turns = 0;

  g_return_val_if_fail (MEND_IS_CHOICES (choices), 0);

  /* These are as many whoever was hurt. */
  plan = build (choices, FALSE);

  for (guint i = 0; i < mend_plan_get_n_parts (plan); i++)
    n_turns = MAX (n_turns, mend_plan_get_part (plan, i)->n_turns);

  return n_turns;
}
