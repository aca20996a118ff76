// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MEND_TYPE_READING (mend_reading_get_type ())

G_DECLARE_FINAL_TYPE (MendReading, mend_reading, MEND, READING, GObject)

const char *mend_reading_get_id (MendReading *self);
const char *mend_reading_get_title (MendReading *self);
GListModel *mend_reading_get_paragraphs (MendReading *self);

G_END_DECLS
