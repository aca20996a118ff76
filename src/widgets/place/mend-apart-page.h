// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "mend-person.h"

G_BEGIN_DECLS

#define MEND_TYPE_APART_PAGE (mend_apart_page_get_type ())

G_DECLARE_FINAL_TYPE (MendApartPage, mend_apart_page, MEND, APART_PAGE, AdwBin)

GtkWidget *mend_apart_page_new (GPtrArray *people);

G_END_DECLS
