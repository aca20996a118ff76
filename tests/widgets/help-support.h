// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "help/mend-session-story.h"

G_BEGIN_DECLS

#define HELP_LENA    "4f2c1b06-6f8e-4d3e-9b57-6f1e8a6d0c11"
#define HELP_SESSION "0b7c1b06-6f8e-4d3e-9b57-6f1e8a6d0c12"

GPtrArray *help_support_make (void) G_GNUC_WARN_UNUSED_RESULT;
GDateTime *help_support_make_now (void) G_GNUC_WARN_UNUSED_RESULT;

MendHelper *help_support_add_therapist (GPtrArray *helpers);
MendHelper *
help_support_add_session (GPtrArray *helpers, const char *id, int days_ahead, MendSeat seat);
void help_support_add_taken (GPtrArray *helpers, const char *text);

G_END_DECLS
