// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MendExportKind:
 * @MEND_EXPORT_MARKDOWN: a text to read, as CommonMark
 * @MEND_EXPORT_PDF: sheets of paper, A4
 * @MEND_EXPORT_CSV: a table with a row for each talk, as RFC 4180
 * @MEND_EXPORT_JSON: the records as they are kept, see `data/schemas/export.schema.json`
 *
 * What talks can be written as. The nicks of the values are the endings of the names of files, but
 * for Markdown.
 */
typedef enum
{
  MEND_EXPORT_MARKDOWN,
  MEND_EXPORT_PDF,
  MEND_EXPORT_CSV,
  MEND_EXPORT_JSON,
} MendExportKind;

#define MEND_EXPORT_N_KINDS (MEND_EXPORT_JSON + 1)

G_END_DECLS
