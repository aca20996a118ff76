// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_TAG_LIST (mend_tag_list_get_type ())

G_DECLARE_FINAL_TYPE (MendTagList, mend_tag_list, MEND, TAG_LIST, AdwBin)

GtkWidget *mend_tag_list_new (void);

void mend_tag_list_set_tags (MendTagList *self, GPtrArray *tags, const char *talk_id);

G_END_DECLS
