// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check-ins/mend-check-in-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GListStore *mend_check_in_content_load (GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
