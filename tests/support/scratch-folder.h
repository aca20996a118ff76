// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A folder for one test, with all that a file tool can do from outside. */
typedef struct
{
  char *path;
  int fd;
} ScratchFolder;

ScratchFolder *scratch_folder_new (void);
ScratchFolder *scratch_folder_new_below (const char *parent);
void scratch_folder_free (ScratchFolder *self);

char *scratch_folder_get_path (ScratchFolder *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
void scratch_folder_put (ScratchFolder *self, const char *name, const char *text);
void scratch_folder_replace (ScratchFolder *self, const char *name, const char *text);
char *scratch_folder_get (ScratchFolder *self, const char *name) G_GNUC_WARN_UNUSED_RESULT;
GStrv scratch_folder_list (ScratchFolder *self) G_GNUC_WARN_UNUSED_RESULT;

void scratch_folder_assert_holds (ScratchFolder *self, const char *name, const char *text);
void scratch_folder_assert_names (ScratchFolder *self, const char *names);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScratchFolder, scratch_folder_free)

G_END_DECLS
