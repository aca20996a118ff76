// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "talk/mend-talk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mend_talk_announcer_say (GtkWidget *view, GtkWidget *main_button, const char *text);
void mend_talk_announcer_be_silent (GtkWidget *view, GtkWidget *main_button);

G_END_DECLS
