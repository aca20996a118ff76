// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-filter.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MendTalkExportKind:
 * @MEND_TALK_EXPORT_MARKDOWN: a text to read, as CommonMark
 * @MEND_TALK_EXPORT_CSV: a table with a row for each talk, as RFC 4180
 * @MEND_TALK_EXPORT_JSON: the records as they are kept, see `data/schemas/export.schema.json`
 * @MEND_TALK_EXPORT_PDF: sheets of paper, A4
 *
 * What talks can be written as.
 */
typedef enum
{
  MEND_TALK_EXPORT_MARKDOWN,
  MEND_TALK_EXPORT_CSV,
  MEND_TALK_EXPORT_JSON,
  MEND_TALK_EXPORT_PDF,
} MendTalkExportKind;

gboolean mend_talk_export_kind_from_string (const char *string,
                                            MendTalkExportKind *kind) G_GNUC_WARN_UNUSED_RESULT;

gboolean mend_talk_export_write (const char *data_dir,
                                 const MendTalkFilter *filter,
                                 MendTalkExportKind kind,
                                 GOutputStream *stream,
                                 guint *n_talks,
                                 GError **error);

G_END_DECLS
