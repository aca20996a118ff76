// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-talk-json.h"

#include "json/mend-event-json.h"
#include "json/mend-json-value.h"
#include "json/mend-talk-head-json.h"
#include "records/mend-record-header.h"

#define FORMAT "mend talk"

static MendTalkHead
get_head (MendTalkRecord *record)
{
  return (MendTalkHead){
    .format_id = &record->format_id,
    .title = &record->title,
    .step = &record->step,
    .topic_id = &record->topic_id,
    .topic = &record->topic,
    .names = record->names,
    .person_ids = record->person_ids,
    .first = &record->first,
  };
}

static gboolean
read_course_kind (const MendJsonMember *place, MendCourseKind *kind, GError **error)
{
  MendJsonMember member = { 0 };
  const char *found = NULL;

  if (!mend_json_member_get_string (place, "kind", MEND_RECORD_LONGEST_ID, &found, error))
    return FALSE;

  if (!mend_course_kind_from_string (found, kind))
    {
      mend_json_member_find (place, "kind", &member);
      return mend_json_member_fail (&member, "an unknown word", error);
    }

  return TRUE;
}

static gboolean
read_course (MendTalkRecord *record, const MendJsonMember *place, GError **error)
{
  g_autoptr (MendCourse) course = mend_course_new ();

  if (!mend_json_member_as_object (place, error) ||
      !read_course_kind (place, &course->kind, error) ||
      !mend_json_value_read_seat (place, "seat", &course->seat, error) ||
      !mend_json_value_read_count (place, "part", MEND_RECORD_MOST_PARTS, &course->part, error) ||
      !mend_json_value_read_optional_text (place, "title", MEND_RECORD_LONGEST_LINE, &course->title,
                                           error) ||
      !mend_json_value_read_ms (place, "from_ms", &course->from_ms, error) ||
      !mend_json_value_read_ms (place, "to_ms", &course->to_ms, error))
    return FALSE;

  if (course->to_ms < course->from_ms)
    return mend_json_member_fail (place, "ends before it begins", error);

  g_ptr_array_add (record->course, g_steal_pointer (&course));

  return TRUE;
}

static gboolean
read_writing (MendTalkRecord *record, const MendJsonMember *place, GError **error)
{
  g_autoptr (MendEvent) event = mend_event_json_read (place, error);

  if (event == NULL)
    return FALSE;

  if (!mend_event_kind_is_writing (event->kind))
    return mend_json_member_fail (place, "not a writing", error);

  g_ptr_array_add (record->writings, g_steal_pointer (&event));

  return TRUE;
}

static gboolean
read_list (MendTalkRecord *record,
           const MendJsonMember *root,
           const char *name,
           gboolean (*read_element) (MendTalkRecord *, const MendJsonMember *, GError **),
           GError **error)
{
  MendJsonMember array = { 0 };

  if (!mend_json_member_get_array (root, name, MEND_RECORD_MOST_EVENTS, &array, error))
    return FALSE;

  for (guint i = 0; i < mend_json_member_get_n_elements (&array); i++)
    {
      MendJsonMember element = { 0 };

      mend_json_member_get_element (&array, i, &element);

      if (!read_element (record, &element, error))
        return FALSE;
    }

  return TRUE;
}

static void
add_course (JsonObject *object, const MendTalkRecord *record)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < record->course->len; i++)
    {
      const MendCourse *course = g_ptr_array_index (record->course, i);
      JsonObject *element = json_object_new ();

      json_object_set_string_member (element, "kind", mend_course_kind_to_string (course->kind));
      json_object_set_string_member (element, "seat", mend_seat_to_string (course->seat));
      json_object_set_int_member (element, "part", course->part);
      mend_json_value_add_text (element, "title", course->title);
      json_object_set_int_member (element, "from_ms", course->from_ms);
      json_object_set_int_member (element, "to_ms", course->to_ms);
      json_array_add_object_element (array, element);
    }

  json_object_set_array_member (object, "course", array);
}

static void
add_writings (JsonObject *object, const MendTalkRecord *record)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < record->writings->len; i++)
    mend_event_json_add (g_ptr_array_index (record->writings, i), array);

  json_object_set_array_member (object, "writings", array);
}

/* Only where somebody corrected something. */
static const char *const corrected_names[] = { "corrected_left_ms", "corrected_right_ms" };

static gboolean
read_corrected (MendTalkRecord *record, const MendJsonMember *place, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (corrected_names); i++)
    if (!mend_json_member_get_optional_integer (place, corrected_names[i], -G_MAXINT32, G_MAXINT32,
                                                &record->corrected_ms[i], error))
      return FALSE;

  return TRUE;
}

static void
add_corrected (JsonObject *object, const MendTalkRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (corrected_names); i++)
    {
      if (record->corrected_ms[i] != 0)
        json_object_set_int_member (object, corrected_names[i], record->corrected_ms[i]);
    }
}

/**
 * mend_talk_json_read:
 * @root: the tree of a file
 * @error: return location for a [error@RecordError]
 *
 * Makes the record of a talk from a tree, each member of which is checked.
 *
 * Returns: (transfer full): the record
 */
MendTalkRecord *
mend_talk_json_read (JsonNode *root, GError **error)
{
  g_autoptr (MendTalkRecord) record = mend_talk_record_new ();
  g_auto (MendRecordHeader) header = { 0 };
  MendTalkHead head = get_head (record);
  MendJsonMember place = { 0 };

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_read (&header, &place, FORMAT, MEND_TALK_JSON_VERSION, error) ||
      !mend_talk_head_read (&head, &place, error) ||
      !mend_json_value_read_ms (&place, "length_ms", &record->length_ms, error) ||
      !read_corrected (record, &place, error) ||
      !read_list (record, &place, "course", read_course, error) ||
      !read_list (record, &place, "writings", read_writing, error))
    return NULL;

  record->id = g_steal_pointer (&header.id);
  record->started = g_steal_pointer (&header.created);

  return g_steal_pointer (&record);
}

/**
 * mend_talk_json_write:
 * @record: a record
 * @modified: when it is written
 * @earlier: (nullable): the tree that was read before, if it is written again; what a later version
 *   has put there stays
 *
 * Makes the tree of a record, with members in a fixed order.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_talk_json_write (MendTalkRecord *record, GDateTime *modified, JsonNode *earlier)
{
  JsonObject *object;
  JsonNode *root;
  MendTalkHead head;
  MendRecordHeader header;

  g_return_val_if_fail (record != NULL, NULL);
  g_return_val_if_fail (modified != NULL, NULL);

  object = json_object_new ();
  root = json_node_init_object (json_node_alloc (), object);
  head = get_head (record);
  header = (MendRecordHeader){
    .id = record->id,
    .created = record->started,
    .modified = modified,
    .rev = mend_record_header_get_next_rev (earlier),
    .author = (char *) "both",
  };

  mend_record_header_add (&header, object, FORMAT, MEND_TALK_JSON_VERSION);
  mend_talk_head_add (&head, object);
  json_object_set_int_member (object, "length_ms", record->length_ms);
  add_corrected (object, record);
  add_course (object, record);
  add_writings (object, record);
  mend_record_header_keep_unknown (root, earlier);
  json_object_unref (object);

  return root;
}
