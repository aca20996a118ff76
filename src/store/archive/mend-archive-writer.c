// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/mend-archive-writer.h"

#include "archive/mend-archive-reader.h"
#include "files/mend-file-name.h"
#include "files/mend-guarded-file.h"
#include "files/mend-name-list.h"
#include "records/mend-record-header.h"
#include "records/mend-record-kinds.h"
#include "records/mend-record-version.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct _Writer Writer;

struct _Writer
{
  /* Where the records come from: the folders of a store, or another archive. */
  gboolean (*write_records) (Writer *writer, GError **error);
  int store;
  int archive;
  MendArchiveFilter is_left_out;
  gpointer data;

  GOutputStream *stream;
  GChecksum *sum;
  GPtrArray *left_out;
  guint n_records;
  guint n_left_out;

  MendArchiveLimits limits;
  gint64 n_bytes;
};

static const MendArchiveLimits reader_limits = {
  MEND_ARCHIVE_MOST_BYTES,
  MEND_ARCHIVE_MOST_ENTRIES,
};

static gboolean
fail (GError **error)
{
  mend_guarded_file_set_error (error, errno, "The archive could not be written");

  return FALSE;
}

static char *
make_line (JsonObject *object)
{
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);
  g_autofree char *text = json_to_string (root, FALSE);

  return g_strconcat (text, "\n", NULL);
}

static gboolean
write_text (Writer *writer, const char *line, GError **error)
{
  const gsize length = strlen (line);

  writer->n_bytes += (gint64) length;
  if (writer->n_bytes > writer->limits.most_bytes)
    {
      g_set_error_literal (error, MEND_ARCHIVE_ERROR, MEND_ARCHIVE_ERROR_TOO_LARGE, "too much");
      return FALSE;
    }

  return g_output_stream_write_all (writer->stream, line, length, NULL, NULL, error);
}

static gboolean
write_line (Writer *writer, const char *line, GError **error)
{
  g_checksum_update (writer->sum, (const guchar *) line, -1);

  return write_text (writer, line, error);
}

static gboolean
write_head (Writer *writer, GDateTime *now, GError **error)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autofree char *line = NULL;

  mend_record_header_add_format (object, MEND_ARCHIVE_FORMAT, MEND_ARCHIVE_VERSION);
  mend_record_header_add_time (object, "created", now);
  line = make_line (object);

  return write_line (writer, line, error);
}

static gboolean
write_end (Writer *writer, GError **error)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autofree char *line = NULL;

  json_object_set_int_member (object, "count", writer->n_records);
  json_object_set_string_member (object, "sha256", g_checksum_get_string (writer->sum));
  line = make_line (object);

  return write_text (writer, line, error);
}

static char *
make_record_line (const char *kind, const MendRecordVersion *version)
{
  g_autoptr (JsonObject) object = json_object_new ();
  gsize length = 0;
  const char *data = g_bytes_get_data (version->bytes, &length);
  g_autofree char *text = g_strndup (data, length);
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, version->bytes);

  json_object_set_string_member (object, "folder", kind);
  json_object_set_string_member (object, "name", version->name);
  json_object_set_string_member (object, "sha256", sum);
  json_object_set_string_member (object, "text", text);

  return make_line (object);
}

static gboolean
count_record (Writer *writer, GError **error)
{
  if (writer->n_records == writer->limits.most_records)
    {
      g_set_error_literal (error, MEND_ARCHIVE_ERROR, MEND_ARCHIVE_ERROR_TOO_MANY,
                           "too many records");
      return FALSE;
    }

  writer->n_records++;

  return TRUE;
}

/* What could not be read back from an archive would spoil it. Without a stream it is counted. */
static gboolean
write_record (Writer *writer, int folder, const char *kind, const char *name, GError **error)
{
  g_autoptr (MendRecordVersion) version = mend_record_version_read (folder, kind, name, NULL);
  g_autofree char *line = version != NULL ? make_record_line (kind, version) : NULL;

  if (line == NULL || strlen (line) > MEND_ARCHIVE_LONGEST_LINE)
    {
      g_ptr_array_add (writer->left_out, g_build_filename (kind, name, NULL));
      return TRUE;
    }

  if (!count_record (writer, error))
    return FALSE;

  return writer->stream == NULL || write_line (writer, line, error);
}

