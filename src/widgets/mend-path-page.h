// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "path/mend-path-idea.h"
#include "path/mend-path.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_PATH_PAGE (mend_path_page_get_type ())

G_DECLARE_FINAL_TYPE (MendPathPage, mend_path_page, MEND, PATH_PAGE, AdwBin)

GtkWidget *mend_path_page_new (void);

const char *mend_path_page_get_waiting_since (MendPathPage *self);
void mend_path_page_set_waiting_since (MendPathPage *self, const char *waiting_since);

const char *mend_path_page_get_break_until (MendPathPage *self);
void mend_path_page_set_break_until (MendPathPage *self, const char *break_until);

const char *mend_path_page_get_last_kept (MendPathPage *self);
void mend_path_page_set_last_kept (MendPathPage *self, const char *last_kept);

const char *mend_path_page_get_notice (MendPathPage *self);
void mend_path_page_set_notice (MendPathPage *self, const char *notice);

void mend_path_page_set_time_line (MendPathPage *self, const char *line);

void mend_path_page_show_steps (MendPathPage *self,
                                const MendPathFacts *facts,
                                const MendPathOffer *can_open,
                                guint n_can_open,
                                GDateTime *now);
void mend_path_page_show_idea (MendPathPage *self, MendPathIdea idea, const char *title);

G_END_DECLS
