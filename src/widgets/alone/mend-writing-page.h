// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alone/mend-keep-row.h"
#include "hints/mend-hinting.h"
#include "private/mend-private-text.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_WRITING_PAGE (mend_writing_page_get_type ())

G_DECLARE_FINAL_TYPE (MendWritingPage, mend_writing_page, MEND, WRITING_PAGE, AdwBin)

GtkWidget *mend_writing_page_new (MendPrivatePurpose purpose, gboolean is_leafed);

MendPrivatePurpose mend_writing_page_get_purpose (MendWritingPage *self);
MendKeepRow *mend_writing_page_get_keep_row (MendWritingPage *self);

void mend_writing_page_add_paragraph (MendWritingPage *self, const char *text);
void mend_writing_page_add_field (
    MendWritingPage *self, const char *id, const char *title, const char *line, GListModel *stems);
void mend_writing_page_add_switched_field (
    MendWritingPage *self, const char *id, const char *title, const char *line, GListModel *stems);
void mend_writing_page_add_list (MendWritingPage *self);
void mend_writing_page_set_hinting (MendWritingPage *self, MendHinting *hinting, MendSeat seat);

GPtrArray *mend_writing_page_list_parts (MendWritingPage *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_writing_page_set_parts (MendWritingPage *self, GPtrArray *parts);
void mend_writing_page_set_renewable (MendWritingPage *self, const char *since);
void mend_writing_page_store (MendWritingPage *self);

G_END_DECLS
