// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_WEIGHS_LIST (mend_weighs_list_get_type ())

G_DECLARE_FINAL_TYPE (MendWeighsList, mend_weighs_list, MEND, WEIGHS_LIST, AdwBin)

GtkWidget *mend_weighs_list_new (void);

void mend_weighs_list_add (MendWeighsList *self, const char *text);
void mend_weighs_list_clear (MendWeighsList *self);
void mend_weighs_list_fill_parts (MendWeighsList *self, GPtrArray *parts);

G_END_DECLS
