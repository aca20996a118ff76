// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/mend-archive-reader.h"

#include "files/mend-file-name.h"
#include "files/mend-name-list.h"
#include "records/mend-record-file.h"
#include "records/mend-record-header.h"
#include "records/mend-record-kinds.h"

#include <errno.h>
#include <gio/gunixinputstream.h>
#include <string.h>
#include <unistd.h>

/*
 * An archive is a text, packed by gzip. Its first line says what it is; then comes a line for each
 * record, with its folder, its name, its SHA-256 and its text; the last one has the number of the
 * records and the SHA-256 of all that is before it. Not a byte of it is trusted.
 */

#define CHUNK      (64 * 1024)
#define SUM_LENGTH 64

typedef struct
{
  GInputStream *stream;
  GChecksum *sum;
  GHashTable *names;
  guint n_records;

  /* What is unpacked and not used yet. */
  guint8 chunk[CHUNK];
  gsize start;
  gsize end;
  gint64 n_bytes;
} Reader;

/* clang-format off */
G_DEFINE_QUARK (mend-archive-error-quark, mend_archive_error)
/* clang-format on */

static gboolean
fail (Reader *reader, MendArchiveError code, const char *what, GError **error)
{
  g_set_error (error, MEND_ARCHIVE_ERROR, (int) code, "line %u: %s", reader->n_records + 2, what);

  return FALSE;
}

/* What the packing says: cut off, or not packed at all. */
static gboolean
fail_unpacking (Reader *reader, const GError *problem, GError **error)
{
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
    return fail (reader, MEND_ARCHIVE_ERROR_CUT_OFF, "the end is missing", error);
  if (!g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_INVALID_DATA))
    {
      g_propagate_error (error, g_error_copy (problem));
      return FALSE;
    }

  return fail (reader,
               reader->n_bytes == 0 ? MEND_ARCHIVE_ERROR_NOT_ONE : MEND_ARCHIVE_ERROR_DAMAGED,
               "it cannot be unpacked", error);
}

/* At the end of all there is nothing more in the chunk. */
static gboolean
fill_chunk (Reader *reader, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  gssize n_read = g_input_stream_read (reader->stream, reader->chunk, CHUNK, NULL, &local_error);

  if (n_read < 0)
    return fail_unpacking (reader, local_error, error);

  reader->start = 0;
  reader->end = (gsize) n_read;
  reader->n_bytes += n_read;

  return reader->n_bytes <= MEND_ARCHIVE_MOST_BYTES ||
         fail (reader, MEND_ARCHIVE_ERROR_TOO_LARGE, "too much", error);
}

/* Without its end, which has to be there. An empty array: there is no line any more. */
static gboolean
read_line (Reader *reader, GByteArray *line, GError **error)
{
  g_byte_array_set_size (line, 0);

  while (TRUE)
    {
      const guint8 *data = reader->chunk + reader->start;
      gsize length = reader->end - reader->start;
      const guint8 *end = length > 0 ? memchr (data, '\n', length) : NULL;
      gsize taken = end != NULL ? (gsize) (end - data) : length;

      if (line->len + taken > MEND_ARCHIVE_LONGEST_LINE)
        return fail (reader, MEND_ARCHIVE_ERROR_TOO_LARGE, "too long", error);

      g_byte_array_append (line, data, (guint) taken);
      reader->start += taken + (end != NULL);
      if (end != NULL)
        return line->len > 0 || fail (reader, MEND_ARCHIVE_ERROR_DAMAGED, "empty", error);

      if (!fill_chunk (reader, error))
        return FALSE;
      if (reader->end == 0)
        return line->len == 0 ||
               fail (reader, MEND_ARCHIVE_ERROR_CUT_OFF, "the end is missing", error);
    }
}

static JsonNode *
parse_line (Reader *reader, GByteArray *line, MendArchiveError code, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (line->data, line->len);
  JsonNode *root = line->len > 0 ? mend_record_file_parse (bytes, NULL) : NULL;

  if (root == NULL)
    fail (reader, line->len > 0 ? code : MEND_ARCHIVE_ERROR_CUT_OFF, "not an object", error);

  return root;
}

static void
add_to_sum (Reader *reader, GByteArray *line)
{
  g_checksum_update (reader->sum, line->data, (gssize) line->len);
  g_checksum_update (reader->sum, (const guchar *) "\n", 1);
}

