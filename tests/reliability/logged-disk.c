// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * logged-disk IMAGE LOG MOUNTPOINT: a file system with two files. "disk" holds what the image held,
 * and each write and flush of it is added to the log; what is written to "mark" is put between
 * them. A real file system can be made on the disk through a loop device, and whatever a power cut
 * would have left of it can be built from the image and the log.
 */
#define FUSE_USE_VERSION 31

#include <errno.h>
#include <fuse3/fuse.h>
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define DISK "/disk"
#define MARK "/mark"

typedef enum
{
  ENTRY_WRITE = 1,
  ENTRY_FLUSH = 2,
  ENTRY_MARK = 3,
  ENTRY_ZEROS = 4,
} EntryKind;

typedef struct
{
  guint32 kind;
  guint32 length;
  guint64 offset;
} Entry;

static char *disk;
static gsize disk_size;
static FILE *entries;

static void
add_entry (EntryKind kind, const char *data, gsize length, gsize offset)
{
  const Entry entry = { (guint32) kind, (guint32) length, offset };

  g_assert_cmpuint (fwrite (&entry, sizeof entry, 1, entries), ==, 1);
  if (data != NULL)
    g_assert_cmpuint (fwrite (data, 1, length, entries), ==, length);
  g_assert_cmpint (fflush (entries), ==, 0);
}

static gboolean
is_on_disk (gsize length, off_t offset)
{
  return offset >= 0 && (gsize) offset <= disk_size && length <= disk_size - (gsize) offset;
}

static int
get_attributes (const char *path, struct stat *status, struct fuse_file_info *info)
{
  *status = (struct stat){ .st_mode = S_IFREG | 0600, .st_nlink = 1 };

  if (g_str_equal (path, "/"))
    status->st_mode = S_IFDIR | 0700;
  else if (g_str_equal (path, DISK))
    status->st_size = (off_t) disk_size;
  else if (!g_str_equal (path, MARK))
    return -ENOENT;

  return 0;
}

static int
open_file (const char *path, struct fuse_file_info *info)
{
  info->direct_io = 1;

  return 0;
}

static int
read_file (const char *path, char *buffer, size_t length, off_t offset, struct fuse_file_info *info)
{
  if (!g_str_equal (path, DISK) || offset < 0 || (gsize) offset >= disk_size)
    return 0;

  length = MIN (length, disk_size - (gsize) offset);
  memcpy (buffer, disk + offset, length);

  return (int) length;
}

static int
write_file (
    const char *path, const char *buffer, size_t length, off_t offset, struct fuse_file_info *info)
{
  if (g_str_equal (path, MARK))
    {
      add_entry (ENTRY_MARK, buffer, length, 0);
      return (int) length;
    }

  if (!is_on_disk (length, offset))
    return -ENOSPC;

  memcpy (disk + offset, buffer, length);
  add_entry (ENTRY_WRITE, buffer, length, (gsize) offset);

  return (int) length;
}

static int
flush_file (const char *path, int only_data, struct fuse_file_info *info)
{
  if (g_str_equal (path, DISK))
    add_entry (ENTRY_FLUSH, NULL, 0, 0);

  return 0;
}

static int
allocate (const char *path, int mode, off_t offset, off_t length, struct fuse_file_info *info)
{
  if (length < 0 || !is_on_disk ((gsize) length, offset))
    return -ENOSPC;

  memset (disk + offset, 0, (gsize) length);
  add_entry (ENTRY_ZEROS, NULL, (gsize) length, (gsize) offset);

  return 0;
}

static int
set_size (const char *path, off_t size, struct fuse_file_info *info)
{
  return 0;
}

int
main (int argc, char *argv[])
{
  static const struct fuse_operations operations = {
    .getattr = get_attributes,
    .open = open_file,
    .read = read_file,
    .write = write_file,
    .fsync = flush_file,
    .truncate = set_size,
    .fallocate = allocate,
  };
  char *arguments[] = { argv[0], g_strdup ("-f"), g_strdup ("-s"), argv[3], NULL };

  if (argc != 4 || !g_file_get_contents (argv[1], &disk, &disk_size, NULL))
    return EXIT_FAILURE;

  entries = fopen (argv[2], "wb");

  return entries != NULL ? fuse_main (4, arguments, &operations, NULL) : EXIT_FAILURE;
}
