// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MEND_TYPE_TALK_SIZER (mend_talk_sizer_get_type ())

G_DECLARE_FINAL_TYPE (MendTalkSizer, mend_talk_sizer, MEND, TALK_SIZER, GObject)

/* Shares of the window's height that can be read from a metre away. */
#define MEND_TALK_SIZER_NAME 0.09
#define MEND_TALK_SIZER_LINE 0.035

MendTalkSizer *mend_talk_sizer_new (GtkWidget *page) G_GNUC_WARN_UNUSED_RESULT;

void mend_talk_sizer_add_label (MendTalkSizer *self, GtkLabel *label, double share);
void mend_talk_sizer_add_image (MendTalkSizer *self, GtkImage *image, double share);
void mend_talk_sizer_add_square (MendTalkSizer *self, GtkWidget *widget, double share);
void mend_talk_sizer_add_pane (MendTalkSizer *self, GtkWidget *widget, double share);
void mend_talk_sizer_set_share (MendTalkSizer *self, GtkWidget *widget, double share);
void mend_talk_sizer_set_scale (MendTalkSizer *self, double scale);
gboolean mend_talk_sizer_get_is_narrow (MendTalkSizer *self);

G_END_DECLS
