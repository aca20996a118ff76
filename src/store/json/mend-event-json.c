// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-event-json.h"

#include "json/mend-json-value.h"
#include "promises/mend-account.h"
#include "promises/mend-mark.h"
#include "promises/mend-promise.h"
#include "records/mend-record-header.h"
#include "talk/mend-schedule.h"

static gboolean
read_kind (const MendJsonMember *place, MendEventKind *kind, GError **error)
{
  MendJsonMember member = { 0 };
  const char *found = NULL;

  if (!mend_json_member_get_string (place, "kind", MEND_RECORD_LONGEST_ID, &found, error))
    return FALSE;

  if (!mend_event_kind_from_string (found, kind))
    {
      mend_json_member_find (place, "kind", &member);
      return mend_json_member_fail (&member, "an unknown word", error);
    }

  return TRUE;
}

/* Of a promise and of a mark, in the order of an event's details. */
static const char *const promise_details[] = { "when", "sign", "day" };
static const char *const mark_details[] = { "outcome", "obstacle", "next" };

G_STATIC_ASSERT (G_N_ELEMENTS (promise_details) == MEND_EVENT_N_DETAILS);
G_STATIC_ASSERT (G_N_ELEMENTS (mark_details) == MEND_EVENT_N_DETAILS);

static gboolean
check_details (const MendJsonMember *place, const MendEvent *event, GError **error)
{
  MendOutcome outcome = MEND_OUTCOME_OPEN;
  MendJsonMember member = { 0 };
  const char *word = NULL;

  if (event->kind == MEND_EVENT_MARK &&
      !mend_json_member_get_string (place, "outcome", MEND_RECORD_LONGEST_ID, &word, error))
    return FALSE;

  if (event->kind == MEND_EVENT_PROMISE &&
      (event->details[2] == NULL || mend_promise_is_day (event->details[2])))
    return TRUE;

  if (event->kind == MEND_EVENT_MARK && mend_outcome_from_string (word, &outcome) &&
      outcome != MEND_OUTCOME_OPEN)
    return TRUE;

  mend_json_member_find (place, event->kind == MEND_EVENT_MARK ? "outcome" : "day", &member);

  return mend_json_member_fail (&member, "an unknown word", error);
}

static gboolean
read_details (const MendJsonMember *place, MendEvent *event, GError **error)
{
  const gboolean is_mark = event->kind == MEND_EVENT_MARK;
  const char *const *names = is_mark ? mark_details : promise_details;

  for (guint i = 0; i < MEND_EVENT_N_DETAILS; i++)
    {
      if (!mend_json_member_get_optional_string (place, names[i], MEND_RECORD_LONGEST_TEXT,
                                                 &event->details[i], error))
        return FALSE;
    }

  return check_details (place, event, error) &&
         (!is_mark || mend_json_member_get_string (place, "promise_id", MEND_RECORD_LONGEST_ID,
                                                   &event->card_id, error));
}

static void
add_details (const MendEvent *event, JsonObject *object)
{
  const gboolean is_mark = event->kind == MEND_EVENT_MARK;

  if (!is_mark && event->kind != MEND_EVENT_PROMISE)
    return;

  if (is_mark)
    mend_json_value_add_text (object, "promise_id", event->card_id);

  for (guint i = 0; i < MEND_EVENT_N_DETAILS; i++)
    mend_json_value_add_text (object, is_mark ? mark_details[i] : promise_details[i],
                              event->details[i]);
}

/* The text of an assent is nothing: it is to the text of the part. What both agree on is written by
 * nobody alone. */
static gboolean
read_account_part (const MendJsonMember *place, MendEvent *event, GError **error)
{
  MendAccountPart part = MEND_ACCOUNT_AGREED;
  MendJsonMember member = { 0 };

  if (!mend_json_member_get_string (place, "account_part", MEND_RECORD_LONGEST_ID, &event->card_id,
                                    error))
    return FALSE;

  if (mend_account_part_from_string (event->card_id, &part) && part != MEND_ACCOUNT_AGREED)
    return TRUE;

  mend_json_member_find (place, "account_part", &member);

  return mend_json_member_fail (&member, "an unknown word", error);
}

static gboolean
is_of_account (MendEventKind kind)
{
  return kind == MEND_EVENT_ACCOUNT || kind == MEND_EVENT_ASSENT;
}

static MendEvent *
read_writing (const MendJsonMember *place, MendEventKind kind, gint64 at_ms, GError **error)
{
  MendEvent fields = { .kind = kind, .at_ms = at_ms };
  gint64 id = 0;

  if (!mend_json_member_get_integer (place, "id", 1, G_MAXINT32, &id, error) ||
      !mend_json_value_read_seat (place, "seat", &fields.seat, error) ||
      !mend_json_value_read_count (place, "part", MEND_RECORD_MOST_PARTS, &fields.part, error) ||
      !mend_json_member_get_string (place, "text", MEND_RECORD_LONGEST_TEXT, &fields.text, error))
    return NULL;

  if (kind == MEND_EVENT_CARD &&
      (!mend_json_member_get_optional_string (place, "clause", MEND_RECORD_LONGEST_TEXT,
                                              &fields.clause, error) ||
       !mend_json_member_get_optional_string (place, "card_id", MEND_RECORD_LONGEST_ID,
                                              &fields.card_id, error)))
    return NULL;

  if ((kind == MEND_EVENT_PROMISE || kind == MEND_EVENT_MARK) &&
      !read_details (place, &fields, error))
    return NULL;

  if (is_of_account (kind) && !read_account_part (place, &fields, error))
    return NULL;

  fields.id = (guint) id;

  return mend_event_new_writing (&fields);
}

