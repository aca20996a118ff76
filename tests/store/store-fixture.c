// SPDX-License-Identifier: GPL-3.0-or-later
#include "store-fixture.h"

#include "files/mend-file-name.h"
#include "json/mend-json-writer.h"
#include "json/mend-talk-json.h"

#include <string.h>

#define LONGEST_WAIT (30 * G_USEC_PER_SEC)

StoreFixture *
store_fixture_new (void)
{
  StoreFixture *self = g_new0 (StoreFixture, 1);

  self->home = scratch_folder_new ();
  self->data_dir = g_build_filename (self->home->path, "data", NULL);
  self->state_dir = g_build_filename (self->home->path, "state", NULL);
  self->clock = mend_manual_clock_new ();

  return self;
}

/* In folders that stay. */
StoreFixture *
store_fixture_new_at (const char *data_dir, const char *state_dir)
{
  StoreFixture *self = g_new0 (StoreFixture, 1);

  self->data_dir = g_strdup (data_dir);
  self->state_dir = g_strdup (state_dir);
  self->clock = mend_manual_clock_new ();

  return self;
}

void
store_fixture_free (StoreFixture *self)
{
  store_fixture_close (self);
  g_assert_finalize_object (self->clock);
  g_clear_pointer (&self->home, scratch_folder_free);
  g_free (self->data_dir);
  g_free (self->state_dir);
  g_free (self);
}

void
store_fixture_open (StoreFixture *self)
{
  g_assert_null (self->store);
  self->store = mend_store_open (MEND_CLOCK (self->clock), self->data_dir, self->state_dir);
}

static gboolean
is_settled (gpointer store)
{
  return mend_store_get_save_state (store) != MEND_SAVE_SAVING;
}

/* Lets all that was asked for be done, and be told of. */
void
store_fixture_settle (StoreFixture *self)
{
  mend_store_flush (self->store);
  store_fixture_wait_for (self, is_settled, self->store);

  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
is_alone (gpointer store)
{
  return G_OBJECT (store)->ref_count == 1;
}

void
store_fixture_close (StoreFixture *self)
{
  if (self->store == NULL)
    return;

  store_fixture_settle (self);
  store_fixture_wait_for (self, is_alone, self->store);
  g_assert_finalize_object (g_steal_pointer (&self->store));

  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
store_fixture_reopen (StoreFixture *self)
{
  store_fixture_close (self);
  store_fixture_open (self);
}

void
store_fixture_wait_for (StoreFixture *self, gboolean (*is_so) (gpointer), gpointer data)
{
  gint64 end = g_get_monotonic_time () + LONGEST_WAIT;

  while (!is_so (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (200);
    }
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

GPtrArray *
store_fixture_load_deleted (StoreFixture *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *deleted;

  mend_store_load_deleted (self->store, NULL, take_result_cb, &result);
  store_fixture_wait_for (self, is_set, &result);
  deleted = mend_store_load_deleted_finish (self->store, result, &error);
  g_assert_no_error (error);

  return deleted;
}

char *
store_fixture_get_path (StoreFixture *self, const char *name)
{
  return g_build_filename (self->data_dir, "store", name, NULL);
}

/* The state lies in a folder that is named after the store. */
char *
store_fixture_get_state_path (StoreFixture *self, const char *name)
{
  g_autoptr (GDir) dir = g_dir_open (self->state_dir, 0, NULL);
  const char *id = g_dir_read_name (dir);

  g_assert_nonnull (id);

  return g_build_filename (self->state_dir, id, name, NULL);
}

void
store_fixture_put (StoreFixture *self, const char *name, const char *text, gssize length)
{
  g_autofree char *path = store_fixture_get_path (self, name);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, length, &error));
}

gboolean
store_fixture_has (StoreFixture *self, const char *name)
{
  g_autofree char *path = store_fixture_get_path (self, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
holds (const char *path, const char *text)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autofree char *content = NULL;
  const char *name;
  gsize length = 0;

  if (dir == NULL)
    return g_file_get_contents (path, &content, &length, NULL) &&
           memmem (content, length, text, strlen (text)) != NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (holds (child, text))
        return TRUE;
    }

  return FALSE;
}

/* Looks into every file, whatever its name. */
gboolean
store_fixture_holds_anywhere (StoreFixture *self, const char *text)
{
  return holds (self->home->path, text);
}

/* Unpacked, if it is packed. */
char *
read_unpacked (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) stream = G_INPUT_STREAM (g_file_read (file, NULL, NULL));
  g_autoptr (GConverter) unpacker =
      G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GInputStream) unpacked = NULL;
  g_autoptr (GOutputStream) text = g_memory_output_stream_new_resizable ();

  if (stream == NULL)
    return g_strdup ("");

  unpacked = g_str_has_suffix (path, ".gz") ? g_converter_input_stream_new (stream, unpacker)
                                            : g_object_ref (stream);
  g_output_stream_splice (text, unpacked, G_OUTPUT_STREAM_SPLICE_NONE, NULL, NULL);
  g_output_stream_write_all (text, "", 1, NULL, NULL, NULL);
  g_output_stream_close (text, NULL, NULL);

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (text));
}

