// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/mend-record-file.h"

#include "json-samples.h"
#include "json/mend-json-writer.h"
#include "scratch-folder.h"

#include <gio/gio.h>
#include <string.h>

static void
put_bytes (ScratchFolder *folder, const char *name, const char *text, gsize length)
{
  g_autofree char *path = scratch_folder_get_path (folder, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
test_record_file_refuses_bad (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  gsize n_samples = 0;
  const BadSample *samples = bad_samples_get (&n_samples);

  for (gsize i = 0; i < n_samples; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) root = NULL;
      g_autofree char *path = scratch_folder_get_path (folder, "a.json");
      g_autofree char *text = NULL;
      gsize length = 0;

      g_test_message ("%s", samples[i].name);
      put_bytes (folder, "a.json", samples[i].text, samples[i].length);

      root = mend_record_file_read (folder->fd, "a.json", NULL, &error);
      g_assert_null (root);
      g_assert_error (error, MEND_RECORD_ERROR, (int) samples[i].code);

      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      g_assert_cmpmem (text, length, samples[i].text, samples[i].length);
    }
}

static void
test_record_file_reads_good (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  gsize n_samples = 0;
  const GoodSample *samples = good_samples_get (&n_samples);

  g_test_summary ("What is read and written again says the same, and stays so.");

  for (gsize i = 0; i < n_samples; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) root = NULL;
      g_autoptr (JsonNode) again = NULL;
      g_autoptr (GBytes) written = NULL;
      g_autoptr (GBytes) rewritten = NULL;
      MendFileStamp stamp = { 0 };

      g_test_message ("%s", samples[i].name);
      put_bytes (folder, "a.json", samples[i].text, samples[i].length);

      root = mend_record_file_read (folder->fd, "a.json", &stamp, &error);
      g_assert_no_error (error);
      g_assert_cmpint (stamp.size, ==, (gint64) samples[i].length);

      written = mend_json_writer_write (root, &error);
      g_assert_no_error (error);
      again = mend_record_file_parse (written, &error);
      g_assert_no_error (error);
      g_assert_true (json_node_equal (root, again));

      rewritten = mend_json_writer_write (again, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (written, rewritten));
    }
}

static void
test_record_file_values (void)
{
  static const char text[] = "{\"n\":-9007199254740992,\"s\":\"\\ud83d\\ude42\\n\",\"z\":null}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof (text) - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = mend_record_file_parse (bytes, &error);
  JsonObject *object = NULL;

  g_assert_no_error (error);
  object = json_node_get_object (root);

  g_assert_cmpint (json_object_get_int_member (object, "n"), ==, -9007199254740992);
  g_assert_cmpstr (json_object_get_string_member (object, "s"), ==, "\xf0\x9f\x99\x82\n");
  g_assert_true (json_object_get_null_member (object, "z"));
}

static void
test_record_file_stamp_only_of_good (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = NULL;
  MendFileStamp stamp = { 0 };

  scratch_folder_put (folder, "a.json", "[]");
  root = mend_record_file_read (folder->fd, "a.json", &stamp, &error);

  g_assert_error (error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_NOT_AN_OBJECT);
  g_assert_false (mend_file_stamp_is_set (&stamp));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/record-file/refuses-bad", test_record_file_refuses_bad);
  g_test_add_func ("/store/record-file/reads-good", test_record_file_reads_good);
  g_test_add_func ("/store/record-file/values", test_record_file_values);
  g_test_add_func ("/store/record-file/stamp-only-of-good", test_record_file_stamp_only_of_good);

  return g_test_run ();
}
