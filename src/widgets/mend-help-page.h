// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "help/mend-help-country.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MEND_TYPE_HELP_PAGE (mend_help_page_get_type ())

G_DECLARE_FINAL_TYPE (MendHelpPage, mend_help_page, MEND, HELP_PAGE, AdwBin)

GtkWidget *
mend_help_page_new (MendHelpCountry *everywhere, GListModel *countries, GListModel *readings);

G_END_DECLS
