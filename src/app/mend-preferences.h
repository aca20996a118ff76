// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "mend-context.h"

G_BEGIN_DECLS

#define MEND_TYPE_PREFERENCES (mend_preferences_get_type ())

G_DECLARE_FINAL_TYPE (MendPreferences, mend_preferences, MEND, PREFERENCES, AdwPreferencesWindow)

MendPreferences *mend_preferences_new (MendContext *context) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
