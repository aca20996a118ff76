// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alone/mend-writing-page.h"
#include "mend-content.h"

G_BEGIN_DECLS

GtkWidget *mend_alone_writing_make_page (MendPrivatePurpose purpose,
                                         MendContent *content,
                                         GSettings *settings);
const char *mend_alone_writing_get_title (MendPrivatePurpose purpose);

G_END_DECLS