/* In how many files of a folder, and of those below, a text is. */
guint
count_files_with (const char *folder, const char *text)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint count = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          count += count_files_with (path, text);
          continue;
        }

      content = read_unpacked (path);
      count += strstr (content, text) != NULL;
    }

  return count;
}

MendPlan *
make_plan (void)
{
  MendPlan *plan = mend_plan_new ();
  MendPlanPart *part = mend_plan_part_new ();

  plan->format_id = g_strdup ("turns");
  plan->title = g_strdup ("Short Turns");
  plan->step = 2;
  plan->topic = g_strdup ("How I am today");
  plan->first = MEND_SEAT_LEFT;
  plan->names[0] = g_strdup ("Anna");
  plan->names[1] = g_strdup ("Ben");
  part->id = g_strdup ("turn");
  part->speaker = MEND_SEAT_LEFT;
  part->length_ms = 120000;
  part->most_ms = 300000;
  g_ptr_array_add (plan->parts, part);

  return plan;
}

MendSnapshot *
make_snapshot (const char *id, const char *note, gint64 at_ms)
{
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  g_autoptr (MendPlan) plan = make_plan ();
  g_autoptr (MendLog) log = mend_log_new ();
  const MendEvent fields = {
    .kind = MEND_EVENT_NOTE, .at_ms = 2000, .id = 1, .seat = MEND_SEAT_LEFT, .text = note
  };

  mend_log_append (log, mend_event_new_act (MEND_EVENT_BEGIN, 1000, 0));
  if (note != NULL)
    mend_log_append (log, mend_event_new_writing (&fields));

  return mend_snapshot_new (id, started, plan, log, at_ms);
}

static void
write_down (MendTalkRecord *record, MendEventKind kind, MendSeat seat, const char *text)
{
  const MendEvent fields = {
    .kind = kind, .id = record->writings->len + 1, .seat = seat, .text = text
  };

  if (text != NULL)
    g_ptr_array_add (record->writings, mend_event_new_writing (&fields));
}

MendTalkRecord *
make_talk (const char *id, int day, const char *kept, const char *aside)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);
  MendTalkRecord *record = mend_talk_record_new ();

  record->id = g_strdup (id);
  record->started = g_date_time_new (zone, 2026, 1 + day / 28, 1 + day % 28, 21, 40, 0);
  record->format_id = g_strdup ("turns");
  record->title = g_strdup ("Short Turns");
  record->step = 2;
  record->topic = g_strdup ("How I am today");
  record->names[0] = g_strdup ("Anna");
  record->names[1] = g_strdup ("Ben");
  record->first = MEND_SEAT_LEFT;
  record->length_ms = 660500;
  write_down (record, MEND_EVENT_ASIDE, MEND_SEAT_NONE, aside);
  write_down (record, MEND_EVENT_KEPT, MEND_SEAT_BOTH, kept);

  return record;
}

/* Puts a talk where it belongs without the store, as another computer would. */
void
put_talk (StoreFixture *self, MendTalkRecord *record)
{
  g_autofree char *file_name = mend_file_name_make (record->started, record->id);
  g_autofree char *name = g_build_filename ("talks", file_name, NULL);
  g_autoptr (JsonNode) root = mend_talk_json_write (record, record->started, NULL);
  g_autoptr (GBytes) bytes = mend_json_writer_write (root, NULL);
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  store_fixture_put (self, name, text, (gssize) length);
}

void
take_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **taken = user_data;

  *taken = g_object_ref (result);
}
