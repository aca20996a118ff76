// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void mend_command_line_erase_add_options (GApplication *application);
int mend_command_line_erase_handle (GVariantDict *options);

G_END_DECLS
