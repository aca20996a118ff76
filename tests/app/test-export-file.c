// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-export-file.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "scratch-folder.h"

typedef struct
{
  ScratchFolder *folder;
  char *path;
  GFile *file;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = scratch_folder_new ();
  self->path = g_build_filename (self->folder->path, "talks.md", NULL);
  self->file = g_file_new_for_path (self->path);
  g_assert_true (g_file_set_contents (self->path, "before", -1, NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  scratch_folder_free (self->folder);
  g_free (self->path);
  g_object_unref (self->file);
}

static void
assert_says (const char *path, const char *text)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

/* Writes a word, and ends the file as one that is whole or not. */
static void
write_word (Fixture *self, gboolean is_whole)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MendExportFile) file = mend_export_file_new (self->file, &error);
  GOutputStream *stream = mend_export_file_get_stream (file);

  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (stream, "after", 5, NULL, NULL, NULL));
  assert_says (self->path, "before");
  if (is_whole)
    g_assert_true (mend_export_file_finish (file, &error));
  g_assert_no_error (error);
}

static void
assert_holds (Fixture *self, const char *text)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder->path, 0, NULL);

  assert_says (self->path, text);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "talks.md");
  g_assert_null (g_dir_read_name (dir));
}

static void
test_export_file_whole (Fixture *self, gconstpointer data)
{
  GStatBuf status;

  write_word (self, TRUE);
  assert_holds (self, "after");
  g_assert_cmpint (g_stat (self->path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, 0600);
}

static void
test_export_file_not_whole (Fixture *self, gconstpointer data)
{
  write_word (self, FALSE);
  assert_holds (self, "before");
}

/* A part may have been left by a computer that lost its power. */
static void
test_export_file_part (Fixture *self, gconstpointer data)
{
  g_autofree char *part = g_strconcat (self->path, ".part", NULL);

  g_assert_true (g_file_set_contents (part, "somebody's", -1, NULL));
  write_word (self, TRUE);
  assert_says (part, "somebody's");
  g_assert_cmpint (g_remove (part), ==, 0);
  assert_holds (self, "after");
}

static void
test_export_file_link (Fixture *self, gconstpointer data)
{
  g_autofree char *link_path = g_build_filename (self->folder->path, "link", NULL);

  g_assert_cmpint (symlink ("talks.md", link_path), ==, 0);
  g_object_unref (self->file);
  self->file = g_file_new_for_path (link_path);
  write_word (self, TRUE);
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_remove (link_path), ==, 0);
  assert_holds (self, "after");
}

static void
assert_is_no_place (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_null (mend_export_file_new (file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_export_file_no_place (Fixture *self, gconstpointer data)
{
  g_autofree char *pipe_path = g_build_filename (self->folder->path, "pipe", NULL);

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  assert_is_no_place (pipe_path);
  g_assert_cmpint (g_remove (pipe_path), ==, 0);
  assert_is_no_place (self->folder->path);
  assert_is_no_place ("/dev/null");
  assert_holds (self, "before");
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (mend_export_file_write_finish (G_FILE (source), result, &error));
  g_assert_no_error (error);
  g_main_loop_quit (data);
}

static void
test_export_file_worker (Fixture *self, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("after", 5);

  mend_export_file_write_bytes_async (self->file, bytes, written_cb, loop);
  g_main_loop_run (loop);
  assert_holds (self, "after");
}

static void
test_export_file_words (void)
{
  g_autoptr (GError) full = g_error_new (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "anna.md: full");
  g_autoptr (GError) other = g_error_new (G_IO_ERROR, G_IO_ERROR_FAILED, "anna.md: why");

  g_assert_cmpstr (mend_export_file_get_words (full), ==, "The disk is full. Nothing was written.");
  g_assert_cmpstr (mend_export_file_get_words (other), ==, "It could not be written.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/app/export-file/whole", Fixture, NULL, set_up, test_export_file_whole, tear_down);
  g_test_add ("/app/export-file/not-whole", Fixture, NULL, set_up, test_export_file_not_whole,
              tear_down);
  g_test_add ("/app/export-file/part", Fixture, NULL, set_up, test_export_file_part, tear_down);
  g_test_add ("/app/export-file/link", Fixture, NULL, set_up, test_export_file_link, tear_down);
  g_test_add ("/app/export-file/no-place", Fixture, NULL, set_up, test_export_file_no_place,
              tear_down);
  g_test_add ("/app/export-file/worker", Fixture, NULL, set_up, test_export_file_worker, tear_down);
  g_test_add_func ("/app/export-file/words", test_export_file_words);

  return g_test_run ();
}
