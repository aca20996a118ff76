// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promises/mend-mark.h"
#include "promises/mend-promise.h"
#include "talk/mend-talk-look.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_MARK_FIELD (mend_mark_field_get_type ())

G_DECLARE_FINAL_TYPE (MendMarkField, mend_mark_field, MEND, MARK_FIELD, AdwBin)

GtkWidget *mend_mark_field_new (void);

void mend_mark_field_open (MendMarkField *self, const MendTalkLook *look);
void
mend_mark_field_open_promise (MendMarkField *self, const MendPromise *promise, const char *name);
void mend_mark_field_fill_in (MendMarkField *self, MendMark *mark);
void mend_mark_field_close (MendMarkField *self);

G_END_DECLS
