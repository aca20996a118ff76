// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"
#include "private/mend-private-text.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_KEPT_PAGE (mend_kept_page_get_type ())

G_DECLARE_FINAL_TYPE (MendKeptPage, mend_kept_page, MEND, KEPT_PAGE, AdwBin)

GtkWidget *mend_kept_page_new (void);

void
mend_kept_page_set_person (MendKeptPage *self, MendSeat seat, const char *name, const char *color);
void mend_kept_page_show (MendKeptPage *self, GPtrArray *texts, guint n_unreadable);
void mend_kept_page_set_problem (MendKeptPage *self, const char *problem);

G_END_DECLS
