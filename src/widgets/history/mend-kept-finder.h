// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-kept-line.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_KEPT_FINDER (mend_kept_finder_get_type ())

G_DECLARE_FINAL_TYPE (MendKeptFinder, mend_kept_finder, MEND, KEPT_FINDER, AdwBin)

GtkWidget *mend_kept_finder_new (void) G_GNUC_WARN_UNUSED_RESULT;

void mend_kept_finder_set_lines (MendKeptFinder *self, GListModel *lines, GListModel *all);
void mend_kept_finder_set_colors (MendKeptFinder *self, const char *left, const char *right);

gboolean mend_kept_finder_get_is_open (MendKeptFinder *self);
void mend_kept_finder_open (MendKeptFinder *self);
void mend_kept_finder_close (MendKeptFinder *self);

G_END_DECLS
