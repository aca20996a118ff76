// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mend-file-stamp.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MendSaveMeans:
 * @MEND_SAVE_MEANS_EXCHANGE: the new version changed places with the old one, and what came out was
 *   looked at
 * @MEND_SAVE_MEANS_NO_REPLACE: a name was given that must not have been there
 * @MEND_SAVE_MEANS_LINK: the same by a second name, since the file system lacks the former
 * @MEND_SAVE_MEANS_CREATE: the same by writing under the name at once, since it lacks that too
 * @MEND_SAVE_MEANS_RENAME: the new version took the name of the old one
 *
 * How a file got its name, which depends on the file system.
 */
typedef enum
{
  MEND_SAVE_MEANS_EXCHANGE,
  MEND_SAVE_MEANS_NO_REPLACE,
  MEND_SAVE_MEANS_LINK,
  MEND_SAVE_MEANS_CREATE,
  MEND_SAVE_MEANS_RENAME,
} MendSaveMeans;

/* All of these return 0 or what the system said. */
int mend_file_place_look (int folder, const char *name, MendFileStamp *stamp);
int mend_file_place_new (
    int from, const char *name, int to, const char *new_name, MendSaveMeans *means);
int mend_file_place_move (int from, const char *name, int to, const char *new_name);
int mend_file_place_link (int from, const char *name, int to, const char *new_name);
int mend_file_place_over (int folder, const char *name, const char *new_name);
int mend_file_place_exchange (int folder, const char *name, const char *other_name);
int mend_file_place_remove (int folder, const char *name);
int mend_file_place_copy (int from, const char *name, int to, const char *new_name);

MendSaveMeans mend_file_place_find_means (int folder);
gboolean mend_file_place_is_not_here (int error_number);

G_END_DECLS