static gboolean
read_head (Reader *reader, GByteArray *line, GError **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) local_error = NULL;
  MendJsonMember place = { 0 };

  if (!read_line (reader, line, error))
    return FALSE;

  root = parse_line (reader, line, MEND_ARCHIVE_ERROR_NOT_ONE, error);
  if (root == NULL)
    return FALSE;

  mend_json_member_init_root (&place, root);
  add_to_sum (reader, line);
  if (mend_record_header_check_format (&place, MEND_ARCHIVE_FORMAT, MEND_ARCHIVE_VERSION,
                                       &local_error))
    return TRUE;

  g_set_error (error, MEND_ARCHIVE_ERROR,
               g_error_matches (local_error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_NEWER)
                   ? MEND_ARCHIVE_ERROR_NEWER
                   : MEND_ARCHIVE_ERROR_NOT_ONE,
               "line 1: %s", local_error->message);

  return FALSE;
}

/* Two records of one name would write over each other. */
static gboolean
check_name (Reader *reader, const char *kind, const char *name, GError **error)
{
  gboolean is_name =
      (MEND_NAME_LIST_KIND (mend_file_name_classify (name)) & MEND_NAME_LIST_RECORDS) != 0 &&
      strchr (name, '/') == NULL;

  if (!mend_record_kinds_has (kind) || !is_name)
    return fail (reader, MEND_ARCHIVE_ERROR_NAME, "not the place of a record", error);
  if (!g_hash_table_add (reader->names, g_build_filename (kind, name, NULL)))
    return fail (reader, MEND_ARCHIVE_ERROR_NAME, "the name is there twice", error);

  return TRUE;
}

static MendRecordVersion *
read_version (Reader *reader, const char *kind, const char *name, const char *text, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  MendRecordVersion *version = mend_record_version_parse (kind, name, bytes, &local_error);

  if (version != NULL)
    return version;

  fail (reader,
        g_error_matches (local_error, MEND_RECORD_ERROR, MEND_RECORD_ERROR_NEWER)
            ? MEND_ARCHIVE_ERROR_NEWER
            : MEND_ARCHIVE_ERROR_RECORD,
        local_error->message, error);

  return NULL;
}

static gboolean
take_record (Reader *reader, JsonNode *root, MendArchiveFunc func, gpointer data, GError **error)
{
  g_autoptr (MendRecordVersion) version = NULL;
  g_autofree char *found = NULL;
  MendJsonMember place = { 0 };
  const char *kind = NULL;
  const char *name = NULL;
  const char *sum = NULL;
  const char *text = NULL;

  mend_json_member_init_root (&place, root);
  if (!mend_json_member_get_string (&place, "folder", MEND_RECORD_LONGEST_NAME, &kind, NULL) ||
      !mend_json_member_get_string (&place, "name", MEND_RECORD_LONGEST_NAME, &name, NULL) ||
      !mend_json_member_get_string (&place, "sha256", SUM_LENGTH, &sum, NULL) ||
      !mend_json_member_get_string (&place, "text", MEND_ARCHIVE_LONGEST_LINE, &text, NULL))
    return fail (reader, MEND_ARCHIVE_ERROR_DAMAGED, "not a record", error);

  if (!check_name (reader, kind, name, error))
    return FALSE;

  found = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  if (!g_str_equal (found, sum))
    return fail (reader, MEND_ARCHIVE_ERROR_DAMAGED, "the sum is another", error);

  version = read_version (reader, kind, name, text, error);
  if (version == NULL || (func != NULL && !func (kind, version, data, error)))
    return FALSE;

  reader->n_records++;

  return TRUE;
}

/* Nothing may come after it. */
static gboolean
take_end (Reader *reader, JsonNode *root, GByteArray *line, GError **error)
{
  MendJsonMember place = { 0 };
  const char *sum = NULL;
  gint64 count = 0;

  mend_json_member_init_root (&place, root);
  if (!mend_json_member_get_integer (&place, "count", 0, G_MAXINT32, &count, NULL) ||
      !mend_json_member_get_string (&place, "sha256", SUM_LENGTH, &sum, NULL) ||
      count != reader->n_records || !g_str_equal (sum, g_checksum_get_string (reader->sum)))
    return fail (reader, MEND_ARCHIVE_ERROR_DAMAGED, "the sum of all is another", error);

  return read_line (reader, line, error) &&
         (line->len == 0 ||
          fail (reader, MEND_ARCHIVE_ERROR_DAMAGED, "something comes after the end", error));
}

