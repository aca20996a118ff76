// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-plan-json.h"

#include "json/mend-json-value.h"
#include "json/mend-talk-head-json.h"
#include "records/mend-record-header.h"

typedef struct
{
  const char *name;
  gsize offset;
} Field;

/* All that a part has of one sort, in the order in which it is written. */
static const Field count_fields[] = {
  { "turn", G_STRUCT_OFFSET (MendPlanPart, turn) },
  { "n_turns", G_STRUCT_OFFSET (MendPlanPart, n_turns) },
  { "piece", G_STRUCT_OFFSET (MendPlanPart, piece) },
  { "n_pieces", G_STRUCT_OFFSET (MendPlanPart, n_pieces) },
  { "gate_limit", G_STRUCT_OFFSET (MendPlanPart, gate_limit) },
};

static const Field ms_fields[] = {
  { "length_ms", G_STRUCT_OFFSET (MendPlanPart, length_ms) },
  { "most_ms", G_STRUCT_OFFSET (MendPlanPart, most_ms) },
};

static const Field text_fields[] = {
  { "line", G_STRUCT_OFFSET (MendPlanPart, line) },
  { "listener_line_before", G_STRUCT_OFFSET (MendPlanPart, listener_line_before) },
  { "listener_line", G_STRUCT_OFFSET (MendPlanPart, listener_line) },
  { "gate_listener_line", G_STRUCT_OFFSET (MendPlanPart, gate_listener_line) },
  { "gate_speaker_line", G_STRUCT_OFFSET (MendPlanPart, gate_speaker_line) },
};

static MendTalkHead
get_head (MendPlan *plan)
{
  return (MendTalkHead){
    .format_id = &plan->format_id,
    .title = &plan->title,
    .step = &plan->step,
    .topic_id = &plan->topic_id,
    .topic = &plan->topic,
    .names = plan->names,
    .person_ids = plan->person_ids,
    .first = &plan->first,
  };
}

static gboolean
read_fields (MendPlanPart *part, const MendJsonMember *place, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (count_fields); i++)
    if (!mend_json_value_read_count (place, count_fields[i].name, MEND_RECORD_MOST_PARTS,
                                     G_STRUCT_MEMBER_P (part, count_fields[i].offset), error))
      return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (ms_fields); i++)
    if (!mend_json_value_read_ms (place, ms_fields[i].name,
                                  G_STRUCT_MEMBER_P (part, ms_fields[i].offset), error))
      return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (text_fields); i++)
    if (!mend_json_value_read_optional_text (place, text_fields[i].name, MEND_RECORD_LONGEST_LINE,
                                             G_STRUCT_MEMBER_P (part, text_fields[i].offset),
                                             error))
      return FALSE;

  return TRUE;
}

/* Talks that were begun with an earlier version do not have these. */
static gboolean
read_later_fields (MendPlanPart *part, const MendJsonMember *place, GError **error)
{
  MendJsonMember brings = { 0 };
  const char *promise_id = NULL;
  const char *promise = NULL;

  if (!mend_json_member_get_optional_string (place, "promise_id", MEND_RECORD_LONGEST_ID,
                                             &promise_id, error) ||
      !mend_json_member_get_optional_string (place, "promise", MEND_RECORD_LONGEST_TEXT, &promise,
                                             error))
    return FALSE;

  part->promise_id = g_strdup (promise_id);
  part->promise = g_strdup (promise);

  return mend_json_member_get_optional_boolean (place, "unhurried", &part->unhurried, error) &&
         (!mend_json_member_find (place, "brings", &brings) ||
          mend_json_value_read_lines (place, "brings", &part->brings, error));
}

