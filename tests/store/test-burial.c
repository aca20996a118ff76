// SPDX-License-Identifier: GPL-3.0-or-later
#include "trash/mend-burial.h"

#include "json/mend-tombstone-json.h"
#include "records/mend-record-file.h"
#include "store-fixture.h"

#include <fcntl.h>
#include <unistd.h>

#define ID              "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define OTHER           "4f2c1b06-0000-4d3e-9b57-6f1e8a6d0c11"
#define STEM            "20261103T214000Z-4f2c1b06"
#define STRANGE         "20261103T214000Z-00000000"

#define RECORD(id, rev) "{\"format\":\"mend deck\",\"version\":1,\"id\":\"" id "\",\"rev\":" rev "}"

static MendTombstone *
make_tombstone (int trash, const char *kind, const char *id, const char *name)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mend_burial_make_tombstone (kind, trash, id, name, now, &error);
  g_autoptr (JsonNode) root = NULL;

  if (bytes == NULL)
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
      return NULL;
    }

  root = mend_record_file_parse (bytes, NULL);

  return mend_tombstone_json_read (root, NULL);
}

static void
test_burial_name (void)
{
  g_autofree char *name = mend_burial_get_name (STEM " (conflicted copy).json");
  g_autofree char *same = mend_burial_get_name (STEM ".json");

  g_assert_cmpstr (name, ==, STEM ".json");
  g_assert_cmpstr (same, ==, STEM ".json");
}

static void
test_burial_newest (void)
{
  ScratchFolder *trash = scratch_folder_new ();
  g_autoptr (MendTombstone) tombstone = NULL;

  g_test_summary ("A tombstone is of the newest version, and of no other record.");

  scratch_folder_put (trash, STEM ".json", RECORD (ID, "2"));
  scratch_folder_put (trash, STEM "-copy.json", RECORD (ID, "4"));
  scratch_folder_put (trash, STEM " (1).json", RECORD (OTHER, "9"));
  scratch_folder_put (trash, STEM " (2).json", "damaged");

  tombstone = make_tombstone (trash->fd, "decks", ID, STEM ".json");
  g_assert_cmpint (tombstone->rev, ==, 4);
  g_assert_cmpstr (tombstone->kind, ==, "decks");
  g_assert_null (make_tombstone (trash->fd, "talks", ID, STEM ".json"));
  g_assert_null (
      make_tombstone (trash->fd, "decks", "5f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11", STEM ".json"));
  scratch_folder_free (trash);
}

static void
test_burial_bury (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendStoreFolders) folders =
      mend_store_folders_new (fixture->data_dir, fixture->state_dir);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (mend_store_folders_open (folders, &error));
  store_fixture_put (fixture, "trash/" STEM ".json", RECORD (ID, "2"), -1);
  store_fixture_put (fixture, "trash/" STEM "-copy.json", RECORD (ID, "1"), -1);
  store_fixture_put (fixture, "trash/" STEM " (1).json", RECORD (OTHER, "9"), -1);
  g_assert_false (mend_burial_has_tombstone (folders, ID, STEM ".json"));

  g_assert_true (mend_burial_bury (folders, "decks", ID, STEM "-copy.json", now, &error));
  g_assert_no_error (error);
  g_assert_true (mend_burial_has_tombstone (folders, ID, STEM ".json"));
  g_assert_true (mend_burial_remove_copies (folders, "decks", ID, now));
  g_assert_false (store_fixture_has (fixture, "trash/" STEM "-copy.json"));
  g_assert_true (store_fixture_has (fixture, "trash/" STEM " (1).json"));
  g_assert_true (mend_burial_remove_copies (folders, "decks", ID, now));
  g_assert_true (mend_burial_has_tombstone (folders, ID, STEM ".json"));
}

static void
test_burial_strange_name (void)
{
  ScratchFolder *trash = scratch_folder_new ();
  g_autoptr (MendTombstone) tombstone = NULL;

  g_test_summary ("The id inside decides, also where the name begins another one.");

  scratch_folder_put (trash, STRANGE ".json", RECORD (ID, "2"));
  scratch_folder_put (trash, STRANGE "-copy.json", RECORD (ID, "3"));
  scratch_folder_put (trash, STEM ".json", RECORD (OTHER, "9"));

  tombstone = make_tombstone (trash->fd, "decks", ID, STRANGE ".json");
  g_assert_nonnull (tombstone);
  g_assert_cmpstr (tombstone->id, ==, ID);
  g_assert_cmpint (tombstone->rev, ==, 3);
  scratch_folder_free (trash);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/burial/name", test_burial_name);
  g_test_add_func ("/store/burial/newest", test_burial_newest);
  g_test_add_func ("/store/burial/strange-name", test_burial_strange_name);
  g_test_add_func ("/store/burial/bury", test_burial_bury);

  return g_test_run ();
}
