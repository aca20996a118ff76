// SPDX-License-Identifier: GPL-3.0-or-later
#include "mend-store-beat.h"

#include "records/mend-record-header.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The position of the talk on the screen: one line of a fixed length, the id of the talk and
 * milliseconds, written over each second. It survives the end of the program, not that of the
 * computer. */

#define ID_LENGTH     36
#define NUMBER_LENGTH 16
#define LINE_LENGTH   (ID_LENGTH + 1 + NUMBER_LENGTH + 1)

/**
 * mend_store_beat_open:
 * @folder: the descriptor of a folder, or -1
 * @name: the name of the file
 *
 * Opens the file to be written, and makes it if it is not there.
 *
 * Returns: a descriptor for the caller to close; -1 if there is none
 */
int
mend_store_beat_open (int folder, const char *name)
{
  struct stat status = { 0 };
  int fd;

  if (folder < 0)
    return -1;

  fd = openat (folder, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);

  if (fd >= 0 && (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode)))
    {
      close (fd);
      return -1;
    }

  return fd;
}

/**
 * mend_store_beat_write:
 * @fd: a descriptor, or -1
 * @id: the id of the talk
 * @at_ms: how far it has come
 *
 * Writes the position. Nothing waits for the disk; that it may fail does no harm.
 */
void
mend_store_beat_write (int fd, const char *id, gint64 at_ms)
{
  g_autofree char *line =
      g_strdup_printf ("%-*.*s %0*" G_GINT64_FORMAT "\n", ID_LENGTH, ID_LENGTH, id, NUMBER_LENGTH,
                       CLAMP (at_ms, 0, MEND_RECORD_MOST_MS));

  if (fd >= 0 && pwrite (fd, line, LINE_LENGTH, 0) != LINE_LENGTH)
    g_debug ("The position could not be noted");
}

/**
 * mend_store_beat_read:
 * @folder: the descriptor of a folder, or -1
 * @name: the name of the file
 * @id: the id of a talk
 *
 * Reads the position, if it is that of this talk.
 *
 * Returns: milliseconds; 0 if there is none
 */
gint64
mend_store_beat_read (int folder, const char *name, const char *id)
{
  char line[LINE_LENGTH + 1] = { 0 };
  guint64 at_ms = 0;
  int fd = -1;
  gssize length = 0;

  if (folder >= 0)
    fd = openat (folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0)
    return 0;

  length = read (fd, line, LINE_LENGTH);
  close (fd);

  if (length != LINE_LENGTH || line[ID_LENGTH] != ' ' || line[LINE_LENGTH - 1] != '\n' ||
      strncmp (line, id, ID_LENGTH) != 0)
    return 0;

  line[LINE_LENGTH - 1] = '\0';

  return g_ascii_string_to_unsigned (line + ID_LENGTH + 1, 10, 0, MEND_RECORD_MOST_MS, &at_ms, NULL)
             ? (gint64) at_ms
             : 0;
}
