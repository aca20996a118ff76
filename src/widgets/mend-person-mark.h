// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-seat.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_PERSON_MARK (mend_person_mark_get_type ())

G_DECLARE_FINAL_TYPE (MendPersonMark, mend_person_mark, MEND, PERSON_MARK, AdwBin)

GtkWidget *mend_person_mark_new (MendSeat seat, const char *name, const char *color);

MendSeat mend_person_mark_get_seat (MendPersonMark *self);
void mend_person_mark_set_seat (MendPersonMark *self, MendSeat seat);

const char *mend_person_mark_get_name (MendPersonMark *self);
void mend_person_mark_set_name (MendPersonMark *self, const char *name);

const char *mend_person_mark_get_color (MendPersonMark *self);
void mend_person_mark_set_color (MendPersonMark *self, const char *color);

const char *mend_person_mark_get_shown_name (MendPersonMark *self);

G_END_DECLS
