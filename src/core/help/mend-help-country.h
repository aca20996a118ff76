// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MEND_TYPE_HELP_COUNTRY (mend_help_country_get_type ())

G_DECLARE_FINAL_TYPE (MendHelpCountry, mend_help_country, MEND, HELP_COUNTRY, GObject)

const char *mend_help_country_get_id (MendHelpCountry *self);
const char *mend_help_country_get_name (MendHelpCountry *self);
GListModel *mend_help_country_get_lines (MendHelpCountry *self);

G_END_DECLS
