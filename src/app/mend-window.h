// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_WINDOW (mend_window_get_type ())

G_DECLARE_FINAL_TYPE (MendWindow, mend_window, MEND, WINDOW, AdwApplicationWindow)

MendWindow *mend_window_new (GtkApplication *application,
                             GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;

AdwBin *mend_window_add_place (MendWindow *self,
                               const char *name,
                               const char *title,
                               const char *icon_name);
void mend_window_show_place (MendWindow *self, const char *name);
void mend_window_forget (MendWindow *self);
const char *mend_window_get_place (MendWindow *self);

void mend_window_push (MendWindow *self, GtkWidget *page, const char *title);
void mend_window_show_alone (MendWindow *self, GtkWidget *page, const char *title);
void mend_window_pop (MendWindow *self);
GtkWidget *mend_window_get_page (MendWindow *self);

void mend_window_add_banner (MendWindow *self, GtkWidget *banner);
void mend_window_add_toast (MendWindow *self, AdwToast *toast);
void mend_window_add_undo (MendWindow *self, AdwToast *toast);

G_END_DECLS