static gboolean
read_wall_ms (const MendJsonMember *place, const char *name, gint64 *wall_ms, GError **error)
{
  g_autoptr (GDateTime) time = NULL;

  if (!mend_json_member_get_time (place, name, &time, error))
    return FALSE;

  *wall_ms = g_date_time_to_unix (time) * 1000;

  return TRUE;
}

static MendEvent *
read_act (const MendJsonMember *place, MendEventKind kind, gint64 at_ms, GError **error)
{
  MendEvent fields = { .kind = kind, .at_ms = at_ms };

  if ((kind == MEND_EVENT_MORE_TIME || kind == MEND_EVENT_SET_LENGTH) &&
      !mend_json_value_read_ms (place, "amount_ms", &fields.amount_ms, error))
    return NULL;

  if (kind == MEND_EVENT_SET_LENGTH &&
      !mend_json_value_read_count (place, "part", MEND_RECORD_MOST_PARTS, &fields.part, error))
    return NULL;

  if (kind == MEND_EVENT_BREAK && !read_wall_ms (place, "began", &fields.wall_ms, error))
    return NULL;

  if ((kind == MEND_EVENT_BREAK || kind == MEND_EVENT_MOVE_RETURN) &&
      !read_wall_ms (place, "until", &fields.until_ms, error))
    return NULL;

  if (kind == MEND_EVENT_CORRECT &&
      (!mend_json_value_read_side (place, "seat", &fields.seat, error) ||
       !mend_json_member_get_integer (place, "amount_ms", -MEND_SCHEDULE_CORRECTION_MS,
                                      MEND_SCHEDULE_CORRECTION_MS, &fields.amount_ms, error)))
    return NULL;

  return mend_event_new_act_from (&fields);
}

/**
 * mend_event_json_read:
 * @place: a place in a log or among writings
 * @error: return location for a [error@RecordError]
 *
 * Reads an event.
 *
 * Returns: (transfer full): the event
 */
MendEvent *
mend_event_json_read (const MendJsonMember *place, GError **error)
{
  MendEventKind kind = MEND_EVENT_BEGIN;
  gint64 at_ms = 0;

  g_return_val_if_fail (place != NULL, NULL);

  if (!mend_json_member_as_object (place, error) || !read_kind (place, &kind, error) ||
      !mend_json_value_read_ms (place, "at_ms", &at_ms, error))
    return NULL;

  if (mend_event_kind_is_writing (kind))
    return read_writing (place, kind, at_ms, error);

  return read_act (place, kind, at_ms, error);
}

static void
add_wall_ms (JsonObject *object, const char *name, gint64 wall_ms)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (wall_ms / 1000);

  mend_record_header_add_time (object, name, time);
}

static void
add_what_acts_have (const MendEvent *event, JsonObject *object)
{
  if (event->kind == MEND_EVENT_SET_LENGTH)
    json_object_set_int_member (object, "part", event->part);

  if (event->kind == MEND_EVENT_MORE_TIME || event->kind == MEND_EVENT_CORRECT ||
      event->kind == MEND_EVENT_SET_LENGTH)
    json_object_set_int_member (object, "amount_ms", event->amount_ms);

  if (event->kind == MEND_EVENT_CORRECT)
    json_object_set_string_member (object, "seat", mend_seat_to_string (event->seat));

  if (event->kind == MEND_EVENT_BREAK)
    add_wall_ms (object, "began", event->wall_ms);

  if (event->kind == MEND_EVENT_BREAK || event->kind == MEND_EVENT_MOVE_RETURN)
    add_wall_ms (object, "until", event->until_ms);
}

/**
 * mend_event_json_add:
 * @event: an event
 * @array: a log or the writings
 *
 * Writes an event.
 */
void
mend_event_json_add (const MendEvent *event, JsonArray *array)
{
  JsonObject *object;

  g_return_if_fail (event != NULL && array != NULL);

  object = json_object_new ();
  json_object_set_string_member (object, "kind", mend_event_kind_to_string (event->kind));
  json_object_set_int_member (object, "at_ms", event->at_ms);

  if (mend_event_kind_is_writing (event->kind))
    {
      json_object_set_int_member (object, "id", event->id);
      json_object_set_string_member (object, "seat", mend_seat_to_string (event->seat));
      json_object_set_int_member (object, "part", event->part);
      json_object_set_string_member (object, "text", event->text != NULL ? event->text : "");
    }

  if (event->kind == MEND_EVENT_CARD)
    {
      mend_json_value_add_text (object, "clause", event->clause);
      mend_json_value_add_text (object, "card_id", event->card_id);
    }

  if (is_of_account (event->kind))
    mend_json_value_add_text (object, "account_part", event->card_id);

  add_details (event, object);
  add_what_acts_have (event, object);
  json_array_add_object_element (array, object);
}
