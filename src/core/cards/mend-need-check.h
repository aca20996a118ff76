// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean
mend_need_check_names_somebody (const char *text, const char *words, const char *const *names);

G_END_DECLS
