// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/mend-history-finder.h"
#include "mend-context.h"

G_BEGIN_DECLS

#define MEND_TYPE_SEARCH_CONTROLLER (mend_search_controller_get_type ())

G_DECLARE_FINAL_TYPE (
    MendSearchController, mend_search_controller, MEND, SEARCH_CONTROLLER, GObject)

MendSearchController *mend_search_controller_new (MendContext *context, MendHistoryFinder *finder)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
