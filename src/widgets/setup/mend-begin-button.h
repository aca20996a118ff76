// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "mend-seat.h"

G_BEGIN_DECLS

#define MEND_TYPE_BEGIN_BUTTON (mend_begin_button_get_type ())

G_DECLARE_FINAL_TYPE (MendBeginButton, mend_begin_button, MEND, BEGIN_BUTTON, GtkButton)

GtkWidget *mend_begin_button_new (void);

void mend_begin_button_set_person (MendBeginButton *self,
                                   MendSeat seat,
                                   const char *name,
                                   const char *color);

G_END_DECLS
