// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "ways/mend-format.h"

G_BEGIN_DECLS

#define MEND_TYPE_WAYS_PAGE (mend_ways_page_get_type ())

G_DECLARE_FINAL_TYPE (MendWaysPage, mend_ways_page, MEND, WAYS_PAGE, AdwBin)

GtkWidget *mend_ways_page_new (void);

void mend_ways_page_set_ways (MendWaysPage *self,
                              GListModel *ways,
                              MendFormat *suggested,
                              const char *reason,
                              const char *const *last);

void mend_ways_page_clear_times (MendWaysPage *self);
void
mend_ways_page_add_time (MendWaysPage *self, const char *id, const char *text, const char *way);

G_END_DECLS
