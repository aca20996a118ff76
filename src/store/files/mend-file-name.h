// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MendFileName:
 * @MEND_FILE_NAME_FOREIGN: not one of ours: left alone, and never opened
 * @MEND_FILE_NAME_RECORD: a record, named by the time it was made and its id
 * @MEND_FILE_NAME_COPY: a record's name with an addition, as programs that keep folders in step
 * make when two versions met
 * @MEND_FILE_NAME_WAITING: a record named by its id alone
 * @MEND_FILE_NAME_LEFTOVER: a file that was being written
 *
 * What the name of a file says.
 */
typedef enum
{
  MEND_FILE_NAME_FOREIGN,
  MEND_FILE_NAME_RECORD,
  MEND_FILE_NAME_COPY,
  MEND_FILE_NAME_WAITING,
  MEND_FILE_NAME_LEFTOVER,
} MendFileName;

MendFileName mend_file_name_classify (const char *name);
gboolean mend_file_name_may_be_record (const char *name);

char *mend_file_name_make (GDateTime *created, const char *id) G_GNUC_WARN_UNUSED_RESULT;
char *mend_file_name_make_waiting (const char *id) G_GNUC_WARN_UNUSED_RESULT;
char *mend_file_name_make_earlier (const char *name, gint64 rev) G_GNUC_WARN_UNUSED_RESULT;
char *mend_file_name_make_variant (const char *name, const char *word) G_GNUC_WARN_UNUSED_RESULT;
char *mend_file_name_make_leftover (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