static gboolean
read_part (MendPlan *plan, const MendJsonMember *place, GError **error)
{
  g_autoptr (MendPlanPart) part = mend_plan_part_new ();

  if (!mend_json_member_as_object (place, error) ||
      !mend_json_value_read_text (place, "id", MEND_RECORD_LONGEST_ID, &part->id, error) ||
      !mend_json_value_read_optional_text (place, "title", MEND_RECORD_LONGEST_LINE, &part->title,
                                           error) ||
      !mend_json_value_read_seat (place, "speaker", &part->speaker, error) ||
      !mend_json_member_get_boolean (place, "begins_turn", &part->begins_turn, error) ||
      !read_fields (part, place, error) ||
      !mend_json_value_read_lines (place, "stems", &part->stems, error) ||
      !mend_json_value_read_lines (place, "decks", &part->decks, error) ||
      !read_later_fields (part, place, error))
    return FALSE;

  g_ptr_array_add (plan->parts, g_steal_pointer (&part));

  return TRUE;
}

static void
add_part (JsonArray *array, MendPlanPart *part)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", part->id);
  mend_json_value_add_text (object, "title", part->title);
  json_object_set_string_member (object, "speaker", mend_seat_to_string (part->speaker));
  json_object_set_boolean_member (object, "begins_turn", part->begins_turn);

  for (guint i = 0; i < G_N_ELEMENTS (count_fields); i++)
    json_object_set_int_member (object, count_fields[i].name,
                                G_STRUCT_MEMBER (guint, part, count_fields[i].offset));

  for (guint i = 0; i < G_N_ELEMENTS (ms_fields); i++)
    json_object_set_int_member (object, ms_fields[i].name,
                                G_STRUCT_MEMBER (gint64, part, ms_fields[i].offset));

  for (guint i = 0; i < G_N_ELEMENTS (text_fields); i++)
    mend_json_value_add_text (object, text_fields[i].name,
                              G_STRUCT_MEMBER (char *, part, text_fields[i].offset));

  mend_json_value_add_lines (object, "stems", (const char *const *) part->stems);
  mend_json_value_add_lines (object, "decks", (const char *const *) part->decks);
  json_object_set_boolean_member (object, "unhurried", part->unhurried);
  mend_json_value_add_lines (object, "brings", (const char *const *) part->brings);
  mend_json_value_add_text (object, "promise_id", part->promise_id);
  mend_json_value_add_text (object, "promise", part->promise);
  json_array_add_object_element (array, object);
}

/**
 * mend_plan_json_read:
 * @place: a place
 * @error: return location for a [error@RecordError]
 *
 * Reads a plan. It has at least one part.
 *
 * Returns: (transfer full): the plan
 */
MendPlan *
mend_plan_json_read (const MendJsonMember *place, GError **error)
{
  g_autoptr (MendPlan) plan = mend_plan_new ();
  MendTalkHead head = get_head (plan);
  MendJsonMember parts = { 0 };

  g_return_val_if_fail (place != NULL, NULL);

  if (!mend_json_member_as_object (place, error) || !mend_talk_head_read (&head, place, error) ||
      !mend_json_member_get_array (place, "parts", MEND_RECORD_MOST_PARTS, &parts, error))
    return NULL;

  if (mend_json_member_get_n_elements (&parts) == 0)
    {
      mend_json_member_fail (&parts, "no parts", error);
      return NULL;
    }

  for (guint i = 0; i < mend_json_member_get_n_elements (&parts); i++)
    {
      MendJsonMember element = { 0 };

      mend_json_member_get_element (&parts, i, &element);

      if (!read_part (plan, &element, error))
        return NULL;
    }

  return g_steal_pointer (&plan);
}

/**
 * mend_plan_json_write:
 * @plan: a plan
 *
 * Writes a plan.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_plan_json_write (MendPlan *plan)
{
  JsonObject *object;
  JsonArray *parts;
  JsonNode *root;
  MendTalkHead head;

  g_return_val_if_fail (plan != NULL, NULL);

  object = json_object_new ();
  parts = json_array_new ();
  root = json_node_init_object (json_node_alloc (), object);
  head = get_head (plan);
  mend_talk_head_add (&head, object);

  for (guint i = 0; i < plan->parts->len; i++)
    add_part (parts, g_ptr_array_index (plan->parts, i));

  json_object_set_array_member (object, "parts", parts);
  json_object_unref (object);

  return root;
}
