// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-talk-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_TALK_RECORD_PAGE (mend_talk_record_page_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkRecordPage, mend_talk_record_page, MEND, TALK_RECORD_PAGE, AdwBin)

GtkWidget *mend_talk_record_page_new (const char *talk_id);

const char *mend_talk_record_page_get_talk_id (MendTalkRecordPage *self);

void mend_talk_record_page_set_record (MendTalkRecordPage *self, MendTalkRecord *record);
void mend_talk_record_page_set_notes (MendTalkRecordPage *self, GPtrArray *notes);
void mend_talk_record_page_set_tags (MendTalkRecordPage *self, GPtrArray *tags);
void
mend_talk_record_page_set_colors (MendTalkRecordPage *self, const char *left, const char *right);
void mend_talk_record_page_set_asides_done (MendTalkRecordPage *self, GHashTable *asides_done);
void mend_talk_record_page_set_standings (MendTalkRecordPage *self, GPtrArray *standings);
void mend_talk_record_page_set_neighbours (MendTalkRecordPage *self,
                                           gboolean has_earlier,
                                           gboolean has_later);
void mend_talk_record_page_set_unreadable (MendTalkRecordPage *self);

G_END_DECLS
