// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many earlier versions of a record are kept, and how long. */
#define MEND_EARLIER_VERSIONS_MOST 20
#define MEND_EARLIER_VERSIONS_DAYS 90

GBytes *mend_earlier_versions_find (int history,
                                    const char *kind,
                                    const char *name) G_GNUC_WARN_UNUSED_RESULT;
GStrv mend_earlier_versions_list_names (int folder, const char *name) G_GNUC_WARN_UNUSED_RESULT;
void mend_earlier_versions_thin_out (int history, gint64 now);
void
mend_earlier_versions_forget (int history, const char *kind, const char *member, const char *id);

G_END_DECLS
