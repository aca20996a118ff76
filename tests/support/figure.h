// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long a test of the promises is to run: short for every change, long before a release. */
gboolean figure_is_long (void);

/* What was reached of a promise, for the table that a release is made with. */
void figure_reached (const char *promise, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* The figure to reach was not reached, though nothing went wrong. */
void figure_missed (const char *promise, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
