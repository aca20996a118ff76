// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mend_day_list_name (GDateTime *day, guint days_ahead) G_GNUC_WARN_UNUSED_RESULT;
char *mend_day_list_name_past (GDateTime *day, guint days_ago) G_GNUC_WARN_UNUSED_RESULT;
char *mend_day_list_write (GDateTime *day) G_GNUC_WARN_UNUSED_RESULT;
GDateTime *mend_day_list_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
