// SPDX-License-Identifier: GPL-3.0-or-later
/* Also tests: archive-merge, archive-reader. */
#include "archive/mend-archive.h"

#include "figure.h"
#include "files/mend-syscalls.h"
#include "mend-store.h"
#include "store-fixture.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define ID       "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define OTHER_ID "4f2c1b07-6f8e-4d3e-9b57-6f1e8a6d0c11"
/* So many bytes of a bomb are packed, once for all. */
#define PIECE ((gsize) 1024 * 1024)
#define HEAD  "{\"format\":\"mend archive\",\"version\":1,\"created\":\"2026-11-03T21:40:00Z\"}\n"

typedef struct
{
  StoreFixture *here;
  StoreFixture *there;
  char *path;
} Fixture;

static void
finish (StoreFixture *fixture, const char *id, int day, const char *kept)
{
  g_autoptr (MendTalkRecord) record = make_talk (id, day, kept, NULL);

  mend_store_finish_talk (fixture->store, record);
  store_fixture_settle (fixture);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->here = store_fixture_new ();
  self->there = store_fixture_new ();
  self->path = g_build_filename (self->here->home->path, "mend-2026-11-03.jsonl.gz", NULL);
  store_fixture_open (self->here);
  store_fixture_open (self->there);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  store_fixture_free (self->here);
  store_fixture_free (self->there);
  g_free (self->path);
}

