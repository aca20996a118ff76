// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hints/mend-hinting.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_WRITING_FIELD (mend_writing_field_get_type ())

G_DECLARE_FINAL_TYPE (MendWritingField, mend_writing_field, MEND, WRITING_FIELD, AdwBin)

GtkWidget *
mend_writing_field_new (const char *id, const char *title, const char *line, GListModel *stems);

const char *mend_writing_field_get_id (MendWritingField *self);
char *mend_writing_field_dup_text (MendWritingField *self) G_GNUC_WARN_UNUSED_RESULT;
void mend_writing_field_set_text (MendWritingField *self, const char *text);
void mend_writing_field_set_hinting (MendWritingField *self, MendHinting *hinting, MendSeat seat);

G_END_DECLS