static gboolean
write_kind (Writer *writer, const char *kind, GError **error)
{
  int folder = openat (writer->store, kind, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  g_auto (GStrv) names = NULL;
  gboolean is_good;

  if (folder < 0)
    return errno == ENOENT || fail (error);

  names = mend_name_list_read (folder, MEND_NAME_LIST_RECORDS, error);
  is_good = names != NULL;
  for (guint i = 0; is_good && names[i] != NULL; i++)
    is_good = write_record (writer, folder, kind, names[i], error);

  close (folder);

  return is_good;
}

static gboolean
write_store (Writer *writer, GError **error)
{
  const char *const *kinds = mend_record_kinds_get ();

  for (guint i = 0; kinds[i] != NULL; i++)
    if (!write_kind (writer, kinds[i], error))
      return FALSE;

  return TRUE;
}

/* How many files there are at the most that may be records. */
static guint64
count_names (const Writer *writer)
{
  const char *const *kinds = mend_record_kinds_get ();
  guint64 n_names = 0;

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      int folder =
          openat (writer->store, kinds[i], O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
      g_auto (GStrv) names = NULL;

      if (folder < 0)
        continue;

      names = mend_name_list_read (folder, MEND_NAME_LIST_RECORDS, NULL);
      n_names += names != NULL ? g_strv_length (names) : 0;
      close (folder);
    }

  return n_names;
}

/* Before anything is written. Only where there are that many files is each of them read for it. */
static gboolean
check_count (const Writer *writer, GError **error)
{
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  Writer trial = { .store = writer->store, .left_out = left_out, .limits = writer->limits };

  return count_names (writer) <= writer->limits.most_records || write_store (&trial, error);
}

static gboolean
take_over (const char *kind, const MendRecordVersion *version, gpointer data, GError **error)
{
  Writer *writer = data;
  g_autofree char *line = NULL;

  if (writer->is_left_out (kind, version, writer->data))
    return TRUE;

  if (!count_record (writer, error))
    return FALSE;

  line = make_record_line (kind, version);

  return write_line (writer, line, error);
}

static gboolean
write_rest (Writer *writer, GError **error)
{
  guint n_read = 0;

  return mend_archive_reader_read (writer->archive, take_over, writer, &n_read, error);
}

static gboolean
count (const char *kind, const MendRecordVersion *version, gpointer data, GError **error)
{
  Writer *writer = data;

  writer->n_left_out += writer->is_left_out (kind, version, writer->data) ? 1 : 0;

  return TRUE;
}

static gboolean
write_all (Writer *writer, GDateTime *now, GError **error)
{
  if (!write_head (writer, now, error) || !writer->write_records (writer, error))
    return FALSE;

  if (writer->n_records == 0)
    {
      g_set_error_literal (error, MEND_ARCHIVE_ERROR, MEND_ARCHIVE_ERROR_EMPTY,
                           "There is no record");
      return FALSE;
    }

  return write_end (writer, error) && g_output_stream_close (writer->stream, NULL, error);
}

/* It is as old as what it is made from. */
static gboolean
keep_time (int fd, const struct stat *status, GError **error)
{
  const struct timespec times[] = { status->st_atim, status->st_mtim };

  return futimens (fd, times) == 0 || fail (error);
}

static gboolean
write_file (Writer *writer, int fd, GDateTime *now, GError **error)
{
  g_autoptr (GOutputStream) file = g_unix_output_stream_new (fd, FALSE);
  g_autoptr (GConverter) packer =
      G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, -1));
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (file, packer);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  writer->stream = stream;
  writer->sum = sum;

  return write_all (writer, now, error) && (fsync (fd) == 0 || fail (error));
}