static guint
write_archive (Fixture *self, StoreFixture *fixture)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  guint n_records = 0;

  g_assert_true (mend_store_write_archive (fixture->data_dir, fixture->state_dir, self->path, now,
                                           &n_records, left_out, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (left_out->len, ==, 0);

  return n_records;
}

static MendArchiveCounts
read_archive (Fixture *self, gboolean is_replacing)
{
  MendArchiveCounts counts = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (
      mend_store_read_archive (self->there->store, self->path, is_replacing, &counts, &error));
  g_assert_no_error (error);

  return counts;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_files (const char *root, const char *below, GString *all)
{
  g_autofree char *path = g_build_filename (root, below, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *file = g_build_filename (path, g_ptr_array_index (names, i), NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
      g_string_append_printf (all, "%s/%s\n%s\n", below, (char *) g_ptr_array_index (names, i),
                              text);
    }
}

static char *
read_store (StoreFixture *fixture)
{
  static const char *const kinds[] = { "people", "talks", "notes", "trash" };
  g_autofree char *root = store_fixture_get_path (fixture, "");
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_files (root, kinds[i], all);

  return g_string_free (all, FALSE);
}

static void
fill (StoreFixture *fixture)
{
  g_autoptr (MendPerson) left = mend_person_new (NULL, "Anna", MEND_SEAT_LEFT, NULL);
  g_autoptr (MendPerson) right = mend_person_new (NULL, "Ben", MEND_SEAT_RIGHT, NULL);

  mend_store_set_persons (fixture->store, left, right);
  finish (fixture, ID, 1, "A “walk”,\tand\nmore");
  finish (fixture, OTHER_ID, 2, "Kept");
}

static void
test_round_trip (Fixture *self, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  MendArchiveCounts counts;
  GStatBuf status = { 0 };

  fill (self->here);
  g_assert_cmpuint (write_archive (self, self->here), ==, 4);
  g_assert_cmpint (g_stat (self->path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);

  counts = read_archive (self, FALSE);
  g_assert_cmpuint (counts.n_new, ==, 4);
  before = read_store (self->here);
  after = read_store (self->there);
  g_assert_cmpstr (after, ==, before);

  counts = read_archive (self, FALSE);
  g_assert_cmpuint (counts.n_new, ==, 0);
  g_assert_cmpuint (counts.n_same, ==, 4);
}

static void
test_deleted_stays (Fixture *self, gconstpointer data)
{
  MendArchiveCounts counts;

  g_test_summary ("What was deleted here comes back from an archive only if that replaces all.");

  finish (self->there, ID, 1, "Kept");
  write_archive (self, self->there);
  mend_store_delete_talk (self->there->store, ID);
  store_fixture_settle (self->there);

  counts = read_archive (self, FALSE);
  g_assert_cmpuint (counts.n_deleted, ==, 1);
  g_assert_false (store_fixture_has (self->there, "talks/20260102T204000Z-4f2c1b06.json"));
  counts = read_archive (self, TRUE);
  g_assert_cmpuint (counts.n_new, ==, 1);
  g_assert_true (store_fixture_has (self->there, "talks/20260102T204000Z-4f2c1b06.json"));
}

static void
test_two_versions (Fixture *self, gconstpointer data)
{
  MendArchiveCounts counts;

  g_test_summary ("Two texts of one number: both are there, for people to choose.");

  finish (self->here, ID, 1, "From here");
  finish (self->there, ID, 1, "From there");
  write_archive (self, self->here);
  counts = read_archive (self, FALSE);
  g_assert_cmpuint (counts.n_undecided, ==, 1);
  g_assert_true (store_fixture_holds_anywhere (self->there, "From here"));
  g_assert_true (store_fixture_holds_anywhere (self->there, "From there"));
}

static void
test_newer_wins (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *path = NULL;
  g_autofree char *earlier = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *newer = NULL;
  MendArchiveCounts counts;

  g_test_summary ("The higher number counts, and what was there goes to the earlier versions.");

  finish (self->there, ID, 1, "Kept");
  path = store_fixture_get_path (self->there, "talks/20260102T204000Z-4f2c1b06.json");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  parts = g_strsplit (text, "\"rev\": 1", 2);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  newer = g_strjoinv ("\"rev\": 2", parts);
  store_fixture_put (self->here, "talks/20260102T204000Z-4f2c1b06.json", newer, -1);
  write_archive (self, self->here);

  counts = read_archive (self, FALSE);
  g_assert_cmpuint (counts.n_changed, ==, 1);
  earlier =
      store_fixture_get_state_path (self->there, "history/talks/20260102T204000Z-4f2c1b06.r1.json");
  g_assert_true (g_file_test (earlier, G_FILE_TEST_EXISTS));

  write_archive (self, self->there);
  store_fixture_put (self->there, "talks/20260102T204000Z-4f2c1b06.json", newer, -1);
  counts = read_archive (self, FALSE);
  g_assert_cmpuint (counts.n_same, ==, 1);
}

static void
test_replaces (Fixture *self, gconstpointer data)
{
  MendArchiveCounts counts;

  g_test_summary ("What is not in the archive goes to the trash.");

  finish (self->here, ID, 1, "From here");
  finish (self->there, ID, 1, "From there");
  finish (self->there, OTHER_ID, 2, "Only there");
  write_archive (self, self->here);
  counts = read_archive (self, TRUE);

  g_assert_cmpuint (counts.n_changed, ==, 1);
  g_assert_cmpuint (counts.n_removed, ==, 1);
  g_assert_true (store_fixture_has (self->there, "trash/20260103T204000Z-4f2c1b07.json"));
  g_assert_false (store_fixture_has (self->there, "talks/20260103T204000Z-4f2c1b07.json"));
  g_assert_true (store_fixture_holds_anywhere (self->there, "From there"));
}

/* After so many bytes the disk is full. */
static gssize n_left;

static ssize_t
write_until_full (int fd, const void *buffer, size_t length)
{
  n_left -= (gssize) length;
  if (n_left >= 0)
    return mend_syscalls_get_default ()->write (fd, buffer, length);

  errno = ENOSPC;

  return -1;
}

static void
test_full_disk (Fixture *self, gconstpointer data)
{
  MendSyscalls syscalls = *mend_syscalls_get_default ();
  g_autofree char *before = NULL;

  g_test_summary ("Wherever the disk is full, all is as it was.");

  fill (self->here);
  finish (self->there, ID, 1, "From there");
  finish (self->there, "4f2c1b08-6f8e-4d3e-9b57-6f1e8a6d0c11", 3, "Only there");
  write_archive (self, self->here);
  before = read_store (self->there);

  for (gssize room = 0; room < 2000; room += 150)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      MendArchiveCounts counts = { 0 };

      /* What comes back needs its room again. */
      n_left = room;
      syscalls.write = write_until_full;
      mend_syscalls_replace (&syscalls);
      g_assert_false (
          mend_store_read_archive (self->there->store, self->path, FALSE, &counts, &error));
      mend_syscalls_replace (NULL);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
      after = read_store (self->there);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
pack (const char *path, const char *text, gsize length)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GConverter) packer =
      G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 1));
  g_autoptr (GFileOutputStream) stream =
      g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL);
  g_autoptr (GOutputStream) packed =
      g_converter_output_stream_new (G_OUTPUT_STREAM (stream), packer);

  g_assert_true (g_output_stream_write_all (packed, text, length, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (packed, NULL, NULL));
}

static void
read_and_refuse (Fixture *self, MendArchiveError code)
{
  g_autoptr (GError) error = NULL;
  MendArchiveCounts counts = { 0 };

  g_assert_false (mend_store_read_archive (self->there->store, self->path, TRUE, &counts, &error));
  g_assert_error (error, MEND_ARCHIVE_ERROR, (int) code);
}

static void
assert_refused (Fixture *self, MendArchiveError code)
{
  g_autofree char *before = read_store (self->there);
  g_autofree char *after = NULL;

  read_and_refuse (self, code);
  after = read_store (self->there);
  g_assert_cmpstr (after, ==, before);
}

static void
assert_text_refused (Fixture *self, const char *text, MendArchiveError code)
{
  pack (self->path, text, strlen (text));
  assert_refused (self, code);
}

static char *
unpack (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GConverter) unpacker =
      G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr (GInputStream) unpacked =
      g_converter_input_stream_new (G_INPUT_STREAM (stream), unpacker);
  char *text = g_malloc0 (100000);
  gsize length = 0;

  g_assert_true (g_input_stream_read_all (unpacked, text, 99999, &length, NULL, NULL));

  return text;
}

