// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "help/mend-help-country.h"

G_BEGIN_DECLS

MendHelpCountry *mend_help_content_load_everywhere (GError **error) G_GNUC_WARN_UNUSED_RESULT;
GListStore *mend_help_content_load_countries (GError **error) G_GNUC_WARN_UNUSED_RESULT;
GListStore *mend_help_content_load_readings (GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
