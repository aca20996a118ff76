// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef GtkWidget *(*WidgetTestMake) (void);

void widget_test_init (int *argc, char ***argv);

void widget_test_set_dark (gboolean dark);

GtkWindow *widget_test_show (GtkWidget *widget, int width, int height);
void widget_test_close (GtkWindow *window);

void widget_test_turn (void);
void widget_test_wait (guint time_ms);

GtkWidget *widget_test_find (GtkWidget *root, GType type, const char *text);

GdkTexture *widget_test_render (GtkWidget *widget) G_GNUC_WARN_UNUSED_RESULT;
void widget_test_picture (GtkWidget *widget, const char *name);
void widget_test_picture_end (GtkWidget *widget, const char *name);
void widget_test_pictures (WidgetTestMake make, const char *name);

void widget_test_assert_narrow (WidgetTestMake make);
void widget_test_assert_named (GtkWidget *root);

G_END_DECLS
