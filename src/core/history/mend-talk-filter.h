// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-record.h"

G_BEGIN_DECLS

#define MEND_TYPE_TALK_FILTER (mend_talk_filter_get_type ())

typedef struct _MendTalkFilter MendTalkFilter;

/**
 * MendTalkFilter:
 * @ids: (nullable) (array zero-terminated=1): their ids, or the first eight letters or more of them
 * @from: (nullable): the first moment at which one may have begun
 * @until: (nullable): the first moment at which it may not have any more
 * @format_id: (nullable): the id of the way to talk
 * @step: the step of the method, from 1, or 0 for any
 * @with_notes: whether somebody has to have written a note in it
 *
 * Which of many talks are meant: those to which all of it applies. What is not set applies to all.
 */
struct _MendTalkFilter
{
  char **ids;
  GDateTime *from;
  GDateTime *until;
  char *format_id;
  guint step;
  gboolean with_notes;
};

GType mend_talk_filter_get_type (void) G_GNUC_CONST;

MendTalkFilter *mend_talk_filter_new (void) G_GNUC_WARN_UNUSED_RESULT;
MendTalkFilter *mend_talk_filter_copy (const MendTalkFilter *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_talk_filter_free (MendTalkFilter *self);

gboolean mend_talk_filter_matches (const MendTalkFilter *self,
                                   const MendTalkRecord *record) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_talk_filter_is_id (const char *id, const char *wanted) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendTalkFilter, mend_talk_filter_free)

G_END_DECLS
