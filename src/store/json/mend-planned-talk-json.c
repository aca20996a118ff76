// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-planned-talk-json.h"

#include "json/mend-json-value.h"
#include "records/mend-record-header.h"

#define FORMAT "mend planned talk"

/**
 * mend_planned_talk_json_read:
 * @root: the tree of a file
 * @error: return location for a [error@RecordError]
 *
 * Makes a planned talk from a tree, each member of which is checked.
 *
 * Returns: (transfer full): the planned talk
 */
MendPlannedTalk *
mend_planned_talk_json_read (JsonNode *root, GError **error)
{
  g_auto (MendRecordHeader) header = { 0 };
  g_autoptr (GDateTime) starts = NULL;
  g_autofree char *way_id = NULL;
  g_autofree char *topic = NULL;
  MendJsonMember place = { 0 };
  MendPlannedTalk fields = { 0 };
  gint64 minutes = 0;

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_read (&header, &place, FORMAT, MEND_PLANNED_TALK_JSON_VERSION, error) ||
      !mend_json_member_get_time (&place, "starts", &starts, error) ||
      !mend_json_member_get_integer (&place, "minutes", 1, MEND_PLANNED_TALK_MOST_MINUTES, &minutes,
                                     error) ||
      !mend_json_value_read_optional_text (&place, "way_to_talk", MEND_PLANNED_TALK_LONGEST_TEXT,
                                           &way_id, error) ||
      !mend_json_value_read_optional_text (&place, "topic", MEND_PLANNED_TALK_LONGEST_TEXT, &topic,
                                           error))
    return NULL;

  fields.id = header.id;
  fields.created = header.created;
  fields.starts = starts;
  fields.minutes = (guint) minutes;
  fields.way_id = way_id;
  fields.topic = topic;

  return mend_planned_talk_new (&fields);
}

/**
 * mend_planned_talk_json_write:
 * @plan: a planned talk
 * @modified: when it is written
 * @earlier: (nullable): the tree that was read before, if it is written again
 *
 * Makes the tree of a planned talk.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_planned_talk_json_write (const MendPlannedTalk *plan, GDateTime *modified, JsonNode *earlier)
{
  JsonObject *object;
  JsonNode *root;
  MendRecordHeader header;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (modified != NULL, NULL);

  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  header = (MendRecordHeader){
    .id = plan->id,
    .created = plan->created,
    .modified = modified,
    .rev = mend_record_header_get_next_rev (earlier),
    .author = (char *) "both",
  };

  mend_record_header_add (&header, object, FORMAT, MEND_PLANNED_TALK_JSON_VERSION);
  mend_record_header_add_time (object, "starts", plan->starts);
  json_object_set_int_member (object, "minutes", plan->minutes);
  mend_json_value_add_text (object, "way_to_talk", plan->way_id);
  mend_json_value_add_text (object, "topic", plan->topic);
  mend_record_header_keep_unknown (root, earlier);
  json_object_unref (object);

  return root;
}
