// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-search-text.h"
#include "history/mend-talk-filter.h"

G_BEGIN_DECLS

#define MEND_TYPE_TALK_TEXT (mend_talk_text_get_type ())

typedef struct _MendTalkText MendTalkText;

/**
 * MendTalkText:
 * @traits: what a filter asks for; of promises it knows nothing
 * @title: the way to talk, as it was shown
 * @first_kept: (nullable): the first line that was kept
 * @text: the topic, and what was kept, said and written
 *
 * What a search needs to know of a talk that is over. Immutable, and safe to share between threads.
 */
struct _MendTalkText
{
  MendTalkTraits traits;
  const char *title;
  char *first_kept;
  MendSearchText *text;
};

GType mend_talk_text_get_type (void) G_GNUC_CONST;

MendTalkText *mend_talk_text_new (const MendTalkRecord *record) G_GNUC_WARN_UNUSED_RESULT;
MendTalkText *mend_talk_text_ref (MendTalkText *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_talk_text_unref (MendTalkText *self);

gboolean mend_talk_text_has_all (const MendTalkText *self,
                                 const MendSearchText *notes,
                                 const char *const *words) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MendTalkText, mend_talk_text_unref)

G_END_DECLS
