// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_BANNER (mend_banner_get_type ())

G_DECLARE_FINAL_TYPE (MendBanner, mend_banner, MEND, BANNER, AdwBin)

GtkWidget *mend_banner_new (const char *title);

const char *mend_banner_get_title (MendBanner *self);
void mend_banner_set_title (MendBanner *self, const char *title);

const char *mend_banner_get_button_label (MendBanner *self);
void mend_banner_set_button_label (MendBanner *self, const char *button_label);

const char *mend_banner_get_other_label (MendBanner *self);
void mend_banner_set_other_label (MendBanner *self, const char *other_label);

gboolean mend_banner_get_revealed (MendBanner *self);
void mend_banner_set_revealed (MendBanner *self, gboolean revealed);

G_END_DECLS
