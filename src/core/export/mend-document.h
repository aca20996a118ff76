// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-record.h"
#include "mend-seat.h"

G_BEGIN_DECLS

#define MEND_TYPE_DOCUMENT (mend_document_get_type ())

typedef struct _MendDocument MendDocument;
typedef struct _MendDocumentLine MendDocumentLine;

/**
 * MendDocumentKind:
 * @MEND_DOCUMENT_TITLE: what a talk is called; the first line of each talk
 * @MEND_DOCUMENT_SUBTITLE: when it was, and how
 * @MEND_DOCUMENT_HEADING: what the lines below it are
 * @MEND_DOCUMENT_PERSON: whose words the lines below it are
 * @MEND_DOCUMENT_TEXT: what somebody wrote; may have several lines
 * @MEND_DOCUMENT_REMARK: a word about the text above it
 * @MEND_DOCUMENT_KEPT: a text that is what the talk came to
 * @MEND_DOCUMENT_COURSE: a sentence on how a talk went, with a drawing of it above where there are
 * drawings
 *
 * What a line of a document is.
 */
typedef enum
{
  MEND_DOCUMENT_TITLE,
  MEND_DOCUMENT_SUBTITLE,
  MEND_DOCUMENT_HEADING,
  MEND_DOCUMENT_PERSON,
  MEND_DOCUMENT_TEXT,
  MEND_DOCUMENT_REMARK,
  MEND_DOCUMENT_KEPT,
  MEND_DOCUMENT_COURSE,
} MendDocumentKind;

#define MEND_DOCUMENT_N_KINDS (MEND_DOCUMENT_COURSE + 1)

/**
 * MendDocumentLine:
 * @kind: what it is
 * @seat: for a person, where they sit; else nobody
 * @text: its text
 * @record: (nullable): for the course of a talk, the talk
 *
 * A line of a document.
 */
struct _MendDocumentLine
{
  MendDocumentKind kind;
  MendSeat seat;
  char *text;
  MendTalkRecord *record;
};

GType mend_document_get_type (void) G_GNUC_CONST;

MendDocument *mend_document_new (void) G_GNUC_WARN_UNUSED_RESULT;
MendDocument *mend_document_ref (MendDocument *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_document_unref (MendDocument *self);

void mend_document_add (MendDocument *self, MendDocumentKind kind, const char *text);
void mend_document_add_person (MendDocument *self, MendSeat seat, const char *name);
void mend_document_add_course (MendDocument *self, MendTalkRecord *record, const char *sentence);
guint mend_document_get_n_lines (const MendDocument *self);
const MendDocumentLine *mend_document_get_line (const MendDocument *self, guint position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendDocument, mend_document_unref)

G_END_DECLS
