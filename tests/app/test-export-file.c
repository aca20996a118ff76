// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/mend-export-file.h"

#include <glib/gstdio.h>

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

/* Writes a word, and ends the file as one that is whole or not. */
static void
write_word (Fixture *self, gboolean is_whole)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) stream = mend_export_file_open (self->file, &error);

  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (stream, "after", 5, NULL, NULL, NULL));
  g_assert_true (mend_export_file_close (stream, is_whole, &error) == is_whole);
  g_assert_no_error (error);
}

static void
assert_holds (Fixture *self, const char *text)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder->path, 0, NULL);
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (self->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
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
  g_test_add_func ("/app/export-file/words", test_export_file_words);

  return g_test_run ();
}
