// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-talk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GListModel *words_support_load_decks (void) G_GNUC_WARN_UNUSED_RESULT;
GListModel *words_support_load_evaluations (void) G_GNUC_WARN_UNUSED_RESULT;
MendTalk *words_support_make_talk (void) G_GNUC_WARN_UNUSED_RESULT;

guint words_support_count (MendTalk *talk);
void words_support_press (GtkWidget *root, const char *text);
void words_support_key (GtkWidget *root, guint key);

G_END_DECLS
