// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/mend-document.h"
#include "export/mend-export-kind.h"
#include "history/mend-talk-filter.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean mend_talk_export_kind_from_string (const char *string,
                                            MendExportKind *kind) G_GNUC_WARN_UNUSED_RESULT;

gboolean mend_talk_export_write (const char *data_dir,
                                 const MendTalkFilter *filter,
                                 MendExportKind kind,
                                 GOutputStream *stream,
                                 guint *n_talks,
                                 GError **error);

MendDocument *mend_talk_export_collect (const char *data_dir,
                                        const MendTalkFilter *filter,
                                        guint n_most,
                                        gboolean *has_more) G_GNUC_WARN_UNUSED_RESULT;
char *mend_talk_export_preview (const char *data_dir,
                                const MendTalkFilter *filter,
                                guint n_most,
                                MendExportKind kind,
                                gboolean *has_more) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
