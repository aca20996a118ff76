// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/mend-document.h"
#include "good/mend-good-thing.h"
#include "history/mend-talk-record.h"
#include "promises/mend-standing.h"

G_BEGIN_DECLS

typedef struct _MendTalkMore MendTalkMore;

/**
 * MendTalkMore:
 * @notes: (nullable) (element-type MendLaterNote): what was added to a talk later, oldest first
 * @standings: (nullable) (element-type MendStanding): promises and how they stand, of this talk and
 * of others
 * @moments: (nullable) (element-type MendGoodThing): all moments, among them what helped
 * @tags: (nullable) (element-type MendTag): the words on all talks, oldest first
 * @asides_done: (nullable) (element-type guint GDateTime): when there was a talk about what was put
 * aside, by the number of the writing
 *
 * What is known of a talk that is over beside its record.
 */
struct _MendTalkMore
{
  GPtrArray *notes;
  GPtrArray *standings;
  GPtrArray *moments;
  GPtrArray *tags;
  GHashTable *asides_done;
};

const char *mend_talk_document_get_topic (const MendTalkRecord *record);
const char *mend_talk_document_get_said (const MendEvent *event);

void mend_talk_document_add (MendDocument *document,
                             const MendTalkRecord *record,
                             const MendTalkMore *more);
void mend_talk_document_add_body (MendDocument *document,
                                  const MendTalkRecord *record,
                                  const MendTalkMore *more);

G_END_DECLS
