// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "good/mend-good-thing.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_TOLD_PAGE (mend_told_page_get_type ())

G_DECLARE_FINAL_TYPE (MendToldPage, mend_told_page, MEND, TOLD_PAGE, AdwBin)

GtkWidget *mend_told_page_new (GDateTime *today);

void mend_told_page_set_person (
    MendToldPage *self, MendSeat seat, MendPerson *person, const char *name, const char *color);
void mend_told_page_set_is_read_only (MendToldPage *self, gboolean is_read_only);
void mend_told_page_set_moments (MendToldPage *self, GPtrArray *moments);

G_END_DECLS