/* Under its name when it is safe on disk, and not before. */
static gboolean
write_in (Writer *writer,
          int folder,
          const char *name,
          GDateTime *now,
          const struct stat *like,
          GError **error)
{
  g_autofree char *draft = mend_file_name_make_leftover ();
  int fd = openat (folder, draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  gboolean is_good = fd >= 0 || fail (error);

  is_good = is_good && write_file (writer, fd, now, error);
  is_good = is_good && (like == NULL || keep_time (fd, like, error));
  is_good = is_good && (renameat (folder, draft, folder, name) == 0 || fail (error));
  if (is_good)
    fsync (folder);
  else if (fd >= 0)
    unlinkat (folder, draft, 0);

  if (fd >= 0)
    close (fd);

  return is_good;
}

/**
 * mend_archive_writer_write_within:
 * @store: the descriptor of the root of the store
 * @path: where the archive is to be
 * @now: what time it is
 * @limits: how much may be in it
 * @n_records: (out): how many records are in it
 * @left_out: (element-type filename): gets the records that cannot be read, as in `talks/NAME`
 * @error: return location for %MEND_ARCHIVE_ERROR_EMPTY,
 *   %MEND_ARCHIVE_ERROR_TOO_LARGE, %MEND_ARCHIVE_ERROR_TOO_MANY, or a [error@Gio.IOErrorEnum]
 *
 * Writes all records to an archive, one after the other. It gets its name when it is safe on disk,
 * and takes the place of one that bears it; until then, and if that fails, that one stays as it is.
 * One without records is none. Blocks.
 *
 * Returns: whether it was written
 */
gboolean
mend_archive_writer_write_within (int store,
                                  const char *path,
                                  GDateTime *now,
                                  const MendArchiveLimits *limits,
                                  guint *n_records,
                                  GPtrArray *left_out,
                                  GError **error)
{
  g_autofree char *folder_path = NULL;
  g_autofree char *name = NULL;
  Writer writer = {
    .write_records = write_store,
    .store = store,
    .left_out = left_out,
  };
  gboolean is_good;
  int folder;

  g_return_val_if_fail (store >= 0 && path != NULL && now != NULL, FALSE);
  g_return_val_if_fail (limits != NULL && n_records != NULL && left_out != NULL, FALSE);

  *n_records = 0;
  writer.limits = *limits;
  if (!check_count (&writer, error))
    return FALSE;

  folder_path = g_path_get_dirname (path);
  name = g_path_get_basename (path);
  folder = open (folder_path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0)
    return fail (error);

  is_good = write_in (&writer, folder, name, now, NULL, error);
  close (folder);
  *n_records = writer.n_records;

  return is_good;
}

/**
 * mend_archive_writer_write:
 * @store: the descriptor of the root of the store
 * @path: where the archive is to be
 * @now: what time it is
 * @n_records: (out): how many records are in it
 * @left_out: (element-type filename): gets the records that cannot be read, as in `talks/NAME`
 * @error: return location for an error, as of [func@archive_writer_write_within]
 *
 * Writes all records to an archive that is no longer, and has no more of them, than one may that is
 * read. Blocks.
 *
 * Returns: whether it was written
 */
gboolean
mend_archive_writer_write (int store,
                           const char *path,
                           GDateTime *now,
                           guint *n_records,
                           GPtrArray *left_out,
                           GError **error)
{
  return mend_archive_writer_write_within (store, path, now, &reader_limits, n_records, left_out,
                                           error);
}

static gboolean
is_unreadable (const GError *error)
{
  return error->domain == MEND_ARCHIVE_ERROR;
}

/* Until no more are found: what belongs to one that goes may come before it. */
static gboolean
count_all (Writer *writer, guint *n_records, GError **error)
{
  guint n_before = 0;

  do
    {
      n_before = writer->n_left_out;
      writer->n_left_out = 0;
      if (!mend_archive_reader_read (writer->archive, count, writer, n_records, error))
        return FALSE;
    }
  while (writer->n_left_out > n_before);

  return TRUE;
}

static gboolean
leave_out (Writer *writer, int folder, const char *name, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GDateTime) created = NULL;
  struct stat status = { 0 };
  guint n_records = 0;

  if (fstat (writer->archive, &status) != 0)
    return fail (error);

  if (!count_all (writer, &n_records, &local_error) && !is_unreadable (local_error))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (local_error != NULL || writer->n_left_out == n_records)
    return unlinkat (folder, name, 0) == 0 || fail (error);
  if (writer->n_left_out == 0)
    return TRUE;

  created = g_date_time_new_from_unix_utc (status.st_mtim.tv_sec);

  return write_in (writer, folder, name, created, &status, error);
}

/**
 * mend_archive_writer_leave_out:
 * @folder: the descriptor of a folder
 * @name: an archive in it, which may not be there
 * @is_left_out: (scope call): tells whether a record is to go
 * @data: for @is_left_out
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Takes records out of an archive that Mend keeps for itself. It stays as old as it is. If there is
 * no other record in it, or if it cannot be read, so that nothing can be had back from it and
 * nobody knows what is in it, it is removed. Blocks.
 *
 * Returns: whether they are in it no more; if not, it is as it was
 */
gboolean
mend_archive_writer_leave_out (
    int folder, const char *name, MendArchiveFilter is_left_out, gpointer data, GError **error)
{
  Writer writer = {
    .write_records = write_rest,
    .is_left_out = is_left_out,
    .data = data,
    .limits = reader_limits,
  };
  gboolean is_good;

  g_return_val_if_fail (folder >= 0 && name != NULL && is_left_out != NULL, FALSE);

  writer.archive = openat (folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (writer.archive < 0)
    return errno == ENOENT || fail (error);

  is_good = leave_out (&writer, folder, name, error);
  close (writer.archive);

  return is_good;
}
