// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mend-folder.h"
#include "files/mend-safe-file.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define MEND_TYPE_SAVER (mend_saver_get_type ())

G_DECLARE_FINAL_TYPE (MendSaver, mend_saver, MEND, SAVER, GObject)

/**
 * MendSaverKeep:
 * @folder: (nullable): where earlier versions are kept; `NULL` to keep none
 * @kind: (nullable): the folder below it
 * @rev: the number of the version that is replaced
 *
 * What becomes of the version that a save replaces.
 */
typedef struct
{
  MendFolder *folder;
  const char *kind;
  gint64 rev;
} MendSaverKeep;

MendSaver *mend_saver_new (void) G_GNUC_WARN_UNUSED_RESULT;

gboolean mend_saver_is_busy (MendSaver *self);

void mend_saver_set_known (MendSaver *self,
                           MendFolder *folder,
                           const char *kind,
                           const char *name,
                           const MendFileStamp *stamp);

gboolean mend_saver_is_known (MendSaver *self,
                              MendFolder *folder,
                              const char *kind,
                              const char *name,
                              const MendFileStamp *stamp);

void mend_saver_save_async (MendSaver *self,
                            MendFolder *folder,
                            const char *kind,
                            const char *name,
                            GBytes *bytes,
                            const MendSaverKeep *keep,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
void mend_saver_overwrite_async (MendSaver *self,
                                 MendFolder *folder,
                                 const char *kind,
                                 const char *name,
                                 GBytes *bytes,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
void mend_saver_move_async (MendSaver *self,
                            MendFolder *folder,
                            const char *kind,
                            const char *name,
                            const char *new_kind,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
void mend_saver_remove_async (MendSaver *self,
                              MendFolder *folder,
                              const char *kind,
                              const char *name,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

MendSaveOutcome
mend_saver_finish (MendSaver *self, GAsyncResult *result, char **conflict_name, GError **error);

gboolean mend_saver_flush (MendSaver *self);

G_END_DECLS
