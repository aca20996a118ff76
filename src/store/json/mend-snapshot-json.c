// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/mend-snapshot-json.h"

#include "json/mend-event-json.h"
#include "json/mend-json-value.h"
#include "json/mend-plan-json.h"
#include "records/mend-record-header.h"

#define FORMAT "mend running talk"

/* Acts happen one after the other, writings lie in the plan, and each has a number of its own. */
static gboolean
check_event (const MendEvent *event,
             MendLog *log,
             guint n_parts,
             gint64 *last_ms,
             const MendJsonMember *place,
             GError **error)
{
  if (mend_event_kind_is_writing (event->kind))
    {
      if (event->part >= n_parts)
        return mend_json_member_fail (place, "in a part that is not there", error);

      if (mend_log_find (log, event->id) != NULL)
        return mend_json_member_fail (place, "a number that is there already", error);

      return TRUE;
    }

  if (event->at_ms < *last_ms)
    return mend_json_member_fail (place, "before what was before it", error);

  *last_ms = event->at_ms;

  return TRUE;
}

static MendLog *
read_log (const MendJsonMember *root, guint n_parts, GError **error)
{
  g_autoptr (MendLog) log = mend_log_new ();
  MendJsonMember array = { 0 };
  gint64 last_ms = 0;

  if (!mend_json_member_get_array (root, "log", MEND_RECORD_MOST_EVENTS, &array, error))
    return NULL;

  for (guint i = 0; i < mend_json_member_get_n_elements (&array); i++)
    {
      g_autoptr (MendEvent) event = NULL;
      MendJsonMember element = { 0 };

      mend_json_member_get_element (&array, i, &element);
      event = mend_event_json_read (&element, error);

      if (event == NULL || !check_event (event, log, n_parts, &last_ms, &element, error))
        return NULL;

      mend_log_append (log, g_steal_pointer (&event));
    }

  return g_steal_pointer (&log);
}

/**
 * mend_snapshot_json_read:
 * @root: the tree of a file
 * @error: return location for a [error@RecordError]
 *
 * Makes a talk that runs or waits from a tree, each member of which is checked.
 *
 * Returns: (transfer full): the talk; it stands at the last thing that happened or later
 */
MendSnapshot *
mend_snapshot_json_read (JsonNode *root, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (GDateTime) started = NULL;
  g_autoptr (MendPlan) plan = NULL;
  g_autoptr (MendLog) log = NULL;
  MendJsonMember place = { 0 };
  MendJsonMember plan_place = { 0 };
  gint64 at_ms = 0;

  g_return_val_if_fail (root != NULL, NULL);

  mend_json_member_init_root (&place, root);

  if (!mend_record_header_check_format (&place, FORMAT, MEND_SNAPSHOT_JSON_VERSION, error) ||
      !mend_record_header_read_id (&place, "id", &id, error) ||
      !mend_record_header_read_created (&place, &started, error) ||
      !mend_json_member_get_object (&place, "plan", &plan_place, error))
    return NULL;

  plan = mend_plan_json_read (&plan_place, error);
  if (plan == NULL)
    return NULL;

  log = read_log (&place, mend_plan_get_n_parts (plan), error);
  if (log == NULL || !mend_json_value_read_ms (&place, "at_ms", &at_ms, error))
    return NULL;

  return mend_snapshot_new (id, started, plan, log, MAX (at_ms, mend_log_get_end_ms (log)));
}

/**
 * mend_snapshot_json_write:
 * @snapshot: a talk
 * @earlier: (nullable): the tree that was read before, if it is written again; what a later version
 *   has put there stays
 *
 * Makes the tree of a talk that runs or waits.
 *
 * Returns: (transfer full): the tree
 */
JsonNode *
mend_snapshot_json_write (MendSnapshot *snapshot, JsonNode *earlier)
{
  JsonObject *object;
  JsonArray *log;
  JsonNode *root;

  g_return_val_if_fail (snapshot != NULL, NULL);

  object = json_object_new ();
  log = json_array_new ();
  root = json_node_init_object (json_node_alloc (), object);

  mend_record_header_add_format (object, FORMAT, MEND_SNAPSHOT_JSON_VERSION);
  json_object_set_string_member (object, "id", snapshot->id);
  mend_record_header_add_time (object, "created", snapshot->started);
  mend_record_header_add_zone (object, snapshot->started);
  json_object_set_member (object, "plan", mend_plan_json_write (snapshot->plan));

  for (guint i = 0; i < mend_log_get_length (snapshot->log); i++)
    mend_event_json_add (mend_log_get (snapshot->log, i), log);

  json_object_set_array_member (object, "log", log);
  json_object_set_int_member (object, "at_ms", snapshot->at_ms);
  mend_record_header_keep_unknown (root, earlier);
  json_object_unref (object);

  return root;
}
