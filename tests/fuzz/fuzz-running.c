// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-target.h"

#include "json/mend-json-writer.h"
#include "json/mend-snapshot-json.h"
#include "records/mend-record-file.h"
#include "talk/mend-schedule.h"

/* Any bytes, read as the talk on the screen. What is accepted says the same after it has been
 * written and read once more, and stands somewhere by the rules. */

static GBytes *
serialize (MendSnapshot *snapshot)
{
  g_autoptr (JsonNode) root = mend_snapshot_json_write (snapshot, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = mend_json_writer_write (root, &error);

  g_assert_no_error (error);

  return bytes;
}

static void
stand (MendSnapshot *snapshot)
{
  MendSchedule schedule;

  mend_schedule_compute (snapshot->plan, snapshot->log, snapshot->at_ms, &schedule);
  g_assert_cmpint (schedule.left_ms, >=, 0);
  g_assert_cmpint (schedule.spoken_ms[0] + schedule.corrected_ms[0], >=, 0);
  g_assert_cmpint (schedule.spoken_ms[1] + schedule.corrected_ms[1], >=, 0);
  g_assert_cmpuint (schedule.part, <, MAX (mend_plan_get_n_parts (snapshot->plan), 1u));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (JsonNode) root = mend_record_file_parse (bytes, NULL);
  g_autoptr (JsonNode) again = NULL;
  g_autoptr (MendSnapshot) snapshot = NULL;
  g_autoptr (MendSnapshot) reread = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) rewritten = NULL;
  g_autoptr (GError) error = NULL;

  if (root == NULL)
    return 0;

  snapshot = mend_snapshot_json_read (root, &error);
  if (snapshot == NULL)
    {
      g_assert_true (error != NULL && error->domain == MEND_RECORD_ERROR);
      return 0;
    }

  stand (snapshot);
  written = serialize (snapshot);
  again = mend_record_file_parse (written, &error);
  g_assert_no_error (error);
  reread = mend_snapshot_json_read (again, &error);
  g_assert_no_error (error);
  rewritten = serialize (reread);
  g_assert_true (g_bytes_equal (written, rewritten));

  return 0;
}
