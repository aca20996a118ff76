// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/mend-archive-writer.h"

#include "store-fixture.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define ID           "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define OTHER_ID     "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c12"
#define STRANGE_NAME "20261105T194000Z-4f2c1b06.json"

static gboolean
write_within (StoreFixture *fixture, const char *path, MendArchiveLimits limits, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *store_path = store_fixture_get_path (fixture, "");
  const int store = open (store_path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  guint n_records = 0;
  gboolean is_written;

  g_assert_cmpint (store, >=, 0);
  is_written =
      mend_archive_writer_write_within (store, path, now, &limits, &n_records, left_out, error);
  close (store);

  return is_written;
}

static void
test_archive_writer_too_long (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) talk = make_talk (ID, 3, "Kept", NULL);
  g_autofree char *path = g_build_filename (fixture->home->path, "mend.jsonl.gz", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 length;

  g_test_summary ("Nothing is written that is too long to be read again; what was there stays.");

  put_talk (fixture, talk);
  g_assert_true (
      write_within (fixture, path, (MendArchiveLimits){ MEND_ARCHIVE_MOST_BYTES, 1 }, &error));
  g_assert_no_error (error);
  before = read_unpacked (path);
  length = (gint64) strlen (before);

  g_assert_false (write_within (fixture, path, (MendArchiveLimits){ length - 1, 1 }, &error));
  g_assert_error (error, MEND_ARCHIVE_ERROR, MEND_ARCHIVE_ERROR_TOO_LARGE);
  after = read_unpacked (path);
  g_assert_cmpstr (after, ==, before);
  g_clear_error (&error);

  g_assert_true (write_within (fixture, path, (MendArchiveLimits){ length, 1 }, &error));
  g_assert_no_error (error);
}

static void
test_archive_writer_too_many (void)
{
  g_autoptr (StoreFixture) fixture = store_fixture_new ();
  g_autoptr (MendTalkRecord) talk = make_talk (ID, 3, "Kept", NULL);
  g_autoptr (MendTalkRecord) other = make_talk (OTHER_ID, 4, "Kept, too", NULL);
  g_autofree char *path = g_build_filename (fixture->home->path, "mend.jsonl.gz", NULL);
  g_autofree char *strange = store_fixture_get_path (fixture, "talks/" STRANGE_NAME);
  MendArchiveLimits limits = { MEND_ARCHIVE_MOST_BYTES, 1 };
  g_autoptr (GError) error = NULL;

  g_test_summary ("Nothing is written that holds too many records to be read again.");

  put_talk (fixture, talk);
  put_talk (fixture, other);

  g_assert_false (write_within (fixture, path, limits, &error));
  g_assert_error (error, MEND_ARCHIVE_ERROR, MEND_ARCHIVE_ERROR_TOO_MANY);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_clear_error (&error);

  /* Nor was anything begun: that there is no place for it is not even noticed. */
  g_assert_false (write_within (fixture, "/nowhere/mend.jsonl.gz", limits, &error));
  g_assert_error (error, MEND_ARCHIVE_ERROR, MEND_ARCHIVE_ERROR_TOO_MANY);
  g_clear_error (&error);

  /* What cannot be read is not in it, and does not count. */
  g_assert_true (g_file_set_contents (strange, "{", -1, NULL));
  limits.most_records = 2;
  g_assert_true (write_within (fixture, path, limits, &error));
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/store/archive-writer/too-long", test_archive_writer_too_long);
  g_test_add_func ("/store/archive-writer/too-many", test_archive_writer_too_many);

  return g_test_run ();
}
