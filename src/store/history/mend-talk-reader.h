// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "history/mend-talk-record.h"
#include "history/mend-talk-text.h"
#include "mend-store-folders.h"

G_BEGIN_DECLS

typedef struct _MendTalkReading MendTalkReading;

/**
 * MendTalkReading:
 * @name: the name of the file
 * @record: (nullable): what was in it
 * @text: (nullable): what a search needs to know of it, if that was asked for
 * @error: (nullable): or why it could not be read
 *
 * What came of reading one talk.
 */
struct _MendTalkReading
{
  char *name;
  MendTalkRecord *record;
  MendTalkText *text;
  GError *error;
};

void mend_talk_reading_free (MendTalkReading *self);

GPtrArray *mend_talk_reader_list (int folder) G_GNUC_WARN_UNUSED_RESULT;
MendTalkRecord *
mend_talk_reader_read (int folder, const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
MendTalkRecord *mend_talk_reader_find (int folder, const char *id, char **name, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;

void mend_talk_reader_list_async (MendStoreFolders *folders,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
void mend_talk_reader_read_async (MendStoreFolders *folders,
                                  GPtrArray *names,
                                  gboolean with_texts,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GPtrArray *mend_talk_reader_finish (GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;

gboolean mend_talk_reader_name_fits (const char *name, const char *id);
GDateTime *mend_talk_reader_get_started (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendTalkReading, mend_talk_reading_free)

G_END_DECLS
