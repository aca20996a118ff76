// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The file in which all records of a store are, to be kept elsewhere. */
#define MEND_ARCHIVE_FORMAT       "mend archive"
#define MEND_ARCHIVE_VERSION      1
#define MEND_ARCHIVE_LONGEST_LINE (4 * 1024 * 1024)
#define MEND_ARCHIVE_MOST_ENTRIES 500000
#define MEND_ARCHIVE_MOST_BYTES   (G_GINT64_CONSTANT (8) * 1024 * 1024 * 1024)

#define MEND_ARCHIVE_ERROR        (mend_archive_error_quark ())

/**
 * MendArchiveError:
 * @MEND_ARCHIVE_ERROR_NOT_ONE: the file is no archive
 * @MEND_ARCHIVE_ERROR_NEWER: a newer version of the program has made it
 * @MEND_ARCHIVE_ERROR_CUT_OFF: the end of it is missing
 * @MEND_ARCHIVE_ERROR_DAMAGED: something in it is not what was written
 * @MEND_ARCHIVE_ERROR_NAME: a record would come to a place where no records are
 * @MEND_ARCHIVE_ERROR_RECORD: a record in it cannot be read
 * @MEND_ARCHIVE_ERROR_TOO_LARGE: a line, or all of it, is longer than it may be
 * @MEND_ARCHIVE_ERROR_TOO_MANY: there are more records in it than there may be
 * @MEND_ARCHIVE_ERROR_AWAY: the records that it is to be made of are gone, or their disk is away
 * @MEND_ARCHIVE_ERROR_EMPTY: there is no record that could be in it
 *
 * Why an archive is not taken, or not made. The messages say where, and nothing of what people
 * wrote.
 */
typedef enum
{
  MEND_ARCHIVE_ERROR_NOT_ONE,
  MEND_ARCHIVE_ERROR_NEWER,
  MEND_ARCHIVE_ERROR_CUT_OFF,
  MEND_ARCHIVE_ERROR_DAMAGED,
  MEND_ARCHIVE_ERROR_NAME,
  MEND_ARCHIVE_ERROR_RECORD,
  MEND_ARCHIVE_ERROR_TOO_LARGE,
  MEND_ARCHIVE_ERROR_TOO_MANY,
  MEND_ARCHIVE_ERROR_AWAY,
  MEND_ARCHIVE_ERROR_EMPTY,
} MendArchiveError;

GQuark mend_archive_error_quark (void);

G_END_DECLS
