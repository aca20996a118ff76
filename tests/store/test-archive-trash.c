// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/mend-archive-trash.h"

#include "json/mend-json-writer.h"
#include "json/mend-tombstone-json.h"
#include "records/mend-record-file.h"
#include "scratch-folder.h"

#define ID   "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define NAME "20260104T204000Z-4f2c1b06.json"

static MendRecordVersion *
make_version (const char *id, int rev, const char *topic)
{
  g_autofree char *text =
      g_strdup_printf ("{\"format\":\"mend letter\",\"version\":1,\"id\":\"%s\","
                       "\"created\":\"2026-01-04T20:40:00Z\",\"zone\":0,\"rev\":%d,"
                       "\"topic\":\"%s\"}",
                       id, rev, topic);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  MendRecordVersion *version = mend_record_version_parse ("letters", NAME, bytes, &error);

  g_assert_no_error (error);

  return version;
}

static void
put (ScratchFolder *trash, const char *name, GBytes *bytes)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  scratch_folder_put (trash, name, text);
}

static gboolean
covers (ScratchFolder *trash, int rev, const char *topic)
{
  g_autoptr (MendArchiveTrash) deleted = mend_archive_trash_new (trash->fd);
  g_autoptr (MendRecordVersion) version = make_version (ID, rev, topic);
  const MendArchiveDeleted *found = mend_archive_trash_find (deleted, version);

  return found != NULL && mend_archive_deleted_covers (found, version);
}

static gboolean
outlives (ScratchFolder *trash, int rev, const char *topic)
{
  g_autoptr (MendArchiveTrash) deleted = mend_archive_trash_new (trash->fd);
  g_autoptr (MendRecordVersion) version = make_version (ID, rev, topic);

  return mend_archive_deleted_outlives (mend_archive_trash_find (deleted, version), version);
}

static void
test_archive_trash_record (void)
{
  ScratchFolder *trash = scratch_folder_new ();
  g_autoptr (MendRecordVersion) version = make_version (ID, 3, "One");

  put (trash, "20260104T204000Z-00000000.json", version->bytes);
  g_assert_true (covers (trash, 2, "One"));
  g_assert_true (covers (trash, 3, "Another"));
  g_assert_true (outlives (trash, 2, "One"));
  g_assert_false (outlives (trash, 3, "One"));
  g_assert_false (covers (trash, 4, "One"));
  scratch_folder_free (trash);
}

static void
test_archive_trash_tombstone (void)
{
  ScratchFolder *trash = scratch_folder_new ();
  g_autoptr (MendRecordVersion) version = make_version (ID, 3, "One");
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 1, 5, 12, 0, 0);
  g_autoptr (MendTombstone) tombstone = mend_tombstone_new ("notes", ID, 3, version->root, now);
  g_autoptr (JsonNode) root = mend_tombstone_json_write (tombstone);
  g_autoptr (GBytes) bytes = mend_json_writer_write (root, NULL);

  g_test_summary ("What was changed apart from what was deleted for good is not it.");

  put (trash, NAME, bytes);
  g_assert_true (covers (trash, 2, "Another"));
  g_assert_true (covers (trash, 3, "One"));
  g_assert_true (outlives (trash, 3, "One"));
  g_assert_false (outlives (trash, 4, "One"));
  g_assert_false (covers (trash, 3, "Another"));
  g_assert_false (covers (trash, 4, "One"));
  scratch_folder_free (trash);
}

static void
test_archive_trash_unreadable (void)
{
  ScratchFolder *trash = scratch_folder_new ();

  g_test_summary ("Of what cannot be read the name decides, and it may be later than all.");

  g_assert_false (covers (trash, 1, "One"));
  scratch_folder_put (trash, "20260104T204000Z-4f2c1b07.json", "damaged");
  g_assert_false (covers (trash, 1, "One"));
  scratch_folder_put (trash, NAME, "damaged");
  g_assert_true (covers (trash, 9, "One"));
  scratch_folder_free (trash);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/archive-trash/record", test_archive_trash_record);
  g_test_add_func ("/store/archive-trash/tombstone", test_archive_trash_tombstone);
  g_test_add_func ("/store/archive-trash/unreadable", test_archive_trash_unreadable);

  return g_test_run ();
}
