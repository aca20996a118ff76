// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-target.h"

#include "archive/mend-archive-reader.h"
#include "records/mend-record-kinds.h"

#include <gio/gio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/*
 * Any bytes, read as an archive: as they are, and packed, since by chance nothing is ever packed. A
 * text whose last line is "end" gets the end that belongs to it, since no chance hits its sum.
 */

#define END "end\n"

static int
make_file (const guint8 *data, gsize size)
{
  const int fd = memfd_create ("archive", MFD_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);
  while (size > 0)
    {
      const gssize n_written = write (fd, data, size);

      g_assert_cmpint (n_written, >, 0);
      data += n_written;
      size -= (gsize) n_written;
    }

  return fd;
}

/* What comes out of an archive can lie in a folder for records, and be found there by its id. */
static gboolean
check_record (const char *kind, const MendRecordVersion *version, gpointer data, GError **error)
{
  guint *n_records = data;

  g_assert_true (mend_record_kinds_has (kind));
  g_assert_null (strchr (version->name, '/'));
  g_assert_true (version->name[0] != '.' && version->name[0] != '\0');
  g_assert_true (g_uuid_string_is_valid (version->id));
  g_assert_cmpint (version->rev, >, 0);
  (*n_records)++;

  return TRUE;
}

/* What could be read is not too long. */
static void
read_archive (const guint8 *data, gsize size)
{
  const int fd = make_file (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) measure_error = NULL;
  guint n_records = 0;
  guint n_seen = 0;
  const gboolean is_short = mend_archive_reader_measure (fd, &measure_error);
  const gboolean is_good = mend_archive_reader_read (fd, check_record, &n_seen, &n_records, &error);

  g_assert_true (is_good ? error == NULL : error != NULL);
  g_assert_true (is_short ? measure_error == NULL : measure_error != NULL);
  g_assert_true (!is_good || is_short);
  g_assert_cmpuint (n_records, ==, n_seen);
  if (error != NULL)
    g_assert_true (g_str_is_ascii (error->message));

  close (fd);
}

static gsize
count_lines (const GByteArray *text)
{
  gsize count = 0;

  for (guint i = 0; i < text->len; i++)
    count += text->data[i] == '\n';

  return count;
}

static void
add_end (GByteArray *text)
{
  g_autofree char *sum = NULL;
  g_autofree char *line = NULL;
  gsize n_lines;

  if (text->len < strlen (END) ||
      memcmp (text->data + text->len - strlen (END), END, strlen (END)) != 0)
    return;

  g_byte_array_set_size (text, text->len - (guint) strlen (END));
  n_lines = count_lines (text);
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, text->data, text->len);
  line = g_strdup_printf ("{\"count\":%" G_GSIZE_FORMAT ",\"sha256\":\"%s\"}\n",
                          n_lines > 0 ? n_lines - 1 : 0, sum);
  g_byte_array_append (text, (const guint8 *) line, (guint) strlen (line));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GByteArray) text = g_byte_array_new ();
  g_autoptr (GConverter) packer =
      G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 1));
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, packer);

  read_archive (data, size);

  g_byte_array_append (text, data, (guint) size);
  add_end (text);
  g_assert_true (g_output_stream_write_all (stream, text->data, text->len, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  read_archive (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)),
                g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)));

  return 0;
}
