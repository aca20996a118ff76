// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _MendExportFile MendExportFile;

MendExportFile *mend_export_file_new (GFile *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void mend_export_file_free (MendExportFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendExportFile, mend_export_file_free)

GOutputStream *mend_export_file_get_stream (MendExportFile *self);
gboolean mend_export_file_finish (MendExportFile *self, GError **error);

/**
 * MendExportFunc:
 * @stream: where to write
 * @data: what mend_export_file_write_async() was given
 * @error: return location for a [error@Gio.IOErrorEnum]
 *
 * Writes what a file is to hold, in a worker.
 *
 * Returns: whether all is written
 */
typedef gboolean (*MendExportFunc) (GOutputStream *stream, gpointer data, GError **error);

void mend_export_file_write_async (GFile *file,
                                   MendExportFunc write,
                                   gpointer data,
                                   GDestroyNotify destroy,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
void mend_export_file_write_bytes_async (GFile *file,
                                         GBytes *bytes,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
gboolean mend_export_file_write_finish (GFile *file, GAsyncResult *result, GError **error);

const char *mend_export_file_get_words (const GError *error);

G_END_DECLS
