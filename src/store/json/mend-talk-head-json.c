// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-talk-head-json.h"

#include "json/mend-json-value.h"
#include "records/mend-record-header.h"

/* The method has six steps. */
#define MOST_STEPS 6

static const MendSeat sides[] = { MEND_SEAT_LEFT, MEND_SEAT_RIGHT };

static gboolean
read_people (const MendTalkHead *self, const MendJsonMember *place, GError **error)
{
  MendJsonMember array = { 0 };

  if (!mend_json_member_get_array (place, "people", G_N_ELEMENTS (sides), &array, error))
    return FALSE;

  if (mend_json_member_get_n_elements (&array) != G_N_ELEMENTS (sides))
    return mend_json_member_fail (&array, "not two", error);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      MendJsonMember person = { 0 };
      MendSeat seat = MEND_SEAT_NONE;

      mend_json_member_get_element (&array, i, &person);

      if (!mend_json_member_as_object (&person, error) ||
          !mend_json_value_read_optional_text (&person, "id", MEND_RECORD_LONGEST_ID,
                                               &self->person_ids[i], error) ||
          !mend_json_value_read_side (&person, "seat", &seat, error) ||
          !mend_json_value_read_text (&person, "name", MEND_RECORD_LONGEST_NAME, &self->names[i],
                                      error))
        return FALSE;

      if (seat != sides[i])
        return mend_json_member_fail (&person, "on the wrong side", error);
    }

  return TRUE;
}

static void
add_people (const MendTalkHead *self, JsonObject *object)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      JsonObject *person = json_object_new ();

      mend_json_value_add_text (person, "id", self->person_ids[i]);
      json_object_set_string_member (person, "seat", mend_seat_to_string (sides[i]));
      json_object_set_string_member (person, "name", self->names[i] != NULL ? self->names[i] : "");
      json_array_add_object_element (array, person);
    }

  json_object_set_array_member (object, "people", array);
}

/**
 * mend_talk_head_read:
 * @self: where to put what is read; all strings are `NULL`
 * @place: a place that holds an object
 * @error: return location for a [error@RecordError]
 *
 * Reads what a plan and a record of a talk have in common.
 *
 * Returns: whether it is as it has to be
 */
gboolean
mend_talk_head_read (const MendTalkHead *self, const MendJsonMember *place, GError **error)
{
  g_return_val_if_fail (self != NULL && place != NULL, FALSE);

  return mend_json_value_read_text (place, "way_to_talk", MEND_RECORD_LONGEST_ID, self->format_id,
                                    error) &&
         mend_json_value_read_text (place, "title", MEND_RECORD_LONGEST_LINE, self->title, error) &&
         mend_json_value_read_count (place, "step", MOST_STEPS, self->step, error) &&
         mend_json_value_read_optional_text (place, "topic_id", MEND_RECORD_LONGEST_ID,
                                             self->topic_id, error) &&
         mend_json_value_read_optional_text (place, "topic", MEND_RECORD_LONGEST_TEXT, self->topic,
                                             error) &&
         read_people (self, place, error) &&
         mend_json_value_read_seat (place, "first", self->first, error);
}

/**
 * mend_talk_head_add:
 * @self: where to take what is written
 * @object: an object
 *
 * Writes what a plan and a record of a talk have in common.
 */
void
mend_talk_head_add (const MendTalkHead *self, JsonObject *object)
{
  g_return_if_fail (self != NULL && object != NULL);

  json_object_set_string_member (object, "way_to_talk", *self->format_id);
  json_object_set_string_member (object, "title", *self->title);
  json_object_set_int_member (object, "step", *self->step);
  mend_json_value_add_text (object, "topic_id", *self->topic_id);
  mend_json_value_add_text (object, "topic", *self->topic);
  add_people (self, object);
  json_object_set_string_member (object, "first", mend_seat_to_string (*self->first));
}