static gboolean
read_all (Reader *reader, MendArchiveFunc func, gpointer data, GError **error)
{
  g_autoptr (GByteArray) line = g_byte_array_new ();

  if (!read_head (reader, line, error))
    return FALSE;

  while (read_line (reader, line, error))
    {
      g_autoptr (JsonNode) root = parse_line (reader, line, MEND_ARCHIVE_ERROR_DAMAGED, error);

      if (root == NULL)
        return FALSE;
      if (json_object_has_member (json_node_get_object (root), "count"))
        return take_end (reader, root, line, error);

      if (!take_record (reader, root, func, data, error))
        return FALSE;

      add_to_sum (reader, line);
    }

  return FALSE;
}

static gboolean
measure_chunk (Reader *reader, gsize *length, guint *n_lines, GError **error)
{
  for (gsize start = 0; start < reader->end;)
    {
      const guint8 *rest = reader->chunk + start;
      const guint8 *end = memchr (rest, '\n', reader->end - start);
      const gsize piece = end != NULL ? (gsize) (end - rest) : reader->end - start;

      *length += piece;
      if (*length > MEND_ARCHIVE_LONGEST_LINE)
        return fail (reader, MEND_ARCHIVE_ERROR_TOO_LARGE, "too long a line", error);

      start += piece + (end != NULL);
      if (end == NULL)
        continue;

      *length = 0;
      (*n_lines)++;
    }

  return TRUE;
}

/* How long it is and its lines are, before anything of it is read: what is too long takes little
 * time then, and no room. */
static gboolean
measure (Reader *reader, GError **error)
{
  gsize length = 0;
  guint n_lines = 0;

  do
    {
      if (!measure_chunk (reader, &length, &n_lines, error))
        return FALSE;

      /* The first and the last are no records. */
      if (n_lines > MEND_ARCHIVE_MOST_ENTRIES + 2)
        return fail (reader, MEND_ARCHIVE_ERROR_TOO_MANY, "too many records", error);
      if (!fill_chunk (reader, error))
        return FALSE;
    }
  while (reader->end > 0);

  return TRUE;
}

static void
reader_free (Reader *reader)
{
  g_object_unref (reader->stream);
  g_checksum_free (reader->sum);
  g_hash_table_unref (reader->names);
  g_free (reader);
}

static Reader *
reader_new (int fd, GError **error)
{
  g_autoptr (GInputStream) file = NULL;
  g_autoptr (GConverter) unpacker = NULL;
  Reader *reader;

  if (lseek (fd, 0, SEEK_SET) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (errno),
                           "The archive could not be read");
      return NULL;
    }

  file = g_unix_input_stream_new (fd, FALSE);
  unpacker = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  reader = g_new0 (Reader, 1);
  reader->stream = g_converter_input_stream_new (file, unpacker);
  reader->sum = g_checksum_new (G_CHECKSUM_SHA256);
  reader->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return reader;
}

/**
 * mend_archive_reader_measure:
 * @fd: the descriptor of an archive that can be read from its beginning
 * @error: return location for a [error@ArchiveError], or what the system says
 *
 * Unpacks an archive to nowhere, to see whether it is whole and not too long. Blocks.
 *
 * Returns: whether it is
 */
gboolean
mend_archive_reader_measure (int fd, GError **error)
{
  Reader *reader;
  gboolean is_good;

  g_return_val_if_fail (fd >= 0, FALSE);

  reader = reader_new (fd, error);
  is_good = reader != NULL && measure (reader, error);
  g_clear_pointer (&reader, reader_free);

  return is_good;
}

/**
 * mend_archive_reader_read:
 * @fd: the descriptor of an archive that can be read from its beginning
 * @func: (nullable) (scope call): what is done with each record
 * @data: for @func
 * @n_records: (out): how many there are
 * @error: return location for a [error@ArchiveError], or what the system or @func says
 *
 * Reads an archive, piece by piece, and checks all of it. Whether it is whole is only known at its
 * end: so it is read once without @func before anything is done with it. Blocks.
 *
 * Returns: whether it is as it should be
 */
gboolean
mend_archive_reader_read (
    int fd, MendArchiveFunc func, gpointer data, guint *n_records, GError **error)
{
  Reader *reader;
  gboolean is_good;

  g_return_val_if_fail (fd >= 0 && n_records != NULL, FALSE);

  reader = reader_new (fd, error);
  is_good = reader != NULL && read_all (reader, func, data, error);
  *n_records = reader != NULL ? reader->n_records : 0;
  g_clear_pointer (&reader, reader_free);

  return is_good;
}