static char *
change (const char *text, const char *from, const char *to)
{
  g_auto (GStrv) parts = g_strsplit (text, from, 2);

  g_assert_cmpuint (g_strv_length (parts), ==, 2);

  return g_strjoinv (to, parts);
}

static void
test_cut_off (Fixture *self, gconstpointer data)
{
  g_autofree char *whole = NULL;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length = 0;

  g_test_summary ("Cut off at any byte, packed or unpacked.");

  fill (self->here);
  finish (self->there, OTHER_ID, 2, "Only there");
  write_archive (self, self->here);
  text = unpack (self->path);
  before = read_store (self->there);
  g_assert_true (g_file_get_contents (self->path, &whole, &length, NULL));

  for (gsize end = 0; end < length; end++)
    {
      g_assert_true (g_file_set_contents (self->path, whole, (gssize) end, NULL));
      read_and_refuse (self, MEND_ARCHIVE_ERROR_CUT_OFF);
    }

  for (gsize end = strlen (HEAD); end < strlen (text); end += 37)
    {
      pack (self->path, text, end);
      read_and_refuse (self, MEND_ARCHIVE_ERROR_CUT_OFF);
    }

  after = read_store (self->there);
  g_assert_cmpstr (after, ==, before);
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *from;
    const char *to;
    MendArchiveError code;
  } changes[] = {
    { "Kept", "Kepd", MEND_ARCHIVE_ERROR_DAMAGED },
    { "\"count\":4", "\"count\":3", MEND_ARCHIVE_ERROR_DAMAGED },
    { "21:40:00", "21:40:01", MEND_ARCHIVE_ERROR_DAMAGED },
    { "\"version\":1", "\"version\":2", MEND_ARCHIVE_ERROR_NEWER },
    { "mend archive", "mend talk", MEND_ARCHIVE_ERROR_NOT_ONE },
    { "\"talks\"", "\"trash\"", MEND_ARCHIVE_ERROR_NAME },
    { "\"talks\"", "\"private\"", MEND_ARCHIVE_ERROR_NAME },
    { "\"talks\"", "\"../talks\"", MEND_ARCHIVE_ERROR_NAME },
    { "\"talks\"", "\"people\"", MEND_ARCHIVE_ERROR_RECORD },
    { "\"20260102", "\"../20260102", MEND_ARCHIVE_ERROR_NAME },
    { "\"20260102", "\"/20260102", MEND_ARCHIVE_ERROR_NAME },
    { "4f2c1b06.json", "4f2c1b06/../../../x.json", MEND_ARCHIVE_ERROR_NAME },
    { "4f2c1b06.json", "4f2c1b06.desktop", MEND_ARCHIVE_ERROR_NAME },
    { "20260102T204000Z-4f2c1b06.json", "20260103T204000Z-4f2c1b07.json", MEND_ARCHIVE_ERROR_NAME },
  };
  g_autofree char *text = NULL;

  fill (self->here);
  write_archive (self, self->here);
  text = unpack (self->path);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *changed = change (text, changes[i].from, changes[i].to);

      assert_text_refused (self, changed, changes[i].code);
    }

  {
    g_autofree char *longer = g_strconcat (text, "{}\n", NULL);

    assert_text_refused (self, longer, MEND_ARCHIVE_ERROR_DAMAGED);
  }
  assert_text_refused (self, "", MEND_ARCHIVE_ERROR_CUT_OFF);
  assert_text_refused (self, "Anna and Ben\n", MEND_ARCHIVE_ERROR_NOT_ONE);
  assert_text_refused (self, HEAD "\n", MEND_ARCHIVE_ERROR_DAMAGED);
  g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
  assert_refused (self, MEND_ARCHIVE_ERROR_NOT_ONE);
}

