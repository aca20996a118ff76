// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "help/mend-reading.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_READING_BOX (mend_reading_box_get_type ())

G_DECLARE_FINAL_TYPE (MendReadingBox, mend_reading_box, MEND, READING_BOX, AdwBin)

GtkWidget *mend_reading_box_new (MendReading *reading, gboolean has_title);

G_END_DECLS
