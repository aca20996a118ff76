// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-record.h"

G_BEGIN_DECLS

#define MEND_TYPE_TALK_FILTER (mend_talk_filter_get_type ())

typedef struct _MendTalkFilter MendTalkFilter;
typedef struct _MendTalkTraits MendTalkTraits;

/**
 * MendTalkFilter:
 * @ids: (nullable) (array zero-terminated=1): their ids, or the first eight letters or more of them
 * @from: (nullable): the first moment at which one may have begun
 * @until: (nullable): the first moment at which it may not have any more
 * @format_id: (nullable): the id of the way to talk
 * @step: the step of the method, from 1, or 0 for any
 * @with_notes: whether somebody has to have written a note in it
 * @with_promises: whether somebody has to have given a promise in it
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
  gboolean with_promises;
};

/**
 * MendTalkTraits:
 * @id: (nullable): the id of the talk
 * @started: when it was begun
 * @format_id: (nullable): the id of the way to talk
 * @step: the step of the method it serves
 * @has_notes: whether somebody has written a note in it
 * @has_promises: whether somebody has given a promise in it
 *
 * What a filter asks of a talk.
 */
struct _MendTalkTraits
{
  const char *id;
  GDateTime *started;
  const char *format_id;
  guint step;
  gboolean has_notes;
  gboolean has_promises;
};

GType mend_talk_filter_get_type (void) G_GNUC_CONST;

MendTalkFilter *mend_talk_filter_new (void) G_GNUC_WARN_UNUSED_RESULT;
MendTalkFilter *mend_talk_filter_copy (const MendTalkFilter *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_talk_filter_free (MendTalkFilter *self);

gboolean mend_talk_filter_is_set (const MendTalkFilter *self) G_GNUC_WARN_UNUSED_RESULT;
MendTalkTraits mend_talk_filter_get_traits (const MendTalkRecord *record) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_talk_filter_fits (const MendTalkFilter *self,
                                const MendTalkTraits *traits) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_talk_filter_has_id (const MendTalkFilter *self,
                                  const char *id) G_GNUC_WARN_UNUSED_RESULT;
gboolean mend_talk_filter_is_id (const char *id, const char *wanted) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendTalkFilter, mend_talk_filter_free)

G_END_DECLS