static void
test_too_much (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (HEAD);

  g_test_summary ("A line that is too long, a bomb, and a million lines are refused early.");

  g_string_set_size (text, 16 * 1024 * 1024);
  memset (text->str + strlen (HEAD), 'a', text->len - strlen (HEAD));
  pack (self->path, text->str, text->len);
  assert_refused (self, MEND_ARCHIVE_ERROR_TOO_LARGE);

  g_string_assign (text, HEAD);
  for (guint i = 0; i < 1000000; i++)
    g_string_append (text, "{}\n");
  pack (self->path, text->str, text->len);
  assert_refused (self, MEND_ARCHIVE_ERROR_TOO_MANY);
}

/* Adds what becomes of a text by packing, up to a border between bytes. */
static void
pack_piece (GConverter *packer, GByteArray *packed, const char *text, gsize length)
{
  GConverterResult result = G_CONVERTER_CONVERTED;
  gsize start = 0;

  while (result != G_CONVERTER_FLUSHED)
    {
      guint8 buffer[4096];
      gsize n_read = 0;
      gsize n_written = 0;

      result = g_converter_convert (packer, text + start, length - start, buffer, sizeof buffer,
                                    G_CONVERTER_FLUSH, &n_read, &n_written, NULL);
      g_assert_cmpint (result, !=, G_CONVERTER_ERROR);
      start += n_read;
      g_byte_array_append (packed, buffer, (guint) n_written);
    }
}

/* One piece refers to nothing but the piece before, so it may follow itself as often as one likes.
 */
static void
write_bomb (const char *path, guint n_pieces)
{
  g_autoptr (GConverter) packer =
      G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
  g_autoptr (GByteArray) first = g_byte_array_new ();
  g_autoptr (GByteArray) piece = g_byte_array_new ();
  g_autofree char *text = g_malloc (PIECE);
  FILE *file = fopen (path, "w");

  g_assert_nonnull (file);
  memset (text, 'a', PIECE);
  for (gsize i = 64 * 1024; i <= PIECE; i += 64 * 1024)
    text[i - 1] = '\n';

  pack_piece (packer, first, HEAD, strlen (HEAD));
  pack_piece (packer, first, text, PIECE);
  pack_piece (packer, piece, text, PIECE);
  g_assert_cmpuint (fwrite (first->data, first->len, 1, file), ==, 1);
  for (guint i = 1; i < n_pieces; i++)
    g_assert_cmpuint (fwrite (piece->data, piece->len, 1, file), ==, 1);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
test_bomb (Fixture *self, gconstpointer data)
{
  guint n_files;

  g_test_summary ("Ten megabytes that become nine gigabytes of sound lines are refused before "
                  "anything is written.");

  /* What is shorter is sound up to its end, which is missing: so the pieces do follow each other.
   */
  write_bomb (self->path, 16);
  assert_refused (self, MEND_ARCHIVE_ERROR_CUT_OFF);

  /* To unpack it takes as long as all the rest. */
  if (!figure_is_long ())
    return;

  n_files = count_files_with (self->there->home->path, "");
  write_bomb (self->path, 9 * 1024);
  assert_refused (self, MEND_ARCHIVE_ERROR_TOO_LARGE);
  g_assert_cmpuint (count_files_with (self->there->home->path, ""), ==, n_files);
}

static void
test_unreadable (Fixture *self, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 3, 21, 40, 0);
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *nowhere = g_build_filename (self->here->home->path, "no", "archive", NULL);
  g_autoptr (GError) error = NULL;
  guint n_records = 0;

  g_test_summary ("What cannot be read is named, and the others are there.");

  finish (self->here, ID, 1, "Kept");
  store_fixture_put (self->here, "talks/20260103T204000Z-4f2c1b07.json", "{", -1);
  g_assert_true (mend_store_write_archive (self->here->data_dir, self->here->state_dir, self->path,
                                           now, &n_records, left_out, NULL));
  g_assert_cmpuint (n_records, ==, 1);
  g_assert_cmpuint (left_out->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (left_out, 0), ==, "talks/20260103T204000Z-4f2c1b07.json");

  g_assert_false (mend_store_write_archive (self->here->data_dir, self->here->state_dir, nowhere,
                                            now, &n_records, left_out, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/store/archive/round-trip", test_round_trip },
    { "/store/archive/deleted-stays", test_deleted_stays },
    { "/store/archive/two-versions", test_two_versions },
    { "/store/archive/newer-wins", test_newer_wins },
    { "/store/archive/replaces", test_replaces },
    { "/store/archive/full-disk", test_full_disk },
    { "/store/archive/cut-off", test_cut_off },
    { "/store/archive/damaged", test_damaged },
    { "/store/archive/too-much", test_too_much },
    { "/store/archive/bomb", test_bomb },
    { "/store/archive/unreadable", test_unreadable },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
